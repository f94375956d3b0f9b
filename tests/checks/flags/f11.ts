/** F11, series break by change of panel or of method: METHODS §3 F11. */
import { describe, expect, it } from 'vitest';
import { core, inputsOf, useLaboratory, type Row } from '../harness';

const lab = useLaboratory();

const respondents = (period: string, value: number, more: Row = {}): Row =>
  ({ observation_id: `r${period}`, indicator: 'associations-responding', kind: 'panel', scope_id: 'survey-associations', unit: 'associations', period, value, ...more });
const assisted = (period: string, value: number, more: Row = {}): Row =>
  ({ observation_id: `v${period}`, indicator: 'victims-assisted', kind: 'presence', scope_id: 'assisted-all', period, value, ...more });

describe('respondents', () => {
  it('37 then 26, victims 2 573 then 2 259: a warning on all four figures', async () => {
    const finding = (await lab.judge([respondents('2019', 37), respondents('2020', 26), assisted('2019', 2573), assisted('2020', 2259)], 'F11')).one();
    expect(core(finding)).toMatchObject({ severity: 'warning', outcome: '0', imbalance: -11 });
    expect(finding.ruleid).toMatch(/^F11\.[a-z-]+@R02$/);
    expect(inputsOf(finding)).toEqual({ respondents: ['r2019', 'r2020'], before: ['v2019'], after: ['v2020'] });
    for (const text of [finding.sentence.fr, finding.sentence.en]) expect(text).toMatch(/37.*26/s);
  });

  it('26 then 44, 44 then 72: each step by itself', async () => {
    const rows = [['2020', 26, 2259], ['2021', 44, 2872], ['2022', 72, 2994]] as const;
    const judged = await lab.judge(rows.flatMap(([year, n, victims]) => [respondents(year, n), assisted(year, victims)]), 'F11');
    expect(judged.findings).toHaveLength(2);
  });

  it('72 then 70: the panel holds, a pass', async () => {
    const judged = await lab.judge([respondents('2022', 72), respondents('2023', 70), assisted('2022', 2994), assisted('2023', 3100)], 'F11');
    expect(judged.findings).toEqual([]);
    expect(judged.outcomes()).toEqual(['1']);
  });

  it('exactly 20 % is not more than 20 %', async () => {
    expect((await lab.judge([respondents('2022', 50), respondents('2023', 60), assisted('2022', 2994), assisted('2023', 3100)], 'F11')).outcomes()).toEqual(['1']);
  });

  it.each([
    ['nothing reported in one of the years', [respondents('2019', 37), respondents('2020', 26), assisted('2019', 2573)]],
    ['years that do not follow', [respondents('2019', 37), respondents('2022', 72), assisted('2019', 2573), assisted('2022', 2994)]],
    ['respondents on one form only', [respondents('2019', 37, { exploitation: 'labour' }), respondents('2020', 26, { exploitation: 'labour' }), assisted('2019', 2573), assisted('2020', 2259)]],
    ['a period chosen by the collector', [respondents('2019', 37), respondents('2020', 26, { breakdown: 'period-basis=release' }), assisted('2019', 2573), assisted('2020', 2259)]],
  ])('not with %s', async (_what, rows) => {
    expect((await lab.judge(rows, 'F11')).findings).toEqual([]);
  });
});

describe('editions of a study', () => {
  const modern = (period: string, value: number, edition: string): Row =>
    ({ observation_id: `e${period}`, indicator: 'victims-estimated', kind: 'stock', scope_id: 'modern-slavery', status: 'estimate', period, value, breakdown: `edition=${edition}` });

  it('8 600 then 129 000 two editions later: information, a change of method', async () => {
    const finding = (await lab.judge([modern('2014', 8600, '2014'), modern('2016', 129000, '2018')], 'F11')).one();
    expect(core(finding)).toMatchObject({ severity: 'information', outcome: '0' });
    expect(Math.abs(finding.imbalance!)).toBe(120400);
  });

  it.each([
    ['close numbers', [modern('2016', 129000, '2018'), modern('2021', 135000, '2023')]],
    ['one edition', [modern('2014', 8600, '2014'), modern('2016', 129000, '2014')]],
  ])('not with %s', async (_what, rows) => {
    expect((await lab.judge(rows, 'F11')).findings).toEqual([]);
  });
});
