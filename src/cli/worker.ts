/** Compiles the service worker with the list of what it must keep. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, isServed } from './files';
import { SRC } from './paths';

export async function writeWorker(folder: string): Promise<void> {
  const files = filesUnder(folder).filter(isServed)
    .map((path) => ({ path, integrity: `sha256-${createHash('sha256').update(readFileSync(join(folder, path))).digest('base64')}` }));
  const list = JSON.stringify(files);
  const version = createHash('sha256').update(list).digest('hex').slice(0, 12);
  const { build } = await import('vite');
  await build({
    configFile: false,
    logLevel: 'warn',
    define: { FILES: list, VERSION: JSON.stringify(version) },
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: { entry: join(SRC, 'sw.ts'), formats: ['iife'], name: 'worker', fileName: () => 'sw.js' },
    },
  });
}
