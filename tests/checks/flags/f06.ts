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

  it('the sentence says where, and in whom where both sides say so', async () => {
    const [a, b] = [requests(532, { area: 'FR-75', sex: 'F' }), authorised(534, { area: 'FR-75', sex: 'F' })];
    expect((await judge(a, b)).one().sentence.en).toMatch(/^[^:]*women, Paris, 2022: /);
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
  // Money has stages, no cohort.
  expect(finding.headline.en).toMatch(/voted: €4\.98m; .*executed: €5\.12m/);
  expect(finding.sentence.en).toMatch(/executed: .*€5\.12m.*“[^”]*voted”.*the previous stage/);
  expect(finding.explanations.map(({ text }) => text.en).join(' ') + finding.sentence.en).not.toMatch(/cohort|people at one stage/);
  expect((await lab.judge([budget('voted', 'voted', 4980000), budget('executed', 'executed', 3123887)], 'F06')).outcomes()).toEqual(['1']);
});

describe('two parts of one whole that exclude each other', () => {
  const relations = (severity = 'warning'): Row[] => [
    ...relation('stage-after', 'warning'),
    { relation_id: 'S2', left_indicator: 'psp-refused', left_scope: 'psp-requests-all', relation: 'part-of', right_indicator: 'psp-requests', right_scope: 'psp-requests-all', severity: 'error', explanation_fr: 'x', explanation_en: 'y' },
    { relation_id: 'S3', left_indicator: 'psp-refused', left_scope: 'psp-requests-all', relation: 'excludes', right_indicator: 'psp-authorised', right_scope: 'psp-entered', severity, explanation_fr: 'x', explanation_en: 'y' },
  ];
  const refused = (value: number, more: Row = {}): Row => ({ observation_id: 'refused', source_id: 'one', indicator: 'psp-refused', scope_id: 'psp-requests-all', unit: 'requests', value, ...more });
  const found = async (rows: readonly Row[], severity?: string) => (await lab.judge({ observations: rows, tables: { relation: relations(severity) } }, 'F06')).findings;

  it('601 − 69 = 532 < 534: a warning, +2', async () => {
    const findings = await found([requests(601), refused(69), authorised(534)]);
    expect(findings.map((finding) => core(finding))).toMatchObject([{ severity: 'warning', grade: 'C2', imbalance: 2 }]);
    expect(inputsOf(findings[0]!)).toEqual({ after: ['after'], before: ['before'], excluded: ['refused'] });
    expect(findings[0]!.sentence.en).toContain('532');
  });

  it.each([['700 − 54 = 646 for 643', 700, 54, 643], ['exactly', 601, 67, 534], ['14 refused and 2 authorised are the 16', 16, 14, 2]])('%s: passes', async (_words, whole, no, yes) => {
    expect(await found([requests(whole), refused(no), authorised(yes)])).toEqual([]);
  });

  it('another year, or room in the words, is no contradiction', async () => {
    expect(await found([requests(601), refused(69, { period: '2021' }), authorised(534)])).toEqual([]);
    expect(await found([requests(600, { qualifier: '>' }), refused(69), authorised(534)])).toEqual([]);
  });
});

describe('persons present in a year include those who entered', () => {
  const stock = [{ ...relation('part-of', 'warning')[0]!, relation: 'stock-of', left_indicator: 'psp-active', left_scope: 'psp-engaged', right_indicator: 'psp-authorised', right_scope: 'psp-entered' }];
  const present = (value: number, more: Row = {}): Row => ({ observation_id: 'before', source_id: 'one', indicator: 'psp-active', kind: 'presence', scope_id: 'psp-engaged', value, ...more });
  const found = async (rows: readonly Row[]) => (await lab.judge({ observations: rows, tables: { relation: stock } }, 'F06')).findings;

  it('29 entries for 27 present', async () => {
    expect((await found([present(27), authorised(29)])).map((finding) => core(finding))).toMatchObject([{ severity: 'warning', imbalance: 2 }]);
  });

  it('a number at a date may be below the entries of the year', async () => {
    expect(await found([present(27, { kind: 'stock', period: '2022-12-31' }), authorised(29)])).toEqual([]);
    expect(await found([present(29), authorised(27)])).toEqual([]);
  });
});

describe('a category or an area larger than what contains it', () => {
  const count = (observation_id: string, value: number, more: Row = {}): Row => ({ observation_id, source_id: 'one', value, ...more });
  const found = async (...rows: Row[]) => (await lab.judge(rows, 'F06')).findings;

  it.each([
    ['women', { sex: 'F' }, 'sex'], ['minors', { age: 'minor' }, 'age'], ['one form', { exploitation: 'labour' }, 'exploitation'], ['foreigners', { citizenship: 'foreign' }, 'citizenship'],
    ['girls', { sex: 'F', age: 'minor' }, 'category'], ['a department', { area: 'FR-75' }, 'area'],
  ])('%s: an error within one document, a warning across two', async (_words, more, field) => {
    const [finding, ...others] = await found(count('all', 100), count('part', 120, more));
    expect(others).toEqual([]);
    expect(core(finding!)).toMatchObject({ severity: 'error', grade: 'C2', imbalance: 20 });
    expect(finding!.grade_field).toBe(field);
    expect(inputsOf(finding!)).toEqual({ after: ['part'], before: ['all'] });
    expect((await found(count('all', 100), count('part', 120, { ...more, source_id: 'two' })))[0]!.severity).toBe('warning');
  });

  it.each([
    ['as large', count('part', 100, { sex: 'F' })], ['another year', count('part', 120, { sex: 'F', period: '2021' })], ['another population', count('part', 120, { sex: 'F', scope_id: 'pimping' })],
    ['a share', count('part', 120, { sex: 'F', measure: 'share', unit: 'percent' })], ['an area that does not contain it', count('part', 120, { area: 'DE' })], ['a rate', count('part', 120, { sex: 'F', kind: 'rate' })],
  ])('%s: nothing', async (_words, part) => {
    expect(await found(count('all', 100), part)).toEqual([]);
  });

  it('one reading that fits is enough', async () => {
    expect(await found(count('all', 100), count('more', 130, { source_id: 'two' }), count('part', 120, { sex: 'F' }))).toEqual([]);
  });
});
