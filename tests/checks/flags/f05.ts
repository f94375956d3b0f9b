/** F05, inconsistent cumulative figures: METHODS §3 F05 and §7.4. */
import { describe, expect, it } from 'vitest';
import { core, inputsOf, useLaboratory, type Row } from '../harness';

const lab = useLaboratory();

const total = (period: string, value: number, more: Row = {}): Row =>
  ({ indicator: 'psp-cumulative', kind: 'cumulative', scope_id: 'psp-entered', period, value, ...more });
const present = (period: string, value: number, more: Row = {}): Row =>
  ({ indicator: 'psp-active', kind: 'presence', scope_id: 'psp-engaged', period, value, ...more });
const entries = (period: string, value: number, more: Row = {}): Row =>
  ({ indicator: 'psp-authorised', kind: 'flow', scope_id: 'psp-entered', period, value, ...more });

describe('a total below one of its years', () => {
  it('564 in all over 2016-2022, 643 in 2022 alone', async () => {
    const finding = (await lab.judge([total('2016/2022', 564, { observation_id: 'all' }), present('2022', 643, { observation_id: 'year' })], 'F05')).one();
    // The relation between presence and total is declared uncertain: a warning, not an error.
    expect(core(finding)).toMatchObject({ severity: 'warning', outcome: '0', grade: 'C2', imbalance: -79 });
    expect(Math.abs(finding.relative!)).toBeCloseTo(158 / 1207, 6);
    expect(finding.relative! / 1).toBeCloseTo(-0.1309, 4);
    expect(inputsOf(finding)).toEqual({ total: ['all'], inside: ['year'] });
    expect(finding.sentence.en).toMatch(/564.*643/s);
    expect(finding.ruleid).toBe('F05.cumulative@R53');
  });

  it('the same against a sure relation is an error', async () => {
    const relation = [{ relation_id: 'S1', left_indicator: 'psp-active', left_scope: 'psp-engaged', relation: 'part-of', right_indicator: 'psp-cumulative', right_scope: 'psp-entered', severity: 'error', explanation_fr: 'x', explanation_en: 'y' }];
    const finding = (await lab.judge({ observations: [total('2016/2022', 564), present('2022', 643)], tables: { relation } }, 'F05')).one();
    expect(finding.severity).toBe('error');
  });

  it('a year that the window does not wholly contain makes no error', async () => {
    const relation = [{ relation_id: 'S1', left_indicator: 'psp-active', left_scope: 'psp-engaged', relation: 'part-of', right_indicator: 'psp-cumulative', right_scope: 'psp-entered', severity: 'error', explanation_fr: 'x', explanation_en: 'y' }];
    for (const period of ['2016/2022-12-15', '2022-04/2022']) {
      expect((await lab.judge({ observations: [total(period, 564), present('2022', 643)], tables: { relation } }, 'F05')).one().severity).toBe('warning');
    }
  });

  it('the severity and the rule are those of the relation that is broken, not of one that holds', async () => {
    const completed: Row = { observation_id: 'done', indicator: 'psp-completed', kind: 'flow', scope_id: 'psp-completed', period: '2022', value: 161 };
    for (const rows of [[present('2022', 643), completed], [completed, present('2022', 643)]]) {
      const finding = (await lab.judge([total('2016/2022', 564), ...rows], 'F05')).one();
      expect(finding).toMatchObject({ severity: 'warning', ruleid: 'F05.cumulative@R53' });
      expect(inputsOf(finding)['inside']).not.toContain('done');
    }
  });

  it('"more than 560" leaves room for 643, "more than 560" meant as 561 to 569 does not: a warning', async () => {
    const finding = (await lab.judge([total('2016/2022', 560, { qualifier: '>' }), present('2022', 643)], 'F05')).one();
    expect(finding.severity).toBe('warning');
  });

  it.each([
    ['the year fits in the total', [total('2016/2022', 700), present('2022', 643)]],
    ['the year is over when the total begins', [total('2017/2022', 564), present('2016', 643)]],
    ['the year comes after the total', [total('2016/2019', 564), present('2022', 643)]],
    ['the year is of another area', [total('2016/2022', 564), present('2022', 643, { area: 'FR-75' })]],
    ['the year is of another structure', [total('2016/2022', 564), present('2022', 643, { structure_id: 'amicale-du-nid' })]],
    ['the total does not say whom it counts', [total('2016/2022', 564, { scope_id: 'unspecified' }), present('2022', 643)]],
    ['the year is a plan', [total('2016/2022', 564), present('2022', 643, { kind: 'target' })]],
  ])('not when %s', async (_what, rows) => {
    expect((await lab.judge(rows, 'F05')).findings).toEqual([]);
  });

  it('a total that holds is counted as a pass', async () => {
    expect((await lab.judge([total('2016/2022', 700), present('2022', 643)], 'F05')).outcomes()).toEqual(['1']);
  });
});

describe('a total that falls', () => {
  it('2 102 then 2 000: error', async () => {
    const finding = (await lab.judge([total('2017/2023', 2102, { observation_id: 'before' }), total('2017/2024', 2000, { observation_id: 'after' })], 'F05')).one();
    expect(core(finding)).toMatchObject({ severity: 'error', imbalance: -102 });
    expect(inputsOf(finding)).toMatchObject({ total: ['after'], earlier: ['before'] });
  });

  it.each([
    ['it rises', [total('2017/2023', 2102), total('2017/2024', 2300)]],
    ['the later window starts later', [total('2016/2023', 2102), total('2020/2024', 900)]],
    ['the earlier one is "about"', [total('2017/2023', 2100, { qualifier: '~' }), total('2017/2024', 2080)]],
    ['it is another population', [total('2017/2023', 2102), total('2017/2024', 2000, { scope_id: 'psp-engaged' })]],
  ])('not when %s', async (_what, rows) => {
    expect((await lab.judge(rows, 'F05')).findings).toEqual([]);
  });
});

