/**
 * The statements that find what does not hold in a table, as its descriptor has it: `core/validate.ts`
 * in SQL, for tables that are read where they lie.
 */
import type { Field, FieldType, ForeignKey, Resource } from '../core/datapackage';
import { identifier, literal } from '../core/quote';
import type { Looked } from './faultwords';

/** What is asked of one column of one table. */
export interface Trial {
  /** Of the problem that each row found is. */
  readonly code: string;
  readonly resource: Resource;
  readonly column: string;
  /** Gives `value`, which does not hold, and `row`, the key of its line: each as often as it is met. */
  readonly sql: string;
  /** Where the value was looked up. */
  readonly looked: Looked;
  /** Of the descriptor, that the value was held against. */
  readonly pattern?: string;
}

type Tables = ReadonlyMap<string, Resource>;

/** Fields without which a line says nothing. */
export const neededIn = ({ schema: { fields, primaryKey = [] } }: Resource): Field[] =>
  fields.filter(({ name, constraints }) => constraints?.required === true || primaryKey.includes(name));

/**
 * @param there   columns that the place has: the others are empty by nature
 * @param tables  all those of the pack, lent or not, by name
 */
export function trialsOf(resource: Resource, there: ReadonlySet<string>, tables: Tables): Trial[] {
  const { fields, foreignKeys = [] } = resource.schema;
  const needed = neededIn(resource);
  const present = fields.filter(({ name }) => there.has(name));
  return [
    ...present.flatMap((field) => [
      ...(needed.includes(field) ? [{ ...trialOf('required', resource, field), sql: cells(resource, "''", `${cell(resource, field.name)} IS NULL`) }] : []),
      ...valuesOf(resource, field),
      ...codesOf(resource, field, tables),
    ]),
    ...keysOf(resource).filter(([, key]) => key.every((name) => there.has(name))).map(([code, key]) => repeated(resource, code, key)),
    ...foreignKeys.filter((key) => key.fields.every((name) => there.has(name))).flatMap((key) => keyOf(resource, key, tables)),
  ];
}

const trialOf = (code: string, resource: Resource, field: Field): Omit<Trial, 'sql'> => ({ code, resource, column: field.name, looked: { field, in: [] } });

/** Of a text, whether it is written as its type is: `LEXICAL` of `core/cell.ts`. */
const WRITTEN: Readonly<Record<FieldType, ((value: string) => string) | null>> = {
  any: null, string: null, list: null,
  number: (value) => matches(value, '-?\\d+(\\.\\d+)?'),
  integer: (value) => matches(value, '-?\\d+'),
  boolean: (value) => `${value} IN ('true', 'false')`,
  date: (value) => `(${matches(value, '\\d{4}-\\d{2}-\\d{2}')} AND try_cast(${value} AS DATE) IS NOT NULL)`,
};

/** What one cell must be, its line apart: `cellFaults` of `core/cell.ts`. */
function valuesOf(resource: Resource, field: Field): Trial[] {
  const { type, format, delimiter = ',', categories, constraints = {} } = field;
  const value = cell(resource, field.name);
  const right = WRITTEN[type]?.(value);
  const where = (code: string, condition: string): Trial => ({ ...trialOf(code, resource, field), sql: cells(resource, value, `${value} IS NOT NULL AND ${condition}`) });
  const when = (code: string, given: unknown, condition: () => string): Trial[] =>
    (given === undefined || given === false ? [] : [where(code, right === undefined ? condition() : `${right} AND ${condition()}`)]);
  const noneOf = (values: readonly string[]): string => `${value} NOT IN (${values.map(literal).join(', ')})`;
  const sign = delimiter.replaceAll(/\W/g, '\\$&');
  return [
    ...(right === undefined ? [] : [where(`type-${type}`, `NOT ${right}`)]),
    ...when('type-list', type === 'list', () => `regexp_matches(${value}, ${literal(`(^|${sign})\\s*(${sign}|$)`)})`),
    ...when('uri', format === 'uri', () => `NOT ${matches(value, '(?i)[a-z][a-z0-9+.-]*:[^\\s\\p{Z}]+')}`),
    ...when('category', categories, () => noneOf(categories!.map((one) => one.value))),
    ...when('enum', constraints.enum, () => noneOf(constraints.enum!)),
    ...when('pattern', constraints.pattern, () => `NOT ${matches(value, constraints.pattern!)}`).map((trial) => ({ ...trial, pattern: constraints.pattern! })),
    ...when('minimum', constraints.minimum, () => `${numeric(value)} < ${numeric(literal(String(constraints.minimum)))}`),
    ...when('maximum', constraints.maximum, () => `${numeric(value)} > ${numeric(literal(String(constraints.maximum)))}`),
  ];
}

