/** What the decoder refuses, asked of a real engine (ENGINEERING T1-T4). */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Columns } from '../../src/core/query';
import type { Engine } from '../../src/db/engine';
import { openNode } from '../../src/db/node';

let engine: Engine;
beforeAll(async () => { engine = await openNode(); });
afterAll(() => engine.close());

const ask = <C extends Columns>(sql: string, columns: C) => engine.query({ name: 'asked', sql, columns });

describe('decode', () => {
  it('gives each declared type', async () => {
    const sql = `SELECT 'é' AS t, 42::INTEGER AS i, 9007199254740991::BIGINT AS big, 0.5::DOUBLE AS r, 7::INTEGER AS ir, true AS b,
                 DATE '2017-03-09' AS d, NULL::VARCHAR AS n, 'inf'::DOUBLE AS f`;
    expect(await ask(sql, { t: 'text', i: 'int', big: 'int', r: 'real', ir: 'real', b: 'bool', d: 'date', n: 'text?', f: 'real' }))
      .toEqual([{ t: 'é', i: 42, big: 9007199254740991, r: 0.5, ir: 7, b: true, d: '2017-03-09', n: null, f: Infinity }]);
  });

  it('gives no row as no row', async () => expect(await ask('SELECT 1::INTEGER AS i WHERE false', { i: 'int' })).toEqual([]));

  it.each<[string, string, Columns, RegExp]>([
    ['a list', 'SELECT [1] AS x', { x: 'text' }, /column x: declared text, the engine returns List/],
    ['a struct', "SELECT {'a': 1} AS x", { x: 'text' }, /declared text, the engine returns Struct/],
    ['a map', "SELECT MAP {'a': 1} AS x", { x: 'text' }, /declared text, the engine returns Map/],
    ['an interval', 'SELECT INTERVAL 1 DAY AS x', { x: 'text' }, /declared text, the engine returns/],
    ['a time', "SELECT TIME '10:00:00' AS x", { x: 'int' }, /declared int, the engine returns Time/],
    ['two columns of one name', 'SELECT 10 AS x, 99 AS x', { x: 'int' }, /two columns are named x/],
    ['an integer beyond 2^53', 'SELECT 9007199254740993::BIGINT AS x', { x: 'int' }, /9007199254740993 is not a safe integer/],
    ['a 64-bit integer as real', 'SELECT 1::BIGINT AS x', { x: 'real' }, /declared real, the engine returns Int64/],
    ['a sum of integers that was not cast', 'SELECT sum(range) AS x FROM range(3)', { x: 'int' }, /declared int, the engine returns Float64/],
    ['a column that is missing', 'SELECT 1 AS x', { x: 'int', y: 'int' }, /column y is missing/],
    ['a column that was not declared', 'SELECT 1 AS x, 2 AS y', { x: 'int' }, /column y is not declared/],
    ['NULL where a value was declared', 'SELECT NULL::INTEGER AS x', { x: 'int' }, /NULL where a value was declared/],
    ['text where a number was declared', "SELECT '1' AS x", { x: 'int' }, /declared int, the engine returns Utf8/],
  ])('refuses %s', async (_, sql, columns, message) => {
    const error = await ask(sql, columns).catch((cause: unknown) => cause);
    expect(error).toMatchObject({ name: 'EngineError', code: 'result-type', sql });
    expect((error as Error).message).toMatch(message);
  });
});

describe('faults of the library, on record', () => {
  it('T1: a BIGINT inside a list is read as the bits of a double when casts are on', async () => {
    const require = createRequire(import.meta.url);
    const duckdb = require('@duckdb/duckdb-wasm/blocking') as typeof import('@duckdb/duckdb-wasm/blocking');
    const dist = dirname(require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'));
    const bundle = (kind: string) => ({ mainModule: join(dist, `duckdb-${kind}.wasm`), mainWorker: join(dist, `duckdb-node-${kind}.worker.cjs`) });
    const db = await duckdb.createDuckDB({ mvp: bundle('mvp'), eh: bundle('eh') }, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
    await db.instantiate(() => {});
    db.open({ query: { castBigIntToDouble: true } });
    const connection = db.connect();
    const read = connection.query('SELECT [1::BIGINT] AS x').getChildAt(0)!.get(0) as Iterable<number>;
    connection.close();
    expect([...read]).toEqual([5e-324]);
  });
});
