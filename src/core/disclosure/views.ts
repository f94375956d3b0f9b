/** What is read out of a family: its cells one by one, and what the audit says. */
import type { Family, PublishedCell, PublishedSlice } from './family';

/** A cell with the labels it stands under; null is a total. */
export interface LongCell extends PublishedCell { readonly year: string | null; readonly row: string | null; readonly column: string | null }

/** Every published or masked cell, year by year, totals after what they total. Withheld tables have none. */
export function longCells({ rows, columns, slices }: Family): LongCell[] {
  return slices.flatMap(({ year, cells }) => cells.flatMap((line, r) => line.map((cell, c) => ({
    ...cell, year, row: rows[r] ?? null, column: columns?.[c] ?? null,
  }))));
}

export interface Audit {
  readonly cells: number;
  readonly masked: number;
  /** The masked cell of which most is known; null when none is masked. */
  readonly narrowest: LongCell | null;
  readonly withheld: readonly PublishedSlice[];
}

export function auditOf(family: Family): Audit {
  const cells = longCells(family);
  const masked = cells.filter(({ count }) => count === null);
  const width = ({ lo, hi }: LongCell): number => hi - lo;
  return {
    cells: cells.length, masked: masked.length,
    narrowest: masked.reduce<LongCell | null>((least, cell) => (least === null || width(cell) < width(least) ? cell : least), null),
    withheld: family.slices.filter((slice) => slice.withheld !== null),
  };
}
