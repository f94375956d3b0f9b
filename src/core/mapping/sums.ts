/**
 * Totals that a file does not print, where its mapping declares that its lines are parts of one
 * whole and all there. A part that is missing, unread or hidden makes no total, or an interval:
 * never a smaller number.
 */
import { keyOf, meets, type Codes, type Fault } from './fields';
import type { FieldName, SumRule } from './types';
import type { ReadValue } from './value';

/** One line as a part of a whole; `read` is null where the file gives no number for it. */
export interface Summable { readonly codes: Codes; readonly row: readonly string[]; readonly read: ReadValue | null }
export interface Total { readonly codes: Codes; readonly read: ReadValue; readonly lines: number }

/**
 * @param astray  lines of which not even the codes are known: any total could lack them
 * @returns the totals, and why some are not made
 */
export function sumsOf(rules: readonly SumRule[], parts: readonly Summable[], astray: number, find: (name: string) => number): { readonly sums: Total[]; readonly faults: Fault[] } {
  if (rules.length === 0) return { sums: [], faults: [] };
  if (astray > 0) return { sums: [], faults: [{ code: 'sums-withheld', column: '', value: String(astray) }] };
  const results = rules.map((rule) => sumsOfRule(rule, parts, find));
  return { sums: results.flatMap(({ sums }) => sums), faults: results.flatMap(({ faults }) => faults) };
}

function sumsOfRule({ set, when = {} }: SumRule, parts: readonly Summable[], find: (name: string) => number): { sums: Total[]; faults: Fault[] } {
  const among = meets(when, find);
  const replaced = Object.entries(set) as [FieldName, string][];
  const groups = new Map<string, Summable[]>();
  for (const part of parts) {
    if (!among(part.row)) continue;
    const key = keyOf({ ...part.codes, ...set });
    const group = groups.get(key);
    if (group) group.push(part);
    else groups.set(key, [part]);
  }
  const sums: Total[] = [];
  const faults: Fault[] = [];
  for (const [key, group] of groups) {
    const codes = { ...group[0]!.codes, ...set, status: 'computed' } as Codes;
    const printed = group.some((part) => replaced.every(([field, code]) => part.codes[field] === code));
    const read = printed ? null : added(group);
    if (read) sums.push({ codes, read, lines: group.length });
    else faults.push({ code: printed ? 'sum-printed' : 'sum-incomplete', column: replaced.map(([field]) => field).join(', '), value: key.replace(/\|+/g, ' ').trim() });
  }
  return { sums, faults };
}

/** Counts only, of which each is exact or within bounds. */
function added(parts: readonly Summable[]): ReadValue | null {
  let [lo, hi] = [0, 0];
  for (const { read, codes } of parts) {
    if (read === null || codes.measure !== 'count' || !/^\d+$/.test(read.value)) return null;
    const value = Number(read.value);
    if (read.qualifier === '=') { lo += value; hi += value; }
    else if (read.qualifier === '..') { lo += value; hi += Number(read.value_max); }
    else if (read.qualifier === '<' && read.suppressed) { lo += 1; hi += value - 1; }
    else return null;
  }
  if (hi > Number.MAX_SAFE_INTEGER) return null;
  return { value: String(lo), value_max: hi > lo ? String(hi) : '', qualifier: hi > lo ? '..' : '=', percent: false, suppressed: false };
}
