/** Labels read without a list of their own: departments, countries, periods. */
import { formatPeriod, fromSdmx, parsePeriod } from '../period';
import { countryCode, countryName } from './countries';
import { listOf } from './lists';
import { normalName, slug, trimmed } from './names';
import type { FieldName, Knowledge, KnowledgeRow, KnowledgeTable, Reader } from './types';

/** ISO 3166-2 of the overseas territories that INSEE numbers like departments. */
const OVERSEAS: Readonly<Record<string, string>> = { 975: 'FR-PM', 977: 'FR-BL', 978: 'FR-MF', 986: 'FR-WF', 987: 'FR-PF', 988: 'FR-NC' };

/** `1`, `01`, `2a`, `971`, `FR-01` → code of the area; null for anything else. */
export function departmentCode(text: string): string | null {
  const number = /^(?:FR-?)?(\d{1,3}|2[AB])$/i.exec(trimmed(text))?.[1]?.toUpperCase();
  if (number === undefined) return null;
  const code = number.length === 1 ? `0${number}` : number;
  if (OVERSEAS[code]) return OVERSEAS[code];
  const exists = /^(0[1-9]|1\d|2[1-9AB]|[3-8]\d|9[0-5]|97[12346])$/.test(code);
  return exists ? `FR-${code}` : null;
}

const MONTHS = ['janvier|january|janv|jan', 'fevrier|february|fevr|feb', 'mars|march|mar', 'avril|april|avr|apr', 'mai|may', 'juin|june|jun',
  'juillet|july|juil|jul', 'aout|august|aug', 'septembre|september|sept|sep', 'octobre|october|oct', 'novembre|november|nov', 'decembre|december|dec']
  .map((names) => new RegExp(`^(?:${names}) (\\d{4})$`));

/**
 * A period as files write it. Two digits are a year of this century up to 49, of the last one above.
 * @returns the period as the pack writes it, or null
 */
export function periodCode(printed: string): string | null {
  const text = trimmed(printed).replace(/[–—]/g, '-');
  const plain = parsePeriod(text) ?? null;
  if (plain) return text;
  const short = /^'?(\d{2})$/.exec(text)?.[1];
  if (short !== undefined) return `${Number(short) < 50 ? '20' : '19'}${short}`;
  const [, day, month, year] = /^(?:(\d{1,2})[/.])?(\d{1,2})[/.](\d{4})$/.exec(text) ?? [];
  if (month !== undefined) {
    const two = (part: string): string => part.padStart(2, '0');
    const read = day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
    return parsePeriod(read) ? read : null;
  }
  const [, from, to] = /^(\d{4})\s?[-/]\s?(\d{4})$/.exec(text) ?? [];
  if (from !== undefined && to !== undefined) return parsePeriod(`${from}/${to}`) ? formatPeriod(`${from}-01-01`, `${to}-12-31`) : null;
  const half = /^(?:S|T|Q)([1-4])[ -]?(\d{4})$/i.exec(text) ?? /^(\d{4})[ -]?(?:S|T|Q)([1-4])$/i.exec(text);
  if (half) return sdmxPart(text);
  const name = normalName(text);
  const named = MONTHS.findIndex((pattern) => pattern.test(name));
  if (named >= 0) return `${name.slice(-4)}-${String(named + 1).padStart(2, '0')}`;
  const within = /^(?:annee|year|an)\s(\d{4})$/.exec(name)?.[1];
  return within ?? fromSdmx(text);
}

/** `T1 2017`, `2017 Q1`: the letter T is a quarter in French, a term of four months in SDMX. */
function sdmxPart(text: string): string | null {
  const year = /\d{4}/.exec(text)![0];
  const [, letter, rank] = /(S|T|Q)([1-4])/i.exec(text)!;
  return fromSdmx(`${year}-${letter!.toUpperCase() === 'S' ? 'S' : 'Q'}${rank}`);
}

/**
 * @param text  a cell, not empty
 * @returns the code, or null when this reader makes nothing of it
 */
export function readLabel(reader: Reader, text: string, field: FieldName, knowledge: Knowledge): string | null {
  const list = listOf(field, knowledge);
  const label = trimmed(text);
  switch (reader) {
    case 'text': return label;
    case 'slug': return slug(label) || null;
    case 'period': return periodCode(label);
    case 'code': return list === null || list.has(label) ? label : null;
    case 'department': return departmentCode(label) ?? list?.named(label) ?? null;
    case 'country': {
      const country = countryCode(label);
      return country !== null && field === 'citizenship' && country === 'FR' ? 'national' : country ?? list?.named(label) ?? null;
    }
    case 'label': return list?.has(label) ? label : list?.named(label) ?? null;
  }
}

/** A code that a reader made and that no list has: the row by which the list learns it. */
export function declaration(reader: Reader, field: FieldName, code: string, printed: string): { readonly table: KnowledgeTable; readonly row: KnowledgeRow } | null {
  if (reader === 'slug' && field === 'structure_id') {
    return { table: 'codelist_structure', row: { code, label: trimmed(printed), kind: 'other' } };
  }
  if (reader === 'slug' && field === 'scope_id') {
    return { table: 'scope', row: { scope_id: code, label_fr: trimmed(printed), label_en: trimmed(printed), parent: '', relation_to_parent: '', definition_fr: '', definition_en: '' } };
  }
  if (reader !== 'country' || (field !== 'area' && field !== 'citizenship') || !/^[A-Z]{2}$/.test(code)) return null;
  const { fr, en } = countryName(code);
  return field === 'area'
    ? { table: 'codelist_area', row: { code, label_fr: fr, label_en: en, parent: 'WORLD' } }
    : { table: 'codelist_citizenship', row: { code, label_fr: `Nationalité : ${fr}`, label_en: `Citizenship: ${en}`, parent: 'foreign', iso: code } };
}
