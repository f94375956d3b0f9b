/** One disagreement, one entry. */
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/core/model';
import { gather, listed, listedOn, listedWhere } from '../../src/core/told';

/** `low:a high:b` → the inputs of a finding. */
const finding = (finding_id: string, flag: string, inputs: string, more: Partial<Finding> = {}): Finding => ({
  finding_id, flag, indicator: 'victims', area: 'FR', period: '2022', unit: 'persons', imbalance: 5, also: [], told_by: null,
  inputs: inputs.split(' ').map((text) => ({ role: text.split(':')[0]!, observation_id: text.split(':')[1]! })), ...more,
} as unknown as Finding);
const told = (...findings: Finding[]) => gather(findings).map(({ told_by }) => told_by);

describe('gather', () => {
  it('the same figures of one quantity are told once, by the most serious', () => {
    const [leader, other] = gather([finding('n1', 'F01', 'low:a high:b'), finding('n2', 'F18', 'before:a after:b')]);
    expect([leader!.told_by, other!.told_by]).toEqual([null, 'n1']);
    expect(leader!.also).toEqual([{ finding_id: 'n2', flag: 'F18' }]);
  });

  it('a subset is told with the whole, whichever is the more serious', () => {
    expect(told(finding('n1', 'F01', 'low:a high:b'), finding('n2', 'F08', 'population:a population:b population:c'))).toEqual([null, 'n1']);
    expect(told(finding('n1', 'F08', 'population:a population:b population:c'), finding('n2', 'F01', 'low:a high:b'))).toEqual([null, 'n1']);
  });

  it('another quantity is another disagreement', () => {
    for (const more of [{ unit: 'percent' }, { period: '2021' }, { area: 'FR-75' }, { indicator: 'permits' }]) {
      expect(told(finding('n1', 'F01', 'low:a high:b'), finding('n2', 'F16', 'rate:c after:a before:b', more))).toEqual([null, null]);
    }
  });

  it('a gap inside one camp of another finding is not told by it; a number without gap is', () => {
    const promise = finding('n1', 'F17', 'promise:a promise:b delivery:c');
    expect(told(promise, finding('n2', 'F01', 'low:a high:b'))).toEqual([null, null]);
    expect(told(promise, finding('n2', 'F13', 'round:a', { imbalance: null }))).toEqual([null, 'n1']);
  });

  it('figures that only stand beside take no part; a finding without figures is never told', () => {
    expect(told(finding('n1', 'F01', 'low:a high:b compatible:c'), finding('n2', 'F11', 'before:a after:b respondents:d'))).toEqual([null, 'n1']);
    expect(gather([finding('n1', 'F01', 'low:a high:b'), { ...finding('n2', 'F14', 'x:y'), inputs: [] }]).map(({ told_by }) => told_by)).toEqual([null, null]);
  });

  it('lists hold the entries; a condition reaches the entry of what is told', () => {
    const all = gather([finding('n1', 'F01', 'low:a high:b'), finding('n2', 'F08', 'population:a population:b population:c'), finding('n3', 'F01', 'low:d high:e')]);
    expect(listed(all).map(({ finding_id }) => finding_id)).toEqual(['n1', 'n3']);
    expect(listedWhere(all, ({ inputs }) => inputs.some(({ observation_id }) => observation_id === 'c')).map(({ finding_id }) => finding_id)).toEqual(['n1']);
  });
});

it('a figure of a finding that another one tells leads to the entry that tells it', () => {
  const all = gather([finding('n1', 'F01', 'low:a high:b'), finding('n2', 'F08', 'population:a population:b population:c')]);
  expect(listedOn(all, ['c']).map(({ finding_id }) => finding_id)).toEqual(['n1']);
  expect(listedOn(all, ['d'])).toEqual([]);
});
