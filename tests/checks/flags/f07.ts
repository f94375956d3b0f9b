/** F07, stock and total confused: METHODS §3 F07. */
import { describe, expect, it } from 'vitest';
import { core, inputsOf, useLaboratory, type Row } from '../harness';

const lab = useLaboratory();

const total = (more: Row = {}): Row => ({ observation_id: 'total', indicator: 'psp-cumulative', kind: 'cumulative', scope_id: 'psp-entered', period: '2017/2020-04', value: 395, ...more });
const stock = (more: Row = {}): Row => ({ observation_id: 'stock', indicator: 'psp-active', kind: 'stock', scope_id: 'psp-engaged', period: '2020-06', value: 395, ...more });

it('395 since 2017 here, 395 in June 2020 there', async () => {
  const finding = (await lab.judge([total(), stock()], 'F07')).one();
  expect(core(finding)).toMatchObject({ severity: 'warning', outcome: '0', grade: 'C0' });
  expect(finding.grade_field).toBe('kind');
  expect(inputsOf(finding)).toEqual({ total: ['total'], present: ['stock'] });
  for (const sentence of [finding.sentence.fr, finding.sentence.en]) expect(sentence).toContain('395');
});

describe('does not fire', () => {
  it.each([
    ['another number', stock({ value: 396 })],
    ['the entries of the first period, which are all there is', stock({ indicator: 'psp-authorised', scope_id: 'psp-entered', kind: 'flow', period: '2017/2020-04' })],
    ['the same kind', stock({ indicator: 'psp-cumulative', scope_id: 'psp-entered', kind: 'cumulative' })],
    ['two years later', stock({ period: '2022-06' })],
    ['another story', stock({ indicator: 'victims-assisted', scope_id: 'assisted-all' })],
    ['another area', stock({ area: 'FR-75' })],
    ['another unit', stock({ unit: 'requests' })],
    ['one sex', stock({ sex: 'F' })],
    ['a plan', stock({ kind: 'target' })],
  ])('%s', async (_what, other) => {
    expect((await lab.judge([total(), other], 'F07')).findings).toEqual([]);
  });

  it('one document may give a number as both', async () => {
    expect((await lab.judge([total({ source_id: 'one' }), stock({ source_id: 'one' })], 'F07')).findings).toEqual([]);
  });

  it('numbers so small coincide by chance', async () => {
    expect((await lab.judge([total({ value: 5 }), stock({ value: 5 })], 'F07')).findings).toEqual([]);
  });

  it('an unspecified population', async () => {
    expect((await lab.judge([total({ scope_id: 'unspecified' }), stock()], 'F07')).findings).toEqual([]);
  });
});

it('several documents on one side are one finding', async () => {
  const finding = (await lab.judge([total(), total({ observation_id: 'again' }), stock()], 'F07')).one();
  expect(inputsOf(finding)).toEqual({ total: ['again', 'total'], present: ['stock'] });
});

it('a document that prints the number as both tells it apart: a third document does not bring it back', async () => {
  expect((await lab.judge([total({ source_id: 'one' }), stock({ source_id: 'one' }), stock({ observation_id: 'again', source_id: 'two' })], 'F07')).findings).toEqual([]);
});

it('entries are called entries, each with its period', async () => {
  const flow = stock({ indicator: 'psp-authorised', scope_id: 'psp-entered', kind: 'flow', period: '2020' });
  const finding = (await lab.judge([total(), flow, { ...flow, observation_id: 'again', source_id: 'other', period: '2019' }], 'F07')).one();
  expect(finding.sentence.en).toMatch(/and entries over a period where .*\(2019 and 2020\)/);
  expect(finding.sentence.fr).not.toContain('effectif');
  expect(finding.explanations.map(({ text }) => text.fr).join(' ')).not.toContain('personne n’est sorti');
});

describe('one label, two kinds', () => {
  const year = (observation_id: string, period: string, value: number, kind: string, more: Row = {}): Row => stock({ observation_id, period, value, kind, ...more });

  it('persons present in the year, then a number at a date: a warning, its points are no line', async () => {
    const finding = (await lab.judge([year('a', '2017', 27, 'presence'), year('b', '2018-09-30', 113, 'stock'), year('c', '2022', 643, 'presence')], 'F07')).one();
    expect(core(finding)).toMatchObject({ severity: 'warning', outcome: '0', grade: 'C0', imbalance: null });
    expect(inputsOf(finding)).toEqual({ 'as-presence': ['a', 'c'], 'as-stock': ['b'] });
    expect(finding.sentence.fr).toMatch(/présents au cours d’une période \(27 ou 643.*effectif à une date \(113/);
    expect(finding.sentence.en).toMatch(/persons present during a period \(27 or 643.*number at a given date \(113.*cannot be joined/);
  });

  it.each([
    ['one kind', [year('a', '2017', 27, 'stock'), year('b', '2018', 113, 'stock')]],
    ['one date, told apart', [year('a', '2017', 27, 'presence'), year('b', '2017-12-31', 20, 'stock')]],
    ['another service', [year('a', '2017', 27, 'presence'), year('b', '2018', 113, 'stock', { structure_id: 'amicale-du-nid' })]],
    ['a plan', [year('a', '2017', 27, 'target'), year('b', '2018', 113, 'stock')]],
  ])('not with %s', async (_what, rows) => {
    expect((await lab.judge(rows, 'F07')).findings).toEqual([]);
  });
});
