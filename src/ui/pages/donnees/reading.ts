/** What was decided to read a file, in words, and the choices a person has instead. */
import type { Encoding, Opened, Reading, Span } from '../../../core/grid';
import type { Words } from '../../words';

/** Encodings by the names that standards give them, the same in every language. */
export const ENCODINGS: Readonly<Record<Encoding, string>> = { 'utf-8': 'UTF-8', 'windows-1252': 'Windows-1252', 'utf-16le': 'UTF-16 LE', 'utf-16be': 'UTF-16 BE' };
export const SEPARATORS: readonly string[] = [';', ',', '\t', '|'];

export const separatorWord = (sign: string, w: Words): string => w.t.donnees.reading.separators[sign] ?? w.f.quote(sign);

/** "séparateur ; · virgule décimale · Windows-1252 · en-tête ligne 4" */
export function decided({ reading, sheets }: Opened, w: Words): string {
  const t = w.t.donnees.reading;
  const said = [
    t.formats[reading.format],
    reading.sheet !== null && sheets.length > 1 ? t.saidSheet(reading.sheet) : null,
    reading.range === null ? null : t.saidRange(reading.range),
    reading.separator === null ? null : t.saidSeparator(separatorWord(reading.separator, w)),
    reading.decimal === null ? null : t.decimals[reading.decimal],
    reading.encoding === null ? null : ENCODINGS[reading.encoding],
    reading.header === null ? t.noHeader : t.saidHeader(spanWord(reading.header, w)),
  ];
  return said.filter((part) => part !== null).join(' · ');
}

export const spanWord = ({ first, last }: Span, w: Words): string =>
  (first === last ? w.f.number(first) : `${w.f.number(first)}\u2013${w.f.number(last)}`);

/** "4", "1-3", "1–3" → lines; null for anything else. */
export function readSpan(text: string): Span | null {
  const match = /^\s*(\d{1,9})\s*(?:[-\u2013]\s*(\d{1,9})\s*)?$/.exec(text);
  if (!match) return null;
  const first = Number(match[1]);
  const last = Number(match[2] ?? match[1]);
  return first >= 1 && last >= first ? { first, last } : null;
}

/** Whether a former reading has this control: a spreadsheet has no separator. */
export function controlsOf({ reading, sheets }: Opened): readonly (keyof Reading)[] {
  const text = reading.encoding !== null;
  const sheet = reading.format === 'xlsx' || reading.format === 'xls' || reading.format === 'ods';
  return [
    ...(sheets.length > 1 ? ['sheet' as const] : []),
    ...(sheet ? ['range' as const] : []),
    ...(reading.separator === null ? [] : ['separator' as const]),
    ...(text ? ['encoding' as const] : []),
    ...(reading.separator !== null || sheet ? ['header' as const] : []),
    'decimal',
  ];
}
