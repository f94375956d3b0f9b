/** A table and its mapping, read from files. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Opened } from '../core/grid';
import { readMapping } from '../core/mapping/parse';
import type { Mapping } from '../core/mapping/types';
import { openFile } from '../ingest/open';
import { alike, Refusal } from './command';
import { problemText } from './said';

/** @throws Refusal when there is no such file, or a folder */
function bytesAt(path: string): Uint8Array {
  if (!existsSync(path) || statSync(path).isDirectory()) throw new Refusal({ fr: `${path}\u202F: ce fichier n’existe pas`, en: `${path}: this file does not exist` }, 3);
  return new Uint8Array(readFileSync(path));
}

/** @throws Refusal when there is no such file */
export const openTable = (path: string, sheet: string | undefined): Promise<Opened> =>
  openFile({ name: basename(path), bytes: bytesAt(path) }, sheet === undefined ? {} : { sheet });

/** @throws Refusal naming each place of the mapping that cannot be read */
export function mappingAt(path: string): Mapping {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytesAt(path)));
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(alike(`${path}: ${error instanceof Error ? error.message : String(error)}`), 3);
  }
  const mapping = readMapping(value, path);
  if (Array.isArray(mapping)) throw new Refusal(problemText(mapping), 3);
  return mapping;
}
