/** Exact code points of numbers, dates, periods and figures in both languages (LOOK §10). */
import { describe, expect, it } from 'vitest';
import { MONTHS } from '../../src/core/words/period';
import { formatter } from '../../src/i18n/format';

const fr = formatter('fr');
const en = formatter('en');
const count = { measure: 'count', unit: 'persons', value_max: null };

describe('numbers', () => {
  it.each([
    [2102, '2\u202F102', '2,102'],
    [1000000, '1\u202F000\u202F000', '1,000,000'],
    [0, '0', '0'],
    [-4, '\u22124', '\u22124'],
    [12.5, '12,5', '12.5'],
    [0.1 + 0.2, '0,3', '0.3'],
  ])('%s', (n, french, english) => {
    expect(fr.number(n)).toBe(french);
    expect(en.number(n)).toBe(english);
  });
  it('keeps the decimals asked for', () => {
    expect(fr.number(64, 1)).toBe('64,0');
    expect(fr.number(-0.04, 1)).toBe('0,0');
  });
  it('signs what is a difference', () => {
    expect([fr.signed(79), fr.signed(-79), fr.signed(0)]).toEqual(['+79', '\u221279', '0']);
  });
  it('puts a narrow space before % in French, none in English', () => {
    expect(fr.percent(64.1)).toBe('64,1\u202F%');
    expect(fr.percent(-13.1)).toBe('\u221213,1\u202F%');
    expect(en.percent(64.1)).toBe('64.1%');
  });
});

describe('money', () => {
  it.each([
    [14_000_000, 'EUR', '14\u00A0M€', '€14m'],
    [1_900_000, 'EUR', '1,9\u00A0M€', '€1.9m'],
    [449_709, 'EUR', '449\u202F709\u00A0€', '€449,709'],
    [1_234_567, 'EUR', '1\u202F234\u202F567\u00A0€', '€1,234,567'],
    [150_000_000_000, 'USD', '150\u00A0Md$', '$150bn'],
    [-1_500_000, 'EUR', '\u22121,5\u00A0M€', '\u2212€1.5m'],
    [607.75, 'EUR-per-month', '607,75', '607.75'],
  ])('%s %s: a scale word never rounds', (n, unit, french, english) => {
    expect(fr.money(n, unit)).toBe(french);
    expect(en.money(n, unit)).toBe(english);
  });
});

describe('dates and periods', () => {
  it.each([
    ['2022-12-15', '15\u00A0décembre 2022', '15\u00A0December 2022'],
    ['2021-01-01', '1er\u00A0janvier 2021', '1\u00A0January 2021'],
    ['2017', '2017', '2017'],
    ['2017-03', 'mars 2017', 'March 2017'],
    ['2017/2022', '2017\u20132022', '2017\u20132022'],
    ['2017-04-01/2022-12-15', 'du 1er\u00A0avril 2017 au 15\u00A0décembre 2022', '1\u00A0April 2017 to 15\u00A0December 2022'],
    ['2019-04-08/2019-04-13', 'du 8 au 13\u00A0avril 2019', '8 to 13\u00A0April 2019'],
    ['2019-03-01/2019-04-13', 'du 1er\u00A0mars au 13\u00A0avril 2019', '1\u00A0March to 13\u00A0April 2019'],
    ['2015-01/2015-05', 'de janvier à mai 2015', 'January to May 2015'],
    ['2018-10/2019-03', 'd\u2019octobre 2018 à mars 2019', 'October 2018 to March 2019'],
    ['2017/2018-04-12', 'de 2017 au 12\u00A0avril 2018', '2017 to 12\u00A0April 2018'],
    ['2017-07/2022-05-12', 'de juillet 2017 au 12\u00A0mai 2022', 'July 2017 to 12\u00A0May 2022'],
    ['2018-09/2022', 'de septembre 2018 à 2022', 'September 2018 to 2022'],
    ['unknown', 'unknown', 'unknown'],
    ['2017-13', '2017-13', '2017-13'],
    ['', '', ''],
  ])('%s', (text, french, english) => {
    expect(fr.period(text)).toBe(french);
    expect(en.period(text)).toBe(english);
  });
  it('raises French ordinals, in parts', () => {
    expect(fr.parts('1er\u00A0janvier 2021')).toEqual([
      { text: '1', sup: false }, { text: 'er', sup: true }, { text: '\u00A0janvier 2021', sup: false },
    ]);
    expect(fr.parts('Question, 16e législature').filter((part) => part.sup).map((part) => part.text)).toEqual(['e']);
    expect(fr.parts('au XVIe siècle').map((part) => part.text)).toEqual(['au XVI', 'e', ' siècle']);
    expect(fr.parts('C4 même page 12, entre 3 et 4. Le dernier, Ce qui').every((part) => !part.sup)).toBe(true);
    expect(fr.parts('la Ve République, le Ier Empire').filter((part) => part.sup).map((part) => part.text)).toEqual(['e', 'er']);
    expect(en.parts('1er mai')).toEqual([{ text: '1er mai', sup: false }]);
  });
});

