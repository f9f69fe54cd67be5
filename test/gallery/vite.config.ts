import { defineConfig } from 'vite';

/** `npx vite test/gallery` shows every view in every state. */
export default defineConfig({
  root: import.meta.dirname,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { fs: { allow: ['../..'] } },
  cacheDir: '../../node_modules/.vite-gallery',
});
