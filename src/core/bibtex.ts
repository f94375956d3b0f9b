/** A document as a BibTeX entry, read the same by BibTeX and by biber: whatever stands in it, braces match and no sign acts. */
import { cautionOf, type Cited } from './cite';
import type { Lang } from './model';
import { byline } from './words/line';

/** Signs that act in TeX. A brace is written by its name: BibTeX counts braces, escaped or not. */
const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}', '{': '\\textbraceleft{}', '}': '\\textbraceright{}', $: '\\$', '&': '\\&', '%': '\\%', '#': '\\#', _: '\\_',
  '^': '\\textasciicircum{}', '~': '\\textasciitilde{}', '\u00A0': '~', '\u202F': '\\,',
};

/** A text between braces; letters with accents stay as they are (UTF-8). */
export const texText = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').replace(/[\\{}$&%#_^~\u00A0\u202F]/g, (sign) => SIGNS[sign]!);

/** An address is read to the letter, but braces, backslashes and spaces may not be in it. */
const texAddress = (url: string): string => url.replace(/[\\{}\s<>"^`|\p{Cc}]/gu, (sign) => encodeURIComponent(sign));

export interface Entry extends Cited {
  readonly source_id: string;
  /** What was taken from it, in words. */
  readonly taken?: string;
}

/**
 * @param link  permanent link to the evidence; left out when it is empty
 * @returns     `@misc{…}`, in UTF-8
 */
export function bibtex({ source_id, producer, title, published, url, locator, read_as, taken }: Entry, lang: Lang, link = ''): string {
  const note = [taken, locator, cautionOf(read_as, lang), link && `\\url{${texAddress(link)}}`].filter(Boolean) as string[];
  const fields: readonly (readonly [string, string])[] = [
    // Twice in braces: the name of an organisation is not cut into first and last names.
    ['author', `{${texText(byline(producer))}}`],
    ['title', `{${texText(title.replace(/^\[(.*)\]$/, '$1'))}}`],
    ['year', published?.slice(0, 4) ?? ''],
    ['date', published ?? ''],
    ['url', url ? texAddress(url) : ''],
    ['langid', lang === 'fr' ? 'french' : 'english'],
    ['note', note.map((part) => (part.startsWith('\\url{') ? part : texText(part))).join('. ')],
  ];
  const key = source_id.replace(/[^A-Za-z0-9-]+/g, '-') || 'document';
  return `@misc{${key},\n${fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`;
}
