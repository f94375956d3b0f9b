/** A table of figures that a person marks confidential: its totals are told from its cells, then computed. */
import { type CountTable, tableFault, type TableFault } from './table';

export type FigureFault = TableFault | 'total-differs' | 'subtotal' | 'missing';

/** Labels of totals, in the words of French and English tables. */
const TOTAL = /^(?:(?:sous-?)?total(?: g[ée]n[ée]ral)?|ensemble|toutes?|tous|all|_?t)$/i;

/** A label that opens with such a word names the total of a part: "Total Île-de-France", "dont mineurs", "of which women". */
const PART = /^(?:(?:sous-?|sub-?)?total|ensemble|dont|of which|including)\b/i;

export interface FigureTable {
  readonly rows: readonly string[];
  readonly columns: readonly string[] | null;
  /** Null where the table gives nothing. */
  readonly counts: readonly (readonly (number | null)[])[];
}

/**
 * @returns the same counts without the lines named as totals. A total that is not the sum of its
 *          line would tell something of the cells that no audit sees, and so would a blank: refused.
 *          So would the total of a part among the parts, whatever its name: it gives back by
 *          subtraction what is masked in them.
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
  const across = table.columns === null ? [] : table.columns.map((_, c) => table.counts.map((line) => line[c]!));
  const labels = [...table.rows, ...across.length > 1 ? table.columns! : []];
  if (labels.some((label) => PART.test(label.trim())) || addsUp(table.counts) || addsUp(across)) return 'subtotal';
  // One column and its total say the same.
  return table.columns?.length === 1 ? { ...table, columns: null } : table;
}

/**
 * Whether a line is the sum, cell by cell, of lines that follow it or stand before it. In lines of
 * one or two cells that is often chance: there it takes three lines that add up, none of them empty.
 */
function addsUp(lines: readonly (readonly number[])[]): boolean {
  const least = (lines[0]?.length ?? 0) < 3 ? 3 : 2;
  const some = (line: readonly number[]): boolean => line.some((n) => n > 0);
  return lines.some((line, at) => some(line) && [1, -1].some((step) => {
    let rest = [...line];
    let parts = 0;
    for (let next = at + step; next >= 0 && next < lines.length; next += step) {
      rest = rest.map((n, i) => n - lines[next]![i]!);
      if (some(lines[next]!)) parts += 1;
      if (rest.some((n) => n < 0)) return false;
      if (parts >= least && rest.every((n) => n === 0)) return true;
    }
    return false;
  }));
}

/** Positions of the labels that are no totals. */
const places = (labels: readonly string[]): number[] => labels.flatMap((label, i) => (TOTAL.test(label.trim()) ? [] : [i]));
