/**
 * What the rule of the masks gives away to whoever has it and runs it: of all the tables that
 * what is published allows, a reader keeps those that would have been masked in the same way. A
 * small count that is the same in all of them is known, however wide its bounds (minimality
 * attack: Wong, Fu, Wang and Pei 2007). They are counted out where they are few, which is where
 * it happens; all tables that are published alike get the same answer, so that it says nothing.
 */
import type { Interval } from '../interval';
import type { Pattern } from './graph';
import type { Network } from './table';

/** Tables beyond which one is not told from the others, and steps beyond which they are too many. */
const MOST = { tables: 400, steps: 6_000 } as const;

/** The rule: which cells of a table are small, and what it masks for them; null when it withholds the table. */
export interface Rule { small(other: Network): Pattern; mask(other: Network, small: Pattern): Pattern | null }

/** @returns whether a small count has one value in all the tables that the rule masks like this one */
export function betrays(net: Network, masked: Pattern, bounds: ReadonlyMap<number, Interval>, { small, mask }: Rule): boolean {
  const tables = completions(net, bounds, (other) => small(other).size > 0);
  if (!tables) return false;
  const alike = tables.filter((other) => {
    const same = mask(other, small(other));
    return same?.size === masked.size && [...same].every((edge) => masked.has(edge));
  });
  return [...small(net)].some((edge) => alike.every(({ value }) => value[edge] === net.value[edge]));
}

/** @returns every table with these published cells that is `wanted`; null when they are too many to be told */
function completions(net: Network, bounds: ReadonlyMap<number, Interval>, wanted: (other: Network) => boolean): Network[] | null {
  const found: Network[] = [];
  let steps = 0;
  const fill = (value: readonly number[], open: ReadonlySet<number>): boolean => {
    steps += 1;
    if (steps > MOST.steps || found.length > MOST.tables) return false;
    const forced = lone(net, value, open);
    const [edge, { lo, hi }] = forced ?? narrowest(bounds, open) ?? [-1, { lo: 0, hi: -1 }];
    if (edge < 0) {
      const other = { ...net, value };
      if (net.at.every((_, vertex) => missing(net, value, vertex) === 0) && wanted(other)) found.push(other);
      return true;
    }
    const limit = bounds.get(edge)!;
    const rest = new Set(open);
    rest.delete(edge);
    for (let n = Math.max(lo, limit.lo); n <= Math.min(hi, limit.hi); n++) {
      if (!fill(value.with(edge, n), rest)) return false;
    }
    return true;
  };
  return fill(net.value, new Set(bounds.keys())) ? found : null;
}

/** What enters a vertex less what leaves it, the cells that are open aside. */
function missing({ at, from }: Network, value: readonly number[], vertex: number, open?: ReadonlySet<number>): number {
  return at[vertex]!.reduce((sum, edge) => (open?.has(edge) ? sum : sum + (from[edge] === vertex ? -1 : 1) * value[edge]!), 0);
}

/** A cell that is the only one open in an equation, with the value that it must have. */
function lone(net: Network, value: readonly number[], open: ReadonlySet<number>): readonly [number, Interval] | null {
  for (const [vertex, edges] of net.at.entries()) {
    const [edge, other] = edges.filter((one) => open.has(one));
    if (edge === undefined || other !== undefined) continue;
    const n = missing(net, value, vertex, open) * (net.from[edge] === vertex ? 1 : -1);
    return [edge, { lo: n, hi: n }];
  }
  return null;
}

const narrowest = (bounds: ReadonlyMap<number, Interval>, open: ReadonlySet<number>): readonly [number, Interval] | undefined =>
  [...bounds].filter(([edge]) => open.has(edge)).sort(([, a], [, b]) => a.hi - a.lo - (b.hi - b.lo))[0];
