/**
 * The columns of the view `statement`: a figure as a drawing shows it. The gap
 * queries return them, some with rows for the years of which nothing was found.
 */
import type { Columns, ColumnType, RowOf } from './query';

export const STATEMENT = {
  /** `figure` here; `not-found` in the rows that stand for an empty year. */
  state: 'text',
  drawing: 'text', panel: 'text', position: 'int', label_fr: 'text', label_en: 'text', detail_fr: 'text?', detail_en: 'text?', year: 'int',
  observation_id: 'text', source_id: 'text', indicator: 'text', kind: 'text', scope_id: 'text', scope_fr: 'text?', scope_en: 'text?',
  /** Stage of a plan; `demanded` is a wish of somebody else, no promise. */
  stage: 'text',
  structure_id: 'text', area: 'text', period: 'text', period_kind: 'text', period_start: 'date', period_end: 'date',
  value_text: 'text', value: 'real', value_max: 'real?', qualifier: 'text', round_number: 'bool', measure: 'text', unit: 'text', status: 'text',
  cites: 'text?', cites_fr: 'text?', cites_en: 'text?', locator: 'text?', producer: 'text', side: 'text', title: 'text', published: 'text?', read_as: 'text',
  lo: 'real', open_above: 'bool', hi: 'real?', plo: 'real', phi: 'real', paneled: 'bool',
} as const satisfies Columns;

export type Statement = RowOf<typeof STATEMENT>;

/** What a row for an empty year still says. */
const ALWAYS = ['state', 'drawing', 'panel', 'position', 'label_fr', 'label_en', 'year'] as const;
type Always = (typeof ALWAYS)[number];
type Optional<T extends ColumnType> = T extends `${string}?` ? T : T extends 'text' | 'int' | 'real' | 'bool' | 'date' ? `${T}?` : never;
type WithGaps<C extends Columns> = { readonly [K in keyof C]: K extends Always ? C[K] : Optional<C[K]> };

/** The same columns where a row may stand for an empty year. */
export const STATEMENT_OR_GAP = Object.fromEntries(
  Object.entries(STATEMENT).map(([name, type]) =>
    [name, type.endsWith('?') || (ALWAYS as readonly string[]).includes(name) ? type : `${type}?`]),
) as unknown as WithGaps<typeof STATEMENT>;

export type StatementOrGap = RowOf<typeof STATEMENT_OR_GAP>;

export const isStatement = (row: StatementOrGap): row is StatementOrGap & Statement => row.state === 'figure';

/** One quantity in one year: what was found of it. */
export const COVERAGE = {
  panel: 'text', position: 'int', label_fr: 'text', label_en: 'text', year: 'int',
  state: 'text', figures: 'int', documents: 'int', observation_ids: 'text',
} as const satisfies Columns;

export type CoverageCell = RowOf<typeof COVERAGE>;
