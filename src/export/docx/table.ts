/** A table of figures: its header is repeated on each page, no row is cut, numbers on the right. */
import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType, type FileChild } from 'docx';
import type { TableSpec } from '../../charts/spec';
import type { Lang } from '../../core/model';
import { formatter } from '../../i18n/format';
import { LIGHT } from '../light';
import { inParts, leastWidths } from '../paper';
import { styleOf, TEXT_PIXELS, TEXT_WIDTH } from './paper';
import { color, paragraph } from './text';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const line = (size: number, hex: string) => ({ style: BorderStyle.SINGLE, size, color: color(hex) });

/** Of the letters of a cell: 8 points in px of 1/96 inch; and what parts two columns. */
const SIZE = 8 / 0.75;
const BETWEEN = 12;
const TWIPS = 15;

/** Columns have room for their longest word, and share the rest by what they hold: the square root keeps a long title from starving the others. */
export function widths({ columns, rows }: Pick<TableSpec, 'columns' | 'rows'>, total: number): number[] {
  const weights = columns.map(({ key, label }) => {
    const longest = Math.max(label.length, ...rows.map((row) => String(row[key] ?? '').length));
    return Math.sqrt(Math.max(6, Math.min(longest, 90)));
  });
  const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);
  const least = leastWidths({ columns, rows }, SIZE, BETWEEN).map((width) => width * TWIPS);
  const needed = Math.max(1, sum(least) / total);
  const left = Math.max(0, total - sum(least));
  return weights.map((weight, i) => Math.round(least[i]! / needed + (weight / sum(weights)) * left));
}

/** A table, or several one under the other when it has more columns than a page is wide. */
export const tables = (spec: TableSpec, lang: Lang): FileChild[] => inParts(spec, TEXT_PIXELS, SIZE, BETWEEN)
  .flatMap((part, i) => [...(i > 0 ? [new Paragraph({ spacing: { after: 60 }, children: [] })] : []), table(part, lang)]);

function table(spec: TableSpec, lang: Lang): Table {
  const format = formatter(lang);
  const sizes = widths(spec, TEXT_WIDTH);
  const said = (value: string | number | null | undefined): string => (typeof value === 'number' ? format.number(value) : value ?? '–');
  const cell = (text: string, at: number, style: string, right: boolean): TableCell => new TableCell({
    width: { size: sizes[at]!, type: WidthType.DXA },
    margins: { top: 20, bottom: 20, left: at === 0 ? 0 : 90, right: 60 },
    children: [paragraph(text, lang, { style, ...(right ? { alignment: AlignmentType.RIGHT } : {}) })],
  });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: sizes,
    layout: TableLayoutType.FIXED,
    borders: { top: line(12, LIGHT.ink), bottom: line(4, LIGHT.rule), left: NONE, right: NONE, insideVertical: NONE, insideHorizontal: line(4, LIGHT.hair) },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: spec.columns.map(({ label, align }, at) => cell(label, at, styleOf('head'), align === 'right')) }),
      ...spec.rows.map((row) => new TableRow({
        cantSplit: true,
        children: spec.columns.map(({ key, align }, at) => cell(said(row[key]), at, styleOf('cell'), align === 'right')),
      })),
    ],
  });
}
