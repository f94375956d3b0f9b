/** F03, subtotal against total: METHODS §3 F03, §7.4, and the VTL example of §7.6 (partial_null). */
import { describe, expect, it } from 'vitest';
import { core, inputsOf, useLaboratory, type Row } from '../harness';

const lab = useLaboratory();

/** All figures of one document, as a partition asks. */
const printed = (common: Row, rows: readonly Row[]): Row[] => rows.map((row) => ({ source_id: 'one', ...common, ...row }));

const DEPARTMENTS: Row = { indicator: 'psp-departments-active', kind: 'stock', scope_id: 'commissions-with-pathways', unit: 'departments', period: '2024-12-31' };
const sizes = (values: readonly number[], total: number) => printed(DEPARTMENTS, [
  ...['1-5', '6-10', '11-20', '>20'].slice(0, values.length).map((size, i) => ({ observation_id: `part${i}`, breakdown: `pathways-in-department=${size}`, value: values[i]! })),
  { observation_id: 'total', value: total },
]);

const EUROSTAT: Row = { indicator: 'victims-registered-eurostat', scope_id: 'eu-registered', area: 'EU27_2020' };
const forms = (values: readonly number[], total: number, period: string) => printed({ ...EUROSTAT, period }, [
  ...['sexual', 'labour', 'other'].map((exploitation, i) => ({ observation_id: `part${i}`, exploitation, value: values[i]! })),
  { observation_id: 'total', value: total },
]);

const OFFENCES = ['thb-strict', 'pimping', 'client-offence', 'slavery', 'servitude', 'forced-labour-offence', 'begging-exploitation', 'undignified-conditions', 'organ-trafficking'];
const offences = (values: readonly number[], total: number, form: Row = {}) => printed({ indicator: 'offences-recorded', unit: 'offences', period: '2015-01/2015-05', ...form }, [
  ...OFFENCES.slice(0, values.length).map((scope_id, i) => ({ observation_id: `part${i}`, scope_id, value: values[i]! })),
  { observation_id: 'total', scope_id: 'thb-and-neighbouring-offences', value: total },
]);

const FIELD = ['thb-strict', 'pimping', 'labour-exploitation', 'begging-exploitation'];
const multiple = (values: readonly number[], total: number) => printed({ period: '2021' }, [
  ...FIELD.map((scope_id, i) => ({ observation_id: `part${i}`, scope_id, value: values[i]! })),
  { observation_id: 'total', value: total },
]);

describe('the oracles', () => {
  it('26 + 16 + 9 + 12 = 63 for 67 departments: error, −4', async () => {
    const finding = (await lab.judge(sizes([26, 16, 9, 12], 67), 'F03')).one();
    expect(core(finding)).toMatchObject({ severity: 'error', outcome: '0', grade: 'C2', imbalance: -4 });
    expect(Math.abs(finding.relative!)).toBeCloseTo(8 / 130, 6);
    expect(inputsOf(finding)).toEqual({ part: ['part0', 'part1', 'part2', 'part3'], total: ['total'] });
    expect(finding.ruleid).toBe('F03.subtotal@P56');
    for (const sentence of [finding.sentence.fr, finding.sentence.en]) expect(sentence).toMatch(/63.*67/s);
  });

  it('nine offences that make 516 pass', async () => {
    const judged = await lab.judge(offences([45, 313, 32, 1, 25, 100, 0, 0, 0], 516), 'F03');
    expect(judged.findings).toEqual([]);
    expect(judged.outcomes()).toEqual(['1']);
  });

  it('4 014 + 3 990 + 1 699 for 10 093: 390 unknown, not applicable', async () => {
    const judged = await lab.judge(forms([4014, 3990, 1699], 10093, '2022'), 'F03');
    expect(judged.findings).toEqual([]);
    expect(judged.outcomes()).toEqual(['NA']);
  });

  it('the same, declared exhaustive: error, −390', async () => {
    const observations = forms([4014, 3990, 1699], 10093, '2022');
    const partition = [{ partition_id: 'P1', indicator: 'victims-registered-eurostat', measure: 'count', dimension: 'exploitation', members: 'sexual;labour;other', total: 'T', multi_response: 'false', exhaustive: 'true' }];
    const finding = (await lab.judge({ observations, tables: { partition } }, 'F03')).one();
    expect(core(finding)).toMatchObject({ severity: 'error', imbalance: -390 });
  });

  it('1 088 + 3 621 + 550 for 4 858: error, +401, exhaustive or not', async () => {
    const observations = printed({ ...EUROSTAT, period: '2015' }, [
      { observation_id: 'm', sex: 'M', value: 1088 }, { observation_id: 'f', sex: 'F', value: 3621 }, { observation_id: 'u', sex: 'U', value: 550 }, { observation_id: 't', value: 4858 },
    ]);
    for (const exhaustive of ['true', 'false']) {
      const partition = [{ partition_id: 'P1', indicator: 'victims-registered-eurostat', measure: 'count', dimension: 'sex', members: 'F;M;U', total: 'T', multi_response: 'false', exhaustive }];
      const finding = (await lab.judge({ observations, tables: { partition } }, 'F03')).one();
      expect(core(finding)).toMatchObject({ severity: 'error', imbalance: 401 });
      expect(Math.abs(finding.relative!)).toBeCloseTo(802 / 10117, 6);
    }
  });

  it('1 920 for 1 811 is a multiple response, never a finding', async () => {
    const judged = await lab.judge(multiple([331, 1044, 514, 31], 1811), 'F03');
    expect(judged.findings).toEqual([]);
    expect(judged.verdicts.filter(({ outcome }) => outcome === '0')).toEqual([]);
  });
});

