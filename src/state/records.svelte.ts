/**
 * A file of records being counted: which columns are left out, by what the others are grouped,
 * and the family of masked tables that comes of it. The records stay in the file that was opened;
 * only the family leaves, once, and the choices are in no address and in no storage.
 */
import { judgeColumns, type ColumnVerdict } from '../core/disclosure/columns';
import { countRecords, type Counted, type GroupingFault } from '../core/disclosure/count';
import { type Family, maskFamily, type Method, type Referee, type Releases, sameSpec, THRESHOLDS } from '../core/disclosure/family';
import { countsOf, type FigureFault, type FigureTable } from '../core/disclosure/totals';
import type { Opened } from '../core/grid';
import { SOLVABLE, solveBounds } from '../ingest/disclosure/solver';

/** Bounds are computed twice, by two methods, where the second can follow. */
const REFEREE: Referee = { solve: solveBounds, most: SOLVABLE };

/** How counts are protected, as a control shows it: by masks, or rounded to a base. */
export class Protection {
  k = $state<number>(THRESHOLDS[0]);
  /** Zero: masks. */
  base = $state(0);
  readonly method = $derived<Method>(this.base === 0 ? { kind: 'suppress' } : { kind: 'round', base: this.base });
}

/** What a panel shows of a family before it leaves, and the one door by which it does. */
abstract class Outlet {
  readonly protection = new Protection();
  readonly #releases: Releases;
  #released = $state.raw<Family | null>(null);

  constructor(releases: Releases, dataset: string) {
    this.#releases = releases;
    this.#released = releases.of(dataset);
  }

  /** What would leave as the choices stand; null while there is nothing to show. */
  abstract get family(): Family | null;

  get released(): Family | null { return this.#released; }
  /** Another table of the same persons has left: this one stays. */
  get refused(): boolean { return this.#released !== null && this.family !== null && !sameSpec(this.#released.spec, this.family.spec); }

  /** @returns the family that may leave the page, null when it is refused */
  release(): Family | null {
    const released = this.family && this.#releases.release(this.family);
    if (released === null || released === 'differencing') return null;
    this.#released = released;
    return released;
  }
}

export type Place = 'first' | 'second' | 'year';
const PLACES: readonly Place[] = ['first', 'second', 'year'];
type Places = Readonly<Record<Place, number | null>>;

export class Records extends Outlet {
  readonly opened: Opened;
  readonly verdicts: readonly ColumnVerdict[];
  #recalled = $state.raw<ReadonlySet<number>>(new Set());
  #places = $state.raw<Places>({ first: null, second: null, year: null });

  /** @param releases  of the session: what left of these records before is known to it */
  constructor(opened: Opened, releases: Releases) {
    super(releases, nameOf(opened));
    this.opened = opened;
    this.verdicts = judgeColumns(opened.table.header, opened.table.rows);
  }

  get places(): Places { return this.#places; }

  /** Left out, those that the person took back included. */
  get leftOut(): readonly ColumnVerdict[] { return this.verdicts.filter(({ use }) => use === 'left-out'); }
  isRecalled(column: number): boolean { return this.#recalled.has(column); }
  /** Columns by which records can be counted, and those that tell their year. */
  readonly dimensions = $derived.by(() => this.verdicts.filter(({ use, days, column }) => use === 'dimension' || (use === 'year' && !days) || this.#recalled.has(column)));
  get years(): readonly ColumnVerdict[] { return this.verdicts.filter(({ use }) => use === 'year'); }

  /** @param recall  false leaves the column out again, and nothing is counted by it any more */
  recall(column: number, recall: boolean): void {
    const others = [...this.#recalled].filter((one) => one !== column);
    this.#recalled = new Set(recall ? [...others, column] : others);
    if (!recall) for (const place of PLACES) if (this.#places[place] === column) this.choose(place, null);
  }

  /** A column serves once: to choose it in one place frees the other. A second dimension alone is the first. */
  choose(place: Place, column: number | null): void {
    const freed = PLACES.map((other) => [other, other === place ? column : this.#places[other] === column ? null : this.#places[other]] as const);
    const next = Object.fromEntries(freed) as Record<Place, number | null>;
    this.#places = next.first === null ? { ...next, first: next.second, second: null } : next;
  }

  readonly #dimensions = $derived.by(() => [this.#places.first, this.#places.second].filter((column) => column !== null));
  readonly #counted = $derived.by<Counted | GroupingFault>(() => countRecords(this.opened.table.rows, { dimensions: this.#dimensions, year: this.#places.year }));
  readonly #family = $derived.by(() => (typeof this.#counted === 'string' ? null : maskFamily(this.#counted, {
    dataset: nameOf(this.opened), where: {}, k: this.protection.k, method: this.protection.method,
    dimensions: this.#dimensions.map((column) => this.#name(column)), year: this.#places.year === null ? null : this.#name(this.#places.year),
  }, REFEREE)));

  get family(): Family | null { return this.#family; }
  get fault(): GroupingFault | null { return typeof this.#counted === 'string' ? this.#counted : null; }
  /** Records without a year: they are in no table. */
  get undated(): number { return typeof this.#counted === 'string' ? 0 : this.#counted.undated; }

  #name(column: number): string {
    return this.opened.table.header[column]?.trim() || String(column + 1);
  }
}

/** The same bytes, and the same sheet of them, are the same records. */
const nameOf = ({ sha256, reading }: Opened): string => `${sha256} ${reading.sheet ?? ''}`;

/** A table of figures that a person marks confidential. */
export interface Marked {
  readonly table: FigureTable;
  /** What rows are, and columns where that is known. */
  readonly dimensions: readonly string[];
  /** Names the figures: two tables of one dataset are never released both. */
  readonly dataset: string;
}

export class ConfidentialTable extends Outlet {
  readonly marked: Marked;
  constructor(marked: Marked, releases: Releases) {
    super(releases, marked.dataset);
    this.marked = marked;
  }

  readonly #counts = $derived.by(() => countsOf(this.marked.table));
  readonly #family = $derived.by(() => {
    if (typeof this.#counts === 'string') return null;
    const [down = '', across = ''] = this.marked.dimensions;
    return maskFamily({ slices: [{ year: null, table: this.#counts }], undated: 0 }, {
      dataset: this.marked.dataset, dimensions: this.#counts.columns === null ? [down] : [down, across],
      year: null, where: {}, k: this.protection.k, method: this.protection.method,
    }, REFEREE);
  });

  get family(): Family | null { return this.#family; }
  get fault(): FigureFault | null { return typeof this.#counts === 'string' ? this.#counts : null; }
}
