/** The same findings from files, a database and partitioned Parquet, on both engines; and what a place that is no pack says. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runChecks } from '../../src/checks/run';
import { openPack, OWN, readPack } from '../../src/cli/pack';
import { writeBig } from '../../src/cli/bench/big';
import type { Finding } from '../../src/core/model';
import type { Engine } from '../../src/db/engine';
import { openNative, type NativeOptions } from '../../src/db/native';
import { loadPack, loadTables } from '../../src/db/pack';
import { loadStored, writeStored } from '../../src/db/stored';
import { QUERIES } from '../../src/sql/queries';
import { some } from '../fixtures/some';

const pack = readPack();
let folder: string;
const at = (name: string) => join(folder, name);
const open: Engine[] = [];
const kept = <E extends Engine>(engine: E): E => { open.push(engine); return engine; };

/** As golden results compare them: nine digits of what is computed, everything else to the letter. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (_key, one: unknown) => (typeof one === 'number' && !Number.isInteger(one) ? Number(one.toPrecision(9)) : one)));
const byId = (findings: readonly Finding[]) => plain([...findings].sort((a, b) => a.finding_id.localeCompare(b.finding_id)));

async function stored(place: string, options: NativeOptions = {}): Promise<Engine> {
  const engine = kept(await openNative({ onDisk: true, ...options }));
  await loadStored(engine, place, pack, OWN);
  return engine;
}

let expected: Engine;
let findings: Finding[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'concordance-stored-'));
  expected = kept(await openPack());
  ({ findings } = await runChecks(expected));
  for (const place of ['figures.duckdb', 'figures']) {
    const engine = await openNative();
    await loadTables(engine, pack);
    await writeStored(engine, pack, at(place), 'area');
    await engine.close();
  }
}, 300_000);
afterAll(async () => {
  for (const engine of open) await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each([
  ['native DuckDB, from the files', async () => { const engine = kept(await openNative()); await loadPack(engine, pack); await engine.lock(); return engine; }],
  ['a database file', () => stored(at('figures.duckdb'), { threads: 1 })],
  ['partitioned Parquet, two threads', () => stored(at('figures'), { threads: 2, memory: '500MB' })],
])('%s', (_name, make) => {
  let engine: Engine;
  beforeAll(async () => { engine = await make(); }, 300_000);

  it('finds what the WebAssembly engine finds, word for word', async () => {
    expect(byId((await runChecks(engine)).findings)).toEqual(byId(findings));
  });

  it('answers every page as it does', async () => {
    for (const query of some(QUERIES.filter(({ paint }) => paint !== 'live'))) {
      const rows = async (one: Engine) => (plain(await one.query(query)) as object[]).map((row) => JSON.stringify(row)).sort();
      expect(await rows(engine), query.name).toEqual(await rows(expected));
    }
  });
});

it('parts the figures into folders, and keeps their descriptor', () => {
  const parts = readdirSync(at('figures/observation'));
  expect(parts).toContain('area=FR');
  expect(parts.every((name) => name.startsWith('area='))).toBe(true);
  expect(readdirSync(at('figures'))).toEqual(expect.arrayContaining(['datapackage.json', 'source.parquet']));
});

it('reads a place of numbers, without descriptor, with what it lacks lent', async () => {
  const engine = await openNative();
  await engine.run(`ATTACH '${at('mine.duckdb')}' AS mine; CREATE SCHEMA mine.lot;
    CREATE TABLE mine.lot.source AS SELECT 's1' AS source_id, 'A' AS producer, 'association' AS side, 'T' AS title, '2023' AS published;
    CREATE TABLE mine.lot.observation AS SELECT 'o' || range AS observation_id, 's1' AS source_id, 'victims-recorded' AS indicator, 'flow' AS kind, 'count' AS measure, 'thb' AS scope_id,
      'FR' AS area, 2022 AS period, 'T' AS sex, 'T' AS age, 'T' AS exploitation, 'T' AS citizenship, '=' AS qualifier, (560 + range)::DOUBLE AS value, 'persons' AS unit, 'final' AS status FROM range(2)`);
  await engine.close();
  const read = await stored(at('mine.duckdb'));
  const rows = await read.query({ name: 'asked', sql: 'SELECT value_text, whole, step, period FROM figure ORDER BY observation_id', columns: { value_text: 'text', whole: 'bool', step: 'real', period: 'text' } });
  // A double forgot how it was printed: a whole one is read as a whole number.
  expect(rows).toEqual([{ value_text: '560', whole: true, step: 10, period: '2022' }, { value_text: '561', whole: true, step: 1, period: '2022' }]);
  expect((await runChecks(read)).findings.length).toBeGreaterThan(0);
  // It is somebody's: whatever is asked, nothing is written in it.
  await expect(read.run('CREATE TABLE given.lot.mark (n INTEGER)')).rejects.toThrow('read-only');
});

describe('a place that is no pack', () => {
  it.each([
    ['nothing', () => at('nowhere.duckdb'), 'place-missing', ''],
    ['a text', () => { writeFileSync(at('a.duckdb'), 'text'); return at('a.duckdb'); }, 'place-broken', /not a valid DuckDB database/],
    ['a folder without figures', () => folder, 'table-missing', 'observation'],
    ['an address whose extension is not on this machine', () => 'ducklake:lake.ducklake', 'extension-missing', 'ducklake'],
    ['MotherDuck', () => 'md:lot', 'extension-missing', 'motherduck'],
  ])('%s is told as such', async (_what, place, code, value) => {
    await expect(stored(place())).rejects.toMatchObject({ name: 'StoredError', code, value: typeof value === 'string' ? value : expect.stringMatching(value) });
  });

  it('nothing is overwritten, and a column must be one', async () => {
    const engine = kept(await openNative());
    await loadTables(engine, pack);
    await expect(writeStored(engine, pack, at('figures'), 'area')).rejects.toMatchObject({ code: 'place-taken' });
    await expect(writeStored(engine, pack, at('new'), 'colour')).rejects.toMatchObject({ code: 'column-missing', value: 'colour' });
    expect(readdirSync(folder)).not.toContain('new');
  });
});

it('200 000 figures in 400 MB give what they give without a bound', { timeout: 600_000 }, async () => {
  await writeBig(200_000, at('big'), { threads: 1 });
  const failed = async (options: NativeOptions) => {
    const engine = await stored(at('big'), options);
    const { judge } = await import('../../src/checks/run');
    await judge(engine);
    const rows = await engine.query({ name: 'asked', sql: "SELECT flag, outcome, count(*)::INTEGER AS n, sum(hash(finding_id) % 1000003)::DOUBLE AS mark FROM finding GROUP BY ALL ORDER BY ALL", columns: { flag: 'text', outcome: 'text', n: 'int', mark: 'real' } });
    await engine.close();
    return rows;
  };
  const bounded = await failed({ memory: '400MB', threads: 1, spill: at('spill') });
  expect(bounded.reduce((sum, { n }) => sum + n, 0)).toBeGreaterThan(10_000);
  expect(bounded).toEqual(await failed({ threads: 2 }));
});
