/** `npm start`: the production build on this machine, or with `--dev` the sources as they change. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { wholeNumber } from './args';
import { buildSite } from './build';
import type { Given, Status } from './command';
import type { SERVE } from './commands/site';
import { CONFIG, DATA, DIST, NOTEBOOKS, ROOT, SRC } from './paths';
import { openSite } from './server';

const DEFAULT_PORT = 4173;

export async function serve({ options: { port: typed, dev }, lang }: Given<typeof SERVE>): Promise<Status> {
  const port = typed === undefined ? DEFAULT_PORT : wholeNumber('port', typed, 0, 65_535);
  const url = dev ? await openDev(port) : await openBuilt(port);
  process.stdout.write(lang === 'fr' ? `Concordance\u202F: ${url}\nCtrl+C pour arrêter\n` : `Concordance: ${url}\nCtrl+C to stop\n`);
  return 0;
}

async function openBuilt(port: number): Promise<string> {
  if (!isFresh()) {
    process.stderr.write('Construction… / Building…\n');
    await buildSite();
  }
  return (await openSite(DIST, port)).url;
}

async function openDev(port: number): Promise<string> {
  const { createLogger, createServer } = await import('vite');
  const customLogger = createLogger('warn');
  const { warnOnce } = customLogger;
  // The source map of the engine's worker names hundreds of files that npm does not carry (ENGINEERING T36).
  customLogger.warnOnce = (text, options) => { if (!text.includes('points to a source file outside its package')) warnOnce(text, options); };
  const server = await createServer({ configFile: CONFIG, customLogger, server: { port, host: '127.0.0.1' } });
  await server.listen();
  return server.resolvedUrls?.local[0] ?? `http://localhost:${port}/`;
}

/** Whether `dist/` is complete and younger than everything it is made of. */
export function isFresh(): boolean {
  // The service worker is written last.
  const built = join(DIST, 'sw.js');
  if (!existsSync(built)) return false;
  const inputs = [SRC, DATA, NOTEBOOKS, ...['package-lock.json', 'vite.config.ts'].map((name) => join(ROOT, name))];
  return Math.max(...inputs.map(newest)) <= statSync(built).mtimeMs;
}

/** Latest change under a path, in milliseconds since 1970; a folder's own date tells of removals. */
function newest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
