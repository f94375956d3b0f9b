/**
 * Which columns of a file of records may be counted, and which are left out: what names a person
 * or leads to one, and texts in which a person is told. A column is judged by its name and by its
 * values; in doubt it is left out, and the reason is said.
 */
import type { Rows } from '../grid';

/** What a column may serve for. */
export type ColumnUse = 'dimension' | 'year' | 'left-out';

/** Why a column is left out; `i18n` has the sentence. */
export type LeftOut =
  | 'name' | 'birth' | 'phone' | 'mail' | 'address' | 'number' | 'free-text' | 'near-unique' | 'date' | 'many-values' | 'empty' | 'one-value';

export interface ColumnVerdict {
  /** Position in the header. */
  readonly column: number;
  readonly name: string;
  readonly use: ColumnUse;
  /** Of a column of years: its cells are days, which serve for their year only. */
  readonly days: boolean;
  /** Null when the column may be used. */
  readonly reason: LeftOut | null;
  /** Different values, blanks aside. */
  readonly distinct: number;
  readonly filled: number;
  /** Whether the person may take it back knowingly: never for what leads to one person by itself. */
  readonly recallable: boolean;
}

/** More values than this make no dimension that a table can show. */
const MOST_VALUES = 150;
/** Lines on which columns are judged, spread over the file: a verdict is a matter of shares. */
const JUDGED = 20_000;
/** Values remembered of a column: beyond, it is of no use as a dimension and its values are not all needed to say why. */
const REMEMBERED = 5000;
/** A text longer than this tells a story, not a category. */
const LONG_TEXT = 60;
/** Share of different values from which a column points at persons. */
const NEAR_UNIQUE = 0.8;
/** From how many lines on a share of different values means something. */
const FEW_LINES = 12;

/** Words of a header, without accents or capitals, that name what leads to a person. */
const NAMES: readonly (readonly [LeftOut, RegExp])[] = [
  ['birth', /\b(naissance|naiss|ne le|nee le|birth|birthdate|dob|ddn|date of birth)\b/],
  ['phone', /\b(tel|telephone|telephones|phone|mobile|portable|gsm|whatsapp|fax)\b/],
  ['mail', /\b(mail|email|e mail|courriel|mel)\b/],
  ['address', /\b(adresse|address|rue|street|domicile|code postal|postcode|zip|cp|latitude|longitude|lat|lon|gps|coordonnees)\b/],
  ['number', /\b(dossier|numero|num|no|n|id|identifiant|identifier|matricule|passeport|passport|agdref|nir|secu|securite sociale|cni|iban|procedure|reference|ref|case|file|uuid|ip)\b/],
  ['name', /\b(nom|noms|prenom|prenoms|name|names|surname|forename|firstname|lastname|alias|surnom|pseudo|pseudonyme|nickname|initiales|initials)\b/],
  ['free-text', /\b(commentaire|commentaires|comment|comments|observation|observations|remarque|remarques|note|notes|recit|temoignage|description|narrative|texte|libre)\b/],
];
/** A name that goes with these is that of a service or of a place, a number that goes with these is a count. */
const HARMLESS = /\b(structure|association|service|organisme|etablissement|departement|region|pays|commune|ville|type|forme|categorie|country|organisation|organization|department|region|category|kind|nombre de|number of)\b/;

const MAIL = /^\S+@\S+\.\S+$/;
const PHONE = /^(?:\+|00)?\d(?:[ .\-/()\u00A0\u202F]?\d){8,14}$/;
const DAY = /^(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{2}|\d{4})|(?:1[89]|20)\d{2}-\d{1,2}-\d{1,2})(?:[T ].*)?$/;
const YEAR = /^(?:19|20)\d{2}$/;
const LONG_NUMBER = /^[A-Z]{0,4}[-/ ]?\d[\d \-/]{6,}[A-Z\d]*$/i;

