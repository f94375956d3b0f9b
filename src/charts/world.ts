/**
 * One year a row: what each of several bodies says of one country, as dots on one scale and as numbers in
 * columns. A joining line is whole only where both count one quantity (C3 or more), dashed where the
 * populations only overlap, absent where there is nothing to compare.
 */
import type { Grade } from '../core/model';
import { glyph, hatch } from './marks';
import { textWidth, wrap } from './measure';
import type { Pen } from './pen';
import { cutTo, pointMark, toPoints, type ChartFigure, type Point } from './points';
import { layer, render, type ChartContext } from './render';
import { linear, ticks, type Linear } from './scale';
import type { ChartSpec, TableSpec } from './spec';

/** What one body gives for one year. */
export interface WorldCell { readonly panel: string; readonly figures: readonly ChartFigure[]; readonly grade: Grade | null }
export interface WorldYear { readonly year: number; readonly cells: readonly WorldCell[] }
export interface WorldPanel {
  readonly title: string;
  /** In the order of the columns; the first is the reference. */
  readonly bodies: readonly { readonly panel: string; readonly label: string }[];
  readonly years: readonly WorldYear[];
}

interface Said { readonly panel: string; readonly points: readonly Point[]; readonly grade: Grade | null }
interface Line { readonly year: number; readonly said: readonly Said[] }
interface Placed { readonly panel: WorldPanel; readonly lines: readonly Line[]; readonly top: number; readonly first: number; readonly bottom: number; readonly heads: readonly (readonly string[])[] }

const WIDE = { pitch: 27, year: 46 };
const NARROW = { pitch: 30, year: 40 };
const LEADING = 16;
const BETWEEN = 34;
/** Width of the column of the reference, in columns. */
const REFERENCE = 1.6;
/** A drawing under this width gives its columns more room. */
const COMPACT = 800;
/** Behind a mark of the same value. */
const BEHIND = 9;

export function worldChart(panels: readonly WorldPanel[], context: ChartContext): ChartSpec {
  const lines = panels.map(({ title, bodies, years }) => years.map(({ year, cells }): Line => ({
    year, said: cells.map(({ panel, figures, grade }) => ({ panel, points: toPoints(figures, [title, bodies.find((body) => body.panel === panel)?.label].filter(Boolean).join(', '), context), grade })),
  })));
  return { draw: (size) => draw(panels, lines, size, context), alt: altOf(panels, lines, context), table: tableOf(panels, lines, context) };
}

/** "2 143 ou 2 100", then the grade where there is one. */
function wordsOf({ points, grade }: Said, { format, text: { charts } }: ChartContext): { readonly value: string; readonly grade: string } {
  const values = [...new Set(points.map((point) => format.value(point.figure)))];
  return { value: values.length > 1 ? charts.or(values) : values[0] ?? '', grade: grade ?? '' };
}

function draw(panels: readonly WorldPanel[], all: readonly (readonly Line[])[], { width, narrow }: { width: number; narrow: boolean }, context: ChartContext): SVGSVGElement {
  const letters = narrow ? 12.5 : 13;
  const { pitch, year: yearRoom } = narrow ? NARROW : WIDE;
  const left = yearRoom + 10;
  // Where there is little room the columns need it more than the dots do.
  const right = narrow ? width - 16 : left + (width - left) * (width < COMPACT ? 0.26 : 0.4);
  const most = Math.max(1, ...all.flat().flatMap(({ said }) => said.flatMap(({ points }) => points.map((point) => point.value))));
  const values = ticks(0, most, narrow ? 3 : 4);
  const x = linear([0, Math.max(most, values.at(-1) ?? most)], [left, right]);

  const columns = columnsOf(panels, right + 24, width);

  let cursor = 0;
  const placed = panels.map((panel, i): Placed => {
    const lines = all[i] ?? [];
    const heads = narrow ? [] : panel.bodies.map(({ panel: body, label }) => wrap(label, columns.size(body) - 10, letters));
    const head = 24 + Math.max(0, ...heads.map((head) => head.length)) * LEADING;
    const first = cursor + head;
    const size = (line: Line): number => (narrow ? pitch + told(line, panel, width, letters, context).length * LEADING : pitch);
    const bottom = first + lines.reduce((sum, line) => sum + size(line), 0);
    const place = { panel, lines, top: cursor, first, bottom, heads };
    cursor = bottom + BETWEEN;
    return place;
  });
  const height = cursor - BETWEEN + 24;

  const drawing = layer(context, (pen, at) => {
    for (const { panel, lines, top, first, bottom, heads } of placed) {
      pen.line(0, top + 1, width, top + 1, { stroke: 'var(--ink)', 'stroke-width': 2 });
      pen.text(0, top + 20, [{ text: panel.title, bold: true }], { halo: false });
      for (const value of values) {
        pen.line(at.x(value), first, at.x(value), bottom, { stroke: value === 0 ? 'var(--ink)' : 'var(--hair)', 'stroke-width': 1 });
        pen.text(at.x(value), bottom + 16, [{ text: context.format.number(value), tone: 'muted' }], { anchor: 'middle', halo: false });
      }
      heads.forEach((head, i) => head.forEach((words, n) => pen.text(columns.x(panel.bodies[i]?.panel ?? ''), first - 8 - (head.length - 1 - n) * LEADING, [{ text: words, tone: 'muted' }], { halo: false })));
      let y = first;
      for (const line of lines) {
        pen.text(0, y + pitch / 2 + 4.5, [{ text: String(line.year) }], { halo: false });
        dots(pen, line, { x, y: y + pitch / 2 });
        if (narrow) {
          const rows = told(line, panel, width, letters, context);
          rows.forEach((words, n) => pen.text(left + 7, y + pitch + 8 + n * LEADING, [{ text: words, tone: 'muted' }]));
          y += pitch + rows.length * LEADING;
        } else {
          panel.bodies.forEach((body, i) => number(pen, line.said.find((one) => one.panel === body.panel), { x: columns.x(body.panel), y: y + pitch / 2, size: columns.size(body.panel), letters, first: i === 0 }, context));
          y += pitch;
        }
        pen.line(0, y, width, y, { stroke: 'var(--hair)', 'stroke-width': 1 });
      }
    }
  });
  return render({ width, height, x, y: linear([0, height], [0, height]), marks: [drawing] }, context);
}

