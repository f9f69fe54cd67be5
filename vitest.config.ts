import { defineConfig } from 'vitest/config';

/** What a failed assertion found is named in full: its message is all that a run elsewhere leaves. */
const chaiConfig = { truncateThreshold: 2000 };

/** `unit` needs no browser; `browser` drives the built extension in Chromium and Firefox. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/browser/**'],
          setupFiles: ['test/draws.ts'],
          testTimeout: 120_000,
          chaiConfig,
        },
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          // A busy machine can make a browser miss a moment; what is broken fails every time.
          retry: 2,
          testTimeout: 120_000,
          chaiConfig,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
