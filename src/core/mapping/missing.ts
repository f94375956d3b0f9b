/** Labels that stand where a number should, and what they say. */
import { parsePrinted } from '../number';
import { trimmed } from './names';
import type { MissingKind, MissingLabel } from './types';

/**
 * What such labels usually mean in French and European tables. A bare `-` or `0` is never
 * decided here: a dash is zero in one table and nothing in the next.
 */
const USUAL: readonly (readonly [MissingKind, readonly string[]])[] = [
  ['suppressed', ['c', 's', 'secret', 'secret statistique', 'confidentiel', 'confidential', 'suppressed', 'ss', '(s)', '(c)', 'x']],
  ['not-published', ['', ':', '..', '...', '…', 'nd', 'n.d.', 'n/d', 'na', 'n.a.', '#n/a', 'n/a', 'non disponible', 'not available', 'non renseigné', 'nr', 'null', 'nan', 'm', 'o']],
  ['not-collected', ['non collecté', 'not collected', 'l']],
  ['not-applicable', ['so', 's.o.', 'sans objet', 'not applicable', 'z', '_z', '///', '/']],
];
const DASHES = new Set(['-', '–', '—', '--']);

export const labelKey = (text: string): string => trimmed(text).toLowerCase();

/** Default threshold of a suppressed count: 1 to 10 (METHODS §4.2, k = 11). */
const HIDDEN = { min: 1, max: 10 } as const;

/**
 * @param cells  texts found in a column of numbers that are not numbers
 * @returns the labels among them with their usual meaning; those that nobody can decide are `unclear`
 */
export function suggestMissing(cells: Iterable<string>): { readonly labels: MissingLabel[]; readonly unclear: string[] } {
  const labels: MissingLabel[] = [];
  const unclear: string[] = [];
  for (const key of new Set([...cells].map(labelKey))) {
    const [means] = USUAL.find(([, known]) => known.includes(key)) ?? [];
    const below = /^<\s?(\d+)$/.exec(key)?.[1];
    if (below !== undefined && Number(below) > 1) labels.push({ label: key, means: 'suppressed', min: 1, max: Number(below) - 1 });
    else if (DASHES.has(key)) { unclear.push(key); labels.push({ label: key, means: 'not-published' }); }
    else if (means !== undefined) labels.push(means === 'suppressed' ? { label: key, means, ...HIDDEN } : { label: key, means });
    else if ('fault' in parsePrinted(key)) unclear.push(key);
  }
  return { labels, unclear };
}

/**
 * Words that hold one number each ("Tier 2"), where a file prints little else. What is a number as
 * documents print them ("entre 11 et 35", "moins de 10") is no such word: it is read as it is.
 * @returns the number of each; null when most cells are not such words. Of two words with one number, only the shorter has it.
 */
export function numberWords(values: ReadonlyMap<string, number>): Record<string, string> | null {
  const words = [...values.keys()].filter((text) => /\p{L}/u.test(text) && USUAL.every(([, known]) => !known.includes(labelKey(text))) && 'fault' in parsePrinted(text));
  const numbered = words.filter((text) => /^\p{L}[\p{L} ]* \d{1,2}(?: |$)/u.test(text));
  if (numbered.length < 2 || numbered.length < words.length / 2 || words.length > 20) return null;
  const taken = new Map<string, string>();
  for (const text of numbered.sort((a, b) => a.length - b.length)) {
    const number = /\d+/.exec(text)![0];
    if (!taken.has(number)) taken.set(number, text);
  }
  return Object.fromEntries([...taken].map(([number, text]) => [text, number]));
}
