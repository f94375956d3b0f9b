/** What stops a reading: bad data, which `open.ts` turns into a `Problem`. It never leaves this folder. */
export class ReadError extends Error {
  override readonly name = 'ReadError';
  /**
   * @param value  what the sentence quotes: a path, a sheet, a size
   * @param line   of the text, 1-based
   */
  constructor(readonly code: string, readonly value?: string, readonly line?: number) { super(code); }
}

/** Cells that one table may have: beyond, a browser tab would fail in the middle of the work. */
export const MOST_CELLS = 20_000_000;
