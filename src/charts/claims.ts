/**
 * Estimates of one quantity in the order in which they were published: one row a document, its
 * dot or its range on one scale. A number that another document had already written is
 * joined to it in the accent: that it is the same number is our remark, not theirs.
 */
import type { Statement } from '../core/statement';
import { inLang, labelIn } from '../core/words/line';
import { R, VISIBLE, glyph, openInterval, rangeBar, whisker } from './marks';
import { shortened, textWidth } from './measure';
import type { Pen } from './pen';
import { layer, render, type ChartContext } from './render';
import { linear, ticks, type Linear } from './scale';
import type { ChartSpec } from './spec';
import { isOpen, producer } from './spots';
import { voiceOf } from './voice';

const WIDE = { labels: 300, pitch: 27, top: 26 };
const NARROW = { labels: 8, pitch: 44, top: 24 };
const ARROW = 46;
/** Room for the value and the remark after it, at most this part of the width. */
const RIGHT = { wide: 332, narrow: 22, part: 0.405 };
/** px that a tick and its number take. */
const TICK = 38;

/** A document that gives the number; `first` is the earliest other document with the same one. */
export interface Claim { readonly row: Statement; readonly first: Statement | null }

/** Year of publication; of a document without a date, the year it speaks of. */
const written = (row: Statement): string => row.published ?? String(row.year);
const number = (row: Statement): string => `${row.value}|${row.value_max ?? ''}`;
const yearOf = (row: Statement): string => written(row).slice(0, 4);

/** In the order of publication, each with the first document that wrote the same number before it. */
export function claims(rows: readonly Statement[]): Claim[] {
  const ordered = [...rows].sort((a, b) => written(a).localeCompare(written(b)) || a.value - b.value || a.observation_id.localeCompare(b.observation_id));
  return ordered.map((row, i) => ({
    row, first: ordered.slice(0, i).find((other) => number(other) === number(row) && other.source_id !== row.source_id) ?? null,
  }));
}

function byNumber(found: readonly Claim[]): Claim[][] {
  const groups = new Map<string, Claim[]>();
  for (const claim of found) groups.set(number(claim.row), [...(groups.get(number(claim.row)) ?? []), claim]);
  return [...groups.values()];
}

/** A number that several documents give, in the order of publication. */
export interface Repeated { readonly first: Statement; readonly last: Statement; readonly documents: number }

/** The most repeated first. */
export function repeated(found: readonly Claim[]): Repeated[] {
  return byNumber(found).map((group) => ({
    first: group[0]!.row, last: group.at(-1)!.row, documents: new Set(group.map(({ row }) => row.source_id)).size,
  })).filter(({ documents }) => documents > 1).sort((a, b) => b.documents - a.documents);
}

export function claimsChart(rows: readonly Statement[], caption: string, context: ChartContext): ChartSpec {
  const { format, lang } = context;
  const { claims: words } = context.text.ecarts.charts;
  const table = context.text.charts.table;
  const found = claims(rows);
  return {
    draw: (size) => draw(found, size, context),
    alt: [...repeated(found).map(({ first, last, documents }) => words.repeated(format.value({ ...first, qualifier: first.value_max === null ? '=' : '..' }), format.number(documents), yearOf(first), yearOf(last))),
      ...found.map(({ row }) => `${said(row, context)}.`)].join(' '),
    table: {
      caption,
      columns: [
        { key: 'published', label: words.published }, { key: 'series', label: table.series }, { key: 'value', label: table.value, align: 'right' },
        { key: 'period', label: table.period }, { key: 'producer', label: table.producer }, { key: 'origin', label: words.origin }, { key: 'before', label: words.before },
      ],
      rows: found.map(({ row, first }) => ({
        published: row.published ? format.date(row.published) : words.undated, series: labelIn(lang, row), value: format.value(row),
        period: format.period(row.period), producer: producer(row), origin: inLang(lang, row.cites_fr, row.cites_en) || null,
        before: first ? `${producer(first)}, ${yearOf(first)}` : null,
      })),
    },
  };
}

const said = (row: Statement, { format, lang, text }: ChartContext): string => text.charts.accessible(producer(row), yearOf(row), format.value(row), labelIn(lang, row));

