/**
 * Records into counts. What comes out knows categories and numbers of persons; no line of the
 * file, and no column that was not asked for, goes any further.
 */
import type { Rows } from '../grid';
import { yearOf } from './columns';
import { order, type CountTable } from './table';

/** How records are grouped: positions of columns. One table a year when `year` is set. */
export interface Grouping {
  /** One or two; more are refused. */
  readonly dimensions: readonly number[];
  readonly year: number | null;
  /** Only the records whose cell, in each column, is this. */
  readonly where?: ReadonlyMap<number, string>;
}

/** Why records cannot be grouped so. */
export type GroupingFault = 'no-dimension' | 'too-many-dimensions' | 'too-many-values' | 'no-record';

/** Counts of one year, or of all records when `year` is null. */
export interface Slice { readonly year: string | null; readonly table: CountTable }

export interface Counted {
  readonly slices: readonly Slice[];
  /** Records without a year where one was asked for: they are in no table. */
  readonly undated: number;
}

/** Category of the records whose cell is blank: no file has this label, `i18n` names it. */
const BLANK = '';

/** Cells that a table can hold in a page, margins aside. */
export const MOST_CELLS = 4000;

/** @returns the same categories in every slice, so that tables of several years can be read together */
export function countRecords(rows: Rows, { dimensions, year, where }: Grouping): Counted | GroupingFault {
  if (dimensions.length === 0) return 'no-dimension';
  if (dimensions.length > 2) return 'too-many-dimensions';
  const [first, second] = dimensions as [number, number | undefined];
  const tallies = new Map<string | null, Map<string, Map<string, number>>>();
  // Cells repeat themselves: each is read once.
  const category = remembered(categoryOf);
  const yearIn = remembered(yearOf);
  let undated = 0;
  for (const row of rows) {
    if (where && [...where].some(([column, value]) => category(row[column] ?? '') !== value)) continue;
    const period = year === null ? null : yearIn(row[year] ?? '');
    if (year !== null && period === null) { undated += 1; continue; }
    const tally = entry(entry(tallies, period, () => new Map<string, Map<string, number>>()), category(row[first] ?? ''), () => new Map<string, number>());
    const column = second === undefined ? BLANK : category(row[second] ?? '');
    tally.set(column, (tally.get(column) ?? 0) + 1);
  }
  if (tallies.size === 0) return 'no-record';
  const all = [...tallies.values()];
  const labels = labelsOf(all.flatMap((tally) => [...tally.keys()]));
  const across = second === undefined ? null : labelsOf(all.flatMap((tally) => [...tally.values()].flatMap((line) => [...line.keys()])));
  if (labels.length * (across?.length ?? 1) > MOST_CELLS) return 'too-many-values';
  const years = [...tallies.keys()].sort((a, b) => Number(a) - Number(b));
  const slices = years.map((period) => ({
    year: period,
    table: { rows: labels, columns: across, counts: labels.map((row) => (across ?? [BLANK]).map((column) => tallies.get(period)!.get(row)?.get(column) ?? 0)) },
  }));
  return { slices, undated };
}

/** Spaces around and forms of Unicode do not make two categories; capitals do, as the person wrote them. */
const categoryOf = (cell: string): string => cell.normalize('NFC').replace(/\s+/g, ' ').trim();

const labelsOf = (seen: readonly string[]): string[] => {
  const labels = [...new Set(seen)];
  return order(labels).map((i) => labels[i]!);
};

/** Cells kept in mind by a reader: a column of free text must not fill the memory. */
const MOST_REMEMBERED = 20_000;

function remembered<T>(read: (cell: string) => T): (cell: string) => T {
  const known = new Map<string, T>();
  return (cell) => {
    if (known.has(cell)) return known.get(cell) as T;
    const value = read(cell);
    if (known.size < MOST_REMEMBERED) known.set(cell, value);
    return value;
  };
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  if (!map.has(key)) map.set(key, make());
  return map.get(key)!;
}
