/**
 * A drawing too high for the room goes on over several slides, its letters large enough to be read
 * from the last row: cut between its rows, where nothing stands, its axis repeated on each part.
 * Needs a document to measure in, and Plot to be loaded.
 */
import type { ChartSpec } from '../../../charts/spec';
import type { Exhibit, ResolvedDossier } from '../../../export/exhibit';

type Size = Parameters<ChartSpec['draw']>[0];
/** A stretch of a drawing from top to bottom, in its own px. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
  /** Ticks of a scale and nothing else, the name of what comes under it, or marks that stand for figures. */
  readonly is: 'axis' | 'title' | 'figures' | null;
}
interface Leaf { readonly node: SVGElement; readonly top: number; readonly bottom: number }
interface Measured { readonly bands: readonly Band[]; /** Upright lines, each along one panel. */ readonly panels: readonly (readonly [number, number])[] }
type Strip = readonly [top: number, bottom: number];

/** Room that a drawing finds on a slide, in its units: under words, and beside them. */
const ROOMS = [[1160, 430], [710, 600]] as const;
/** Letters as drawn, px. */
const LETTERS = 13;
/** Under the first size, in units of the slide, letters are lost in a room; the second is read. */
const [LOST, READ] = [13.5, 15] as const;
const MOST = 4;
const WIDTHS = [600, 780, 1100] as const;
/** White above which rows are apart, px; what stands closer is one thing. */
const APART = 5;
/** An upright line longer than this runs along rows: it may be cut. */
const UPRIGHT = 50;
/** px of height that a cut through a panel is worth, for what follows has lost its title. */
const THROUGH = 90;
const FIGURE = '[data-observation]';
const LEAVES = 'text, path, line, rect, circle, polygon';
/** White over a part, px. */
const OVER = 6;

/** Each item whose drawing is too high for the room, as several items that say which part they are. */
export function parted(resolved: ResolvedDossier, said: (part: number, parts: number) => string): ResolvedDossier {
  return { ...resolved, exhibits: resolved.exhibits.flatMap((exhibit) => partsOf(exhibit, said)) };
}

function partsOf(exhibit: Exhibit, said: (part: number, parts: number) => string): readonly Exhibit[] {
  const { chart } = exhibit;
  const count = chart ? countOf(chart) : 1;
  if (!chart || count < 2) return [exhibit];
  const known = new Map<string, readonly SVGSVGElement[]>();
  const drawn = (size: Size): readonly SVGSVGElement[] => {
    const key = `${size.width} ${size.narrow}`;
    const found = known.get(key) ?? cut(chart.draw({ width: size.width, narrow: size.narrow }), count);
    known.set(key, found);
    return found;
  };
  return Array.from({ length: count }, (_, i): Exhibit => ({
    ...exhibit, id: `${exhibit.id}/${i + 1}`, part: said(i + 1, count),
    // The person's words are said once.
    commentary: i === 0 ? exhibit.commentary : '',
    chart: { alt: chart.alt, table: chart.table, draw: (size) => drawn(size)[i]!.cloneNode(true) as SVGSVGElement },
  }));
}

/** Size of letters in the best of the rooms. */
const lettersIn = (width: number, height: number): number => LETTERS * Math.max(...ROOMS.map(([w, h]) => Math.min(w / width, h / height)));
const boxOf = ({ viewBox: { baseVal: { width, height } } }: SVGSVGElement): readonly [number, number] => [width, height];

/** On how many slides the drawing is read; one when nothing in it can be cut. */
function countOf(chart: ChartSpec): number {
  const drawn = ROOMS.flatMap(([w, h]) => WIDTHS.map((width) => chart.draw({ width, narrow: false, height: Math.round((width * h) / w) })));
  if (Math.max(...drawn.map((svg) => lettersIn(...boxOf(svg)))) >= LOST) return 1;
  const free = WIDTHS.map((width) => chart.draw({ width, narrow: false }));
  const sizes = free.map(boxOf);
  const measured = free.map(measure);
  let best = { count: 1, letters: 0 };
  for (let count = 2; count <= MOST; count += 1) {
    const letters = Math.max(...measured.map(({ bands, panels }, i) => {
      const strips = stripsOf(bands, panels, sizes[i]![1], count);
      return strips.length < count ? 0 : lettersIn(sizes[i]![0], highest(strips));
    }));
    if (letters > best.letters) best = { count, letters };
    if (letters >= READ) break;
  }
  return best.count;
}

