/** Small turns of writing: what a row says in a language, producers in words, apostrophes, capitals at the start of a line. */
import type { Lang } from '../model';

/** Of two wordings of a row, the one in the language; empty where there is none. */
export const inLang = (lang: Lang, fr: string | null | undefined, en: string | null | undefined): string => (lang === 'fr' ? fr : en) ?? '';

/** The label of a row; empty where there is no row. */
export const labelIn = (lang: Lang, row: { readonly label_fr?: string | null; readonly label_en?: string | null } | undefined): string => inLang(lang, row?.label_fr, row?.label_en);

/** The spaces of French print: narrow and unbreakable before ; : ! ? % and inside guillemets, and between thousands ("1 600"). */
export const spaced = (text: string): string =>
  text.replace(/[ \u00A0]+(?=[;:!?%»])|(?<=«)[ \u00A0]+|(?<=(?<!\d)\d{1,3})[ \u00A0](?=\d{3}(?!\d))/g, '\u202F');

/** What comes from the data, as it is printed: "l'Intérieur" → "l’Intérieur". */
export const curly = (text: string): string => spaced(text.replaceAll("'", '’'));

/** Producers are separated by semicolons in the pack. */
export const producersOf = (producer: string): readonly string[] => producer.split(';').map((name) => name.trim()).filter(Boolean);

/** Who publishes one document, in full: "SSMSI, SDSE". */
export const byline = (producer: string): string => producersOf(producer).map(curly).join(', ');

/** As a sentence may go on after a colon: "Places dédiées" → "places dédiées", but "SDFE" stays. */
export const inner = (text: string): string => (/^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);

/** "plus de 560…" opens a title or a row as "Plus de 560…". */
export const opening = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
