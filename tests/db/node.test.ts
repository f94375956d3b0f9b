/** The engine of tests and of the terminal: parameters, errors, and what the lock forbids (ENGINEERING T6-T8). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPack } from '../../src/cli/pack';
import type { Param, Query } from '../../src/core/query';
import type { Engine } from '../../src/db/engine';
import { openNode } from '../../src/db/node';

const N = { n: 'int' } as const;
const asking = (sql: string) => ({ name: 'asked', sql, columns: N }) satisfies Query;

describe('an open engine', () => {
  let engine: Engine;
  beforeAll(async () => { engine = await openNode(); });
  afterAll(() => engine.close());

  it('binds parameters of every kind', async () => {
    const sql = 'SELECT (CASE WHEN ? = \'it\'\'s\' AND ? = 2.5 AND ? AND ? IS NULL THEN 1 ELSE 0 END)::INTEGER AS n';
    expect(await engine.query(asking(sql), ["it's", 2.5, true, null] satisfies Param[])).toEqual([{ n: 1 }]);
  });

  it('says which statement failed, in plain words', async () => {
    await expect(engine.query(asking('SELECT nope AS n'))).rejects.toMatchObject({ code: 'query-failed', sql: 'SELECT nope AS n' });
    await expect(engine.run('SELEC 1')).rejects.toMatchObject({ code: 'query-failed', message: expect.stringMatching(/^Parser Error: syntax error/) });
    expect(await engine.query(asking('SELECT 1 AS n'))).toEqual([{ n: 1 }]);
  });

  it('refuses a question already aborted', async () => {
    await expect(engine.query(asking('SELECT 1 AS n'), [], { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'query-aborted' });
  });

  it('fetches no extension: it says that one is missing', async () => {
    await expect(engine.query(asking('SELECT year(current_date) AS n'))).rejects.toMatchObject({ message: expect.stringContaining('icu extension') });
    await expect(engine.run("SELECT * FROM read_parquet('x.parquet')")).rejects.toMatchObject({ code: 'query-failed' });
  });

  it('reads a registered file until it is locked, its tables after', async () => {
    await engine.register({ name: 'a.csv', content: 'n\n1\n2\n' });
    const read = 'SELECT count(*)::INTEGER AS n FROM read_csv(\'a.csv\', header = true, columns = {\'n\': \'INTEGER\'})';
    await engine.run(`CREATE TABLE a AS ${read}`);
    expect(await engine.query(asking(read))).toEqual([{ n: 2 }]);
    await engine.lock();
    await expect(engine.query(asking(read))).rejects.toMatchObject({ message: expect.stringMatching(/^Permission Error/) });
    expect(await engine.query(asking('SELECT n FROM a'))).toEqual([{ n: 2 }]);
  });

  it('is closed for good', async () => {
    await engine.close();
    await expect(engine.query(asking('SELECT 1 AS n'))).rejects.toMatchObject({ code: 'engine-closed' });
  });
});

describe('a locked pack', () => {
  const pack = openPack();
  afterAll(async () => (await pack).close());

  it.each([
    "SELECT * FROM read_csv('/etc/passwd')",
    "SELECT * FROM read_text('/etc/passwd')",
    "COPY source TO 'out.csv'",
    "ATTACH 'other.db'",
    "SELECT * FROM read_csv('https://example.org/a.csv')",
    'LOAD json',
    'SET threads = 1',
    'SET lock_configuration = false',
    'SET enable_external_access = true',
    'RESET autoload_known_extensions',
  ])('refuses %s', async (sql) => {
    await expect((await pack).run(sql)).rejects.toMatchObject({ code: 'query-failed' });
  });

  it('still answers, and still builds tables in memory', async () => {
    const engine = await pack;
    await engine.run('CREATE OR REPLACE TABLE own AS SELECT count(*)::INTEGER AS n FROM figure');
    const [row] = await engine.query(asking('SELECT n FROM own'));
    expect(row!.n).toBeGreaterThan(1900);
  });
});