const heightOf = (strips: readonly Strip[]): number => strips.reduce((sum, [top, bottom]) => sum + bottom - top, 0);
const highest = (parts: readonly (readonly Strip[])[]): number => Math.max(...parts.map(heightOf));

/** What stands in the drawing, from top to bottom. */
function measure(svg: SVGSVGElement): Measured & { readonly leaves: readonly Leaf[] } {
  const place = document.createElement('div');
  const { width, height } = svg.viewBox.baseVal;
  Object.assign(place.style, { position: 'fixed', left: '-9999px', top: '0', width: `${width}px`, height: `${height}px`, visibility: 'hidden' });
  place.style.setProperty('--chart-text', `${LETTERS}px`);
  place.className = 'chart';
  place.append(svg);
  document.body.append(place);
  const frame = svg.getBoundingClientRect();
  const scale = height / (frame.height || 1);
  const leaves = [...svg.querySelectorAll<SVGElement>(LEAVES)].filter((node) => !node.closest('defs')).flatMap((node) => {
    const box = node.getBoundingClientRect();
    return box.width === 0 && box.height === 0 ? [] : [{ node, top: (box.top - frame.top) * scale, bottom: (box.bottom - frame.top) * scale, upright: box.width < 3 && box.height * scale > UPRIGHT }];
  });
  place.remove();
  svg.remove();
  return { leaves, bands: bandsOf(leaves.filter(({ upright }) => !upright), svg.querySelector(FIGURE) !== null), panels: leaves.flatMap(({ upright, top, bottom }) => (upright ? [[top, bottom] as const] : [])) };
}

function bandsOf(leaves: readonly Leaf[], named: boolean): Band[] {
  const bands: { top: number; bottom: number; leaves: Leaf[] }[] = [];
  for (const leaf of [...leaves].sort((a, b) => a.top - b.top)) {
    const last = bands.at(-1);
    if (last && leaf.top < last.bottom + 0.5) {
      last.bottom = Math.max(last.bottom, leaf.bottom);
      last.leaves.push(leaf);
    } else bands.push({ top: leaf.top, bottom: leaf.bottom, leaves: [leaf] });
  }
  return bands.map(({ top, bottom, leaves: own }) => ({ top, bottom, is: kindOf(own, named) }));
}

/** @param named  the drawing says which of its marks stand for figures; in others, what is no text and no line does */
function kindOf(leaves: readonly Leaf[], named: boolean): Band['is'] {
  if (leaves.some(({ node, top, bottom }) => (named ? node.closest(FIGURE) !== null : node.tagName !== 'text' && bottom - top > 3))) return 'figures';
  if (isAxis(leaves)) return 'axis';
  return leaves.every(({ node }) => node.tagName === 'text') && leaves.some(({ node }) => node.matches('.b, :has(.b)')) ? 'title' : null;
}

/** Three numbers or more on one line, and no mark; one of the texts may be the words that say what they are. */
function isAxis(leaves: readonly Leaf[]): boolean {
  if (leaves.length < 3 || leaves.some(({ node }) => node.tagName !== 'text')) return false;
  const levels = leaves.map(({ top }) => top);
  return Math.max(...levels) - Math.min(...levels) < 3 && leaves.filter(({ node }) => !/^\P{L}*\d/u.test(node.textContent ?? '')).length < 2;
}

/**
 * The stretches that each of `count` parts shows, axes with them, so that the highest part is as low as can be. Pure.
 * @returns  fewer parts than asked when the drawing has too few places to be cut at
 */
