/**
 * What a page shows of a query, as a condition in SQL that a person can read: pages filter the
 * answers of their queries by themselves, and the console opens the query with the same filter.
 */
import { literal } from '../quote';
import { outside } from './text';

const list = (values: readonly (string | number)[]): string => values.map((value) => (typeof value === 'number' ? String(value) : literal(value))).join(', ');

/** `year = 2024`, `status IN ('late', 'none')`; of no value at all, nothing. */
export function among(expression: string, values: readonly (string | number)[]): string {
  if (values.length === 0) return 'false';
  return values.length === 1 ? `${expression} = ${list(values)}` : `${expression} IN (${list(values)})`;
}

/** The same of an expression that answers a list, for any of its members. */
export const anyAmong = (expression: string, values: readonly string[]): string => `list_has_any(${expression}, [${list(values)}])`;

/** Those of `all` that are kept, by the shorter of two lists; empty when nothing is left out. */
export function keeping(expression: string, kept: readonly string[], all: readonly string[]): string {
  const wanted = new Set(kept);
  const out = all.filter((value) => !wanted.has(value));
  if (out.length === 0) return '';
  if (kept.length <= out.length) return among(expression, kept);
  return out.length === 1 ? `${expression} <> ${list(out)}` : `${expression} NOT IN (${list(out)})`;
}

/** All of these together; those that say nothing are left out. */
export const every = (...conditions: readonly (string | false | null | undefined)[]): string => conditions.filter(Boolean).join('\n  AND ');

/**
 * A query as its author wrote it, and the condition after it; its first lines of comment stay first.
 * @param sql        one statement
 * @param condition  empty for the query as it is
 */
export function narrowed(sql: string, condition: string): string {
  const whole = sql.trim();
  if (condition.trim() === '') return whole;
  const lines = outside(whole).text.trimEnd().split('\n');
  const start = lines.findIndex((line) => !line.startsWith('--'));
  return [...lines.slice(0, start), 'SELECT * FROM (', ...lines.slice(start), ') AS shown', `WHERE ${condition.trim()}`].join('\n');
}
