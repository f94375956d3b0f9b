/**
 * The departments as tiles of one size, those overseas like the others: the shade of ink says the
 * class of a number, which is printed in the tile, and each way of being blank has its own drawing.
 */
import { hatch, notCollected } from './marks';
import { textWidth } from './measure';
import type { Box } from './labels';
import type { Pen } from './pen';
import { layer, render, type ChartContext } from './render';
import { linear } from './scale';
import type { ChartSpec, TableSpec } from './spec';

/** `none`: the file has no service that could have counted. */
export type TileState = 'figure' | 'zero' | 'not-found' | 'none';

export interface Tile {
  readonly area: string;
  /** "75", "2A", "974". */
  readonly code: string;
  readonly row: number;
  readonly col: number;
  readonly overseas: boolean;
  readonly state: TileState;
  /** What is printed; empty where there is no figure. */
  readonly text: string;
  /** Class of the number, 0 to 3. */
  readonly step: number;
  /** A finding says that the number is implausible. */
  readonly flagged: boolean;
  /** The tile in words. */
  readonly name: string;
}

export interface TileGrid {
  readonly tiles: readonly Tile[];
  readonly selected: string;
  /** Words of each class, the palest first. */
  readonly classes: readonly string[];
  readonly alt: string;
  readonly table: TableSpec;
}

/** Ink on paper, four steps; letters are of ink on the first two, of paper on the others: 4.5:1 in both themes. */
const INK = [0.07, 0.22, 0.68, 1] as const;
const ON_INK = 2;

const WIDE = { gap: 4, height: 44, top: 18, value: 34 };
const NARROW = { gap: 2, height: 38, top: 14, value: 30 };
/** Width of a tile and its gap; a container that is being laid out may have none. */
const [NARROWEST, WIDEST] = [12, 62];
const LINE = 24;
const SAMPLE = 30;

export function tileGrid(grid: TileGrid, context: ChartContext): ChartSpec {
  return { draw: (size) => draw(grid, size, context), alt: grid.alt, table: grid.table };
}

function draw({ tiles, selected, classes }: TileGrid, { width, narrow }: { width: number; narrow: boolean }, context: ChartContext): SVGSVGElement {
  const size = narrow ? NARROW : WIDE;
  const [cols, rows] = [1 + Math.max(...tiles.map((tile) => tile.col)), 1 + Math.max(...tiles.map((tile) => tile.row))];
  const tile = Math.max(NARROWEST, Math.min(WIDEST, width / cols));
  const x = linear([0, cols], [0, tile * cols]);
  const y = linear([0, rows], [0, (size.height + size.gap) * rows]);
  const boxOf = ({ col, row }: Tile): Box => ({ left: x(col), right: x(col + 1) - size.gap, top: y(row), bottom: y(row) + size.height });
  const key = keyOf(tiles, classes, { width, top: y(rows) + 22, letters: narrow ? 12.5 : 13 }, context);
  const apart = tiles.find((one) => one.overseas);

  const marks = [layer(context, (pen) => {
    if (apart) pen.text(0, y(apart.row) - 8, [{ text: context.text.territories.overseas, tone: 'muted' }], { halo: false });
    for (const one of tiles) {
      const box = boxOf(one);
      pen.figure([one.area], one.name, (inner) => {
        ground(inner, one, box);
        const on = one.state === 'figure' && one.step >= ON_INK ? 'on' : undefined;
        const centre = (box.left + box.right) / 2;
        const halo = one.state === 'not-found' || one.state === 'none';
        // A small tile has no room for both: the code moves left, the sign over the gap.
        const tight = one.flagged && box.right - box.left < 40;
        inner.text(tight ? box.left + 1 : centre, box.top + size.top, [{ text: one.code, ...(on ? {} : { tone: 'muted' as const }) }], { anchor: tight ? 'start' : 'middle', halo, ...(on ? { className: on } : {}) });
        if (one.text) inner.text(centre, box.top + size.value, [{ text: one.text, bold: true }], { anchor: 'middle', halo: false, ...(on ? { className: on } : {}) });
        if (one.flagged) flag(inner, tight ? box.right + size.gap : box.right - 1, box.top + (tight ? -1 : 1), on === 'on');
        if (one.area === selected) inner.rect(box.left - 1, box.top - 1, box.right - box.left + 2, box.bottom - box.top + 2, { fill: 'none', stroke: 'var(--ink)', 'stroke-width': 3 });
      });
    }
  }), key.mark];
  return render({ width, height: key.bottom, x, y, marks }, context);
}

