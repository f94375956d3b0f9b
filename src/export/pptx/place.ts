/**
 * On which side of its mark each label stands in a chart of office software, which knows four sides
 * and moves nothing: those that find no free side are left to the workbook. Greedy, in order of need.
 */
import { textWidth } from '../../charts/measure';
import type { Side } from './chartxml';
import { SIZE } from './type';

interface Box { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/** All in points. */
export interface Wish { readonly x: number; readonly y: number; readonly words: string; readonly bold: boolean; readonly sides: readonly Side[]; /** Lower comes first. */ readonly need: number }

/** A wish of this need or more is given up rather than set over a line. */
const MINOR = 3;
const REACH = 6;
/** Between a mark and its label, as PowerPoint sets it. */
const AIR = 3;
const LINE = 0.95;
const NEXT = 1.17;

const meets = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const around = (x: number, y: number): Box => ({ left: x - REACH, right: x + REACH, top: y - REACH, bottom: y + REACH });

function boxOf({ x, y, words, bold }: Wish, side: Side): Box {
  const lines = words.split('\n');
  const [w, h] = [Math.max(...lines.map((line) => textWidth(line, SIZE.label, bold))), SIZE.label * (LINE + (lines.length - 1) * NEXT)];
  const far = REACH + AIR;
  switch (side) {
    case 'r': return { left: x + far, right: x + far + w, top: y - h / 2, bottom: y + h / 2 };
    case 'l': return { left: x - far - w, right: x - far, top: y - h / 2, bottom: y + h / 2 };
    case 't': return { left: x - w / 2, right: x + w / 2, top: y - far - h + 2, bottom: y - far + 2 };
    case 'b': return { left: x - w / 2, right: x + w / 2, top: y + far - 2, bottom: y + far + h - 2 };
  }
}

/** @returns the side of each wish, null where none is free; `lines` are crossed only when nothing else is free */
export function place(wishes: readonly Wish[], bounds: Box, lines: readonly Box[] = []): (Side | null)[] {
  const boxes: Box[] = [];
  const marks = wishes.map(({ x, y }) => around(x, y));
  const sides: (Side | null)[] = wishes.map(() => null);
  const order = wishes.map((_, i) => i).sort((a, b) => wishes[a]!.need - wishes[b]!.need || a - b);
  for (const i of order) {
    const wish = wishes[i]!;
    if (!wish.words) continue;
    const inBounds = (box: Box): boolean => box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom;
    const free = wish.sides.map((side) => ({ side, box: boxOf(wish, side) })).filter(({ box }) => inBounds(box) && !boxes.some((other) => meets(box, other)));
    const clear = free.find(({ box }) => ![...lines, ...marks.filter((_, k) => k !== i)].some((other) => meets(box, other)));
    // What the headline names is told even over another mark.
    const overLine = free.find(({ box }) => !marks.some((mark, k) => k !== i && meets(box, mark)));
    const side = (clear ?? (wish.need < MINOR ? overLine : undefined) ?? (wish.need === 0 ? free[0] : undefined))?.side;
    if (!side) continue;
    sides[i] = side;
    boxes.push(boxOf(wish, side));
  }
  return sides;
}
