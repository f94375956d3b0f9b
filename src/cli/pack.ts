/** Reads a data package from a folder or a ZIP archive, for the terminal and the tests. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDescriptor, type DataPackage } from '../core/datapackage';
import type { Text } from '../core/model';
import { openNode } from '../db/node';
import type { Engine } from '../db/engine';
import { loadPack, type Pack } from '../db/pack';
import { isZip, unzipEntry, zipEntries } from '../ingest/zip';
import { Refusal } from './command';
import { bytesAt, refusedByMachine } from './machine';
import { problemText } from './said';

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
  const own = told === undefined ? shipped : readDescriptor(told);
  if (!own) throw new Refusal(noDescriptor(place), 3);
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

/** What a descriptor must say, of a place whose own does not. */
export const noDescriptor = (place: string): Text => ({
  fr: `${place}\u202F: datapackage.json ne se lit pas\u202F; ses \`resources\` ont un \`name\`, un \`path\` et un \`schema\` avec des \`fields\``,
  en: `${place}: datapackage.json cannot be read; its \`resources\` have a \`name\`, a \`path\` and a \`schema\` with \`fields\``,
});

function filesOf(place: string): Read {
  if (!existsSync(place)) throw new Refusal({ fr: `${place}\u202F: ce dossier n’existe pas`, en: `${place}: this folder does not exist` }, 3);
  if (statSync(place).isDirectory()) return (path) => textAt(join(place, path));
  const bytes = bytesAt(place);
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

/** The text of a file, or undefined when there is none; one that may not be read is not a missing one. */
function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw refusedByMachine(error, path);
  }
}

/** @throws Refusal with what the archive did not let through */
function attempt<T>(place: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    // A message of `ingest/` is a code, which has its words.
    throw new Refusal(problemText([{ code: error instanceof Error ? error.message : String(error), file: place }]), 3);
  }
}

/** An engine with a pack loaded, modelled and locked. */
export async function openPack(pack: Pack | string = SHIPPED): Promise<Engine> {
  const engine = await openNode();
  await loadPack(engine, typeof pack === 'string' ? readPack(pack) : pack);
  await engine.lock();
  return engine;
}
