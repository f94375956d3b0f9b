/** Labels of files: departments, countries, periods, code lists, and what resembles them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../../src/core/period';
import { countryCode } from '../../../src/core/mapping/countries';
import { listOf, resembling } from '../../../src/core/mapping/lists';
import { numberWords, suggestMissing } from '../../../src/core/mapping/missing';
import { normalName, similarity, slug, trimmed } from '../../../src/core/mapping/names';
import { departmentCode, periodCode, readLabel } from '../../../src/core/mapping/readers';
import { fits, shapeOf } from '../../../src/core/mapping/shape';
import { knowledge, mapping } from '../../fixtures/mapping';

describe('names', () => {
  it.each([['Code.département', 'code departement'], ['  Âge (au 1er janvier) ', 'age au 1er janvier'], ['Œuvre_2', 'oeuvre 2']])('%s', (text, name) => expect(normalName(text)).toBe(name));
  it('become identifiers of the pack', () => expect(slug('1ER DISTRICT – P.J. d’Évry')).toMatch(/^1er-district-p-j-d-evry$/));
  it('lose the spaces around them, of every kind', () => expect(trimmed('\u00A0Tier 2 \u202F')).toBe('Tier 2'));
  it.each([['martha', 'marhta', 0.9611], ['dwayne', 'duane', 0.84], ['dixon', 'dicksonx', 0.8133], ['abc', 'xyz', 0], ['', 'a', 0]])('%s and %s are alike by %f (Winkler 1990)', (a, b, score) => {
    expect(similarity(a, b)).toBeCloseTo(score, 3);
    expect(similarity(b, a)).toBeCloseTo(score, 3);
  });
});

describe('departments', () => {
  it.each([['1', 'FR-01'], ['01', 'FR-01'], ['2a', 'FR-2A'], ['2B', 'FR-2B'], ['95', 'FR-95'], ['971', 'FR-971'], ['FR-75', 'FR-75'], ['987', 'FR-PF'], ['20', null], ['96', null], ['975', 'FR-PM'], ['00', null], ['1234', null], ['Ain', null]])('%s → %s', (text, code) =>
    expect(departmentCode(text)).toBe(code));
  it('have names too, whatever their accents', () => {
    expect(['AIN', 'Côte-d\'Or', 'cote d or', 'La Réunion', 'Bretagne profonde'].map((text) => readLabel('department', text, 'area', knowledge))).toEqual(['FR-01', 'FR-21', 'FR-21', 'FR-974', null]);
  });
  it('all those of the list are read back', () => {
    const codes = listOf('area', knowledge)!.codes.map(({ code }) => code).filter((code) => /^FR-(\d|2[AB])/.test(code));
    expect(codes.length).toBe(101);
    expect(codes.map((code) => departmentCode(code.slice(3)))).toEqual(codes);
  });
});

describe('countries', () => {
  it.each([['FRA', 'FR'], ['fr', 'FR'], ['Côte d’Ivoire', 'CI'], ['Viet Nam', 'VN'], ['Bolivia (Plurinational State of)', 'BO'], ['Bosnia and Herzegovina', 'BA'], ['Russian Federation', 'RU'], ['Allemagne', 'DE'], ['Türkiye', 'TR'], ['KOS', null], ['Atlantis', null]])('%s → %s', (text, code) =>
    expect(countryCode(text)).toBe(code));
});

describe('periods', () => {
  it.each([['2017', '2017'], ['17', '2017'], ['98', '1998'], ['49', '2049'], ['50', '1950'], ['2017-03', '2017-03'], ['03/2017', '2017-03'], ['9/3/2017', '2017-03-09'], ['2017-2018', '2017/2018'], ['2017/2018', '2017/2018'], ['S1 2017', '2017-01/2017-06'],
    ['2017-S2', '2017-07/2017-12'], ['T2 2017', '2017-04/2017-06'], ['2017-Q1', '2017-01/2017-03'], ['mars 2017', '2017-03'], ['Août 2020', '2020-08'], ['Année 2019', '2019'], ['2017-01-01/P1Y', '2017'], ['31/02/2017', null], ['2018-2017', null], ['n', null]])('%s → %s', (text, code) =>
    expect(periodCode(text)).toBe(code));
  it('give periods of the pack or nothing, whatever the text', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9STQ\-/ .]{1,12}$/)), (text) => {
      const code = periodCode(text);
      expect(code === null || parsePeriod(code) !== null).toBe(true);
    }));
  });
});

describe('codes of a list', () => {
  it.each([['sex', 'Femmes', 'F'], ['sex', 'GARÇONS', 'M'], ['sex', 'Total', 'T'], ['age', '0 to 17 years', 'minor'], ['age', 'Majeurs', 'adult'], ['exploitation', 'Servitude domestique', 'domestic'], ['unit', 'infraction', 'offences'], ['citizenship', 'NG', 'NG'], ['sex', 'chat', null]] as const)('%s: %s → %s', (field, text, code) =>
    expect(readLabel('label', text, field, knowledge)).toBe(code));
  it('are proposed for what resembles them, the closest first', () => {
    expect(resembling(listOf('exploitation', knowledge)!, 'Servitude domestiques')[0]).toMatchObject({ code: 'domestic' });
    expect(resembling(listOf('sex', knowledge)!, 'zz')).toEqual([]);
  });
  it('France is a nationality of nationals', () => expect(readLabel('country', 'France', 'citizenship', knowledge)).toBe('national'));
});

describe('labels without a number', () => {
  it('have a usual meaning, or are asked', () => {
    expect(suggestMissing(['c', '<5', 'nd', '-', '', 'N/D', 'quoi ?'])).toEqual({
      labels: [{ label: 'c', means: 'suppressed', min: 1, max: 10 }, { label: '<5', means: 'suppressed', min: 1, max: 4 }, { label: 'nd', means: 'not-published' }, { label: '-', means: 'not-published' }, { label: '', means: 'not-published' }, { label: 'n/d', means: 'not-published' }],
      unclear: ['-', 'quoi ?'],
    });
  });
  it('hold one number each where a file ranks', () => {
    expect(numberWords(new Map([['Tier 1', 3], ['Tier 2', 4], ['Tier 2 Watch', 1], ['NA', 9]]))).toEqual({ 'Tier 1': '1', 'Tier 2': '2' });
    expect(numberWords(new Map([['Paris', 3], ['Zone 2', 1]]))).toBe(null);
  });
  it('are no words of a number that is printed with its bounds or its qualifier: it keeps them', () => {
    const printed = ['entre 11 et 35', 'entre 0 et 24', 'entre 1 et 25', 'moins de 11', 'plus de 50', 'between 2 and 15'];
    expect(numberWords(new Map(printed.map((text) => [text, 1])))).toBe(null);
    expect(suggestMissing(printed)).toEqual({ labels: [], unclear: [] });
  });
});

it('a mapping reads the next file of its shape, with later years across', () => {
  const long = mapping({ shape: shapeOf(['Année', 'Faits', 'Note'], null) });
  expect([['année', 'faits', 'note'], ['ANNEE', 'faits'], ['année', 'faits', 'autre'], ['année', 'note']].map((header) => fits(long, header, knowledge))).toEqual([true, true, false, false]);
  const wide = mapping({ shape: shapeOf(['dep', '2016'], null), values: [{ column: '2016', fields: { period: '2016' } }], across: { field: 'period', reader: 'period' }, fields: { area: [{ column: 'dep', reader: 'department' }], period: [] } });
  expect([['dep', '2016', '2017'], ['dep', '2018'], ['dep'], ['dep', '2016', 'x']].map((header) => fits(wide, header, knowledge))).toEqual([true, true, false, false]);
});
