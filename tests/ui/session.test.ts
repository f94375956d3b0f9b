/** The session in a browser: what reads it is told when it changes, and its rows stay plain objects (ENGINEERING T25, T26). */
import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { pageQuery } from '../../src/sql/page';
import { Session } from '../../src/state/session.svelte';
import { watch } from './watch.svelte';

const QUERY = pageQuery({ name: 'q', sql: 'SELECT 1 AS n', columns: { n: 'int' }, paint: 'first' });

test('an effect runs again when rows and findings arrive, once for both', async () => {
  const snapshot = { pack: { name: 'p', version: '1.0.0' }, answers: { q: { columns: ['n'], rows: [[1], [2]] } }, findings: [{ finding_id: 'a', told_by: null }], tallies: [] };
  const session = new Session({
    fetchJson: async () => snapshot,
    fetchText: async () => '',
    fetchBytes: async () => new Uint8Array(),
    live: async () => { throw new Error('no engine here'); },
  });
  const seen: string[] = [];
  const stop = watch(() => { seen.push(`${session.rows(QUERY).length} ${session.findings.length} ${session.status}`); });
  flushSync();
  await session.loadSnapshot();
  flushSync();
  await session.start();
  flushSync();
  stop();
  expect([seen[0], seen[1], seen.at(-1)]).toEqual(['0 0 snapshot', '2 1 snapshot', '2 1 failed']);
  expect(() => structuredClone(session.rows(QUERY))).not.toThrow();
});
