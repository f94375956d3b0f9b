/** F01, same-quantity disagreement: METHODS §3 F01, §7.4 and §7.7. */
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/core/model';
import { core, inputsOf, useLaboratory, type Judged, type Row } from '../harness';

const lab = useLaboratory();

/** The one verdict of F01 that a quantity received, or none. */
const verdictOf = (judged: Judged, ...ids: string[]) => judged.verdicts.filter(({ flag, inputs }) => flag === 'F01' && ids.some((id) => inputs.includes(id)));

describe('the oracles', () => {
  it('722 or 772 procedures: an error of 50, 6.7 %, and one digit apart', async () => {
    const finding = (await lab.judge([
      { observation_id: 'a', indicator: 'procedures-recorded', unit: 'cases', period: '2020', value: 722 },
      { observation_id: 'b', indicator: 'procedures-recorded', unit: 'cases', period: '2020', value: 772 },
    ], 'F01')).one();
    expect(core(finding)).toMatchObject({ flag: 'F01', severity: 'error', outcome: '0', grade: 'C4' });
    expect(Math.abs(finding.imbalance!)).toBeCloseTo(50, 9);
    expect(Math.abs(finding.relative!)).toBeCloseTo(100 / 1494, 6);
    expect(Math.abs(finding.relative!) / 2).toBeCloseTo(0.0335, 4);
    expect(inputsOf(finding)).toEqual({ low: ['a'], high: ['b'] });
    expect(finding).toMatchObject({ unit: 'cases', indicator: 'procedures-recorded', area: 'FR', period: '2020', grade_field: null });
    expect(finding.sentence.en).toMatch(/722.*772.*6\.7/s);
    expect(finding.sentence.fr).toMatch(/722.*772.*6,7/s);
    expect(finding.explanations.some(({ text, standing }) => standing === 'supported' && text.en.includes('single character'))).toBe(true);
  });

  it.each([
    ['below', { value: 700, value_max: 1200, qualifier: '..' }, { value: 1351 }, 151],
    ['above', { value: 700, value_max: 1200, qualifier: '..' }, { value: 600 }, 100],
  ] as const)('from a range %s, the distance is to its nearest end, and is said to be the least', async (_where, range, other, gap) => {
    const finding = (await lab.judge([range, other], 'F01')).one();
    expect(finding.imbalance).toBe(gap);
    expect(finding.sentence.en).toContain(`a difference of at least ${gap}`);
    expect(finding.sentence.fr).toMatch(new RegExp(`au moins ${gap}.* d’écart`));
  });

  it.each<[string, Row, Row, string, string]>([
    ['a percentage says what it is of', { value: 880 }, { value: 1046 }, '166 personnes d’écart, 17,2 % de leur moyenne', 'a difference of 166 persons, 17.2% of their mean'],
    ['from an open end, at least', { value: 2994 }, { value: 143000, qualifier: '>' }, 'au moins 140 006 personnes d’écart', 'a difference of at least 140,006 persons'],
    ['between two open ends, no bound', { value: 11000, qualifier: '>', status: 'estimate' }, { value: 15000, qualifier: '>=', status: 'estimate' }, ' 4 000 personnes d’écart', 'a difference of 4,000 persons'],
    ['from an order of magnitude, about, in three digits', { measure: 'amount', unit: 'EUR', value: 84000000000 }, { measure: 'amount', unit: 'EUR', value: 84200000 }, 'environ 83,9 Md€ d’écart', 'a difference of about €83.9bn'],
    ['with the decimals that are printed', { measure: 'rate', unit: 'EUR-per-month', value: '607.75' }, { measure: 'rate', unit: 'EUR-per-month', value: '1102' }, ' 494,25 ', ' 494.25 '],
    ['percentages differ by points, and by nothing else', { measure: 'share', unit: 'percent', value: 22 }, { measure: 'share', unit: 'percent', value: 28 }, '6 points d’écart. ', 'a difference of 6 points. '],
  ])('%s', async (_what, a, b, french, english) => {
    const { sentence } = (await lab.judge([a, b], 'F01')).one();
    expect(sentence.fr.replace(/[\u00A0\u202F]/g, ' ')).toContain(french);
    expect(sentence.en.replace(/\u00A0/g, ' ')).toContain(english);
  });

  it('a transposition and a power of ten are told as hints', async () => {
    const hint = async (a: number, b: number) => (await lab.judge([{ value: a }, { value: b }], 'F01')).one().explanations.filter(({ standing }) => standing === 'supported').map(({ text }) => text.en).join(' ');
    expect(await hint(564, 546)).toContain('swapped');
    expect(await hint(842, 8420)).toContain('power of ten');
    expect(await hint(722, 919)).not.toMatch(/single character|swapped|power of ten/);
  });

  // What two or three documents say, and what must follow: a severity, or nothing.
  const QUALIFIED: readonly (readonly [string, Finding['severity'] | 'agree', Row, Row])[] = [
    ['more than 560, and 575', 'warning', { qualifier: '>', value: 560 }, { value: 575 }],
    ['more than 560, and 560', 'error', { qualifier: '>', value: 560 }, { value: 560 }],
    ['more than 561, twice', 'agree', { qualifier: '>', value: 561 }, { qualifier: '>', value: 561 }],
    ['more than 13.6 per 100 000, a class of a map, and 24', 'agree', { measure: 'rate', unit: 'per-100000', qualifier: '>', value: '13.6' }, { measure: 'rate', unit: 'per-100000', value: '24' }],
    ['less than 33.3 %, and 30 %', 'agree', { measure: 'share', unit: 'percent', qualifier: '<', value: '33.3' }, { measure: 'share', unit: 'percent', value: '30' }],
    ['5 000 and more than 5 000: one number', 'agree', { value: 5000 }, { qualifier: '>', value: 5000 }],
    ['more than 560, and 564', 'agree', { qualifier: '>', value: 560 }, { value: 564 }],
    ['about 40 000, and 30 000', 'warning', { qualifier: '~', value: 40000, status: 'estimate' }, { value: 30000, status: 'estimate' }],
    ['about 40 000, and 30 000 to the unit', 'warning', { qualifier: '~', value: 40000 }, { value: 30001 }],
    ['2 100 in the press, and 2 143', 'agree', { value: 2100 }, { value: 2143 }],
    ['about thirty, and 26', 'agree', { qualifier: '~', value: 30 }, { value: 26 }],
    ['about thirty, and 28', 'agree', { qualifier: '~', value: 30 }, { value: 28 }],
    ['26 and 28', 'error', { value: 26 }, { value: 28 }],
    ['more than 2 800, and 2 872', 'agree', { qualifier: '>', value: 2800 }, { value: 2872 }],
    ['nearly 3 000, and 2 994', 'agree', { qualifier: 'nearly', value: 3000 }, { value: 2994 }],
    ['nearly 3 000, and 3 010', 'warning', { qualifier: 'nearly', value: 3000 }, { value: 3010 }],
    ['44 and 45', 'error', { value: 44 }, { value: 45 }],
    ['1 401 and 1 439', 'error', { value: 1401 }, { value: 1439 }],
    ['between 10 and 20, and 15', 'agree', { qualifier: '..', value: 10, value_max: 20 }, { value: 15 }],
    ['between 10 and 20, and 21', 'error', { qualifier: '..', value: 10, value_max: 20 }, { value: 21 }],
    ['at least 5, and 5', 'agree', { qualifier: '>=', value: 5 }, { value: 5 }],
    ['fewer than 100, and 100', 'error', { qualifier: '<', value: 100 }, { value: 100 }],
    ['at most 100, and 100', 'agree', { qualifier: '<=', value: 100 }, { value: 100 }],
    ['64.1 % and 64 %', 'agree', { measure: 'share', unit: 'percent', value: '64.1' }, { measure: 'share', unit: 'percent', value: '64' }],
    ['70.8 % and 71 %', 'agree', { measure: 'share', unit: 'percent', value: '70.8' }, { measure: 'share', unit: 'percent', value: '71' }],
    ['10 % and 20 %, rounded to ten', 'error', { measure: 'share', unit: 'percent', value: '10' }, { measure: 'share', unit: 'percent', value: '20' }],
    ['64.1 % and 67 %', 'error', { measure: 'share', unit: 'percent', value: '64.1' }, { measure: 'share', unit: 'percent', value: '67' }],
    ['22 % and 28 %', 'error', { measure: 'share', unit: 'percent', value: '22' }, { measure: 'share', unit: 'percent', value: '28' }],
    ['85 % and 86 %, neighbours', 'information', { measure: 'share', unit: 'percent', value: '85' }, { measure: 'share', unit: 'percent', value: '86' }],
  ];

  it.each(QUALIFIED)('%s: %s', async (_words, expected, a, b) => {
    const { findings, verdicts } = await lab.judge([a, b], 'F01');
    if (expected === 'agree') {
      expect(findings).toEqual([]);
      expect(verdicts.map(({ outcome }) => outcome)).toEqual(['1']);
    } else {
      expect(findings.map(({ severity }) => severity)).toEqual([expected]);
    }
  });

  it('keeps 26, 28 and about thirty apart: the qualified one stands in neither camp', async () => {
    const finding = (await lab.judge([{ observation_id: 'a', value: 26 }, { observation_id: 'b', value: 28 }, { observation_id: 'c', qualifier: '~', value: 30 }], 'F01')).one();
    expect(finding.severity).toBe('error');
    expect(Math.abs(finding.imbalance!)).toBe(2);
    const roles = inputsOf(finding);
    expect([roles['low'], roles['high']]).toEqual([['a'], ['b']]);
    expect(Object.entries(roles).find(([, ids]) => ids.includes('c'))?.[0]).not.toMatch(/^(low|high)$/);
  });

  it('says one thing of thirty documents in two camps', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => ({ observation_id: `o${i}`, value: i % 2 ? 722 : 772 }));
    const roles = inputsOf((await lab.judge(rows, 'F01')).one());
    expect([roles['low']?.length, roles['high']?.length]).toEqual([15, 15]);
  });
});

