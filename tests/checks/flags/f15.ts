/** F15, a number that changes meaning as it is quoted: METHODS §3 F15. */
import { describe, expect, it } from 'vitest';
import { core, inputsOf, useLaboratory, type Row } from '../harness';

const lab = useLaboratory();

const estimate = (observation_id: string, more: Row = {}): Row => ({
  observation_id, indicator: 'victims-estimated', kind: 'stock', status: 'estimate', scope_id: 'forced-labour-ilo', area: 'EU27_2007', period: '2012', exploitation: 'sexual', value: 270000, ...more,
});

describe('the same estimate under another meaning', () => {
  it.each([
    ['another area: 270 000 in the Union, then in France', { area: 'FR' }],
    ['another population', { scope_id: 'thb-estimated' }],
    ['another form: sexual exploitation, then all forms', { exploitation: 'T' }],
    ['everybody, then women', { sex: 'F' }],
  ])('%s: a warning', async (_what, change) => {
    const finding = (await lab.judge([estimate('a'), estimate('b', { period: '2014', ...change })], 'F15')).one();
    expect(core(finding)).toMatchObject({ severity: 'warning', outcome: '0', grade: 'C0' });
    expect(inputsOf(finding)).toEqual({ first: ['a'], later: ['b'] });
    for (const text of [finding.sentence.fr, finding.sentence.en]) expect(text).toMatch(/270.000/);
  });

  it('only the figures within five years of each other take part; place and form are told where they differ', async () => {
    const finding = (await lab.judge([estimate('old', { period: '2000' }), estimate('a'), estimate('b', { period: '2014', area: 'FR' })], 'F15')).one();
    expect(inputsOf(finding)).toEqual({ first: ['a'], later: ['b'] });
    expect(finding.sentence.en).toMatch(/, France \(2014\)/);
  });

  it.each([
    ['one meaning', [estimate('a'), estimate('b', { period: '2014' })]],
    ['one document', [estimate('a', { source_id: 'one' }), estimate('b', { source_id: 'one', area: 'FR' })]],
    ['another number', [estimate('a'), estimate('b', { area: 'FR', value: 280000 })]],
    ['counts, which may be equal', [estimate('a', { status: 'final' }), estimate('b', { status: 'final', area: 'FR' })]],
    ['a population that no document states', [estimate('a'), estimate('b', { scope_id: 'unspecified' })]],
    ['small numbers, which coincide', [estimate('a', { value: 270 }), estimate('b', { value: 270, area: 'FR' })]],
  ])('not with %s', async (_what, rows) => {
    expect((await lab.judge(rows, 'F15')).findings).toEqual([]);
  });
});

describe('the base of a share', () => {
  const share = (observation_id: string, more: Row = {}): Row => ({
    observation_id, measure: 'share', unit: 'percent', base_kind: 'population', base_id: 'thb-and-exploitation', age: 'minor', value: 42, ...more,
  });

  it('42 % minors among all victims, then among women: a warning', async () => {
    const finding = (await lab.judge([share('a'), share('b', { sex: 'F' })], 'F15')).one();
    expect(core(finding)).toMatchObject({ severity: 'warning', grade: 'C0' });
    expect(inputsOf(finding)).toEqual({ everybody: ['a'], 'one-sex': ['b'] });
  });

  it.each([
    ['another share', [share('a'), share('b', { sex: 'F', value: 43 })]],
    ['one document', [share('a', { source_id: 'one' }), share('b', { source_id: 'one', sex: 'F' })]],
    ['one digit, which coincides', [share('a', { value: 4 }), share('b', { sex: 'F', value: 4 })]],
  ])('not with %s', async (_what, rows) => {
    expect((await lab.judge(rows, 'F15')).findings).toEqual([]);
  });
});

describe('many documents, one origin', () => {
  const quotes = (n: number, cites: (i: number) => string | null) => Array.from({ length: n }, (_, i) => ({ observation_id: `q${i}`, value: 1811, cites: cites(i) }));

  it('three that name one origin: information', async () => {
    const finding = (await lab.judge(quotes(3, () => 'ssmsi-2022'), 'F15')).one();
    expect(core(finding)).toMatchObject({ severity: 'information', outcome: '0' });
    expect(finding.inputs).toHaveLength(3);
    for (const text of [finding.sentence.fr, finding.sentence.en]) expect(text).toContain('ssmsi-2022');
  });

  it.each([
    ['two', quotes(2, () => 'ssmsi-2022')],
    ['three origins', quotes(3, (i) => `origin-${i}`)],
    ['no origin named', quotes(3, () => null)],
    ['three numbers', quotes(3, () => 'ssmsi-2022').map((row, i) => ({ ...row, value: 1811 + i }))],
  ])('not with %s', async (_what, rows) => {
    expect((await lab.judge(rows, 'F15')).findings).toEqual([]);
  });
});

describe('a circle of quotations', () => {
  const cited = (source_id: string, cites: string): Row => ({ observation_id: `of-${source_id}`, source_id, cites, value: 1811 });

  it('two documents that quote each other: a warning', async () => {
    const judged = await lab.judge([cited('a', 'b'), cited('b', 'a')], 'F15');
    expect(judged.findings.map(({ severity }) => severity)).toContain('warning');
    expect(judged.findings[0]!.inputs.map(({ observation_id }) => observation_id).sort()).toEqual(['of-a', 'of-b']);
  });

  it('a chain is no circle', async () => {
    expect((await lab.judge([cited('a', 'b'), cited('b', 'c'), { source_id: 'c', value: 1811 }], 'F15')).findings).toEqual([]);
  });
});
