/** F04, shares that do not sum to 100: METHODS §3 F04 and §7.4. */
import { describe, expect, it } from 'vitest';
import { core, inputsOf, useLaboratory, type Row } from '../harness';

const lab = useLaboratory();

const FORMS = ['sexual', 'labour', 'begging', 'criminality', 'other'];
const shares = (values: readonly (number | string)[], more: Row = {}): Row[] => values.map((value, i) => ({
  observation_id: `s${i}`, source_id: 'one', indicator: 'victims-assisted', kind: 'presence', measure: 'share', unit: 'percent',
  scope_id: 'assisted-all', base_kind: 'population', base_id: 'assisted-all', period: '2021', exploitation: FORMS[i], value, ...more,
}));
const partition = (members: number, multi_response: boolean, exhaustive: boolean) => [{
  partition_id: 'P1', indicator: 'victims-assisted', measure: 'share', dimension: 'exploitation', members: FORMS.slice(0, members).join(';'), total: 'T',
  multi_response: String(multi_response), exhaustive: String(exhaustive),
}];
const judge = (values: readonly (number | string)[], declared: { members?: number; multi?: boolean; exhaustive?: boolean } = {}, more: Row = {}) =>
  lab.judge({ observations: shares(values, more), tables: { partition: partition(declared.members ?? values.length, declared.multi ?? false, declared.exhaustive ?? true) } }, 'F04');

describe('the oracles', () => {
  it('74 + 18 + 6 + 1 + 1 = 100 passes', async () => {
    const judged = await judge([74, 18, 6, 1, 1]);
    expect(judged.findings).toEqual([]);
    expect(judged.outcomes()).toEqual(['1']);
  });

  it.each([
    [[49, 39, 18, 2], 108], [[49, 36, 19, 1], 105],
  ])('%j = %d: information where a victim may fall under several, error where not', async (values, sum) => {
    const multiple = (await judge(values, { multi: true })).one();
    expect(core(multiple)).toMatchObject({ severity: 'information', outcome: '0', imbalance: sum - 100 });
    expect(multiple.sentence.fr).toMatch(new RegExp(`${sum}`));
    const single = (await judge(values)).one();
    expect(core(single)).toMatchObject({ severity: 'error', imbalance: sum - 100 });
    expect(inputsOf(single)['part']).toHaveLength(4);
  });
});

describe('rounding: n shares printed to a unit q sum within 100 ± n·q/2', () => {
  it.each([
    ['33 + 33 + 33 = 99', [33, 33, 33], true],
    ['34 + 34 + 33 = 101', [34, 34, 33], true],
    ['34 + 34 + 34 = 102, above 101.5', [34, 34, 34], false],
    ['32 + 33 + 33 = 98, below 98.5', [32, 33, 33], false],
    ['33.3 + 33.3 + 33.3 = 99.9', ['33.3', '33.3', '33.3'], true],
    ['33.5 + 33.4 + 33.4 = 100.3, above 100.15', ['33.5', '33.4', '33.4'], false],
    ['43.8 + 36.0 + 20.2 = 100', ['43.8', '36.0', '20.2'], true],
  ])('%s', async (_words, values, passes) => {
    expect((await judge(values)).outcomes()).toEqual([passes ? '1' : '0']);
  });
});

describe('what looks like a fault and is not', () => {
  it('a part that is not printed: not applicable', async () => {
    expect((await judge([49, 39], { members: 4 })).outcomes()).toEqual(['NA']);
  });

  it('parts below 100 of a list that is not complete: not applicable', async () => {
    expect((await judge([53, 43], { exhaustive: false })).outcomes()).toEqual(['NA']);
  });

  it('too much is too much even with a part missing', async () => {
    expect((await judge([60, 55], { members: 4 })).one().severity).toBe('error');
  });

  it('shares of another base do not add to these', async () => {
    const observations = [...shares([49, 39]), ...shares([49, 39]).map((row) => ({ ...row, observation_id: `${String(row['observation_id'])}x`, base_id: 'assisted-minors' }))];
    expect((await lab.judge({ observations, tables: { partition: partition(4, false, true) } }, 'F04')).findings).toEqual([]);
  });

  it('shares of an unnamed base', async () => {
    expect((await judge([49, 39, 30], {}, { base_id: 'unspecified' })).findings).toEqual([]);
  });

  it('counts are left to F03', async () => {
    expect((await judge([60, 55], {}, { measure: 'count', unit: 'persons' })).verdicts).toEqual([]);
  });
});

it('multiple responses that stay below 100 although the list is complete: error', async () => {
  expect((await judge([40, 30, 18, 2], { multi: true })).one().severity).toBe('error');
});

it('multiple responses below 100 in a list of the first ones: not applicable', async () => {
  expect((await judge([40, 30, 18, 2], { multi: true, exhaustive: false })).outcomes()).toEqual(['NA']);
});

it('what speaks for the document is not the same above and below 100', async () => {
  const said = async (values: readonly number[]) => (await judge(values)).one().explanations.find(({ cause }) => cause === 'definition')!.text.en;
  expect(await said([60, 55])).toContain('multiple responses');
  expect(await said([40, 30])).toContain('without being printed');
});
