/**
 * What agrees and what does not, among the figures of one gap.
 *
 * Two documents agree on a quantity when their pragmatic intervals meet (METHODS §2.4).
 * One document that repeats itself is no confirmation.
 */
import { among, every } from '../../../core/question/condition';
import type { Statement } from '../../../core/statement';
import type { Gap } from './gap';
import { alike, firstBy, groupBy, inTime, isExact, latest, quantityKey, type Pair } from './rows';

/** One number that several documents give or are compatible with. */
export interface Agreement {
  /** The one whose period is the most precise. */
  readonly row: Statement;
  /** One row per document that prints this number, `row` among them. */
  readonly same: readonly Statement[];
  /** One row per other document whose rounded or bounded number contains it. */
  readonly compatible: readonly Statement[];
}

/** Quantities on which at least two documents agree, in time order. */
export function agreements(rows: readonly Statement[]): Agreement[] {
  return [...groupBy(inTime(rows), quantityKey).values()].flatMap((group) => {
    const exact = firstBy(group.filter(isExact), (row) => String(row.value)).map((row) => around(row, group));
    // A rounded number, or a range, that no exact one explains is still one that documents share.
    const round = group.filter((row) => !isExact(row)).map((row) => ({ row, same: firstBy(alike(row, group), (other) => other.source_id), compatible: [] }));
    return [exact, round].flatMap((found) => found.filter((one) => size(one) > 1).sort((a, b) => size(b) - size(a)).slice(0, 1)).slice(0, 1);
  });
}

/** Those figures among the answers of the query of a gap, as a condition. */
export const conditionOf = ({ id, query }: Pick<Gap, 'id' | 'query'>, found: readonly Agreement[]): string =>
  every(!query && `gap = '${id}'`, among('observation_id', [...new Set(found.flatMap(({ same, compatible }) => [...same, ...compatible].map((row) => row.observation_id)))]));

const size = ({ same, compatible }: Agreement): number => same.length + compatible.length;

function around(row: Statement, group: readonly Statement[]): Agreement {
  const same = firstBy(group.filter((other) => isExact(other) && other.value === row.value), (other) => other.source_id);
  const known = new Set(same.map((other) => other.source_id));
  const compatible = group.filter((other) => !isExact(other) && !known.has(other.source_id) && other.plo <= row.value && row.value <= other.phi);
  return { row: latest(same) ?? row, same, compatible: firstBy(compatible, (other) => other.source_id) };
}

/** First quantity, in time order, for which two documents give exact numbers that differ; null when there is none. */
export function disagreement(rows: readonly Statement[]): Pair | null {
  for (const group of groupBy(inTime(rows.filter(isExact)), quantityKey).values()) {
    const [a, ...others] = group;
    const b = others.find((row) => row.value !== a?.value && row.source_id !== a?.source_id);
    if (a && b) return { a, b };
  }
  return null;
}
