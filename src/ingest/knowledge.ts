/** What a pack knows, as mappings look it up: its indicators, populations, documents and code lists. */
import type { DataPackage, TextTable } from '../core/datapackage';
import { DECLARABLE, type Knowledge, type KnowledgeRow } from '../core/mapping/types';
import { parseDelimited } from './delimited';

/** Tables that a mapping reads, besides those that it may add to. */
const READ: ReadonlySet<string> = new Set([...DECLARABLE, 'source', 'codelist_status', 'codelist_side']);

/** Lines by the names of their columns. */
export const rowsOf = ({ header, rows }: TextTable): KnowledgeRow[] => rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));

/** @param files  text of each resource of the pack, by its path */
export function knowledgeOf({ resources }: Pick<DataPackage, 'resources'>, files: ReadonlyMap<string, string>): Knowledge {
  return new Map(resources.flatMap(({ name, path }): [string, KnowledgeRow[]][] => {
    const text = READ.has(name) ? files.get(path) : undefined;
    return text === undefined ? [] : [[name, rowsOf(parseDelimited(text))]];
  }));
}
