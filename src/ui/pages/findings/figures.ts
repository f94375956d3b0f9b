/** The figures of a finding: what their documents write and how the words are read. Pure. */
import type { Finding } from '../../../core/model';
import type { RowOf } from '../../../core/query';
import type figureCards from '../../../sql/pages/figure_cards';
import type { ReadingRow } from '../../../sql/pages/figure_readings';

export type CardRow = RowOf<(typeof figureCards)['columns']>;
export type EvidenceFigure = CardRow & ReadingRow;
export interface EvidenceInput { readonly role: string; readonly figure: EvidenceFigure }

/** Figures by identifier; one whose reading is not there yet is left out. */
export function figuresById(cards: readonly CardRow[], readings: readonly ReadingRow[]): ReadonlyMap<string, EvidenceFigure> {
  const reading = new Map(readings.map((row) => [row.observation_id, row]));
  return new Map(cards.flatMap((card) => {
    const read = reading.get(card.observation_id);
    return read ? [[card.observation_id, { ...card, ...read }] as const] : [];
  }));
}

/** Time order of LOOK §7: end of the period described, then publication. */
export function byTime(a: EvidenceFigure, b: EvidenceFigure): number {
  return (a.period_end ?? '').localeCompare(b.period_end ?? '')
    || (a.published ?? '9').localeCompare(b.published ?? '9')
    || a.value - b.value
    || a.observation_id.localeCompare(b.observation_id);
}

/** The figures of a finding in time order; one that the catalogue does not hold is left out. */
export function inputsOf(finding: Finding, figures: ReadonlyMap<string, EvidenceFigure>): readonly EvidenceInput[] {
  return finding.inputs
    .flatMap(({ role, observation_id }) => {
      const figure = figures.get(observation_id);
      return figure ? [{ role, figure }] : [];
    })
    .sort((a, b) => byTime(a.figure, b.figure));
}

/** One entry per document, in the order met, with the figures taken from it. */
export function documentsOf(inputs: readonly EvidenceInput[]): readonly { readonly source: EvidenceFigure; readonly figures: readonly EvidenceFigure[] }[] {
  const grouped = new Map<string, EvidenceFigure[]>();
  for (const { figure } of inputs) {
    const known = grouped.get(figure.source_id);
    if (known) known.push(figure);
    else grouped.set(figure.source_id, [figure]);
  }
  return [...grouped.values()].map((figures) => ({ source: figures[0]!, figures }));
}

/** Years that a figure describes, both ends included; a total without a written start describes its last year. */
export function yearsOf(figure: Pick<ReadingRow, 'period_start' | 'period_end'>): readonly string[] {
  const [first, last] = [figure.period_start, figure.period_end].map((date) => Number(date?.slice(0, 4)));
  if (!first || !last || last < first) return [];
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
}

/** Figures that a reader could not tell apart are shown once: one document may give one value twice, as a total and as its only form. */
export function distinct<T>(rows: readonly T[], figureOf: (row: T) => EvidenceFigure, told: (row: T) => string = () => ''): readonly T[] {
  return [...new Map(rows.toReversed().map((row) => {
    const { source_id, value_text, value_max, qualifier, unit, period, kind, scope_fr, structure } = figureOf(row);
    return [[source_id, value_text, value_max, qualifier, unit, period, kind, scope_fr, structure, told(row)].join('|'), row] as const;
  })).values()].reverse();
}