describe('what softens it', () => {
  it.each([
    ['estimates', 'warning', { status: 'estimate', value: 300 }, { status: 'estimate', value: 700 }],
    ['plans', 'warning', { kind: 'target', status: 'target', value: 400 }, { kind: 'target', status: 'target', value: 1000 }],
    ['wishes', 'information', { kind: 'target', status: 'target', stage: 'demanded', value: 400 }, { kind: 'target', status: 'target', stage: 'demanded', value: 1000 }],
  ] as const)('%s that differ are a %s', async (_what, severity, a, b) => {
    expect((await lab.judge([a, b], 'F01')).one().severity).toBe(severity);
  });

  it('two names of one quantity: a warning of grade C3 that names the field', async () => {
    const finding = (await lab.judge([
      { observation_id: 'a', indicator: 'victims-identified', scope_id: 'thb-strict', period: '2018', value: 177 },
      { observation_id: 'b', indicator: 'victims-recorded-thb', scope_id: 'thb-strict', period: '2018', value: 187 },
    ], 'F01')).one();
    expect(core(finding)).toMatchObject({ severity: 'warning', grade: 'C3' });
    expect(Math.abs(finding.imbalance!)).toBe(10);
    expect(finding.grade_field).toBe('indicator');
  });

  it('two editions of one producer are a revision (F02), not a disagreement', async () => {
    const judged = await lab.judge({
      observations: [{ source_id: 'first', value: 1401 }, { source_id: 'second', value: 1439 }],
      sources: { first: { producer: 'SSMSI', published: '2017-10' }, second: { producer: 'SSMSI', published: '2022-10' } },
    }, 'F01', 'F02');
    expect(judged.findings.map(({ flag }) => flag)).toEqual(['F02']);
  });
});

