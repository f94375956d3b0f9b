/**
 * Numbers as French and English documents print them, with their qualifier:
 * "2 872", "64,10 %", "plus de 560", "entre 700 et 1 200", "nearly 3,000".
 *
 * Nothing is guessed: a text that can be read in two ways ("1,234") is an error value
 * until somebody says which sign the document uses for decimals.
 */

/** Code list `qualifier`. */
export type Qualifier = '=' | '~' | 'nearly' | '>' | '>=' | '<' | '<=' | '..';

export interface Printed {
  /** Canonical form, as the pack writes it: a dot for decimals, every printed decimal kept. */
  readonly text: string;
  /** Upper bound of a range, in the same form; null otherwise. */
  readonly max: string | null;
  readonly qualifier: Qualifier;
  readonly percent: boolean;
}

export type NumberFault = 'empty' | 'not-a-number' | 'ambiguous' | 'bounds-reversed';
export interface Unread { readonly fault: NumberFault; readonly text: string }

export interface Reading {
  /** The sign of decimals in this document, when it is known. */
  readonly decimal?: ',' | '.';
}

/** Longest first, so that "plus de" is not read as "plus". */
const WORDS: readonly (readonly [Qualifier, RegExp])[] = [
  ['>=', /^(?:au moins|au minimum|at least|≥|>=)\s*/],
  ['<=', /^(?:au plus|au maximum|jusqu['’]à|at most|up to|≤|<=)\s*/],
  ['>', /^(?:plus de|plus d['’]|more than|over|above|>)\s*/],
  ['<', /^(?:moins de|moins d['’]|fewer than|less than|under|below|<)\s*/],
  ['nearly', /^(?:près de|presque|nearly|almost)\s*/],
  ['~', /^(?:environ|quelque|autour de|about|around|approximately|some|≈|~)\s*/],
];
const RANGE = /^(?:(?:entre|between)\s+(.+?)\s+(?:et|and)\s+(.+)|(?:de|from)\s+(.+?)\s+(?:à|to)\s+(.+)|(\S+(?: \d{3})*)\s?[–-]\s?(\d.*))$/;

/** Spaces that stand between thousands: U+00A0, U+202F, U+2009, U+2007 and the plain one. */
const SPACES = /[\u00A0\u202F\u2009\u2007 ]/g;

/**
 * @param printed  words and digits as the document prints them
 * @returns the figure, or why it cannot be read
 */
export function parsePrinted(printed: string, reading: Reading = {}): Printed | Unread {
  const text = printed.replace(SPACES, ' ').trim().toLowerCase();
  if (text === '') return { fault: 'empty', text: printed };
  const percent = /(?:%|pour cent|per cent|percent)$/.test(text);
  const bare = text.replace(/\s*(?:%|pour cent|per cent|percent)/g, '');

  const range = RANGE.exec(bare);
  if (range) {
    const [min, max] = range.slice(1).filter((part) => part !== undefined) as [string, string];
    return bounded(printed, parseNumber(min, reading), parseNumber(max, reading), percent);
  }
  const qualified = WORDS.find(([, word]) => word.test(bare));
  const number = parseNumber(qualified ? bare.replace(qualified[1], '') : bare, reading);
  if (typeof number !== 'string') return { ...number, text: printed };
  return { text: number, max: null, qualifier: qualified?.[0] ?? '=', percent };
}

function bounded(printed: string, min: string | Unread, max: string | Unread, percent: boolean): Printed | Unread {
  if (typeof min !== 'string') return { ...min, text: printed };
  if (typeof max !== 'string') return { ...max, text: printed };
  if (Number(max) <= Number(min)) return { fault: 'bounds-reversed', text: printed };
  return { text: min, max, qualifier: '..', percent };
}

/**
 * One number without words: "2 872" → "2872", "64,10" → "64.10", "−3" → "-3".
 * @returns canonical text, or why it cannot be read
 */
export function parseNumber(printed: string, { decimal }: Reading = {}): string | Unread {
  const text = printed.replace(SPACES, ' ').trim().replace(/^[−–]/, '-').replace(/^\+/, '');
  if (text === '') return { fault: 'empty', text: printed };
  const [, sign, body] = /^(-?)(\d[\d ,.]*)$/.exec(text) ?? [];
  if (body === undefined) return { fault: 'not-a-number', text: printed };
  const readings = new Set([',', '.'].filter((mark) => decimal === undefined || mark === decimal).flatMap((mark) => readWith(body, mark)));
  if (readings.size === 0) return { fault: 'not-a-number', text: printed };
  if (readings.size > 1) return { fault: 'ambiguous', text: printed };
  return sign + [...readings][0]!;
}

/** What digits say if `mark` sets decimals apart and the other sign, or a space, sets thousands apart. */
function readWith(body: string, mark: string): string[] {
  const other = mark === ',' ? '.' : ',';
  const [whole = '', fraction, ...more] = body.split(mark);
  const grouped = new RegExp(`^(?:\\d+|[1-9]\\d{0,2}(?:( |\\${other})\\d{3})(?:\\1\\d{3})*)$`);
  if (more.length > 0 || !grouped.test(whole) || (fraction !== undefined && !/^\d+$/.test(fraction))) return [];
  const digits = whole.replace(/\D/g, '');
  return [fraction === undefined ? digits : `${digits}.${fraction}`];
}
