/** Whatever is asked, nothing changes: hostile questions to the real engine on the real pack. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPack } from '../../src/cli/pack';
import { answer, examine } from '../../src/core/question/ask';
import { QuestionError, type FaultKind } from '../../src/core/question/fault';
import type { Engine } from '../../src/db/engine';

let engine: Engine;
let before: string;
beforeAll(async () => {
  engine = await openPack();
  before = await state();
});
afterAll(() => engine.close());

/** Every table and every setting, in a few signs. */
async function state(): Promise<string> {
  const tables = await engine.query({ name: 'tables', columns: { name: 'text' }, sql: "SELECT table_name AS name FROM duckdb_tables() WHERE NOT internal ORDER BY ALL" });
  const sums = await Promise.all(tables.map(async ({ name }) => {
    const [row] = await engine.query({ name, columns: { n: 'text', sum: 'text?' }, sql: `SELECT count(*)::VARCHAR AS n, sum(hash(t))::VARCHAR AS sum FROM "${name}" t` });
    return `${name} ${row?.n} ${row?.sum}`;
  }));
  const others = await engine.query({
    name: 'others', columns: { line: 'text' },
    sql: `SELECT line FROM (
      SELECT concat_ws(' ', view_name, sql) AS line FROM duckdb_views() WHERE NOT internal
      UNION ALL SELECT concat_ws(' ', database_name, path) FROM duckdb_databases()
      UNION ALL SELECT concat_ws('=', name, value) FROM duckdb_settings()
      UNION ALL SELECT concat_ws(' ', function_name, macro_definition) FROM duckdb_functions() WHERE NOT internal) ORDER BY line`,
  });
  return [...sums, ...others.map(({ line }) => line)].join('\n');
}

const ask = async (text: string) => answer(engine, await examine(engine, text), 100);
const refusal = async (text: string): Promise<FaultKind | 'answered'> => {
  try {
    await ask(text);
    return 'answered';
  } catch (error) {
    if (error instanceof QuestionError) return error.fault.kind;
    throw error;
  }
};

const HOSTILE: readonly string[] = [
  'DROP TABLE figure', 'DELETE FROM observation', 'UPDATE observation SET value = 0', 'INSERT INTO observation SELECT * FROM observation', 'TRUNCATE observation',
  'CREATE TABLE mine AS SELECT 1', 'CREATE OR REPLACE TABLE figure AS SELECT 1', 'CREATE TEMP TABLE mine (a INTEGER)', 'CREATE VIEW mine AS SELECT 1', 'CREATE MACRO mine() AS 1', 'CREATE SEQUENCE mine',
  'ALTER TABLE observation DROP COLUMN value', 'COMMENT ON TABLE figure IS NULL', 'BEGIN', 'COMMIT', 'ROLLBACK', 'CHECKPOINT', 'VACUUM', 'ANALYZE', 'PRAGMA enable_profiling', 'PRAGMA table_info(figure)',
  "SET threads = 1", 'SET lock_configuration = false', 'RESET enable_external_access', "SET VARIABLE a = 1", "ATTACH 'x.db'", "ATTACH ':memory:' AS mine", 'DETACH pack', 'USE memory', 'INSTALL httpfs', 'LOAD json', 'FORCE INSTALL icu',
  "COPY figure TO 'x.csv'", "COPY figure FROM 'x.csv'", "COPY (SELECT 1) TO 'x'", "EXPORT DATABASE 'x'", "IMPORT DATABASE 'x'", 'CALL checkpoint()', "CALL enable_logging()", 'PREPARE a AS SELECT 1', 'EXECUTE a', 'DEALLOCATE a', 'EXPLAIN ANALYZE DELETE FROM figure',
  "FROM read_csv('/etc/passwd')", "FROM read_text('/etc/passwd')", "FROM read_blob('*')", "FROM glob('*')", "FROM sniff_csv('x')", "FROM 'x.csv'", "FROM 'https://example.org/x.csv'", "FROM 'https://example.org/x.parquet'", "SELECT * FROM read_csv('https://example.org/x')",
  "FROM read_csv('observations.csv')", "FROM parquet_scan('x')", "FROM read_json('x')", "SELECT getenv('HOME')", "SELECT content FROM read_text('/proc/self/environ')",
  'FROM enable_logging()', "FROM enable_logging('QueryLog', storage := 'file', storage_path := '/tmp/mine.csv')", 'FROM disable_logging()', 'FROM truncate_duckdb_logs()', 'FROM checkpoint()', 'FROM force_checkpoint()', 'FROM system.main.checkpoint()',
  "FROM query('FROM check' || 'point()')", "FROM query('DROP TABLE figure')", "FROM query('SELECT 1; DROP TABLE figure')", "SELECT (SELECT count(*) FROM enable_logging())", 'SELECT 1 WHERE EXISTS (FROM checkpoint())',
  'WITH x AS (DELETE FROM observation RETURNING *) FROM x', 'WITH x AS (INSERT INTO observation DEFAULT VALUES RETURNING 1) FROM x', 'FROM (DELETE FROM observation RETURNING *)', 'SELECT 1 INTO mine',
  'SELECT 1; DROP TABLE figure', 'SELECT 1;DROP TABLE figure;--', 'SELECT 1); DROP TABLE figure; SELECT * FROM (SELECT 1', 'SELECT 1)) WHERE ?; DROP TABLE figure; SELECT * FROM (DESCRIBE SELECT * FROM (SELECT 1',
  'SELECT 1) AS answer(c0); DROP TABLE figure; SELECT * FROM (SELECT 1', "SELECT 1 /*", "SELECT '", 'SELECT "', 'SELECT $$', "SELECT 1 -- '\n; DROP TABLE figure", "SELECT E'\\'; DROP TABLE figure; --'; DROP TABLE figure",
  "SELECT U&'\\0027'; DROP TABLE figure", "SELECT '\\'; DROP TABLE figure; --'", 'SELECT 1\u0000; DROP TABLE figure', 'SELECT 1\u00A0;\u00A0DROP TABLE figure', 'SELECT\uFEFF1; DROP TABLE figure',
  'SELECT ?', 'SELECT $1', 'SELECT $name', "SELECT nextval('mine')", 'PIVOT indicator ON kind USING count(*)',
];

