/** Native DuckDB behind the same door: what it answers, what it refuses, what it leaves behind. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Columns, Param } from '../../src/core/query';
import { openNative, type NativeEngine } from '../../src/db/native';

const asking = <C extends Columns>(sql: string, columns: C) => ({ name: 'asked', sql, columns });
let spill: string;
let engine: NativeEngine;
beforeAll(async () => {
  spill = mkdtempSync(join(tmpdir(), 'concordance-native-'));
  engine = await openNative({ memory: '200MB', threads: 1, spill, onDisk: true });
});
afterAll(async () => {
  await engine.close();
  rmSync(spill, { recursive: true, force: true });
});

describe('answers', () => {
  it('are plain rows of the types declared', async () => {
    const sql = "SELECT 'é' AS t, 3::BIGINT AS i, 2.5::DOUBLE AS r, true AS b, DATE '2024-02-29' AS d, NULL::VARCHAR AS n";
    expect(await engine.query(asking(sql, { t: 'text', i: 'int', r: 'real', b: 'bool', d: 'date', n: 'text?' }))).toEqual([{ t: 'é', i: 3, r: 2.5, b: true, d: '2024-02-29', n: null }]);
    const bound = 'SELECT (CASE WHEN ? = \'it\'\'s\' AND ? = 2.5 AND ? AND ? IS NULL THEN 1 ELSE 0 END)::INTEGER AS n';
    expect(await engine.query(asking(bound, { n: 'int' }), ["it's", 2.5, true, null] satisfies Param[])).toEqual([{ n: 1 }]);
  });

  it.each([
    ['a list', 'SELECT [1] AS n', 'n: declared int'], ['a decimal', 'SELECT 1.5 AS n', 'n: declared int'], ['an unsafe integer', 'SELECT 9007199254740993 AS n', 'not a safe integer'],
    ['NULL', 'SELECT NULL::INTEGER AS n', 'NULL where a value'], ['two columns of one name', 'SELECT 1 AS n, 2 AS n', 'two columns are named n'],
    ['another column', 'SELECT 1 AS n, 2 AS m', 'm is not declared'], ['no column', 'SELECT 1 AS m', 'is not declared'],
  ])('refuse %s', async (_what, sql, message) => {
    await expect(engine.query(asking(sql, { n: 'int' }))).rejects.toMatchObject({ code: 'result-type', message: expect.stringContaining(message) });
  });

  it('say which statement failed, and stop when asked to', async () => {
    await expect(engine.run('SELEC 1')).rejects.toMatchObject({ code: 'query-failed', sql: 'SELEC 1', message: expect.stringMatching(/^Parser Error: syntax error/) });
    await expect(engine.query(asking('SELECT 1 AS n', { n: 'int' }), [], { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'query-aborted' });
  });
});

describe('bounds', () => {
  it('hold: what exceeds the memory goes to the folder told, and nowhere else', async () => {
    const [set] = await engine.query(asking("SELECT current_setting('memory_limit') AS memory, current_setting('threads')::INTEGER AS threads, current_setting('temp_directory') AS folder", { memory: 'text', threads: 'int', folder: 'text' }));
    expect(set).toMatchObject({ memory: '190.7 MiB', threads: 1, folder: expect.stringContaining(spill) });
    await engine.run('CREATE TABLE wide AS SELECT range AS n, repeat(md5(range::VARCHAR), 8) AS text FROM range(1500000)');
    const [sorted] = await engine.query(asking('SELECT count(*)::INTEGER AS n FROM (SELECT text FROM wide ORDER BY text LIMIT 1000000)', { n: 'int' }));
    expect(sorted).toEqual({ n: 1_000_000 });
    await engine.run('DROP TABLE wide');
  });

  it('that mean nothing are refused at the start', async () => {
    await expect(openNative({ memory: 'much', spill })).rejects.toMatchObject({ code: 'engine-boot' });
    expect(readdirSync(spill)).toHaveLength(1);
  });
});

it('fetches nothing and, once locked, reads nothing', async () => {
  for (const sql of ['LOAD spatial', 'LOAD httpfs']) await expect(engine.run(sql)).rejects.toMatchObject({ code: 'query-failed' });
  const [set] = await engine.query(asking("SELECT current_setting('autoinstall_known_extensions') OR current_setting('autoload_known_extensions') AS any", { any: 'bool' }));
  expect(set).toEqual({ any: false });
  await engine.allow([spill]);
  await engine.run(`COPY (SELECT 1 AS n) TO '${join(spill, 'a.parquet')}' (FORMAT parquet)`);
  await engine.lock();
  expect(await engine.query(asking(`SELECT n FROM read_parquet('${join(spill, 'a.parquet')}')`, { n: 'int' }))).toEqual([{ n: 1 }]);
  for (const sql of ["SELECT * FROM read_text('/etc/passwd')", "ATTACH '/tmp/other.db'", 'SET threads = 2', 'SET enable_external_access = true', "INSTALL spatial", "SELECT * FROM read_parquet('https://example.org/a.parquet')"]) {
    await expect(engine.run(sql), sql).rejects.toMatchObject({ code: 'query-failed' });
  }
});

it('leaves the folder as it was', async () => {
  await engine.close();
  expect(readdirSync(spill).filter((name) => name.startsWith('concordance-'))).toEqual([]);
  await expect(engine.run('SELECT 1')).rejects.toMatchObject({ code: 'engine-closed' });
});
