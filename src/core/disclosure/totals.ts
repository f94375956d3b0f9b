/** A table of figures that a person marks confidential: its totals are told from its cells, then computed. */
import { type CountTable, tableFault, type TableFault } from './table';

export type FigureFault = TableFault | 'total-differs' | 'missing';

/** Labels of totals, in the words of French and English tables. */
const TOTAL = /^(?:(?:sous-?)?total(?: g[ée]n[ée]ral)?|ensemble|toutes?|tous|all|_?t)$/i;

export interface FigureTable {
  readonly rows: readonly string[];
  readonly columns: readonly string[] | null;
  /** Null where the table gives nothing. */
  readonly counts: readonly (readonly (number | null)[])[];
}

/**
 * @returns the same counts without the lines named as totals. A total that is not the sum of its
 *          line would tell something of the cells that no audit sees, and so would a blank: refused.
 */
export function countsOf({ rows, columns, counts }: FigureTable): CountTable | FigureFault {
  if (counts.some((line) => line.some((n) => n === null))) return 'missing';
  const grid = counts as readonly (readonly number[])[];
  const keptRows = places(rows);
  const keptColumns = places(columns ?? ['cell']);
  const inner = keptRows.map((r) => keptColumns.map((c) => grid[r]?.[c] ?? NaN));
  const table: CountTable = { rows: keptRows.map((r) => rows[r]!), columns: columns && keptColumns.map((c) => columns[c]!), counts: inner };
  const fault = tableFault(table);
  if (fault) return fault;
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
  const lineOf = (r: number): number[] => keptColumns.map((c) => (keptRows.includes(r) ? grid[r]![c]! : sum(keptRows.map((inside) => grid[inside]![c]!))));
  const right = grid.every((line, r) => lineOf(r).every((n, i) => line[keptColumns[i]!] === n)
    && line.every((n, c) => keptColumns.includes(c) || n === sum(lineOf(r))));
  if (!right) return 'total-differs';
  // One column and its total say the same.
  return table.columns?.length === 1 ? { ...table, columns: null } : table;
}

/** Positions of the labels that are no totals. */
const places = (labels: readonly string[]): number[] => labels.flatMap((label, i) => (TOTAL.test(label.trim()) ? [] : [i]));
