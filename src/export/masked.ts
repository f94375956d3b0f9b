/**
 * Counts under disclosure control as files. They are written from the family, which holds only
 * what may be published: the same cells as on screen, and one sign for every masked one.
 */
import type { TableSpec } from '../charts/spec';
import type { Family } from '../core/disclosure/family';
import { type LongCell, longCells } from '../core/disclosure/views';
import { type CsvDialect, toCsv } from './csv';

/** What stands in place of a masked count: s, for secrecy. */
export const MASK = 's';

/** Headers and labels, in the language of the person. */
export interface MaskedWords {
  readonly year: string;
  readonly count: string;
  readonly least: string;
  readonly most: string;
  readonly total: string;
  readonly blank: string;
  /** A dimension without a name. */
  readonly across: string;
}

/** One row a cell, totals included: labels, count or mask, and what the count can be. */
export function maskedTable(family: Family, words: MaskedWords, caption: string): TableSpec {
  const { spec: { year, dimensions } } = family;
  const label = (text: string | null): string => (text === null ? words.total : text || words.blank);
  const places = [...(year === null ? [] : [words.year]), ...dimensions.map((name) => name || words.across)];
  const of = ({ year: period, row, column, count, lo, hi }: LongCell): (string | number)[] => {
    const labels = [label(row), ...(dimensions.length > 1 ? [label(column)] : [])];
    return [...(year === null ? [] : [period ?? '']), ...labels, count ?? MASK, lo, hi];
  };
  const columns = [...places, words.count, words.least, words.most].map((name, i) => ({
    key: String(i), label: name, align: i < places.length ? 'left' as const : 'right' as const,
  }));
  return { columns, caption, rows: longCells(family).map((cell) => Object.fromEntries(of(cell).map((value, i) => [String(i), value]))) };
}

/** The same as delimited text; labels that a spreadsheet would take for formulas are neutralised. */
export const maskedCsv = (family: Family, words: MaskedWords, dialect: CsvDialect): string => toCsv(maskedTable(family, words, ''), dialect);

/** The same as an object, with what was done: `Q` is a suppressed value in the code list OBS_STATUS of SDMX. */
export function maskedJson(family: Family): string {
  const { spec: { dimensions, year, k, method }, slices } = family;
  const cells = longCells(family).map(({ row, column, year: period, count, lo, hi }) => ({
    ...(year === null ? {} : { year: period }), row, ...(dimensions.length > 1 ? { column } : {}),
    count, at_least: lo, at_most: hi, obs_status: count === null ? 'Q' : 'A',
  }));
  const withheld = slices.flatMap((slice) => (slice.withheld === null ? [] : [{ year: slice.year, reason: slice.withheld }]));
  return JSON.stringify({ dimensions, year, threshold: k, method, withheld, cells }, null, 1);
}

/** The words of figures; they are read back as a document prints them (`core/number.ts`). */
export interface FigureWords extends Omit<MaskedWords, 'least' | 'most'> {
  readonly number: (n: number) => string;
  readonly between: (lo: string, hi: string) => string;
  /** Fewer than a threshold: all that is said of a table too small to be shown. */
  readonly fewer: (n: string) => string;
}

/**
 * A family as a file of figures, to be opened as any other: a masked count is a figure "between 2
 * and 15", never a blank and never a guess. A rounded one is a figure between what it may have been.
 */
export function figuresCsv(family: Family, words: FigureWords): string {
  const written = ({ lo, hi }: Pick<LongCell, 'lo' | 'hi'>): string => (lo === hi ? words.number(lo) : words.between(words.number(lo), words.number(hi)));
  const { columns, rows } = maskedTable(family, { ...words, least: '', most: '' }, '');
  const places = columns.length - 3;
  const cells = longCells(family);
  const figures = rows.map((row, i) => ({ ...row, [places]: written(cells[i]!) }));
  const small = family.slices.filter(({ withheld }) => withheld === 'small-total').map(({ year }) => Object.fromEntries([
    ...(year === null ? [] : [year]), ...family.spec.dimensions.map(() => words.total), words.fewer(words.number(family.spec.k)),
  ].map((value, i) => [String(i), value])));
  return toCsv({ columns: columns.slice(0, places + 1), rows: [...figures, ...small], caption: '' }, 'open');
}
