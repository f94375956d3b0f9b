/** By what a mapping recognises the next file of its kind. */
import { normalName } from './names';
import { readLabel } from './readers';
import type { Knowledge, Mapping, Shape } from './types';

export const shapeOf = (header: readonly string[], sheet: string | null): Shape => ({ header: header.map(normalName), sheet: sheet === null ? null : normalName(sheet) });

/** Columns that the mapping reads besides those of numbers. */
export function columnsRead({ fields, filters }: Pick<Mapping, 'fields' | 'filters'>): string[] {
  const rules = Object.values(fields).flat();
  const named = rules.flatMap((rule) => [...('column' in rule ? [rule.column] : []), ...Object.keys(rule.when ?? {})]);
  return [...new Set([...named, ...filters.map(({ column }) => column)])];
}

/**
 * Whether a mapping reads a file: every column that it names is there, and every other one is
 * known to it. In a table whose periods stand across, later years may be added and old ones gone.
 */
export function fits(mapping: Mapping, header: readonly string[], knowledge: Knowledge): boolean {
  const present = new Set(header.map(normalName));
  const { across } = mapping;
  const needed = across ? columnsRead(mapping) : [...columnsRead(mapping), ...mapping.values.map(({ column }) => column)];
  if (!needed.every((column) => present.has(normalName(column)))) return false;
  const known = new Set(mapping.shape.header);
  return header.every((name) => known.has(normalName(name)) || (across && readLabel(across.reader, name, across.field, knowledge) !== null))
    && (across === undefined || header.some((name) => readLabel(across.reader, name, across.field, knowledge) !== null));
}