describe('a figure is worded as its document words it', () => {
  it.each([
    [{ ...count, value: 560, qualifier: '>' }, 'plus de 560', 'more than 560'],
    [{ ...count, value: 40_000, qualifier: '~' }, 'environ 40\u202F000', 'about 40,000'],
    [{ ...count, value: 3000, qualifier: 'nearly' }, 'près de 3\u202F000', 'nearly 3,000'],
    [{ ...count, value: 700, value_max: 1200, qualifier: '..' }, 'entre 700 et 1\u202F200', 'between 700 and 1,200'],
    [{ ...count, value: 564, qualifier: '=' }, '564', '564'],
    [{ ...count, value: 5, qualifier: '>=' }, 'au moins 5', 'at least 5'],
    [{ ...count, value: 50_000, qualifier: '<' }, 'moins de 50\u202F000', 'fewer than 50,000'],
    [{ ...count, value: 50_000, qualifier: '<=' }, 'au plus 50\u202F000', 'at most 50,000'],
    [{ value: 64.1, qualifier: '=', measure: 'share' }, '64,1\u202F%', '64.1%'],
    [{ value_text: '64.10', value: 64.1, qualifier: '=', measure: 'share', unit: 'percent' }, '64,10\u202F%', '64.10%'],
    [{ value: 33, qualifier: '<', measure: 'share', unit: 'percent' }, 'moins de 33\u202F%', 'less than 33%'],
    [{ value: 30, value_max: 70, qualifier: '..', measure: 'share', unit: 'percent' }, 'entre 30 et 70\u202F%', 'between 30% and 70%'],
    [{ value: 2e6, value_max: 3e6, qualifier: '..', measure: 'amount', unit: 'EUR' }, 'entre 2 et 3\u00A0M€', 'between €2m and €3m'],
    [{ value: 2e6, qualifier: 'nearly', measure: 'amount', unit: 'EUR' }, 'près de 2\u00A0M€', 'nearly €2m'],
    [{ value: 31, qualifier: '=', measure: 'change', unit: 'percent' }, '+31\u202F%', '+31%'],
    [{ value: -0.7, value_text: '-0.7', qualifier: '=', measure: 'change', unit: 'percent' }, '\u22120,7\u202F%', '\u22120.7%'],
    [{ value: 7, qualifier: '=', measure: 'change', unit: 'factor' }, '7', '7'],
    [{ value: 13.2526, qualifier: '=', measure: 'share', unit: 'points' }, '13,253', '13.253'],
    [{ ...count, value: null, qualifier: '=' }, '', ''],
  ])('%o', (figure, french, english) => {
    expect(fr.value(figure)).toBe(french);
    expect(en.value(figure)).toBe(english);
  });
});

it('lists, quotes and sorts', () => {
  expect(fr.list(['5', '27', '29'])).toBe('5, 27 et 29');
  expect(fr.list(['5', '50'], 'or')).toBe('5 ou 50');
  expect(en.list(['5', '27', '29'])).toBe('5, 27 and 29');
  expect(fr.quote('plus de 560')).toBe('«\u202Fplus de 560\u202F»');
  expect(en.quote('more than 560')).toBe('\u201Cmore than 560\u201D');
  expect(['Zola', 'état', 'Étude 10', 'étude 9'].sort(fr.compare)).toEqual(['état', 'étude 9', 'Étude 10', 'Zola']);
});

it('months are those that the platform knows', () => {
  for (const [lang, locale] of [['fr', 'fr-FR'], ['en', 'en-GB']] as const) {
    const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
    expect(MONTHS[lang]).toEqual(Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2000, month, 1))));
  }
});
