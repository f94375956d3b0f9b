/** Charts without a page: golden rows in, SVG out of linkedom's document. */
import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import type { ChartContext } from '../../src/charts';
import { coverageChart, intervalsChart, loadPlot, pathwaysChart, permitsChart, shelterChart, type ChartSpec } from '../../src/charts';
import type { Lang } from '../../src/core/model';
import type { CoverageCell, Statement, StatementOrGap } from '../../src/core/statement';
import { messages } from '../../src/i18n';
import { formatter } from '../../src/i18n/format';

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

export const CHARTS: Readonly<Record<string, (context: ChartContext) => ChartSpec>> = {
  permits: (one) => permitsChart(permits, one),
  pathways: (one) => pathwaysChart(pathways, one),
  shelter: (one) => shelterChart(shelter, one),
  coverage: (one) => coverageChart(cells, one),
  intervals: (one) => intervalsChart(evidence, one, finding),
};

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
