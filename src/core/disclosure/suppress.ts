/**
 * Masks the small counts of a table, then as many others as it takes for nobody to compute them
 * back: cheapest cycles against exact recovery, a third cell where a person alone in a cell would
 * see through two, wider patterns until every small count may take `k` values, `k` among them, and no cell more
 * than needed. "Two masked cells in each line" is not enough (METHODS §7.5 b).
 */
import type { Interval } from '../interval';
import { boundsOf, type Roads, roads, support, widening } from './flow';
import { bridges, cheapestCycle, cost, type Pattern } from './graph';
import { primaries } from './primary';
import { betrays } from './rehearse';
import { canonical, type CountTable, network, type Network } from './table';

/** Why no cell of a table can be shown. */
export type Withholding = 'small-total' | 'unprotected';

export interface Suppressed {
  readonly masked: ReadonlySet<number>;
  readonly primary: ReadonlySet<number>;
  /** What a reader can say of each masked cell: at least this, at most that. */
  readonly bounds: ReadonlyMap<number, Interval>;
}

/** Whether all that a table holds is a small count: nothing of it can be shown. */
export function tooSmall({ counts }: CountTable, k: number): boolean {
  const all = counts.flat().reduce((sum, n) => sum + n, 0);
  return all > 0 && all < k;
}

/**
 * @param k  smallest count that may be published, 2 or more
 * @returns edges of the network of the table, the same cells in whatever order its lines come
 */
export function suppress(given: CountTable, k: number): Suppressed | Withholding {
  if (tooSmall(given, k)) return 'small-total';
  const { table, original } = canonical(given);
  const net = network(table);
  const primary = primaries(net, k);
  const masked = secure(net, primary, primary, k);
  if (!masked) return 'unprotected';
  const bounds = boundsOf(net, masked);
  const rule = { small: (other: Network) => primaries(other, k), mask: (other: Network, small: Pattern) => secure(other, small, small, k) };
  if (betrays(net, masked, bounds, rule)) return 'unprotected';
  const back = (edges: Pattern): Set<number> => new Set([...edges].map(original).sort((a, b) => a - b));
  return {
    masked: back(masked), primary: back(primary),
    bounds: new Map([...bounds].map(([edge, interval]) => [original(edge), interval])),
  };
}

/**
 * @param start  cells masked already, the primary ones among them
 * @returns a pattern that holds them and resists, null when the table is too small for one
 */
export function secure(net: Network, primary: Pattern, start: Pattern, k: number): Set<number> | null {
  const masked = new Set(start);
  for (let before = -1; before < masked.size;) {
    before = masked.size;
    closeCycles(net, primary, masked);
    partSingletons(net, primary, masked, k);
    if (!widen(net, primary, masked, k)) return null;
  }
  if (singletonLines(net, primary, masked, k).length > 0) return null;
  prune(net, primary, masked, start, k);
  return masked;
}

/** No primary cell is left a bridge, as far as the table has cycles. */
function closeCycles(net: Network, primary: Pattern, masked: Set<number>): void {
  for (const edge of sorted(primary)) {
    if (!bridges(net, masked).has(edge)) continue;
    for (const other of cheapestCycle(net, masked, edge) ?? []) masked.add(other);
  }
}

/**
 * The lines in which two small cells are masked, one of them a person alone who would read the
 * other, and no third cell covers them. A masked total is a third cell.
 */
function singletonLines(net: Network, primary: Pattern, masked: Pattern, k: number): number[] {
  return net.at.flatMap((edges, vertex) => {
    const hidden = edges.filter((edge) => masked.has(edge));
    if (hidden.length !== 2) return [];
    const [a, b] = hidden as [number, number];
    const sameSide = (net.from[a] === vertex) === (net.from[b] === vertex);
    const close = sameSide && primary.has(a) && primary.has(b) && (net.value[a] === 1 || net.value[b] === 1);
    return close && net.value[a]! + net.value[b]! < 2 * k ? [vertex] : [];
  });
}

function partSingletons(net: Network, primary: Pattern, masked: Set<number>, k: number): void {
  for (const vertex of singletonLines(net, primary, masked, k)) {
    const third = net.at[vertex]!.filter((edge) => !masked.has(edge) && edge !== net.grand)
      .sort((a, b) => cost(net, masked, a) - cost(net, masked, b) || a - b)[0];
    if (third !== undefined) masked.add(third);
  }
}

/**
 * Every primary cell may take k values: from its smallest to its largest there are k − 1 steps.
 * And it may be k or more: else a reader knows that it is small, and a sum of masked cells, which is
 * a count of persons too, could be deduced and be k − 1.
 */
const held = (free: Roads, edge: number, k: number): Set<number> | null => support(free, edge, k - 1, k);

function widen(net: Network, primary: Pattern, masked: Set<number>, k: number): boolean {
  let free = roads(net, masked);
  for (const edge of sorted(primary)) {
    while (!held(free, edge, k)) {
      const more = widening(net, masked, edge, k - 1, k);
      if (!more) return false;
      for (const other of more) masked.add(other);
      free = roads(net, masked);
    }
  }
  return true;
}

/**
 * Publishes again, dearest first, each cell that no small count needs. A small count has to be
 * looked at again only when the cells that its moves lean on are touched.
 */
function prune(net: Network, primary: Pattern, masked: Set<number>, start: Pattern, k: number): void {
  const all = roads(net, masked);
  const leans = new Map(sorted(primary).map((edge) => [edge, held(all, edge, k)!]));
  const extra = [...masked].filter((edge) => !start.has(edge)).sort((a, b) => net.value[b]! - net.value[a]! || a - b);
  for (const edge of extra) {
    masked.delete(edge);
    const free = roads(net, masked);
    const again = new Map<number, Set<number>>();
    const holds = singletonLines(net, primary, masked, k).length === 0 && [...leans].every(([small, leaning]) => {
      if (!leaning.has(edge)) return true;
      const other = held(free, small, k);
      if (other) again.set(small, other);
      return other !== null;
    });
    if (holds) for (const [small, leaning] of again) leans.set(small, leaning);
    else masked.add(edge);
  }
}

const sorted = (edges: Pattern): number[] => [...edges].sort((a, b) => a - b);
