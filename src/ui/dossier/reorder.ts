/** Where a dragged item lands, in numbers: no element, no event. */

/** The room an item takes down the page, in pixels. */
export interface Span { readonly top: number; readonly height: number }

/**
 * @param spans  the items where they stand, the dragged one included
 * @param from   the place of the dragged one
 * @param y      height of the pointer, in the same pixels
 * @returns      the place that it would have in the list
 */
export const landing = (spans: readonly Span[], from: number, y: number): number =>
  spans.filter(({ top, height }, at) => at !== from && top + height / 2 < y).length;

/** How far to scroll at once, in pixels, when the pointer is near an edge of the window `height` px high. */
export function drift(y: number, height: number): number {
  const edge = Math.min(96, height / 6);
  if (y < edge) return -Math.ceil((edge - y) / 6);
  return y > height - edge ? Math.ceil((y - (height - edge)) / 6) : 0;
}
