import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHECKS } from '../../src/checks/registry';
import { runChecks } from '../../src/checks/run';
import { openPack } from '../../src/cli/pack';
import type { Engine } from '../../src/db/engine';
import { MODEL } from '../../src/sql/model';
import { QUERIES } from '../../src/sql/queries';
import { bindFaults, parameters } from './sql';
import { filesIn } from './tree';

let engine: Engine;
// The steps of the model and of the checks are statements: running them is the proof that they bind.
beforeAll(async () => {
  engine = await openPack();
  await runChecks(engine);
});
afterAll(() => engine.close());

test('every query and every check binds on the real pack', async () => {
  const checks = CHECKS.map(({ flag, sql }) => ({ name: flag, sql }));
  expect(await bindFaults(engine, [...QUERIES, ...checks])).toEqual([]);
});

test('every SQL file is run by something', () => {
  const known = [...MODEL, ...QUERIES, ...CHECKS].map(({ sql }) => sql);
  const modules = filesIn('src', /\.ts$/).map(({ text }) => text);
  const unknown = filesIn('src', /\.sql$/)
    .filter(({ text }) => !known.includes(text))
    .filter(({ path }) => !modules.some((text) => text.includes(`/${path.split('/').pop()}?raw`)));
  expect(unknown.map(({ path }) => path)).toEqual([]);
});

test('every SQL file says what it is for', () => {
  const silent = filesIn('src', /\.sql$/).filter(({ text }) => !text.startsWith('-- '));
  expect(silent.map(({ path }) => path)).toEqual([]);
});

test('planted faults are seen', async () => {
  const planted = [
    { name: 'column', sql: 'SELECT nothing FROM figure' },
    { name: 'table', sql: 'SELECT 1 FROM nowhere' },
    { name: 'parameter', sql: "SELECT value FROM figure WHERE source_id = ? AND title <> '?'" },
  ];
  expect((await bindFaults(engine, planted)).map((fault) => fault.split(':')[0])).toEqual(['column', 'table']);
  expect(parameters('SELECT $1, $2, $1 -- $3')).toBe(2);
});