/** One column a body, the same in every panel; that of the reference, which several documents may state, is wider. */
function columnsOf(panels: readonly WorldPanel[], from: number, to: number): { x(body: string): number; size(body: string): number } {
  const bodies = [...new Set(panels.flatMap((panel) => panel.bodies.map((body) => body.panel)))];
  const unit = (to - from) / (bodies.length + REFERENCE - 1);
  return {
    x: (body) => (body === bodies[0] ? from : from + (bodies.indexOf(body) + REFERENCE - 1) * unit),
    size: (body) => (body === bodies[0] ? REFERENCE * unit : unit),
  };
}

/** The numbers of a year in running lines, for a narrow drawing. */
function told({ said }: Line, { bodies }: WorldPanel, width: number, letters: number, context: ChartContext): string[] {
  const words = said.flatMap((one) => {
    const body = bodies.find(({ panel }) => panel === one.panel);
    const { value, grade } = wordsOf(one, context);
    return body && value ? [`${body.label} ${[value, grade].filter(Boolean).join(' ')}`] : [];
  });
  return wrap(words.join(context.text.charts.alt.and), width - NARROW.year - 22, letters);
}

/** The reference over the others, so that a mark of the same value is seen behind it. */
function dots(pen: Pen, { said }: Line, { x, y }: { x: Linear; y: number }): void {
  const [reference, ...others] = said;
  const anchor = reference?.points[0];
  for (const { points, grade } of others) for (const point of points) {
    if (anchor && grade) pen.line(x(anchor.value), y, x(point.value), y, { stroke: 'var(--rule)', 'stroke-width': 2, 'stroke-dasharray': grade === 'C4' || grade === 'C3' ? undefined : '3 3' });
  }
  for (const { points } of others) for (const point of points) {
    const behind = reference?.points.some((one) => Math.abs(x(one.value) - x(point.value)) < 6) ?? false;
    pen.figure(point.ids, point.name, (inner) => {
      if (behind) glyph(inner, x(point.value), y, point.voice, { r: BEHIND });
      else pointMark(inner, point, x, y);
    });
  }
  for (const point of reference?.points ?? []) pen.figure(point.ids, point.name, (inner) => pointMark(inner, point, x, y));
}

/** A number in its column, or the hatch of what was not found. */
function number(pen: Pen, said: Said | undefined, { x, y, size, letters, first }: { x: number; y: number; size: number; letters: number; first: boolean }, context: ChartContext): void {
  if (!said || said.points.length === 0) return hatch(pen, { left: x, right: x + Math.min(46, size - 12), top: y - 6, bottom: y + 6 });
  const { value, grade } = wordsOf(said, context);
  const room = size - 8 - (grade ? textWidth(` ${grade}`, letters) : 0);
  pen.figure(said.points.flatMap((point) => point.ids), said.points.map((point) => point.name).join(context.text.charts.alt.and), (inner) => {
    inner.text(x, y + 4.5, [{ text: cutTo(value, room, letters, first), bold: first }, ...(grade ? [{ text: ` ${grade}`, tone: 'muted' as const }] : [])]);
  });
}

function altOf(panels: readonly WorldPanel[], all: readonly (readonly Line[])[], context: ChartContext): string {
  const { text: { charts }, format } = context;
  return panels.map((panel, i) => charts.alt.series(panel.title, (all[i] ?? []).map(({ year, said }) => charts.atYear(String(year), format.list(said.flatMap((one) => {
    const label = panel.bodies.find((body) => body.panel === one.panel)?.label;
    return label && one.points.length > 0 ? [charts.alt.inPeriod(label, wordsOf(one, context).value)] : [];
  })))).join(charts.alt.and))).join(' ');
}

function tableOf(panels: readonly WorldPanel[], all: readonly (readonly Line[])[], context: ChartContext): TableSpec {
  const { text: { charts, world } } = context;
  const bodies = new Map(panels.flatMap((panel) => panel.bodies.map(({ panel: name, label }) => [name, label] as const)));
  return {
    caption: world.caption,
    columns: [{ key: 'series', label: charts.table.series }, { key: 'year', label: charts.table.period }, ...[...bodies].map(([key, label]) => ({ key, label, align: 'right' as const }))],
    rows: panels.flatMap((panel, i) => (all[i] ?? []).map(({ year, said }) => ({
      series: panel.title, year: String(year),
      ...Object.fromEntries(panel.bodies.map((body) => {
        const one = said.find(({ panel: name }) => name === body.panel);
        const { value, grade } = one ? wordsOf(one, context) : { value: '', grade: '' };
        return [body.panel, value ? [value, grade].filter(Boolean).join(' · ') : charts.notFound];
      })),
    }))),
  };
}
