/**
 * Where the figures of a document come from and where they go, from left to right: the origins that it
 * names, the document, the documents that name it or give its numbers later. What is not among the
 * documents read is drawn open and dashed.
 */
import type { Voice } from '../core/model';
import { glyph } from './marks';
import { textWidth, wrap } from './measure';
import type { Pen } from './pen';
import { layer, render, type ChartContext } from './render';
import { linear } from './scale';
import type { ChartSpec } from './spec';

export interface CiteNode {
  /** Figures of this document, or of the other, that the link rests on. */
  readonly ids: readonly string[];
  /** Null for an origin that is none of the documents read. */
  readonly voice: Voice | null;
  readonly name: string;
  /** Under the name: a year, how many figures. */
  readonly note: string;
}

export interface CiteTree {
  readonly name: string;
  readonly voice: Voice;
  readonly note: string;
  readonly origins: readonly CiteNode[];
  readonly later: readonly CiteNode[];
}

/** Nodes drawn on each side; the table has the others. */
const MOST = 8;
const LINE = 17;
const GAP = 14;
const INDENT = 16;

interface Placed { readonly node: CiteNode; readonly lines: readonly string[]; readonly notes: readonly string[]; readonly top: number; readonly middle: number }

export function citationTree(tree: CiteTree, context: ChartContext): ChartSpec {
  const text = context.text.sources.tree;
  const sides = [['origins', tree.origins], ['later', tree.later]] as const;
  return {
    draw: (size) => (size.narrow ? drawNarrow(tree, size.width, context) : drawWide(tree, size.width, context)),
    alt: sides.map(([side, nodes]) => (nodes.length > 0 ? text.alt[side](context.format.list(nodes.map(({ name, note }) => `${name}, ${note}`))) : text.none[side])).join(' '),
    table: {
      caption: text.caption,
      columns: [{ key: 'side', label: text.columns.side }, { key: 'name', label: text.columns.name }, { key: 'note', label: text.columns.note }],
      rows: sides.flatMap(([side, nodes]) => nodes.map(({ name, note }) => ({ side: text.heads[side], name, note }))),
    },
  };
}

/** Nodes one under the other, with room for their lines. */
function stack(nodes: readonly CiteNode[], width: number, letters: number): { readonly placed: readonly Placed[]; readonly height: number } {
  let top = 0;
  const placed = nodes.slice(0, MOST).map((node): Placed => {
    const [lines, notes] = [wrap(node.name, width - INDENT, letters), wrap(node.note, width - INDENT, letters)];
    const one = { node, lines, notes, top, middle: top + ((lines.length + notes.length) * LINE) / 2 };
    top += (lines.length + notes.length) * LINE + GAP;
    return one;
  });
  return { placed, height: Math.max(0, top - GAP) };
}

function drawNode(pen: Pen, { node, lines, notes }: Placed, left: number, top: number): void {
  const draw = (inner: Pen): void => {
    if (node.voice) glyph(inner, left + 5, top + 8, node.voice, { r: 5 });
    else inner.element('circle', { cx: left + 5, cy: top + 8, r: 4.5, fill: 'var(--paper)', stroke: 'var(--rule)', 'stroke-width': 1.5, 'stroke-dasharray': '2.5 2' });
    lines.forEach((line, i) => inner.text(left + INDENT, top + 13 + i * LINE, [{ text: line }], { halo: false }));
    notes.forEach((line, i) => inner.text(left + INDENT, top + 13 + (lines.length + i) * LINE, [{ text: line, tone: 'muted' }], { halo: false }));
  };
  if (node.ids.length > 0) pen.figure(node.ids, `${node.name}, ${node.note}`, draw);
  else draw(pen);
}

/** A bent line with its arrowhead; dashed where the other end was not read. */
function link(pen: Pen, x1: number, y1: number, x2: number, y2: number, dashed: boolean): void {
  const bend = (x1 + x2) / 2;
  pen.path(`M${Math.round(x1)} ${Math.round(y1)}H${Math.round(bend)}V${Math.round(y2)}H${Math.round(x2)}`, { fill: 'none', stroke: 'var(--rule)', 'stroke-width': 1.5, 'stroke-dasharray': dashed ? '4 3' : undefined });
  pen.path(`M${Math.round(x2 - 6)} ${Math.round(y2 - 4)}l6 4l-6 4`, { fill: 'none', stroke: 'var(--rule)', 'stroke-width': 1.5 });
}

