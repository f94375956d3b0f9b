/** What a cell of text looks like, and which signs the numbers of a file are written with. */
import type { Problem } from '../core/errors';
import type { Rows } from '../core/grid';

/** Words for what is not there: their column is a column of figures all the same. */
const MISSING = /^(?:[:;.…–—*-]|\.{2,3}|[a-z]|n\.?[adrs]\.?|n\.?c\.?|n\/[ad]|nan|null|none|secret|ss|nr|(?:not |non )?(?:available|disponible|communiqu[ée]e?)|#n\/a)$/i;
const SPACES = '[ \\u00A0\\u202F\\u2009\\u2007]';
const NUMBER = new RegExp(`^[<>≤≥~≈]?\\s?[-−–+]?(?:\\d+|\\d{1,3}(?:(?:${SPACES}|[.,'’])\\d{3})+)(?:[.,]\\d+)?(?:e[+-]?\\d+)?${SPACES}?[%‰€]?(?:\\s?\\(?[a-z*]{1,3}\\)?)?$`, 'i');
const DATE = /^(?:\d{4}-\d{2}(?:-\d{2})?(?:[T ]\d{2}:\d{2}.*)?|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{2}|\d{4})|\d{4}[- ]?[QTSM]\d{1,2})$/i;
const YEAR = /^(?:19|20)\d{2}(?:\s?[-–/]\s?(?:19|20)?\d{2})?$/;

export const isMissing = (cell: string): boolean => cell.trim() === '' || MISSING.test(cell.trim());
export const isNumber = (cell: string): boolean => NUMBER.test(cell.trim());
export const isYear = (cell: string): boolean => YEAR.test(cell.trim());
/** A figure or a date: what stands under a header, not in it. */
export const isValue = (cell: string): boolean => isNumber(cell) || DATE.test(cell.trim());

export interface Signs { readonly decimal: ',' | '.' | null; readonly group: string | null }

/** Rows that decide, the first ones and the last ones; fewer of a table that is very wide. */
const [FIRST, LAST] = [2000, 300];
const CELLS = 400_000;

/** Rows of a width that can be looked at without a wait, out of a number wanted. */
export const affordable = (wanted: number, width: number): number => Math.max(20, Math.min(wanted, Math.floor(CELLS / Math.max(width, 1))));

/** Some of the rows, with their index. */
export function sample(rows: Rows): (readonly [number, readonly string[]])[] {
  const width = rows.at(0)?.length ?? 0;
  const first = affordable(FIRST, width);
  const head = rows.slice(0, first).map((row, i) => [i, row] as const);
  const from = Math.max(first, rows.length - affordable(LAST, width));
  return [...head, ...rows.slice(from).map((row, i) => [from + i, row] as const)];
}

/**
 * Reads the signs off numbers that can be written in one way only ("12,5", "1 234", "1.234,5").
 * A text such as "1,234" says nothing by itself: it is a thousand when its column also holds
 * whole numbers under a thousand and no longer ones, and otherwise `decimal-ambiguous`.
 */
export function signsOf(rows: Rows, lines: ArrayLike<number>, header: readonly string[]): Signs & { readonly problems: readonly Problem[] } {
  const seen = new Map<string, { times: number; row: number; column: number; cell: string }>();
  const note = (sign: string, row: number, column: number, cell: string) => {
    const known = seen.get(sign);
    if (known) known.times += 1;
    else seen.set(sign, { times: 1, row, column, cell });
  };
  const doubtful: { sign: ',' | '.'; row: number; column: number; cell: string }[] = [];
  const whole = new Map<number, { short: number; long: number }>();
  for (const [row, cells] of sample(rows)) {
    cells.forEach((cell, column) => {
      const text = cell.trim().replace(/[\s%‰€]+$/, '').replace(/^[<>≤≥~≈]?\s?[-−–+]?/, '');
      if (text === '' || !/^\d[\d.,' \u00A0\u202F\u2009\u2007’]*$/.test(text)) return;
      if (/^\d+$/.test(text)) {
        const lengths = whole.get(column) ?? { short: 0, long: 0 };
        lengths[text.length > 3 ? 'long' : 'short'] += 1;
        whole.set(column, lengths);
        return;
      }
      const [, digits, sign, after] = /^(.*?\d)([.,])(\d+)$/.exec(text) ?? [];
      const space = /^\d{1,3}((?:[ \u00A0\u202F\u2009\u2007]|['’]))\d{3}/.exec(text)?.[1];
      if (space) note(`group${space}`, row, column, cell);
      if (digits === undefined || sign === undefined) return;
      const other = sign === ',' ? '.' : ',';
      if (digits.includes(sign)) note(`group${sign}`, row, column, cell);
      else if (digits.includes(other)) { note(`decimal${sign}`, row, column, cell); note(`group${other}`, row, column, cell); }
      else if (space || after!.length !== 3 || digits.length > 3 || digits.startsWith('0')) note(`decimal${sign}`, row, column, cell);
      else doubtful.push({ sign: sign as ',' | '.', row, column, cell });
    });
  }
  return decide(seen, doubtful, whole, (code, { row, column, cell }) => ({ code, line: lines[row]!, column: header[column] ?? '', value: cell }));
}

interface At { readonly row: number; readonly column: number; readonly cell: string }

function decide(
  seen: ReadonlyMap<string, At & { readonly times: number }>,
  doubtful: readonly (At & { readonly sign: ',' | '.' })[],
  whole: ReadonlyMap<number, { readonly short: number; readonly long: number }>,
  problem: (code: string, at: At) => Problem,
): Signs & { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const times = (sign: string) => seen.get(sign)?.times ?? 0;
  const [comma, point] = [times('decimal,'), times('decimal.')];
  let decimal: ',' | '.' | null = comma + point === 0 ? null : comma >= point ? ',' : '.';
  if (comma > 0 && point > 0) problems.push(problem('decimal-mixed', seen.get(decimal === ',' ? 'decimal.' : 'decimal,')!));
  const groups = [...seen].filter(([sign]) => sign.startsWith('group') && sign.slice(5) !== decimal).sort(([, a], [, b]) => b.times - a.times);
  let group = groups[0]?.[0].slice(5) ?? null;
  if (decimal === null && (group === ',' || group === '.')) decimal = group === ',' ? '.' : ',';
  const [first] = doubtful;
  if (first && decimal === null) {
    const { short = 0, long = 0 } = whole.get(first.column) ?? {};
    if (short > 0 && long === 0) {
      group = first.sign;
      decimal = first.sign === ',' ? '.' : ',';
    } else {
      problems.push(problem('decimal-ambiguous', first));
    }
  } else if (first && group === null && doubtful.some(({ sign }) => sign !== decimal)) {
    group = decimal === ',' ? '.' : ',';
  }
  return { decimal, group, problems };
}
