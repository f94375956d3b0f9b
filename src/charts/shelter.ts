/**
 * Gap 3: shelter places by network and date on one scale, promises as dashed ticks, other units
 * with a dashed outline on a row of their own; below, requests and admissions by year.
 */
import { isStatement, type Statement, type StatementOrGap } from '../core/statement';
import { inLang, labelIn } from '../core/words/line';
import { placeLabels, around, type LabelRequest } from './labels';
import { R, chevron, glyph, hiddenLabel, label, target } from './marks';
import { below, layer, render, type ChartContext } from './render';
import { linear, scaleTop, ticks, type Linear } from './scale';
import type { ChartSpec } from './spec';
import { toSpots, valueWhen, type Spot } from './spots';
import { statementTable } from './table';
import { COLOUR } from './voice';
import { flow, plan, rowLabels, values, type Item } from './dotrows';
import { panelsInWords, toPanels } from './permits';
import { when } from './words';
import { yearPanels } from './years';

const UNIT = 'places';
const WIDE = { left: 212, right: 56, pitch: 46 };
const NARROW = { left: 8, right: 22, pitch: 56 };
const ADMISSIONS = 70;
const STACKED = 13;

interface Row { readonly key: string; readonly title: string; readonly detail: string; readonly shown: readonly Spot[]; readonly beyond: readonly Spot[] }

export function shelterChart(rows: readonly StatementOrGap[], context: ChartContext): ChartSpec {
  const text = context.text.charts;
  const places = toRows(rows.filter((row) => row.drawing === 'shelter').filter(isStatement), context);
  const byYear = rows.filter((row) => row.drawing === 'admissions');
  const years = [Math.min(...byYear.map((row) => row.year)), Math.max(...byYear.map((row) => row.year))] as const;
  return {
    draw: ({ width, narrow }) => {
      const top = drawRows(places, { width, narrow }, context);
      if (!byYear.length) return top;
      const bottom = yearPanels(toPanels(byYear, context), years, { width, narrow, scale: ADMISSIONS }, context);
      return below(top, render({ width, ...bottom }, context), 22);
    },
    alt: [...places.map((row) => text.alt.series(row.title, [...row.shown, ...row.beyond].map((spot) => aimedOrFound(spot, context)).join(', '))),
      panelsInWords(toPanels(byYear, context), context)].join(' '),
    table: statementTable(rows, text.captions.shelter, context),
    native: async () => {
      const { shelterRows, yearCharts } = await import('./native');
      return [shelterRows(places, UNIT, context), ...(byYear.length ? yearCharts(toPanels(byYear, context), years, context) : [])];
    },
  };
}

const aimedOrFound = (spot: Spot, context: ChartContext): string =>
  (spot.row.kind === 'target' ? plan(spot.row, context.text.charts).full(context.format.value(spot.row), when(spot.row.period, context)) : valueWhen(spot.row, context));

function toRows(rows: readonly Statement[], context: ChartContext): Row[] {
  const top = scaleTop(rows.filter((row) => row.unit === UNIT).map((row) => row.value));
  const keys = [...new Set([...rows].sort((a, b) => a.position - b.position).map((row) => row.panel))];
  return keys.map((key) => {
    const here = rows.filter((row) => row.panel === key);
    const [first] = here;
    const spots = toSpots(here, ({ kind, stage, period, side }) => `${kind}|${stage}|${period}|${side}`, context);
    return {
      key, title: labelIn(context.lang, first) || key, detail: inLang(context.lang, first?.detail_fr, first?.detail_en),
      shown: spots.filter((spot) => spot.value <= top), beyond: spots.filter((spot) => spot.value > top),
    };
  });
}

interface Laid { readonly row: Row; readonly y: number; readonly top: number; readonly items: readonly Item[] }

