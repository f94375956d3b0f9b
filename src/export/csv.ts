/**
 * A table as CSV, in two dialects: `open` (RFC 4180, comma, decimal point, UTF-8) and
 * `excel-fr` (byte order mark, semicolon, decimal comma), which a French spreadsheet
 * opens as it is. Figures and texts are those of the table, cell by cell.
 */
import type { TableSpec } from '../charts/spec';

export type CsvDialect = 'open' | 'excel-fr';

const BOM = '\uFEFF';
/** What a spreadsheet takes for the start of a formula… */
const FORMULA = /^[\t\r\n ]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
/** …unless the sign stands alone, as our qualifier "=" does, or the whole text is a number with its sign. */
const SIGN = /^[=+\-@]$/;
const SIGNED_NUMBER = /^[+-][\d\s.,\u00A0\u202F]*\d\s?[\u00A0\u202F]?%?$/;

/** A text that no spreadsheet computes: an apostrophe comes before what looks like a formula. */
export const neutral = (value: string): string => (FORMULA.test(value) && !SIGN.test(value) && !SIGNED_NUMBER.test(value) ? `'${value}` : value);

function text(value: string, separator: string): string {
  const safe = neutral(value);
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function cell(value: string | number | null | undefined, dialect: CsvDialect, separator: string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return text(value, separator);
  return text(dialect === 'excel-fr' ? String(value).replace('.', ',') : String(value), separator);
}

/** The header and every row; lines end in CRLF. */
export function toCsv(table: TableSpec, dialect: CsvDialect): string {
  const separator = dialect === 'excel-fr' ? ';' : ',';
  const header = table.columns.map(({ label }) => text(label, separator));
  const rows = table.rows.map((row) => table.columns.map(({ key }) => cell(row[key], dialect, separator)));
  const lines = [header, ...rows].map((cells) => `${cells.join(separator)}\r\n`).join('');
  return dialect === 'excel-fr' ? BOM + lines : lines;
}
