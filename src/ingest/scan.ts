/**
 * The fast road through delimited text: finds where each row starts and ends, in one pass
 * and without making a single cell. It knows regular text only (RFC 4180 with any separator
 * and any mix of line ends); for anything else it says so, and PapaParse reads the text.
 */
import type { Packed } from '../core/packed';

const [QUOTE, LF, CR] = [34, 10, 13];

export interface Scanned {
  readonly packed: Packed;
  /** Line on which each row starts. */
  readonly lines: Uint32Array<ArrayBuffer>;
  /** Cells of each row. */
  readonly widths: Uint32Array<ArrayBuffer>;
}

/** A quote that no rule explains; `unclosed` when the text ends inside it. */
export interface Irregular { readonly row: number; readonly at: number; readonly line: number; readonly unclosed: boolean }

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
 * @param separator  one character, neither a quote nor a line end
 * @param onRow      called now and then with the position reached and the rows found
 */
export function scan(text: string, separator: string, onRow?: (at: number, rows: number) => void): Scanned | Irregular {
  const [starts, ends, lines, widths] = [new Numbers(), new Numbers(), new Numbers(), new Numbers()];
  const mark = separator.charCodeAt(0);
  const size = text.length;
  let [at, line, most] = [0, 1, 0];
  while (at < size) {
    const [start, begun] = [at, line];
    let cells = 1;
    let cell = at;
    for (; at < size; at += 1) {
      const code = text.charCodeAt(at);
      if (code === mark) {
        cells += 1;
        cell = at + 1;
      } else if (code === LF || code === CR) {
        break;
      } else if (code === QUOTE && at === cell) {
        for (at += 1; ; at += 1) {
          const inside = at < size ? text.charCodeAt(at) : -1;
          if (inside === -1) return { row: starts.length, at: start, line: begun, unclosed: true };
          if (inside === LF || (inside === CR && text.charCodeAt(at + 1) !== LF)) line += 1;
          if (inside !== QUOTE) continue;
          if (text.charCodeAt(at + 1) !== QUOTE) break;
          at += 1;
        }
        const next = at + 1 < size ? text.charCodeAt(at + 1) : LF;
        if (next !== mark && next !== LF && next !== CR) return { row: starts.length, at: start, line: begun, unclosed: false };
      }
    }
    // A row of separators alone is as empty as a line without anything.
    if (at - start >= cells) {
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
  const packed = { text, separator, starts: starts.done(), ends: ends.done(), width: most };
  return { packed, lines: lines.done(), widths: widths.done() };
}
