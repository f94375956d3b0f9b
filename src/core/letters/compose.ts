/** What every letter has around its body: sender, recipient, place, subject, farewell, documents cited. */
import { cite as citation, type Cited } from '../cite';
import type { Lang } from '../model';
import { byline, curly } from '../words/line';
import { formatter, type Format } from '../words/format';
import type { Law } from './law';
import type { Block, Fields, Published } from './model';
import type { LetterWords } from './words';

/** What the blocks of a letter are written with. */
export interface Writing {
  readonly words: LetterWords;
  readonly format: Format;
  readonly lang: Lang;
  readonly law: Law;
  /** The documents that the letter cites, each once, numbered in the order in which it names them. */
  readonly documents: ReadonlyMap<string, { readonly number: number; readonly cited: Published }>;
}

export function writing(words: LetterWords, lang: Lang, law: Law, cited: readonly Published[]): Writing {
  const documents = new Map<string, { number: number; cited: Published }>();
  for (const one of cited) if (!documents.has(one.source_id)) documents.set(one.source_id, { number: documents.size + 1, cited: one });
  return { words, lang, law, documents, format: formatter(lang) };
}

/** Lines of a field, without blank ones. */
const linesOf = (text: string): string[] => text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '');

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Who writes, to whom, where and when, about what. */
export function head(fields: Fields, subject: string, { words, format }: Writing): Block[] {
  const { blanks } = words;
  const or = (text: string, blank: string): readonly string[] => { const lines = linesOf(text); return lines.length > 0 ? lines : [blank]; };
  const date = DAY.test(fields.date.trim()) ? format.date(fields.date.trim()) : blanks.date;
  const sending = linesOf(fields.sending).join(', ');
  return [
    { kind: 'sender', lines: [...or(fields.organisation, blanks.organisation), ...or(fields.address, blanks.address), ...or(fields.contact, blanks.contact)] },
    { kind: 'recipient', lines: or(fields.recipient, blanks.recipient) },
    { kind: 'place', text: words.placeDate({ place: or(fields.place, blanks.place).join(', '), date }) },
    ...(sending === '' ? [] : [{ kind: 'paragraph', text: sending } as const]),
    { kind: 'subject', label: words.subject, text: subject },
    { kind: 'paragraph', text: words.greeting },
  ];
}

/** Farewell and signature, then the documents that the letter cites. */
export function tail(fields: Fields, { words, lang, documents }: Writing): Block[] {
  const name = linesOf(fields.name);
  return [
    { kind: 'closing', text: words.farewell },
    { kind: 'signature', lines: [...(name.length > 0 ? name : [words.blanks.name]), ...linesOf(fields.role), ...linesOf(fields.organisation)] },
    ...(documents.size > 0 ? [{ kind: 'heading', text: words.cited } as const] : []),
    ...[...documents.values()].map(({ number, cited }) => ({ kind: 'cited', number, text: inFull(cited, lang) }) as const),
  ];
}

const worded = (document: Cited, lang: Lang): string => curly(citation({ ...document, producer: byline(document.producer), locator: null }, lang));
const inFull = ({ producer, title, published, url, read_as }: Cited, lang: Lang): string => worded({ producer, title, published, url, read_as }, lang);

/** A document inside a sentence: without its address, nor how it was read, which its full citation says. */
export const inSentence = ({ producer, title, published }: Cited, lang: Lang): string => worded({ producer, title, published, url: null, read_as: '' }, lang);

/** `55 titres`: the value as worded, with its unit where it has no sign. */
export function valueOf(figure: Published, format: Format, lang: Lang): string {
  const unit = figure.unitName[lang];
  return unit === '' ? format.value(figure) : `${format.value(figure)}\u00A0${unit}`;
}

/** Figures that a reader could not tell apart are said once: one value of one document for one period. */
export const distinct = (figures: readonly Published[]): Published[] =>
  [...new Map(figures.map((one) => [[one.source_id, one.value_text, one.value_max, one.qualifier, one.period].join('|'), one])).values()];

/** Several things of one line. */
export const joined = (parts: readonly string[], lang: Lang): string => parts.join(lang === 'fr' ? '\u202F; ' : '; ');
