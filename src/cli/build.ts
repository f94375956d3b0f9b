/**
 * Builds the application: Vite writes the pages, the first of them is drawn into its HTML,
 * then the snapshot and the pack are put beside them, everything is compressed once, and the
 * service worker gets the list of it all.
 */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILT } from '../core/datapackage';
import { builtOf } from '../db/built';
import type { Status } from './command';
import { compress } from './compress';
import { CONFIG, DATA, DIST } from './paths';
import { buildNotebooks } from './notebooks';
import { readPack } from './pack';
import { writeFirstView } from './prerender';
import { measure, sizeLines } from './sizes';
import { takeSnapshots } from './snapshot';
import { readTerritories } from './territories';
import { writeWorker } from './worker';

export async function build(): Promise<Status> {
  await buildSite();
  process.stdout.write(`${sizeLines(measure()).join('\n')}\n`);
  return 0;
}

/** @throws when the pack does not load, a query does not bind or a module does not compile */
export async function buildSite(): Promise<void> {
  const { snapshot, catalogue } = await takeSnapshots();
  const vite = await import('vite');
  // Svelte and Vite choose their production halves by it.
  process.env['NODE_ENV'] = 'production';
  await vite.build({ configFile: CONFIG, logLevel: 'warn' });
  mkdirSync(DIST, { recursive: true });
  await writeFirstView(DIST, snapshot);
  writeFileSync(join(DIST, 'snapshot.json'), JSON.stringify(snapshot));
  writeFileSync(join(DIST, 'catalogue.json'), JSON.stringify(catalogue));
  writeFileSync(join(DIST, 'territories.json'), JSON.stringify(await readTerritories()));
  writeFileSync(join(DIST, BUILT), await builtOf(readPack()));
  cpSync(DATA, join(DIST, 'data'), { recursive: true });
  await buildNotebooks();
  await compress(DIST);
  await writeWorker(DIST);
}