describe('steps that are not the published flow', () => {
  it('from 500 to 700 with 150 entries', async () => {
    const judged = await lab.judge([total('2017/2021', 500, { observation_id: 'a' }), total('2017/2022', 700, { observation_id: 'b' }), entries('2022', 150, { observation_id: 'f' })], 'F05');
    const finding = judged.one();
    // The step of 200 is 50 above the flow.
    expect(core(finding)).toMatchObject({ severity: 'warning', imbalance: 50 });
    expect(finding.relative).toBeCloseTo(100 / 350, 9);
    expect(inputsOf(finding)).toEqual({ total: ['b'], earlier: ['a'], flow: ['f'] });
    expect(finding.sentence.en).toMatch(/700.*500.*150/s);
  });

  it('from 500 to 700 with 200 entries passes', async () => {
    const judged = await lab.judge([total('2017/2021', 500), total('2017/2022', 700), entries('2022', 200)], 'F05');
    expect(judged.findings).toEqual([]);
    expect(judged.outcomes()).toContain('1');
  });

  it('the title says the two totals and the flow', async () => {
    const finding = (await lab.judge([total('2017/2021', 500), total('2017/2022', 700), entries('2022', 150)], 'F05')).one();
    expect(finding.headline.en).toMatch(/^From 500.*2017.2021.* to 700.*2017.2022.*, but 150.*2022$/);
    expect(finding.explanations.map(({ text }) => text.en).join(' ')).not.toContain('order of magnitude');
  });

  it('totals that do not start together differ by more than the flow: nothing', async () => {
    expect((await lab.judge([total('2019/2021', 200), total('2017/2022', 700), entries('2022', 150)], 'F05')).findings).toEqual([]);
  });

  it('nothing is said of a flow over another window', async () => {
    expect((await lab.judge([total('2017/2021', 500), total('2017/2022', 700), entries('2022-06', 150)], 'F05')).findings).toEqual([]);
  });
});

it('thirty documents that repeat one total are one finding', async () => {
  const rows = Array.from({ length: 30 }, (_, i) => total('2016/2022', 564, { observation_id: `t${i}` }));
  expect(inputsOf((await lab.judge([...rows, present('2022', 643)], 'F05')).one())['total']).toHaveLength(30);
});

describe('a total printed with one date', () => {
  const total = (observation_id: string, value: number, period: string): Row => ({ observation_id, source_id: observation_id, indicator: 'psp-cumulative', kind: 'cumulative', scope_id: 'psp-entered', period, value });

  it('runs from the origin that another total names: a later, smaller one is told, never as an error', async () => {
    const finding = (await lab.judge([total('dated', 300, '2019-12-31'), total('range', 250, '2017/2021')], 'F05')).one();
    expect(core(finding)).toMatchObject({ severity: 'warning', outcome: '0' });
    expect((await lab.judge([total('dated', 300, '2019-12-31'), total('range', 320, '2017/2021')], 'F05')).findings).toEqual([]);
  });

  it('is not compared with a total that starts after the origin', async () => {
    expect((await lab.judge([total('first', 200, '2017/2018'), total('dated', 300, '2019-12-31'), total('later', 250, '2019/2021')], 'F05')).findings).toEqual([]);
  });
});

describe('a flow over several years', () => {
  const flow = (observation_id: string, value: number, period: string, more: Row = {}): Row => ({ observation_id, source_id: observation_id, value, period, ...more });
  const years = [flow('y1', 7155, '2021'), flow('y2', 10093, '2022')];

  it('12 248 over two years of 7 155 and 10 093, that is 17 248: one digit apart', async () => {
    const finding = (await lab.judge([flow('both', 12248, '2021/2022'), ...years], 'F05')).one();
    expect(core(finding)).toMatchObject({ severity: 'warning', outcome: '0', imbalance: -5000 });
    expect(finding.explanations[0]).toMatchObject({ cause: 'typing', standing: 'supported' });
    expect(finding.sentence.en).toContain('17,248');
  });

  it('an error where one document prints them all', async () => {
    const rows = [flow('both', 12248, '2021/2022'), ...years].map((row) => ({ ...row, source_id: 'one' }));
    expect((await lab.judge(rows, 'F05')).one().severity).toBe('error');
  });

  it.each([
    ['the sum', [flow('both', 17248, '2021/2022'), ...years]],
    ['about the sum', [flow('both', 17000, '2021/2022', { qualifier: '~' }), ...years]],
    ['a year missing', [flow('all', 12248, '2021/2023'), ...years]],
    ['not whole years', [flow('both', 12248, '2021/2022-06'), ...years]],
    ['persons present, who may be counted each year', [flow('both', 12248, '2021/2022', { kind: 'presence' }), ...years.map((row) => ({ ...row, kind: 'presence' }))]],
  ])('%s: nothing', async (_words, rows) => {
    expect((await lab.judge(rows, 'F05')).findings).toEqual([]);
  });
});
