/** A pack made by a person: what it lacks or misspells must cost a figure, never the run. */
import { expect, it } from 'vitest';
import { inputsOf, useLaboratory, type Row } from './harness';

const lab = useLaboratory();
const pair = (more: Row = {}): Row[] => [{ observation_id: 'a', value: 722, ...more }, { observation_id: 'b', value: 772, ...more }];

it.each([
  ['indicator', { indicator: 'never-described' }],
  ['scope', { scope_id: 'never-described' }],
  ['unit', { unit: 'never-described' }],
  ['area', { area: 'never-described' }],
  ['structure', { structure_id: 'never-described' }],
  ['exploitation', { exploitation: 'never-described' }],
])('an %s that no list describes keeps its figures and its sentence', async (_what, more) => {
  const finding = (await lab.judge(pair(more), 'F01')).one();
  expect(inputsOf(finding)).toEqual({ low: ['a'], high: ['b'] });
  expect(finding.sentence.fr + finding.sentence.en).not.toMatch(/undefined|NaN|\bnull\b/);
});

it('a document that the list of documents lacks', async () => {
  await lab.load({ observations: pair() });
  const finding = (await lab.judge({ observations: pair(), sources: { 'document-of-a': { source_id: 'elsewhere' } } }, 'F01')).one();
  expect(inputsOf(finding)).toEqual({ low: ['a'], high: ['b'] });
});

it.each([
  ['an empty value', { value: null }],
  ['a value that is no number', { value: 'n.d.' }],
  ['an empty period', { period: null }],
  ['a period that is none', { period: 'printemps' }],
])('%s is compared with nothing, and the other figures are judged', async (_what, more) => {
  const judged = await lab.judge([...pair(), { observation_id: 'c', value: 722, ...more }]);
  expect(judged.findings.filter(({ flag }) => flag === 'F01').map(inputsOf)).toEqual([{ low: ['a'], high: ['b'] }]);
});

it('a pack without a figure', async () => {
  const judged = await lab.judge([]);
  expect(judged.findings.filter(({ flag }) => flag !== 'F14')).toEqual([]);
});

it('letters, quotes and separators in names travel untouched', async () => {
  const name = 'Œuvre « d’aide », "Nid"; | = %';
  const finding = (await lab.judge({ observations: pair(), sources: { 'document-of-a': { producer: name, title: name } } }, 'F01')).one();
  expect(finding.sentence.fr).toContain('Œuvre « d’aide », "Nid"');
});
