/** The console: bounds, history, and what an answer becomes; the SQL that drawings and findings lead to. */
import { describe, expect, test, vi } from 'vitest';
import { EngineError } from '../../src/core/errors';
import { Console } from '../../src/state/console.svelte';
import type { Session } from '../../src/state/session.svelte';
import { headerOf, shippedSql } from '../../src/state/shippedsql';
import { QUERIES } from '../../src/sql/queries';
import { exact, firstChoice, quickRows, tableOf } from '../../src/ui/pages/donnees/console/answer';
import { filesIn } from '../guards/tree';

/** Answers every question with `rows` rows of one column, after `wait` ms. */
function session(rows: number, wait = 0): Session {
  const ask = async (query: { readonly name: string; readonly sql: string }, _params: unknown, { signal }: { readonly signal: AbortSignal }) => {
    await new Promise((resolve) => { setTimeout(resolve, wait); signal.addEventListener('abort', resolve); });
    if (signal.aborted) throw new EngineError('query-aborted', 'aborted');
    if (query.name === 'question/columns') return [{ name: 'n', type: 'BIGINT' }];
    if (query.name === 'question/plan') return [{ explain_key: 'physical_plan', explain_value: '[{"name":"PROJECTION","children":[]}]' }];
    return Array.from({ length: Math.min(rows, Number(/LIMIT (\d+)$/.exec(query.sql)![1])) }, (_, i) => ({ c0: String(i) }));
  };
  return { start: () => Promise.resolve(), ask } as unknown as Session;
}
const memory = () => {
  const kept = new Map<string, string>();
  return { kept, getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => { kept.set(key, value); }, removeItem: (key: string) => { kept.delete(key); } };
};

describe('a question', () => {
  test('is bounded in rows, and says when there were more', async () => {
    const one = new Console(session(20_000), null);
    await one.run('SELECT 1');
    expect([one.answered?.rows.length, one.answered?.cut, one.asked, one.running, one.fault]).toEqual([10_000, true, 'SELECT 1', false, null]);
  });

  test('is bounded in time, and stopped on demand', async () => {
    const late = new Console(session(1, 5_000), null, 30);
    await late.run('SELECT 1');
    expect(late.fault?.kind).toBe('too-long');
    const stopped = new Console(session(1, 5_000), null);
    const run = stopped.run('SELECT 1');
    await vi.waitFor(() => { expect(stopped.running).toBe(true); });
    stopped.cancel();
    await run;
    expect([stopped.fault?.kind, stopped.answered, stopped.history]).toEqual(['stopped', null, []]);
  });
});

test('the history is bounded, holds each question once, and is kept only when asked for', async () => {
  const storage = memory();
  const one = new Console(session(1), storage);
  for (let i = 0; i < 60; i += 1) await one.run(`SELECT ${i}`);
  await one.run('SELECT 30');
  expect([one.history.length, one.history[0], storage.kept.size]).toEqual([50, 'SELECT 30', 0]);
  one.keep(true);
  expect(new Console(session(1), storage).history).toEqual(one.history);
  one.keep(false);
  expect(storage.kept.size).toBe(0);
  const refused = new Console(session(1), null);
  refused.keep(true);
  expect([refused.kept, refused.refused]).toEqual([false, true]);
});

test('what was written and never answered goes to the history when another text takes its place, and nothing else does', async () => {
  const one = new Console(session(1), null);
  one.putAway();
  one.write('SELECT half a');
  expect([one.draft, one.history]).toEqual(['SELECT half a', []]);
  one.putAway();
  one.putAway();
  expect(one.history).toEqual(['SELECT half a']);
  one.write('SELECT whole');
  await one.run('SELECT whole');
  one.putAway();
  expect([one.draft, one.history]).toEqual(['SELECT whole', ['SELECT whole', 'SELECT half a']]);
  one.write('INSERT');
  one.write('DROP TABLE figure; SELECT 1');
  await one.run('DROP TABLE figure; SELECT 1');
  expect(one.fault?.kind).toBe('several');
  one.putAway();
  expect([one.fault, one.history[0]]).toEqual([null, 'DROP TABLE figure; SELECT 1']);
});

test('numbers leave as they are written: those that JavaScript would change stay texts', () => {
  expect(['1', '-0.5', '0.10', '100', '1200', '9007199254740993', '1e400', 'inf', '0.1000000000000000055'].map(exact)).toEqual([1, -0.5, 0.1, 100, 1200, null, null, null, null]);
  const answered = { columns: [{ name: 'a', type: 'VARCHAR' }, { name: 'b', type: 'DECIMAL(18,2)' }], rows: [['x', '9007199254740993'], [null, '1.50']], cut: false };
  expect(tableOf(answered, 'c').rows).toEqual([{ 0: 'x', 1: '9007199254740993' }, { 0: null, 1: 1.5 }]);
  expect(firstChoice(answered)).toEqual({ x: 0, y: 1 });
  expect(quickRows(answered, 0, 1)[1]).toEqual({ x: '–', y: 1.5 });
});

test('every drawing of a page names the query that it is drawn from, and every name opens a text', () => {
  const frames = filesIn('src/ui', /\.svelte$/).flatMap(({ path, text }) => [...text.matchAll(/<Figure\s[^>]*/g)].map(([frame]) => ({ path, frame })));
  expect(frames.length).toBeGreaterThan(8);
  expect(frames.filter(({ frame }) => !/\squery=/.test(frame)).map(({ path }) => path)).toEqual([]);
  const named = frames.flatMap(({ frame }) => /query="([^"]+)"/.exec(frame)?.[1] ?? []);
  expect(named.filter((name) => !QUERIES.some((query) => query.name === name) || !shippedSql(name)?.startsWith('--'))).toEqual([]);
  expect([shippedSql('F05')?.startsWith('-- F05'), shippedSql('nothing')]).toEqual([true, null]);
});

test('what the model makes is said by its own file', () => {
  expect(headerOf('figure')).toMatch(/^figure: one published figure/);
  expect(headerOf('finding_input')).toMatch(/^finding_input: /);
  expect(headerOf('observation')).toBeNull();
});
