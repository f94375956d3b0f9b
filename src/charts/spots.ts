/**
 * From statements to spots: one spot is one place in a drawing, for one or several
 * documents that state the same value of the same thing.
 */
import type { Voice } from '../core/model';
import type { Statement } from '../core/statement';
import { labelIn } from '../core/words/line';
import type { ChartContext } from './render';
import { yearOf } from './scale';
import { RANK, voiceOf } from './voice';
import { when } from './words';

export interface Spot {
  readonly ids: readonly string[];
  readonly rows: readonly Statement[];
  /** The document that is drawn: an origin before one that quotes it, a producer before a relay. */
  readonly row: Statement;
  readonly voice: Voice;
  readonly value: number;
  /** The words leave room: drawn as an open mark. */
  readonly open: boolean;
  /** Years and fractions of the period covered. */
  readonly start: number;
  readonly end: number;
  /** Accessible name, for those who do not see where it stands: who, when, value, of what. */
  readonly name: string;
}

/** Rounded, approximate, a bound or an estimate: not the exact value of anything. */
export const isOpen = ({ qualifier, round_number, status }: Pick<Statement, 'qualifier' | 'round_number' | 'status'>): boolean =>
  qualifier !== '=' || round_number || status === 'estimate' || status === 'provisional';

const length = (row: Statement) => (row.kind === 'stock' ? 0 : yearOf(row.period_end, true) - yearOf(row.period_start));

/** Origins before those that quote them, then producers before relays, then the earliest. */
export const originFirst = (a: Quoted, b: Quoted): number =>
  Number(a.cites !== null) - Number(b.cites !== null) || RANK[voiceOf(a.side)] - RANK[voiceOf(b.side)]
  || (a.published ?? '9').localeCompare(b.published ?? '9') || a.observation_id.localeCompare(b.observation_id);
type Quoted = Pick<Statement, 'cites' | 'side' | 'published' | 'observation_id'>;

/** A year said whole before the same year said by its last day; then as they quote each other. */
const before = (a: Statement, b: Statement): number => length(b) - length(a) || originFirst(a, b);

/**
 * @param same what makes two statements one spot, beside panel, value and openness
 * @returns spots in the order of the first statement of each
 */
export function toSpots(rows: readonly Statement[], same: (row: Statement) => string, context: ChartContext): Spot[] {
  const groups = new Map<string, Statement[]>();
  for (const row of rows) {
    const key = [row.panel, row.value, row.value_max ?? '', isOpen(row), same(row)].join('|');
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].map((group) => toSpot([...group].sort(before), context));
}

function toSpot(rows: readonly Statement[], context: ChartContext): Spot {
  const [row] = rows;
  if (!row) throw new Error('a spot stands for at least one statement');
  return {
    ids: rows.map((one) => one.observation_id), rows, row,
    voice: voiceOf(row.side), value: row.value, open: isOpen(row),
    start: Math.min(...rows.map((one) => yearOf(one.period_start))), end: yearOf(row.period_end, true),
    name: nameOf(rows, row, context),
  };
}

/** "Ministère de l’Intérieur et un autre document, 2022 : 643 (Personnes en parcours)". */
function nameOf(rows: readonly Statement[], row: Statement, { format, lang, text: { charts: text } }: ChartContext): string {
  const others = new Set(rows.map((one) => one.source_id)).size - 1;
  const who = producer(row);
  const also = others === 0 ? '' : ` ${others === 1 ? text.other : text.others(format.number(others))}`;
  return text.accessible(who + also, format.period(row.period), format.value(row), labelIn(lang, row));
}

export const producer = (row: Pick<Statement, 'producer'>): string => row.producer.split(';').join(', ');

/** The same value, "643 en 2022". */
export const valueWhen = (row: Statement, context: ChartContext): string =>
  context.text.charts.alt.inPeriod(context.format.value(row), when(row.period, context));
