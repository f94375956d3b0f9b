import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { fileURLToPath } from 'node:url';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('src'),
  base: './',
  plugins: [svelte()],
  build: { outDir: here('dist'), emptyOutDir: true, target: 'es2022' },
  test: {
    root: here('.'),
    projects: [
      {
        extends: true,
        test: { name: 'node', include: ['tests/{core,sql,db,checks,ingest,guards}/**/*.test.ts'], environment: 'node', testTimeout: 60_000, hookTimeout: 120_000 },
      },
    ],
  },
});
