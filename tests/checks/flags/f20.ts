/** F20, renumbered articles: METHODS §3 F20. */
import { describe, expect, it } from 'vitest';
import { core, inputsOf, useLaboratory, type Row } from '../harness';

const lab = useLaboratory();

const permits = (observation_id: string, scope_id: string, period: string, value: number): Row =>
  ({ observation_id, indicator: 'permits-thb-first', scope_id, unit: 'permits', period, value });

it('figures under the old and the new article: information, one series with a break', async () => {
  const finding = (await lab.judge([permits('a', 'thb-permit-l316-1', '2014', 55), permits('b', 'thb-permit-l425-1', '2022', 80)], 'F20')).one();
  expect(core(finding)).toMatchObject({ severity: 'information', outcome: '0', imbalance: null });
  expect(finding.ruleid).toMatch(/^F20\.[a-z-]+@R45$/);
  expect(inputsOf(finding)).toEqual({ before: ['a'], after: ['b'] });
  // Which figure stands under which article, from which day, and that more than the number changed.
  expect(finding.sentence.fr).toMatch(/avant le 1er.mai.2021,.*L\.316-1.*\(55.*L\.425-1.*\(80.*conditions ayant aussi changé/);
  expect(finding.sentence.en).toMatch(/before 1.May.2021,.*L\.316-1.*\(55.*L\.425-1.*\(80.*conditions also changed/);
});

it('figures under the old article only are told too: the reader looks for the new one', async () => {
  const finding = (await lab.judge([permits('a', 'thb-permit-l316-1', '2014', 55)], 'F20')).one();
  expect(finding.inputs).toHaveLength(1);
  expect(finding.sentence.fr).toContain('aucun chiffre trouvé');
});

it.each([
  ['no figure under either', [{ value: 1 }]],
  ['another indicator', [{ ...permits('a', 'thb-permit-l316-1', '2014', 55), indicator: 'permits-thb-all' }]],
])('nothing with %s', async (_what, rows) => {
  expect((await lab.judge(rows, 'F20')).findings).toEqual([]);
});

it('two names of one quantity are no renumbering', async () => {
  const rows = [{ indicator: 'victims-identified', scope_id: 'thb-strict', value: 177 }, { indicator: 'victims-recorded-thb', scope_id: 'thb-strict', value: 187 }];
  expect((await lab.judge(rows, 'F20')).findings).toEqual([]);
});

describe('an article that no list knows, one edit away from the article of the quantity', () => {
  /** A permit of which the document names the article, in its own words. */
  const named = (locator: string, more: Row = {}): Row => ({ ...permits('a', 'thb-permit-unsplit', '2013', 38), source_id: 'speech', locator, ...more });
  const found = async (...rows: Row[]) => (await lab.judge(rows, 'F20')).findings;

  it('L. 361-1 for L. 316-1: a warning that says to check the article, and calls nothing a slip', async () => {
    const finding = (await lab.judge([named('speech, art. L. 361-1')], 'F20')).one();
    expect(core(finding)).toMatchObject({ severity: 'warning', outcome: '0', grade: 'C0', imbalance: null });
    expect(inputsOf(finding)).toEqual({ named: ['a'] });
    expect(finding.headline.fr).toMatch(/L\. 361-1, ou L\. 316-1/);
    expect(finding.sentence.fr).toMatch(/38.*L\. 361-1.*L\. 316-1.*Vérifier l’article\.$/);
    expect(finding.sentence.en).toMatch(/38.*L\. 361-1.*L\. 316-1.*Check the article\.$/);
    // The document comes first: the list may be what is short.
    expect(finding.explanations.map(({ cause, standing }) => [cause, standing])).toEqual([['typing', 'possible'], ['definition', 'possible']]);
    expect(finding.explanations.at(-1)!.text.en).toContain('not the whole law');
  });

  it.each([
    ['a digit too many', 'L.3161-1'], ['a digit lost', 'L. 31-1'], ['a hyphen lost', 'L. 3161'], ['another digit', 'L.415-1'], ['small letters', 'l-361-1'], ['no space, a star, a hard space', 'L*\u00A0361-1'],
  ])('%s: %s', async (_what, locator) => {
    expect(await found(named(locator))).toHaveLength(1);
  });

  it('wherever a figure says it: its breakdown, the label of a population that came with a file', async () => {
    expect(await found(named('', { breakdown: 'permit=L.361-1' }))).toHaveLength(1);
    const scope = [{ scope_id: 'own', label_fr: 'Titres de l’article L. 361-1', label_en: 'Permits of article L. 361-1' }];
    const judged = await lab.judge({ observations: [named('', { scope_id: 'own' })], tables: { scope } }, 'F20');
    expect(judged.findings.map(({ severity }) => severity)).toContain('warning');
  });

  it('the penal code has no letter: « art. » stands before its numbers', async () => {
    const thb = { indicator: 'victims-recorded-thb', scope_id: 'thb-strict', unit: 'persons' };
    expect(await found(named('art. 255-4-1', thb))).toHaveLength(1);
    expect(await found(named('p. 255-4-1', thb))).toEqual([]);
  });

  it('documents that name it alike are one finding', async () => {
    expect(inputsOf((await lab.judge([named('L. 361-1'), named('L.361-1', { observation_id: 'b', source_id: 'other' })], 'F20')).one())).toEqual({ named: ['a', 'b'] });
  });

  it.each([
    ['known articles, one digit apart', 'L. 425-1 et L. 425-4'], ['the old one', 'L. 316-1'], ['another article of the chapter, which follows the known ones', 'L. 425-5'], ['the same, of two digits', 'L. 425-10'],
    ['another part of the code', 'R. 316-1'], ['two edits away', 'L. 613-1'], ['years and pages', 'p. 315-1, 2014-2016, figures 94-95'],
  ])('not %s: %s', async (_what, locator) => {
    expect(await found(named(locator))).toEqual([]);
  });

  it('an article that a list names is law, however close to another one', async () => {
    const reference = { reference_id: 'r', kind: 'article', code: 'x', code_fr: 'x', code_en: 'x', article: 'L. 361-1', says_fr: 'x', says_en: 'x', checked_on: '2026-01-01', checked_at: 'x' };
    expect((await lab.judge({ observations: [named('L. 361-1')], tables: { letter_reference: [reference] } }, 'F20')).outcomes()).toEqual(['1']);
  });

  it('a quantity that no article defines is not asked for one', async () => {
    expect(await found(named('L. 361-1', { indicator: 'victims-assisted', scope_id: 'assisted-all', unit: 'persons' }))).toEqual([]);
  });
});
