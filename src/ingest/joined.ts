/**
 * The files of a pack with what a person lets travel with them: figures, documents and knowledge of
 * imported files, and lines of knowledge written by hand. What the pack has already is not added
 * twice, as in the database (`db/imports.ts`); its own lines are left to the letter.
 */
import type { DataPackage, Resource, TextTable } from '../core/datapackage';
import type { Declared, ImportedDataset } from '../core/mapping/types';
import { neutralField } from '../core/neutral';
import { parseDelimited } from './delimited';

type Row = Readonly<Record<string, string>>;

/** Fields of a figure that do not say what it counts: two that differ by these only are one. */
const BESIDES = new Set(['observation_id', 'base_kind', 'status', 'cites', 'locator', 'scope_text', 'note']);

/**
 * @param files  text of each resource, by its `path`
 * @returns      the same, with lines added where there are any
 */
export function joinedFiles(descriptor: DataPackage, files: ReadonlyMap<string, string>, datasets: readonly ImportedDataset[], declared: Declared): ReadonlyMap<string, string> {
  const added = new Map<string, Row[]>();
  const add = (table: string, rows: readonly Row[]): unknown => added.set(table, [...added.get(table) ?? [], ...rows]);
  for (const [table, rows] of Object.entries(declared)) add(table, rows);
  for (const { applied } of datasets) {
    for (const [table, rows] of Object.entries(applied.declared)) add(table, rows);
    if (applied.source) add('source', [{ ...applied.source }]);
    add('observation', [...applied.observations, ...applied.sums].map((row) => ({ ...row })));
  }
  return new Map([...files].map(([path, text]) => {
    const resource = descriptor.resources.find((one) => one.path === path);
    const rows = added.get(resource?.name ?? '') ?? [];
    return [path, resource && rows.length > 0 ? withRows(resource, text, rows) : text];
  }));
}

function withRows(resource: Resource, text: string, rows: readonly Row[]): string {
  const { header, rows: there } = parseDelimited(text);
  const known = keysOf(resource, { header, rows: there });
  const lines = rows.flatMap((row) => {
    const cells = header.map((name) => row[name] ?? '');
    const keys = known.of(cells);
    if (keys.some((key) => known.has(key))) return [];
    keys.forEach((key) => known.add(key));
    return [cells.map(written).join(',')];
  });
  const end = /\r\n/.test(text) ? '\r\n' : '\n';
  return [text.replace(/\r?\n$/, ''), ...lines, ''].join(end);
}

/** By what a row is known: its primary key, or all of it; a figure also by what it counts and states. */
function keysOf({ name, schema }: Resource, { header, rows }: Pick<TextTable, 'header' | 'rows'>) {
  const places = (names: readonly string[]): number[] => names.map((one) => header.indexOf(one));
  const by = [places(schema.primaryKey ?? header), ...(name === 'observation' ? [places(header.filter((one) => !BESIDES.has(one)))] : [])];
  const of = (cells: readonly string[]): string[] => by.map((at, i) => `${i}|${at.map((place) => cells[place]).join('\u001F')}`);
  const known = new Set(rows.flatMap(of));
  return { of, has: (key: string) => known.has(key), add: (key: string) => known.add(key) };
}

function written(cell: string): string {
  const safe = neutralField(cell);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
