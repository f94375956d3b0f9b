/** Compiles the service worker with the list of what it must keep. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, isServed } from './files';
import { SRC } from './paths';
import { compileScript } from './script';

export async function writeWorker(folder: string): Promise<void> {
  const files = filesUnder(folder).filter(isServed)
    .map((path) => ({ path, integrity: `sha256-${createHash('sha256').update(readFileSync(join(folder, path))).digest('base64')}` }));
  const list = JSON.stringify(files);
  const version = createHash('sha256').update(list).digest('hex').slice(0, 12);
  await compileScript(join(SRC, 'sw.ts'), folder, 'sw.js', { FILES: list, VERSION: JSON.stringify(version) });
}
