/**
 * Filters of a list, with how many rows remain under each value. Pure.
 *
 * Values of one facet add up (or), facets restrict each other (and). The count of a value is
 * what the list would hold if it were the only value chosen in its facet, so that no count
 * of an offered value is zero by the doing of its own facet.
 */
export type Choice = Readonly<Record<string, readonly string[]>>;

export interface FacetValue {
  readonly value: string;
  readonly count: number;
  readonly chosen: boolean;
}

/** How to read the values of a row in each facet. */
export type Facets<Row> = Readonly<Record<string, (row: Row) => readonly string[]>>;

function keeps<Row>(row: Row, facets: Facets<Row>, choice: Choice, except?: string): boolean {
  return Object.entries(facets).every(([name, read]) => {
    const wanted = choice[name] ?? [];
    return name === except || wanted.length === 0 || read(row).some((value) => wanted.includes(value));
  });
}

export function filtered<Row>(rows: readonly Row[], facets: Facets<Row>, choice: Choice): Row[] {
  return rows.filter((row) => keeps(row, facets, choice));
}

/** Values of one facet, in the order of `compare`; a chosen value stays on offer at zero. */
export function facetValues<Row>(
  rows: readonly Row[], facets: Facets<Row>, choice: Choice, name: string, compare: (a: string, b: string) => number,
): FacetValue[] {
  const read = facets[name];
  if (!read) return [];
  const chosen = choice[name] ?? [];
  const counts = new Map<string, number>(chosen.map((value) => [value, 0]));
  for (const row of rows) {
    if (!keeps(row, facets, choice, name)) continue;
    for (const value of new Set(read(row))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count, chosen: chosen.includes(value) }))
    .sort((a, b) => compare(a.value, b.value));
}

/** The value added to the choice, or taken from it. */
export function toggled(chosen: readonly string[], value: string): readonly string[] {
  return chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
}
