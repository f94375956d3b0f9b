/**
 * The code list of each field, as a file's labels are looked up in it: by code, by label in
 * either language, or by what resembles it most.
 */
import type { Text } from '../model';
import { normalName, similarity } from './names';
import type { FieldName, Knowledge, KnowledgeRow, KnowledgeTable } from './types';

/** Table and column of codes of the fields that have one. */
export const LIST_OF: Readonly<Partial<Record<FieldName, { readonly table: KnowledgeTable | 'codelist_status'; readonly code: string }>>> = {
  indicator: { table: 'indicator', code: 'indicator' },
  scope_id: { table: 'scope', code: 'scope_id' },
  structure_id: { table: 'codelist_structure', code: 'code' },
  area: { table: 'codelist_area', code: 'code' },
  sex: { table: 'codelist_sex', code: 'code' },
  age: { table: 'codelist_age', code: 'code' },
  exploitation: { table: 'codelist_exploitation', code: 'code' },
  citizenship: { table: 'codelist_citizenship', code: 'code' },
  unit: { table: 'codelist_unit', code: 'code' },
  status: { table: 'codelist_status', code: 'code' },
};

/** Codes that a field takes and that stand in no table. */
export const FIXED: Readonly<Partial<Record<FieldName, readonly string[]>>> = {
  kind: ['flow', 'presence', 'stock', 'cumulative', 'rate', 'target', 'panel'],
  measure: ['count', 'amount', 'share', 'change', 'rate', 'mean', 'annual-mean', 'ratio'],
  base_kind: ['population', 'period'],
  stage: ['announced', 'demanded', 'bill', 'voted', 'executed', 'first-instance', 'appeal', 'other'],
  area: ['unspecified'],
};

export interface Code { readonly code: string; readonly label: Text; readonly names: readonly string[] }

export interface CodeList {
  readonly codes: readonly Code[];
  has(code: string): boolean;
  /** The code that has this name exactly, accents and capitals aside; null when none or several do. */
  named(label: string): string | null;
}

/** Words by which files name the totals and the codes of persons, in French and English. */
const WORDS: Readonly<Partial<Record<FieldName, Readonly<Record<string, readonly string[]>>>>> = {
  sex: {
    T: ['total', 'ensemble', 'tous', 'both sexes', 'les deux sexes', 'all', '_t', 'hommes et femmes', 'mf'],
    F: ['f', 'female', 'femme', 'femmes', 'women', 'woman', 'girls', 'filles', 'fille', 'feminin', '2'],
    M: ['m', 'h', 'male', 'homme', 'hommes', 'men', 'man', 'boys', 'garcons', 'garcon', 'masculin', '1'],
    U: ['u', 'unknown', 'inconnu', 'non renseigne', 'nr', '_u', 'indetermine', 'ne sait pas'], O: ['o', 'other', 'autre', '_o', 'non binary', 'trans'],
  },
  age: {
    T: ['total', 'ensemble', 'tous ages', 'all ages', '_t', 'tous'],
    minor: ['mineur', 'mineurs', 'moins de 18 ans', '0 to 17 years', '0 17', '0 17 ans', 'under 18', 'children', 'enfants', 'y lt18', 'minors', 'child'],
    adult: ['majeur', 'majeurs', 'adulte', 'adultes', '18 years or over', '18 ans et plus', 'adults', 'y ge18', '18 et plus', 'over 18'],
    U: ['unknown', 'inconnu', 'non renseigne', 'nr', 'age inconnu'],
  },
  exploitation: {
    T: ['total', 'ensemble', 'all forms', '_t', 'toutes'],
    sexual: ['sexual exploitation', 'exploitation sexuelle', 'sexuelle', 'sexual', 'proxenetisme', 'prostitution'],
    labour: ['forced labour', 'travail force', 'exploitation par le travail', 'labour', 'labor', 'forced labor', 'travail', 'labor exploitation'],
    domestic: ['servitude domestique', 'domestic servitude', 'esclavage domestique', 'servitude', 'domestique'],
    begging: ['mendicite', 'forced begging', 'mendicite forcee', 'begging', 'exploitation de la mendicite'],
    criminality: ['contrainte a commettre des delits', 'forced criminality', 'delinquance forcee', 'delits', 'criminal activities'],
    organ: ['organ removal', 'trafic d organes', 'organes'], 'forced-marriage': ['mariage force', 'forced marriage'],
    other: ['other forms of exploitation', 'autres formes', 'autre', 'autres', 'other'],
  },
  citizenship: { T: ['total', 'ensemble', 'all', '_t', 'toutes'], national: ['francais', 'nationaux', 'france', 'fr'], foreign: ['etrangers', 'etranger', 'foreign'] },
  area: { FR: ['france', 'france entiere', 'fra', 'national', 'ensemble france'], 'FR-MET': ['metropole', 'france metropolitaine'] },
  status: { final: ['a', 'definitif'], provisional: ['p', 'provisoire'], estimate: ['e', 'estime'], revised: ['r', 'revise'] },
};

