/**
 * Formats that name their columns themselves (Parquet, Arrow, JSON, JSON-stat): a header and
 * rows of text. Their rows are numbered from 1, as records.
 */
import type { Problem } from '../core/errors';
import type { Table } from '../core/grid';

export interface Declared {
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly problems: readonly Problem[];
}

export function declaredTable({ header, rows }: Pick<Declared, 'header' | 'rows'>): Table {
  return { header, rows, lines: Uint32Array.from({ length: rows.length }, (_, i) => i + 1), before: [], after: [], marks: [] };
}

/** A value of a typed format as text: nothing is rounded, nothing is worded in a language. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().replace(/(?:T00:00:00)?\.000Z$/, '').replace(/Z$/, '');
  if (value instanceof Uint8Array) return Array.from(value.subarray(0, 64), (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (typeof value === 'object') return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner)) ?? '';
  return String(value);
}
