/**
 * Delimited text of any size: where each row starts and ends, in one pass and without making
 * a single cell (`core/packed.ts` cuts a row when it is asked for). RFC 4180 with any separator
 * and any mix of line ends. A quote that opens a cell and is not closed just before a separator
 * or a line end is a letter, so that one stray quote never swallows the rows after it.
 *
 * PapaParse reads the same rows out of every regular text, which the tests prove; it takes
 * several times as long, because it makes every cell.
 */
import { closingQuote, type Packed } from '../core/packed';

const [QUOTE, LF, CR] = [34, 10, 13];

export interface Scanned {
  readonly packed: Packed;
  /** Line on which each row starts. */
  readonly lines: Uint32Array<ArrayBuffer>;
  /** Cells of each row. */
  readonly widths: Uint32Array<ArrayBuffer>;
  /** Line of the first quote that is read as a letter; null when there is none. */
  readonly stray: number | null;
}

/** Grows by doubling. */
class Numbers {
  #values = new Uint32Array(1024);
  length = 0;
  push(value: number): void {
    if (this.length === this.#values.length) {
      const wider = new Uint32Array(this.length * 2);
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[this.length] = value;
    this.length += 1;
  }
  done(): Uint32Array<ArrayBuffer> { return this.#values.slice(0, this.length); }
}

/**
 * @param text       without a byte order mark
 * @param separator  one character or several, without quotes and line ends
 * @param onRow      called now and then with the position reached and the rows found
 * @returns          every row that holds something: one of separators alone is as empty as an empty line
 */
export function scan(text: string, separator: string, onRow?: (at: number, rows: number) => void): Scanned {
  const [starts, ends, lines, widths] = [new Numbers(), new Numbers(), new Numbers(), new Numbers()];
  const mark = separator.charCodeAt(0);
  const [size, step] = [text.length, separator.length];
  let [at, line, most] = [0, 1, 0];
  let stray: number | null = null;
  while (at < size) {
    const [start, begun] = [at, line];
    let cells = 1;
    let cell = at;
    for (; at < size; at += 1) {
      const code = text.charCodeAt(at);
      if (code === mark && (step === 1 || text.startsWith(separator, at))) {
        cells += 1;
        at += step - 1;
        cell = at + 1;
      } else if (code === LF || code === CR) {
        break;
      } else if (code === QUOTE && at === cell) {
        const close = closingQuote(text, at, separator);
        if (close < 0) stray ??= line;
        else {
          line += breaksIn(text, at, close);
          at = close;
        }
      }
    }
    if (at - start > (cells - 1) * step) {
      starts.push(start);
      ends.push(at);
      lines.push(begun);
      widths.push(cells);
      if (cells > most) most = cells;
      if ((starts.length & 0xFFFF) === 0) onRow?.(at, starts.length);
    }
    if (text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF) at += 1;
    at += 1;
    line += 1;
  }
  const packed = { blocks: [{ text, starts: starts.done(), ends: ends.done() }], separator, width: most };
  return { packed, lines: lines.done(), widths: widths.done(), stray };
}

function breaksIn(text: string, from: number, to: number): number {
  let breaks = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) breaks += 1;
  }
  return breaks;
}