function drawWide(tree: CiteTree, width: number, context: ChartContext): SVGSVGElement {
  const { heads, none, others } = context.text.sources.tree;
  const [side, middle, gutter] = [width * 0.34, width * 0.2, width * 0.06];
  const [left, right] = [stack(tree.origins, side, 13), stack(tree.later, side, 13)];
  const lines = wrap(tree.name, middle, 13, true);
  const own = (lines.length + 1) * LINE;
  const body = Math.max(left.height, right.height, own, LINE);
  const top = 30;
  const height = top + body + 34;
  const centre = top + body / 2;
  const [x1, x2, x3] = [side + gutter, side + gutter + middle, width - side];
  // The links leave from the end of the letters, not from that of the column.
  const end = x1 + INDENT + Math.max(...lines.map((line) => textWidth(line, 13, true)), textWidth(tree.note, 13));
  const offset = (inner: number): number => top + (body - inner) / 2;
  const flat = linear([0, width], [0, width]);
  return render({ width, height, x: flat, y: linear([0, height], [0, height]), marks: [layer(context, (pen) => {
    pen.text(0, 14, [{ text: heads.origins, bold: true }], { halo: false });
    pen.text(x3, 14, [{ text: heads.later, bold: true }], { halo: false });
    for (const one of left.placed) link(pen, Math.min(side, INDENT + 8 + Math.max(...[...one.lines, ...one.notes].map((line) => textWidth(line, 13)))), offset(left.height) + one.middle, x1 - 8, centre, one.node.voice === null);
    for (const one of right.placed) link(pen, Math.min(end, x2) + 10, centre, x3 - 6, offset(right.height) + one.middle, false);
    glyph(pen, x1 + 5, centre - own / 2 + 8, tree.voice, { r: 5.5 });
    lines.forEach((line, i) => pen.text(x1 + INDENT, centre - own / 2 + 13 + i * LINE, [{ text: line, bold: true }]));
    pen.text(x1 + INDENT, centre - own / 2 + 13 + lines.length * LINE, [{ text: tree.note, tone: 'muted' }]);
    for (const one of left.placed) drawNode(pen, one, 0, offset(left.height) + one.top);
    for (const one of right.placed) drawNode(pen, one, x3, offset(right.height) + one.top);
    if (left.placed.length === 0) wrap(none.origins, side - 8, 13).forEach((line, i) => pen.text(0, centre - 4 + i * LINE, [{ text: line, tone: 'muted' }], { halo: false }));
    if (right.placed.length === 0) wrap(none.later, side - 8, 13).forEach((line, i) => pen.text(x3, centre - 4 + i * LINE, [{ text: line, tone: 'muted' }], { halo: false }));
    if (tree.origins.length > MOST) pen.text(INDENT, height - 8, [{ text: others(context.format.number(tree.origins.length - MOST)), tone: 'muted' }], { halo: false });
    if (tree.later.length > MOST) pen.text(x3 + INDENT, height - 8, [{ text: others(context.format.number(tree.later.length - MOST)), tone: 'muted' }], { halo: false });
  })] }, context);
}

/** The same from top to bottom, on a telephone. */
function drawNarrow(tree: CiteTree, width: number, context: ChartContext): SVGSVGElement {
  const { heads, none, others } = context.text.sources.tree;
  const blocks = [{ side: 'origins' as const, nodes: tree.origins }, { side: 'later' as const, nodes: tree.later }].map(({ side, nodes }) => {
    const { placed, height } = stack(nodes, width, 12.5);
    const empty = nodes.length > 0 ? [] : wrap(none[side], width, 12.5);
    return { side, nodes, placed, empty, height: 24 + (height || empty.length * LINE) + (nodes.length > MOST ? LINE : 0) };
  });
  const lines = wrap(tree.name, width - INDENT, 12.5, true);
  const own = (lines.length + 1) * LINE + 36;
  const height = blocks.reduce((sum, block) => sum + block.height, own + 24);
  const flat = linear([0, width], [0, width]);
  return render({ width, height, x: flat, y: linear([0, height], [0, height]), marks: [layer(context, (pen) => {
    let y = 0;
    for (const { side, nodes, placed, empty, height: tall } of blocks) {
      if (side === 'later') {
        pen.path(`M5 ${y + 2}v14m-4 -5l4 5l4 -5`, { fill: 'none', stroke: 'var(--rule)', 'stroke-width': 1.5 });
        glyph(pen, 5, y + 28, tree.voice, { r: 5.5 });
        lines.forEach((line, i) => pen.text(INDENT, y + 33 + i * LINE, [{ text: line, bold: true }], { halo: false }));
        pen.text(INDENT, y + 33 + lines.length * LINE, [{ text: tree.note, tone: 'muted' }], { halo: false });
        y += own + 4;
        pen.path(`M5 ${y - 14}v14m-4 -5l4 5l4 -5`, { fill: 'none', stroke: 'var(--rule)', 'stroke-width': 1.5 });
        y += 8;
      }
      pen.text(0, y + 14, [{ text: heads[side], bold: true }], { halo: false });
      for (const one of placed) drawNode(pen, one, 0, y + 24 + one.top);
      empty.forEach((line, i) => pen.text(0, y + 34 + i * LINE, [{ text: line, tone: 'muted' }], { halo: false }));
      if (nodes.length > MOST) pen.text(INDENT, y + tall - 2, [{ text: others(context.format.number(nodes.length - MOST)), tone: 'muted' }], { halo: false });
      y += tall;
    }
  })] }, context);
}
