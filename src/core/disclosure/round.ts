/**
 * Controlled rounding (Cox and Ernst 1982): every cell and margin to a multiple of the base next
 * to it, multiples left alone, sums still exact, and as close to the counts as any such table.
 * One or two dimensions make a network, so that the optimum of the integer program is a flow of
 * least cost: it is found at every size, without a search. No printed table gives a count back: from
 * it, a count and the totals above it can all be larger by up to b − 1.
 */
import type { Interval } from '../interval';
import { canonical, type CountTable, network, type Network } from './table';

/** @returns the rounded cells, margins included, in the order of the network; Σ|rounded − count| is the least possible */
export function roundControlled(given: CountTable, base: number): number[] {
  const { table, original } = canonical(given);
  const rounded: number[] = [];
  roundNetwork(network(table), base).forEach((n, edge) => { rounded[original(edge)] = n; });
  return rounded;
}

function roundNetwork(net: Network, base: number): number[] {
  const rest = net.value.map((value) => value % base);
  // Each cell to its nearest multiple; then the least dear corrections that make the sums exact.
  const raised = Uint8Array.from(rest, (r) => (2 * r > base ? 1 : 0));
  const floor = (edge: number): number => net.value[edge]! - rest[edge]!;
  const excess = new Array<number>(net.vertices).fill(0);
  net.value.forEach((_, edge) => {
    const units = floor(edge) / base + raised[edge]!;
    excess[net.to[edge]!]! += units;
    excess[net.from[edge]!]! -= units;
  });
  for (;;) {
    const road = correction(net, rest, raised, base, excess);
    if (!road) break;
    for (const edge of road.edges) raised[edge] = raised[edge] ? 0 : 1;
    excess[road.start]! -= 1;
    excess[road.end]! += 1;
  }
  return net.value.map((_, edge) => floor(edge) + base * raised[edge]!);
}

interface Road { readonly edges: readonly number[]; readonly start: number; readonly end: number }

/**
 * The cheapest way to carry one unit from a vertex that holds too many to one that lacks some.
 * A cell rounded down may be rounded up, and the reverse, unless it is a multiple (Bellman and Ford,
 * since an edge taken back has a negative price).
 */
function correction(net: Network, rest: readonly number[], raised: Uint8Array, base: number, excess: readonly number[]): Road | null {
  const price = excess.map((units) => (units > 0 ? 0 : Infinity));
  const by = new Int32Array(net.vertices).fill(-1);
  const step = (edge: number): { readonly from: number; readonly to: number; readonly paid: number } => (raised[edge]
    ? { from: net.to[edge]!, to: net.from[edge]!, paid: 2 * rest[edge]! - base }
    : { from: net.from[edge]!, to: net.to[edge]!, paid: base - 2 * rest[edge]! });
  const movable = rest.flatMap((r, edge) => (r > 0 ? [edge] : []));
  for (let changed = true; changed;) {
    changed = false;
    for (const edge of movable) {
      const { from, to, paid } = step(edge);
      if (price[from]! + paid >= price[to]!) continue;
      price[to] = price[from]! + paid;
      by[to] = edge;
      changed = true;
    }
  }
  const end = excess.findIndex((units, v) => units < 0 && price[v]! < Infinity);
  if (end < 0) return null;
  const edges: number[] = [];
  let start = end;
  for (; by[start]! >= 0; start = step(edges.at(-1)!).from) edges.push(by[start]!);
  return { edges, start, end };
}

/** What a count printed after controlled rounding may have been (METHODS §2.4): 0 → [0, b − 1], else x ± (b − 1). */
export const roundedInterval = (printed: number, base: number): Interval =>
  ({ lo: Math.max(0, printed - base + 1), hi: printed + base - 1 });
