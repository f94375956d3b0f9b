/** The queries behind territories, events, actors and forms, on the shipped pack: rows and types. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPack } from '../../src/cli/pack';
import type { Engine } from '../../src/db/engine';
import type { PageQuery } from '../../src/sql/page';
import actors from '../../src/sql/pages/actors';
import agreement from '../../src/sql/pages/agreement';
import eventSeries from '../../src/sql/pages/event_series';
import events from '../../src/sql/pages/events';
import forms from '../../src/sql/pages/forms';
import places from '../../src/sql/pages/places';
import silences from '../../src/sql/pages/silences';
import tiles from '../../src/sql/pages/tiles';
import { goldenQueries } from './golden';

const QUERIES: readonly PageQuery[] = [tiles, places, events, eventSeries, actors, forms, silences];

let engine: Engine;
beforeAll(async () => { engine = await openPack(); });
afterAll(async () => { await engine.close(); });

goldenQueries(QUERIES, () => engine);

describe('the grid of departments', () => {
  it('has the 101 departments, each once, in a cell of its own; five of them overseas', async () => {
    const rows = await engine.query(tiles);
    expect(rows).toHaveLength(101);
    expect(new Set(rows.map(({ area }) => area)).size).toBe(101);
    expect(new Set(rows.map(({ row, col }) => `${row} ${col}`)).size).toBe(101);
    expect(rows.filter(({ overseas }) => overseas)).toHaveLength(5);
  });

  it('keeps neighbours near: Paris touches its three, the north is above, the sea is where it is', async () => {
    const at = new Map((await engine.query(tiles)).map((tile) => [tile.area, tile]));
    const apart = (a: string, b: string) => Math.max(Math.abs(at.get(`FR-${a}`)!.row - at.get(`FR-${b}`)!.row), Math.abs(at.get(`FR-${a}`)!.col - at.get(`FR-${b}`)!.col));
    for (const [a, b] of [['75', '92'], ['75', '93'], ['75', '94'], ['13', '83'], ['67', '68'], ['29', '22'], ['33', '40'], ['59', '62'], ['2A', '2B']] as const) expect(apart(a, b), `${a} ${b}`).toBe(1);
    expect(at.get('FR-59')!.row).toBeLessThan(at.get('FR-75')!.row);
    expect(at.get('FR-75')!.row).toBeLessThan(at.get('FR-13')!.row);
    expect(at.get('FR-29')!.col).toBeLessThan(at.get('FR-67')!.col);
  });
});

describe('what is stated', () => {
  it('gives every event a row that says so, and a series to every effect', async () => {
    const [rows, series] = [await engine.query(events), await engine.query(eventSeries)];
    expect(rows.filter(({ effect, event_id }) => effect !== null && !series.some((one) => one.event_id === event_id))).toEqual([]);
  });

  it('dates events in order', async () => {
    const years = (await engine.query(events)).map(({ year }) => year);
    expect(years).toEqual([...years].sort((a, b) => a - b));
  });

  it('counts an actor once, and every structure that a figure counts', async () => {
    const rows = await engine.query(actors);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    const [counted] = await engine.query({ name: 'counted', sql: "SELECT count(*)::INTEGER AS n FROM figure WHERE structure_id <> '_T'", columns: { n: 'int' } });
    expect(rows.reduce((sum, { figures }) => sum + figures, 0)).toBe(counted?.n);
    for (const { figures, observation_ids } of rows) expect((observation_ids ?? '').split(' ').filter(Boolean)).toHaveLength(figures);
  });

  it('calls two figures of one quantity C4, or C3 when the name or the edition differs', async () => {
    const grades = await engine.query({
      name: 'grades', columns: { observation_id: 'text', other_id: 'text', grade: 'text' },
      sql: 'SELECT observation_a AS observation_id, observation_b AS other_id, grade FROM pair WHERE grade IN (\'C4\', \'C3\')',
    });
    const known = new Map(grades.flatMap(({ observation_id: a, other_id: b, grade }) => [[`${a} ${b}`, grade], [`${b} ${a}`, grade]] as const));
    const wrong = (await engine.query(agreement)).filter(({ observation_id, other_id, grade }) => known.get(`${observation_id} ${other_id}`) !== grade);
    expect(wrong).toEqual([]);
  });
});
