/**
 * Small multiples by year: panels one under the other on one axis of years and ONE scale,
 * so that a count of thousands and a count of tens are seen as they are.
 */
import type { Markish } from '@observablehq/plot';
import { layer, type ChartContext } from './render';
import { around, placeLabels } from './labels';
import { textWidth, wrap } from './measure';
import { AROUND, R, glyph, hiddenLabel, joined, label } from './marks';
import { linear, type Linear } from './scale';
import type { Spot } from './spots';
import { beyond, beyondWords, chainsOf, changesOf, drawChange, missing, numberRow, yearAxis, yearLabels, type Dot } from './yearparts';

export interface YearPanel {
  readonly key: string;
  readonly title: string;
  readonly spots: readonly Spot[];
  /** Values beyond the scale: told, not drawn to scale. */
  readonly beyond: readonly Spot[];
  readonly missing: readonly number[];
  /** Labels in bold, and the years missing at the end in a sentence. */
  readonly headline: boolean;
  /** Numbers under the axis of this panel. */
  readonly row?: { readonly title: string; readonly cells: readonly { readonly at: number; readonly text: string; readonly short: string; readonly spots: readonly Spot[] }[] };
}

export interface YearDrawing { readonly height: number; readonly x: Linear; readonly y: Linear; readonly marks: readonly Markish[] }

interface Placed { readonly panel: YearPanel; readonly lines: readonly string[]; readonly title: number; readonly lower: number; readonly end: number; readonly notes: number; readonly top: number; readonly base: number }

const TITLE = 8;
const TITLE_LINE = 16;
const LABEL_ROOM = 20;
const NUMBERS = 22;
/** Numbers under an axis go one line lower when their title would touch the first of them. */
const LOWER = 17;
const BETWEEN = 22;
const AXIS = 26;
const SPREAD = 13;
/** Under this width, titles and notes come close: a little more air. */
const TIGHT = 700;

