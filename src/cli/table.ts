/** A table and its mapping, read from files. */
import { basename } from 'node:path';
import type { Opened } from '../core/grid';
import { readMapping } from '../core/mapping/parse';
import type { Mapping } from '../core/mapping/types';
import { openFile } from '../ingest/open';
import { Refusal } from './command';
import { bytesAt } from './machine';
import { problemText } from './said';

/** @throws Refusal when there is no such file */
export const openTable = (path: string, sheet: string | undefined): Promise<Opened> =>
  openFile({ name: basename(path), bytes: bytesAt(path) }, sheet === undefined ? {} : { sheet });

/** @throws Refusal naming each place of the mapping that cannot be read */
export function mappingAt(path: string): Mapping {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytesAt(path)));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Refusal({ fr: `${path}\u202F: ce n’est pas du JSON (${error.message})`, en: `${path}: this is not JSON (${error.message})` }, 3);
  }
  const mapping = readMapping(value, path);
  if (Array.isArray(mapping)) throw new Refusal(problemText(mapping), 3);
  return mapping;
}
