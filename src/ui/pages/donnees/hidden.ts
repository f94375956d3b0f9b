/** What the preview of a file of records does not show: the cells that name a person or lead to one. */
import { judgeColumns } from '../../../core/disclosure/columns';
import type { Table } from '../../../core/grid';

/** What stands for such a cell. */
export const HIDDEN = '•••';

/** Columns, by position, that are left out of every table made of records, and exact days. An empty column has nothing to hide, one value tells nobody from another. */
export function hiddenColumns({ header, rows }: Pick<Table, 'header' | 'rows'>): ReadonlySet<number> {
  const harmless = [null, 'empty', 'one-value'];
  return new Set(judgeColumns(header, rows).filter(({ reason, days }) => days || !harmless.includes(reason)).map(({ column }) => column));
}
