import { describe, expect, it } from 'vitest';
import { score, type InnocentGroup, type SolvedCase } from '../../src/cli/score';
import type { Finding } from '../../src/core/model';

const finding = (flag: string, ids: readonly string[], more: Partial<Finding> = {}): Finding => ({
  finding_id: `n${flag}${ids.join('')}`, ruleid: `${flag}.x`, flag: flag as Finding['flag'], level: 3, severity: 'error', outcome: '0', grade: 'C4', grade_field: null,
  imbalance: 1, relative: 0.1, unit: null, indicator: null, theme: null, area: null, period: null, args: {},
  headline: { fr: '', en: '' }, sentence: { fr: '', en: '' }, explanations: [], also: [], told_by: null, inputs: ids.map((observation_id) => ({ role: 'x', observation_id })), ...more,
});
const solved = (flags: string[], members: string[]): SolvedCase => ({ id: 'G', flags, members, title: '' });
const innocent = (forbidden: string[], members: string[]): InnocentGroup => ({ id: 'N', forbidden, members, why: '' });

describe('a case is found', () => {
  it.each([
    ['by an acceptable flag on two members', solved(['F01', 'F02'], ['a', 'b', 'c']), finding('F02', ['a', 'c', 'z']), 1],
    ['by its only member', solved(['F13'], ['a']), finding('F13', ['a']), 1],
    ['not by one member of two', solved(['F01'], ['a', 'b']), finding('F01', ['a', 'z']), 0],
    ['not by one member twice', solved(['F01'], ['a', 'b']), finding('F01', ['a', 'a']), 0],
    ['not by another flag', solved(['F01'], ['a', 'b']), finding('F03', ['a', 'b']), 0],
    ['not by a pass', solved(['F01'], ['a', 'b']), finding('F01', ['a', 'b'], { outcome: '1' }), 0],
  ])('%s', (_how, one, by, found) => {
    expect(score([by], [one], []).found).toBe(found);
  });
});

describe('a false alarm is raised', () => {
  it.each([
    ['by an error inside the group', finding('F01', ['a', 'b']), 1],
    ['not by a warning', finding('F01', ['a', 'b'], { severity: 'warning' }), 0],
    ['not when it rests on a figure outside', finding('F01', ['a', 'z']), 0],
    ['not by another flag', finding('F03', ['a', 'b']), 0],
    ['not by a finding without inputs', finding('F01', []), 0],
  ])('%s', (_how, by, alarms) => {
    expect(score([by], [], [innocent(['F01'], ['a', 'b', 'c'])]).alarms).toHaveLength(alarms);
  });
});

it('recall is told by flag: the most apt one, and those acceptable', () => {
  const cases = [solved(['F01', 'F02'], ['a', 'b']), solved(['F02'], ['c', 'd']), solved(['F01'], ['e', 'f'])];
  const { byFlag, recall } = score([finding('F02', ['a', 'b']), finding('F02', ['c', 'd'])], cases, []);
  expect(recall).toBeCloseTo(2 / 3, 9);
  expect(byFlag).toEqual([
    { flag: 'F01', apt: 2, aptFound: 1, acceptable: 2, foundItself: 0 },
    { flag: 'F02', apt: 1, aptFound: 1, acceptable: 2, foundItself: 2 },
  ]);
});
