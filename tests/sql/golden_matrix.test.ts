/**
 * The queries behind the chain, the matrix, the promises and France as others count it, on the shipped pack:
 * rows, types, and what must hold of them whatever the pack.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPack } from '../../src/cli/pack';
import type { Engine } from '../../src/db/engine';
import agreement from '../../src/sql/pages/agreement';
import chainLinks from '../../src/sql/pages/chain_links';
import chainStages from '../../src/sql/pages/chain_stages';
import commitments from '../../src/sql/pages/commitments';
import concordance from '../../src/sql/pages/concordance';
import figureCards from '../../src/sql/pages/figure_cards';
import figureReadings from '../../src/sql/pages/figure_readings';
import targets from '../../src/sql/pages/targets';
import world from '../../src/sql/pages/world';
import type { PageQuery } from '../../src/sql/page';
import { golden } from '../fixtures/golden';
import { goldenQueries, written } from './golden';
import { some } from '../fixtures/some';

const QUERIES: readonly PageQuery[] = [chainStages, chainLinks, concordance, commitments, targets, world];

let engine: Engine;
beforeAll(async () => { engine = await openPack(); });
afterAll(async () => { await engine.close(); });

goldenQueries(QUERIES, () => engine);

it('the figures that these pages draw, as the charts read them', async () => {
  const ids = new Set([
    ...(await engine.query(chainStages)).flatMap((row) => row.observation_ids.split(' ')),
    ...(await engine.query(world)).map((row) => row.observation_id ?? ''),
    ...(await engine.query(targets)).map((row) => row.observation_id),
  ]);
  const readings = new Map((await engine.query(figureReadings)).map((row) => [row.observation_id, row]));
  const rows = (await engine.query(figureCards)).filter((row) => ids.has(row.observation_id)).map((row) => ({ ...row, ...readings.get(row.observation_id) }));
  golden('figures_drawn.json', written({ ...figureCards.columns, ...figureReadings.columns }, rows));
});

describe('the chain', () => {
  it('says of every stage and year one thing, and of no year that has no figure at all', async () => {
    const rows = await engine.query(chainStages);
    const years = new Set(rows.map((row) => row.year));
    const stages = new Set(rows.map((row) => row.panel));
    expect(rows).toHaveLength(years.size * stages.size);
    for (const year of years) expect(rows.some((row) => row.year === year && row.observation_ids !== '')).toBe(true);
  });

  it('never grades two stages as one quantity, and calculates nothing where nothing is written', async () => {
    const rows = await engine.query(chainLinks);
    expect(rows.every((row) => ['C2', 'C1', 'C0'].includes(row.grade))).toBe(true);
    expect(rows.filter((row) => row.relation === 'none').every((row) => row.grade === 'C0' && row.target === null)).toBe(true);
    expect(rows.filter((row) => row.adjacent).length).toBe(new Set(rows.flatMap((row) => [row.earlier, row.later])).size - 2);
  });
});

describe('the matrix', () => {
  it('agrees with the agreement of each document page wherever both speak', async () => {
    const agrees = new Map((await engine.query(agreement)).map((row) => [`${row.observation_id} ${row.other_id}`, row.agrees]));
    const judged = (await engine.query(concordance)).filter((row) => row.verdict !== 'not-comparable');
    expect(judged.length).toBeGreaterThan(100);
    for (const row of judged) expect(row.verdict === 'agrees').toBe(agrees.get(`${row.observation_a} ${row.observation_b}`));
  });

  it('judges only what describes one quantity, and names the field that breaks the others', async () => {
    for (const row of some(await engine.query(concordance))) {
      if (row.verdict === 'not-comparable') expect(row.grade_field).not.toBeNull();
      else expect(['C4', 'C3']).toContain(row.grade);
    }
  });
});

describe('the promises', () => {
  it('count no delay for what was kept, nor before a due date', async () => {
    for (const row of some(await engine.query(commitments))) {
      if (row.status === 'delivered' || row.due === null) expect(row.days).toBeNull();
      else expect(row.days ?? 1).toBeGreaterThan(0);
      expect(row.followed).toBe(row.finding_fr !== null);
    }
  });

  it('counts the days of a delay as the calendar does', async () => {
    const row = (await engine.query(commitments)).find((one) => one.due === '2013-10-16');
    expect(row?.days).toBe((Date.parse(row?.assessed_on ?? '') - Date.parse('2013-10-16')) / 86_400_000);
  });

  it('sets every promised number before what was counted of it, and calls met only what reaches it', async () => {
    const rows = await engine.query(targets);
    const readings = new Map((await engine.query(figureReadings)).map((row) => [row.observation_id, row]));
    for (const target of some(new Set(rows.map((row) => row.target)))) {
      const group = rows.filter((row) => row.target === target);
      const [promise, delivery] = ['promise', 'delivery'].map((role) => group.filter((row) => row.role === role).map((row) => readings.get(row.observation_id)!));
      expect(promise!.length).toBeGreaterThan(0);
      const state = group[0]!.state;
      if (state === 'unreported') expect(delivery).toEqual([]);
      if (state === 'met' || state === 'short') expect(Math.max(...delivery!.map((row) => row.phi)) >= Math.min(...promise!.map((row) => row.plo))).toBe(state === 'met');
    }
  });
});

describe('France as others count it', () => {
  it('never grades the reference, nor a year in which it is silent', async () => {
    const rows = await engine.query(world);
    const spoken = new Set(rows.filter((row) => row.position === 1).map((row) => `${row.drawing} ${row.year}`));
    for (const row of some(rows)) expect(row.grade !== null).toBe(row.position > 1 && row.year !== null && spoken.has(`${row.drawing} ${row.year}`));
  });

  it('calls one quantity only what a written alias says is one', async () => {
    const same = (await engine.query(world)).filter((row) => row.grade === 'C4' || row.grade === 'C3');
    expect(same.length).toBeGreaterThan(0);
    expect(same.every((row) => row.target !== null)).toBe(true);
  });
});
