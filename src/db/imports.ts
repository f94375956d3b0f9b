/**
 * Datasets join the pack, or leave it: their rows are put into the tables that the model reads,
 * and the model is built again. Everything goes through bound text, so that the engine may stay
 * locked (ENGINEERING T8) and no value is ever part of a statement.
 */
import { DECLARABLE, type Declared, type ImportedDataset } from '../core/mapping/types';
import { identifier } from '../core/quote';
import type { Engine } from './engine';
import { buildModel, own } from './pack';

type Row = Readonly<Record<string, string>>;

/** Signs that no cell holds: they set rows and cells apart in one bound text. */
const ROW = '\u001E';
const CELL = '\u001F';
const withoutSeparators = (cell: string): string => cell.replaceAll(ROW, ' ').replaceAll(CELL, ' ');
/** Signs of one bound text: the library loses its memory on those of a megabyte. */
const AT_ONCE = 120_000;

/** What a row is known by; tables that are not here, by all of it. */
const KEYS: Readonly<Record<string, string>> = {
  observation: 'observation_id', source: 'source_id', indicator: 'indicator', scope: 'scope_id', relation: 'relation_id', partition: 'partition_id',
  codelist_breakdown_key: 'key', dataset: 'dataset_id',
};
const keyOf = (table: string, columns: readonly string[]): string => {
  const key = KEYS[table] ?? (table.startsWith('codelist_') ? 'code' : null);
  return key === null ? `md5(concat_ws(chr(31), ${columns.map((name) => `coalesce(${identifier(name)}, '')`).join(', ')}))` : identifier(key);
};

/** A document does not say one thing twice: figures that the pack already has of it are not added. */
const SAME = ['source_id', 'indicator', 'kind', 'measure', 'base_id', 'scope_id', 'structure_id', 'stage', 'area', 'period', 'sex', 'age',
  'exploitation', 'citizenship', 'breakdown', 'value', 'value_max', 'qualifier', 'unit'];

/**
 * Makes the imports in force those of a list, whatever they were: what was imported is taken out
 * first. After a failure, call it again with the former list: it leaves nothing behind.
 * @param declared  lines of knowledge that a person adds to those of the pack
 * @throws EngineError when a row does not fit the model
 */
export async function applyImports(engine: Engine, datasets: readonly ImportedDataset[], declared: Declared = {}): Promise<void> {
  await own(engine);
  const columns = await columnsOf(engine);
  for (const [table, names] of columns) {
    if (table === 'dataset' || table === 'imported') continue;
    await engine.run(`DELETE FROM ${identifier(table)} WHERE ${keyOf(table, names)} IN (SELECT id FROM imported WHERE "table" = '${table}')`);
  }
  await engine.run('DELETE FROM imported; DELETE FROM dataset');
  for (const table of DECLARABLE) await insert(engine, table, columns.get(table), declared[table] ?? [], OWN);
  for (const dataset of datasets) {
    const { applied, dataset_id } = dataset;
    for (const table of DECLARABLE) await insert(engine, table, columns.get(table), applied.declared[table] ?? [], dataset_id);
    await insert(engine, 'source', columns.get('source'), applied.source ? [{ ...applied.source }] : [], dataset_id);
    await insert(engine, 'observation', columns.get('observation'), figuresOf(dataset), dataset_id);
    await insert(engine, 'dataset', columns.get('dataset'), [aboutOf(dataset)], dataset_id);
  }
  await buildModel(engine);
}

const figuresOf = ({ applied }: ImportedDataset): Row[] => [...applied.observations, ...applied.sums].map((row) => ({ ...row }));

function aboutOf({ dataset_id, name, file, sheet, sha256, rows, loaded_on, origin, replaces, applied, mapping }: ImportedDataset): Row {
  return {
    dataset_id, name, file, sheet: sheet ?? '', sha256, rows: String(rows), figures: String(applied.observations.length), loaded_on, origin, replaces: replaces ?? '',
    source_id: applied.source?.source_id ?? mapping.source.source_id ?? '',
  };
}

/** Columns of the tables that an import may write. */
async function columnsOf(engine: Engine): Promise<ReadonlyMap<string, readonly string[]>> {
  const written = new Set<string>([...DECLARABLE, 'source', 'observation', 'dataset', 'imported']);
  const rows = await engine.query({
    name: 'imports/columns', columns: { table_name: 'text', column_name: 'text' },
    sql: 'SELECT table_name, column_name FROM duckdb_columns() WHERE NOT internal ORDER BY table_name, column_index',
  });
  const columns = new Map<string, string[]>();
  for (const { table_name, column_name } of rows) {
    if (written.has(table_name)) columns.set(table_name, [...(columns.get(table_name) ?? []), column_name]);
  }
  return columns;
}

/** Stands for the dataset of what a person wrote by hand. */
const OWN = 'own';
const COUNT = { Count: 'int' } as const;

/** Rows as texts of a size that a statement takes. */
function* texts(rows: readonly Row[], columns: readonly string[]): Generator<string> {
  let [lines, size]: [string[], number] = [[], 0];
  for (const row of rows) {
    const line = columns.map((name) => withoutSeparators(row[name] ?? '')).join(CELL);
    if (size > 0 && size + line.length > AT_ONCE) {
      yield lines.join(ROW);
      [lines, size] = [[], 0];
    }
    lines.push(line);
    size += line.length;
  }
  if (lines.length > 0) yield lines.join(ROW);
}

/** Rows whose key is already there are left out: another dataset, or the pack, brought them. */
async function insert(engine: Engine, table: string, columns: readonly string[] = [], rows: readonly Row[], dataset_id: string): Promise<void> {
  if (rows.length === 0 || columns.length === 0) return;
  await engine.run(`CREATE OR REPLACE TABLE staged AS SELECT * FROM ${identifier(table)} LIMIT 0`);
  const cells = columns.map((name, i) => `nullif(cells[${i + 1}], '') AS ${identifier(name)}`).join(', ');
  const put = {
    name: `imports/${table}`, columns: COUNT,
    sql: `INSERT INTO staged SELECT ${cells} FROM (SELECT string_split(line, chr(31)) AS cells FROM (SELECT unnest(string_split(?, chr(30))) AS line))`,
  };
  for (const text of texts(rows, columns)) await engine.query(put, [text]);
  const key = keyOf(table, columns);
  await engine.run(`DELETE FROM staged WHERE ${key} IN (SELECT ${key} FROM ${identifier(table)})`);
  if (table === 'observation') {
    const same = SAME.map((name) => `s.${name} IS NOT DISTINCT FROM o.${name}`).join(' AND ');
    await engine.run(`DELETE FROM staged WHERE observation_id IN (SELECT s.observation_id FROM staged s JOIN observation o ON ${same})`);
  }
  // Noted first: whatever fails after it is taken out by the next call.
  if (table !== 'dataset') {
    await engine.query({ name: 'imports/note', columns: COUNT, sql: `INSERT INTO imported SELECT '${table}', ${key}, ? FROM staged` }, [dataset_id]);
  }
  await engine.run(`INSERT INTO ${identifier(table)} SELECT * FROM staged; DROP TABLE staged`);
}

