/** What the card of a document must say before its figures can stand beside others. */
import type { SourceCard } from '../../../core/mapping/types';

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** Fields that are empty, and a date that is none, in the order of the form. A document may have no date. */
export function missingOf(source: SourceCard): readonly (keyof SourceCard)[] {
  if (source.source_id !== undefined) return [];
  const empty = (['producer', 'title'] as const).filter((name) => source[name].trim() === '');
  const date = source.published.trim();
  return date === '' || DATE.test(date) ? empty : [...empty, 'published'];
}
