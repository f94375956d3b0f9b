/** F08, populations that contain or overlap one another: METHODS §3 F08 and §2.6. */
import { describe, expect, it } from 'vitest';
import { core, inputsOf, useLaboratory, type Row } from '../harness';

const lab = useLaboratory();

const part = (value: number, more: Row = {}): Row => ({ observation_id: 'part', scope_id: 'pimping', value, ...more });
const whole = (value: number, more: Row = {}): Row => ({ observation_id: 'whole', scope_id: 'thb-and-exploitation', value, ...more });

describe('a population inside another', () => {
  it('may not exceed it: error with the difference', async () => {
    const finding = (await lab.judge([part(2100), whole(1811)], 'F08')).one();
    expect(core(finding)).toMatchObject({ severity: 'error', outcome: '0', grade: 'C2', imbalance: 289 });
    expect(Math.abs(finding.relative!)).toBeCloseTo(578 / 3911, 6);
    expect(finding.grade_field).toBe('scope_id');
    expect(inputsOf(finding)).toEqual({ part: ['part'], whole: ['whole'] });
  });

  it('may be far smaller: 1 044 of 1 811 passes', async () => {
    const judged = await lab.judge([part(1044), whole(1811)], 'F08');
    expect(judged.findings.filter(({ severity }) => severity !== 'information')).toEqual([]);
    expect(judged.outcomes()).toContain('1');
  });

  it('"more than 1 800" in 1 811 passes; "more than 1 810" against "fewer than 1 800" does not', async () => {
    expect((await lab.judge([part(1800, { qualifier: '>' }), whole(1811)], 'F08')).findings).toEqual([]);
    expect((await lab.judge([part(1810, { qualifier: '>' }), whole(1800, { qualifier: '<' })], 'F08')).one().severity).toBe('error');
  });

  it('"about 2 000" against 1 811 is a warning: only the usual intervals are apart', async () => {
    expect((await lab.judge([part(2900, { qualifier: '~' }), whole(1811)], 'F08')).one().severity).toBe('warning');
  });

  it('of several figures, those that say so: the document that gives a larger whole is not accused', async () => {
    const finding = (await lab.judge([part(15000, { qualifier: '~' }), whole(6000, { qualifier: '..', value_max: 10000 }), whole(20000, { observation_id: 'larger', qualifier: '>' })], 'F08')).one();
    expect(inputsOf(finding)).toEqual({ part: ['part'], whole: ['whole'], compatible: ['larger'] });
    expect(finding.imbalance).toBe(9000);
    expect(finding.sentence.en).not.toContain('20,000');
  });

  it('through two links, the severity is that of the weakest', async () => {
    const chain = (severity: string) => ({
      scope: ['in', 'mid', 'out'].map((scope_id) => ({ scope_id, label_fr: scope_id, label_en: scope_id })),
      scope_link: [
        { scope_id: 'in', relation: 'part-of', other_scope_id: 'mid', severity: 'error', explanation_fr: 'x', explanation_en: 'y' },
        { scope_id: 'mid', relation: 'part-of', other_scope_id: 'out', severity, explanation_fr: 'x', explanation_en: 'y' },
      ],
    });
    const observations = [part(20, { scope_id: 'in' }), whole(10, { scope_id: 'out' })];
    expect((await lab.judge({ observations, tables: chain('error') }, 'F08')).one().severity).toBe('error');
    expect((await lab.judge({ observations, tables: chain('warning') }, 'F08')).one().severity).toBe('warning');
  });
});

describe('populations that overlap', () => {
  const LINK = [{ scope_id: 'pimping-and-client-offence', relation: 'overlaps', other_scope_id: 'thb-and-exploitation', severity: 'warning', explanation_fr: 'x', explanation_en: 'y' }];
  const both = (a: number, b: number) => [
    { observation_id: 'a', scope_id: 'pimping-and-client-offence', age: 'minor', value: a }, { observation_id: 'b', scope_id: 'thb-and-exploitation', age: 'minor', value: b },
  ];
  const tables = { scope_link: LINK };

  it('not where one is part of the other under its last name', async () => {
    const rows = [{ indicator: 'victims-detected-unodc', scope_id: 'unodc-declared', value: 1811 }, { indicator: 'victims-recorded-thb', scope_id: 'thb-strict', value: 331 }];
    expect((await lab.judge(rows, 'F08')).findings).toEqual([]);
  });

  it('are told side by side with bounds, never subtracted as an error', async () => {
    const finding = (await lab.judge({ observations: both(2675, 2027), tables }, 'F08')).one();
    expect(core(finding)).toMatchObject({ severity: 'information', grade: 'C1' });
    // METHODS §2.6: between 2 675 and 4 702 distinct persons.
    expect(finding.sentence.en).toMatch(/2,675.*4,702/s);
    expect(finding.sentence.fr).toMatch(/2\s675.*4\s702/s);
  });

  it('of two numbers of one population, the smaller bounds from below and the larger from above', async () => {
    const finding = (await lab.judge({ observations: [...both(2675, 2027), ...both(1900, 2027).slice(0, 1).map((row) => ({ ...row, observation_id: 'again', source_id: 'again' }))], tables }, 'F08')).one();
    expect(finding.sentence.en).toMatch(/between 2,027 and 4,702/);
  });

  it('a population that another of them contains is added to nothing', async () => {
    const rows: Row[] = [['thb-and-exploitation', 1439], ['pimping', 922], ['thb-or-related', 1401]].map(([scope_id, value]) => ({ observation_id: String(scope_id), source_id: `by-${scope_id}`, scope_id, value }));
    const links = [{ scope_id: 'pimping', relation: 'overlaps', other_scope_id: 'thb-or-related', severity: 'information' }];
    const finding = (await lab.judge({ observations: rows, tables: { scope_link: links } }, 'F08')).one();
    expect(finding.inputs).toHaveLength(3);
    expect(finding.sentence.en).toMatch(/between 1,439 and 2,840/);
  });

  it('say nothing when the numbers are equal', async () => {
    expect((await lab.judge({ observations: both(659, 659), tables }, 'F08')).findings).toEqual([]);
  });
});

describe('does not fire', () => {
  it.each([
    ['populations without a written link', [part(2100, { scope_id: 'psp-engaged' }), whole(1811)]],
    ['another year', [part(2100, { period: '2021' }), whole(1811)]],
    ['another unit', [part(2100, { unit: 'cases' }), whole(1811)]],
    ['another kind', [part(2100, { kind: 'stock' }), whole(1811)]],
    ['an unspecified population', [part(2100, { scope_id: 'unspecified' }), whole(1811)]],
    ['a plan', [part(2100, { kind: 'target' }), whole(1811, { kind: 'target' })]],
    ['shares, which are not parts of one another', [part(96, { measure: 'share', unit: 'percent' }), whole(64, { measure: 'share', unit: 'percent' })]],
    ['a period chosen by the collector', [part(2100, { breakdown: 'period-basis=release' }), whole(1811)]],
  ])('%s', async (_what, rows) => {
    expect((await lab.judge(rows, 'F08')).findings).toEqual([]);
  });
});