/** @param scale px given to the largest value on the scale */
export function yearPanels(panels: readonly YearPanel[], years: readonly [number, number], size: { readonly width: number; readonly narrow: boolean; readonly scale: number }, context: ChartContext): YearDrawing {
  const { width, narrow } = size;
  const letters = narrow ? 12.5 : 13;
  const largest = Math.max(1, ...panels.flatMap((panel) => panel.spots.map((spot) => spot.value)));
  const perUnit = size.scale / largest;
  const x = linear([years[0], years[1] + 1], [4, width - 8]);
  const band = x(years[0] + 1) - x(years[0]);

  const placed: Placed[] = [];
  let cursor = 0;
  for (const panel of panels) {
    const lines = wrap(panel.title, width - 12, letters, true);
    // What is off the scale stands on the line of the title, or under it where there is no room.
    const titleEnd = 4 + Math.max(...lines.map((line) => textWidth(line, letters, true)));
    const below = panel.beyond.some((spot) => beyondWords(spot, x((spot.start + spot.end) / 2), width, context, letters).left < titleEnd + 12);
    const top = cursor + lines.length * TITLE_LINE + TITLE + (below ? LABEL_ROOM : 0) + (width < TIGHT ? 8 : 0);
    const tall = Math.max(0, ...panel.spots.map((spot) => spot.value)) * perUnit;
    const base = top + Math.max(tall + LABEL_ROOM * (crowded(panel) ? 2 : 1) + R, panel.headline ? 44 : 30);
    const lower = panel.row !== undefined && panel.row.cells.some(({ at }) => x(at) - band / 2 < 4 + textWidth(panel.row!.title, letters) + 8) ? LOWER : 0;
    placed.push({ panel, lines, lower, end: titleEnd, title: cursor + TITLE_LINE, notes: below ? top - 16 : cursor + TITLE_LINE, top, base });
    cursor = base + (panel.row ? NUMBERS + lower : 0) + BETWEEN;
  }
  const height = cursor - BETWEEN + AXIS;
  // One straight line of px per unit for every panel: each panel starts it again from its own axis.
  const y = linear([0, height / perUnit], [height, 0]);

  const marks: Markish[] = placed.map(({ panel, lines, lower, end, title, notes, top, base }) => {
    const dots = spread(panel.spots, perUnit, Math.min(SPREAD, band * 0.6));
    const px = (dot: Dot) => x(dot.year) + dot.dx;
    const py = (value: number) => base - (height - y(value));
    const ground = { x, top, base, letters, narrow };
    const chains = chainsOf(dots);
    const changes = changesOf(chains, ground, context);
    const labels = placeLabels(yearLabels(panel, dots, px, py, narrow, context), {
      bounds: { left: 0, right: width, top: top - 6, bottom: base }, size: letters,
      marks: [...dots.map((dot) => around(px(dot), py(dot.spot.value), dot.r)), ...changes.flatMap((change) => [change.box, change.line])],
    });
    const labelled = new Set(labels.flatMap(({ key }) => key.split(' ')));
    return layer(context, (pen) => {
      lines.forEach((line, i) => pen.text(4, title + i * TITLE_LINE, [{ text: line, bold: true }]));
      pen.line(4, base, width - 8, base, { stroke: 'var(--ink)', 'stroke-width': 1 });
      // What is off the scale has the line of the title first.
      missing(pen, panel, { ...ground, title: panel.beyond.length > 0 ? null : { y: title, end } }, years[1], context);
      for (const dot of dots) pen.line(px(dot), base, px(dot), py(dot.spot.value), { stroke: 'var(--hair)', 'stroke-width': 1 });
      for (const chain of chains) joined(pen, chain.map((dot) => [px(dot), py(dot.spot.value)]));
      for (const change of changes) drawChange(pen, change);
      // The larger open marks first, so that the filled one inside stays whole.
      for (const dot of [...dots].sort((a, b) => b.r - a.r)) {
        const { spot, r } = dot;
        pen.figure(spot.ids, spot.name, (inner) => {
          glyph(inner, px(dot), py(spot.value), spot.voice, { open: spot.open, r });
          if (!spot.ids.some((id) => labelled.has(id))) hiddenLabel(inner, px(dot), py(spot.value) - r - 5, { text: context.format.value(spot.row), bold: true }, 'middle');
        });
      }
      for (const one of labels) label(pen, one, letters * 1.25);
      for (const spot of panel.beyond) beyond(pen, spot, x((spot.start + spot.end) / 2), notes, width, context, letters);
      if (panel.row) numberRow(pen, panel.row, { base, lower, x, letters }, context);
    });
  });
  marks.push(layer(context, (pen) => yearAxis(pen, years, x, height - 6)));
  return { height, x, y, marks };
}

/** Whether two years in a row have several values each: side by side, their labels take two lines. */
function crowded({ spots }: YearPanel): boolean {
  const several = spots.filter((spot) => !spot.open && spots.some((other) => !other.open && other.end === spot.end && other.value !== spot.value)).map(({ end }) => end);
  return several.some((end) => several.includes(end + 1));
}

/** The scale at which panels keep within a height: what it takes from them is nearly in proportion. */
export function within(height: number | undefined, { most, least }: { readonly most: number; readonly least: number }, draw: (scale: number) => YearDrawing): YearDrawing {
  const usual = draw(most);
  if (height === undefined || usual.height <= height) return usual;
  const small = draw(least);
  const scale = least + ((height - small.height) / (usual.height - small.height || 1)) * (most - least);
  return scale <= least ? small : draw(scale);
}

/** The values of one year side by side; an approximate value around the exact one that it allows. */
function spread(spots: readonly Spot[], perUnit: number, gap: number): Dot[] {
  const byYear = new Map<number, Spot[]>();
  for (const spot of spots) {
    const year = (spot.start + spot.end) / 2;
    byYear.set(year, [...(byYear.get(year) ?? []), spot]);
  }
  return [...byYear].flatMap(([year, inYear]) => {
    const exact = inYear.filter((spot) => !spot.open);
    const host = (spot: Spot): Spot | undefined => (spot.open ? exact.find((other) =>
      spot.row.plo <= other.value && other.value <= spot.row.phi && Math.abs(other.value - spot.value) * perUnit < AROUND) : undefined);
    const alone = inYear.filter((spot) => !host(spot));
    return inYear.map((spot) => {
      const inside = host(spot);
      const index = alone.indexOf(inside ?? spot);
      return { spot, year, dx: (index - (alone.length - 1) / 2) * gap, r: inside ? AROUND : R };
    });
  });
}
