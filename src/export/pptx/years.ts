/**
 * Values by year as native charts: a panel each, one under the other, all on ONE scale: the height of
 * a panel and the top of its hidden axis grow together. Years without a figure are hatched, not zero.
 */
import { textWidth } from '../../charts/measure';
import type { NativeYears } from '../../charts/spec';
import { runsOf } from '../../charts/words';
import { LIGHT } from '../light';
import { SIGN, axis, chartSpace, lineChart, type Label, type Series, type Side } from './chartxml';
import { place, type Wish } from './place';
import { isPlain, markOf, numberFormat, provenance, type Frame, type Laid, type Overlay, type Plotted, type Wording } from './plotted';
import { range } from './sheet';
import { POINTS, SIZE } from './type';

type Point = NativeYears['points'][number];
interface Line { readonly joined: boolean; readonly points: Map<number, Point> }

const TITLE = 0.27;
/** Over the highest mark, for its label; under the lowest axis, for the years. */
const ROOM = 0.34;
const AXIS = 0.3;
const BETWEEN = 0.1;
/** Points between two marks under which their labels would meet. */
const CLOSE = 17;

/** One series for each chain that a line may join; the other points of a voice in as few series as a year allows. */
function linesOf(points: readonly Point[]): Line[] {
  const lines: (Line & { voice: string; chain: number | null })[] = [];
  for (const point of points) {
    const free = lines.find((line) => (point.chain === null ? line.chain === null && line.voice === point.voice && !line.points.has(point.year) : line.chain === point.chain));
    if (free) free.points.set(point.year, point);
    else lines.push({ voice: point.voice, chain: point.chain, joined: point.chain !== null, points: new Map([[point.year, point]]) });
  }
  return lines;
}

/** Height that so many panels need to be read, in inches. */
export const heightOfYears = (panels: number): number => panels * (TITLE + ROOM + 0.3) + AXIS + (panels - 1) * BETWEEN;

const topOf = ({ points }: NativeYears): number => Math.max(0, ...points.map(({ value }) => value));

/** Inches that one unit of value takes when these panels share so many inches of height. */
export function scaleOf(panels: readonly NativeYears[], height: number): number {
  const fixed = panels.length * (TITLE + ROOM) + AXIS + (panels.length - 1) * BETWEEN;
  return Math.max(0.2, height - fixed) / Math.max(1, panels.reduce((sum, panel) => sum + topOf(panel), 0));
}

/**
 * @param perUnit  one scale for panels that go on over several slides
 * @returns        the charts of these panels in an area of the slide
 */
export function layYears(panels: readonly NativeYears[], area: Frame, wording: Wording, perUnit = scaleOf(panels, area.h)): Laid {
  const tops = panels.map(topOf);
  let y = area.y;
  const laid = panels.map((panel, i): Laid => {
    const last = i === panels.length - 1;
    const plot = tops[i]! * perUnit + ROOM;
    const frame = { x: area.x, y: y + TITLE, w: area.w, h: plot + (last ? AXIS : 0.02) };
    const overlays = around(panel, { ...frame, y, h: TITLE }, { ...frame, h: plot });
    y += TITLE + plot + BETWEEN;
    return { charts: [chart(panel, frame, plot, perUnit, last, wording)], overlays };
  });
  return { charts: laid.flatMap(({ charts }) => charts), overlays: laid.flatMap(({ overlays }) => overlays) };
}

function chart(panel: NativeYears, frame: Frame, plot: number, perUnit: number, labelled: boolean, wording: Wording): Plotted {
  const years = Array.from({ length: panel.last - panel.first + 1 }, (_, i) => panel.first + i);
  const lines = linesOf(panel.points);
  const words = wording.text.slides.sheet;
  const told = labelsOf(panel, frame, plot, perUnit, wording);
  const named = namesOf(lines, wording);
  const sheet = { name: words.data, rows: [[words.year, ...named], ...years.map((year) => [String(year), ...lines.map(({ points }) => points.get(year)?.value ?? null)])] };
  const rows = [2, years.length + 1] as const;
  const series = lines.map(({ points, joined }, i): Series => ({
    name: { at: range(words.data, i + 1, 1, 1), values: [named[i]!] }, line: joined ? { colour: SIGN[[...points.values()][0]!.voice].colour, width: 1.25 } : null,
    marks: years.map((year) => markOf(points.get(year) ?? [...points.values()][0]!)),
    labels: years.flatMap((year, index): Label[] => {
      const point = points.get(year);
      const label = point && told.get(point);
      return label ? [{ index, words: isPlain(point, label.words) ? null : label.words, side: label.side, bold: panel.points.some(({ named: one }) => one) }] : [];
    }),
    // A count by year starts at zero (LOOK §4).
    stems: true,
    x: { at: range(words.data, 0, ...rows), values: years.map(String) },
    y: { at: range(words.data, i + 1, ...rows), values: years.map((year) => points.get(year)?.value ?? null) },
  }));
  const axes = [
    axis({ id: 111, kind: 'names', side: 'b', ink: true, labels: labelled, cross: 'between' }),
    axis({ id: 222, kind: 'value', side: 'l', hidden: true, from: 0, to: plot / perUnit, cross: 'between' }),
  ];
  return {
    frame, xml: chartSpace(lineChart(series, numberFormat(wording.lang)), axes, { x: 0, y: 0, w: 1, h: plot / frame.h }),
    book: [sheet, provenance(panel.points.map((point) => ({ title: String(point.year), point })), wording)],
  };
}

