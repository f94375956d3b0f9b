/** F02, revision between two editions: METHODS §3 F02. */
import { describe, expect, it } from 'vitest';
import { core, inputsOf, useLaboratory, type Case, type Row } from '../harness';

const lab = useLaboratory();

/** Two editions of one producer, in 2020 and in 2022. */
const editions = (first: Row, second: Row, told: { readonly side?: string; readonly other?: string } = {}): Case => ({
  observations: [{ observation_id: 'a', source_id: 'first', period: '2016', ...first }, { observation_id: 'b', source_id: 'second', period: '2016', ...second }],
  sources: {
    first: { producer: 'SSMSI', side: told.side ?? 'administration', published: '2020-10' },
    second: { producer: told.other ?? 'SSMSI', side: told.side ?? 'administration', published: '2022-10' },
  },
});

describe('fires', () => {
  it('1 401 then 1 439 without a word: a warning of grade C3', async () => {
    const finding = (await lab.judge(editions({ value: 1401 }, { value: 1439 }), 'F01', 'F02')).one();
    expect(core(finding)).toMatchObject({ flag: 'F02', severity: 'warning', outcome: '0', grade: 'C3' });
    expect(finding.grade_field).toBe('published');
    expect(Math.abs(finding.imbalance!)).toBe(38);
    expect(Math.abs(finding.relative!)).toBeCloseTo(76 / 2840, 6);
    expect(inputsOf(finding)).toEqual({ low: ['a'], high: ['b'] });
    expect(finding.sentence.en).toMatch(/2020.*1,401.*2022.*1,439/s);
  });

  it.each([['administration', 'reclassified'], ['association', 'completed']])('of an %s, the best explanation is that facts were %s', async (side, word) => {
    const [first] = (await lab.judge(editions({ value: 1401 }, { value: 1439 }, { side }), 'F02')).one().explanations;
    expect(first!.text.en).toContain(word);
  });

  it('a value marked as revised: information', async () => {
    expect((await lab.judge(editions({ value: 1401 }, { value: 1439, status: 'revised' }), 'F01', 'F02')).one()).toMatchObject({ flag: 'F02', severity: 'information' });
  });

  it('never an error, however large', async () => {
    expect((await lab.judge(editions({ value: 10 }, { value: 100000 }), 'F02')).one().severity).toBe('warning');
  });
});

describe('does not fire', () => {
  it.each([
    ['the same number twice', editions({ value: 1439 }, { value: 1439 })],
    ['rounding that explains the difference', editions({ value: 1439 }, { value: 1400 })],
    ['another year', editions({ value: 1401 }, { value: 1439, period: '2017' })],
    ['an unspecified population', editions({ value: 1401, scope_id: 'unspecified' }, { value: 1439, scope_id: 'unspecified' })],
    ['a period chosen by the collector', editions({ value: 1401, breakdown: 'period-basis=release' }, { value: 1439 })],
  ])('%s', async (_what, one) => {
    const judged = await lab.judge(one, 'F01', 'F02');
    expect(judged.findings.filter(({ severity }) => severity !== 'information')).toEqual([]);
  });

  it('two producers disagree, they do not revise', async () => {
    expect((await lab.judge(editions({ value: 1401 }, { value: 1439 }, { other: 'ONUDC' }), 'F01', 'F02')).one().flag).toBe('F01');
  });

  it.each(['press', 'parliament'])('the %s prints what others counted: two of its texts are no editions', async (side) => {
    expect((await lab.judge(editions({ value: 1401 }, { value: 1439 }, { side }), 'F01', 'F02')).one().flag).toBe('F01');
  });
});

describe('a revision does not hide a disagreement with somebody else', () => {
  const third = (value: number): Case => {
    const one = editions({ value: 1401 }, { value: 1439 });
    return { ...one, observations: [...one.observations, { observation_id: 'c', period: '2016', value }] };
  };

  it('another producer that gives neither edition: F01, an error', async () => {
    const finding = (await lab.judge(third(1450), 'F01', 'F02')).one();
    expect(finding).toMatchObject({ flag: 'F01', severity: 'error' });
    expect(finding.inputs.map(({ observation_id }) => observation_id).sort()).toEqual(['a', 'b', 'c']);
  });

  it.each([1439, 1401])('another producer that gives one of the editions (%d): a revision still', async (value) => {
    expect((await lab.judge(third(value), 'F01', 'F02')).one().flag).toBe('F02');
  });
});

