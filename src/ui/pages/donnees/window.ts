/**
 * Which rows of a long table are drawn. Rows have one height, so that a position in the
 * scroll says which rows are in sight without measuring any.
 */

/** A few rows beyond the edges: none is blank while the hand scrolls. */
const BEYOND = 8;
/** A browser gives no box more than about 33 million pixels. */
const TALLEST = 30_000_000;

export interface Window {
  /** First row drawn, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Height of what is not drawn, in pixels. */
  readonly before: number;
  readonly after: number;
}

/**
 * @param rows    how many there are
 * @param height  of one row, in pixels
 * @param top     how far the box is scrolled, and `view` how much of it is seen, in pixels
 */
export function windowOf(rows: number, height: number, top: number, view: number): Window {
  // Past the tallest box one pixel of scroll is worth more than one of table.
  const scale = Math.max(1, (rows * height) / TALLEST);
  const at = Math.min(rows, Math.max(0, Math.floor((top * scale) / height)));
  const from = Math.max(0, at - BEYOND);
  const to = Math.min(rows, at + Math.ceil(view / height) + BEYOND);
  const whole = (rows * height) / scale;
  const before = Math.min(whole, Math.max(0, top - (at - from) * height - (scale > 1 ? 0 : top % height)));
  return { from, to, before, after: Math.max(0, whole - before - (to - from) * height) };
}

/** Where to scroll so that a row is in sight, a third of the way down. */
export function scrollTo(row: number, rows: number, height: number, view: number): number {
  const scale = Math.max(1, (rows * height) / TALLEST);
  return Math.max(0, (row * height) / scale - view / 3);
}
