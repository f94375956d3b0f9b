/** The queries behind the charts of the first page, on the shipped pack: rows and types. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPack } from '../../src/cli/pack';
import type { Engine } from '../../src/db/engine';
import counts from '../../src/sql/pages/counts';
import coverage from '../../src/sql/pages/coverage';
import gapFigures from '../../src/sql/pages/gap_figures';
import gapPathways from '../../src/sql/pages/gap_pathways';
import gapPermits from '../../src/sql/pages/gap_permits';
import gapShelter from '../../src/sql/pages/gap_shelter';
import type { PageQuery } from '../../src/sql/page';
import { goldenQueries } from './golden';

const QUERIES: readonly PageQuery[] = [gapPermits, gapPathways, gapShelter, gapFigures, coverage];

let engine: Engine;
beforeAll(async () => { engine = await openPack(); });
afterAll(async () => { await engine.close(); });

goldenQueries(QUERIES, () => engine);

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

  it('counts every document once, by how it was read', async () => {
    const [counted] = await engine.query(counts);
    expect(counted!.full_text + counted!.excerpt + counted!.quoted).toBe(counted!.documents);
  });

  it('never lets an open upper bound become a number', async () => {
    const rows = await engine.query(gapPathways);
    const open = rows.filter((row) => row.open_above);
    expect(open.map((row) => row.qualifier)).toContain('>');
    expect(open.every((row) => row.hi === null)).toBe(true);
  });
});
