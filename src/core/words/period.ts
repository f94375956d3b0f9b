/**
 * Dates and periods in words.
 *
 * In: ISO 8601 or SDMX text as the pack writes it (`2017`, `2017-03`, `2017-03-09`,
 * `2017/2022`, `2017-04-01/2022-12-15`). Out: plain text; `parts.ts` raises the ordinals.
 * A text that is none of these comes back as it is: a figure is never hidden for its date.
 */
import type { Lang } from '../model';

const NBSP = '\u00A0';
const EN_DASH = '\u2013';

interface Moment { readonly year: string; readonly month?: string; readonly day?: number; readonly vowel: boolean }
type Precision = 'year' | 'month' | 'day';

/** Written out: the browser takes longer to find its own than to draw a chart. A test compares them. */
export const MONTHS: Readonly<Record<Lang, readonly string[]>> = {
  fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

function moment(text: string, lang: Lang): Moment | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  const [, year, month, day] = match ?? [];
  if (!year) return null;
  if (!month) return { year, vowel: false };
  const name = MONTHS[lang][Number(month) - 1];
  if (!name) return null;
  const vowel = !day && /^[aeo]/.test(name);
  return day ? { year, month: name, day: Number(day), vowel } : { year, month: name, vowel };
}

function precision({ month, day }: Moment): Precision {
  return day ? 'day' : month ? 'month' : 'year';
}

function words({ year, month, day }: Moment, lang: Lang): string {
  if (!month) return year;
  if (!day) return `${month} ${year}`;
  return `${lang === 'fr' && day === 1 ? '1er' : day}${NBSP}${month} ${year}`;
}

/** The first bound, without what it shares with the second: "8" in "du 8 au 13 avril 2019". */
function opening(from: Moment, to: Moment, lang: Lang): string {
  const kind = precision(from);
  if (kind === 'year' || kind !== precision(to) || from.year !== to.year) return words(from, lang);
  const day = lang === 'fr' && from.day === 1 ? '1er' : String(from.day);
  if (kind === 'month') return from.month ?? '';
  return from.month === to.month ? day : `${day}${NBSP}${from.month ?? ''}`;
}

function range(from: Moment, to: Moment, lang: Lang): string {
  const [start, end] = [precision(from), precision(to)];
  if (start === 'year' && end === 'year') return `${from.year}${EN_DASH}${to.year}`;
  const first = opening(from, to, lang);
  const last = words(to, lang);
  if (lang === 'en') return `${first} to ${last}`;
  const de = start === 'day' ? 'du ' : from.vowel ? 'd\u2019' : 'de ';
  return `${de}${first} ${end === 'day' ? 'au' : 'à'} ${last}`;
}

/** `2022-12-15` → "15 décembre 2022"; `2022-12` and `2022` likewise. */
export function dateWords(iso: string, lang: Lang): string {
  const when = moment(iso, lang);
  return when ? words(when, lang) : iso;
}

/** `2017/2022` → "2017–2022"; `2019-04-08/2019-04-13` → "du 8 au 13 avril 2019". */
export function periodWords(text: string, lang: Lang): string {
  const [first = '', second] = text.split('/');
  const from = moment(first, lang);
  if (!from) return text;
  if (second === undefined) return words(from, lang);
  const to = moment(second, lang);
  return to ? range(from, to, lang) : text;
}