describe('passes', () => {
  const sources = { old: { producer: 'Office', side: 'administration', published: '2022-10-01' }, new: { producer: 'Office', side: 'administration', published: '2023-10-01' }, press: { producer: 'Office', side: 'press', published: '2023-10-01' } };
  const passes = async (...observations: Row[]) => (await lab.judge({ observations, sources }, 'F02')).outcomes();

  it('two editions of one producer that agree are one pass; a relay is none', async () => {
    expect(await passes({ value: 1811, source_id: 'old' }, { value: 1811, source_id: 'new' })).toEqual(['1']);
    expect(await passes({ value: 1811, source_id: 'old' }, { value: 1811, source_id: 'press' })).toEqual([]);
  });

  it.each([['2 027 and +12 % contain 1 811', 1811, 2027, 12], ['2 143 and +6 % contain 2 027', 2027, 2143, 6]])('%s', async (_words, before, after, growth) => {
    const rows = (rate: number): Row[] => [
      { value: before, period: '2021', source_id: 'old' }, { value: after, period: '2022', source_id: 'new' },
      { value: rate, period: '2022', source_id: 'new', measure: 'change', unit: 'percent', base_kind: 'period', base_id: 'previous-period' },
    ];
    expect(await passes(...rows(growth))).toEqual(['1']);
    expect(await passes(...rows(growth + 9))).toEqual([]);
  });
});

describe('more than three times what the producer usually revises', () => {
  /** Revisions of one producer, one quantity each: first figures of 1 000, last ones as told. */
  const revisions = (lasts: readonly number[], more: Row = {}): Case => {
    const observations = lasts.flatMap((value, i): Row[] => [
      { observation_id: `a${i}`, source_id: 'first', period: String(2010 + i), value: 1001 }, { observation_id: `b${i}`, source_id: 'second', period: String(2010 + i), value },
    ]);
    return { ...editions({}, {}), observations: observations.map((row, i) => (i === 1 ? { ...row, ...more } : row)) };
  };
  const first = async (one: Case) => (await lab.judge(one, 'F02')).findings.find(({ inputs }) => inputs.some(({ observation_id }) => observation_id === 'b0'))!;
  const beyond = /plus de trois fois/;

  it('1 001 becomes 1 201 where three others moved by 1 to 3 %: said, and a warning although it is marked as revised', async () => {
    const finding = await first(revisions([1201, 1011, 1021, 1031], { status: 'revised' }));
    expect(finding.severity).toBe('warning');
    expect(finding.sentence.fr).toMatch(/révisé\. C’est plus de trois fois l’ampleur médiane \(2,0\s%\) des 3 autres révisions du même producteur\.$/);
    expect(finding.sentence.en).toMatch(/revised\. This is more than three times the median size \(2\.0%\) of the 3 other revisions by the same producer\.$/);
    expect((await first(revisions([1201, 1011, 1021, 1031]))).sentence.fr).toMatch(/Aucun motif.*plus de trois fois/);
  });

  it('within three times: information where it is marked as revised', async () => {
    const finding = await first(revisions([1051, 1011, 1021, 1031], { status: 'revised' }));
    expect(finding.severity).toBe('information');
    expect(finding.sentence.fr).toMatch(/donné comme révisé\.$/);
  });

  it('the odd one is not in its own median: 7 % of 1, 1, 7 and 7 % is 7 times the median of 1, 1 and 7 %', async () => {
    expect((await first(revisions([1073, 1011, 1011, 1073]))).sentence.fr).toMatch(beyond);
    expect((await first(revisions([1073, 1011, 1073, 1073]))).sentence.fr).not.toMatch(beyond);
  });

  it('four others: the median of an even number', async () => {
    // Others of 1, 2, 3 and 4 %: 2.5 %, of which 7 % is less than three times and 8 % more.
    expect((await first(revisions([1073, 1011, 1021, 1031, 1042]))).sentence.fr).not.toMatch(beyond);
    expect((await first(revisions([1085, 1011, 1021, 1031, 1042]))).sentence.fr).toMatch(beyond);
  });

  it('two others, or others that rounding explains, have no median', async () => {
    expect((await first(revisions([1201, 1011, 1021], { status: 'revised' }))).severity).toBe('information');
    expect((await first(revisions([1201, 1011, 1021, 1000], { status: 'revised' }))).severity).toBe('information');
  });

  it('those of another producer do not count', async () => {
    const one = revisions([1201, 1011, 1021, 1031], { status: 'revised' });
    const observations = one.observations.map((row, i) => (i > 5 ? { ...row, source_id: `${String(row['source_id'])}-other` } : row));
    const sources = { ...one.sources, 'first-other': { producer: 'ONUDC', published: '2020-10' }, 'second-other': { producer: 'ONUDC', published: '2022-10' } };
    expect((await first({ observations, sources })).severity).toBe('information');
  });
});

it('rounding that explains a revision is said instead of a missing reason', async () => {
  const finding = (await lab.judge(editions({ value: 564 }, { value: 560 }), 'F02')).one();
  expect(finding.severity).toBe('information');
  expect(finding.sentence.fr).toMatch(/L’arrondi suffit à l’expliquer\.$/);
});
