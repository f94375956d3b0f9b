import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_ARGS } from './src/cli/browser.ts';
import { findChromium } from './src/cli/setup.mjs';
import { leanPlot } from './src/cli/lean.ts';
import { leanEngine } from './src/cli/leanengine.ts';
import { leanSql } from './src/cli/leansql.ts';
import { flateAtOnce } from './src/cli/oneflate.ts';
import { head, liveData } from './src/cli/vite.ts';
import { startsWith } from './src/cli/chunks.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const first = { entries: [here('src/main.ts')], but: [here('src/early.ts')] };

export default defineConfig({
  root: here('src'),
  base: './',
  cacheDir: here('node_modules/.vite'),
  plugins: [svelte({ configFile: false }), head(), liveData(), leanPlot(), leanSql(), leanEngine(here('node_modules/.vite/engine')), flateAtOnce()],
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    // The CSP refuses data: fonts and scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      input: { index: here('src/index.html'), early: here('src/early.ts') },
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'engine', test: /node_modules[\\/](@duckdb|apache-arrow|flatbuffers)[\\/]/ },
            // What the first view is made of in one script: in fifty, each waits for its turn.
            { debugName: 'first', name: startsWith({ name: 'first', ...first, never: /[\\/]src[\\/]main\.ts$/ }) },
            { name: 'plot', test: /node_modules[\\/](@observablehq|d3|d3-[a-z-]+|isoformat|interval-tree-1d|binary-search-bounds)[\\/]/ },
            // The rules are loaded with the engine, and the words with their language.
            { debugName: 'observatory', name: startsWith({ name: 'observatory', entries: [here('src/ui/pages/observatory.ts')], but: [...first.entries, ...first.but], never: /[\\/]src[\\/](checks|db|ingest|i18n|sql)[\\/]/ }) },
            { name: 'queries', test: /[\\/]src[\\/]sql[\\/](pages[\\/]|page\.ts)/ },
          ],
        },
      },
    },
  },
  // Only the worker that opens files has pieces: one for each library of a format, loaded when it is met.
  worker: { format: 'es', rolldownOptions: { output: { chunkFileNames: 'assets/reader-[name]-[hash].js' } } },
  // Found beforehand, or browser tests reload in the middle of a run (ENGINEERING T34).
  optimizeDeps: { entries: ['**/index.html', '**/{ui,charts,export,ingest,state,db}/**/*.{ts,svelte}', '!**/dist/**'], exclude: ['@duckdb/node-api'] },
  test: {
    root: here('.'),
    // Tests read both languages without loading them piece by piece.
    setupFiles: [here('src/i18n/all.ts')],
    projects: [
      {
        extends: true,
        test: {
          name: 'node', environment: 'node', testTimeout: 60_000, hookTimeout: 120_000,
          include: ['tests/{core,sql,db,checks,ingest,charts,export,i18n,state,cli,guards}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'ui', testTimeout: 30_000, include: ['tests/ui/**/*.test.ts'],
          browser: {
            enabled: true, headless: true, screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: findChromium(), args: [...CHROMIUM_ARGS] } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e', environment: 'node', testTimeout: 120_000, hookTimeout: 300_000,
          include: ['tests/e2e/**/*.test.ts'], fileParallelism: false,
        },
      },
    ],
  },
});
