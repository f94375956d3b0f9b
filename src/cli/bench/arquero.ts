/** The hearts of the same two checks in Arquero, the data frame library of the field: rows in, keys of what fails out. */
import { desc, from, op, type ColumnTable } from 'arquero';
import type { PlainFigure, PlainPart } from './arrays';

export interface Frames { readonly figures: ColumnTable; readonly parts: ColumnTable }

/** Columns, made once: a page would keep its figures so. */
export const frames = (figures: readonly PlainFigure[], parts: readonly PlainPart[]): Frames => ({ figures: from([...figures]), parts: from([...parts]) });

const keys = (table: ColumnTable, column: string): string[] => [...table.orderby(desc(column)).array(column)] as string[];

/** F01: quantities stated several times whose intervals have no common point. */
export function disagreements({ figures }: Frames): string[] {
  return keys(figures.groupby('quantity_key')
    .rollup({ n: op.count(), low: op.max('plo'), high: op.min('phi') })
    .filter((row: { n: number; low: number; high: number }) => row.n > 1 && row.low > row.high), 'quantity_key');
}

/** F03: groups whose parts, at their least, exceed their total at its most. */
export function overflows({ figures, parts }: Frames): string[] {
  const read = parts.join(figures.select('observation_id', 'lo', 'hi'), 'observation_id');
  const sums = read.filter((row: PlainPart) => !row.is_total).groupby('group_key', 'code').rollup({ lo: op.min('lo') })
    .groupby('group_key').rollup({ n: op.count(), sum: op.sum('lo') });
  const totals = read.filter((row: PlainPart) => row.is_total).groupby('group_key').rollup({ total: op.max('hi') });
  return keys(sums.join(totals, 'group_key').filter((row: { n: number; sum: number; total: number }) => row.n > 1 && row.sum > row.total), 'group_key');
}