function draw(found: readonly Claim[], { width, narrow }: { width: number; narrow: boolean }, context: ChartContext): SVGSVGElement {
  const { format, text } = context;
  const { labels, pitch, top } = narrow ? NARROW : WIDE;
  const letters = narrow ? 12.5 : 13;
  const left = narrow ? labels : Math.min(labels, width * 0.36);
  const largest = Math.max(1, ...found.map(({ row }) => Math.max(row.value, row.value_max ?? 0)));
  const x = linear([0, largest], [left, width - (narrow ? RIGHT.narrow : Math.min(RIGHT.wide, width * RIGHT.part))]);
  const unit = text.charts.units[found[0]?.row.unit ?? ''] ?? '';
  const base = top + found.length * pitch;
  const y = linear([0, found.length], [top, base]);
  const level = (i: number): number => y(i) + (narrow ? 29 : pitch / 2);
  const marks = [layer(context, (pen, at) => {
    const values = ticks(0, largest, narrow ? 3 : Math.min(5, Math.floor((x(largest) - left) / TICK)));
    for (const value of values) {
      // On a telephone the names stand between the rows: the grid leaves them free.
      const runs = narrow ? found.map((_, i) => [level(i) - 9, level(i) + 9] as const) : [[top - 6, base] as const];
      for (const [from, to] of runs) pen.line(at.x(value), from, at.x(value), to, { stroke: value || narrow ? 'var(--hair)' : 'var(--ink)', 'stroke-width': 1 });
      pen.text(at.x(value), top - 11, [{ text: format.number(value), tone: 'muted' }], { anchor: 'middle', halo: false });
      if (value === values.at(-1) && !narrow) pen.text(at.x(value) + textWidth(format.number(value), letters) / 2 + 5, top - 11, [{ text: unit, tone: 'muted' }], { halo: false });
    }
    for (const group of byNumber(found)) link(pen, group.map((claim) => found.indexOf(claim)), x(group[0]!.row.value), level);
    found.forEach((claim, i) => drawClaim(pen, claim, { x, y: level(i), title: narrow ? y(i) + 15 : level(i) + 4.5, left, width, narrow, letters }, context));
  })];
  return render({ width, height: base + 8, x, y, marks }, context);
}

/** From the first document of a number to the last one that repeats it. */
function link(pen: Pen, rows: readonly number[], at: number, level: (i: number) => number): void {
  if (rows.length < 2) return;
  pen.line(at, level(rows[0]!), at, level(rows.at(-1)!), { stroke: 'var(--accent)', 'stroke-width': 1.5, 'stroke-dasharray': '2 3' });
}

interface Place { readonly x: Linear; readonly y: number; readonly title: number; readonly left: number; readonly width: number; readonly narrow: boolean; readonly letters: number }

function drawClaim(pen: Pen, { row, first }: Claim, place: Place, context: ChartContext): void {
  const { format, text: { ecarts: { charts: { claims: words } } } } = context;
  const { y, title, left, width, narrow, letters } = place;
  const year = row.published ? yearOf(row) : words.undatedYear(yearOf(row));
  const value = format.value(row);
  const room = (narrow ? width - textWidth(value, letters, true) - 8 : left - 14) - textWidth(`${year}  `, letters);
  const who = shortened(producer(row).replace(/\s*\([^)]*\)/g, ''), room, letters);
  pen.text(narrow ? 0 : left - 14, title, [{ text: `${who} `, }, { text: year, tone: 'muted' }], { anchor: narrow ? 'start' : 'end' });
  pen.figure([row.observation_id], said(row, context), (inner) => {
    const right = interval(inner, row, place);
    const same = first ? words.sameAs(yearOf(first)) : '';
    if (narrow) {
      inner.text(width, title, [{ text: value, bold: true }], { anchor: 'end' });
      if (same && right + 10 + textWidth(same, letters, true) < width) inner.text(right + 10, y + 4.5, [{ text: same, tone: 'accent' }]);
      return;
    }
    const after = right + 8 + textWidth(value, letters, true) + 10;
    inner.text(right + 8, y + 4.5, [{ text: value, bold: true }]);
    const origin = [yearOf(row) > String(row.year) ? words.of(String(row.year)) : '', row.cites && !row.producer.includes(row.cites) ? words.after(inLang(context.lang, row.cites_fr, row.cites_en)) : ''].filter(Boolean).join(', ');
    const remark = same ? ({ text: same, tone: 'accent' } as const) : ({ text: origin, tone: 'muted' } as const);
    if (remark.text && after + textWidth(remark.text, letters, same !== '') < width) inner.text(after, y + 4.5, [remark]);
  });
}

/** @returns the right edge of what is drawn */
function interval(pen: Pen, row: Statement, { x, y }: Place): number {
  const voice = voiceOf(row.side);
  const [at, from, to] = [x(row.value), x(row.plo), x(row.phi)];
  if (row.qualifier === '..') {
    rangeBar(pen, at, x(row.value_max ?? row.value), y, voice);
    return x(row.value_max ?? row.value);
  }
  let right = at + R;
  if (row.qualifier.startsWith('>')) {
    right = Math.min(to, at + ARROW) + ARROW;
    openInterval(pen, at, Math.min(to, at + ARROW), right, y, voice);
  } else if (to - from >= VISIBLE && to - from > 2 * R) {
    whisker(pen, from, to, y, voice);
    right = to;
  }
  glyph(pen, at, y, voice, { open: isOpen(row) });
  return right;
}
