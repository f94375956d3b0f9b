/**
 * Values in time as a native chart of dots: the mark stands where the figure holds, a line through it is
 * the period that it covers, drawn as its kind asks (LOOK §4). Only what finds a free side is labelled.
 */
import { textWidth } from '../../charts/measure';
import { ticks } from '../../charts/scale';
import type { NativeTime } from '../../charts/spec';
import { LIGHT } from '../light';
import { SIGN, axis, chartSpace, scatterChart } from './chartxml';
import { place, type Wish } from './place';
import { numberFormat, provenance, type Frame, type Laid, type Overlay, type Wording } from './plotted';
import { scatter, type Dot } from './scatter';
import { POINTS, SIZE } from './type';

const AXIS = 0.32;
const LEFT = 0.6;
/** Inside the frame of the chart, or some programs draw the axes narrower than they are told. */
const RIGHT = 0.5;
const KEY = 0.3;
/** How the period of a kind is drawn: width in points, dashes. */
const PERIOD: Readonly<Record<string, { readonly width: number; readonly dash?: boolean }>> = {
  presence: { width: 4.5 }, flow: { width: 2.25 }, cumulative: { width: 1.25 }, target: { width: 1.25, dash: true }, stock: { width: 0 },
};

export function layTime(chart: NativeTime, area: Frame, wording: Wording): Laid {
  const head = chart.beyond.length ? 0.3 : 0;
  const plot: Frame = { x: area.x + LEFT, y: area.y + head, w: area.w - LEFT - RIGHT, h: area.h - head - AXIS - KEY };
  const frame: Frame = { x: area.x, y: plot.y, w: area.w, h: plot.h + AXIS };
  const all = chart.points;
  const from = Math.floor(Math.min(...all.map(({ start }) => start)));
  const to = Math.ceil(Math.max(...all.map(({ end }) => end)));
  const most = Math.max(1, ...all.map(({ value }) => value));
  const steps = ticks(0, most * 1.06, 4);
  const step = (steps[1] ?? most) - (steps[0] ?? 0);
  const top = Math.ceil((most * 1.06) / step) * step;
  const x = (at: number) => ((at - from) / (to - from)) * plot.w * POINTS;
  const y = (value: number) => (1 - value / top) * plot.h * POINTS;
  const sides = place(all.map((point): Wish => ({
    x: x(point.at), y: y(point.value), words: point.label, bold: point.named ?? false, need: point.named ? 0 : point.plan ? 3 : point.open ? 2 : 1,
    sides: point.plan ? ['t', 'b', 'r', 'l'] : ['r', 't', 'b', 'l'],
  })), { left: 0, right: plot.w * POINTS + 40, top: 0, bottom: plot.h * POINTS - 2 }, all.filter(({ kind }) => kind !== 'stock').map((point) => ({ left: x(point.start), right: x(point.end), top: y(point.value) - 2, bottom: y(point.value) + 2 })).filter(({ right, left }) => right - left < plot.w * POINTS * 0.35));
  const { text } = wording;
  const words = text.slides.sheet;
  const dots = all.map((point, i): Dot => {
    const style = PERIOD[point.kind] ?? PERIOD.stock!;
    return {
      name: `${text.shell.voices[point.voice]}, ${text.charts.kind[point.kind] ?? point.kind}`, title: point.when, point, side: sides[i] ?? null, muted: point.open && !point.named,
      x: round(point.at), y: point.value, from: round(point.start), to: round(point.end), line: style.width ? { colour: SIGN[point.voice].colour, ...style } : null,
    };
  });
  const { series, sheet, order } = scatter(dots, words.data, { name: words.voice, title: words.when, x: words.place, y: words.value }, words.period, true);
  const axes = [
    axis({ id: 111, kind: 'value', side: 'b', from, to, step: 1, ink: true, labels: false, cross: 'midCat' }),
    axis({ id: 222, kind: 'value', side: 'l', from: 0, to: top, step, grid: true, format: numberFormat(wording.lang), cross: 'midCat' }),
  ];
  const inner = { x: LEFT / frame.w, y: 0, w: plot.w / frame.w, h: plot.h / frame.h };
  return {
    charts: [{ frame, xml: chartSpace(scatterChart(series, numberFormat(wording.lang)), axes, inner), book: [sheet, provenance(order.map(({ name, point }) => ({ title: name, point })), wording)] }],
    overlays: [...years(from, to, plot), ...beyond(chart, area, wording), ...key(chart, { ...area, y: plot.y + plot.h + AXIS + 0.04, h: KEY })],
  };
}

const round = (year: number): number => Math.round(year * 1000) / 1000;

/** The names of years stand inside them, which no axis of numbers does by itself. */
const years = (from: number, to: number, plot: Frame): Overlay[] => Array.from({ length: to - from }, (_, i): Overlay[] => {
  const band = plot.w / (to - from);
  return [
    { kind: 'text', x: plot.x + i * band, y: plot.y + plot.h + 0.07, w: band, h: 0.25, text: String(from + i), align: 'center', tone: 'muted' },
    { kind: 'line', x: plot.x + i * band, y: plot.y + plot.h, w: 0, h: 0.06, colour: LIGHT.ink, width: 0.75 },
  ];
}).flat();

function beyond({ beyond: off }: NativeTime, area: Frame, { text }: Wording): Overlay[] {
  if (off.length === 0) return [];
  return [{ kind: 'text', x: area.x + LEFT, y: area.y, w: area.w - LEFT, h: 0.26, text: `${text.charts.aboveScale}\u00A0: ${[...new Set(off.map(({ label }) => label))].join(text.charts.alt.and)}`, tone: 'muted', align: 'right' }];
}

/** Each kind as it is drawn, in no voice's colour. */
function key({ kinds, points }: NativeTime, area: Frame): Overlay[] {
  const shown = Object.entries(kinds).filter(([kind]) => points.some((point) => point.kind === kind));
  let x = area.x + LEFT;
  return shown.flatMap(([kind, words]): Overlay[] => {
    const w = textWidth(words, SIZE.small) / POINTS + 0.1;
    const from = x;
    x += w + 0.6;
    const style = PERIOD[kind] ?? PERIOD.stock!;
    return [
      ...(style.width ? [{ kind: 'line', x: from, y: area.y + 0.13, w: 0.3, h: 0, colour: LIGHT.rule, width: style.width, dash: style.dash ?? false } as const] : [{ kind: 'dot', x: from + 0.16, y: area.y + 0.07, w: 0.12, h: 0.12 } as const]),
      { kind: 'text', x: from + 0.36, y: area.y, w, h: 0.26, text: words, tone: 'muted', valign: 'middle', size: SIZE.small },
    ];
  });
}