/** Harmless in spite of their look: what they threaten stands in a text or in a comment. */
const LOOKS: readonly string[] = ["SELECT E'\\'; DROP TABLE figure; --'", 'SELECT 1 /* /* */ ; DROP TABLE figure */', 'SELECT $a$ $A$; DROP TABLE figure; $a$'];

const PART = fc.constantFrom(...HOSTILE, 'SELECT 1', 'FROM figure', ';', ')', '(', '--', '/*', '*/', "'", '"', '$$', '\n', ' ', 'UNION ALL', 'WITH x AS (', '))', 'AS answer(c0)', 'LIMIT 1', '?', '\\', 'E\'', 'WHERE ?');

describe('nothing that is asked', () => {
  test.each(HOSTILE)('changes anything: %j', async (text) => {
    const kind = await refusal(text);
    expect(['several', 'not-a-question', 'syntax', 'unclosed', 'forbidden', 'parameters', 'table', 'function', 'column', 'other'].includes(kind), kind).toBe(true);
    expect(await state()).toBe(before);
  });

  test('changes anything by its look', async () => {
    for (const text of LOOKS) expect(await refusal(text), text).toBe('answered');
    expect(await state()).toBe(before);
  });

  test('leaves its bracket, whatever is thought of its semicolons', async () => {
    const bracketed = (text: string) => engine.query({
      name: 'bracket', columns: { name: 'text', type: 'text' }, sql: `SELECT column_name AS name, column_type AS type FROM (DESCRIBE SELECT * FROM (\n${text}\n)) WHERE ?`,
    }, [true]).catch(() => []);
    await fc.assert(fc.asyncProperty(fc.array(PART, { minLength: 1, maxLength: 6 }), async (parts) => { await bracketed(parts.join(' ')); }), { numRuns: 500 });
    for (const text of HOSTILE) await bracketed(text);
    expect(await state()).toBe(before);
  });

  test('changes anything, put together at random', async () => {
    await fc.assert(fc.asyncProperty(fc.array(PART, { minLength: 1, maxLength: 6 }), async (parts) => {
      await refusal(parts.join(' '));
      await refusal(parts.join(''));
    }), { numRuns: 300 });
    expect(await state()).toBe(before);
  });
});

test('questions of every form are answered', async () => {
  const asked = ['SELECT 1', ' select 1 ; ', 'FROM figure LIMIT 3', 'VALUES (1, 2)', 'WITH a AS (SELECT 1 AS n) FROM a', 'SHOW TABLES', 'DESCRIBE figure', 'SUMMARIZE indicator', 'FROM range(3)', '(SELECT 1)',
    "PIVOT indicator ON kind IN ('flow') USING count(*)", 'FROM duckdb_functions()', 'SELECT 1 -- said', 'TABLE indicator', 'SELECT unnest([1, 2])', 'FROM pair LIMIT 1', "SELECT * FROM query('SELECT 1')"];
  for (const text of asked) expect(await refusal(text), text).toBe('answered');
});

test('an answer keeps what the database writes, the order asked for, names that repeat, and says that it was cut', async () => {
  expect(await ask("SELECT 9007199254740993 AS n, 0.1::DECIMAL(4,2) AS d, [1, NULL] AS l, NULL AS x, DATE '2022-12-15' AS day, 2 AS n")).toEqual({
    columns: [{ name: 'n', type: 'BIGINT' }, { name: 'd', type: 'DECIMAL(4,2)' }, { name: 'l', type: 'INTEGER[]' }, { name: 'x', type: 'INTEGER' }, { name: 'day', type: 'DATE' }, { name: 'n_1', type: 'INTEGER' }],
    rows: [['9007199254740993', '0.10', '[1, NULL]', null, '2022-12-15', '2']], cut: false,
  });
  const { rows, cut } = await answer(engine, await examine(engine, 'SELECT range AS n FROM range(50000) ORDER BY n DESC'), 10_000);
  expect([rows.length, rows[0], rows.at(-1), cut]).toEqual([10_000, ['49999'], ['40000'], true]);
});

test('a fault is where the person wrote it', async () => {
  const fault = async (text: string) => examine(engine, text).then(() => null, (error: QuestionError) => error.fault);
  expect(await fault('SELECT observation_id,\n  valeur\nFROM figure')).toMatchObject({ kind: 'column', name: 'valeur', line: 2, column: 3 });
  expect(await fault('SELECT 1;\n\n')).toBeNull();
  expect(await fault('SELECT *\nFROM')).toMatchObject({ kind: 'syntax', line: 2, column: 5 });
  expect(await fault('DROP TABLE figure')).toMatchObject({ kind: 'not-a-question', name: 'DROP' });
  expect(await fault('')).toEqual({ kind: 'empty' });
  expect(await fault('SELECT 1; SELECT 2')).toEqual({ kind: 'several' });
  expect(await fault('FROM enable_logging()')).toEqual({ kind: 'forbidden', name: 'enable_logging' });
  await expect(ask("SELECT CAST('a' AS INTEGER)")).rejects.toMatchObject({ fault: { kind: 'conversion', line: 1 } });
});
