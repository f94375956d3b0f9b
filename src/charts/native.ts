/**
 * The figures of a drawing for software that draws charts by itself: values, intervals, who states
 * them, in the order of the drawing. Nothing is added up, and a year without a figure has none.
 * Loaded when a chart leaves the page.
 */
import { inLang } from '../core/words/line';
import type { BulletPanel } from './bullets';
import type { IntervalRow } from './intervals';
import { contradiction } from './pathlabels';
import { placeOf } from './pathways';
import { values } from './dotrows';
import type { Point } from './points';
import type { ChartContext } from './render';
import { linear, scaleTop, ticks } from './scale';
import type { NativePoint, NativeRows, NativeTime, NativeYears } from './spec';
import { isOpen, producer, type Spot } from './spots';
import type { Versus } from './versus';
import { voiceOf } from './voice';
import { when } from './words';
import { chainsOf, changesOf } from './yearparts';
import type { YearPanel } from './years';

const unitOf = (unit: string | undefined, { text: { charts } }: ChartContext): string => charts.units[unit ?? ''] ?? '';
/** Amounts are written with the sign of their currency. */
const money = (unit: string | undefined) => (unit === 'EUR' || unit === 'USD' ? { currency: unit } : {});

function ofSpot(spot: Spot, context: ChartContext, label = context.format.value(spot.row)): NativePoint {
  const { row, voice, value, open } = spot;
  return { value, label, who: producer(row), when: context.format.period(row.period), low: row.plo, high: row.phi, voice, open, plan: row.kind === 'target' };
}

/** Panels by year, on one scale. */
export function yearCharts(panels: readonly YearPanel[], [first, last]: readonly [number, number], context: ChartContext): NativeYears[] {
  return panels.map((panel): NativeYears => {
    const dots = panel.spots.map((spot) => ({ spot, year: (spot.start + spot.end) / 2, dx: 0, r: 0 }));
    const chains = chainsOf(dots);
    const plain = linear([0, 1], [0, 1]);
    return {
      form: 'years', title: panel.title, unit: unitOf(panel.spots[0]?.row.unit, context), first, last,
      points: dots.map((dot) => {
        const chain = chains.findIndex((one) => one.includes(dot));
        return { ...ofSpot(dot.spot, context), year: Math.floor(dot.year), chain: chain < 0 ? null : chain, scope: dot.spot.row.scope_id, named: panel.headline };
      }),
      missing: panel.missing, missingWords: panel.headline ? context.text.charts.notFoundShort : context.text.charts.notFound,
      changes: changesOf(chains, { x: plain, top: 0, base: 0, letters: 1, narrow: true }, context).map(({ x, words }) => ({ at: x, words })),
      beyond: panel.beyond.map((spot) => ofSpot(spot, context, context.text.charts.alt.inPeriod(context.format.value(spot.row), when(spot.row.period, context)))),
    };
  });
}

/** Rows of dots with their dates: one label for each value of a row. */
export function shelterRows(rows: readonly { readonly title: string; readonly detail: string; readonly shown: readonly Spot[]; readonly beyond: readonly Spot[] }[], unit: string, context: ChartContext): NativeRows {
  const worded = (spots: readonly Spot[]) => values(spots, context).flatMap(({ spots: same, words }) =>
    same.map((spot, i) => ofSpot(spot, context, i === 0 ? words : '')));
  return {
    form: 'dots', unit: unitOf(unit, context), ticks: scaleTicks(rows.flatMap((row) => row.shown.map(({ value }) => value)), 5),
    rows: rows.map(({ title, detail, shown, beyond }) => ({ title, detail, voice: null, points: worded(shown), beyond: worded(beyond), none: '' })),
  };
}

const scaleTicks = (all: readonly number[], count: number): number[] => {
  const most = Math.max(1, ...all);
  const found = ticks(0, most, count);
  const step = (found[1] ?? most) - (found[0] ?? 0);
  return (found.at(-1) ?? 0) < most ? [...found, (found.at(-1) ?? 0) + step] : found;
};

/** Statements in time; the two that contradict each other are named first. */
export function timeChart(spots: readonly Spot[], context: ChartContext): NativeTime {
  const { text: { charts: text }, format } = context;
  const top = scaleTop(spots.map((spot) => spot.value));
  const clash = contradiction(spots);
  const said = (spot: Spot): string => {
    const value = format.value(spot.row);
    if (spot.row.kind === 'target') return text.planned(value, format.period(spot.row.period));
    return spot === clash?.part && spot.row.period_kind === 'year' ? text.alt.inPeriod(value, text.inYearAlone(format.period(spot.row.period))) : text.alt.inPeriod(value, when(spot.row.period, context));
  };
  const point = (spot: Spot) => ({
    ...ofSpot(spot, context, said(spot)), at: placeOf(spot), start: spot.row.kind === 'stock' ? placeOf(spot) : spot.start, end: spot.row.kind === 'stock' ? placeOf(spot) : spot.end,
    kind: spot.row.kind, named: spot === clash?.part || spot === clash?.total,
  });
  return {
    form: 'time', unit: unitOf(spots[0]?.row.unit, context), kinds: text.kinds,
    points: spots.filter((spot) => spot.value <= top).map(point), beyond: spots.filter((spot) => spot.value > top).map(point),
  };
}

