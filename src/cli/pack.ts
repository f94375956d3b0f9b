/** Reads a data package from a folder, for the terminal and the tests. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DataPackage } from '../core/datapackage';
import { openNode } from '../db/node';
import type { Engine } from '../db/engine';
import { loadPack, type Pack } from '../db/pack';

/** The pack of this repository. */
export const SHIPPED = fileURLToPath(new URL('../../data', import.meta.url));

/**
 * Reads a folder of the same layout. A folder without `datapackage.json` is read by
 * the descriptor shipped here; files of knowledge that it lacks (relations, scopes,
 * code lists) are taken from the shipped pack, its figures and documents never are.
 */
export function readPack(folder: string = SHIPPED): Pack {
  const own = join(folder, 'datapackage.json');
  const descriptor = JSON.parse(readFileSync(existsSync(own) ? own : join(SHIPPED, 'datapackage.json'), 'utf8')) as DataPackage;
  const files = new Map<string, string>();
  for (const { path } of descriptor.resources) {
    const here = join(folder, path);
    const shipped = join(SHIPPED, path);
    if (existsSync(here)) files.set(path, readFileSync(here, 'utf8'));
    else if (existsSync(shipped)) files.set(path, readFileSync(shipped, 'utf8'));
  }
  return { descriptor, files };
}

/** An engine with the pack of a folder loaded, modelled and locked. */
export async function openPack(folder?: string): Promise<Engine> {
  const engine = await openNode();
  await loadPack(engine, readPack(folder));
  await engine.lock();
  return engine;
}
