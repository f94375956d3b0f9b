/** The quick drawing of an answer: bars, a line, dots; gaps where there is no value. */
import { expect, test } from 'vitest';
import { QUICK_MOST, quickChart, type Quick, type QuickForm } from '../../src/charts/quick';
import { context, SIZES, texts, written } from './harness';

const rows = [{ x: '2019', y: 5 }, { x: '2020', y: null }, { x: '2021', y: 1250.5 }, { x: '2022', y: -3 }];
const quick = (form: QuickForm, more: Partial<Quick> = {}): Quick => ({ form, x: 'year', y: 'figures', rows, ...more });

test.each(['bars', 'line', 'dots'] as const)('%s, wide and narrow', (form) => {
  for (const size of [SIZES.wide, SIZES.narrow]) expect(written(quickChart(quick(form), context('fr')).draw(size))).toMatchSnapshot();
});

test('every value is written in the language, or said to be missing; a line breaks where it is', () => {
  const svg = quickChart(quick('bars'), context('fr')).draw(SIZES.wide);
  expect(texts(svg)).toEqual(expect.arrayContaining(['2019', '5', 'sans valeur', '1\u202F250,5', '\u22123']));
  expect(quickChart(quick('line'), context('en')).draw(SIZES.wide).querySelector('path')?.getAttribute('d')?.match(/M/g)).toHaveLength(2);
});

test('the alternative states the figures, and the table has them all', () => {
  const { alt, table } = quickChart(quick('dots'), context('fr'));
  expect(alt).toBe('figures selon year\u202F: 3 valeurs, de \u22123 (2022) à 1\u202F250,5 (2021).');
  expect(table.rows).toHaveLength(4);
});

test('categories, dates, one value alone and an answer too long are drawn', () => {
  const many = Array.from({ length: 3000 }, (_, i) => ({ x: `n${i}`, y: i }));
  expect(texts(quickChart(quick('bars', { rows: many }), context('fr')).draw(SIZES.wide)).filter((text) => text.startsWith('n'))).toHaveLength(QUICK_MOST.bars);
  for (const form of ['line', 'dots'] as const) {
    for (const one of [many, [{ x: '2022-12-15', y: 3 }, { x: '2023-01-01', y: 4 }], [{ x: 'alone', y: 0 }], [{ x: '1.5', y: 1 }, { x: '-2', y: 2 }]]) {
      expect(written(quickChart(quick(form, { rows: one }), context('fr')).draw(SIZES.narrow))).not.toMatch(/NaN|Infinity/);
    }
  }
});
