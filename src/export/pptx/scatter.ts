/**
 * Marks in a plane with the interval or the period of each: a series for each group of marks, and one
 * for their lines, two points a line with an empty row between, so that every length can be edited.
 * The first series is as long as the longest, in empty rows: LibreOffice leaves out a shorter one whole.
 */
import type { NativePoint } from '../../charts/spec';
import type { Label, Line, Series, Side } from './chartxml';
import { isPlain, markOf } from './plotted';
import { range, type Cell, type Sheet } from './sheet';

export interface Dot {
  /** Marks of one name make one series. */
  readonly name: string;
  /** What the mark stands for: a row, a period. */
  readonly title: string;
  readonly point: NativePoint;
  readonly x: number;
  readonly y: number;
  /** Ends of its line along the horizontal axis. */
  readonly from: number;
  readonly to: number;
  readonly line: Line | null;
  readonly side: Side | null;
  readonly muted?: boolean;
}

export interface Heads { readonly name: string; readonly title: string; readonly x: string; readonly y: string }

type Point = readonly [title: string, x: number | null, y: number | null];
/** An empty row. */
const NOTHING: Point = ['', null, null];
/** A series before its place in the workbook. */
type Block = Pick<Series, 'line' | 'marks' | 'labels'> & { readonly name: string; readonly points: readonly Point[] };

/** Between two numbers: neither of them is what was counted. */
const isRange = ({ point, line }: Dot): boolean => line !== null && point.high > point.low && !point.open && !point.plan;

/** @param vertical  the value stands on the vertical axis, where an exact number can be its own label */
export function scatter(dots: readonly Dot[], sheet: string, heads: Heads, spanOf: (name: string) => string, vertical: boolean): { readonly series: readonly Series[]; readonly sheet: Sheet; readonly order: readonly Dot[] } {
  const groups = [...new Set(dots.map(({ name }) => name))].map((name) => dots.filter((dot) => dot.name === name));
  const marks = groups.map((group): Block => ({
    name: group[0]!.name, points: group.map(({ title, x, y }) => [title, x, y]), line: null, marks: group.map((dot) => ({ ...markOf(dot.point), bare: !vertical && isRange(dot) })),
    labels: group.flatMap(({ point, side, muted = false }, index): Label[] => (side ? [{ index, words: vertical && isPlain(point, point.label) ? null : point.label, side, bold: point.named ?? false, muted }] : [])),
  }));
  const spans = groups.flatMap((group): Block[] => {
    const lined = group.filter(({ from, to, line }) => line !== null && to > from);
    if (lined.length === 0) return [];
    const points = lined.flatMap(({ title, from, to, y }, i): Point[] => [...(i ? [NOTHING] : []), [title, from, y], [title, to, y]]);
    return [{ name: spanOf(group[0]!.name), points, line: lined[0]!.line, marks: [], labels: [] }];
  });
  // Lines first: marks stand over them.
  const blocks = [...spans, ...marks];
  const longest = Math.max(0, ...blocks.map(({ points }) => points.length));
  const rows: Cell[][] = [[heads.name, heads.title, heads.x, heads.y]];
  const series = blocks.map(({ name, points, ...dress }, i): Series => {
    const all = i > 0 ? points : Array.from({ length: longest }, (_, at) => points[at] ?? NOTHING);
    const at = [rows.length + 1, rows.length + all.length] as const;
    rows.push(...all.map(([title, x, y]): Cell[] => (x === null ? [null, null, null, null] : [name, title, x, y])));
    return {
      ...dress, name: { at: range(sheet, 0, at[0], at[0]), values: [name] },
      x: { at: range(sheet, 2, ...at), values: all.map(([, x]) => x) }, y: { at: range(sheet, 3, ...at), values: all.map(([, , y]) => y) },
    };
  });
  return { series, sheet: { name: sheet, rows }, order: groups.flat() };
}
