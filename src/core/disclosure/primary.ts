/** The cells that may not be read: small counts, and the zeros that would say too much beside them. */
import type { Network } from './table';

/**
 * @param k  smallest count that may be published
 * @returns the cells and margins of 1 to k − 1 persons, and the zeros of a line of so few persons:
 *          "none of the four is a minor" is said of each of the four
 */
export function primaries(net: Network, k: number): Set<number> {
  const small = (edge: number): boolean => net.value[edge]! >= 1 && net.value[edge]! < k;
  const edges = net.value.map((_, edge) => edge);
  const found = new Set(edges.filter((edge) => edge !== net.grand && small(edge)));
  // In one dimension the only line is the table.
  if (net.width === 1) return found;
  const lastRow = (net.grand + 1) / net.width - 1;
  const lastColumn = net.width - 1;
  for (const edge of edges) {
    const [r, c] = [Math.floor(edge / net.width), edge % net.width];
    if (net.value[edge] !== 0 || r === lastRow || c === lastColumn) continue;
    if (small(r * net.width + lastColumn) || small(lastRow * net.width + c)) found.add(edge);
  }
  return found;
}
