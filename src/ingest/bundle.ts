/**
 * Several tables in one gift: a Frictionless data package (zip, or its files dropped
 * together), or a plain zip of CSV files. Paths that leave the package and addresses of
 * other machines are refused: nothing is fetched.
 */
import type { DataPackage, Field, FieldType, Labelled, Resource, TextTable } from '../core/datapackage';
import type { Problem } from '../core/errors';
import type { Encoding, OpenedPackage, Reading, Table } from '../core/grid';
import { validatePackage } from '../core/validate';
import { decodeText } from './bytes';
import { ReadError } from './fault';
import { readTextFile, type Body } from './textfile';

export interface Bundle extends Body {
  readonly sheets: readonly string[];
  readonly package?: OpenedPackage;
}

export interface Files {
  readonly paths: readonly string[];
  /** @throws ReadError */
  read(path: string): Uint8Array;
}

const TEXT = /\.(?:csv|tsv|txt)$/i;
/** Faults of the content of a package that are listed; a wrong descriptor could make millions. */
const LISTED = 200;

/** @throws ReadError `package-broken`, `package-empty`, `sheet-unknown`, and those of its files */
export function readBundle(files: Files, choices: Partial<Reading>): Bundle {
  const descriptor = files.paths.filter((path) => /(?:^|\/)datapackage\.json$/.test(path)).sort((a, b) => a.length - b.length)[0];
  return descriptor === undefined ? readLoose(files, choices) : readPackage(files, descriptor, choices);
}

function readLoose(files: Files, choices: Partial<Reading>): Bundle {
  const sheets = files.paths.filter((path) => TEXT.test(path) && !path.startsWith('__MACOSX/'));
  const sheet = chosen(sheets, choices.sheet);
  const body = readTextFile(files.read(sheet), choices, false);
  return { ...body, sheets, reading: { ...body.reading, sheet } };
}

function chosen(sheets: readonly string[], sheet: string | null | undefined): string {
  if (sheet && !sheets.includes(sheet)) throw new ReadError('sheet-unknown', sheet);
  const name = sheet ?? sheets[0];
  if (name === undefined) throw new ReadError('package-empty');
  return name;
}

type Json = { readonly [name: string]: unknown };
const isObject = (value: unknown): value is Json => value !== null && typeof value === 'object' && !Array.isArray(value);
const textOr = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]);
const texts = (value: unknown): string[] => list(value).filter((item): item is string => typeof item === 'string');

function readPackage(files: Files, path: string, choices: Partial<Reading>): Bundle {
  const folder = path.slice(0, path.length - 'datapackage.json'.length);
  let json: unknown;
  try {
    json = JSON.parse(decodeText(files.read(path)));
  } catch (error) {
    if (error instanceof ReadError) throw error;
    throw new ReadError('package-broken', path);
  }
  if (!isObject(json) || !Array.isArray(json.resources)) throw new ReadError('package-broken', path);
  const problems: Problem[] = [];
  const bodies = new Map<string, { name: string; body: Body }>();
  const resources: Resource[] = [];
  for (const about of json.resources.filter(isObject)) {
    const at = texts(about.path)[0];
    if (at === undefined || /^[a-z][a-z\d+.-]*:|^[/\\]|(?:^|\/)\.\.(?:\/|$)/i.test(at)) {
      problems.push({ code: 'package-path', file: path, value: at ?? textOr(about.name) ?? '' });
      continue;
    }
    const resource = { name: textOr(about.name) ?? at, path: at, schema: schemaOf(about.schema), ...(textOr(about.title) ? { title: textOr(about.title)! } : {}) };
    resources.push(resource);
    if (!files.paths.includes(folder + at)) continue;
    try {
      const body = readTextFile(files.read(folder + at), { ...dialectOf(about), ...(choices.sheet === resource.name ? choices : {}) }, true);
      bodies.set(at, { name: resource.name, body });
      problems.push(...body.problems.map((problem) => ({ ...problem, file: at })));
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      problems.push({ code: error.code, file: at, ...(error.value === undefined ? {} : { value: error.value }) });
    }
  }
  const descriptor: DataPackage = { name: textOr(json.name) ?? '', version: textOr(json.version) ?? '', resources, ...(textOr(json.title) ? { title: textOr(json.title)! } : {}) };
  const tables = new Map([...bodies].map(([at, { body }]) => [at, body.table]));
  problems.push(...faults(descriptor, tables));
  const sheets = [...bodies.values()].map(({ name }) => name);
  if (sheets.length === 0) throw new ReadError(problems[0]?.code ?? 'package-empty', problems[0]?.value ?? problems[0]?.file);
  const sheet = chosen(sheets, choices.sheet);
  const { body } = [...bodies.values()].find(({ name }) => name === sheet)!;
  return { ...body, sheets, reading: { ...body.reading, sheet }, problems, package: { descriptor, tables } };
}

