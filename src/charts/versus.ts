/**
 * Two quantities year by year on one scale, the narrower within the wider: a row a year, a mark
 * for each document, a thin line from the one to the other. No difference is computed.
 */
import { isStatement, type Statement, type StatementOrGap } from '../core/statement';
import { labelIn } from '../core/words/line';
import { R, glyph } from './marks';
import { textWidth } from './measure';
import { layer, render, type ChartContext } from './render';
import { linear, ticks } from './scale';
import type { ChartSpec } from './spec';
import { toSpots, valueWhen, type Spot } from './spots';
import { statementTable } from './table';

const PITCH = 30;
const TOP = 44;
const LEFT = 46;

export interface Versus { readonly year: number; readonly narrow: readonly Spot[]; readonly wide: readonly Spot[] }

/** Years for which both panels give a number. */
export function toVersus(narrow: readonly Statement[], wide: readonly Statement[], context: ChartContext): Versus[] {
  const years = [...new Set(narrow.map((row) => row.year))].sort((a, b) => a - b);
  const spots = (rows: readonly Statement[], year: number) => toSpots(rows.filter((row) => row.year === year), (row) => row.scope_id, context).sort((a, b) => a.value - b.value);
  return years.map((year) => ({ year, narrow: spots(narrow, year), wide: spots(wide, year) })).filter((row) => row.wide.length > 0);
}

/** @param rows  two panels, the narrower quantity in `inside`, the wider in `outside` */
export function versusChart(rows: readonly StatementOrGap[], { inside, outside }: { readonly inside: string; readonly outside: string }, caption: string, context: ChartContext): ChartSpec {
  const found = rows.filter(isStatement);
  const of = (panel: string) => found.filter((row) => row.panel === panel);
  const pairs = toVersus(of(inside), of(outside), context);
  const title = (panel: string): string => { const [row] = of(panel); return labelIn(context.lang, row) || panel; };
  const shown = new Set(pairs.flatMap((pair) => [...pair.narrow, ...pair.wide]).flatMap((spot) => spot.ids));
  const text = context.text.charts;
  const told = (spots: readonly Spot[]) => spots.map((spot) => valueWhen(spot.row, context)).join(', ');
  return {
    draw: (size) => draw(pairs, [title(inside), title(outside)], size, context),
    alt: pairs.map((pair) => [text.alt.series(title(inside), told(pair.narrow)), text.alt.series(title(outside), told(pair.wide))].join(' ')).join(' '),
    table: statementTable(found.filter((row) => shown.has(row.observation_id)), caption, context),
    native: async () => [(await import('./native')).versusRows(pairs, [title(inside), title(outside)], context)],
  };
}

function draw(pairs: readonly Versus[], [inside, outside]: readonly [string, string], { width, narrow }: { width: number; narrow: boolean }, context: ChartContext): SVGSVGElement {
  const { format } = context;
  const letters = narrow ? 12.5 : 13;
  const largest = Math.max(1, ...pairs.flatMap(({ wide }) => wide.map(({ value }) => value)));
  const written = (side: readonly Spot[]): string => { const words = [...new Set(side.map(({ row }) => format.value(row)))]; return words.length > 1 ? context.text.charts.or(words) : (words[0] ?? ''); };
  const right = R + 8 + Math.max(...pairs.map((pair) => textWidth(written(pair.wide), letters, true)));
  const x = linear([0, largest], [LEFT, width - right]);
  const top = TOP + (narrow ? 16 : 0);
  const base = top + pairs.length * PITCH;
  const y = linear([0, pairs.length], [top, base]);
  const marks = [layer(context, (pen, at) => {
    for (const value of ticks(0, largest, narrow ? 3 : 5)) {
      pen.line(at.x(value), top - 8, at.x(value), base, { stroke: value ? 'var(--hair)' : 'var(--ink)', 'stroke-width': 1 });
      pen.text(at.x(value), base + 17, [{ text: format.number(value), tone: 'muted' }], { anchor: 'middle', halo: false });
    }
    pen.text(LEFT, 14, [{ text: inside, bold: true }]);
    pen.text(width, narrow ? 31 : 14, [{ text: outside, bold: true }], { anchor: 'end' });
    pairs.forEach((pair, i) => {
      const level = y(i) + PITCH / 2;
      pen.text(0, level + 4.5, [{ text: String(pair.year) }]);
      const all = [...pair.narrow, ...pair.wide];
      pen.line(x(Math.min(...all.map(({ value }) => value))), level, x(Math.max(...all.map(({ value }) => value))), level, { stroke: 'var(--rule)', 'stroke-width': 1.5 });
      for (const side of [pair.narrow, pair.wide]) {
        for (const spot of side) pen.figure(spot.ids, spot.name, (inner) => glyph(inner, x(spot.value), level, spot.voice, { open: spot.open }));
        const words = written(side);
        const end = side === pair.narrow ? Math.max(...side.map(({ value }) => value)) : Math.max(...all.map(({ value }) => value));
        const from = x(end) + R + 6;
        pen.rect(from - 2, level - 9, side === pair.narrow ? textWidth(words, letters, true) + 4 : 0, 18, { fill: 'var(--paper)' });
        pen.text(from, level + 4.5, [{ text: words, bold: true }]);
      }
    });
  })];
  return render({ width, height: base + 24, x, y, marks }, context);
}
