/**
 * A revision ladder: one rung a reference year, one column an edition. What an edition changes of
 * the number that the same side gave before stands under it, in the accent.
 */
import type { Statement } from '../core/statement';
import { labelIn } from '../core/words/line';
import { R, glyph } from './marks';
import { shortened, textWidth } from './measure';
import type { Pen } from './pen';
import { layer, render, type ChartContext } from './render';
import { linear } from './scale';
import type { ChartSpec } from './spec';
import { isOpen, producer, toSpots, type Spot } from './spots';

const LEFT = { wide: 330, narrow: 0 };
const PITCH = { wide: 46, narrow: 62 };
const TOP = 26;
const VALUE = 17;

export interface Cell { readonly edition: number; readonly spots: readonly Spot[] }
export interface Rung { readonly key: string; readonly title: string; readonly period: string; readonly cells: readonly Cell[] }

/** A number that an edition of the same side changes: from the number before it. */
export interface Revision { readonly before: Statement; readonly after: Statement; readonly change: number }

const edition = (row: Statement): number => Number(row.published?.slice(0, 4) ?? 0);

/** Quantities and years for which at least two editions give a number; a document without a date is of no edition. */
export function toRungs(rows: readonly Statement[], context: ChartContext): Rung[] {
  const dated = [...rows].filter((row) => row.published !== null).sort((a, b) => a.position - b.position || a.period_end.localeCompare(b.period_end));
  const keys = [...new Set(dated.map((row) => `${row.panel}|${row.period}`))];
  return keys.map((key): Rung => {
    const here = dated.filter((row) => `${row.panel}|${row.period}` === key);
    const editions = [...new Set(here.map(edition))].sort((a, b) => a - b);
    return {
      key, title: labelIn(context.lang, here[0]), period: context.format.period(here[0]?.period ?? ''),
      cells: editions.map((year) => ({ edition: year, spots: toSpots(here.filter((row) => edition(row) === year), (row) => row.side, context) })),
    };
  }).filter(({ cells }) => cells.length > 1);
}

/** What an edition changes of the last exact number that its own side printed; null when it keeps it. */
export function revisionOf(rung: Rung, spot: Spot): Revision | null {
  const at = rung.cells.findIndex(({ spots }) => spots.includes(spot));
  const earlier = rung.cells.slice(0, at).flatMap(({ spots }) => spots).filter((other) => other.voice === spot.voice && !isOpen(other.row));
  const before = earlier.at(-1);
  if (!before || isOpen(spot.row) || earlier.some(({ value }) => value === spot.value)) return null;
  return { before: before.row, after: spot.row, change: spot.value - before.value };
}

export const revisions = (rungs: readonly Rung[]): Revision[] =>
  rungs.flatMap((rung) => rung.cells.flatMap(({ spots }) => spots.flatMap((spot) => revisionOf(rung, spot) ?? [])));

export function ladderChart(rows: readonly Statement[], caption: string, context: ChartContext): ChartSpec {
  const rungs = toRungs(rows, context);
  const { format, text: { charts: text, ecarts: { charts: { ladder: words } } } } = context;
  return {
    draw: (size) => draw(rungs, size, context),
    alt: rungs.map((rung) => words.rung(rung.title, rung.period, rung.cells.map(({ edition: year, spots }) => words.inEdition(spots.map(({ row }) => format.value(row)).join(', '), String(year))).join(text.alt.and))).join(' '),
    table: {
      caption,
      columns: [
        { key: 'series', label: text.table.series }, { key: 'period', label: text.table.period }, { key: 'edition', label: words.edition },
        { key: 'value', label: text.table.value, align: 'right' }, { key: 'change', label: words.change, align: 'right' }, { key: 'producer', label: text.table.producer },
      ],
      rows: rungs.flatMap((rung) => rung.cells.flatMap(({ edition: year, spots }) => spots.map((spot) => {
        const revision = revisionOf(rung, spot);
        return {
          series: rung.title, period: rung.period, edition: String(year), value: format.value(spot.row),
          change: revision ? format.signed(revision.change) : null, producer: producer(spot.row),
        };
      }))),
    },
  };
}

