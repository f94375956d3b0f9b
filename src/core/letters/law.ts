/** How articles and decisions are cited: grouped by code, each as the person left it. */
import type { Lang } from '../model';
import { formatter } from '../words/format';
import type { Fields, LegalReference } from './model';
import type { LetterWords } from './words';

/** References by identifier, worded as the person wants them; those left out are not there. */
export type Law = ReadonlyMap<string, LegalReference>;

/** @returns the references that stay, with their articles as edited; an unknown field is ignored */
export function lawOf(references: readonly LegalReference[], edited: Fields['references']): Law {
  return new Map(references.flatMap((reference) => {
    const article = (edited[reference.id] ?? reference.article).trim();
    return article === '' ? [] : [[reference.id, { ...reference, article }] as const];
  }));
}

/**
 * `CRPA, art. R.* 311-12 et R. 311-13`; decisions and acts after, separated by semicolons.
 * @returns an empty text when none of them stays
 */
export function cite(ids: readonly string[], law: Law, words: LetterWords, lang: Lang): string {
  const kept = ids.flatMap((id) => law.get(id) ?? []);
  const codes = new Map<string, LegalReference[]>();
  for (const reference of kept) {
    const key = reference.kind === 'article' ? reference.code : reference.id;
    codes.set(key, [...(codes.get(key) ?? []), reference]);
  }
  const { list } = formatter(lang);
  const parts = [...codes.values()].map((group) => {
    const [first] = group;
    if (first!.kind === 'act') return `${first!.name[lang]} ${first!.article}`;
    if (first!.kind === 'decision') return `${first!.code}, ${first!.article}`;
    return `${first!.code}, ${words.article({ list: list(group.map(({ article }) => article)) })}`;
  });
  return parts.join(lang === 'fr' ? '\u202F; ' : '; ');
}

/** The same in brackets, with the space before it; empty when nothing stays. */
export function inBrackets(ids: readonly string[], law: Law, words: LetterWords, lang: Lang): string {
  const text = cite(ids, law, words, lang);
  return text === '' ? '' : ` (${text})`;
}
