/** The values of a column set beside the codes of a field, for a person to confirm. */
import { listOf, resembling, type CodeList } from './lists';
import type { Profile } from './profile';
import { readLabel } from './readers';
import type { CodeMatch, FieldName, FieldRule, Knowledge, Reader } from './types';

/** A resemblance from which a code is proposed, and not only listed. */
const PROPOSED = 0.93;
/** Values that are set beside codes one by one. */
const MOST = 400;

/** @returns each printed value with its code or what resembles it, the most frequent first */
export function matchCodes(field: FieldName, profile: Profile, reader: Reader, knowledge: Knowledge): CodeMatch[] {
  const list = listOf(field, knowledge);
  return [...profile.values].slice(0, MOST).map(([value, count]): CodeMatch => {
    const read = readLabel(reader, value, field, knowledge);
    // What is read needs nobody's opinion.
    const candidates = list && read === null ? resembling(list, value) : [];
    return { value, count, code: read ?? clearest(candidates), score: read === null ? (candidates[0]?.score ?? 0) : 1, candidates };
  });
}

/** Two codes that resemble a label equally are a question, not an answer. */
function clearest([best, second]: CodeMatch['candidates']): string | null {
  return best !== undefined && best.score >= PROPOSED && (second === undefined || second.score < best.score - 0.02) ? best.code : null;
}

/** The code that somebody who wrote this clearly meant: by its name, else by resemblance; null when none is, or several are. */
export const meant = (list: CodeList, written: string): string | null => list.named(written) ?? clearest(resembling(list, written));

/** The rule that these matches make: codes only for what the reader does not read by itself. */
export function ruleOf(column: string, reader: Reader, matches: readonly CodeMatch[]): FieldRule {
  const listed = matches.filter(({ code, score }) => code !== null && score < 1).map(({ value, code }) => [value, code!] as const);
  return { column, ...(listed.length > 0 ? { codes: Object.fromEntries(listed) } : {}), reader };
}

/** What reads the labels of a field best. */
export function readerFor(field: FieldName, { departments, countries, years, periods }: Profile, listed: number): Reader {
  if (field === 'period') return years + periods > 0 ? 'period' : 'text';
  if (field === 'area' || field === 'citizenship') {
    const best = Math.max(departments, countries, listed);
    if (field === 'area' && departments === best && best > 0) return 'department';
    return countries === best && best > 0 ? 'country' : 'label';
  }
  if (field === 'structure_id') return listed > 0.9 ? 'label' : 'slug';
  return field === 'note' || field === 'scope_text' ? 'text' : 'label';
}