/** Rules of the descriptor that the tables break; one that is itself broken is said and left aside. */
function faults(descriptor: DataPackage, tables: ReadonlyMap<string, Table>): Problem[] {
  const read = new Map<string, TextTable>([...tables].map(([path, table]) => [path, { header: table.header, rows: table.rows.slice(), lines: Array.from(table.lines) }]));
  try {
    return validatePackage(descriptor, read).slice(0, LISTED);
  } catch {
    return [{ code: 'package-rules', file: 'datapackage.json' }];
  }
}

function dialectOf(resource: Json): Partial<Reading> {
  const dialect = isObject(resource.dialect) ? resource.dialect : {};
  const encodings: Readonly<Record<string, Encoding>> = { 'utf-8': 'utf-8', utf8: 'utf-8', 'utf-16': 'utf-16le', 'utf-16le': 'utf-16le', 'utf-16be': 'utf-16be', 'windows-1252': 'windows-1252', cp1252: 'windows-1252', 'iso-8859-1': 'windows-1252', latin1: 'windows-1252' };
  const encoding = encodings[(textOr(resource.encoding) ?? '').toLowerCase()];
  const separator = textOr(dialect.delimiter);
  return { ...(encoding ? { encoding } : {}), ...(separator ? { separator } : {}), ...(dialect.header === false ? { header: null } : {}) };
}

const TYPES: readonly FieldType[] = ['string', 'number', 'integer', 'boolean', 'date', 'list', 'any'];

function schemaOf(value: unknown): Resource['schema'] {
  const schema = isObject(value) ? value : {};
  const missing = list(schema.missingValues).flatMap((item): Labelled[] => (typeof item === 'string' ? [{ value: item }] : isObject(item) && typeof item.value === 'string' ? [item as unknown as Labelled] : []));
  const keys = texts(schema.primaryKey);
  return {
    fields: list(schema.fields).filter(isObject).flatMap((field): Field[] => (typeof field.name === 'string' ? [fieldOf(field, field.name)] : [])),
    ...(missing.length > 0 ? { missingValues: missing } : {}),
    ...(keys.length > 0 ? { primaryKey: keys } : {}),
    foreignKeys: list(schema.foreignKeys).filter(isObject).flatMap((key) => {
      const { resource, fields } = isObject(key.reference) ? key.reference : {};
      const name = textOr(resource);
      return texts(fields).length > 0 ? [{ fields: texts(key.fields), reference: { ...(name ? { resource: name } : {}), fields: texts(fields) } }] : [];
    }),
  };
}

/** Types and formats that `core` does not know, and numbers with other signs, are not checked. */
function fieldOf(field: Json, name: string): Field {
  const told = textOr(field.type) as FieldType | undefined;
  const plain = field.decimalChar === undefined && field.groupChar === undefined && field.bareNumber !== false && (field.format === undefined || field.format === 'default' || field.format === 'uri');
  const type = told && TYPES.includes(told) && plain ? told : 'any';
  const { required, unique, enum: allowed, pattern, minimum, maximum } = isObject(field.constraints) ? field.constraints : {};
  return {
    name, type,
    ...(field.format === 'uri' ? { format: 'uri' } : {}),
    ...(textOr(field.title) ? { title: textOr(field.title)! } : {}),
    constraints: {
      ...(required === true ? { required } : {}),
      ...(unique === true ? { unique } : {}),
      ...(Array.isArray(allowed) ? { enum: allowed.map(String) } : {}),
      ...(typeof pattern === 'string' ? { pattern } : {}),
      ...(typeof minimum === 'number' ? { minimum } : {}),
      ...(typeof maximum === 'number' ? { maximum } : {}),
    },
  };
}
