/**
 * The citation of a figure, computed from its document: who, what, when, where in it,
 * and how it was read. A text to paste, not a sentence of the interface.
 */
import type { Lang } from './model';
import { formatter } from './words/format';
import { byline, opening } from './words/line';

/** Columns of a document that a citation needs, and the place of the figure in it. */
export interface Cited {
  readonly producer: string;
  /** In [brackets] when the title is a description of ours. */
  readonly title: string;
  readonly published: string | null;
  readonly url: string | null;
  readonly read_as: string;
  readonly locator?: string | null;
}

const UNDATED: Readonly<Record<Lang, string>> = { fr: 'sans date', en: 'undated' };

/** Said of every document that was not read in full. */
const CAUTION: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  fr: { excerpt: 'lu en extrait, à vérifier à l’original', 'quoted-by-another': 'cité par un autre document, à vérifier à l’original' },
  en: { excerpt: 'read as an excerpt, to be checked at the original', 'quoted-by-another': 'quoted by another document, to be checked at the original' },
};

/** What a reader of a figure must be told of how its document was read; null when it was read in full. */
export const cautionOf = (read_as: string, lang: Lang): string | null => CAUTION[lang][read_as] ?? null;

/** `DGCS, « Rapport », 15 décembre 2022, p. 3, https://… (lu en extrait, à vérifier à l’original)` */
export function cite({ producer, title, published, url, read_as, locator }: Cited, lang: Lang): string {
  const { quote, date } = formatter(lang);
  const described = /^\[.*\]$/.test(title);
  const parts = [producer, described ? title : quote(title), published ? date(published) : UNDATED[lang], locator, url];
  const caution = cautionOf(read_as, lang);
  return parts.filter(Boolean).join(', ') + (caution ? ` (${caution})` : '');
}

/** A figure with the words of what it counts, besides its document. */
export interface CitedFigure extends Cited {
  /** The value as the document words it, with its unit. */
  readonly worded: string;
  /** Who is counted, where and when, in the order in which it is said. */
  readonly counted: readonly string[];
}

const SEEN: Readonly<Record<Lang, (edition: string, link: string) => string>> = {
  fr: (edition, link) => `Relevé dans ${edition}\u202F: ${link}`,
  en: (edition, link) => `As found in ${edition}: ${link}`,
};

/**
 * A figure in one note: what it says, who says it where, and the way to the evidence.
 * @param edition  name and version of the data
 * @param link     permanent link
 */
export function citeFigure(figure: CitedFigure, lang: Lang, edition: string, link: string): string {
  const { worded, counted } = figure;
  const said = opening([worded, ...counted].filter(Boolean).join(', '));
  return `${said}${lang === 'fr' ? '\u202F:' : ':'} ${cite({ ...figure, producer: byline(figure.producer) }, lang)}. ${SEEN[lang](edition, link)}`;
}
