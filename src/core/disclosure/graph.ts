/**
 * What a graph alone says of a pattern of masked cells: a masked cell that holds persons, among
 * others that do, is exactly recoverable from what is published if and only if its edge is a
 * bridge (METHODS §4.3). Zeros break the equivalence; the audit of bounds sees them.
 */
import type { Network } from './table';

/** Masked edges, by index. */
export type Pattern = ReadonlySet<number>;

/** The bridges among the masked edges (Tarjan 1974, without recursion), in O(cells). */
export function bridges(net: Network, masked: Pattern): Set<number> {
  const found = new Set<number>();
  const seen = new Int32Array(net.vertices).fill(-1);
  const low = new Int32Array(net.vertices);
  const near = net.at.map((edges) => edges.filter((edge) => masked.has(edge)));
  let clock = 0;
  for (let root = 0; root < net.vertices; root++) {
    if (seen[root]! >= 0) continue;
    const path: { readonly vertex: number; readonly by: number; next: number }[] = [];
    const enter = (vertex: number, by: number): void => {
      seen[vertex] = low[vertex] = clock++;
      path.push({ vertex, by, next: 0 });
    };
    enter(root, -1);
    while (path.length > 0) {
      const step = path.at(-1)!;
      const edge = near[step.vertex]![step.next++];
      if (edge === undefined) {
        path.pop();
        const parent = path.at(-1);
        if (!parent) continue;
        low[parent.vertex] = Math.min(low[parent.vertex]!, low[step.vertex]!);
        if (low[step.vertex]! > seen[parent.vertex]!) found.add(step.by);
      } else if (edge !== step.by) {
        const other = otherEnd(net, edge, step.vertex);
        if (seen[other]! < 0) enter(other, edge);
        else low[step.vertex] = Math.min(low[step.vertex]!, seen[other]!);
      }
    }
  }
  return found;
}

const otherEnd = (net: Network, edge: number, vertex: number): number => (net.from[edge] === vertex ? net.to[edge]! : net.from[edge]!);

/**
 * What masking one more cell costs: the persons it hides. A zero moves one way only and protects
 * badly: it comes after every other cell.
 */
export function cost(net: Network, masked: Pattern, edge: number): number {
  if (masked.has(edge)) return 0;
  return net.value[edge]! === 0 ? net.value[net.grand]! + 1 : net.value[edge]!;
}

/** A step of a road: an edge, and whether it is followed from `from` to `to`. */
type Passable = (edge: number, forward: boolean) => boolean;

/**
 * The road from one vertex to another that masks the fewest persons; of equal ones the shortest,
 * then the first in the order of the cells (Dijkstra, on a graph of a hundred vertices). It does
 * not go through the grand total, which stays published.
 * @param passable  of the other edges, those that the road may take
 * @returns its edges, null when there is none
 */
export function cheapestRoad(net: Network, masked: Pattern, start: number, end: number, passable: Passable): number[] | null {
  const price = new Float64Array(net.vertices).fill(Infinity);
  const steps = new Int32Array(net.vertices).fill(0);
  const by = new Int32Array(net.vertices).fill(-1);
  const settled = new Uint8Array(net.vertices);
  price[start] = 0;
  for (;;) {
    let here = -1;
    for (let v = 0; v < net.vertices; v++) {
      if (settled[v] || price[v] === Infinity) continue;
      if (here < 0 || price[v]! < price[here]! || (price[v] === price[here] && steps[v]! < steps[here]!)) here = v;
    }
    if (here < 0) return null;
    if (here === end) break;
    settled[here] = 1;
    for (const edge of net.at[here]!) {
      const there = otherEnd(net, edge, here);
      if (edge === net.grand || settled[there] || !passable(edge, net.from[edge] === here)) continue;
      const paid = price[here]! + cost(net, masked, edge);
      if (paid < price[there]! || (paid === price[there] && steps[here]! + 1 < steps[there]!)) {
        price[there] = paid;
        steps[there] = steps[here]! + 1;
        by[there] = edge;
      }
    }
  }
  const road: number[] = [];
  for (let v = end; v !== start; v = otherEnd(net, by[v]!, v)) road.push(by[v]!);
  return road;
}

/** The cells to mask so that `edge` stands on a cycle of masked cells, cheapest first. */
export function cheapestCycle(net: Network, masked: Pattern, edge: number): number[] | null {
  return cheapestRoad(net, masked, net.from[edge]!, net.to[edge]!, (other) => other !== edge);
}
