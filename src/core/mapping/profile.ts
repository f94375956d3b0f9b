/** What the cells of a column look like: numbers, years, departments, countries, codes of a list. */
import { parsePrinted } from '../number';
import type { Rows } from '../grid';
import { countryCode } from './countries';
import { listOf, type CodeList } from './lists';
import { trimmed } from './names';
import { departmentCode, periodCode } from './readers';
import type { FieldName, Knowledge } from './types';

/** Rows that are looked at: the first ones, and as many spread over the rest. */
const LOOKED_AT = 4000;
/** Different values that are kept. */
const DISTINCT = 3000;

export interface Profile {
  readonly column: string;
  readonly index: number;
  /** Cells that are not empty, of those looked at. */
  readonly filled: number;
  readonly empty: number;
  /** Printed value → how often, the most frequent first. */
  readonly values: ReadonlyMap<string, number>;
  /** Shares of the filled cells, in [0, 1]. */
  readonly numbers: number;
  readonly years: number;
  readonly periods: number;
  readonly departments: number;
  readonly countries: number;
  /** Cells that are a number in two ways: "1.234". */
  readonly ambiguous: number;
}

/** @returns one profile a column, in the order of the file */
export function profiles(header: readonly string[], rows: Rows | readonly (readonly string[])[]): Profile[] {
  const sample = [...rows.slice(0, LOOKED_AT), ...spread(rows)];
  return header.map((column, index) => profile(column, index, sample));
}

function spread(rows: Rows | readonly (readonly string[])[]): readonly string[][] {
  const rest = rows.length - LOOKED_AT;
  if (rest <= 0) return [];
  const step = Math.max(1, Math.floor(rest / LOOKED_AT));
  const picked: string[][] = [];
  for (let i = LOOKED_AT; i < rows.length; i += step) picked.push([...(rows.at(i) ?? [])]);
  return picked;
}

function profile(column: string, index: number, rows: readonly (readonly string[])[]): Profile {
  const counts = new Map<string, number>();
  let [filled, empty] = [0, 0];
  for (const row of rows) {
    const text = trimmed(row[index] ?? '');
    if (text === '') { empty += 1; continue; }
    filled += 1;
    if (counts.has(text) || counts.size < DISTINCT) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const values = new Map([...counts].sort((a, b) => b[1] - a[1]));
  const share = (test: (text: string) => boolean): number => {
    let hits = 0;
    for (const [text, n] of values) if (test(text)) hits += n;
    return filled === 0 ? 0 : hits / filled;
  };
  return {
    column, index, filled, empty, values,
    numbers: share((text) => isNumber(text)),
    years: share((text) => /^(?:19|20)\d{2}$/.test(text)),
    periods: share((text) => periodCode(text) !== null),
    departments: share((text) => departmentCode(text) !== null),
    countries: share((text) => countryCode(text) !== null),
    ambiguous: share((text) => fault(text) === 'ambiguous') * filled,
  };
}

const fault = (text: string): string | null => {
  const read = parsePrinted(text);
  return 'fault' in read ? read.fault : null;
};
/** "1.234" is a number, whichever it is. */
export const isNumber = (text: string): boolean => [null, 'ambiguous'].includes(fault(text));

/** Share of the filled cells that name a code of the list of a field. */
export function codesShare({ values, filled }: Profile, list: CodeList | null): number {
  if (!list || filled === 0) return 0;
  let hits = 0;
  for (const [text, n] of values) if (list.has(text) || list.named(text) !== null) hits += n;
  return hits / filled;
}

/** How well the cells of a column fit a field, in [0, 1]. */
export function contentScore(field: FieldName, profile: Profile, knowledge: Knowledge): number {
  const { years, periods, departments, countries, numbers, values } = profile;
  switch (field) {
    case 'period': return Math.max(years, periods * 0.8);
    case 'area': return Math.max(departments * (numbers > 0.99 && values.size < 4 ? 0.5 : 1), countries, codesShare(profile, listOf('area', knowledge)));
    case 'citizenship': return Math.max(countries * 0.9, codesShare(profile, listOf('citizenship', knowledge)));
    // Any name will do: a column of numbers is none.
    case 'structure_id':
    case 'note': return numbers > 0.5 ? 0 : 0.5;
    default: return codesShare(profile, listOf(field, knowledge));
  }
}
