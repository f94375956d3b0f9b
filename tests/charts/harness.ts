/** Charts without a page: golden rows in, SVG out of linkedom's document. */
import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { loadPlot, type ChartContext } from '../../src/charts/render';
import type { ChartSpec } from '../../src/charts/spec';
import type { Lang } from '../../src/core/model';
import { isStatement, type CoverageCell, type Statement, type StatementOrGap } from '../../src/core/statement';
import { messages } from '../../src/i18n';
import { formatter } from '../../src/i18n/format';
import * as charts from './all';

await loadPlot();

interface Golden { readonly columns: Readonly<Record<string, string>>; readonly rows: readonly (readonly unknown[])[] }

/** The rows of a golden fixture as the engine returns them. */
export function golden<T>(name: string): T[] {
  const { columns, rows } = JSON.parse(readFileSync(new URL(`../fixtures/golden/${name}.json`, import.meta.url), 'utf8')) as Golden;
  const names = Object.keys(columns);
  return rows.map((row) => Object.fromEntries(row.map((value, i) => [names[i], value])) as T);
}

export const permits = golden<StatementOrGap>('gap_permits');
export const pathways = golden<Statement>('gap_pathways');
export const shelter = golden<StatementOrGap>('gap_shelter');
/** The figures of the gap pages, drawing by drawing. */
const gapFigures = golden<StatementOrGap>('gap_figures');
export const inDrawing = (drawing: string): StatementOrGap[] => gapFigures.filter((row) => row.drawing === drawing);
export const stated = (drawing: string): Statement[] => inDrawing(drawing).filter(isStatement);
export const cells = golden<CoverageCell>('coverage');

export function context(lang: Lang): ChartContext {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  return { format: formatter(lang), text: messages(lang), lang, document: document as unknown as Document };
}

/** The two statements that contradict each other, and the bound beside them. */
export const evidence = pathways.filter((row) => row.value >= 560 && row.value <= 643 && row.kind !== 'target');
const by = (test: (row: Statement) => boolean) => evidence.filter(test).map((row) => row.observation_id);
export const finding = {
  imbalance: -79,
  args: { condition: 'exceeded' },
  inputs: [
    ...by((row) => row.kind === 'presence').map((observation_id) => ({ role: 'inside', observation_id })),
    ...by((row) => row.kind === 'cumulative').map((observation_id) => ({ role: 'total', observation_id })),
  ],
};

/** Every drawing on its golden rows, by the functions of a build. */
export const chartsBy = (by: typeof charts): Readonly<Record<string, (context: ChartContext) => ChartSpec>> => ({
  permits: (one) => by.permitsChart(permits, one),
  pathways: (one) => by.pathwaysChart(pathways, one),
  shelter: (one) => by.shelterChart(shelter, one),
  coverage: (one) => by.coverageChart(cells, one),
  intervals: (one) => by.intervalsChart(evidence, one, finding),
  claims: (one) => by.claimsChart(stated('persons'), one.text.ecarts.persons.captions.persons, one),
  bullets: (one) => by.bulletsChart(stated('credits'), one.text.ecarts.money.captions.credits, one),
  ladder: (one) => by.ladderChart(stated('revisions'), one.text.ecarts.justice.captions.ladder, one),
  versus: (one) => by.versusChart(inDrawing('justice'), { inside: 'strict', outside: 'victims' }, one.text.ecarts.justice.captions.strict, one),
  justice: (one) => by.byYearChart(inDrawing('justice'), { caption: one.text.ecarts.justice.captions.main, scale: { wide: 74, narrow: 64 }, headline: 'convicted' }, one),
  survey: (one) => by.byYearChart(inDrawing('survey').filter((row) => row.panel !== 'invited'), { caption: one.text.ecarts.survey.captions.main, scale: { wide: 150, narrow: 112 }, respondents: 'respondents' }, one),
});

export const CHARTS = chartsBy(charts);

export const SIZES = { wide: { width: 820, narrow: false }, narrow: { width: 328, narrow: true } } as const;

/** Everything written in a drawing, one text element after the other. */
export const texts = (svg: SVGSVGElement): string[] => [...svg.querySelectorAll('text')].map((text) => text.textContent ?? '');

/** Identifiers that the marks of a drawing stand for. */
export const drawn = (svg: SVGSVGElement): Set<string> =>
  new Set([...svg.querySelectorAll('[data-observation]')].flatMap((mark) => (mark.getAttribute('data-observation') ?? '').split(' ')));

/** One element a line, attributes in alphabetical order: a change of drawing reads well in a diff. */
export function written(node: Element, indent = ''): string {
  const attributes = [...node.attributes].map(({ name, value }) => ` ${name}="${value.replaceAll('"', '&quot;')}"`).sort().join('');
  const name = node.localName;
  if (name === 'text') return `${indent}<text${attributes}>${node.innerHTML}</text>\n`;
  const children = [...node.children].map((child) => written(child, `${indent} `)).join('');
  return children ? `${indent}<${name}${attributes}>\n${children}${indent}</${name}>\n` : `${indent}<${name}${attributes}/>\n`;
}
