/** F09, units that do not convert: METHODS §3 F09. */
import { describe, expect, it } from 'vitest';
import { core, useLaboratory, type Row } from '../harness';

const lab = useLaboratory();

const met = (period: string, unit: string, value: number, more: Row = {}): Row =>
  ({ observation_id: `${unit}${period}`, indicator: 'persons-met-outreach', kind: 'flow', scope_id: 'prostitution-met', period, unit, value, ...more });

describe('a series in several units', () => {
  it('meetings, then persons, then contacts: information, the points are not joined', async () => {
    const finding = (await lab.judge([met('2011', 'cases', 6001), met('2017', 'persons', 5803), met('2018', 'contacts', 6123)], 'F09')).one();
    expect(core(finding)).toMatchObject({ severity: 'information', outcome: '0', grade: 'C0', imbalance: null });
    expect(finding.grade_field).toBe('unit');
    expect(finding.inputs.map(({ observation_id }) => observation_id).sort()).toEqual(['cases2011', 'contacts2018', 'persons2017']);
    expect(finding.sentence.fr).toMatch(/France, 2011.2018.*des affaires ou dossiers \(.*\), des personnes \(.*\) et des contacts \(/);
  });

  it.each([
    ['one unit', [met('2011', 'persons', 6001), met('2017', 'persons', 5803)]],
    ['two units in one year, printed beside each other', [met('2017', 'cases', 933), met('2017', 'persons', 993)]],
    ['another structure', [met('2011', 'cases', 6001), met('2017', 'persons', 5803, { structure_id: 'amicale-du-nid' })]],
    ['another population', [met('2011', 'cases', 6001), met('2017', 'persons', 5803, { scope_id: 'unspecified' })]],
    ['a plan', [met('2011', 'cases', 6001), met('2017', 'persons', 5803, { kind: 'target' })]],
  ])('not with %s', async (_what, rows) => {
    expect((await lab.judge(rows, 'F09')).findings).toEqual([]);
  });
});

describe('one number in two units', () => {
  const profits = (source_id: string, unit: string, value: number, more: Row = {}): Row =>
    ({ observation_id: unit + source_id, source_id, indicator: 'exploitation-profits', kind: 'flow', measure: 'amount', scope_id: 'thb-estimated', area: 'WORLD', period: '2005', unit, value, status: 'estimate', ...more });

  it('32 billion dollars in one plan, 32 billion euros in the next: a warning', async () => {
    const finding = (await lab.judge([profits('plan-2014', 'USD', 32000000000), profits('plan-2019', 'EUR', 32000000000)], 'F09')).one();
    expect(core(finding)).toMatchObject({ severity: 'warning', grade: 'C0' });
    expect(finding.inputs).toHaveLength(2);
    // Who counts in what.
    expect(finding.sentence.fr).toMatch(/en dollars \([^)]*plan-2014\)/);
    expect(finding.sentence.fr).toMatch(/en euros \([^)]*plan-2019\)/);
  });

  it.each([
    ['another number', [profits('a', 'USD', 32000000000), profits('b', 'EUR', 28000000000)]],
    ['one document that gives both', [profits('a', 'USD', 32000000000), profits('a', 'EUR', 32000000000)]],
    ['a round number that recurs by chance', [met('2012', 'persons', 1000, { source_id: 'a' }), met('2019', 'cases', 1000, { source_id: 'b' })]],
    ['a small number that recurs by chance', [profits('a', 'USD', 32), profits('b', 'EUR', 32)]],
  ])('not with %s', async (_what, rows) => {
    const found = (await lab.judge(rows, 'F09')).findings.filter(({ severity }) => severity === 'warning');
    expect(found).toEqual([]);
  });
});
