/** Commitments about a gap: what was promised in writing, and what another document says it found. */
import type { RowOf } from '../../../core/query';
import { inLang } from '../../../core/words/line';
import type gapPromises from '../../../sql/pages/gap_promises';
import { curly, inner, type Wording } from './view';

/** A row of the query `gap_promises`. */
export type Promised = RowOf<typeof gapPromises.columns>;

/** What was promised, in the language in force. */
export const promiseText = (row: Promised, { lang }: Pick<Wording, 'lang'>): string => curly(inLang(lang, row.promise_fr, row.promise_en));
/** What was found of it; empty when no document says. */
export const findingText = (row: Promised, { lang }: Pick<Wording, 'lang'>): string => curly(inLang(lang, row.finding_fr, row.finding_en));

/** Plan and measure, promise, and what was found: one sentence each. */
export function promiseSentence(row: Promised, words: Wording): string {
  const { t, f } = words;
  return t.gaps.promise({
    plan: (row.plan ?? '').replace('-', '–'), measure: row.measure ?? '', promise: inner(promiseText(row, words)),
    by: curly(row.assessed_by ?? ''), on: f.date(row.assessed_on ?? ''), finding: inner(findingText(row, words)),
  });
}
