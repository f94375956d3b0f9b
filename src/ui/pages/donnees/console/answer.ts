/** An answer as a table to take away, and as pairs to draw. */
import type { QuickRow } from '../../../../charts/quick';
import type { TableSpec } from '../../../../charts/spec';
import type { AnswerColumn, Answered } from '../../../../core/question/ask';

const NUMERIC = /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|FLOAT|DOUBLE|REAL|DECIMAL\(.*|BIGNUM)$/;

export const isNumeric = ({ type }: AnswerColumn): boolean => NUMERIC.test(type);

/** A number that JavaScript holds exactly as it is written, or null: it then stays a text, digit for digit. */
export function exact(text: string): number | null {
  const value = Number(text);
  return Number.isFinite(value) && (String(value) === text || (/\.\d*0+$/.test(text) && String(value) === text.replace(/\.?0+$/, ''))) ? value : null;
}

/** Two columns may not have one name in a table that is taken away: the database has told them apart already. */
export function tableOf({ columns, rows }: Answered, caption: string): TableSpec {
  return {
    caption, columns: columns.map((column, i) => ({ key: String(i), label: column.name, ...(isNumeric(column) ? { align: 'right' as const } : {}) })),
    rows: rows.map((row) => Object.fromEntries(columns.map((column, i) => {
      const text = row[i] ?? null;
      return [String(i), text !== null && isNumeric(column) ? exact(text) ?? text : text];
    }))),
  };
}

/** What a drawing of two columns shows; a value that is no number is missing. */
export const quickRows = ({ rows }: Answered, x: number, y: number): QuickRow[] => rows.map((row) => {
  const value = Number(row[y] ?? Number.NaN);
  return { x: row[x] ?? '–', y: Number.isFinite(value) ? value : null };
});

/** The columns to draw first: the first that is text or a year, and the last that is a number. */
export function firstChoice({ columns }: Answered): { readonly x: number; readonly y: number } | null {
  const y = columns.findLastIndex(isNumeric);
  if (y < 0) return null;
  const x = columns.findIndex((column, i) => i !== y && !isNumeric(column));
  return { x: x >= 0 ? x : columns.findIndex((_, i) => i !== y), y };
}
