/** A file as one table of counts with its labels, for a person who says that it is confidential. */
import type { Opened } from '../../../core/grid';
import { parsePrinted } from '../../../core/number';
import type { Marked } from '../../../state/records.svelte';

/** The labels stand in the first column that is not all numbers; every other column of numbers is counted. */
export function markedOf({ table, reading, sha256 }: Opened): Marked {
  const rows = [...table.rows];
  const count = (cell: string): number | null => {
    const read = parsePrinted(cell, reading.decimal === null ? {} : { decimal: reading.decimal });
    return 'fault' in read || read.qualifier !== '=' ? null : Number(read.text);
  };
  const numbers = table.header.map((_, column) => rows.map((row) => count(row[column] ?? '')));
  const isCount = numbers.map((cells) => cells.some((n) => n !== null));
  const label = Math.max(0, isCount.indexOf(false));
  const columns = table.header.flatMap((_, column) => (column !== label && isCount[column] ? [column] : []));
  return {
    dataset: `${sha256} ${reading.sheet ?? ''}`,
    // What the columns have in common has no name in a table that is wide.
    dimensions: [table.header[label] ?? ''],
    table: {
      rows: rows.map((row) => row[label] ?? ''),
      columns: columns.map((column) => table.header[column] ?? ''),
      counts: rows.map((_, row) => columns.map((column) => numbers[column]![row] ?? null)),
    },
  };
}
