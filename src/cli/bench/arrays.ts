/**
 * The hearts of two checks without a database, as a careful programmer would write them on arrays
 * of figures that are already in memory. Each returns the keys of what fails.
 */
export interface PlainFigure {
  readonly observation_id: string;
  readonly quantity_key: string;
  readonly lo: number;
  readonly hi: number;
  readonly plo: number;
  readonly phi: number;
}

/** A figure in a place of a declared breakdown. */
export interface PlainPart {
  readonly observation_id: string;
  /** Breakdown, document, quantity and period. */
  readonly group_key: string;
  readonly code: string;
  readonly is_total: boolean;
}

/** F01: quantities stated several times whose intervals have no common point. */
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

/** F03: groups whose parts, at their least, exceed their total at its most. */
export function overflows(parts: readonly PlainPart[], figures: readonly PlainFigure[]): string[] {
  const byId = new Map(figures.map((figure) => [figure.observation_id, figure]));
  const groups = new Map<string, { readonly parts: Map<string, number>; total: number }>();
  for (const { observation_id, group_key, code, is_total } of parts) {
    const figure = byId.get(observation_id);
    if (!figure) continue;
    let group = groups.get(group_key);
    if (!group) groups.set(group_key, group = { parts: new Map(), total: -Infinity });
    if (is_total) group.total = Math.max(group.total, figure.hi);
    else group.parts.set(code, Math.min(group.parts.get(code) ?? Infinity, figure.lo));
  }
  const found: string[] = [];
  for (const [key, group] of groups) {
    if (group.parts.size < 2 || group.total === -Infinity) continue;
    let sum = 0;
    for (const lo of group.parts.values()) sum += lo;
    if (sum > group.total) found.push(key);
  }
  return found;
}
