/** A small fictitious table put through the protection that files of records go through: nothing here is worked out by hand. Pure. */
import type { CountTable } from '../../../core/disclosure/table';
import { boundsOf } from '../../../core/disclosure/flow';
import { BASES, maskFamily, THRESHOLDS, type PublishedCell } from '../../../core/disclosure/family';
import { primaries } from '../../../core/disclosure/primary';
import { network, withMargins } from '../../../core/disclosure/table';

/** Fictitious counts (METHODS §7.5 c); the page words the labels and says that nobody is counted here. */
const TABLE: CountTable = { rows: ['A', 'B', 'C'], columns: ['1', '2', '3'], counts: [[42, 3, 17], [18, 12, 1], [25, 9, 14]] };

export interface Worked {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Smallest count that the example shows, and the base that it rounds to. */
  readonly k: number;
  readonly base: number;
  /** The counts before anything is done, margins last. */
  readonly counts: readonly (readonly PublishedCell[])[];
  /** Small counts that a reader computes exactly when nothing else is masked. */
  readonly recovered: readonly number[];
  readonly masked: readonly (readonly PublishedCell[])[];
  readonly rounded: readonly (readonly PublishedCell[])[];
}

export function workedExample(k: number = Math.min(...THRESHOLDS), base: number = BASES[0]): Worked {
  const net = network(TABLE);
  const spec = { dataset: 'fictitious', dimensions: ['', ''], year: null, where: {}, k };
  const publish = (method: Parameters<typeof maskFamily>[1]['method']) =>
    maskFamily({ slices: [{ year: null, table: TABLE }], undated: 0 }, { ...spec, method }).slices.flatMap(({ cells }) => cells);
  return {
    rows: TABLE.rows, columns: TABLE.columns ?? [], k, base,
    counts: withMargins(TABLE).map((line) => line.map((count) => ({ count, lo: count, hi: count }))),
    recovered: [...boundsOf(net, primaries(net, k)).values()].flatMap(({ lo, hi }) => (lo === hi ? [lo] : [])),
    masked: publish({ kind: 'suppress' }),
    rounded: publish({ kind: 'round', base }),
  };
}
