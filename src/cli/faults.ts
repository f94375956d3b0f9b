/** What is not whole in the files of a pack, as its descriptor and the model have it. */
import { join } from 'node:path';
import type { Field, ForeignKey, Resource, TextTable } from '../core/datapackage';
import type { Problem } from '../core/errors';
import { grouped, type Group } from '../core/grouped';
import { validatePackage } from '../core/validate';
import { parseDelimited } from '../ingest/delimited';
import { rowsOf } from '../ingest/knowledge';
import { sayer, type Looked } from './faultwords';
import { shippedDescriptor, type PlacedPack } from './pack';
import type { Say } from './said';

/** Faults, and the words for them. */
export interface Faults {
  readonly groups: readonly Group[];
  /** Groups that were counted and left where they are. */
  readonly more: number;
  /** Those of a table that cannot be read at all: nothing can be told of the figures then. */
  readonly unreadable: readonly Group[];
  readonly say: Say;
}

type Tables = ReadonlyMap<string, TextTable>;

/**
 * Judges a pack as the page judges a data package that it is given. Files that are lent are not the
 * person's, and are not judged; a fault that `corrections.csv` names is known, and waits for its document.
 * @param place  as typed: the files are named as they are found
 */
export function packFaults(pack: PlacedPack, place: string): Faults {
  const shipped = new Map(shippedDescriptor().resources.map((resource) => [resource.name, resource]));
  // Raw files are read through their mappings.
  const resources = pack.descriptor.resources.filter(({ mapping }) => mapping === undefined).map((resource) => ruled(resource, shipped.get(resource.name)));
  const read = new Map(resources.flatMap(({ path }) => (pack.files.has(path) ? [[path, parseDelimited(pack.files.get(path)!)] as const] : [])));
  const own = ({ code, file = '' }: Problem): boolean => pack.there.has(file) || (code === 'file-missing' && pack.there.has('datapackage.json'));
  const known = correctedIn(read);
  const found = [
    ...[...read].flatMap(([file, { problems }]) => problems.filter(({ code }) => code === 'quotes').map((problem) => ({ ...problem, file }))),
    ...[...read].flatMap(([file, table]) => undecoded(file, table)),
    ...separators(read),
    ...judged(resources, read).filter((problem) => !known(problem)),
  ].filter(own);
  const problems = telling(found).map((problem) => ({ ...problem, file: join(place, problem.file ?? '') }));
  const needed = new Set(resources.flatMap(({ path, schema: { fields, primaryKey = [] } }) => fields
    .filter(({ name, constraints }) => constraints?.required === true || primaryKey.includes(name)).map(({ name }) => `${join(place, path)} ${name}`)));
  const unreadable = problems.filter(({ code, file, column }) => code === 'separator' || (code === 'field-missing' && needed.has(`${file} ${column}`)));
  const say = sayer({
    looked: ({ file, line, column = '' }) => resources.filter(({ path }) => join(place, path) === file).map((resource) => lookedUp(resource, column, line, read.get(resource.path), resources))[0],
    rows: ({ path }) => (read.has(path) ? rowsOf(read.get(path)!) : []),
    named: ({ path }) => path,
  });
  return { groups: grouped(problems), more: 0, unreadable: grouped(unreadable), say };
}

function judged(resources: readonly Resource[], tables: Tables): Problem[] {
  try {
    return validatePackage({ resources }, tables);
  } catch {
    return [{ code: 'package-rules', file: 'datapackage.json' }];
  }
}

/** A header in one piece: nothing else can be said of the table. */
const separators = (tables: Tables): Problem[] => [...tables].flatMap(([file, { header: [first = '', ...others] }]) =>
  (others.length === 0 && /[;\t]/.test(first) ? [{ code: 'separator', file, line: 1, value: first.includes(';') ? ';' : 'TAB' }] : []));

/** Lines that are not UTF-8. */
const undecoded = (file: string, { rows, lines }: TextTable): Problem[] => rows.flatMap((row, i) => (row.some((cell) => cell.includes('\uFFFD')) ? [{ code: 'encoding-wrong', file, line: lines[i]! }] : []));

/** Without what only follows from another fault: the cells of a row that is cut, the columns of a header in one piece. */
function telling(problems: readonly Problem[]): Problem[] {
  const whole = new Set(problems.filter(({ code }) => code === 'separator').map(({ file }) => file));
  const cut = new Set(problems.filter(({ code }) => code === 'row-width').map(({ file, line }) => `${file} ${line}`));
  return problems.filter(({ code, file, line }) => (whole.has(file) ? code === 'separator' : ['row-width', 'quotes'].includes(code) || !cut.has(`${file} ${line}`)));
}

/** Whether a fault is one that the pack has declared, and that its provider has not mended. */
function correctedIn(tables: Tables): (problem: Problem) => boolean {
  const { header, rows }: Omit<TextTable, 'lines'> = tables.get('corrections.csv') ?? { header: [], rows: [] };
  const cell = (row: readonly string[], name: string): string => row[header.indexOf(name)] ?? '';
  const declared = new Set(rows.filter((row) => cell(row, 'status') !== 'fixed-upstream').map((row) => ['file', 'row_id', 'field', 'value_read'].map((name) => cell(row, name)).join('\u001F')));
  return ({ file = '', line, column, value }) => {
    const table = tables.get(file);
    const id = line === undefined ? '' : table?.rows[table.lines.indexOf(line)]?.[0];
    return declared.has([file, id, column, value].join('\u001F'));
  };
}

/** Where the code of a cell was looked up. */
function lookedUp({ name, schema }: Resource, column: string, line: number | undefined, table: TextTable | undefined, resources: readonly Resource[]): Looked {
  const field = schema.fields.find((one) => one.name === column);
  const { lists = [], by, when = {} } = field?.codes ?? {};
  const row = by === undefined || line === undefined ? undefined : table?.rows[table.lines.indexOf(line)];
  const own = [...lists, ...(row ? when[row[table!.header.indexOf(by!)] ?? ''] ?? [] : [])].map(({ resource }) => resource);
  const keys = (schema.foreignKeys ?? []).filter(({ fields }) => fields.join(', ') === column).map(({ reference }) => reference.resource ?? name);
  return { field, in: [...new Set([...own, ...keys])].flatMap((wanted) => resources.find((other) => other.name === wanted) ?? []) };
}

/** A table of the model refers to what the model looks up in it, even when the person's descriptor does not say so. */
export function ruled(resource: Resource, shipped: Resource | undefined): Resource {
  if (!shipped || resource === shipped) return resource;
  const { schema } = resource;
  const has = new Set(schema.fields.map(({ name }) => name));
  const keyed = ({ fields }: ForeignKey): string => fields.join();
  const told = new Set((schema.foreignKeys ?? []).map(keyed));
  const fields = schema.fields.map((field): Field => {
    const codes = field.codes ?? shipped.schema.fields.find(({ name }) => name === field.name)?.codes;
    return codes ? { ...field, codes } : field;
  });
  const keys = (shipped.schema.foreignKeys ?? []).filter((key) => !told.has(keyed(key)) && key.fields.every((name) => has.has(name)));
  return { ...resource, schema: { ...schema, fields, foreignKeys: [...schema.foreignKeys ?? [], ...keys] } };
}
