/** F14, years and territories without figures: METHODS §3 F14. */
import { describe, expect, it } from 'vitest';
import { inputsOf, useLaboratory, type Judged, type Row } from '../harness';

const lab = useLaboratory();

/** The indicators of the case only: every shipped indicator without a figure would be told as missing. */
const INDICATORS = [
  { indicator: 'permits', theme: 'permits', label_fr: 'Titres', label_en: 'Permits', unit: 'permits', kind: 'flow', definition_fr: 'x', definition_en: 'y' },
  { indicator: 'horizon', theme: 'permits', label_fr: 'Autre', label_en: 'Other', unit: 'persons', kind: 'flow', definition_fr: 'x', definition_en: 'y' },
];
const RELATIONS: Row[] = [];

const permits = (period: string, value: number, more: Row = {}): Row => ({ observation_id: `p${period}`, indicator: 'permits', scope_id: 'thb-permit-l316-1', unit: 'permits', period, value, ...more });
/** Another series, complete, that says how far the pack goes. */
const until = (from: number, to: number): Row[] => Array.from({ length: to - from + 1 }, (_, i) => ({ observation_id: `h${from + i}`, indicator: 'horizon', period: `${from + i}`, value: 100 + i }));

const missing = async (observations: readonly Row[]): Promise<Judged> => lab.judge({ observations, tables: { indicator: INDICATORS, relation: RELATIONS } }, 'F14');
const about = (judged: Judged, indicator: string) => judged.findings.filter((finding) => finding.indicator === indicator);

describe('years', () => {
  it('permits until 2014, everything else until 2024: ten years missing, a warning', async () => {
    const found = about(await missing([permits('2012', 36), permits('2013', 38), permits('2014', 55), ...until(2012, 2024)]), 'permits');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ severity: 'warning', outcome: '0', grade: null, imbalance: null, area: 'FR' });
    for (const sentence of [found[0]!.sentence.fr, found[0]!.sentence.en]) expect(sentence).toMatch(/2015.2024.*2014/s);
    expect(inputsOf(found[0]!)['last']).toEqual(['p2014']);
    expect(found[0]!.inputs.map(({ observation_id }) => observation_id).sort()).toEqual(['p2012', 'p2013', 'p2014']);
  });

  it('a hole inside a series that goes on: information', async () => {
    const found = about(await missing([permits('2020', 36), permits('2022', 38), permits('2024', 55), ...until(2020, 2024)]), 'permits');
    expect(found.map(({ severity }) => severity)).toEqual(['information']);
    expect(found[0]!.sentence.en).toMatch(/2021.*2023/s);
  });

  it('a complete series passes', async () => {
    const judged = await missing([...until(2020, 2024).map((row) => permits(String(row['period']), 10)), ...until(2020, 2024)]);
    expect(judged.findings).toEqual([]);
    expect(judged.outcomes()).toEqual(['1', '1']);
  });

  it('zero is not blank', async () => {
    const judged = await missing([permits('2022', 36), permits('2023', 0), permits('2024', 0), ...until(2022, 2024)]);
    expect(judged.findings).toEqual([]);
  });

  it.each([
    ['one year is no series', [permits('2014', 55)]],
    ['estimates are not made every year', [permits('2012', 55, { status: 'estimate' }), permits('2014', 60, { status: 'estimate' })]],
    ['plans are not figures', [permits('2012', 55, { kind: 'target' }), permits('2014', 60, { kind: 'target' })]],
  ])('%s', async (_what, rows) => {
    expect(about(await missing([...rows, ...until(2012, 2024)]), 'permits').filter(({ args }) => args['what'] === 'years')).toEqual([]);
  });

  it('an estimate fills its year, and a plan is told apart', async () => {
    const rows = [permits('2020', 36), permits('2021', 40), permits('2022', 38, { status: 'estimate' }), permits('2023', 50, { kind: 'target' })];
    const [finding] = about(await missing([...rows, ...until(2020, 2024)]), 'permits');
    expect(finding!.sentence.en).toContain('no national total found for 2023–2024, apart from forecasts (2023)');
  });

  it('a quantity that is mostly estimated makes no series', async () => {
    const rows = [permits('2012', 36), permits('2013', 40), ...['2014', '2015', '2016'].map((year) => permits(year, 50, { status: 'estimate' }))];
    expect(about(await missing([...rows, ...until(2012, 2024)]), 'permits')).toEqual([]);
  });

  it('a window of several years fills no year', async () => {
    const found = about(await missing([permits('2012', 36), permits('2013', 38), permits('2014/2024', 300), ...until(2012, 2024)]), 'permits');
    expect(found[0]?.severity).toBe('warning');
  });
});

it('an indicator without any figure: a warning without inputs', async () => {
  const found = about(await missing(until(2020, 2024)), 'permits');
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ severity: 'warning', inputs: [] });
});

describe('departments', () => {
  const local = (code: string): Row => permits('2024', 3, { observation_id: `d${code}`, area: `FR-${code}` });

  it('two departments out of all: information that says how many', async () => {
    const judged = await missing([local('75'), local('69'), ...until(2024, 2024)]);
    const found = about(judged, 'permits').filter(({ severity }) => severity === 'information');
    expect(found).toHaveLength(1);
    expect(found[0]!.sentence.en).toMatch(/\b2 departments out of 101\b/);
    expect(inputsOf(found[0]!)).toEqual({ found: ['d69', 'd75'] });
  });

  it('one department is a study, not a coverage', async () => {
    const judged = await missing([local('75'), ...until(2024, 2024)]);
    expect(about(judged, 'permits').filter(({ sentence }) => sentence.en.includes('out of'))).toEqual([]);
  });
});

describe('zeros that stand for blanks', () => {
  const count = (period: string, age: string, value: number): Row => ({ observation_id: `${age}${period}`, source_id: 'one', indicator: 'horizon', period, age, value });
  const partition = [{ partition_id: 'P1', indicator: 'horizon', measure: 'count', dimension: 'age', members: 'minor;adult', total: 'T', multi_response: 'false', exhaustive: 'true' }];
  const zeros = async (observations: readonly Row[]) => (await lab.judge({ observations, tables: { indicator: INDICATORS, relation: RELATIONS, partition } }, 'F14'))
    .findings.filter(({ args }) => args['what'] === 'zeros');

  it('no adult and no minor, hundreds the next year: a warning', async () => {
    const [finding, ...others] = await zeros([count('2014', 'minor', 0), count('2014', 'adult', 0), count('2015', 'minor', 200), count('2015', 'adult', 951)]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'warning', outcome: '0', indicator: 'horizon' });
    expect(finding!.inputs.map(({ observation_id }) => observation_id).sort()).toEqual(['adult2014', 'minor2014']);
    for (const text of [finding!.headline, finding!.sentence]) expect(text.fr + text.en).not.toMatch(/undefined|NaN|nothing found for/);
  });

  it('one zero beside a count is a zero', async () => {
    expect(await zeros([count('2014', 'minor', 0), count('2014', 'adult', 4), count('2015', 'minor', 200), count('2015', 'adult', 951)])).toEqual([]);
  });

  it('zeros among zeros are believed', async () => {
    expect(await zeros([count('2014', 'minor', 0), count('2014', 'adult', 0), count('2015', 'minor', 0), count('2015', 'adult', 3)])).toEqual([]);
  });
});