function namesOf(lines: readonly Line[], { text }: Wording): string[] {
  const seen = new Map<string, number>();
  return lines.map(({ points }) => {
    const name = text.shell.voices[[...points.values()][0]!.voice];
    const n = (seen.get(name) ?? 0) + 1;
    seen.set(name, n);
    return n === 1 ? name : `${name} (${n})`;
  });
}

/** The exact values of a year, or the approximate one where nothing else is stated; each once. */
function labelsOf({ points, first, last }: NativeYears, frame: Frame, plot: number, perUnit: number, { text: { charts: { or, orNext } } }: Wording): Map<Point, { readonly words: string; readonly side: Side }> {
  const band = (frame.w * POINTS) / (last - first + 1);
  const years = [...new Set(points.map(({ year }) => year))];
  const wanted = years.flatMap((year) => {
    const here = points.filter((point) => point.year === year);
    const exact = here.filter(({ open }) => !open);
    const said = here.filter((point) => !point.open || !exact.some(({ value }) => point.low <= value && value <= point.high)).sort((a, b) => b.value - a.value);
    const once = said.filter((point, i) => said.findIndex(({ label }) => label === point.label) === i);
    // Values too close for a label each share one, over the highest.
    const close: Point[][] = [];
    for (const point of once) {
      const group = close.at(-1);
      if (group && (group.at(-1)!.value - point.value) * perUnit * POINTS < CLOSE) group.push(point);
      else close.push([point]);
    }
    return close.map((group, i) => {
      const [point] = group as [Point];
      const told = group.map(({ label }) => label);
      const alike = group.length > 1 && group.every(({ scope }) => scope === point.scope);
      const line = alike ? or(told.toReversed()) : told.join(' · ');
      const words = textWidth(line, SIZE.label, point.named) < band * 1.15 ? line : told.map((label, k) => (alike && k > 0 ? orNext(label) : label)).join('\n');
      return { point, words, sides: (i === 0 ? ['t', 'r', 'l'] : i === close.length - 1 ? ['b', 'r', 'l', 't'] : ['r', 'l']) as Side[], need: i === 0 ? 0 : 1 };
    });
  });
  const silent = points.filter((point) => !wanted.some((one) => one.point === point));
  const at = (point: Point) => ({ x: (point.year - first + 0.5) * band, y: (plot - point.value * perUnit) * POINTS });
  const wishes: Wish[] = [...wanted.map(({ point, words, sides, need }) => ({ ...at(point), words, bold: point.named ?? false, sides, need })), ...silent.map((point) => ({ ...at(point), words: '', bold: false, sides: [], need: 9 }))];
  const sides = place(wishes, { left: -4, right: frame.w * POINTS + 4, top: -18, bottom: plot * POINTS });
  return new Map(wanted.flatMap(({ point, words }, i) => (sides[i] ? [[point, { words, side: sides[i] }] as const] : [])));
}

/** Title, hatched years, changes of definition and what is off the scale. */
function around(panel: NativeYears, title: Frame, plot: Frame): Overlay[] {
  const band = plot.w / (panel.last - panel.first + 1);
  const at = (year: number) => plot.x + (year - panel.first) * band;
  const base = plot.y + plot.h;
  const runs = runsOf(panel.missing);
  const longest = Math.max(0, ...runs.map(([from, to]) => to - from + 1));
  return [
    { kind: 'text', ...title, w: title.w * 0.7, text: panel.title, bold: true, valign: 'middle' },
    ...panel.beyond.map((point, i): Overlay => ({ kind: 'text', ...title, x: title.x + title.w * 0.55, w: title.w * 0.45, y: title.y + i * TITLE, text: point.label, tone: 'muted', align: 'right', valign: 'middle' })),
    ...runs.flatMap(([from, to]): Overlay[] => [
      { kind: 'hatch', x: at(from) + 0.03, y: base - 0.11, w: at(to + 1) - at(from) - 0.06, h: 0.11 },
      ...(to - from + 1 === longest && (longest > 1 || runs.length === 1)
        ? [{ kind: 'text', x: at(from) - 0.3, y: base - 0.37, w: at(to + 1) - at(from) + 0.6, h: 0.25, text: panel.missingWords, align: 'center', valign: 'bottom', tone: panel.points.some(({ named }) => named) ? 'accent' : 'muted', bold: panel.points.some(({ named }) => named) } as const] : []),
    ]),
    ...panel.changes.flatMap(({ at: year, words }): Overlay[] => [
      { kind: 'line', x: at(year), y: title.y + 0.04, w: 0, h: plot.h + title.h - 0.04, colour: LIGHT.ink, width: 0.75, dash: true },
      { kind: 'text', x: at(year) - 2.2, y: title.y, w: 2.12, h: title.h, text: words, tone: 'muted', align: 'right', valign: 'middle' },
    ]),
  ];
}

