/**
 * A table of counts with its margins, as a network (METHODS §4.3): each cell, margins included,
 * is an edge, each published equation a vertex, and what enters a vertex leaves it. Counts of
 * persons are thus a circulation, and what a reader can deduce is what the circulation allows.
 */

/** One or two dimensions; margins are computed, never given. `columns` is null in one dimension. */
export interface CountTable {
  readonly rows: readonly string[];
  readonly columns: readonly string[] | null;
  /** By row; one number a row in one dimension. */
  readonly counts: readonly (readonly number[])[];
}

/** Edges from vertex `from` to vertex `to` holding `value` persons; the grand total is the last one. */
export interface Network {
  readonly vertices: number;
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly value: readonly number[];
  /** Edges at each vertex. */
  readonly at: readonly (readonly number[])[];
  /** Cells in a row of the table with its margins. */
  readonly width: number;
  /** Index of the grand total: always published, or the table is withheld. */
  readonly grand: number;
}

export type TableFault = 'empty' | 'ragged' | 'not-a-count' | 'label-repeated';

/** @returns why these are not the counts of a table, null when they are */
export function tableFault({ rows, columns, counts }: CountTable): TableFault | null {
  const width = columns?.length ?? 1;
  if (rows.length === 0 || width === 0) return 'empty';
  if (counts.length !== rows.length || counts.some((line) => line.length !== width)) return 'ragged';
  if (counts.some((line) => line.some((n) => !Number.isSafeInteger(n) || n < 0))) return 'not-a-count';
  const repeated = (labels: readonly string[]): boolean => new Set(labels).size < labels.length;
  return repeated(rows) || repeated(columns ?? []) ? 'label-repeated' : null;
}

/** The counts with their margins: total column last, total row last. */
export function withMargins({ columns, counts }: CountTable): number[][] {
  const wide = counts.map((line) => (columns === null ? [...line] : [...line, total(line)]));
  return [...wide, wide[0]!.map((_, c) => total(wide.map((line) => line[c]!)))];
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);

/**
 * Two dimensions: rows, the total row, columns and the total column are the vertices. One
 * dimension has one equation: cells run from one vertex to the other, the total comes back.
 * Edge `r * width + c` is the cell in row `r` and column `c`.
 */
export function network(table: CountTable): Network {
  const grid = withMargins(table);
  const [height, width] = [grid.length, grid[0]!.length];
  const flat = table.columns === null;
  const [lastRow, lastColumn] = [height - 1, width - 1];
  const ends = grid.flatMap((line, r) => line.map((_, c): readonly [number, number] => {
    if (flat) return r < lastRow ? [0, 1] : [1, 0];
    const [row, column] = [r, height + c];
    return (r < lastRow) === (c < lastColumn) ? [row, column] : [column, row];
  }));
  const vertices = flat ? 2 : height + width;
  const at: number[][] = Array.from({ length: vertices }, () => []);
  ends.forEach(([from, to], edge) => { at[from]!.push(edge); at[to]!.push(edge); });
  return {
    vertices, at, width, grand: height * width - 1, value: grid.flat(),
    from: ends.map(([from]) => from), to: ends.map(([, to]) => to),
  };
}

/** A table with its labels in one order, whatever the order they came in: what is masked does not depend on it. */
export interface Canonical {
  readonly table: CountTable;
  /** Where an edge of the network of `table` is in that of the table as given. */
  original(edge: number): number;
}

export function canonical({ rows, columns, counts }: CountTable): Canonical {
  const [byRow, byColumn] = [order(rows), order(columns ?? [''])];
  const width = columns === null ? 1 : columns.length + 1;
  return {
    table: {
      rows: byRow.map((r) => rows[r]!), columns: columns && byColumn.map((c) => columns[c]!),
      counts: byRow.map((r) => byColumn.map((c) => counts[r]![c]!)),
    },
    // Totals stay last.
    original: (edge) => {
      const [r, c] = [Math.floor(edge / width), edge % width];
      return (byRow[r] ?? r) * width + (byColumn[c] ?? c);
    },
  };
}

/** Positions of the labels in the order of their code units: the same on every machine and in every language. */
export function order(labels: readonly string[]): number[] {
  return labels.map((_, i) => i).sort((a, b) => (labels[a]! < labels[b]! ? -1 : 1));
}
