/** Lines that a person adds to the knowledge of the pack, judged as lines of the pack: types, codes, references, identifiers. */
import type { Resource, TextTable } from '../core/datapackage';
import type { Problem } from '../core/errors';
import { validatePackage } from '../core/validate';
import type { LineTable, OwnSheet } from './ownfiles';

/** The table that lines join and those that its columns refer to: what must be known to judge them. */
export function tablesAround(table: LineTable, resources: readonly Resource[]): Resource[] {
  const schema = resources.find(({ name }) => name === table)?.schema;
  const lists = (schema?.fields ?? []).flatMap(({ codes }) => [...(codes?.lists ?? []), ...Object.values(codes?.when ?? {}).flat()]);
  const named = new Set([table, ...lists.map(({ resource }) => resource), ...(schema?.foreignKeys ?? []).flatMap(({ reference }) => reference.resource ?? [])]);
  return resources.filter(({ name }) => named.has(name));
}

/**
 * @param resources  of the pack that the lines join
 * @param tableOf    what the pack has of one of `tablesAround`; undefined when it is not there
 * @returns          each fault with the file, the line and the column where the person wrote it
 */
export function linesFaults(sheets: readonly OwnSheet[], resources: readonly Resource[], tableOf: (resource: Resource) => TextTable | undefined): Problem[] {
  /** What stands before a sheet: the pack, then the sheets before it. */
  const before = new Map<LineTable, readonly (readonly string[])[]>();
  return sheets.flatMap((sheet) => {
    const { table, file, text } = sheet;
    const resource = resources.find(({ name }) => name === table);
    if (!resource) return [{ code: 'reference-missing', file, value: table }];
    const header = resource.schema.fields.map(({ name }) => name);
    const inHeader = headerFaults(sheet, header);
    if (inHeader.length > 0) return inHeader;
    const known = before.get(table) ?? inOrder(tableOf(resource), header);
    // What is known has no number: a fault with one is of the person.
    const joined: TextTable = { header, rows: [...known, ...inOrder(text, header)], lines: [...known.map(() => 0), ...text.lines] };
    before.set(table, joined.rows);
    const tables = new Map(tablesAround(table, resources).flatMap((other): [string, TextTable][] => {
      const there = other === resource ? joined : tableOf(other);
      return there ? [[other.path, there]] : [];
    }));
    return validatePackage({ resources: resources.filter(({ path }) => tables.has(path)) }, tables)
      .filter((problem) => problem.file === resource.path && problem.line !== 0)
      .map((problem) => ({ ...problem, file }));
  });
}

const inOrder = ({ header, rows }: TextTable = { header: [], rows: [], lines: [] }, names: readonly string[]): string[][] =>
  rows.map((row) => names.map((name) => row[header.indexOf(name)] ?? ''));

const headerFaults = ({ file, text: { header } }: OwnSheet, names: readonly string[]): Problem[] => [
  ...names.filter((name) => !header.includes(name)).map((column) => ({ code: 'field-missing', file, line: 1, column })),
  ...header.filter((name) => !names.includes(name)).map((column) => ({ code: 'field-unknown', file, line: 1, column })),
];