function drawRows(rows: readonly Row[], { width, narrow }: { width: number; narrow: boolean }, context: ChartContext): SVGSVGElement {
  const { format, text: { charts: text } } = context;
  const { left, right, pitch } = narrow ? NARROW : WIDE;
  const letters = narrow ? 12.5 : 13;
  const all = rows.flatMap((row) => row.shown.map((spot) => spot.value));
  const x = linear([0, Math.max(1, ...all)], [left, width - right]);
  let cursor = 4;
  const laid = rows.map((row): Laid => {
    const y = cursor + (narrow ? 36 : 22);
    const { items, lines } = flow(row.beyond, { left: left + 12, width: width - right + (narrow ? 0 : 10), top: y + 20, letters }, context);
    const top = cursor;
    cursor += pitch + lines * 18;
    return { row, y, top, items };
  });
  const base = cursor;
  const y = linear([0, base], [0, base]);
  const tickValues = ticks(0, x.domain[1], 4);

  const marks = [layer(context, (pen, at) => {
    tickValues.forEach((value, i) => {
      pen.line(at.x(value), 4, at.x(value), base, { stroke: value ? 'var(--hair)' : 'var(--ink)', 'stroke-width': 1 });
      const words = format.number(value);
      pen.text(at.x(value), base + 18, [{ text: i === tickValues.length - 1 ? text.axis(words, text.units[UNIT] ?? UNIT) : words, tone: 'muted' }], { anchor: 'middle', halo: false });
    });
  })];
  for (const { row, y: middle, top, items } of laid) marks.push(layer(context, (pen) => {
    if (narrow) pen.text(left, top + 13, [{ text: row.title, bold: true }]);
    else {
      pen.text(left - 14, middle - 2, [{ text: row.title, bold: true }], { anchor: 'end' });
      pen.text(left - 14, middle + 14, [{ text: row.detail, tone: 'muted' }], { anchor: 'end' });
    }
    const dots = stack(row.shown, x, middle);
    const farthest = Math.max(left, ...dots.filter(({ spot }) => spot.row.kind !== 'target').map((dot) => dot.x));
    const labels = placeLabels(requests(dots, narrow, context), {
      bounds: { left: left + 2, right: width, top: narrow ? top + 14 : top - 6, bottom: middle + (narrow ? 36 : 24) }, size: letters,
      marks: dots.map((dot) => around(dot.x, dot.y, R + 1)),
    });
    const told = new Set(labels.flatMap(({ key }) => key.split(' ')));
    for (const { spot, x: at, y: level } of dots) {
      pen.figure(spot.ids, spot.name, (inner) => {
        if (spot.row.kind === 'target') target(inner, [farthest + R + 1, level], [at, level], COLOUR[spot.voice], 9);
        else glyph(inner, at, level, spot.voice, { open: spot.open, dashed: spot.row.unit !== UNIT });
        if (!spot.ids.some((id) => told.has(id))) hiddenLabel(inner, at, level - 10, { text: valueWhen(spot.row, context), bold: true }, 'middle');
      });
    }
    for (const one of labels) label(pen, one, letters * 1.25);
    if (row.beyond.length) {
      pen.line(left, middle, width - right, middle, { stroke: 'var(--rule)', 'stroke-width': 1.5, 'stroke-dasharray': '1 4' });
      chevron(pen, width - right, middle, 'right');
      rowLabels(pen, items, context);
    }
  }));
  return render({ width, height: base + 26, x, y, marks }, context);
}

interface Dot { readonly spot: Spot; readonly x: number; readonly y: number }

/** Marks of one value in one row stand one above the other: in a row, height means nothing. */
function stack(spots: readonly Spot[], x: Linear, middle: number): Dot[] {
  return spots.map((spot) => {
    const level = spots.filter((other) => other.row.kind !== 'target' && spot.row.kind !== 'target' && Math.abs(x(other.value) - x(spot.value)) < 2 * R);
    return { spot, x: x(spot.value), y: middle + (level.length > 1 ? (level.indexOf(spot) - (level.length - 1) / 2) * STACKED : 0) };
  });
}

/** One label for each value of a row, with its years. */
function requests(dots: readonly Dot[], narrow: boolean, context: ChartContext): LabelRequest[] {
  return values(dots.map((dot) => dot.spot), context).map(({ spots, words, short }): LabelRequest => {
    const here = dots.filter((dot) => spots.includes(dot.spot));
    const aimed = spots.some((spot) => spot.row.kind === 'target');
    // Where a row is short, what is aimed at is written below every mark that stands in a stack.
    const stacked = narrow && aimed ? Math.max(0, ...dots.map((dot) => Math.abs(dot.y - (here[0]?.y ?? 0)))) : 0;
    return {
      key: spots.flatMap((spot) => spot.ids).join(' '), x: here[0]?.x ?? 0, y: here.reduce((sum, dot) => sum + dot.y, 0) / here.length,
      reach: aimed ? Math.max(9, stacked + R) : R, where: aimed ? ['top', 'bottom', 'left'] : ['right', 'left'], priority: narrow && !aimed ? 1 : 0,
      variants: [[[{ text: words }]], [[{ text: short }]]],
    };
  });
}