const lists = new WeakMap<Knowledge, Map<string, CodeList>>();

/** @returns the list of a field, or null when its codes are free words */
export function listOf(field: FieldName, knowledge: Knowledge): CodeList | null {
  const known = lists.get(knowledge) ?? new Map<string, CodeList>();
  lists.set(knowledge, known);
  const ready = known.get(field);
  if (ready) return ready;
  const where = LIST_OF[field];
  const fixed = FIXED[field] ?? [];
  if (!where && fixed.length === 0) return null;
  const rows = where ? knowledge.get(where.table) ?? [] : [];
  const made = codeList([...rows.map((row) => codeOf(field, row, where!.code)), ...fixed.map((code) => codeOf(field, { code }, 'code'))]);
  known.set(field, made);
  return made;
}

function codeOf(field: FieldName, row: KnowledgeRow, column: string): Code {
  const code = row[column] ?? '';
  const fr = row['label_fr'] ?? row['label'] ?? row['label_fr_plural'] ?? code;
  const en = row['label_en'] ?? row['label'] ?? row['label_en_plural'] ?? code;
  const aliases = [code, fr, en, row['label_fr_singular'], row['label_en_singular'], row['sdmx'], row['iso'], ...(WORDS[field]?.[code] ?? [])];
  return { code, label: { fr, en }, names: [...new Set(aliases.flatMap((name) => (name ? [normalName(name)] : [])))] };
}

/** A list of these codes, and how they are looked up. */
export function codeList(codes: readonly Code[]): CodeList {
  const byCode = new Set(codes.map(({ code }) => code));
  const byName = new Map<string, string | null>();
  for (const { code, names } of codes) for (const name of names) byName.set(name, byName.has(name) && byName.get(name) !== code ? null : code);
  return {
    codes,
    has: (code) => byCode.has(code),
    named: (label) => byName.get(normalName(label)) ?? null,
  };
}

/** Below this, two labels have nothing in common. */
const RESEMBLES = 0.8;

/** The codes whose names resemble a label most, best first, at most five. */
export function resembling(list: CodeList, label: string): { code: string; label: Text; score: number }[] {
  const name = normalName(label);
  const scored = list.codes.map(({ code, label: words, names }) => ({ code, label: words, score: Math.max(0, ...names.map((other) => likeness(name, other))) }));
  return scored.filter(({ score }) => score >= RESEMBLES).sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1)).slice(0, 5);
}

/** A short name resembles nothing but itself; a long one that starts with the other is close to it. */
function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (Math.min(a.length, b.length) < 4) return 0;
  const starts = a.startsWith(b) || b.startsWith(a);
  return Math.min(0.99, Math.max(similarity(a, b), starts ? 0.9 : 0));
}
