/** Rows that travel between the SQL of the checks and their words. */
import type { Columns, RowOf } from '../core/query';

/** Columns of `finding.sql`: a verdict without its inputs. */
export const FINDING = {
  finding_id: 'text', flag: 'text', ruleid: 'text', target: 'text?', outcome: 'text', severity: 'text',
  grade: 'text?', grade_field: 'text?', imbalance: 'real?', relative: 'real?', unit: 'text?',
  indicator: 'text?', theme: 'text?', area: 'text?', period: 'text?', args: 'text?',
  label_fr: 'text?', label_en: 'text?', area_fr: 'text?', area_en: 'text?',
  unit_one_fr: 'text?', unit_fr: 'text?', unit_one_en: 'text?', unit_en: 'text?',
} as const satisfies Columns;

/** Columns of `input.sql`: the figures of all verdicts, with what a sentence says of them. */
export const INPUT = {
  finding_id: 'text', role: 'text', observation_id: 'text', source_id: 'text', producer: 'text', side: 'text', title: 'text',
  published: 'text?', indicator: 'text', label_fr: 'text', label_en: 'text', kind: 'text', measure: 'text',
  scope_fr: 'text', scope_en: 'text', period: 'text', value_text: 'text', value: 'real', value_max: 'real?',
  who_fr: 'text?', who_en: 'text?', base_fr: 'text?', base_en: 'text?', qualifier: 'text', unit: 'text', lo: 'real', hi: 'real', plo: 'real', phi: 'real',
  unit_one_fr: 'text?', unit_fr: 'text?', unit_one_en: 'text?', unit_en: 'text?',
  scope_id: 'text', area: 'text', area_fr: 'text?', area_en: 'text?', structure: 'text?', status: 'text', step: 'real', cites: 'text?', cites_fr: 'text?', cites_en: 'text?', read_as: 'text?',
  respondents: 'real?',
} as const satisfies Columns;

/** One figure of a verdict and its role. */
export type Figure = RowOf<typeof INPUT>;

/** A verdict as its words need it: `args` split into names and values. */
export type Verdict = Omit<RowOf<typeof FINDING>, 'args'> & { readonly args: Readonly<Record<string, string>> };

/** The figures of one role, in the order of the query (by period, then publication). */
export const of = (figures: readonly Figure[], role: string): readonly Figure[] => figures.filter((figure) => figure.role === role);
