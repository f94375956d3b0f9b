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
