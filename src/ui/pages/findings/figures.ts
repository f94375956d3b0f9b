/** The figures of a finding: what their documents write and how the words are read. Pure. */
import type { Input } from '../../../core/evidence';
import type { RowOf } from '../../../core/query';
import type figureCards from '../../../sql/pages/figure_cards';
import type { ReadingRow } from '../../../sql/pages/figure_readings';

export type CardRow = RowOf<(typeof figureCards)['columns']>;
export type EvidenceFigure = CardRow & ReadingRow;
export type EvidenceInput = Input<EvidenceFigure>;
export { byTime, documentsOf, figuresById, inputsOf, yearsOf } from '../../../core/evidence';

/** Figures that a reader could not tell apart are shown once: one document may give one value twice, as a total and as its only form. */
export function distinct<T>(rows: readonly T[], figureOf: (row: T) => EvidenceFigure, told: (row: T) => string = () => ''): readonly T[] {
  return [...new Map(rows.toReversed().map((row) => {
    const { source_id, value_text, value_max, qualifier, unit, period, kind, scope_fr, structure } = figureOf(row);
    return [[source_id, value_text, value_max, qualifier, unit, period, kind, scope_fr, structure, told(row)].join('|'), row] as const;
  })).values()].reverse();
}
