/** An axis of time in years, and the key of the kinds of figures drawn on it. */
import type { RenderFunction } from '@observablehq/plot';
import { entries, presence, target, total } from './marks';
import { textWidth } from './measure';
import type { Pen } from './pen';
import { layer, type ChartContext } from './render';
import type { Linear } from './scale';

/** Ticks between years, names inside them: all, or as many as keep their distance. */
export function timeAxis(pen: Pen, [first, last]: readonly [number, number], x: Linear, base: number): void {
  const step = Math.ceil(38 / (x(first + 1) - x(first)));
  for (let year = first; year < last; year += 1) {
    pen.line(x(year), base, x(year), base + 5, { stroke: 'var(--ink)', 'stroke-width': 1 });
    if ((year - first) % step === 0) pen.text(x(year + 0.5), base + 20, [{ text: String(year), tone: 'muted' }], { anchor: 'middle', halo: false });
  }
}

const KEY = 'var(--rule)';
const SAMPLE = 32;
const LINE = 20;

/** Each kind as it is drawn, in no voice's colour, with its name; wraps to the width. */
export function kindKey(context: ChartContext, place: { readonly left: number; readonly width: number; readonly top: number; readonly letters: number; readonly narrow: boolean }): { readonly mark: RenderFunction; readonly bottom: number } {
  const kinds = Object.entries(context.text.charts.kinds);
  let [x, y] = [place.left, place.top + 8];
  const items = kinds.map(([kind, words]) => {
    const width = SAMPLE + 6 + textWidth(words, place.letters) + 22;
    if (x > place.left && (place.narrow || x + width - 22 > place.width)) [x, y] = [place.left, y + LINE];
    const item = { kind, words, x, y };
    x += width;
    return item;
  });
  const mark = layer(context, (pen) => {
    for (const { kind, words, x: left, y: line } of items) {
      sample(pen, kind, left, line);
      pen.text(left + SAMPLE + 6, line + 4.5, [{ text: words, tone: 'muted' }], { halo: false });
    }
  });
  return { mark, bottom: y + 14 };
}

/** A sample stands for no document: a round mark in the colour of rules. */
function sample(pen: Pen, kind: string, x: number, y: number): void {
  const round = (at: number) => pen.element('circle', { cx: at, cy: y, r: 5, fill: KEY });
  if (kind === 'presence') presence(pen, x + 2, x + 30, y, KEY);
  if (kind === 'flow') entries(pen, x + 3, x + 29, y, KEY);
  if (kind === 'cumulative') total(pen, x + 2, x + 27, y, KEY);
  if (kind === 'target') target(pen, [x + 2, y], [x + 28, y], KEY);
  else round(kind === 'cumulative' ? x + 27 : x + 16);
}
