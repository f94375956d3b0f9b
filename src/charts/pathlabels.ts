/** What the drawing of exit pathways says in words: its contradiction, and one label for each cluster of marks. */
import type { ChartContext } from './render';
import type { Box, LabelRequest, Where } from './labels';
import type { Dot } from './pathways';
import type { Run } from './pen';
import { valueWhen, type Spot } from './spots';
import { when as inWords } from './words';

export interface Contradiction { readonly total: Spot; readonly part: Spot; readonly gap: number }

const DAY = 1 / 365;

/**
 * A total since the start that is smaller than the persons present within its own period,
 * whatever the usual reading of both; the widest such gap.
 */
export function contradiction(spots: readonly Spot[]): Contradiction | null {
  const totals = spots.filter((spot) => spot.row.kind === 'cumulative');
  const parts = spots.filter((spot) => spot.row.kind === 'presence' || spot.row.kind === 'stock');
  const found = totals.flatMap((total) => parts
    .filter((part) => part.start >= total.start - DAY && part.end <= total.end + DAY && total.row.phi < part.row.plo)
    .map((part) => ({ total, part, gap: part.value - total.value })));
  return found.sort((a, b) => b.gap - a.gap)[0] ?? null;
}

const NEAR = { wide: 34, narrow: 20, y: 18, sameValue: 44 };

/** Marks too close for a label each, and marks of one value side by side. */
function clustersOf(dots: readonly Dot[], narrow: boolean): Dot[][] {
  const clusters: Dot[][] = [];
  for (const dot of dots) {
    const close = clusters.filter((cluster) => cluster.some((other) => dot.spot.row.kind !== 'target' && other.spot.row.kind !== 'target'
      && Math.abs(other.x - dot.x) < (other.spot.value === dot.spot.value ? NEAR.sameValue : narrow ? NEAR.narrow : NEAR.wide) && Math.abs(other.y - dot.y) < NEAR.y));
    const merged = [dot, ...close.flat()];
    for (const cluster of close) clusters.splice(clusters.indexOf(cluster), 1);
    clusters.push(merged);
  }
  return clusters;
}

export interface Wanted {
  readonly requests: readonly LabelRequest[];
  readonly boxes: readonly Box[];
  readonly bracket: { readonly x: number; readonly y1: number; readonly y2: number } | null;
}

export function labelsWanted(dots: readonly Dot[], clash: Contradiction | null, narrow: boolean, context: ChartContext): Wanted {
  const headline = new Set(clash ? [clash.total, clash.part] : []);
  const requests = clustersOf(dots, narrow).map((cluster) => request(cluster, headline, clash, narrow, context));
  const [total, part] = [dots.find(({ spot }) => spot === clash?.total), dots.find(({ spot }) => spot === clash?.part)];
  if (!clash || !total || !part) return { requests, boxes: [], bracket: null };
  const text = context.text.charts;
  const x = Math.max(total.x, part.x) + 17;
  const words = context.format.number(clash.gap);
  const say = (one: string): Run[] => [{ text: one, tone: 'accent' }];
  const bracketLabel: LabelRequest = {
    key: 'gap', x, y: (total.y + part.y) / 2, reach: 3, where: ['right', 'left'], priority: 0,
    variants: narrow ? [[say(words)]] : [[say(text.lessThanYear(words))], [say(words)]],
  };
  return {
    requests: [bracketLabel, ...requests], bracket: { x, y1: part.y, y2: total.y },
    boxes: [{ left: x - 5, right: x + 1, top: Math.min(part.y, total.y), bottom: Math.max(part.y, total.y) }],
  };
}

