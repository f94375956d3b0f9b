/**
 * Rows kept as text and positions: a row is cut into cells when somebody asks for it. A million
 * rows cross from a worker as a few memory copies instead of millions of small objects, and
 * hold little more memory than the file.
 *
 * The text is delimited as RFC 4180 says, with any separator: the file itself, most often.
 */
import type { Rows } from './grid';

/** Rows that follow each other. Can be posted to another thread; the two lists can be transferred. */
export interface Block {
  readonly text: string;
  /** Position of the first character of each row, and of the one after its last. */
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly ends: Uint32Array<ArrayBuffer>;
}

export interface Packed {
  readonly blocks: readonly Block[];
  readonly separator: string;
  /** Cells that every row is made to have: a shorter one ends with empty cells. */
  readonly width: number;
}

export class PackedRows implements Rows {
  readonly length: number;
  /** Index of the first row of each block. */
  readonly #firsts: readonly number[];
  constructor(readonly packed: Packed) {
    let length = 0;
    this.#firsts = packed.blocks.map(({ starts }) => (length += starts.length) - starts.length);
    this.length = length;
  }

  at(index: number): readonly string[] | undefined {
    const i = index < 0 ? index + this.length : index;
    return i >= 0 && i < this.length ? this.#row(this.#blockOf(i), i) : undefined;
  }

  slice(from = 0, to = this.length): string[][] {
    const rows: string[][] = [];
    const last = Math.min(to < 0 ? to + this.length : to, this.length);
    for (let i = Math.max(0, from < 0 ? from + this.length : from); i < last; i += 1) rows.push(this.#row(this.#blockOf(i), i));
    return rows;
  }

  * [Symbol.iterator](): Iterator<readonly string[]> {
    for (let block = 0; block < this.#firsts.length; block += 1) {
      const first = this.#firsts[block]!;
      for (let i = 0; i < this.packed.blocks[block]!.starts.length; i += 1) yield this.#row(block, first + i);
    }
  }

  #row(block: number, i: number): string[] {
    const { text, starts, ends } = this.packed.blocks[block]!;
    const at = i - this.#firsts[block]!;
    const cells = cut(text.slice(starts[at], ends[at]), this.packed.separator);
    while (cells.length < this.packed.width) cells.push('');
    return cells;
  }

  #blockOf(i: number): number {
    let [low, high] = [0, this.#firsts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#firsts[middle]! <= i) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Cells of one row of delimited text. */
function cut(row: string, separator: string): string[] {
  if (!row.includes('"')) return row.split(separator);
  const cells: string[] = [];
  for (let at = 0; ;) {
    const close = row.charCodeAt(at) === QUOTE ? closingQuote(row, at, separator) : -1;
    const next = close < 0 ? row.indexOf(separator, at) : close + 1;
    const end = next < 0 ? row.length : next;
    cells.push(close < 0 ? row.slice(at, end) : row.slice(at + 1, close).replaceAll('""', '"'));
    if (end >= row.length) return cells;
    at = end + separator.length;
  }
}

const [QUOTE, LF, CR] = [34, 10, 13];

/**
 * @param from  position of a quote that opens a cell
 * @returns     position of the quote that closes it, just before a separator, a line end or the
 *              end of the text; -1 when the next lone quote stands elsewhere, or there is none
 */
export function closingQuote(text: string, from: number, separator: string): number {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    const next = text.charCodeAt(at + 1);
    if (next === QUOTE) continue;
    return at + 1 >= text.length || next === LF || next === CR || text.startsWith(separator, at + 1) ? at : -1;
  }
  return -1;
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
  return { blocks: [{ text: texts.join(''), starts, ends }], separator: SEPARATOR, width };
}

const written = (cell: string): string => (cell.includes('"') || cell.includes(SEPARATOR) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Some of the rows, by index, `to` not included; of the text, nothing is copied. */
export function part(rows: Rows, from: number, to: number): Rows {
  if (!(rows instanceof PackedRows)) return rows.slice(from, to);
  let first = 0;
  const blocks = rows.packed.blocks.flatMap(({ text, starts, ends }) => {
    const [low, high] = [Math.max(0, from - first), to - first];
    first += starts.length;
    return high <= low || low >= starts.length ? [] : [{ text, starts: starts.slice(low, high), ends: ends.slice(low, high) }];
  });
  return new PackedRows({ ...rows.packed, blocks });
}

/** The same rows in blocks of a size that a thread takes in without a pause, given one by one. */
export function* pieces({ blocks }: Packed, signs = 2_000_000): Generator<Block> {
  for (const { text, starts, ends } of blocks) {
    for (let row = 0; row < starts.length;) {
      const from = starts[row]!;
      let to = row + 1;
      while (to < starts.length && ends[to]! - from <= signs) to += 1;
      yield { text: text.slice(from, ends[to - 1]), starts: starts.slice(row, to).map((at) => at - from), ends: ends.slice(row, to).map((at) => at - from) };
      row = to;
    }
  }
}

/** The same rows, each at least as wide as told. */
export function widened(rows: Rows, width: number): Rows {
  if (rows instanceof PackedRows) return new PackedRows({ ...rows.packed, width });
  return rows.slice().map((row) => (row.length >= width ? row : [...row, ...new Array<string>(width - row.length).fill('')]));
}
