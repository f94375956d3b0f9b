/**
 * Numbers, dates, amounts and figures in words, in the typography of each language.
 *
 * French: U+202F between thousands and before %, decimal comma, U+00A0 before a unit.
 * English: commas, no space before a sign. Both: U+2212 for negatives, curly quotes.
 */
import type { Lang } from '../model';
import { dateWords, periodWords } from './period';
import { textParts, type TextPart } from './parts';

/** The fields of a figure that its wording needs; a row of `figure` has them all. */
export interface FigureValue {
  /** As published, with a dot: "64.10" keeps its two decimals. */
  readonly value_text?: string | null;
  readonly value: number | null;
  readonly value_max?: number | null;
  readonly qualifier?: string | null;
  readonly measure?: string | null;
  /** Code of the code list `unit`; without it a share is a percentage. */
  readonly unit?: string | null;
}

export interface Format {
  readonly lang: Lang;
  /** 2102 → "2 102". Without `decimals`, those of the number, three at most. */
  number(n: number, decimals?: number): string;
  /** With its sign, U+2212 or "+"; zero has none. */
  signed(n: number, decimals?: number): string;
  /** 64.1 → "64,1 %" (the number is a percentage already). */
  percent(n: number, decimals?: number): string;
  /** 14000000, 'EUR' → "14 M€"; scaled only when nothing is lost. Other units: the number alone. */
  money(n: number, unit: string): string;
  date(iso: string): string;
  period(text: string): string;
  /** Text in parts, French ordinals raised (see `parts.ts`). */
  parts(text: string): TextPart[];
  /** A figure as its document words it: "plus de 560", "entre 700 et 1 200", "64,1 %". No unit but % and money. */
  value(figure: FigureValue): string;
  list(items: readonly string[], word?: 'and' | 'or'): string;
  /** Words read verbatim in a document, in quotation marks. */
  quote(text: string): string;
  /** Order of the alphabet, accents and case aside, numbers by value. */
  compare(a: string, b: string): number;
}

const NNBSP = '\u202F';
const NBSP = '\u00A0';
const MINUS = '\u2212';
const LOCALES: Readonly<Record<Lang, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** Spaces between thousands differ from one ICU to the next: they are set here. */
const GROUP: Readonly<Record<Lang, string>> = { fr: NNBSP, en: ',' };

const CURRENCIES: Readonly<Record<string, string>> = { EUR: '€', USD: '$' };

type Wording = (value: string, max: string) => string;
const QUALIFIERS: Readonly<Record<Lang, Readonly<Record<string, Wording>>>> = {
  fr: {
    '~': (v) => `environ ${v}`, nearly: (v) => `près de ${v}`, '>': (v) => `plus de ${v}`, '>=': (v) => `au moins ${v}`,
    '<': (v) => `moins de ${v}`, '<=': (v) => `au plus ${v}`, '..': (v, max) => `entre ${v} et ${max}`,
  },
  en: {
    '~': (v) => `about ${v}`, nearly: (v) => `nearly ${v}`, '>': (v) => `more than ${v}`, '>=': (v) => `at least ${v}`,
    '<': (v) => `less than ${v}`, fewer: (v) => `fewer than ${v}`, '<=': (v) => `at most ${v}`, '..': (v, max) => `between ${v} and ${max}`,
  },
};

/** Decimals printed in "64.10": 2. Computed values are cut at four. */
function printedDecimals(text: string | null | undefined): number | undefined {
  if (!text) return undefined;
  return Math.min(text.split('.')[1]?.length ?? 0, 4);
}

function numberWriter(lang: Lang): Format['number'] {
  const writers = new Map<number | undefined, Intl.NumberFormat>();
  return (n, decimals) => {
    let writer = writers.get(decimals);
    if (!writer) {
      writer = new Intl.NumberFormat(LOCALES[lang], {
        useGrouping: 'always', minimumFractionDigits: decimals ?? 0, maximumFractionDigits: decimals ?? 3,
      });
      writers.set(decimals, writer);
    }
    const digits = writer.formatToParts(Math.abs(n)).map(({ type, value }) => (type === 'group' ? GROUP[lang] : value)).join('');
    // A negative that rounds to zero has no sign.
    return n < 0 && /[1-9]/.test(digits) ? MINUS + digits : digits;
  };
}