function request(cluster: readonly Dot[], headline: ReadonlySet<Spot>, clash: Contradiction | null, narrow: boolean, context: ChartContext): LabelRequest {
  const spots = [...cluster].sort((a, b) => a.spot.end - b.spot.end || PRECISION.indexOf(a.spot.row.period_kind) - PRECISION.indexOf(b.spot.row.period_kind)).map(({ spot }) => spot);
  const named = spots.some((spot) => headline.has(spot));
  const kinds = new Set(spots.map((spot) => spot.row.kind));
  const target = kinds.has('target');
  const edge = Math.max(...cluster.map(({ x, r }) => x + r));
  const [top, bottom] = [Math.min(...cluster.map(({ y }) => y)), Math.max(...cluster.map(({ y }) => y))];
  const single = spots.length === 1 || new Set(spots.map((spot) => spot.value)).size === 1;
  const crowd = !single && spots.length > 2;
  const presence = spots.length === 1 && kinds.has('presence');
  const where: Where[] = presence ? ['top', 'bottom', 'right'] : target ? ['right', 'top', 'left'] : crowd || named ? ['right', 'bottom', 'top'] : ['right', 'bottom', 'top', 'left'];
  const centre = cluster.length === 1 ? cluster[0]?.x ?? edge : edge - (cluster[0]?.r ?? 0);
  return {
    key: spots.map((spot) => spot.ids[0] ?? '').join(' '),
    variants: words(spots, { crowd, single, narrow }, headline, clash, context),
    x: centre, y: (top + bottom) / 2, reach: Math.max(...cluster.map(({ r }) => r)) + (presence ? 1 : 0), where,
    priority: named || crowd ? 0 : narrow && (target || spots.every((spot) => spot.open)) ? 2 : target ? 2 : 1,
  };
}

/** Of two dates of one value, the more precise one is written. */
const PRECISION = ['range', 'year', 'month', 'day'];

type Shape = { readonly crowd: boolean; readonly single: boolean; readonly narrow: boolean };

function words(spots: readonly Spot[], { crowd, single, narrow }: Shape, headline: ReadonlySet<Spot>, clash: Contradiction | null, context: ChartContext): Run[][][] {
  const { format, text: { charts: text } } = context;
  const last = spots.at(-1);
  if (!last) return [];
  const value = (spot: Spot) => format.value(spot.row);
  const strong = (spot: Spot) => headline.has(spot) || (!spot.open && spot.row.kind !== 'target');
  if (crowd) {
    const years = [...new Set(spots.map((spot) => Math.ceil(spot.end) - 1))];
    const list = (year: number) => [...new Set(spots.filter((spot) => Math.ceil(spot.end) - 1 === year).sort((a, b) => a.value - b.value).map(value))].join(', ');
    return [years.map((year, i) => [{ text: text.atYear(String(year), list(year)), ...(i === 0 ? { bold: true } : { tone: 'muted' as const }) }])];
  }
  // Lines in the order of the marks, from the top; what the headline names comes first.
  const stacked = [...spots].sort((a, b) => Number(headline.has(b)) - Number(headline.has(a)) || b.value - a.value);
  if (!single) return [stacked.map((spot) => [{ text: narrow && !headline.has(spot) ? value(spot) : sentence(spot, clash, context), bold: strong(spot) }])];
  const short: Run[][] = [[{ text: value(last), bold: strong(last) }]];
  const kinds = [...new Set(spots.map((spot) => spot.row.kind))];
  const long: Run[] = kinds.length > 1
    ? [{ text: `${value(last)} `, bold: true }, { text: format.list(kinds.map((kind) => text.kind[kind] ?? kind)), tone: 'muted' }]
    : [{ text: sentence(last, clash, context), bold: strong(last) }];
  return narrow ? [headline.has(last) ? [long] : short, short] : [[long], short];
}

function sentence(spot: Spot, clash: Contradiction | null, context: ChartContext): string {
  const { format, text: { charts: text } } = context;
  const value = format.value(spot.row);
  const when = format.period(spot.row.period);
  if (spot.row.kind === 'target') return text.planned(value, when);
  if (spot === clash?.part && spot.row.period_kind === 'year') return text.alt.inPeriod(value, text.inYearAlone(when));
  if (spot.row.kind === 'flow') return text.alt.inPeriod(value, text.entered(inWords(spot.row.period, context)));
  return valueWhen(spot.row, context);
}