describe('what is never compared', () => {
  const APART: readonly (readonly [string, Row])[] = [
    ['another year', { period: '2021' }],
    ['another area', { area: 'FR-75' }],
    ['another kind', { kind: 'stock' }],
    ['another unit', { unit: 'cases' }],
    ['another population', { scope_id: 'pimping' }],
    ['one sex', { sex: 'F' }],
    ['minors', { age: 'minor' }],
    ['one form', { exploitation: 'labour' }],
    ['another structure', { structure_id: 'amicale-du-nid' }],
    ['another stage', { stage: 'demanded' }],
    ['a dimension of the breakdown', { breakdown: 'trait=filed-complaint' }],
    ['another measure', { measure: 'share' }],
    ['another base', { base_id: 'assisted-minors' }],
  ];
  it.each(APART)('%s', async (_what, change) => {
    const judged = await lab.judge([{ observation_id: 'a', value: 722 }, { observation_id: 'b', value: 999, ...change }], 'F01');
    expect(verdictOf(judged, 'a', 'b')).toEqual([]);
  });

  it('a population that no document states is comparable with nothing', async () => {
    const judged = await lab.judge([{ value: 722, scope_id: 'unspecified' }, { value: 772, scope_id: 'unspecified' }], 'F01');
    expect(judged.findings).toEqual([]);
  });

  it('a period chosen by the collector', async () => {
    const judged = await lab.judge([{ value: 24, breakdown: 'period-basis=release' }, { value: 53 }], 'F01');
    expect(judged.findings).toEqual([]);
  });

  it('one document that agrees with itself is no confirmation', async () => {
    const judged = await lab.judge([{ source_id: 'one', value: 772 }, { source_id: 'one', value: 772 }], 'F01');
    expect(judged.verdicts).toEqual([]);
  });
});