/** 14000000 → 14 millions; 449709 stays as it is: a scale word must not round. */
function scaled(n: number): { value: number; scale: '' | 'million' | 'billion' } {
  const size = Math.abs(n);
  const [divisor, scale] = size >= 1e9 ? [1e9, 'billion' as const] : [1e6, 'million' as const];
  const value = n / divisor;
  const exact = Math.abs(Math.round(value * 100) / 100 - value) < 1e-9;
  return size >= 1e6 && exact ? { value, scale } : { value: n, scale: '' };
}

function moneyWriter(lang: Lang, number: Format['number']): Format['money'] {
  const suffix = lang === 'fr' ? { '': '', million: 'M', billion: 'Md' } : { '': '', million: 'm', billion: 'bn' };
  return (n, unit) => {
    const sign = CURRENCIES[unit];
    if (!sign) return number(n);
    const { value, scale } = scaled(n);
    if (lang === 'fr') return `${number(value)}${NBSP}${suffix[scale]}${sign}`;
    const minus = value < 0 ? MINUS : '';
    return `${minus}${sign}${number(Math.abs(value))}${suffix[scale]}`;
  };
}

/** "entre 30 et 70 %": a sign common to both bounds is written once, where a space sets it apart. */
function withoutRepeatedSign(first: string, last: string): string {
  const sign = /[\u00A0\u202F]\D+$/.exec(last)?.[0];
  return sign && first.endsWith(sign) ? first.slice(0, -sign.length) : first;
}

function valueWriter(lang: Lang, format: Pick<Format, 'number' | 'percent' | 'money'>): Format['value'] {
  return ({ value_text, value, value_max, qualifier, measure, unit }) => {
    if (value === null) return '';
    const code = unit ?? (measure === 'share' ? 'percent' : '');
    const write = (n: number, decimals?: number): string => {
      const plus = measure === 'change' && code !== 'factor' && n > 0 ? '+' : '';
      if (code === 'percent') return plus + format.percent(n, decimals);
      return plus + (code in CURRENCIES ? format.money(n, code) : format.number(n, decimals));
    };
    const written = write(value, printedDecimals(value_text));
    const wording = QUALIFIERS[lang][lang === 'en' && qualifier === '<' && measure === 'count' ? 'fewer' : (qualifier ?? '=')];
    if (!wording) return written;
    const max = write(value_max ?? value);
    return wording(qualifier === '..' ? withoutRepeatedSign(written, max) : written, max);
  };
}

/** What a browser makes slowly is made when it is asked for, and kept. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function build(lang: Lang): Format {
  const number = numberWriter(lang);
  const signed: Format['signed'] = (n, decimals) => (n > 0 ? '+' : '') + number(n, decimals);
  const percent: Format['percent'] = (n, decimals) => `${number(n, decimals)}${lang === 'fr' ? NNBSP : ''}%`;
  const money = moneyWriter(lang, number);
  const lists = {
    and: once(() => new Intl.ListFormat(LOCALES[lang], { type: 'conjunction' })),
    or: once(() => new Intl.ListFormat(LOCALES[lang], { type: 'disjunction' })),
  };
  const collator = once(() => new Intl.Collator(LOCALES[lang], { sensitivity: 'base', numeric: true, ignorePunctuation: true }));
  return {
    lang, number, signed, percent, money,
    date: (iso) => dateWords(iso, lang),
    period: (text) => periodWords(text, lang),
    parts: (text) => textParts(text, lang),
    value: valueWriter(lang, { number, percent, money }),
    list: (items, word = 'and') => lists[word]().format(items),
    quote: (text) => (lang === 'fr' ? `«${NNBSP}${text}${NNBSP}»` : `\u201C${text}\u201D`),
    compare: (a, b) => collator().compare(a, b),
  };
}

const FORMATS: Readonly<Record<Lang, () => Format>> = { fr: once(() => build('fr')), en: once(() => build('en')) };

export function formatter(lang: Lang): Format {
  return FORMATS[lang]();
}
