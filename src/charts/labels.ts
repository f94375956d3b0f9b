/**
 * Finds a place for each label: the label moves, the mark never does (LOOK §6).
 *
 * Greedy, by priority then order of request: each label takes the cheapest of its candidate
 * places. Covering a letter or a mark is refused, crossing a line only costs.
 */
import type { Anchor, Run } from './pen';
import { textWidth } from './measure';

export interface Box { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
export type Where = 'top' | 'bottom' | 'right' | 'left';
type Line = readonly Run[];

export interface LabelRequest {
  /** Ways of writing the label, the preferred one first; each is a list of lines. */
  readonly variants: readonly (readonly Line[])[];
  /** Centre of the mark, px, and what it occupies around it. */
  readonly x: number;
  readonly y: number;
  readonly reach?: number;
  readonly where: readonly Where[];
  /** 0 named in the headline, always drawn; 1 drawn if it finds a place nearby; 2 minor, given up first. */
  readonly priority: 0 | 1 | 2;
  /** How far the label may move sideways from above or below its mark, px. */
  readonly sideways?: number;
  /** Name under which the caller finds the label again. */
  readonly key: string;
}

export interface PlacedLabel { readonly key: string; readonly lines: readonly Line[]; readonly x: number; readonly y: number; readonly anchor: Anchor; readonly box: Box }

export interface Space {
  readonly bounds: Box;
  /** Never covered: marks, titles. */
  readonly marks: readonly Box[];
  /** May be crossed when nothing else is free. */
  readonly lines?: readonly Box[];
  /** Size of the letters, px. */
  readonly size: number;
}

const LEADING = 1.25;
const CROSSING = 0.15;
const STRAY = 1.2;
/** Between two labels on one line, each side. */
const AIR = 3;
/** Sideways moves of a label above or below its mark, px. */
const NUDGES = [0, 6, -6, 12, -12];
const SIDEWAYS = 0.2;
/** A shorter wording is worth a move of about this many px. */
const SHORTER = 25;

export const around = (x: number, y: number, reach: number): Box => ({ left: x - reach, right: x + reach, top: y - reach, bottom: y + reach });

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

const lineWidth = (line: Line, size: number): number => line.reduce((sum, run) => sum + textWidth(run.text, size, run.bold || run.tone === 'accent'), 0);

/** @returns labels with a place; those without are left to the table and to the focused mark */
export function placeLabels(requests: readonly LabelRequest[], space: Space): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const request of [...requests].sort((a, b) => a.priority - b.priority)) {
    const best = cheapest(request, space, placed);
    if (best) placed.push(best);
  }
  return placed;
}

function cheapest(request: LabelRequest, space: Space, placed: readonly PlacedLabel[]): PlacedLabel | undefined {
  let best: PlacedLabel | undefined;
  let least = Infinity;
  request.variants.forEach((lines, variant) => {
    for (const candidate of candidates(request, lines, space.size)) {
      const clash = outside(candidate.box, space.bounds) * 50
        + sum([...space.marks, ...placed.map((label) => label.box)], candidate.box);
      if (clash > 0 && request.priority > 0) continue;
      const cost = clash * 10 + sum(space.lines ?? [], candidate.box) * CROSSING + candidate.distance * STRAY + variant * SHORTER + candidate.rank * 3;
      if (cost < least) {
        least = cost;
        best = candidate;
      }
    }
  });
  return best;
}

const sum = (boxes: readonly Box[], box: Box): number => boxes.reduce((total, other) => total + overlap(other, box), 0);

const outside = (box: Box, bounds: Box): number =>
  Math.max(0, bounds.left - box.left) + Math.max(0, box.right - bounds.right) + Math.max(0, bounds.top - box.top) + Math.max(0, box.bottom - bounds.bottom);

type Candidate = PlacedLabel & { readonly distance: number; readonly rank: number };

/** Places around the mark, then further out on the same side: at most three lines away, one when minor. */
function candidates({ x, y, reach = 7, where, priority, key, sideways = Infinity }: LabelRequest, lines: readonly Line[], size: number): Candidate[] {
  const step = size * LEADING;
  const width = Math.max(...lines.map((line) => lineWidth(line, size)));
  const height = step * (lines.length - 1) + size;
  const steps = priority === 2 ? [0, 0.5] : [0, 0.5, 1, 1.5, 2, 3];
  return where.flatMap((side, rank) => steps.flatMap((n): Candidate[] => {
    const shift = n * step;
    const at = (anchor: Anchor, left: number, top: number, tx: number): Candidate => ({
      key, lines, anchor, x: tx, y: top + size * 0.82, distance: shift, rank,
      box: { left: left - AIR, right: left + width + AIR, top, bottom: top + height },
    });
    if (side === 'top' || side === 'bottom') {
      const top = side === 'top' ? y - reach - 2 - height - shift : y + reach + 2 + shift;
      const flush = Math.max(0, width / 2 - reach);
      return [...NUDGES, flush, -flush].filter((dx) => Math.abs(dx) <= sideways).map((dx) => ({ ...at('middle', x + dx - width / 2, top, x + dx), distance: shift + Math.abs(dx) * SIDEWAYS }));
    }
    const [anchor, left, tx] = side === 'right'
      ? ['start' as const, x + reach + 4, x + reach + 4] : ['end' as const, x - reach - 4 - width, x - reach - 4];
    const middle = y - height / 2;
    return n === 0 ? [at(anchor, left, middle, tx)] : [at(anchor, left, middle - shift, tx), at(anchor, left, middle + shift, tx)];
  }));
}
