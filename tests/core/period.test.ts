/** Periods of the pack, and those of SDMX that come in (METHODS §1.1), against the SQL macros too. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPack } from '../../src/cli/pack';
import { formatPeriod, fromSdmx, parsePeriod } from '../../src/core/period';
import type { Engine } from '../../src/db/engine';

describe('parsePeriod', () => {
  it.each([
    ['2017', '2017-01-01', '2017-12-31', 'year'],
    ['2016-02', '2016-02-01', '2016-02-29', 'month'],
    ['2017-03-09', '2017-03-09', '2017-03-09', 'day'],
    ['2017/2022', '2017-01-01', '2022-12-31', 'range'],
    ['2017-04/2022-12-15', '2017-04-01', '2022-12-15', 'range'],
    ['2017-06/2017', '2017-06-01', '2017-12-31', 'range'],
  ])('%s', (text, start, end, kind) => expect(parsePeriod(text)).toEqual({ start, end, kind }));

  it.each(['', '17', '2017-13', '2017-02-30', '2022/2017', '2017/2018/2019', '2017/', '2017-1', 'juin 2017'])('"%s" is no period', (text) =>
    expect(parsePeriod(text)).toBeNull());
});

describe('SDMX', () => {
  // A trimester of SDMX (T) lasts four months.
  it.each([
    ['2017-A1', '2017'], ['2017-S2', '2017-07/2017-12'], ['2017-T3', '2017-09/2017-12'], ['2017-Q1', '2017-01/2017-03'], ['2017-M07', '2017-07'],
    ['2020-W53', '2020-12-28/2021-01-03'], ['2016-D366', '2016-12-31'], ['2017-W01', '2017-01-02/2017-01-08'],
    ['2000-01-01T00:00:00/P2M', '2000-01/2000-02'], ['2017-01-31/P1M', '2017-01-31/2017-02-27'], ['2017-03-09T14:30:00', '2017-03-09'],
    ['2017', '2017'], ['2017-03', '2017-03'], ['2017-01-01/P6Y', '2017/2022'], ['2017-04-01/P2085D', '2017-04-01/2022-12-15'], ['2018-09-01/P52M', '2018-09/2022-12'],
    ['2017-01-01/P1Y6M', '2017-01/2018-06'], ['2017-01-02/P2W', '2017-01-02/2017-01-15'],
  ])('%s comes in as %s', (text, own) => expect(fromSdmx(text)).toBe(own));

  it.each(['2017-A2', '2017-Q5', '2021-W53', '2017-D366', '2017-01-01/6Y', '2017-01-01/P', '2017-01-01/P0D', '2017-X1', ''])('"%s" is refused', (text) =>
    expect(fromSdmx(text)).toBeNull());

  it('a period written and read again covers the same days', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2040-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    const cut = fc.constantFrom(4, 7, 10);
    fc.assert(fc.property(day, day, cut, cut, (a, b, from, to) => {
      const [first, last] = a < b ? [a, b] : [b, a];
      const period = parsePeriod(`${first.slice(0, from)}/${last.slice(0, to)}`);
      if (!period) return;
      const { start, end } = period;
      expect(parsePeriod(formatPeriod(start, end))).toMatchObject({ start, end });
    }));
  });
});

describe('the SQL macros', () => {
  let engine: Engine;
  beforeAll(async () => { engine = await openPack(); });
  afterAll(() => engine.close());

  it('cover the same days for every period of the pack', async () => {
    const rows = await engine.query({
      name: 'periods', columns: { period: 'text', start: 'date', end: 'date', kind: 'text' },
      sql: 'SELECT DISTINCT period, period_start AS start, period_end AS "end", period_kind AS kind FROM figure',
    });
    expect(rows.length).toBeGreaterThan(100);
    for (const { period, ...days } of rows) expect(parsePeriod(period), period).toEqual(days);
  });
});
