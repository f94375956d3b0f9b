/** F13, numbers too round to be counts: METHODS §3 F13. */
import { describe, expect, it } from 'vitest';
import { core, inputsOf, useLaboratory, type Row } from '../harness';

const lab = useLaboratory();
const judge = (more: Row) => lab.judge([{ observation_id: 'a', ...more }], 'F13');

it('40 000 without a margin: information, shown as 35 000 to 45 000', async () => {
  const finding = (await judge({ value: 40000, indicator: 'population-in-prostitution', scope_id: 'prostitution-all', kind: 'stock', status: 'estimate' })).one();
  expect(core(finding)).toMatchObject({ severity: 'information', outcome: '0', imbalance: null });
  expect(inputsOf(finding)).toEqual({ round: ['a'] });
  expect(finding.sentence.en).toMatch(/40,000.*35,000.*45,000/s);
  expect(finding.sentence.fr).toMatch(/40\s000.*35\s000.*45\s000/s);
});

describe('a number is not held round', () => {
  it.each([
    ['below a thousand', { value: 900 }],
    ['with three significant digits', { value: 12300 }],
    ['with a word that gives the margin', { value: 40000, qualifier: '~' }],
    ['as a bound', { value: 40000, qualifier: '>' }],
    ['as a plan', { value: 1000, kind: 'target', status: 'target' }],
    ['as places, which are round by nature', { value: 1600, unit: 'places', indicator: 'shelter-places', scope_id: 'acse-network', kind: 'stock' }],
    ['as posts', { value: 1000, unit: 'posts' }],
    ['as a share', { value: 2000, measure: 'share', unit: 'percent' }],
  ])('%s', async (_what, more) => {
    expect((await judge(more)).findings).toEqual([]);
  });
});

it('documents that repeat it are one finding', async () => {
  const rows = ['a', 'b', 'c'].map((observation_id) => ({ observation_id, value: 40000 }));
  expect(inputsOf((await lab.judge(rows, 'F13')).one())['round']).toEqual(['a', 'b', 'c']);
});

describe('the last digits of a document', () => {
  const document = (values: readonly number[]): Row[] => values.map((value, i) => ({ observation_id: `d${String(i).padStart(2, '0')}`, source_id: 'one', period: `${1980 + i}`, value }));
  const ends = (digits: readonly number[]): Row[] => document(digits.map((digit, i) => 110 + 10 * i + digit));

  it('twenty counts of which half end in 0 or 5: a warning', async () => {
    const finding = (await lab.judge(ends([0, 5, 0, 5, 0, 5, 0, 5, 0, 5, 1, 2, 3, 4, 6, 7, 8, 9, 1, 2]), 'F13')).one();
    expect(core(finding)).toMatchObject({ severity: 'warning', outcome: '0' });
    expect(finding.inputs).toHaveLength(20);
    expect(finding.sentence.en).toMatch(/\b50%/);
    expect(finding.sentence.fr).toMatch(/\b50\s%/);
  });

  it('twenty counts that all end in 7: χ² with 9 degrees of freedom above 16.92', async () => {
    expect((await lab.judge(ends(Array.from({ length: 20 }, () => 7)), 'F13')).one().severity).toBe('warning');
  });

  it('small counts, whose digits are never uniform, and totals of our own are not looked at', async () => {
    expect((await lab.judge(document(Array.from({ length: 30 }, (_, i) => 10 + (i % 5))), 'F13')).findings).toEqual([]);
    expect((await lab.judge(ends(Array.from({ length: 20 }, () => 7)).map((row) => ({ ...row, status: 'computed' })), 'F13')).findings).toEqual([]);
  });

  it('two of each digit pass', async () => {
    const judged = await lab.judge(ends([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]), 'F13');
    expect(judged.outcomes()).toEqual(['1']);
  });

  it('nineteen counts are too few', async () => {
    expect((await lab.judge(ends(Array.from({ length: 19 }, () => 0)), 'F13')).verdicts).toEqual([]);
  });
});
