#!/usr/bin/env node
/**
 * Starts a command of `main.ts` in a fresh clone as well as in a ready one. TypeScript,
 * `.sql?raw` and `import.meta.glob` are read by Vite, so that the terminal runs the very
 * files that the browser runs. Standard output carries what the command writes, nothing else.
 */
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureModules, orExplain, ROOT } from './setup.mjs';

/**
 * @param {string[]} args  command and its options, as typed
 * @returns {Promise<number>} exit status
 */
export async function concordance(args) {
  orExplain(ensureModules);
  const { createServer } = await import('vite');
  // A Vite server without a port, a watcher or a page: it reads modules, nothing more.
  const vite = await createServer({
    configFile: false,
    root: join(ROOT, 'src'),
    logLevel: 'error',
    appType: 'custom',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });
  try {
    const { main } = await vite.ssrLoadModule('/cli/main.ts');
    return await main(args);
  } finally {
    await vite.close();
  }
}

// npm and npx call it through a link.
if (process.argv[1] && fileURLToPath(import.meta.url) === realpathSync(process.argv[1])) {
  process.exitCode = await concordance(process.argv.slice(2));
}