const numeric = (value: string): string => `try_cast(${value} AS DOUBLE)`;
const matches = (value: string, pattern: string): string => `regexp_full_match(${value}, ${literal(pattern)})`;

/** Lines whose key another has already; of which one part is missing, they are not compared. */
function repeated(resource: Resource, code: string, key: readonly string[]): Trial {
  const field = resource.schema.fields.find(({ name }) => name === key[0])!;
  const counted = `SELECT value, min(row) AS row, count(*) - 1 AS again FROM (${cells(resource, tuple(resource, key), 'true')}) WHERE value IS NOT NULL GROUP BY value HAVING count(*) > 1`;
  return { ...trialOf(code, resource, field), column: key.join(', '), sql: `SELECT value, row FROM (${counted}), range(again)` };
}

/** The keys that no two lines may share, with the code of the fault. */
const keysOf = ({ schema: { fields, primaryKey = [], uniqueKeys = [] } }: Resource): (readonly [string, readonly string[]])[] => [
  ...(primaryKey.length > 0 ? [['primary-key', primaryKey] as const] : []),
  ...[...uniqueKeys, ...fields.flatMap(({ name, constraints }) => (constraints?.unique ? [[name]] : []))].map((key) => ['unique', key] as const),
];

/** The items of a cell, in the lists that its field names, or that another cell of the line chooses. */
function codesOf(resource: Resource, field: Field, tables: Tables): Trial[] {
  if (!field.codes) return [];
  const { by = '', when = {}, lists, until, except = [] } = field.codes;
  const text = cell(resource, field.name);
  const item = field.type === 'list' ? `trim(unnest(string_split(${text}, ${literal(field.delimiter ?? ',')})))` : text;
  const code = until === undefined ? item : `split_part(${item}, ${literal(until)}, 1)`;
  const choices = lists ? [[lists, 'true'] as const] : Object.entries(when).map(([value, chosen]) => [chosen, `${cell(resource, by)} = ${literal(value)}`] as const);
  return choices.map(([chosen, where]) => {
    const found = chosen.flatMap((list) => (tables.has(list.resource) ? [{ table: tables.get(list.resource)!, field: list.field }] : []));
    const known = [...found.map((list) => cells(list.table, cell(list.table, list.field), 'true')), ...except.map((one) => `SELECT ${literal(one)} AS value`)];
    return { ...trialOf('code', resource, field), looked: { field, in: found.map(({ table }) => table) }, sql: without(cells(resource, code, where), known) };
  });
}

/** A line of which one part of the key is missing refers to nothing, and is not looked up. */
function keyOf(resource: Resource, { fields, reference }: ForeignKey, tables: Tables): Trial[] {
  const target = reference.resource === undefined ? resource : tables.get(reference.resource);
  if (!target) return [];
  const values = (table: Resource, names: readonly string[]): string => cells(table, tuple(table, names), 'true');
  const field = resource.schema.fields.find(({ name }) => name === fields[0]);
  return [{ code: 'foreign-key', resource, column: fields.join(', '), looked: { field, in: [target] }, sql: without(values(resource, fields), [values(target, reference.fields)]) }];
}

/** Cells of a line as one text; NULL when one is missing. */
const tuple = (table: Resource, names: readonly string[]): string => names.map((name) => cell(table, name)).join(" || ', ' || ");

/** Text of a cell, NULL when it is missing or holds a missing value. */
function cell({ schema }: Resource, name: string): string {
  const missing = schema.fields.find((field) => field.name === name)?.missingValues ?? schema.missingValues ?? [];
  return [{ value: '' }, ...missing].reduce((sql, { value }) => `nullif(${sql}, ${literal(value)})`, identifier(name));
}

/** The values of an expression over a table, with the keys of their lines. */
function cells({ name, schema: { primaryKey, uniqueKeys = [] } }: Resource, value: string, where: string): string {
  const named = primaryKey ?? uniqueKeys[0];
  const key = named === undefined ? 'NULL::VARCHAR' : `nullif(concat_ws(', ', ${named.map(identifier).join(', ')}), '')`;
  return `SELECT ${value} AS value, ${key} AS row FROM ${identifier(name)} WHERE ${where}`;
}

const without = (values: string, known: readonly string[]): string =>
  [`SELECT value, row FROM (${values}) WHERE value IS NOT NULL`, ...known.map((list) => `value NOT IN (SELECT value FROM (${list}) WHERE value IS NOT NULL)`)].join(' AND ');
