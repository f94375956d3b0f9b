/** The database file of the build is the pack and its model: every table and view, row by row, in the engine of the browser. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runChecks } from '../../src/checks/run';
import { builtOf } from '../../src/db/built';
import { readPack } from '../../src/cli/pack';
import type { Engine } from '../../src/db/engine';
import { applyImports } from '../../src/db/imports';
import { openNode } from '../../src/db/node';
import { loadBuilt, loadPack } from '../../src/db/pack';
import { some } from '../fixtures/some';

const pack = readPack();
const [TEXT, COUNT] = [{ name: 'text', is: 'text?' }, { n: 'int', h: 'text?' }] as const;
let [files, built]: Engine[] = [];

beforeAll(async () => {
  [files, built] = [await openNode(), await openNode()];
  await loadPack(files, pack);
  await loadBuilt(built, await builtOf(pack));
});
afterAll(() => Promise.all([files?.close(), built?.close()]));

const placed = (engine: Engine) => engine.query({
  name: 'placed', columns: TEXT,
  sql: `SELECT table_name AS name, 'table' AS is FROM duckdb_tables() WHERE database_name IN ('pack', 'built')
    UNION ALL SELECT view_name, 'view' FROM duckdb_views() WHERE database_name IN ('pack', 'built') AND NOT internal
    UNION ALL SELECT function_name, macro_definition FROM duckdb_functions() WHERE database_name IN ('pack', 'built') AND NOT internal ORDER BY ALL`,
});
/** A view promises no order. */
const rows = (name: string, ordered: boolean) => ({ name, columns: COUNT, sql: `SELECT count(*)::INTEGER AS n, md5(string_agg(t::VARCHAR, chr(10)${ordered ? '' : ' ORDER BY t::VARCHAR'})) AS h FROM (SELECT * FROM "${name}") t` });

it('holds the same tables, views and macros, and nothing else', async () => {
  const [here, there] = [await placed(files!), await placed(built!)];
  expect(there).toEqual(here);
  expect(here.length).toBeGreaterThan(40);
});

it('holds the same rows in the same order', async () => {
  for (const { name, is } of some(await placed(files!))) {
    if (is !== 'table' && is !== 'view') continue;
    const query = rows(name, is === 'table');
    expect(await built!.query(query), name).toEqual(await files!.query(query));
  }
});

it('is read where it is until somebody adds to it, even by an engine that is locked', async () => {
  const bytes = await builtOf(pack);
  // Another life reads the same bytes.
  for (let life = 0; life < 2; life += 1) {
    const engine = await openNode();
    const inBuilt = async () => (await engine.query({ name: 'n', columns: { n: 'int' }, sql: "SELECT count(*)::INTEGER AS n FROM duckdb_tables() WHERE database_name = 'built'" }))[0]!.n;
    await loadBuilt(engine, bytes);
    await engine.lock();
    expect(await inBuilt()).toBeGreaterThan(40);
    // What the checks write does not wait for it.
    const found = await runChecks(engine);
    expect(found.findings.length).toBeGreaterThan(100);

    await applyImports(engine, []);
    expect(await inBuilt()).toBe(0);
    expect(await placed(engine)).toEqual(expect.arrayContaining(await placed(files!)));
    expect(await engine.query(rows('figure', false))).toEqual(await files!.query(rows('figure', false)));
    expect((await runChecks(engine)).findings).toEqual(found.findings);
    // Once is enough.
    await applyImports(engine, []);
    await engine.close();
  }
});

it('refuses what is not such a file', async () => {
  const engine = await openNode();
  await expect(loadBuilt(engine, new TextEncoder().encode('<!doctype html>'.repeat(1000)))).rejects.toMatchObject({ code: 'query-failed' });
  await engine.close();
});
