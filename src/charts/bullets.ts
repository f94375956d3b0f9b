/**
 * Money by line and year: what was planned, voted and spent, on one scale. A plan is a dashed line
 * to a tick, a vote a plain line to a tick, spending a bar to its mark; an amount whose stage no
 * document says is a mark alone. What one document has spent short of its own vote is
 * bracketed in the accent; two documents are never subtracted from one another.
 */
import { isStatement, type Statement, type StatementOrGap } from '../core/statement';
import { bracketX, chevron, glyph, presence, target } from './marks';
import { textWidth } from './measure';
import type { Pen, Run } from './pen';
import { layer, render, type ChartContext } from './render';
import { linear, scaleTop, ticks, type Linear } from './scale';
import type { ChartSpec } from './spec';
import { toSpots, type Spot } from './spots';
import { statementTable } from './table';
import { COLOUR } from './voice';

const LEFT = { wide: 92, narrow: 54 };
const RIGHT = 44;
const TITLE = 34;
const BAND = 24;
const LINE = 18;
const AFTER = 8;
/** An amount so many times larger than the next goes off the scale. */
const CRUSHED = 4;
/** Order in which the stages of an amount are told. */
const STAGES = ['demanded', 'announced', 'bill', 'voted', 'executed', '', 'other'];

/** A year of one line, with its amounts by stage. */
export interface BulletRow { readonly when: string; readonly spots: readonly Spot[]; readonly short: Shortfall | null }
export interface BulletPanel { readonly key: string; readonly title: string; readonly detail: string; readonly rows: readonly BulletRow[] }

/** One document's vote and what it says was spent of it. */
export interface Shortfall { readonly voted: Statement; readonly spent: Statement; readonly gap: number }

/** The exact vote and spending of one document for one year, the widest; null when none prints both. */
export function shortfall(rows: readonly Statement[]): Shortfall | null {
  const exact = rows.filter((row) => row.qualifier === '=');
  const pairs = exact.filter((row) => row.stage === 'voted').flatMap((voted) => exact
    .filter((spent) => spent.stage === 'executed' && spent.source_id === voted.source_id && spent.period === voted.period && spent.panel === voted.panel && spent.value < voted.value)
    .map((spent) => ({ voted, spent, gap: voted.value - spent.value })));
  return pairs.sort((a, b) => b.gap - a.gap)[0] ?? null;
}

/** The difference, no more precise than the rounder of its two terms: "environ 3,74 M€". */
function missed({ voted, spent, gap }: Shortfall, { format }: ChartContext): string {
  const step = Math.max(...[voted, spent].map((row) => (row.round_number ? row.phi - row.plo : 0)));
  return format.value({ value: step > 0 ? Math.round(gap / step) * step : gap, unit: voted.unit, qualifier: step > 0 ? '~' : '=' });
}

export function toBullets(rows: readonly Statement[], context: ChartContext): BulletPanel[] {
  const keys = [...new Set([...rows].sort((a, b) => a.position - b.position).map((row) => row.panel))];
  return keys.map((key) => {
    const here = rows.filter((row) => row.panel === key);
    const [first] = here;
    const fr = context.lang === 'fr';
    const periods = [...new Set(here.map((row) => row.period))].sort((a, b) => (a.split('/').at(-1) ?? '').localeCompare(b.split('/').at(-1) ?? '') || a.localeCompare(b));
    return {
      key, title: (fr ? first?.label_fr : first?.label_en) ?? key, detail: (fr ? first?.detail_fr : first?.detail_en) ?? '',
      rows: periods.map((period) => {
        const inPeriod = here.filter((row) => row.period === period);
        return { when: context.format.period(period), spots: toSpots(inPeriod, ({ stage, side }) => `${stage}|${side}`, context), short: shortfall(inPeriod) };
      }),
    };
  });
}

const stageOf = (spot: Spot): number => STAGES.indexOf(spot.row.stage);
const isPlan = ({ row }: Spot): boolean => ['demanded', 'announced', 'bill'].includes(row.stage) || (row.stage === '' && row.kind === 'target');

/** "voté : 6,3 M€ ou 6,8 M€", stage after stage. */
function segments({ spots, short }: BulletRow, context: ChartContext): Run[] {
  const words = context.text.ecarts.charts.bullets;
  const stages = [...new Set([...spots].sort((a, b) => stageOf(a) - stageOf(b)).map(({ row }) => (row.stage === '' && row.kind === 'target' ? 'planned' : row.stage)))];
  const told = stages.map((stage): Run => {
    const values = spots.filter(({ row }) => (row.stage === '' && row.kind === 'target' ? 'planned' : row.stage) === stage).sort((a, b) => a.value - b.value);
    return { text: words.stage(words.stages[stage] ?? stage, context.format.list([...new Set(values.map(({ row }) => context.format.value(row)))], 'or')), bold: stage === 'executed' };
  });
  return short ? [...told, { text: words.short(missed(short, context)), tone: 'accent' }] : told;
}

/** Runs in lines of at most `width` px. */
function flow(runs: readonly Run[], width: number, letters: number): Run[][] {
  const lines: Run[][] = [[]];
  let x = 0;
  for (const run of runs) {
    const size = textWidth(run.text, letters, run.bold || run.tone === 'accent') + 16;
    if (x > 0 && x + size - 16 > width) [x] = [0, lines.push([])];
    lines.at(-1)!.push(run);
    x += size;
  }
  return lines;
}

