/** Reads a data package from a folder or a ZIP archive, for the terminal and the tests. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DataPackage, Resource } from '../core/datapackage';
import { openNode } from '../db/node';
import type { Engine } from '../db/engine';
import { loadPack, type Pack } from '../db/pack';
import { isZip, unzipEntry, zipEntries } from '../ingest/zip';
import { alike, Refusal } from './command';

/** The pack of this repository. */
export const SHIPPED = fileURLToPath(new URL('../../data', import.meta.url));

/** Resources that make a pack: they are never borrowed from another one, nor is what was decided on it. */
const FIGURES: ReadonlySet<string> = new Set(['observation', 'source']);
export const OWN: ReadonlySet<string> = new Set([...FIGURES, 'decision']);

/** A pack where it was found. */
export interface PlacedPack extends Pack {
  /** Paths of what the place itself holds: the rest is lent. */
  readonly there: ReadonlySet<string>;
}

/** The text of a file of the place, or undefined when it is not there. */
type Read = (path: string) => string | undefined;

/** What the shipped pack says of its tables. */
export const shippedDescriptor = (): DataPackage => JSON.parse(readFileSync(join(SHIPPED, 'datapackage.json'), 'utf8')) as DataPackage;

/**
 * Reads a place of the same layout. One without `datapackage.json` is read by the
 * descriptor shipped here. What its descriptor does not name, and files of knowledge that
 * it lacks (relations, scopes, code lists), are taken from the shipped pack; its figures
 * and documents never are.
 * @param place  folder or ZIP archive
 * @throws Refusal when there is no such place, when it cannot be read, or has no figures or no documents
 */
export function readPack(place: string = SHIPPED): PlacedPack {
  const lent = filesOf(SHIPPED);
  const read = place === SHIPPED ? lent : filesOf(place);
  const shipped = shippedDescriptor();
  const told = read('datapackage.json');
  const own = told === undefined ? shipped : descriptorOf(told, place);
  const named = new Set(own.resources.map(({ name }) => name));
  const descriptor = { ...own, resources: [...own.resources, ...shipped.resources.filter(({ name }) => !named.has(name) && !OWN.has(name))] };
  const files = new Map<string, string>();
  const there = new Set(told === undefined ? [] : ['datapackage.json']);
  for (const { name, path } of descriptor.resources) {
    const found = read(path);
    if (found !== undefined) there.add(path);
    const text = found ?? (OWN.has(name) ? undefined : lent(path));
    if (text !== undefined) files.set(path, text);
    else if (FIGURES.has(name)) {
      throw new Refusal({
        fr: `${place}\u202F: ${path} n’y est pas\u202F; un lot a des chiffres et les documents qui les donnent`,
        en: `${place}: ${path} is not there; a pack has figures and the documents that give them`,
      }, 3);
    }
  }
  return { descriptor, files, there };
}

function filesOf(place: string): Read {
  if (!existsSync(place)) throw new Refusal({ fr: `${place}\u202F: ce dossier n’existe pas`, en: `${place}: this folder does not exist` }, 3);
  if (statSync(place).isDirectory()) return (path) => (existsSync(join(place, path)) ? readFileSync(join(place, path), 'utf8') : undefined);
  const bytes = new Uint8Array(readFileSync(place));
  if (!isZip(bytes)) throw new Refusal({ fr: `${place}\u202F: un dossier ou une archive ZIP est attendu\u202F; un tableau va avec --mapping`, en: `${place}: a folder or a ZIP archive is expected; a table goes with --mapping` }, 3);
  return attempt(place, () => {
    const entries = zipEntries(bytes);
    // An archive may hold the folder itself, or what is in it.
    const top = entries.map(({ path }) => path).filter((path) => /(^|\/)observations\.csv$/.test(path)).sort((a, b) => a.length - b.length)[0]?.replace(/observations\.csv$/, '') ?? '';
    const byPath = new Map(entries.map((entry) => [entry.path, entry]));
    return (path: string) => {
      const entry = byPath.get(top + path);
      return entry && attempt(`${place}/${path}`, () => new TextDecoder().decode(unzipEntry(bytes, entry)));
    };
  });
}

/** @throws Refusal with what the archive did not let through, as a code of `ingest/fault.ts` */
function attempt<T>(place: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Refusal(alike(`${place}: ${error instanceof Error ? error.message : String(error)}`), 3);
  }
}

/** Whether a resource says what its table is called, where it lies and which columns it has. */
function isTable(resource: unknown): boolean {
  const { name, path, mapping, schema } = (resource ?? {}) as Partial<Resource>;
  return typeof name === 'string' && typeof path === 'string' && (mapping !== undefined || Array.isArray(schema?.fields));
}

function descriptorOf(text: string, place: string): DataPackage {
  try {
    const value = JSON.parse(text) as DataPackage;
    if (Array.isArray(value.resources) && value.resources.every(isTable)) return value;
  } catch {
    // Said below, as for a descriptor without resources.
  }
  throw new Refusal({
    fr: `${place}\u202F: datapackage.json ne se lit pas\u202F; ses \`resources\` ont un \`name\`, un \`path\` et un \`schema\` avec des \`fields\``,
    en: `${place}: datapackage.json cannot be read; its \`resources\` have a \`name\`, a \`path\` and a \`schema\` with \`fields\``,
  }, 3);
}

/** An engine with a pack loaded, modelled and locked. */
export async function openPack(pack: Pack | string = SHIPPED): Promise<Engine> {
  const engine = await openNode();
  await loadPack(engine, typeof pack === 'string' ? readPack(pack) : pack);
  await engine.lock();
  return engine;
}
