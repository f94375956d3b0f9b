/**
 * A table as CSV, in two dialects: `open` (RFC 4180, comma, decimal point, UTF-8) and
 * `excel-fr` (byte order mark, semicolon, decimal comma), which a French spreadsheet
 * opens as it is. Figures and texts are those of the table, cell by cell.
 */
import type { TableSpec } from '../charts/spec';
import { neutralField } from '../core/neutral';

export type CsvDialect = 'open' | 'excel-fr';

const BOM = '\uFEFF';
function text(value: string, separator: string): string {
  const safe = neutralField(value);
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
