/**
 * The grouping of F01 without a database, as a careful programmer would write it on an
 * array of figures: which quantities are stated several times without a common point.
 */
export interface PlainFigure {
  readonly observation_id: string;
  readonly source_id: string;
  readonly quantity_key: string;
  readonly plo: number;
  readonly phi: number;
}

/** @returns keys of the quantities whose intervals have no common point */
export function disagreements(figures: readonly PlainFigure[]): string[] {
  const groups = new Map<string, PlainFigure[]>();
  for (const figure of figures) {
    const group = groups.get(figure.quantity_key);
    if (group) group.push(figure);
    else groups.set(figure.quantity_key, [figure]);
  }
  const found: string[] = [];
  for (const [key, group] of groups) {
    if (group.length < 2) continue;
    let low = -Infinity;
    let high = Infinity;
    for (const { plo, phi } of group) {
      low = Math.max(low, plo);
      high = Math.min(high, phi);
    }
    if (low > high) found.push(key);
  }
  return found;
}
