/**
 * The small questions that the pages of the gaps ask of a list of figures.
 * Pure functions: no words, no component.
 */
import type { Statement } from '../../../core/statement';

export interface Span { readonly min: Statement; readonly max: Statement }
export interface Pair { readonly a: Statement; readonly b: Statement }

export const yearFrom = (row: Statement): number => Number(row.period_start.slice(0, 4));
export const yearTo = (row: Statement): number => row.year;

/** Printed without a qualifier and without the marks of a rounded number. */
export const isExact = (row: Statement): boolean => row.qualifier === '=' && !row.round_number;

/** What a rounded number is rounded to (2100 → 100); null for any other. */
export const roundedTo = (row: Statement): number | null => (row.round_number ? row.phi - row.plo : null);

/** Smallest and largest value; null for an empty list. */
export function span(rows: readonly Statement[]): Span | null {
  const [first, ...rest] = rows;
  if (!first) return null;
  return rest.reduce<Span>(
    ({ min, max }, row) => ({ min: row.value < min.value ? row : min, max: row.value > max.value ? row : max }),
    { min: first, max: first },
  );
}

/** Later of two periods: the one that ends later; of two that end alike, the more precise ("31 December 2024", not "2024"). */
const later = (a: Statement, b: Statement): number =>
  a.period_end.localeCompare(b.period_end) || a.period_start.localeCompare(b.period_start);

/** Row that ends last (the first read wins a tie), or null. */
export function latest(rows: readonly Statement[]): Statement | null {
  return rows.reduce<Statement | null>((best, row) => (best === null || later(row, best) > 0 ? row : best), null);
}

/** Row that ends first, or null. */
export function earliest(rows: readonly Statement[]): Statement | null {
  return rows.reduce<Statement | null>((best, row) => (best === null || row.period_end < best.period_end ? row : best), null);
}

/** In time order: end of the period, then value. */
export function inTime(rows: readonly Statement[]): Statement[] {
  return [...rows].sort((a, b) => a.period_end.localeCompare(b.period_end) || a.value - b.value);
}

/** First row of each key, in the order given. */
export function firstBy<R>(rows: readonly R[], key: (row: R) => string): R[] {
  return [...groupBy(rows, key).values()].flatMap((group) => group.slice(0, 1));
}

/** Rows by key, in order of first appearance. */
export function groupBy<R>(rows: readonly R[], key: (row: R) => string): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

/**
 * One quantity for a reader: an indicator, a way of counting, a stage (a bill is no vote), a population, a period.
 * Of a stock and of a total, only the last day matters: "at the end of 2024" and "2024" are one date.
 */
export function quantityKey(row: Statement): string {
  const from = row.kind === 'stock' || row.kind === 'cumulative' ? '' : row.period_start;
  return [row.indicator, row.kind, row.stage, row.measure, row.unit, row.scope_id, row.structure_id, from, row.period_end].join('|');
}

/** Rows that print the same number for the same period, together, in time order. */
export function numbers(rows: readonly Statement[]): Statement[][] {
  return [...groupBy(inTime(rows), (row) => [row.period, row.unit, printed(row)].join('|')).values()];
}

/** What a document prints: value, bounds and words. */
const printed = (row: Statement): string => [row.qualifier, row.value, row.value_max].join('|');

/** Rows that print the same number of the same quantity, `row` among them. */
export const alike = (row: Statement, rows: readonly Statement[]): Statement[] => rows.filter((other) => quantityKey(other) === quantityKey(row) && printed(other) === printed(row));

/** Whole months from one ISO date to another. */
export function monthsBetween(from: string, to: string): number {
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(to) - months(from) - (to.slice(8, 10) < from.slice(8, 10) ? 1 : 0);
}
