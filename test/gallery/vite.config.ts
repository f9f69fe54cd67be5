import { defineConfig } from 'vite';

/** `npx vite test/gallery` shows every view in every state. */
export default defineConfig({
  root: import.meta.dirname,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { target: ['chrome125', 'firefox146'] },
  server: { fs: { allow: ['../..'] } },
  cacheDir: '../../node_modules/.vite-gallery',
});
