/**
 * What is missing: quantities by years, each cell drawn as one of the ways of being there or
 * not (LOOK §4). Blank paper never means anything.
 */
import type { CoverageCell } from '../core/statement';
import { labelIn } from '../core/words/line';
import { hatch, notCollected, notPublished } from './marks';
import { textWidth, wrap } from './measure';
import type { Box } from './labels';
import type { Pen } from './pen';
import { layer, render, type ChartContext } from './render';
import { linear } from './scale';
import type { ChartSpec, TableSpec } from './spec';
import { yearList } from './words';

const WIDE = { labels: 300, cell: 20, pitch: 30, gap: 3, head: 24 };
const NARROW = { labels: 0, cell: 14, pitch: 44, gap: 2, head: 20 };

/** What a document says of a figure that is not there: told apart from what was not found. */
const STATED = ['not-published', 'not-collected'] as const;

interface Row { readonly title: string; readonly cells: readonly CoverageCell[] }

export function coverageChart(cells: readonly CoverageCell[], context: ChartContext): ChartSpec {
  const text = context.text.charts;
  const rows = toRows(cells, context);
  const years = [...new Set(cells.map((cell) => cell.year))].sort((a, b) => a - b);
  return {
    draw: (size) => draw(rows, years, size, context),
    alt: rows.map(({ title, cells: here }) => {
      const found = here.filter((cell) => cell.observation_ids !== '').map((cell) => cell.year);
      const stated = STATED.flatMap((state) => {
        const said = here.filter((cell) => cell.state === state).map((cell) => cell.year);
        return said.length ? [text.alt.found(`${title}, ${text.coverageShort[state] ?? state}`, yearList(said, context))] : [];
      });
      return [text.alt.found(title, found.length ? yearList(found, context) : text.alt.none), ...stated].join(' ');
    }).join(' '),
    table: tableOf(rows, years, context),
  };
}

function toRows(cells: readonly CoverageCell[], { lang }: ChartContext): Row[] {
  const rows = new Map<string, CoverageCell[]>();
  for (const cell of [...cells].sort((a, b) => a.position - b.position || a.year - b.year)) rows.set(cell.panel, [...(rows.get(cell.panel) ?? []), cell]);
  return [...rows.values()].map((here) => ({ title: labelIn(lang, here[0]), cells: here }));
}

function draw(rows: readonly Row[], years: readonly number[], { width, narrow }: { width: number; narrow: boolean }, context: ChartContext): SVGSVGElement {
  const { labels, cell, pitch, gap, head } = narrow ? NARROW : WIDE;
  const letters = narrow ? 12.5 : 13;
  const left = Math.min(labels, width * 0.3);
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  const x = linear([first, last + 1], [left, width]);
  const step = Math.ceil(38 / (x(first + 1) - x(first)));
  const base = head + rows.length * pitch;
  const key = keyOf(rows, { width, top: base + 20, letters }, context);
  const y = linear([0, rows.length], [head, base]);

  const marks = [layer(context, (pen, at) => {
    for (let year = last; year >= first; year -= step) {
      pen.text(at.x(year + 0.5), 13, [{ text: String(year), tone: 'muted' }], { anchor: 'middle', halo: false });
    }
    rows.forEach(({ title, cells }, i) => {
      const top = at.y(i);
      const bottom = top + pitch - (narrow ? 8 : 5);
      const lines = narrow ? [title] : wrap(title, left - 12, letters);
      lines.forEach((line, n) => pen.text(0, narrow ? top + 15 : bottom - cell / 2 + 4.5 + (n - (lines.length - 1) / 2) * 14, [{ text: line }], { halo: false }));
      for (const one of cells) drawCell(pen, one, title, { left: at.x(one.year) + gap / 2, right: at.x(one.year + 1) - gap / 2, top: bottom - cell, bottom }, context);
      pen.line(0, top + pitch, width, top + pitch, { stroke: 'var(--hair)', 'stroke-width': 1 });
    });
  }), key.mark];
  return render({ width, height: key.bottom, x, y, marks }, context);
}

function drawCell(pen: Pen, cell: CoverageCell, title: string, box: Box, context: ChartContext): void {
  const { format, text: { charts: text } } = context;
  if (cell.observation_ids === '') return shape(pen, cell.state, box, context);
  const name = text.accessible(title, String(cell.year), cell.state === 'zero' ? text.coverage['zero'] ?? '0' : text.figures(format.number(cell.figures), format.number(cell.documents)));
  pen.figure(cell.observation_ids.split(' '), name, (inner) => shape(inner, cell.state, box, context));
}

/** One cell, by what is known of it; an unknown state is drawn as not found. */
function shape(pen: Pen, state: string, box: Box, { text: { charts: text } }: ChartContext): void {
  const [centre, middle] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  switch (state) {
    case 'figure': return pen.rect(box.left, box.top, box.right - box.left, box.bottom - box.top, { fill: 'var(--ink)' });
    case 'zero':
      pen.line(box.left, box.bottom, box.right, box.bottom, { stroke: 'var(--ink)', 'stroke-width': 2 });
      return pen.text(centre, box.bottom - 4, [{ text: '0', bold: true }], { anchor: 'middle', halo: false });
    case 'not-yet': return pen.line(centre - 4, middle, centre + 4, middle, { stroke: 'var(--rule)', 'stroke-width': 1.5 });
    case 'not-published': return notPublished(pen, box);
    case 'not-collected': return notCollected(pen, box);
    case 'suppressed':
      pen.rect(box.left + 0.5, box.top + 0.5, box.right - box.left - 1, box.bottom - box.top - 1, { fill: 'none', stroke: 'var(--ink)', 'stroke-width': 1 });
      return pen.text(centre, middle + 4, [{ text: text.suppressed }], { anchor: 'middle', halo: false });
    default: return hatch(pen, box);
  }
}

/** The states that occur, each as it is drawn, with its words. */
function keyOf(rows: readonly Row[], { width, top, letters }: { width: number; top: number; letters: number }, context: ChartContext) {
  const words = context.text.charts.coverage;
  const present = new Set(rows.flatMap(({ cells }) => cells.map((cell) => cell.state)));
  let [x, y] = [0, top];
  const items = Object.entries(words).filter(([state]) => present.has(state)).map(([state, name]) => {
    const size = 34 + textWidth(name, letters);
    if (x > 0 && x + size > width) [x, y] = [0, y + 22];
    const item = { state, name, x, y };
    x += size + 24;
    return item;
  });
  const mark = layer(context, (pen) => {
    for (const { state, name, x: left, y: middle } of items) {
      shape(pen, state, { left, right: left + 26, top: middle - 7, bottom: middle + 7 }, context);
      pen.text(left + 34, middle + 4.5, [{ text: name, tone: 'muted' }], { halo: false });
    }
  });
  return { mark, bottom: y + 14 };
}

function tableOf(rows: readonly Row[], years: readonly number[], { text: { charts: text } }: ChartContext): TableSpec {
  return {
    caption: text.captions.coverage,
    columns: [{ key: 'series', label: text.table.series }, ...years.map((year) => ({ key: String(year), label: String(year), align: 'right' as const }))],
    rows: rows.map(({ title, cells }) => ({
      series: title,
      ...Object.fromEntries(cells.map((cell) => [String(cell.year), cell.state === 'figure' ? cell.figures : text.coverageShort[cell.state] ?? cell.state])),
    })),
  };
}