export function stripsOf(bands: readonly Band[], panels: readonly (readonly [number, number])[], height: number, count: number): readonly (readonly Strip[])[] {
  const places = bands.flatMap(({ bottom, is }, i) => {
    const next = bands[i + 1];
    // A title stays with what it names.
    if (!next || is === 'title' || next.is === 'axis' || next.top - bottom < APART) return [];
    // A line between two rows stays with the nearer one.
    const white = (at: number): number => (bands[at + 1]?.top ?? height) - (bands[at]?.bottom ?? 0);
    if ((isLine(next) && white(i) <= white(i + 1)) || (isLine(bands[i]!) && white(i) < white(i - 1))) return [];
    return [(bottom + next.top) / 2];
  });
  const told = (top: number, bottom: number): boolean => bands.some((band) => band.is === 'figures' && band.top > top && band.bottom < bottom);
  let best: { readonly parts: readonly (readonly Strip[])[]; readonly cost: number } | null = null;
  const through = (at: number): number => (panels.some(([top, bottom]) => top < at - APART && bottom > at + APART) ? THROUGH : 0);
  const choose = (cuts: readonly number[], from: number): void => {
    if (cuts.length === count - 1) {
      const edges = [Math.min(0, bands[0]?.top ?? 0), ...cuts, height];
      // What explains the marks is no part without them.
      if (edges.slice(1).some((bottom, i) => !told(edges[i]! - 1, bottom + 1))) return;
      const parts = edges.slice(1).map((bottom, i) => withAxis(bands, edges[i]!, bottom));
      const cost = highest(parts) + cuts.reduce((sum, at) => sum + through(at), 0);
      if (!best || cost < best.cost) best = { parts, cost };
      return;
    }
    for (let i = from; i < places.length; i += 1) choose([...cuts, places[i]!], i + 1);
  };
  choose([], 0);
  return (best as { readonly parts: readonly (readonly Strip[])[] } | null)?.parts ?? [[[0, height]]];
}

const isLine = ({ top, bottom }: Band): boolean => bottom - top < 1;

/** The stretch, with the axis that it is read on when that is in another part. */
function withAxis(bands: readonly Band[], top: number, bottom: number): readonly Strip[] {
  const axes = bands.filter(({ is }) => is === 'axis');
  const strip = (band: Band): Strip => [band.top - OVER, band.bottom + 2];
  const inside = (band: Band): boolean => band.top >= top && band.bottom <= bottom;
  if (axes.length === 0) return [[top, bottom]];
  if (axes[0] === bands[0]) {
    const over = axes.findLast((band) => band.top < top);
    return over && !axes.some(inside) ? [strip(over), [top, bottom]] : [[top, bottom]];
  }
  const under = axes.find((band) => band.top >= bottom);
  const last = bands.findLast(inside);
  const read = axes.findLast(inside);
  return under && last && (!read || read.bottom < last.top - APART) ? [[top, bottom], strip(under)] : [[top, bottom]];
}

/** A line that runs along the rows ends with those of the part. */
function shorten(line: SVGElement, { top: from }: Leaf, top: number, bottom: number): void {
  const ends = ['y1', 'y2'].map((name) => Number(line.getAttribute(name)));
  // Its own coordinates may count from elsewhere than those of the drawing.
  const shift = from - Math.min(...ends);
  ['y1', 'y2'].forEach((name, i) => { line.setAttribute(name, String(Math.min(Math.max(ends[i]!, top - shift), bottom - shift))); });
}

/** The drawing in `count` drawings. A part that cannot be cut further shows all of it. */
function cut(svg: SVGSVGElement, count: number): readonly SVGSVGElement[] {
  const { width, height } = svg.viewBox.baseVal;
  const { leaves, bands, panels } = measure(svg);
  const parts = stripsOf(bands, panels, height, count);
  leaves.forEach(({ node }, i) => { node.dataset.leaf = String(i); });
  const shown = (strips: readonly Strip[]): SVGSVGElement => {
    const whole = svg.cloneNode(false) as SVGSVGElement;
    const tall = heightOf(strips) + OVER;
    whole.setAttribute('viewBox', `0 0 ${width} ${tall}`);
    whole.setAttribute('height', String(tall));
    let at = OVER;
    for (const [top, bottom] of strips) {
      const strip = document.createElementNS('http://www.w3.org/2000/svg', 'g');
      strip.setAttribute('transform', `translate(0,${at - top})`);
      strip.append(...[...svg.childNodes].map((node) => node.cloneNode(true)));
      for (const node of strip.querySelectorAll<SVGElement>('[data-leaf]')) {
        const leaf = leaves[Number(node.dataset.leaf)]!;
        if (leaf.bottom < top || leaf.top > bottom) node.remove();
        else if (node.tagName === 'line') shorten(node, leaf, top, bottom);
        delete node.dataset.leaf;
      }
      // A mark that is on another part is nothing to be reached on this one.
      for (const group of strip.querySelectorAll(`g${FIGURE}`)) if (!group.querySelector(LEAVES)) group.remove();
      whole.append(strip);
      at += bottom - top;
    }
    return whole;
  };
  const drawings = parts.map(shown);
  return Array.from({ length: count }, (_, i) => drawings[i] ?? drawings.at(-1)!);
}