/** Figures of a finding, one row a document; what is of another unit is said beside the others. */
export function intervalRows(rows: readonly IntervalRow[], scale: readonly number[], top: number, context: ChartContext): NativeRows {
  const { format, lang, text: { charts: text } } = context;
  const main = rows.find((row) => row.comparable)?.figure;
  return {
    form: 'dots', ticks: scale, ...money(main?.unit),
    unit: money(main?.unit).currency ? '' : inLang(lang, main?.unit_fr, main?.unit_en) || unitOf(main?.unit, context),
    rows: rows.map(({ figure, comparable }) => {
      const range = figure.qualifier === '..';
      const point: NativePoint = {
        value: figure.value, label: comparable ? format.value(figure) : text.axis(format.value(figure), inLang(lang, figure.unit_fr, figure.unit_en)), who: producer(figure), when: format.period(figure.period),
        low: range ? figure.value : figure.plo, high: range ? figure.value_max ?? figure.value : figure.phi, voice: voiceOf(figure.side), open: isOpen(figure), plan: figure.kind === 'target', named: true,
      };
      const off = !comparable || Math.abs(figure.value_max ?? figure.value) > top;
      return {
        title: producer(figure), detail: [format.period(figure.period), text.kind[figure.kind] ?? figure.kind].join(' · '), voice: voiceOf(figure.side),
        points: off ? [] : [point], beyond: off ? [point] : [], none: '',
      };
    }),
  };
}

/** A year a row: the narrower quantity and the wider one. */
export function versusRows(pairs: readonly Versus[], titles: readonly [string, string], context: ChartContext): NativeRows {
  const all = pairs.flatMap(({ narrow, wide }) => [...narrow, ...wide]);
  return {
    form: 'dots', ends: titles, unit: unitOf(all[0]?.row.unit, context), ticks: scaleTicks(all.map(({ value }) => value), 5),
    rows: pairs.map(({ year, narrow, wide }) => ({
      title: String(year), detail: '', voice: null, beyond: [], none: '', points: [...narrow, ...wide].map((spot) => ofSpot(spot, context)),
    })),
  };
}

/** Amounts of one line and year, stage by stage. */
export function bulletRows(panels: readonly BulletPanel[], top: number, context: ChartContext): NativeRows {
  const words = context.text.ecarts.charts.bullets;
  const unit = panels[0]?.rows[0]?.spots[0]?.row.unit;
  const point = (spot: Spot): NativePoint => {
    const { stage, kind } = spot.row;
    const said = stage === '' && kind === 'target' ? 'planned' : stage;
    return {
      ...ofSpot(spot, context, words.stage(words.stages[said] ?? said, context.format.value(spot.row))),
      plan: ['demanded', 'announced', 'bill', 'planned'].includes(said), named: stage === 'executed',
    };
  };
  return {
    form: 'dots', unit: '', ...money(unit), ticks: scaleTicks([top], 5),
    rows: panels.flatMap((panel) => panel.rows.map(({ when: period, spots }) => ({
      title: panel.title, detail: period, voice: null, none: '',
      points: spots.filter(({ value }) => value <= top).map(point), beyond: spots.filter(({ value }) => value > top).map(point),
    }))),
  };
}

/** The stages of a year, each counted by itself: nothing links one bar to the next. */
export function stageBars(rows: readonly { readonly stage: { readonly title: string }; readonly points: readonly Point[]; readonly link: { readonly nested: boolean } | null }[], top: number, context: ChartContext): NativeRows {
  const { chain: text } = context.text;
  const point = (one: Point): NativePoint => ({
    value: one.value, label: context.format.value(one.figure), who: one.who, when: context.format.period(one.figure.period), low: one.figure.plo, high: one.figure.phi, voice: one.voice, open: one.open, plan: false,
  });
  return {
    form: 'bars', unit: unitOf(rows.find(({ points }) => points.length)?.points[0]?.figure.unit, context), ticks: scaleTicks([top], 5),
    rows: rows.map(({ stage, points }, i) => ({
      title: stage.title, detail: '', voice: null, apart: rows[i - 1]?.link?.nested === false, none: points.length ? '' : text.nobodyShort,
      points: points.filter(({ value }) => value <= top).map(point), beyond: points.filter(({ value }) => value > top).map(point),
    })),
  };
}
