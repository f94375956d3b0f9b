/**
 * From the files of a data package to the tables and views of the model.
 *
 * Order: tables as published (text, untouched), then the model of `sql/`, then
 * the lock. The same function serves the browser, the tests and the terminal.
 */
import { BUILT, type DataPackage, type Resource } from '../core/datapackage';
import { identifier, literal } from '../core/quote';
import { MODEL } from '../sql/model';
import type { Engine } from './engine';

export interface Pack {
  readonly descriptor: DataPackage;
  /** Text of each resource, by its `path`. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Loads a pack into an empty engine and builds the model on it.
 * @throws EngineError when a file does not have the columns that the model reads
 */
export async function loadPack(engine: Engine, pack: Pack): Promise<void> {
  await loadTables(engine, pack);
  await buildModel(engine);
}

/**
 * The same from a database file in which that was done before (`built.ts`): its tables are read where
 * they are, in a tenth of the time that the browser's engine takes to make them.
 * @throws EngineError when it is not such a file
 */
export async function loadBuilt(engine: Engine, content: Uint8Array<ArrayBuffer>): Promise<void> {
  await engine.register({ name: BUILT, content });
  await engine.run(`DETACH DATABASE IF EXISTS built; ATTACH ${literal(BUILT)} AS built (READ_ONLY)`);
}

/** Tables that are read from the file of the build become those of the engine, which may be written. */
export async function own(engine: Engine): Promise<void> {
  const [tables] = await engine.query({ name: 'pack/built', columns: { count: 'int' }, sql: "SELECT count(*)::INTEGER AS count FROM duckdb_tables() WHERE database_name = 'built'" });
  if (tables!.count === 0) return;
  await engine.run("COPY FROM DATABASE built TO pack; DETACH built; ATTACH ':memory:' AS built");
  await engine.forget(BUILT);
}

/** The tables of a pack as published, without the model. */
export async function loadTables(engine: Engine, pack: Pack): Promise<void> {
  const read = pack.descriptor.resources.flatMap((resource) => {
    const text = pack.files.get(resource.path);
    return text === undefined || resource.mapping !== undefined ? [] : [{ resource, text }];
  });
  await Promise.all(read.map(({ resource, text }) => engine.register({ name: resource.path, content: text })));
  // In one message: each takes a turn of the worker, which costs as much as a small file.
  await engine.run(read.map(({ resource, text }) => createTable(resource, headerOf(text), new TextEncoder().encode(text).byteLength)).join(';\n'));
  await Promise.all(read.map(({ resource }) => engine.forget(resource.path)));
}

/** The model of `sql/` on the tables that are there. */
export async function buildModel(engine: Engine): Promise<void> {
  for (const { sql } of MODEL) await engine.run(sql);
}

/**
 * In bytes. DuckDB takes 32 MB of memory for each file it reads unless told otherwise, which
 * costs more than reading the small files of a pack.
 */
const LONGEST_LINE = 1_048_576;

/**
 * Every column is read as text and typed by the model, so that a printed value
 * keeps its form ("64" and "64.0" are two precisions). Columns are taken in the
 * order of the file; those that the file lacks are NULL.
 */
function createTable(resource: Resource, header: readonly string[], size: number): string {
  const columns = header.map((name) => `${literal(name)}: 'VARCHAR'`).join(', ');
  const absent = resource.schema.fields.filter((field) => !header.includes(field.name));
  const select = ['*', ...absent.map((field) => `NULL::VARCHAR AS ${identifier(field.name)}`)].join(', ');
  return `CREATE OR REPLACE TABLE ${identifier(resource.name)} AS SELECT ${select} FROM read_csv(${literal(resource.path)}, `
    + `header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', nullstr = '', `
    + `parallel = false, max_line_size = ${LONGEST_LINE}, buffer_size = ${Math.min(32 * LONGEST_LINE, Math.max(2 * LONGEST_LINE, size + LONGEST_LINE))}, columns = {${columns}})`;
}

/** Names of the first line; the pack's headers hold neither quotes nor line breaks. */
function headerOf(text: string): string[] {
  return (text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? '').split(',').map((name) => name.replace(/^"|"$/g, ''));
}
