/** The small phrases that sentences are made of: figures, units, documents and camps, in both languages. */
import { describe, expect, it } from 'vitest';
import type { Figure, Verdict } from '../../src/checks/rows';
import { amount, difference, documents, give, leading, quantity, relative, sameDocument, sameNames, subject, values } from '../../src/checks/words';

const PERSONS = { unit: 'persons', unit_one_fr: 'personne', unit_fr: 'personnes', unit_one_en: 'person', unit_en: 'persons' };
const figure = (value: number, more: Partial<Figure> = {}): Figure => ({
  source_id: 's', producer: 'SSMSI', side: 'administration', published: '2022', measure: 'count', value, value_text: String(value), value_max: null, qualifier: '=', ...PERSONS,
  who_fr: null, who_en: null, base_fr: null, base_en: null, ...more,
} as Figure);
const said = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ');
const both = (write: (lang: 'fr' | 'en') => string): string[] => [said(write('fr')), said(write('en'))];

describe('a number with its unit', () => {
  it.each<[string, Figure, string, string]>([
    ['a bound keeps its words', figure(560, { qualifier: '>' }), 'plus de 560 personnes', 'more than 560 persons'],
    ['none is singular in French, plural in English', figure(0), '0 personne', '0 persons'],
    ['one and a half, likewise', figure(1.5, { value_text: '1.5', measure: 'mean' }), '1,5 personne', '1.5 persons'],
    ['a range agrees with its upper end', figure(1, { value_max: 4, qualifier: '..' }), 'entre 1 et 4 personnes', 'between 1 and 4 persons'],
    ['a percentage has its sign already', figure(64.1, { value_text: '64.10', measure: 'share', unit: 'percent' }), '64,10 %', '64.10%'],
  ])('%s', (_what, one, fr, en) => expect(both((lang) => amount(one, lang))).toEqual([fr, en]));

  it('what is computed is cut at two decimals under a hundred, at the unit above', () => {
    expect(both((lang) => quantity(12.3456, PERSONS, lang))).toEqual(['12,35 personnes', '12.35 persons']);
    expect(both((lang) => quantity(1234.56, PERSONS, lang))).toEqual(['1 235 personnes', '1,235 persons']);
  });

  it('two percentages differ by points, and nothing differs by less than nothing', () => {
    const percent = { ...PERSONS, unit: 'percent' };
    expect(both((lang) => difference(-1.5, percent, lang))).toEqual(['1,5 point', '1.5 points']);
    expect(both((lang) => difference(6, percent, lang))).toEqual(['6 points', '6 points']);
    expect(both((lang) => difference(2, percent, lang))).toEqual(['2 points', '2 points']);
    expect(both((lang) => difference(-50, PERSONS, lang))).toEqual(['50 personnes', '50 persons']);
  });

  it('a relative difference that would round to zero is not told as zero', () => {
    const told = (value: number) => both((lang) => relative({ relative: value } as Verdict, lang));
    expect([told(0.067), told(-0.0004), told(0)]).toEqual([['6,7 %', '6.7%'], ['moins de 0,1 %', 'less than 0.1%'], ['0,0 %', '0.0%']]);
  });
});

describe('documents', () => {
  const from = (source_id: string, producer: string, more: Partial<Figure> = {}): Figure => figure(1, { source_id, producer, ...more });
  const [office, senate, paper] = [from('a', 'SSMSI; SDSE'), from('b', 'Sénat (commission)', { side: 'parliament', published: '2019' }), from('c', 'Le Quotidien', { side: 'press', published: '2001' })];

  it('are named by who leads, without remarks, once each', () => {
    expect([leading(office), leading(senate)]).toEqual(['SSMSI', 'Sénat']);
    expect(both((lang) => documents([office, office], lang))).toEqual(['SSMSI', 'SSMSI']);
    expect(both((lang) => documents([office, from('d', 'SSMSI')], lang))).toEqual(['SSMSI (2 documents)', 'SSMSI (2 documents)']);
  });

  it('the earliest first, the press last; beyond two, the others are counted', () => {
    expect(both((lang) => documents([paper, office], lang))).toEqual(['SSMSI et Le Quotidien', 'SSMSI and Le Quotidien']);
    expect(both((lang) => documents([paper, office, senate], lang))).toEqual(['Sénat et 2 autres documents', 'Sénat and 2 other documents']);
    expect(said(documents([office, senate], 'fr', true))).toBe('Sénat (2019) et SSMSI (2022)');
  });

  it('one of them gives, two give; camps of one name, or of one document, are told', () => {
    expect([both((lang) => give([office, office], lang)), both((lang) => give([office, senate], lang))]).toEqual([['donne', 'gives'], ['donnent', 'give']]);
    expect([sameNames([office], [from('d', 'SSMSI')]), sameNames([office], [senate])]).toEqual([true, false]);
    expect([sameDocument([office], [office]), sameDocument([office], [from('d', 'SSMSI')])]).toEqual([true, false]);
  });
});

describe('the values of a camp', () => {
  it('each once, the smallest first, the unit said once', () => {
    expect(both((lang) => values([figure(36), figure(22), figure(36)], lang))).toEqual(['22 ou 36 personnes', '22 or 36 persons']);
  });

  it('beyond three, from the lowest to the upper end of the highest, without their qualifiers', () => {
    const many = [figure(700, { value_max: 1200, qualifier: '..' }), figure(40, { qualifier: '>' }), figure(50), figure(60)];
    expect(both((lang) => values(many, lang))).toEqual(['de 40 à 1 200 personnes', 'from 40 to 1,200 persons']);
  });
});

it('the subject says of all figures what is true of each of them', () => {
  const verdict = { label_fr: 'Victimes', label_en: 'Victims', area_fr: 'France (entière)', area_en: 'France (whole)', period: '2022' } as Verdict;
  const girls = figure(1, { who_fr: 'femmes, mineures', who_en: 'women, minors' });
  const women = figure(1, { who_fr: 'femmes', who_en: 'women' });
  expect(both((lang) => subject(verdict, [girls, women], lang))).toEqual(['Victimes, femmes, France, 2022', 'Victims, women, France, 2022']);
  expect(both((lang) => subject(verdict, [girls, women, figure(1)], lang))).toEqual(['Victimes, France, 2022', 'Victims, France, 2022']);
  const share = figure(28, { measure: 'share', unit: 'percent', base_fr: 'Mis en cause', base_en: 'Suspects' });
  expect(both((lang) => subject(verdict, [share], lang))).toEqual(['Victimes, part de « Mis en cause », France, 2022', 'Victims, share of “Suspects”, France, 2022']);
});