/** One verdict a column, in the order of the header. */
export function judgeColumns(header: readonly string[], rows: Rows): ColumnVerdict[] {
  const values = header.map(() => new Map<string, number>());
  const stride = Math.max(1, Math.ceil(rows.length / JUDGED));
  for (let line = 0; line < rows.length; line += stride) {
    const row = rows.at(line) ?? [];
    values.forEach((seen, i) => {
      const cell = (row[i] ?? '').trim();
      const times = seen.get(cell);
      if (cell !== '' && (times !== undefined || seen.size < REMEMBERED)) seen.set(cell, (times ?? 0) + 1);
    });
  }
  return header.map((name, column) => judge(name, column, values[column]!));
}

function judge(name: string, column: number, values: ReadonlyMap<string, number>): ColumnVerdict {
  const filled = [...values.values()].reduce((sum, n) => sum + n, 0);
  const distinct = values.size;
  const share = (test: RegExp): number => [...values].reduce((sum, [text, n]) => sum + (test.test(text) ? n : 0), 0) / Math.max(1, filled);
  const { reason, surely } = why(name, values, { filled, distinct, share });
  const recallable = !surely && distinct >= 2 && distinct <= MOST_VALUES;
  const use = reason === null ? (share(YEAR) > 0.9 ? 'year' : 'dimension') : reason === 'date' ? 'year' : 'left-out';
  return { column, name, use, days: reason === 'date', reason: use === 'left-out' ? reason : null, distinct, filled, recallable: use === 'left-out' && recallable };
}

interface Measures { readonly filled: number; readonly distinct: number; share(test: RegExp): number }

/** @returns the reason, and whether nobody may overrule it */
function why(name: string, values: ReadonlyMap<string, number>, { filled, distinct, share }: Measures): { readonly reason: LeftOut | null; readonly surely: boolean } {
  if (filled === 0) return { reason: 'empty', surely: true };
  if (share(MAIL) > 0.2) return { reason: 'mail', surely: true };
  const days = share(DAY) > 0.6;
  if (!days && share(PHONE) > 0.5) return { reason: 'phone', surely: true };
  const words = ` ${plain(name)} `;
  const named = HARMLESS.test(words) && !/\b(adresse|address|telephone|mail|dossier)\b/.test(words) ? undefined : NAMES.find(([, pattern]) => pattern.test(words));
  const length = [...values.keys()].reduce((sum, text) => sum + text.length, 0) / distinct;
  if (named) return { reason: named[0], surely: days || distinct > filled / 2 || length > LONG_TEXT };
  if (days) return { reason: 'date', surely: false };
  if (distinct === 1) return { reason: 'one-value', surely: false };
  const varied = filled >= FEW_LINES && distinct > filled / 3;
  if (length > LONG_TEXT || (length > LONG_TEXT / 2 && varied)) return { reason: 'free-text', surely: varied };
  if (filled >= FEW_LINES && distinct >= NEAR_UNIQUE * filled) return { reason: share(LONG_NUMBER) > 0.5 ? 'number' : 'near-unique', surely: true };
  return distinct > MOST_VALUES ? { reason: 'many-values', surely: true } : { reason: null, surely: false };
}

/** Lines that are enough to see what a file is about. */
const GLANCE = 400;

/** Whether a file seems to hold one line a person: it gives births, telephones or addresses, or names beside stories or files. */
export function pointsAtPersons(header: readonly string[], rows: Rows): boolean {
  const reasons = new Set(judgeColumns(header, rows.slice(0, GLANCE)).map(({ reason }) => reason));
  const personal = (['birth', 'phone', 'mail'] as const).some((reason) => reasons.has(reason));
  return personal || (reasons.has('name') && (['free-text', 'number', 'address'] as const).some((reason) => reasons.has(reason)));
}

/** A header in plain words: "N° de dossier" → "n de dossier", "dateNaissance" → "date naissance". */
const plain = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1 $2').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  .replace(/[^a-z0-9]+/g, ' ').trim();

/** The year of a cell that is a year or a day; null when it is neither. */
export function yearOf(cell: string): string | null {
  const text = cell.trim();
  if (YEAR.test(text)) return text;
  if (!DAY.test(text)) return null;
  return /(?:19|20)\d{2}/.exec(text)?.[0] ?? null;
}
