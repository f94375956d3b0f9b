/** The two figures that a computed gap lies between, found among the figures of its finding. */
import type { IntervalFigure, IntervalFinding, IntervalRow } from './intervals';

export interface Gap {
  readonly from: number;
  readonly to: number;
  /** Always positive, in the unit of `figure`. */
  readonly size: number;
  readonly figure: IntervalFigure;
  /** Rows of the drawing that it joins; the row after the last is the sum of the parts. */
  readonly rows: readonly [number, number];
}

const CLOSE = 1e-6;

/**
 * The pair of rows whose values differ by the imbalance, of two roles if there is one, the nearest rows first;
 * for a sum, the total and the sum of its parts. Null when the finding subtracts nothing, or something else.
 */
export function gapOf(rows: readonly IntervalRow[], finding: IntervalFinding): Gap | null {
  const size = Math.abs(finding.imbalance ?? 0);
  if (size < CLOSE) return null;
  const role = roleIn(finding);
  const sum = sumOf(rows, finding);
  if (sum !== null) {
    const total = rows.findIndex((row) => role(row) === 'total');
    const row = rows[total];
    return row ? { from: sum, to: row.figure.value, size, figure: row.figure, rows: [total, rows.length] } : null;
  }
  const pairs = rows.flatMap((a, i) => rows.slice(i + 1).flatMap((b, k) => (a.comparable && b.comparable && Math.abs(Math.abs(a.figure.value - b.figure.value) - size) < CLOSE
    ? [{ a, b, rows: [i, i + 1 + k] as const, cost: k + (role(a) === role(b) ? rows.length : 0) }] : [])));
  const best = pairs.sort((one, other) => one.cost - other.cost)[0];
  return best ? { from: best.a.figure.value, to: best.b.figure.value, size, figure: best.a.figure, rows: best.rows } : null;
}

/** The part that a row plays in a finding. */
export const roleIn = (finding?: IntervalFinding) => (row: IntervalRow): string =>
  finding?.inputs.find(({ observation_id }) => row.ids.includes(observation_id))?.role ?? '';

/** The sum that the check made of the parts (its argument `parts`), when the finding has a total and parts. */
export function sumOf(rows: readonly IntervalRow[], { args, inputs }: IntervalFinding): number | null {
  const roles = new Set(inputs.map(({ role }) => role));
  const sum = Number(args['parts']);
  return rows.length > 0 && roles.has('part') && roles.has('total') && args['parts'] !== undefined && Number.isFinite(sum) ? sum : null;
}