export function bulletsChart(rows: readonly StatementOrGap[], caption: string, context: ChartContext): ChartSpec {
  const panels = toBullets(rows.filter(isStatement), context);
  const words = context.text.ecarts.charts.bullets;
  const text = context.text.charts;
  const table = statementTable(rows, caption, context);
  return {
    draw: (size) => draw(panels, size, context),
    alt: panels.map((panel) => text.alt.series(panel.title, panel.rows.map((row) => words.year(row.when, segments(row, context).map((run) => run.text).join(', '))).join(text.alt.and))).join(' '),
    table: {
      ...table,
      columns: table.columns.map((column) => (column.key === 'kind' ? { ...column, label: words.stageLabel } : column)),
      rows: table.rows.map((cells, i) => ({ ...cells, kind: words.stages[rows[i]?.stage || 'unsaid'] ?? rows[i]?.stage ?? null })),
    },
    native: async () => [(await import('./native')).bulletRows(panels, topOf(panels), context)],
  };
}

/** The largest amount on the scale. */
const topOf = (panels: readonly BulletPanel[]): number => scaleTop(panels.flatMap((panel) => panel.rows.flatMap((row) => row.spots.map(({ value }) => value))), CRUSHED);

function draw(panels: readonly BulletPanel[], { width, narrow }: { width: number; narrow: boolean }, context: ChartContext): SVGSVGElement {
  const { format } = context;
  const letters = narrow ? 12.5 : 13;
  const left = narrow ? LEFT.narrow : LEFT.wide;
  const top = topOf(panels);
  const unit = panels[0]?.rows[0]?.spots[0]?.row.unit ?? '';
  const x = linear([0, Math.max(1, top)], [left, width - RIGHT]);
  let cursor = 22;
  const laid = panels.map((panel) => {
    const title = cursor + 18;
    cursor += TITLE + (narrow && panel.detail ? LINE : 0);
    const from = cursor - 6;
    const rows = panel.rows.map((row) => {
      const lines = flow(segments(row, context), width - left, letters);
      const y = cursor + BAND / 2;
      cursor += BAND + lines.length * LINE + AFTER;
      return { row, y, lines };
    });
    cursor += 6;
    return { panel, title, rows, from, to: cursor - 12 };
  });
  const y = linear([0, cursor], [0, cursor]);
  const values = ticks(0, x.domain[1], narrow ? 3 : 5);
  const marks = [layer(context, (pen, at) => {
    for (const value of values) {
      for (const { from, to } of laid) pen.line(at.x(value), from, at.x(value), to, { stroke: value ? 'var(--hair)' : 'var(--ink)', 'stroke-width': 1 });
      pen.text(at.x(value), 12, [{ text: format.money(value, unit), tone: 'muted' }], { anchor: 'middle', halo: false });
    }
    for (const { panel, title, rows } of laid) {
      pen.text(0, title, [{ text: panel.title, bold: true }, ...(narrow || !panel.detail ? [] : [{ text: `, ${panel.detail}`, tone: 'muted' as const }])]);
      if (narrow && panel.detail) pen.text(0, title + LINE, [{ text: panel.detail, tone: 'muted' }]);
      for (const { row, y: middle, lines } of rows) {
        pen.text(0, middle + 4.5, [{ text: row.when }]);
        drawRow(pen, row, { x, middle, top, right: width - RIGHT });
        lines.forEach((runs, i) => {
          let from = left + 6;
          for (const run of runs) {
            pen.text(from, middle + BAND / 2 + 10 + i * LINE, [run]);
            from += textWidth(run.text, letters, run.bold || run.tone === 'accent') + 16;
          }
        });
      }
    }
  })];
  return render({ width, height: cursor, x, y, marks }, context);
}

function drawRow(pen: Pen, { spots, short }: BulletRow, { x, middle, top, right }: { readonly x: Linear; readonly middle: number; readonly top: number; readonly right: number }): void {
  if (short) bracketX(pen, x(short.spent.value), x(short.voted.value), middle - 9, { top: middle - 9, bottom: middle });
  for (const spot of [...spots].sort((a, b) => stageOf(a) - stageOf(b))) {
    const at = x(Math.min(spot.value, top));
    const colour = COLOUR[spot.voice];
    pen.figure(spot.ids, spot.name, (inner) => {
      if (spot.value > top) {
        inner.line(x(0), middle, right, middle, { stroke: 'var(--rule)', 'stroke-width': 1.5, 'stroke-dasharray': '1 4' });
        chevron(inner, right + 6, middle, 'right');
      } else if (isPlan(spot)) target(inner, [x(0), middle], [at, middle], colour);
      else if (spot.row.stage === 'voted') {
        inner.line(x(0), middle, at, middle, { stroke: colour, 'stroke-width': 1.6 });
        inner.line(at, middle - 8, at, middle + 8, { stroke: colour, 'stroke-width': 3 });
      } else {
        if (spot.row.stage === 'executed') presence(inner, x(0), at, middle, colour);
        glyph(inner, at, middle, spot.voice, { open: spot.open });
      }
    });
  }
}
