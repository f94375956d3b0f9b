/**
 * A family of tables: the same records by the same dimensions, masked once. It holds what is
 * published and nothing else; charts, tables, tooltips, text alternatives and exports
 * all read it, so that no two of them can be set against one another.
 */
import type { Interval } from '../interval';
import type { Counted } from './count';
import { confirmed, program, type Solver } from './program';
import { roundControlled, roundedInterval } from './round';
import { type Suppressed, suppress, tooSmall, type Withholding } from './suppress';
import { type CountTable, network, withMargins } from './table';

/** Smallest counts that may be published, the default first (METHODS §4.2). */
export const THRESHOLDS = [11, 6] as const;
/** Bases of controlled rounding. */
export const BASES = [5, 3] as const;

export type Method = { readonly kind: 'suppress' } | { readonly kind: 'round'; readonly base: number };

/** What a family is made from: the same records with any other of these would be another family. */
export interface FamilySpec {
  /** Names the records: hash of the file and of its sheet. */
  readonly dataset: string;
  /** Names of the one or two columns, and of the column of years. */
  readonly dimensions: readonly string[];
  readonly year: string | null;
  readonly where: Readonly<Record<string, string>>;
  /** Smallest count that may be published. */
  readonly k: number;
  readonly method: Method;
}

/** A cell as anybody may see it. `count` is null when it is masked; it is then at least `lo` and at most `hi`. */
export interface PublishedCell extends Interval { readonly count: number | null }

export interface PublishedSlice {
  readonly year: string | null;
  /** Why nothing of this table is shown; null when it is. */
  readonly withheld: Withholding | 'unconfirmed' | null;
  /** Rows, the total row last; columns, the total column last. Empty when withheld. */
  readonly cells: readonly (readonly PublishedCell[])[];
}

export interface Family {
  readonly spec: FamilySpec;
  readonly rows: readonly string[];
  readonly columns: readonly string[] | null;
  readonly slices: readonly PublishedSlice[];
}

/** A solver with the size up to which it is asked: beyond, our bounds stand alone. */
export interface Referee { readonly solve: Solver; readonly most: number }

/** @returns the family, frozen: the counts behind masked cells are not in it */
export function maskFamily({ slices }: Counted, spec: FamilySpec, referee?: Referee): Family {
  const { rows, columns } = slices[0]!.table;
  return freeze({ spec, rows, columns, slices: slices.map(({ year, table }) => ({ year, ...publish(table, spec, referee) })) });
}

function publish(table: CountTable, { k, method }: FamilySpec, referee?: Referee): Omit<PublishedSlice, 'year'> {
  if (method.kind === 'round') return tooSmall(table, k) ? withheld('small-total') : { withheld: null, cells: rounded(table, method.base) };
  const result = suppress(table, k);
  if (typeof result === 'string') return withheld(result);
  if (referee && !refereed(table, result, referee)) return withheld('unconfirmed');
  const width = (table.columns?.length ?? 0) + 1;
  return {
    withheld: null,
    cells: withMargins(table).map((line, r) => line.map((count, c) => {
      const hidden = result.bounds.get(r * width + c);
      return hidden ? { count: null, ...hidden } : { count, lo: count, hi: count };
    })),
  };
}

const withheld = (reason: Exclude<PublishedSlice['withheld'], null>): Omit<PublishedSlice, 'year'> => ({ withheld: reason, cells: [] });

/** Whether the solver finds the same bounds: two programs would have to be wrong in the same way. */
function refereed(table: CountTable, { masked, bounds }: Suppressed, { solve, most }: Referee): boolean {
  return masked.size > most || confirmed(bounds, solve(program(network(table), masked), [...masked]));
}

function rounded(table: CountTable, base: number): PublishedCell[][] {
  const flat = roundControlled(table, base);
  const width = (table.columns?.length ?? 0) + 1;
  return withMargins(table).map((line, r) => line.map((_, c) => {
    const count = flat[r * width + c]!;
    return { count, ...roundedInterval(count, base) };
  }));
}

function freeze<T>(thing: T): T {
  if (thing !== null && typeof thing === 'object' && !Object.isFrozen(thing)) {
    Object.freeze(thing);
    Object.values(thing).forEach(freeze);
  }
  return thing;
}

/**
 * The families that have left the page, one for each set of records. Two tables of the same
 * persons by other columns, under another filter or with another threshold give back, by
 * difference, what each of them masks: the second is refused.
 */
export class Releases {
  readonly #kept = new Map<string, Family>();
  readonly #before: () => readonly Family[];

  /** @param before  families that left on an earlier visit, as far as they are known */
  constructor(before: () => readonly Family[] = () => []) {
    this.#before = before;
  }

  /** @returns the family released for these records, null while there is none */
  of(dataset: string): Family | null {
    return this.#kept.get(dataset) ?? this.#before().find(({ spec }) => spec.dataset === dataset) ?? null;
  }

  /** @returns the one family of these records, or `differencing` when another one has been released */
  release(family: Family): Family | 'differencing' {
    const kept = this.of(family.spec.dataset);
    if (!kept) this.#kept.set(family.spec.dataset, family);
    if (!kept) return family;
    return sameSpec(kept.spec, family.spec) ? kept : 'differencing';
  }
}

/** Whether two tables are one: turned the other way round, a table is another view of the same family. */
export function sameSpec(a: FamilySpec, b: FamilySpec): boolean {
  const key = ({ dataset, dimensions, year, where, k, method }: FamilySpec): string =>
    JSON.stringify([dataset, [...dimensions].sort(), year, Object.entries(where).sort(), k, method.kind, method.kind === 'round' ? method.base : 0]);
  return key(a) === key(b);
}