function draw(rungs: readonly Rung[], { width, narrow }: { width: number; narrow: boolean }, context: ChartContext): SVGSVGElement {
  const words = context.text.ecarts.charts.ladder;
  const letters = narrow ? 12.5 : 13;
  const left = narrow ? LEFT.narrow : Math.min(LEFT.wide, width * 0.38);
  const years = [...new Set(rungs.flatMap(({ cells }) => cells.map((cell) => cell.edition)))].sort((a, b) => a - b);
  // A telephone has no room for a column an edition: each rung sets its own editions side by side, with their years.
  const columns = Math.max(1, narrow ? Math.max(0, ...rungs.map(({ cells }) => cells.length)) : years.length);
  const column = (width - left) / columns;
  const x = linear([0, columns], [left, width]);
  let cursor = TOP;
  const laid = rungs.map((rung) => {
    const lines = Math.max(...rung.cells.map(({ spots }) => spots.length));
    const top = cursor;
    cursor += (narrow ? PITCH.narrow : PITCH.wide) + (lines - 1) * VALUE;
    return { rung, top, y: top + (narrow ? 32 : 16) };
  });
  const y = linear([0, cursor], [0, cursor]);
  const middle = (rung: Rung, cell: Cell): number => x((narrow ? rung.cells.indexOf(cell) : years.indexOf(cell.edition)) + 0.5);
  const marks = [layer(context, (pen) => {
    pen.text(narrow ? 0 : left - 14, 12, [{ text: narrow ? words.editions : words.editionOf, tone: 'muted' }], { anchor: narrow ? 'start' : 'end', halo: false });
    if (!narrow) for (const [i, year] of years.entries()) pen.text(x(i + 0.5), 12, [{ text: String(year), tone: 'muted' }], { anchor: 'middle', halo: false });
    laid.forEach(({ rung, top, y: level }, i) => {
      const again = i > 0 && laid[i - 1]!.rung.title === rung.title;
      pen.line(0, top - 6, width, top - 6, { stroke: again ? 'var(--hair)' : 'var(--ink)', 'stroke-width': 1 });
      const room = (narrow ? width : left - 14) - textWidth(`${rung.period}  `, letters);
      const title = again && !narrow ? '' : `${shortened(rung.title, room, letters)} `;
      pen.text(narrow ? 0 : left - 14, narrow ? top + 10 : level + 4.5, [{ text: title }, { text: rung.period, bold: true }], { anchor: narrow ? 'start' : 'end' });
      const [first, last] = [rung.cells[0]!, rung.cells.at(-1)!];
      pen.line(middle(rung, first), level, middle(rung, last), level, { stroke: 'var(--rule)', 'stroke-width': 1 });
      for (const cell of rung.cells) drawCell(pen, rung, cell, { x: middle(rung, cell), y: level, column, year: narrow ? ` ${cell.edition}` : '' }, context);
    });
  })];
  return render({ width, height: cursor, x, y, marks }, context);
}

/** The number of an edition behind its mark, on a patch of paper so that the rung does not cross it; the change below. */
function drawCell(pen: Pen, rung: Rung, { spots }: Cell, { x, y, column, year }: { readonly x: number; readonly y: number; readonly column: number; readonly year: string }, context: ChartContext): void {
  const { format } = context;
  spots.forEach((spot, i) => {
    const value = format.value(spot.row);
    const size = textWidth(value, 13, true) + textWidth(year, 13);
    const level = y + i * VALUE;
    const from = x - Math.min((size + 16) / 2, column / 2 - 2);
    pen.figure(spot.ids, spot.name, (inner) => {
      inner.rect(from - 2, level - 9, size + 20, 18, { fill: 'var(--paper)' });
      glyph(inner, from + R, level, spot.voice, { open: spot.open, r: 5 });
      inner.text(from + 2 * R + 5, level + 4.5, [{ text: value, bold: true }, ...(year ? [{ text: year, tone: 'muted' as const }] : [])]);
    });
  });
  const changed = spots.flatMap((spot) => revisionOf(rung, spot) ?? []);
  if (changed.length > 0) pen.text(x, y + (spots.length - 1) * VALUE + 20, [{ text: changed.map(({ change }) => format.signed(change)).join(' · '), tone: 'accent' }], { anchor: 'middle' });
}
