/** The ways of being missing are drawn differently, each with its words (LOOK §4). */
import { expect, it } from 'vitest';
import { coverageChart } from '../../src/charts/coverage';
import type { CoverageCell } from '../../src/core/statement';
import { SIZES, context, texts, written } from './harness';

const STATES = ['figure', 'zero', 'not-found', 'not-yet', 'not-published', 'not-collected', 'suppressed'];
const cell = (state: string, i: number): CoverageCell => ({
  panel: 'p', position: 1, label_fr: 'Plaintes', label_en: 'Complaints', year: 2010 + i, state,
  figures: 1, documents: 1, observation_ids: state === 'figure' || state === 'zero' ? `o${i}` : '',
});

it('draws each state in its own way and names it once', () => {
  const svg = coverageChart(STATES.map(cell), context('fr')).draw(SIZES.wide);
  for (const words of Object.values(context('fr').text.charts.coverage)) expect(texts(svg).filter((text) => text === words)).toHaveLength(1);
  const alone = STATES.map((state) => written(coverageChart([cell(state, 0)], context('fr')).draw(SIZES.wide)).replace(/<text[^>]*>[^<]{2,}<\/text>/g, '').replace(/data-\w+="[^"]*"/g, ''));
  expect(new Set(alone).size).toBe(STATES.length);
});

it('prints a zero as a zero, never as an empty cell', () => {
  const svg = coverageChart([cell('zero', 0)], context('fr')).draw(SIZES.wide);
  expect(texts(svg)).toContain('0');
  expect(svg.querySelectorAll('[data-observation="o0"]')).toHaveLength(1);
});

it('draws an unknown state as not found rather than as nothing', () => {
  const drawing = (state: string) => written(coverageChart([cell(state, 0)], context('fr')).draw(SIZES.wide));
  expect(drawing('to-come')).toContain('M');
});

it('says in words, and in its table, what a document says is absent', () => {
  const spec = coverageChart([cell('figure', 0), cell('not-collected', 1)], context('fr'));
  expect(spec.alt).toMatch(/2010\..*non collecté.*2011/);
  expect(spec.table.rows[0]).toMatchObject({ 2011: 'non collecté' });
});
