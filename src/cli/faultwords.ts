/** The words for what is not whole in a pack: where a code was looked up, and which one was meant when that is clear. */
import type { Field, Resource } from '../core/datapackage';
import type { Problem } from '../core/errors';
import { codeList, LIST_OF, listOf, type CodeList } from '../core/mapping/lists';
import { meant } from '../core/mapping/matching';
import { normalName } from '../core/mapping/names';
import type { FieldName, KnowledgeRow } from '../core/mapping/types';
import type { Lang } from '../core/model';
import { saidOfFile, type Said, type Say } from './said';

/** Where a value was looked up: the values of its field, and the tables that should have it. */
export interface Looked { readonly field: Field | undefined; readonly in: readonly Resource[] }

interface Judged {
  looked(problem: Problem): Looked | undefined;
  /** The lines of a table that was looked in. */
  rows(table: Resource): readonly KnowledgeRow[];
  /** What the person knows it by. */
  named(table: Resource): string;
}

const WORDS = {
  fr: {
    unknown: (files: string) => `ce code n’est pas dans ${files}`, correct: (files: string) => `Le corriger, ou l’ajouter à ${files}.`,
    category: 'ce n’est pas une des valeurs de cette colonne', among: (values: string) => `Les valeurs sont\u202F: ${values}.`,
    near: (code: string) => `Sans doute ${code}.`, or: ' ou ',
    separator: { what: 'des virgules sont attendues entre les colonnes', todo: 'Enregistrer le tableau en CSV séparé par des virgules, ou le lire avec --mapping.' },
    encoding: { what: 'un caractère ne se lit pas en UTF-8', todo: 'Enregistrer le fichier en UTF-8.' },
  },
  en: {
    unknown: (files: string) => `this code is not in ${files}`, correct: (files: string) => `Correct it, or add it to ${files}.`,
    category: 'this is not one of the values of this column', among: (values: string) => `The values are: ${values}.`,
    near: (code: string) => `Most likely ${code}.`, or: ' or ',
    separator: { what: 'commas are expected between columns', todo: 'Save the table as CSV with commas, or read it with --mapping.' },
    encoding: { what: 'a character cannot be read as UTF-8', todo: 'Save the file in UTF-8.' },
  },
} as const;

/** What the code fields of a mapping look up, by table: a code is recognised here as it is there. */
const FIELD_OF = new Map(Object.entries(LIST_OF).map(([name, { table }]) => [table as string, name as FieldName]));

/** @returns the words for the faults of a pack */
export function sayer({ looked, rows, named }: Judged): Say {
  const lists = new Map<Resource, CodeList>();
  const listIn = (table: Resource): CodeList => {
    const list = lists.get(table) ?? listOfTable(table, rows(table));
    lists.set(table, list);
    return list;
  };
  return (problem, lang) => {
    const w = WORDS[lang];
    const { code, value = '' } = problem;
    if (code === 'separator') return w.separator;
    if (code === 'encoding-wrong') return w.encoding;
    const where = looked(problem);
    if (where?.field && (code === 'category' || code === 'enum')) return ofValues(where.field, value, lang);
    if (!where || where.in.length === 0 || (code !== 'code' && code !== 'foreign-key')) return saidOfFile(problem, lang);
    const names = where.in.map(named).join(w.or);
    const near = [...new Set(where.in.flatMap((table) => meant(listIn(table), value) ?? []))];
    return { what: w.unknown(names), todo: near.length > 0 ? w.near(near.join(w.or)) : w.correct(names) };
  };
}

function listOfTable({ name, schema: { primaryKey } }: Resource, rows: readonly KnowledgeRow[]): CodeList {
  const field = FIELD_OF.get(name);
  return (field && listOf(field, new Map([[name, rows]]))) ?? codeList(rows.map((row) => plain(row[primaryKey?.[0] ?? ''] ?? '')));
}

const plain = (code: string, ...labels: readonly (string | undefined)[]): CodeList['codes'][number] =>
  ({ code, label: { fr: code, en: code }, names: [...new Set([code, ...labels].flatMap((name) => (name ? [normalName(name)] : [])))] });

function ofValues({ categories = [], constraints }: Field, value: string, lang: Lang): Said {
  const w = WORDS[lang];
  const codes = [...categories.map((one) => plain(one.value, one.label, one['label@en'])), ...(constraints?.enum ?? []).map((one) => plain(one))];
  const near = meant(codeList(codes), value);
  return { what: w.category, todo: near === null ? w.among(codes.map(({ code }) => code).join(', ')) : w.near(near) };
}
