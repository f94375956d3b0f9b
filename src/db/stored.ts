/**
 * A pack that lies in a database or in Parquet files: read where it is, and written so.
 *
 *   folder/<table>.parquet, folder/<table>/…/*.parquet (hive partitions)   figures read in place
 *   file.duckdb                                                          figures read in place
 *   extension:address (`ducklake:…`, `md:…`, `postgres:…`)                 copied, then left
 *
 * Values are text, as published: a number typed by a database has lost how it was printed.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readDescriptor, type DataPackage, type Resource } from '../core/datapackage';
import { identifier, literal } from '../core/quote';
import type { Engine } from './engine';
import type { NativeEngine } from './native';
import { buildModel, loadTables, type Pack } from './pack';

export type StoredFault = 'place-missing' | 'extension-missing' | 'place-broken' | 'descriptor-broken' | 'table-missing' | 'place-taken' | 'column-missing';

/** The place cannot be read or written; `value` is the extension, the table, or what the database says. */
export class StoredError extends Error {
  override readonly name = 'StoredError';
  constructor(readonly code: StoredFault, readonly place: string, readonly value: string = '') {
    super(`${place}: ${code} ${value}`.trim());
  }
}

/** Where each table is read from, and whether it stays there. */
interface Place {
  readonly from: ReadonlyMap<string, string>;
  readonly stays: boolean;
  readonly folder: string | null;
}

/** What was read from a place. */
export interface StoredPack {
  /** Its own, or that of the pack lent. */
  readonly descriptor: DataPackage;
  /** The tables that are there, those of the place first. */
  readonly resources: readonly Resource[];
  /** Columns of the tables of the place, by table. */
  readonly columns: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The resource that holds the descriptor of a pack in a database. */
const DESCRIPTOR = 'datapackage';
/** Extensions whose name is not that of their addresses. */
const EXTENSIONS: Readonly<Record<string, string>> = { md: 'motherduck', pg: 'postgres' };
const ADDRESS = /^([a-z][a-z\d_]+):/;

/**
 * Loads a stored pack into an empty engine, builds the model on it and locks the engine.
 * @param own   tables that are never lent: figures, documents, decisions
 * @param lent  the pack whose knowledge stands in for what the place lacks
 * @throws StoredError
 */
export async function loadStored(engine: NativeEngine, address: string, lent: Pack, own: ReadonlySet<string>): Promise<StoredPack> {
  const place = await locate(engine, address);
  const told = await descriptorIn(engine, place);
  const descriptor = told === undefined ? lent.descriptor : readDescriptor(told);
  if (!descriptor) throw new StoredError('descriptor-broken', address);
  const named = new Set(descriptor.resources.map(({ name }) => name));
  const resources = [...descriptor.resources, ...lent.descriptor.resources.filter(({ name }) => !named.has(name))];
  for (const name of ['observation', 'source']) if (!place.from.has(name)) throw new StoredError('table-missing', address, name);
  const found = resources.filter(({ name, mapping }) => mapping === undefined && place.from.has(name));
  const columns = new Map<string, ReadonlySet<string>>();
  for (const resource of found) columns.set(resource.name, await take(engine, resource, place));
  const wanted = resources.filter(({ name }) => !place.from.has(name) && !own.has(name));
  await loadTables(engine, { descriptor: { ...descriptor, resources: wanted }, files: lent.files });
  if (place.folder) await engine.allow([place.folder]);
  await engine.lock();
  await buildModel(engine);
  return { descriptor, resources: [...found, ...wanted.filter(({ path, mapping }) => mapping === undefined && lent.files.has(path))], columns };
}

const DESCRIBED = { descriptor: 'text' } as const;

async function locate(engine: Engine, address: string): Promise<Place> {
  const extension = ADDRESS.exec(address)?.[1];
  if (extension !== undefined && !existsSync(address)) {
    await attempt(engine, `LOAD ${EXTENSIONS[extension] ?? extension}`, () => new StoredError('extension-missing', address, EXTENSIONS[extension] ?? extension));
    await attach(engine, `ATTACH ${literal(address)}`, address);
    return inDatabases(engine, false);
  }
  if (!existsSync(address)) throw new StoredError('place-missing', address);
  if (statSync(address).isDirectory()) return inFolder(resolve(address));
  await attach(engine, `ATTACH ${literal(resolve(address))} AS given (READ_ONLY)`, address);
  return inDatabases(engine, true);
}

const attach = (engine: Engine, sql: string, address: string): Promise<void> =>
  attempt(engine, sql, (cause) => new StoredError('place-broken', address, (cause instanceof Error ? cause.message : String(cause)).split('\n', 1)[0]));

async function attempt(engine: Engine, sql: string, fault: (cause: unknown) => StoredError): Promise<void> {
  try {
    await engine.run(sql);
  } catch (cause) {
    throw fault(cause);
  }
}

function inFolder(folder: string): Place {
  const from = new Map<string, string>();
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = entry.isDirectory() ? join(folder, entry.name, '**', '*.parquet') : join(folder, entry.name);
    if (!entry.isDirectory() && !entry.name.endsWith('.parquet')) continue;
    from.set(entry.name.replace(/\.parquet$/, ''), `read_parquet(${literal(path)}, hive_partitioning = true, hive_types_autocast = false, union_by_name = true)`);
  }
  return { from, stays: true, folder };
}

