/**
 * The queries behind the charts of the first page, on the shipped pack: rows and types.
 * `GOLDEN=write npx vitest run tests/sql/golden_gap.test.ts` rewrites the fixtures; never in CI.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPack } from '../../src/cli/pack';
import type { Engine } from '../../src/db/engine';
import coverage from '../../src/sql/pages/coverage';
import gapFigures from '../../src/sql/pages/gap_figures';
import gapPathways from '../../src/sql/pages/gap_pathways';
import gapPermits from '../../src/sql/pages/gap_permits';
import gapShelter from '../../src/sql/pages/gap_shelter';
import type { PageQuery } from '../../src/sql/page';

const QUERIES: readonly PageQuery[] = [gapPermits, gapPathways, gapShelter, gapFigures, coverage];
const rewrite = process.env['GOLDEN'] === 'write' && !process.env['CI'];
const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/golden/${name}.json`, import.meta.url));

/** One row a line, so that a change of the pack reads well in a diff. */
function written(query: PageQuery, rows: readonly Readonly<Record<string, unknown>>[]): string {
  const names = Object.keys(query.columns);
  const lines = rows.map((row) => JSON.stringify(names.map((name) => row[name] ?? null)));
  return `{"columns": ${JSON.stringify(query.columns)},\n"rows": [\n${lines.join(',\n')}\n]}\n`;
}

let engine: Engine;
beforeAll(async () => { engine = await openPack(); });
afterAll(async () => { await engine.close(); });

describe.each(QUERIES)('$name', (query) => {
  it('gives the golden rows and types', async () => {
    const text = written(query, await engine.query(query));
    const path = fixture(query.name);
    if (rewrite) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    expect(existsSync(path), `${query.name}.json is missing: run with GOLDEN=write`).toBe(true);
    expect(text).toBe(readFileSync(path, 'utf8'));
  });
});

describe('what the first page rests on', () => {
  it('finds no permit count after the last one published', async () => {
    const rows = (await engine.query(gapPermits)).filter((row) => row.panel === 'permits');
    const last = Math.max(...rows.filter((row) => row.state === 'figure').map((row) => row.year));
    const after = rows.filter((row) => row.year > last);
    expect(after.length).toBeGreaterThan(5);
    expect(after.every((row) => row.state === 'not-found')).toBe(true);
  });

  it('keeps kinds apart: a total, a presence and a target never share a row', async () => {
    const rows = await engine.query(gapPathways);
    expect(new Set(rows.map((row) => row.kind))).toEqual(new Set(['stock', 'presence', 'flow', 'cumulative', 'target']));
    for (const row of rows) expect(row.panel === 'target').toBe(row.kind === 'target');
  });

  it('says of every quantity and year of the grid exactly one thing', async () => {
    const rows = await engine.query(coverage);
    const years = new Set(rows.map((row) => row.year));
    const panels = new Set(rows.map((row) => row.panel));
    expect(rows).toHaveLength(years.size * panels.size);
    for (const row of rows) expect(row.state === 'figure' || row.state === 'zero').toBe(row.observation_ids !== '');
  });

  it('never lets an open upper bound become a number', async () => {
    const rows = await engine.query(gapPathways);
    const open = rows.filter((row) => row.open_above);
    expect(open.map((row) => row.qualifier)).toContain('>');
    expect(open.every((row) => row.hi === null)).toBe(true);
  });
});
