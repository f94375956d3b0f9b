/** Tables as text: what is looked for in them, and what is taken away. Pure. */
import type { TableSpec } from '../../../charts/spec';
import type { TextTable } from '../../../core/datapackage';
import { FIELDS, type ImportedDataset } from '../../../core/mapping/types';
import { matches, plain } from '../../lists/search';

/** The figures made of a file, in the columns of the pack, numbered from 1. */
export function figuresTable({ applied }: Pick<ImportedDataset, 'applied'>): TextTable {
  const columns = ['observation_id', 'source_id', 'value', 'value_max', 'qualifier', ...FIELDS, 'locator'] as const;
  const rows = [...applied.observations, ...applied.sums];
  return { header: [...columns], rows: rows.map((row) => columns.map((name) => row[name])), lines: rows.map((_, i) => i + 1) };
}

/** Rows in the form of a search, prepared once for each table. */
const prepared = new WeakMap<TextTable, readonly string[]>();

/** Numbers of the rows that hold every word; all of them when nothing is asked. */
export function filterRows(table: TextTable, question: string): readonly number[] {
  const all = table.rows.map((_, i) => i);
  if (question.trim() === '') return all;
  const haystacks = prepared.get(table) ?? table.rows.map((row) => plain(row.join(' ')));
  prepared.set(table, haystacks);
  return all.filter((i) => matches(haystacks[i]!, question));
}

/** What an export writes: the cells as they are. */
export function specOf({ header, rows }: TextTable, kept: readonly number[], caption: string): TableSpec {
  const columns = header.map((label, i) => ({ key: String(i), label }));
  return { caption, columns, rows: kept.map((at) => Object.fromEntries(columns.map(({ key }, i) => [key, rows[at]![i] ?? '']))) };
}

/** What a sheet of paper has room for. */
const MOST = { rows: 100, columns: 10 };
/** Columns without which a figure says nothing: first, where a slide has room for few. */
const FIRST = ['indicator', 'area', 'period', 'value', 'unit', 'value_max', 'qualifier'];

/** What is kept of a table for the dossier: its first rows, the columns that tell them apart, and what they all have in common. */
export interface Kept {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** `column = value`. */
  readonly same: readonly string[];
  /** How many columns hold something. */
  readonly filled: number;
}

export function keptOf({ header, rows }: TextTable, shown: readonly number[]): Kept {
  const kept = shown.slice(0, MOST.rows);
  const cells = (column: number): ReadonlySet<string> => new Set(kept.map((row) => rows[row]?.[column] ?? ''));
  const filled = header.map((_, i) => i).filter((i) => [...cells(i)].some(Boolean));
  const same = filled.filter((i) => kept.length > 1 && cells(i).size === 1);
  const varying = filled.filter((i) => !same.includes(i));
  const wanted = (column: number): number => (FIRST.includes(header[column]!) ? FIRST.indexOf(header[column]!) : FIRST.length);
  const columns = varying.toSorted((a, b) => wanted(a) - wanted(b) || a - b).slice(0, MOST.columns);
  return { rows: kept, columns, same: same.map((i) => `${header[i]} = ${rows[kept[0]!]?.[i]}`), filled: filled.length };
}
