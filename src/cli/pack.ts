/** Reads a data package from a folder, for the terminal and the tests. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DataPackage } from '../core/datapackage';
import { openNode } from '../db/node';
import type { Engine } from '../db/engine';
import { loadPack, type Pack } from '../db/pack';
import { UsageError } from './args';

/** The pack of this repository. */
export const SHIPPED = fileURLToPath(new URL('../../data', import.meta.url));

/** Resources that make a pack: they are never borrowed from another one, nor is what was decided on it. */
const FIGURES: ReadonlySet<string> = new Set(['observation', 'source']);
const OWN: ReadonlySet<string> = new Set([...FIGURES, 'decision']);

/**
 * Reads a folder of the same layout. A folder without `datapackage.json` is read by the
 * descriptor shipped here. What its descriptor does not name, and files of knowledge that
 * it lacks (relations, scopes, code lists), are taken from the shipped pack; its figures
 * and documents never are.
 * @throws UsageError when the folder has no figures or no documents
 */
export function readPack(folder: string = SHIPPED): Pack {
  const shipped = descriptorOf(SHIPPED);
  const own = existsSync(join(folder, 'datapackage.json')) ? descriptorOf(folder) : shipped;
  const named = new Set(own.resources.map(({ name }) => name));
  const descriptor = { ...own, resources: [...own.resources, ...shipped.resources.filter(({ name }) => !named.has(name) && !OWN.has(name))] };
  const files = new Map<string, string>();
  for (const { name, path } of descriptor.resources) {
    const place = [folder, ...(OWN.has(name) ? [] : [SHIPPED])].map((root) => join(root, path)).find((file) => existsSync(file));
    if (place) files.set(path, readFileSync(place, 'utf8'));
    else if (FIGURES.has(name)) throw new UsageError(`${folder}: ${path} is not there; a pack has figures and the documents that give them`);
  }
  return { descriptor, files };
}

const descriptorOf = (folder: string): DataPackage => JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as DataPackage;

/** An engine with the pack of a folder loaded, modelled and locked. */
export async function openPack(folder?: string): Promise<Engine> {
  const engine = await openNode();
  await loadPack(engine, readPack(folder));
  await engine.lock();
  return engine;
}
