/**
 * How far each masked cell can move: its smallest and largest value given all that is published
 * and that no count is negative. On a network the linear program is a flow, and its bounds are
 * whole numbers; the tests hold them equal to those of a solver.
 */
import type { Interval } from '../interval';
import { cheapestRoad, type Pattern } from './graph';
import type { Network } from './table';

/** The masked cells as roads: what is left of each when others have moved. */
export interface Roads {
  readonly net: Network;
  /** Masked edges at each vertex. */
  readonly near: readonly (readonly number[])[];
  /** By how much each edge has been moved; zero between two questions. */
  readonly shift: Float64Array;
}

export function roads(net: Network, masked: Pattern): Roads {
  return { net, near: net.at.map((edges) => edges.filter((edge) => masked.has(edge))), shift: new Float64Array(net.value.length) };
}

/** A way to move one cell: by how much, and every edge that has to move with it. */
interface Move { readonly amount: number; readonly edges: readonly number[] }

type Stuck = (deficit: number, room: (other: number, forward: boolean) => number) => void;

/**
 * Moves a masked cell up or down as far as the other masked cells follow (Edmonds and Karp 1972).
 * @param enough  where to stop
 * @param stuck   called when the masked cells follow no further
 */
function move({ net, near, shift }: Roads, edge: number, up: boolean, enough: number, stuck?: Stuck): Move {
  const [start, end] = up ? [net.to[edge]!, net.from[edge]!] : [net.from[edge]!, net.to[edge]!];
  const limit = up ? enough : Math.min(enough, net.value[edge]!);
  const room = (other: number, forward: boolean): number => (other === edge ? 0 : forward ? Infinity : net.value[other]! + shift[other]!);
  const touched = new Set<number>();
  const by = new Int32Array(net.vertices);
  let amount = 0;
  while (amount < limit && reach(net, near, start, end, room, by)) {
    let step = limit - amount;
    for (let v = end; v !== start; v = net.to[by[v]!] === v ? net.from[by[v]!]! : net.to[by[v]!]!) step = Math.min(step, room(by[v]!, net.to[by[v]!] === v));
    for (let v = end; v !== start;) {
      const other = by[v]!;
      const forward = net.to[other] === v;
      shift[other]! += forward ? step : -step;
      touched.add(other);
      v = forward ? net.from[other]! : net.to[other]!;
    }
    amount += step;
  }
  if (amount < limit) stuck?.(limit - amount, room);
  const edges = [...touched].filter((other) => shift[other] !== 0);
  for (const other of touched) shift[other] = 0;
  return { amount, edges };
}

/** Breadth first: `by` is left with the edge that reaches each vertex. @returns whether the end is reached */
function reach(net: Network, near: Roads['near'], start: number, end: number, room: (edge: number, forward: boolean) => number, by: Int32Array): boolean {
  by.fill(-1);
  const queue = [start];
  for (let i = 0; i < queue.length; i++) {
    const here = queue[i]!;
    for (const edge of near[here]!) {
      const forward = net.from[edge] === here;
      const there = forward ? net.to[edge]! : net.from[edge]!;
      if (there === start || by[there]! >= 0 || room(edge, forward) <= 0) continue;
      by[there] = edge;
      if (there === end) return true;
      queue.push(there);
    }
  }
  return false;
}

/** What a reader of the published cells can say of each masked one. */
export function boundsOf(net: Network, masked: Pattern): Map<number, Interval> {
  const free = roads(net, masked);
  return new Map([...masked].sort((a, b) => a - b).map((edge) => {
    const value = net.value[edge]!;
    return [edge, { lo: value - move(free, edge, false, Infinity).amount, hi: value + move(free, edge, true, Infinity).amount }];
  }));
}

/**
 * Moves that leave a cell `width` or more between its smallest and its largest value.
 * @param top  its largest value is this or more
 * @returns the edges that these moves lean on: as long as they stay masked, so does the cell; null when there are no such moves
 */
export function support(free: Roads, edge: number, width: number, top = 0): Set<number> | null {
  const missing = top - free.net.value[edge]!;
  const up = move(free, edge, true, Math.max(width, missing));
  if (up.amount < missing) return null;
  const down = up.amount < width ? move(free, edge, false, width - up.amount) : { amount: 0, edges: [] };
  return up.amount + down.amount < width ? null : new Set([...up.edges, ...down.edges]);
}

/**
 * The cells to mask so that `edge` may be larger than the pattern allows: the cheapest road that
 * carries all that is missing to `width` and to `top`, or else half of it, or a quarter…
 * @returns null when no cell of the table helps
 */
export function widening(net: Network, masked: Pattern, edge: number, width: number, top = 0): number[] | null {
  const free = roads(net, masked);
  const down = move(free, edge, false, width).amount;
  let added: number[] | null = null;
  move(free, edge, true, Math.max(width - down, top - net.value[edge]!), (deficit, room) => {
    for (let least = deficit; least >= 1 && added === null; least = Math.floor(least / 2)) {
      added = cheapestRoad(net, masked, net.to[edge]!, net.from[edge]!, (other, forward) => room(other, forward) >= least);
    }
  });
  return added;
}
