/** Reads a module of the sources as the browser would, for a program of this machine. */
import { join } from 'node:path';
import { ROOT } from './setup.mjs';

/**
 * TypeScript, `.sql?raw` and `import.meta.glob` are read by Vite: a server without a port, a
 * watcher or a page. The module is lent for as long as `use` takes.
 * @template T
 * @param {string} path  from `src/`, such as `/cli/main.ts`
 * @param {(module: any) => Promise<T>} use
 * @param {import('vite').InlineConfig} [more]  what else Vite needs to read it
 * @returns {Promise<T>}
 */
export async function withModule(path, use, more = {}) {
  // Later than this file: in a fresh clone, Vite is not there yet.
  const { createServer } = await import('vite');
  const vite = await createServer({
    configFile: false,
    root: join(ROOT, 'src'),
    logLevel: 'error',
    appType: 'custom',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    ...more,
  });
  try {
    return await use(await vite.ssrLoadModule(path));
  } finally {
    await vite.close();
  }
}
