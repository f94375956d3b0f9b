/** Delimited text, from bytes to a table: encoding, separator, layout, signs of numbers. */
import type { Problem } from '../core/errors';
import type { Encoding, Grid, HeaderReason, Reading, Span, Table } from '../core/grid';
import { PackedRows } from '../core/packed';
import { readText } from './bytes';
import { signsOf } from './cells';
import { ReadError } from './fault';
import { layoutOf, type Layout } from './layout';
import { scan } from './scan';
import { declaredSeparator, separatorOf } from './separator';
import { MOST_COLUMNS, oddities, tableOf, widthProblems } from './table';

/** What a reader of any format hands back. */
export interface Body {
  readonly table: Table;
  readonly reason: HeaderReason;
  readonly reading: Partial<Reading>;
  readonly problems: readonly Problem[];
}

export type OnText = (share: number, rows: number) => void;

/** Characters that tell the separator. */
const SAMPLE = 262_144;

/**
 * @param choices   what somebody decided of encoding, separator, header, body, decimal, group
 * @param declared  true when the format puts its header on the first line
 * @throws ReadError `empty`, `too-many-columns`
 */
export function readTextFile(bytes: Uint8Array, choices: Partial<Reading>, declared: boolean, onText?: OnText): Body {
  const { text: raw, encoding } = readText(bytes, choices.encoding ?? undefined);
  if (/^\s*$/.test(raw.slice(0, SAMPLE)) && raw.trim() === '') throw new ReadError('empty');
  const text = spread(raw);
  const told = choices.separator ?? declaredSeparator(text) ?? separatorOf(text.slice(0, SAMPLE));
  const { packed, lines, widths, stray } = scan(text, told ?? ',', (at, rows) => onText?.(at / text.length, rows));
  if (packed.width > MOST_COLUMNS) throw new ReadError('too-many-columns', String(packed.width));
  const grid: Grid = { name: '', rows: new PackedRows(packed), lines };
  const layout = declared && choices.header === undefined ? firstLine(grid.rows.length) : layoutOf(grid, choices);
  const table = tableOf(grid, layout, packed.width);
  const said = judge({ table, lines: grid.lines, layout, choices, format: { encoding, separator: told ?? ',' } });
  return {
    ...said,
    problems: [
      ...(stray === null ? [] : [{ code: 'quotes', line: stray }]),
      ...(told === null && packed.width === 1 && table.rows.length > 1 ? [{ code: 'one-column' }] : []),
      ...cutShort(text, widths, grid.lines, layout),
      ...widthProblems(widths, grid, layout),
      ...said.problems,
    ],
  };
}

const firstLine = (rows: number): Layout => ({ header: { from: 0, to: Math.min(1, rows) }, body: { from: Math.min(1, rows), to: rows }, reason: 'declared' });

/** The end of the file is missing: its last row has less cells than the others, and no line end. */
function cutShort(text: string, widths: ArrayLike<number>, lines: ArrayLike<number>, { body }: Layout): Problem[] {
  const last = widths.length - 1;
  if (last < body.from + 1 || body.to <= last || /[\r\n]$/.test(text.slice(-1)) || widths[last]! >= widths[last - 1]!) return [];
  return [{ code: 'truncated', line: lines[last]! }];
}

/**
 * Eurostat's own files put all dimensions in the first column, `freq,geo\TIME_PERIOD`, and years across:
 * each dimension gets its column, so that lines and figures stay where they are.
 */
function spread(text: string): string {
  if (!/^[\w, ]+\\TIME_PERIOD\t/i.test(text)) return text;
  return text.replace(/\\TIME_PERIOD/i, '').replace(/^[^\t\r\n]*/gm, (dimensions) => dimensions.replaceAll(',', '\t'));
}

interface Judged {
  readonly table: Table;
  /** Of the grid. */
  readonly lines: ArrayLike<number>;
  readonly layout: Layout;
  readonly choices: Partial<Reading>;
  readonly format: { readonly encoding: Encoding | null; readonly separator: string | null };
}

/** The reading of a table that a layout was found for, and what is odd about it. */
export function judge({ table, lines, layout, choices, format }: Judged): Body {
  const { header, body, reason } = layout;
  const signs = signsOf(table.rows, table.lines, table.header);
  const decimal = choices.decimal !== undefined ? choices.decimal : signs.decimal;
  return {
    table, reason,
    reading: {
      ...format,
      decimal, group: choices.group !== undefined ? choices.group : signs.group,
      header: spanOf(lines, header), body: spanOf(lines, body),
    },
    problems: [
      ...(table.rows.length === 0 ? [{ code: 'no-rows', line: lines[header.to - 1] ?? 1 }] : []),
      ...(header.to === header.from && table.rows.length > 0 ? [{ code: 'header-none', line: lines[body.from] ?? 1 }] : []),
      ...oddities(table, header.to > header.from ? lines[header.to - 1]! : reason === 'declared' ? 1 : null),
      ...(choices.decimal === undefined ? signs.problems : []),
    ],
  };
}

const spanOf = (lines: ArrayLike<number>, { from, to }: { readonly from: number; readonly to: number }): Span | null =>
  (to > from ? { first: lines[from]!, last: lines[to - 1]! } : null);
