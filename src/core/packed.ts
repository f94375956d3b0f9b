/**
 * Rows kept as one text and two lists of positions: a row is cut into cells when somebody
 * asks for it. A million rows cross from a worker as three memory copies instead of
 * millions of small objects, and hold little more memory than the file.
 *
 * The text is delimited as RFC 4180 says, with any separator: the file itself, most often.
 */
import type { Rows } from './grid';

/** Can be posted to another thread; the two lists can be transferred. */
export interface Packed {
  readonly text: string;
  readonly separator: string;
  /** Position of the first character of each row, and of the one after its last. */
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly ends: Uint32Array<ArrayBuffer>;
  /** Cells that every row is made to have: a shorter one ends with empty cells. */
  readonly width: number;
}

export class PackedRows implements Rows {
  readonly length: number;
  constructor(readonly packed: Packed) {
    this.length = packed.starts.length;
  }

  at(index: number): readonly string[] | undefined {
    const i = index < 0 ? index + this.length : index;
    const { text, separator, starts, ends, width } = this.packed;
    if (!(i >= 0 && i < this.length)) return undefined;
    const cells = cut(text.slice(starts[i], ends[i]), separator);
    while (cells.length < width) cells.push('');
    return cells;
  }

  slice(from = 0, to = this.length): string[][] {
    const rows: string[][] = [];
    const last = Math.min(to < 0 ? to + this.length : to, this.length);
    for (let i = Math.max(0, from < 0 ? from + this.length : from); i < last; i += 1) rows.push(this.at(i) as string[]);
    return rows;
  }

  * [Symbol.iterator](): Iterator<readonly string[]> {
    for (let i = 0; i < this.length; i += 1) yield this.at(i)!;
  }
}

/** Cells of one row of delimited text whose quotes are regular. */
export function cut(row: string, separator: string): string[] {
  if (!row.includes('"')) return row.split(separator);
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    let end = row.charCodeAt(at) === QUOTE ? closing(row, at) + 1 : row.indexOf(separator, at);
    if (end < at) end = row.length;
    const cell = row.slice(at, end);
    cells.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end >= row.length) return cells;
    at = end + separator.length;
  }
}

const QUOTE = 34;

/** Position of the quote that closes the one at `from`; the last character when none does. */
function closing(row: string, from: number): number {
  let at = from + 1;
  for (;;) {
    at = row.indexOf('"', at);
    if (at < 0) return row.length - 1;
    if (row.charCodeAt(at + 1) !== QUOTE) return at;
    at += 2;
  }
}

const SEPARATOR = '\u001F';

/** Rows of any kind, ready to be posted. */
export function pack(rows: Rows, width: number): Packed {
  if (rows instanceof PackedRows && rows.packed.width === width) return rows.packed;
  const starts = new Uint32Array(rows.length);
  const ends = new Uint32Array(rows.length);
  const texts: string[] = [];
  let [at, i] = [0, 0];
  for (const row of rows) {
    const text = row.map(written).join(SEPARATOR);
    texts.push(text);
    starts[i] = at;
    ends[i] = at += text.length;
    i += 1;
  }
  return { text: texts.join(''), separator: SEPARATOR, starts, ends, width };
}

const written = (cell: string): string => (cell.includes('"') || cell.includes(SEPARATOR) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Some of the rows, by index, `to` not included; nothing is copied but their positions. */
export function part(rows: Rows, from: number, to: number): Rows {
  if (!(rows instanceof PackedRows)) return rows.slice(from, to);
  const { packed } = rows;
  return new PackedRows({ ...packed, starts: packed.starts.slice(from, to), ends: packed.ends.slice(from, to) });
}

/** The same rows, each at least as wide as told. */
export function widened(rows: Rows, width: number): Rows {
  if (rows instanceof PackedRows) return new PackedRows({ ...rows.packed, width });
  return rows.slice().map((row) => (row.length >= width ? row : [...row, ...new Array<string>(width - row.length).fill('')]));
}
