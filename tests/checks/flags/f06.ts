/** F06, a later stage larger than the one before: METHODS §3 F06 and §7.4. */
import { describe, expect, it } from 'vitest';
import { core, inputsOf, useLaboratory, type Row } from '../harness';

const lab = useLaboratory();

const relation = (name: 'stage-after' | 'part-of', severity: string): Row[] => [{
  relation_id: 'S1', left_indicator: 'psp-authorised', left_scope: 'psp-entered', relation: name, right_indicator: 'psp-requests', right_scope: 'psp-requests-all', severity, explanation_fr: 'x', explanation_en: 'y',
}];
const requests = (value: number, more: Row = {}): Row => ({ observation_id: 'before', source_id: 'one', indicator: 'psp-requests', scope_id: 'psp-requests-all', unit: 'requests', value, ...more });
const authorised = (value: number, more: Row = {}): Row => ({ observation_id: 'after', source_id: 'one', indicator: 'psp-authorised', scope_id: 'psp-entered', value, ...more });
const judge = (a: Row, b: Row, name: 'stage-after' | 'part-of' = 'stage-after', severity = 'warning') =>
  lab.judge({ observations: [a, b], tables: { relation: relation(name, severity) } }, 'F06');

describe('the oracles', () => {
  it('534 where 532 were accepted: a warning, +2', async () => {
    const finding = (await judge(requests(532), authorised(534))).one();
    expect(core(finding)).toMatchObject({ severity: 'warning', outcome: '0', grade: 'C2', imbalance: 2 });
    expect(Math.abs(finding.relative!)).toBeCloseTo(4 / 1066, 6);
    expect(inputsOf(finding)).toEqual({ after: ['after'], before: ['before'] });
    });

  it.each([
    ['66 orientations for 76 requests', 76, 66],
    ['643 accompanied for 646 accepted', 646, 643],
    ['as many', 532, 532],
  ])('%s pass', async (_words, before, after) => {
    expect((await judge(requests(before), authorised(after))).outcomes()).toEqual(['1']);
  });
});

describe('severity', () => {
  it('a part larger than the whole in one document: the severity of the relation', async () => {
    expect((await judge(requests(532), authorised(534), 'part-of', 'error')).one().severity).toBe('error');
    expect((await judge(requests(532), authorised(534), 'part-of', 'information')).one().severity).toBe('information');
  });

  it('two documents: at most a warning, for their years may not be drawn up alike', async () => {
    expect((await judge(requests(532), authorised(534, { source_id: 'two' }), 'part-of', 'error')).one().severity).toBe('warning');
  });

  it('only the usual intervals are apart: at most a warning', async () => {
    expect((await judge(requests(532), authorised(900, { qualifier: '~' }), 'part-of', 'error')).one().severity).toBe('warning');
  });
});

describe('does not fire', () => {
  it.each([
    ['another year', { period: '2021' }],
    ['another area', { area: 'FR-75' }],
    ['another structure', { structure_id: 'amicale-du-nid' }],
    ['one sex', { sex: 'F' }],
    ['minors', { age: 'minor' }],
    ['an unspecified population', { scope_id: 'unspecified' }],
    ['a plan', { kind: 'target' }],
    ['a total since the start', { kind: 'cumulative' }],
    ['a share', { measure: 'share', unit: 'percent' }],
    ['a period chosen by the collector', { breakdown: 'period-basis=release' }],
  ])('%s', async (_what, change) => {
    expect((await judge(requests(532), authorised(900, change))).findings).toEqual([]);
  });

  it('without a written relation', async () => {
    expect((await lab.judge({ observations: [requests(532), authorised(900)], tables: { relation: [] } }, 'F06')).verdicts).toEqual([]);
  });

  it('"more than 500" requests leave room for 534', async () => {
    expect((await judge(requests(500, { qualifier: '>' }), authorised(534))).findings).toEqual([]);
  });
});

it('one reading that agrees is enough: 520 in one text, 540 in another, for 534', async () => {
  const observations = [requests(520), requests(540, { observation_id: 'other', source_id: 'two' }), authorised(534)];
  expect((await lab.judge({ observations, tables: { relation: relation('stage-after', 'warning') } }, 'F06')).findings).toEqual([]);
});

it('money goes through its stages: executed above voted is told with the severity of the relation', async () => {
  const budget = (observation_id: string, stage: string, value: number): Row => ({ observation_id, source_id: 'one', indicator: 'budget', kind: 'target', measure: 'amount', scope_id: 'p137-prostitution-thb', stage, unit: 'EUR', value });
  const finding = (await lab.judge([budget('voted', 'voted', 4980000), budget('executed', 'executed', 5120000)], 'F06')).one();
  expect(core(finding)).toMatchObject({ severity: 'information', imbalance: 140000 });
  expect((await lab.judge([budget('voted', 'voted', 4980000), budget('executed', 'executed', 3123887)], 'F06')).outcomes()).toEqual(['1']);
});