describe('multiple responses keep two inequalities', () => {
  it('a part above the total is impossible', async () => {
    expect((await lab.judge(multiple([331, 1900, 514, 31], 1811), 'F03')).one().severity).toBe('error');
  });

  it('all parts together below the total are impossible when the list is complete', async () => {
    expect((await lab.judge(multiple([331, 1044, 300, 31], 1811), 'F03')).one().severity).toBe('error');
  });
});

describe('parts that are missing', () => {
  it('make the rule not applicable', async () => {
    const judged = await lab.judge(sizes([26, 16, 9], 67), 'F03');
    expect(judged.outcomes()).toEqual(['NA']);
    expect(judged.tallies).toMatchObject([{ flag: 'F03', passes: 0, fails: 0, told: 0, unverifiable: 1 }]);
  });

  it('unless those printed already exceed the total', async () => {
    const finding = (await lab.judge(sizes([26, 36, 9], 67), 'F03')).one();
    expect(core(finding)).toMatchObject({ severity: 'error', imbalance: 4 });
  });

  it('a total of another document is not compared', async () => {
    const rows = sizes([26, 16, 9, 12], 67).map((row) => (row['observation_id'] === 'total' ? { ...row, source_id: 'other' } : row));
    expect((await lab.judge(rows, 'F03')).findings).toEqual([]);
  });

  it('a small rest of a list that is not complete is told as information', async () => {
    const finding = (await lab.judge(forms([4014, 3990, 1999], 10093, '2022'), 'F03')).one();
    expect(core(finding)).toMatchObject({ severity: 'information', imbalance: -90 });
  });
});