/** Tables and views of the databases attached, but of our own; those of the schema that holds the figures first. */
async function inDatabases(engine: Engine, stays: boolean): Promise<Place> {
  const rows = await engine.query({
    name: 'stored/tables', columns: { table_name: 'text', path: 'text' },
    sql: `SELECT table_name, '"' || replace(table_catalog, '"', '""') || '"."' || replace(table_schema, '"', '""') || '"."' || replace(table_name, '"', '""') || '"' AS path
      FROM information_schema.tables WHERE table_catalog NOT IN ('pack', 'built', 'system', 'temp', 'memory')
      ORDER BY (table_catalog, table_schema) NOT IN (SELECT (table_catalog, table_schema) FROM information_schema.tables WHERE table_name = 'observation'), table_catalog, table_schema, table_name`,
  });
  const from = new Map<string, string>();
  for (const { table_name, path } of rows) if (!from.has(table_name)) from.set(table_name, path);
  return { from, stays, folder: null };
}

/** The text of the descriptor of a place, if it has one. */
async function descriptorIn(engine: Engine, { from, folder }: Place): Promise<string | undefined> {
  if (folder !== null) {
    const file = join(folder, 'datapackage.json');
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  }
  const path = from.get(DESCRIPTOR);
  const [row] = path === undefined ? [] : await engine.query({ name: 'stored/descriptor', sql: `SELECT descriptor FROM ${path} LIMIT 1`, columns: DESCRIBED });
  return row?.descriptor;
}

/** Tables that stay where they are: the others are small, and their lines have an order. */
const LARGE: ReadonlySet<string> = new Set(['observation']);

/**
 * Every column of the schema as text; those that the place lacks are NULL, and so are empty texts.
 * @returns the columns of the place
 */
async function take(engine: Engine, { name, schema }: Resource, { from, stays }: Place): Promise<ReadonlySet<string>> {
  const path = from.get(name)!;
  const columns = await engine.query({ name: 'stored/columns', columns: { column_name: 'text', column_type: 'text' }, sql: `SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM ${path})` });
  const types = new Map(columns.map(({ column_name, column_type }) => [column_name, column_type]));
  const select = schema.fields.map((field) => `${written(field.name, types.get(field.name))} AS ${identifier(field.name)}`);
  await engine.run(`CREATE OR REPLACE ${stays && LARGE.has(name) ? 'VIEW' : 'TABLE'} ${identifier(name)} AS SELECT ${select.join(', ')} FROM ${path}`);
  return new Set(types.keys());
}

function written(name: string, type: string | undefined): string {
  if (type === undefined) return 'NULL::VARCHAR';
  const text = `nullif(CAST(${identifier(name)} AS VARCHAR), '')`;
  // A double has forgotten how it was printed; a whole one is read as a whole number.
  return type === 'DOUBLE' || type === 'FLOAT' ? `regexp_replace(${text}, '\\.0$', '')` : text;
}

/**
 * Writes the tables of an engine as they were published.
 * @param pack   what they are, and which of them are there
 * @param place  a new file in `.duckdb`, or a new or empty folder for Parquet
 * @param by     column of the figures that names their hive partitions; only of a folder
 * @throws StoredError `place-taken`, `column-missing`
 */
export async function writeStored(engine: Engine, pack: Pack, place: string, by: string): Promise<void> {
  const path = resolve(place);
  if (existsSync(path) && !(statSync(path).isDirectory() && readdirSync(path).length === 0)) throw new StoredError('place-taken', place);
  const tables = pack.descriptor.resources.filter((resource) => resource.mapping === undefined && pack.files.has(resource.path));
  if (!tables.some(({ name, schema }) => name === 'observation' && schema.fields.some((field) => field.name === by))) throw new StoredError('column-missing', place, by);
  const descriptor = JSON.stringify({ ...pack.descriptor, resources: tables });
  if (path.endsWith('.duckdb')) {
    mkdirSync(dirname(path), { recursive: true });
    await attach(engine, `ATTACH ${literal(path)} AS written`, place);
    for (const { name } of tables) await engine.run(`CREATE TABLE written.${identifier(name)} AS FROM ${identifier(name)}`);
    await engine.run(`CREATE TABLE written.${DESCRIPTOR} AS SELECT ${literal(descriptor)} AS descriptor; DETACH written`);
    return;
  }
  mkdirSync(path, { recursive: true });
  for (const { name } of tables) {
    const parts = name === 'observation';
    await engine.run(`COPY ${identifier(name)} TO ${literal(join(path, parts ? name : `${name}.parquet`))} (FORMAT parquet${parts ? `, PARTITION_BY (${identifier(by)})` : ''})`);
  }
  writeFileSync(join(path, 'datapackage.json'), descriptor);
}
