/** Controlled rounding as the integer program that it is, solved by a library. */
import { solve } from 'yalps';
import { type CountTable, network } from '../../../src/core/disclosure/table';

/** @returns the least Σ|rounded − count| over cells and margins */
export function solveRounding(table: CountTable, base: number): number {
  const net = network(table);
  const rest = net.value.map((n) => n % base);
  const constraints = new Map(net.at.map((edges, vertex) => {
    const floors = edges.reduce((sum, edge) => sum + (net.from[edge] === vertex ? 1 : -1) * ((net.value[edge]! - rest[edge]!) / base), 0);
    return [vertex, { equal: -floors }];
  }));
  const movable = rest.flatMap((r, edge) => (r > 0 ? [edge] : []));
  const variables = new Map(movable.map((edge) => [edge, new Map([[net.from[edge]!, 1], [net.to[edge]!, -1], [-1, base - 2 * rest[edge]!]])]));
  const { status, result } = solve({ direction: 'minimize', objective: -1, constraints, variables, binaries: true });
  if (status !== 'optimal') throw new Error(status);
  return rest.reduce((sum, r) => sum + r, 0) + result;
}