describe('qualified and rounded parts', () => {
  it('independent rounding explains 6.3 + 3.9 + 17.3 = 27.5 for 27.6 million', async () => {
    const partition = [{ partition_id: 'P1', indicator: 'victims-estimated', measure: 'count', dimension: 'exploitation', members: 'sexual;labour;other', total: 'T', multi_response: 'false', exhaustive: 'true' }];
    const observations = printed({ indicator: 'victims-estimated', kind: 'stock', scope_id: 'forced-labour-ilo', area: 'WORLD', period: '2021', status: 'estimate' }, [
      { exploitation: 'sexual', value: 6300000 }, { exploitation: 'labour', value: 17300000 }, { exploitation: 'other', value: 3900000 }, { value: 27600000 },
    ]);
    const judged = await lab.judge({ observations, tables: { partition } }, 'F03');
    expect(judged.findings.filter(({ severity }) => severity !== 'information')).toEqual([]);
  });

  it.each([[89, 'information'], [91, 'error']] as const)('30 printed to the ten leaves room for five: 84 against %d is an %s', async (total, severity) => {
    expect((await lab.judge(sizes([26, 16, 30, 12], total), 'F03')).one().severity).toBe(severity);
  });

  it('"about 16" leaves room for the missing four', async () => {
    const rows = sizes([26, 16, 9, 12], 67).map((row) => (row['observation_id'] === 'part1' ? { ...row, qualifier: '~' } : row));
    expect((await lab.judge(rows, 'F03')).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('"more than 12" does, "at least 26 + 16 + 29" does not', async () => {
    const more = sizes([26, 16, 9, 12], 67).map((row) => (row['observation_id'] === 'part3' ? { ...row, qualifier: '>' } : row));
    expect((await lab.judge(more, 'F03')).findings).toEqual([]);
    const above = sizes([26, 16, 29, 12], 67).map((row) => (row['observation_id'] === 'total' ? row : { ...row, qualifier: '>=' }));
    expect((await lab.judge(above, 'F03')).one().severity).toBe('error');
  });

  it('shares are left to F04', async () => {
    const rows = forms([49, 39, 2], 100, '2022').map((row) => ({ ...row, measure: 'share', unit: 'percent' }));
    expect((await lab.judge(rows, 'F03')).verdicts).toEqual([]);
  });

  it('an unspecified population adds up with nothing', async () => {
    const rows = sizes([26, 16, 9, 12], 67).map((row) => ({ ...row, scope_id: 'unspecified' }));
    expect((await lab.judge(rows, 'F03')).findings).toEqual([]);
  });
});

describe('the example of VTL, partial_null: imbalance is left minus right of parts = total', () => {
  const code = ['A', 'B', 'C', 'G', 'J', 'K', 'L', 'M', 'N', 'O', 'P', 'Q'];
  const partition = (total: string, ...members: string[]) => [{ partition_id: 'V', indicator: 'offences-recorded', measure: 'count', dimension: 'breakdown:trait', members: members.join(';'), total, multi_response: 'false', exhaustive: 'true' }];
  const data: Readonly<Record<string, number | null>> = { A: 5, B: 11, C: 0, G: 19, J: null, K: null, L: null, M: 2, N: 5, O: 4, P: 7, Q: -7 };
  const observations = printed({ indicator: 'offences-recorded', unit: 'offences', period: '2010' },
    code.filter((item) => data[item] !== null).map((item) => ({ observation_id: item, breakdown: `trait=${item}`, value: data[item]! })));

  it.each([
    ['B', ['M', 'N', 'O']],
    ['C', ['P', 'Q']],
  ])('%s = the sum of %s: true', async (total, members) => {
    const judged = await lab.judge({ observations, tables: { partition: partition(total, ...members) } }, 'F03');
    expect(judged.outcomes()).toEqual(['1']);
  });

  it('G = B + C: false, imbalance 8', async () => {
    const finding = (await lab.judge({ observations, tables: { partition: partition('G', 'B', 'C') } }, 'F03')).one();
    expect(core(finding)).toMatchObject({ outcome: '0', imbalance: -8 });
  });

  it('A = J + K + L, no part given: no verdict, and never a failure', async () => {
    const judged = await lab.judge({ observations, tables: { partition: partition('A', 'J', 'K', 'L') } }, 'F03');
    expect(judged.verdicts.filter(({ outcome }) => outcome !== 'NA')).toEqual([]);
  });

  it('a sum with one part missing is null', async () => {
    const judged = await lab.judge({ observations, tables: { partition: partition('G', 'B', 'M', 'J') } }, 'F03');
    expect(judged.outcomes()).toEqual(['NA']);
  });
});

it('two margins that were swapped are told as such: the total of minors is that of women', async () => {
  const cell = (sex: string, age: string, value: number): Row => ({ observation_id: `${sex}${age}`, source_id: 'one', indicator: 'prosecutions', scope_id: 'unodc-declared', period: '2019', sex, age, value });
  const partition = [{ partition_id: 'P1', indicator: 'prosecutions', measure: 'count', dimension: 'sex', members: 'F;M', total: 'T', multi_response: 'false', exhaustive: 'true' }];
  const observations = [cell('M', 'minor', 53), cell('F', 'minor', 24), cell('T', 'minor', 412), cell('M', 'adult', 1087), cell('F', 'adult', 388), cell('T', 'adult', 1140), cell('M', 'T', 1140), cell('F', 'T', 412), cell('T', 'T', 1552)];
  const finding = (await lab.judge({ observations, tables: { partition } }, 'F03')).one();
  expect(finding.explanations[0]).toMatchObject({ cause: 'typing', standing: 'supported' });
  expect(finding.explanations[0]!.text.en).toMatch(/412, is exactly 24 \(.*women.*388 .*two margins/);
});
