/**
 * The same questions as linear programs, for a solver that knows nothing of networks: it is given
 * to us by whoever has one, and its answers are held against ours before anything is shown.
 */
import type { Interval } from '../interval';
import type { Pattern } from './graph';
import type { Network } from './table';

/** Masked cells are the unknowns, none of them negative; each published equation binds those it holds. */
export interface Program {
  readonly unknowns: readonly number[];
  readonly equations: readonly { readonly terms: ReadonlyMap<number, 1 | -1>; readonly equals: number }[];
}

/** @returns smallest and largest value of each unknown asked for; null when no answer was found */
export type Solver = (program: Program, unknowns: readonly number[]) => ReadonlyMap<number, Interval> | null;

/** What is published of a table, as a reader would write it down. */
export function program(net: Network, masked: Pattern): Program {
  const equations = net.at.flatMap((edges, vertex) => {
    const side = (edge: number): 1 | -1 => (net.from[edge] === vertex ? 1 : -1);
    const terms = new Map(edges.filter((edge) => masked.has(edge)).map((edge) => [edge, side(edge)]));
    const published = edges.filter((edge) => !masked.has(edge)).reduce((sum, edge) => sum + side(edge) * net.value[edge]!, 0);
    return terms.size === 0 ? [] : [{ terms, equals: published === 0 ? 0 : -published }];
  });
  return { unknowns: [...masked].sort((a, b) => a - b), equations };
}

/** Whether a solver finds the bounds that were computed; a bound off by a rounding error agrees. */
export function confirmed(computed: ReadonlyMap<number, Interval>, solved: ReadonlyMap<number, Interval> | null): boolean {
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a));
  return solved !== null && [...solved].every(([edge, { lo, hi }]) => {
    const ours = computed.get(edge);
    return ours !== undefined && near(ours.lo, lo) && near(ours.hi, hi);
  });
}
