/**
 * Is a data package what its descriptor says? Types, constraints, keys and codes, each
 * fault with the line and the column where a person will find it.
 *
 *   descriptor + tables ──► header ──► cells ──► keys ──► references ──► Problem[]
 */
import { cellFaults, items } from './cell';
import type { Codes, DataPackage, Field, Reference, Resource, TextTable } from './datapackage';
import type { Problem } from './errors';

/** One resource with its text and what is needed to read it by name. */
interface Sheet {
  readonly resource: Resource;
  readonly table: TextTable;
  /** The cell of a row, or null when it is missing or holds a missing value. */
  cell(row: number, field: string): string | null;
}

type Lookup = (reference: Reference) => ReadonlySet<string> | null;

/**
 * @param tables  text of each resource, by its `path`
 * @returns every fault, in the order of the descriptor, then of the lines; empty when all is well
 */
export function validatePackage(descriptor: Pick<DataPackage, 'resources'>, tables: ReadonlyMap<string, TextTable>): Problem[] {
  const sheets: Sheet[] = [];
  const problems: Problem[] = [];
  for (const resource of descriptor.resources) {
    const table = tables.get(resource.path);
    if (table) sheets.push(sheetOf(resource, table));
    else problems.push({ code: 'file-missing', file: resource.path });
  }
  const lookup = lookupIn(sheets);
  for (const sheet of sheets) {
    problems.push(...inHeader(sheet), ...inCells(sheet), ...inKeys(sheet), ...inForeignKeys(sheet, sheets), ...inCodes(sheet, lookup));
  }
  return problems;
}

function sheetOf(resource: Resource, table: TextTable): Sheet {
  const at = new Map(table.header.map((name, i) => [name, i]));
  const usual = (resource.schema.missingValues ?? [{ value: '' }]).map(({ value }) => value);
  const missing = new Map(resource.schema.fields.map((field) =>
    [field.name, new Set(field.missingValues?.map(({ value }) => value) ?? usual)]));
  return {
    resource, table,
    cell(row, field) {
      const text = table.rows[row]?.[at.get(field) ?? -1];
      return text === undefined || missing.get(field)?.has(text) ? null : text;
    },
  };
}

function problem({ resource, table }: Sheet, code: string, row: number | null, column?: string, value?: string | null): Problem {
  return {
    code, file: resource.path, line: row === null ? 1 : table.lines[row]!,
    ...(column === undefined ? {} : { column }), ...(value === undefined ? {} : { value: value ?? '' }),
  };
}

function inHeader(sheet: Sheet): Problem[] {
  const { header, rows } = sheet.table;
  const declared = sheet.resource.schema.fields.map(({ name }) => name);
  return [
    ...declared.filter((name) => !header.includes(name)).map((name) => problem(sheet, 'field-missing', null, name)),
    ...header.filter((name) => !declared.includes(name)).map((name) => problem(sheet, 'field-unknown', null, name)),
    ...header.filter((name, i) => header.indexOf(name) < i).map((name) => problem(sheet, 'field-repeated', null, name)),
    ...rows.flatMap((row, i) => (row.length === header.length ? [] : [problem(sheet, 'row-width', i)])),
  ];
}

function inCells(sheet: Sheet): Problem[] {
  const { fields, primaryKey = [] } = sheet.resource.schema;
  const present = fields.filter(({ name }) => sheet.table.header.includes(name));
  return sheet.table.rows.flatMap((_, row) => present.flatMap((field) => {
    const text = sheet.cell(row, field.name);
    if (text !== null) return cellFaults(field, text).map((code) => problem(sheet, code, row, field.name, text));
    const needed = field.constraints?.required === true || primaryKey.includes(field.name);
    return needed ? [problem(sheet, 'required', row, field.name, null)] : [];
  }));
}

/** Rows of which one part of the key is missing are not compared, as in SQL. */
function inKeys(sheet: Sheet): Problem[] {
  const { fields, primaryKey, uniqueKeys = [] } = sheet.resource.schema;
  const keys: [string, readonly string[]][] = [
    ...(primaryKey ? [['primary-key', primaryKey] as [string, readonly string[]]] : []),
    ...uniqueKeys.map((key): [string, readonly string[]] => ['unique', key]),
    ...fields.filter(({ constraints }) => constraints?.unique).map(({ name }): [string, readonly string[]] => ['unique', [name]]),
  ];
  return keys.flatMap(([code, key]) => {
    const seen = new Set<string>();
    return sheet.table.rows.flatMap((_, row) => {
      const value = tuple(sheet, row, key);
      if (value === null) return [];
      if (seen.has(value)) return [problem(sheet, code, row, key.join(', '), value)];
      seen.add(value);
      return [];
    });
  });
}

/** Values of several fields as one text; null when one is missing. */
function tuple(sheet: Sheet, row: number, fields: readonly string[]): string | null {
  const parts = fields.map((name) => sheet.cell(row, name));
  return parts.includes(null) ? null : parts.join(', ');
}

function inForeignKeys(sheet: Sheet, sheets: readonly Sheet[]): Problem[] {
  return (sheet.resource.schema.foreignKeys ?? []).flatMap(({ fields, reference }) => {
    const target = reference.resource === undefined ? sheet : sheets.find(({ resource }) => resource.name === reference.resource);
    if (!target) return [problem(sheet, 'reference-missing', null, fields.join(', '), reference.resource)];
    const known = new Set(target.table.rows.map((_, row) => tuple(target, row, reference.fields)));
    return sheet.table.rows.flatMap((_, row) => {
      const value = tuple(sheet, row, fields);
      return value === null || known.has(value) ? [] : [problem(sheet, 'foreign-key', row, fields.join(', '), value)];
    });
  });
}

function inCodes(sheet: Sheet, lookup: Lookup): Problem[] {
  const coded = sheet.resource.schema.fields.filter((field): field is Field & { codes: Codes } => field.codes !== undefined);
  return coded.flatMap((field) => sheet.table.rows.flatMap((_, row) => {
    const text = sheet.cell(row, field.name);
    if (text === null) return [];
    const { by, when = {}, lists = when[by === undefined ? '' : sheet.cell(row, by) ?? ''], until, except = [] } = field.codes;
    if (!lists) return [];
    return items(field, text)
      .map((item) => (until === undefined ? item : item.split(until, 1)[0]!))
      .filter((code) => !except.includes(code) && !lists.some((list) => lookup(list)?.has(code)))
      .map((code) => problem(sheet, 'code', row, field.name, code));
  }));
}

/** Values of a field of a resource, gathered once. */
function lookupIn(sheets: readonly Sheet[]): Lookup {
  const known = new Map<string, ReadonlySet<string>>();
  return ({ resource, field }) => {
    const key = `${resource}.${field}`;
    const sheet = sheets.find((candidate) => candidate.resource.name === resource);
    if (!sheet) return null;
    const values = known.get(key) ?? new Set(sheet.table.rows.flatMap((_, row) => sheet.cell(row, field) ?? []));
    known.set(key, values);
    return values;
  };
}