describe('what is the same quantity under two writings', () => {
  const JOINED: readonly (readonly [string, Row, Row])[] = [
    ['an annotation of the breakdown', { breakdown: 'edition=2' }, {}],
    ['a year and its bounds', { period: '2022' }, { period: '2022-01-01/2022-12-31' }],
    ['the only form an indicator has', { indicator: 'psp-active', scope_id: 'psp-engaged', kind: 'presence', exploitation: 'sexual' }, { indicator: 'psp-active', scope_id: 'psp-engaged', kind: 'presence', exploitation: 'T' }],
    ['the order of the breakdown', { breakdown: 'trait=a;origin=b' }, { breakdown: 'origin=b; trait=a' }],
  ];
  it.each(JOINED)('%s', async (_what, a, b) => {
    const judged = await lab.judge([{ ...a, observation_id: 'a', value: 722 }, { ...b, observation_id: 'b', value: 772 }], 'F01');
    expect(judged.one().severity).toBe('error');
  });
});

it('counts agreement as a pass', async () => {
  const judged = await lab.judge([{ value: 772 }, { value: 772 }], 'F01');
  expect(judged.findings).toEqual([]);
  expect(judged.tallies).toMatchObject([{ flag: 'F01', passes: 1, fails: 0, told: 0, unverifiable: 0 }]);
});

describe('what the sentence names', () => {
  it('figures that all bear one name are told by it, not by the name it leads to', async () => {
    const world = { indicator: 'victims-detected-unodc', scope_id: 'unodc-declared', area: 'WORLD' };
    expect((await lab.judge([{ value: 40, ...world }, { value: 47, ...world }], 'F01')).one().indicator).toBe('victims-detected-unodc');
  });

  it('what narrows both figures is told, even where their fields have two names', async () => {
    const finding = (await lab.judge([
      { indicator: 'victims-detected-unodc', scope_id: 'unodc-declared', exploitation: 'labour', value: 506 }, { scope_id: 'labour-exploitation', exploitation: 'labour', value: 514 },
    ], 'F01')).one();
    for (const text of [finding.headline, finding.sentence]) expect(text.en).toMatch(/labour exploitation, France/);
  });

  it('two documents that one name calls alike are two documents; one that says both says both', async () => {
    const sources = { one: { producer: 'Assembly', side: 'parliament', published: null }, two: { producer: 'Assembly', side: 'parliament', published: null } };
    const two = (await lab.judge({ observations: [{ source_id: 'one', value: 36 }, { source_id: 'two', value: 38 }], sources }, 'F01')).one();
    expect(two.sentence.en).toContain('another document by the same producer gives 38');
    const both = (await lab.judge({ observations: [{ source_id: 'one', value: 37 }, { source_id: 'two', value: 37 }, { source_id: 'two', value: 41 }], sources }, 'F01')).one();
    expect(both.sentence.en).toContain('also gives 41');
  });

  it('a difference under a thousandth is not told as zero', async () => {
    const finding = (await lab.judge([{ value: 2124001 }, { value: 2124878 }], 'F01')).one();
    expect(finding.sentence.en).toContain('less than 0.1%');
    expect(finding.sentence.fr).toContain('moins de 0,1');
  });
});
