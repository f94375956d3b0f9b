/**
 * Promises on an axis of time: who promised and when, what it was due for, when somebody looked and what was
 * found. The delay is computed by Concordance and drawn as such; what nobody followed up is hatched to the end.
 */
import type { Voice } from '../core/model';
import { glyph, hatch, target } from './marks';
import { textWidth } from './measure';
import type { Pen } from './pen';
import { cutTo } from './points';
import { layer, render, type ChartContext } from './render';
import { linear, yearOf, type Linear } from './scale';
import type { ChartSpec } from './spec';
import { COLOUR } from './voice';

/** One promise, or several of one plan made, due and assessed on the same days with the same finding. */
export interface PledgeRow {
  readonly title: string;
  readonly made: string;
  readonly due: string | null;
  /** Day of the finding; null when nobody followed up. */
  readonly found: string | null;
  readonly maker: Voice;
  readonly finder: Voice | null;
  /** What was found, in words. */
  readonly finding: string;
  /** Between the due date and the finding, or the end of what was read; null when it means nothing. */
  readonly days: number | null;
}

const WIDE = { labels: 360, pitch: 34, line: 17, top: 12 };
const NARROW = { labels: 0, pitch: 60, line: 40, top: 4 };

/** @param end  day of the most recent document read */
export function pledgesChart(rows: readonly PledgeRow[], end: string, context: ChartContext): ChartSpec {
  const { format, text: { pledges: text, charts } } = context;
  const said = (row: PledgeRow): string => charts.accessible(row.title, format.date(row.made), row.finding);
  return {
    draw: (size) => draw(rows, end, size, context),
    alt: rows.map((row) => `${said(row)}.`).join(' '),
    table: {
      caption: text.caption,
      columns: [
        { key: 'title', label: text.columns.promise }, { key: 'made', label: text.columns.made }, { key: 'due', label: text.columns.due },
        { key: 'found', label: text.columns.found }, { key: 'finding', label: text.columns.finding }, { key: 'days', label: text.columns.days, align: 'right' },
      ],
      rows: rows.map((row) => ({
        title: row.title, made: format.date(row.made), due: row.due && format.date(row.due), found: row.found && format.date(row.found), finding: row.finding, days: row.days,
      })),
    },
  };
}

function draw(rows: readonly PledgeRow[], end: string, { width, narrow }: { width: number; narrow: boolean }, context: ChartContext): SVGSVGElement {
  const { labels, pitch, line, top } = narrow ? NARROW : WIDE;
  const letters = narrow ? 12.5 : 13;
  const left = narrow ? 6 : Math.min(labels, width * 0.38);
  const first = Math.floor(Math.min(...rows.map((row) => yearOf(row.made)), yearOf(end)));
  const last = Math.ceil(Math.max(yearOf(end, true), ...rows.map((row) => (row.due ? yearOf(row.due, true) : 0))));
  const x = linear([first, last], [left, width - 10]);
  const base = top + rows.length * pitch;
  const y = linear([0, Math.max(rows.length, 1)], [top, base]);
  const step = Math.ceil(40 / (x(first + 1) - x(first)));

  const drawing = layer(context, (pen, at) => {
    for (let year = first; year <= last; year += 1) pen.line(at.x(year), top, at.x(year), base, { stroke: 'var(--hair)', 'stroke-width': 1 });
    for (let year = first; year < last; year += step) pen.text(at.x(year) + 3, base + 18, [{ text: String(year), tone: 'muted' }], { halo: false });
    pen.line(left, base, width - 10, base, { stroke: 'var(--ink)', 'stroke-width': 1 });
    rows.forEach((row, i) => {
      pen.text(narrow ? 2 : 0, at.y(i) + (narrow ? 17 : line + 4.5), [{ text: cutTo(row.title, (narrow ? width : left) - 18, letters) }]);
      if (i > 0) pen.line(0, at.y(i), width - 10, at.y(i), { stroke: 'var(--hair)', 'stroke-width': 1 });
      drawRow(pen, row, { x, y: at.y(i) + line, end: yearOf(end, true), width, letters }, context);
    });
  });
  return render({ width, height: base + 26, x, y, marks: [drawing] }, context);
}

interface Place { readonly x: Linear; readonly y: number; readonly end: number; readonly width: number; readonly letters: number }

function drawRow(pen: Pen, row: PledgeRow, { x, y, end, width, letters }: Place, { format, text: { pledges: text } }: ChartContext): void {
  const made = x(yearOf(row.made));
  const due = row.due === null ? null : x(yearOf(row.due, true));
  const found = row.found === null ? null : x(yearOf(row.found));
  const stop = found ?? x(end);
  const colour = COLOUR[row.maker];
  if (found === null) hatch(pen, { left: Math.max(made, due ?? made) + 4, right: stop, top: y - 6, bottom: y + 6 });
  else pen.line(made, y, found, y, { stroke: 'var(--rule)', 'stroke-width': 1 });
  if (due !== null) target(pen, [made, y], [due, y], colour, 7);
  if (due !== null && row.days !== null && found !== null) pen.line(due, y, stop, y, { stroke: 'var(--accent)', 'stroke-width': 2.5 });
  glyph(pen, made, y, row.maker);
  if (found !== null && row.finder) glyph(pen, found, y, row.finder);
  const days = row.days === null ? '' : text.daysShort(format.number(row.days));
  const size = textWidth(row.finding, letters, true) + (days ? textWidth(`, ${days}`, letters) : 0);
  const runs = [{ text: row.finding, bold: true }, ...(days ? [{ text: `, ${days}`, tone: 'accent' as const }] : [])];
  const right = stop + 10 + size < width;
  if (right) pen.text(stop + 10, y + 4.5, runs);
  // Inside the span, over the line; else before the promise.
  else if (stop - Math.max(due ?? made, made) > size + 24) {
    if (found === null) pen.rect(stop - size - 16, y - 8, size + 16, 16, { fill: 'var(--paper)' });
    pen.text(stop - (found === null ? 2 : 10), y + (found === null ? 4.5 : -5), runs, { anchor: 'end' });
  }
  else pen.text(Math.max(made - 10, x.range[0] + size), y + 4.5, runs, { anchor: 'end' });
}