/** What a tile is filled with, by what is known of it. */
function ground(pen: Pen, { state, step }: Pick<Tile, 'state' | 'step'>, box: Box): void {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  switch (state) {
    case 'figure': return pen.rect(box.left, box.top, width, height, { fill: 'var(--ink)', 'fill-opacity': INK[step] === undefined ? 1 : String(INK[step]) });
    case 'zero':
      pen.rect(box.left + 0.5, box.top + 0.5, width - 1, height - 1, { fill: 'var(--paper)', stroke: 'var(--hair)', 'stroke-width': 1 });
      return pen.line(box.left, box.bottom, box.right, box.bottom, { stroke: 'var(--ink)', 'stroke-width': 2 });
    case 'none':
      pen.rect(box.left, box.top, width, height, { fill: 'var(--paper)' });
      return notCollected(pen, box);
    default:
      pen.rect(box.left, box.top, width, height, { fill: 'var(--paper)' });
      return hatch(pen, box);
  }
}

/** A small triangle with its exclamation, in the upper right corner. */
function flag(pen: Pen, right: number, top: number, onInk: boolean): void {
  const [fill, stroke] = onInk ? ['var(--ink)', 'var(--paper)'] : ['var(--paper)', 'var(--ink)'];
  pen.path(`M${right - 12} ${top + 11}h12l-6 -11Z`, { fill, stroke, 'stroke-width': 1.4, 'stroke-linejoin': 'round' });
  pen.path(`M${right - 6} ${top + 4}v3.4M${right - 6} ${top + 8.8}v1`, { fill: 'none', stroke, 'stroke-width': 1.4 });
}

/** Classes and blanks that occur, each as it is drawn, with its words. */
function keyOf(tiles: readonly Tile[], classes: readonly string[], { width, top, letters }: { width: number; top: number; letters: number }, context: ChartContext) {
  const words = context.text.territories.key;
  const present = new Set(tiles.map((tile) => tile.state));
  const samples: { words: string; draw: (pen: Pen, box: Box) => void }[] = [
    ...(present.has('figure') ? classes.map((name, step) => ({ words: name, draw: (pen: Pen, box: Box) => ground(pen, { state: 'figure', step }, box) })) : []),
    ...(['zero', 'not-found', 'none'] as const).filter((state) => present.has(state))
      .map((state) => ({ words: words[state], draw: (pen: Pen, box: Box) => ground(pen, { state, step: 0 }, box) })),
    ...(tiles.some((tile) => tile.flagged) ? [{ words: words.flagged, draw: (pen: Pen, box: Box) => flag(pen, box.left + SAMPLE / 2 + 6, box.top + 1, false) }] : []),
  ];
  let [x, y] = [0, top];
  const items = samples.map((sample) => {
    const size = SAMPLE + 8 + textWidth(sample.words, letters);
    if (x > 0 && x + size > width) [x, y] = [0, y + LINE];
    const item = { ...sample, x, y };
    x += size + 20;
    return item;
  });
  const mark = layer(context, (pen) => {
    for (const { words: name, draw: sample, x: left, y: middle } of items) {
      sample(pen, { left, right: left + SAMPLE, top: middle - 7, bottom: middle + 7 });
      pen.text(left + SAMPLE + 8, middle + 4.5, [{ text: name, tone: 'muted' }], { halo: false });
    }
  });
  return { mark, bottom: y + 14 };
}
