/** The words for what is not whole in a pack: where a code was looked up, and which one was meant when that is clear. */
import { join } from 'node:path';
import type { DataPackage, Field, Resource, TextTable } from '../core/datapackage';
import type { Problem } from '../core/errors';
import { codeList, LIST_OF, listOf, type CodeList } from '../core/mapping/lists';
import { meant } from '../core/mapping/matching';
import { normalName } from '../core/mapping/names';
import type { FieldName } from '../core/mapping/types';
import type { Lang } from '../core/model';
import { knowledgeOf } from '../ingest/knowledge';
import { saidOfFile, type Said, type Say } from './said';

interface Judged {
  readonly descriptor: DataPackage;
  /** Text and cells of each resource, by its path. */
  readonly files: ReadonlyMap<string, string>;
  readonly tables: ReadonlyMap<string, TextTable>;
  /** With the references by which they were judged. */
  readonly resources: readonly Resource[];
  readonly place: string;
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
export function sayer({ descriptor, files, tables, resources, place }: Judged): Say {
  const knowledge = knowledgeOf(descriptor, files);
  const listIn = ({ name, path, schema: { primaryKey } }: Resource): CodeList => {
    const known = FIELD_OF.get(name);
    const list = known ? listOf(known, knowledge) : null;
    const table = tables.get(path);
    const at = table?.header.indexOf(primaryKey?.[0] ?? '') ?? -1;
    return list ?? codeList((table?.rows ?? []).map((row) => plain(row[at] ?? '')));
  };
  return (problem, lang) => {
    const w = WORDS[lang];
    const { code, column = '', value = '' } = problem;
    if (code === 'separator') return w.separator;
    if (code === 'encoding-wrong') return w.encoding;
    const resource = resources.find(({ path }) => join(place, path) === problem.file);
    const field = resource?.schema.fields.find(({ name }) => name === column);
    if (field && (code === 'category' || code === 'enum')) return ofValues(field, value, lang);
    const looked = resource && (code === 'code' || code === 'foreign-key') ? referred(problem, resource, field, resources, tables.get(resource.path)) : [];
    if (looked.length === 0) return saidOfFile(problem, lang);
    const named = looked.map(({ path }) => path).join(w.or);
    const near = [...new Set(looked.flatMap((other) => meant(listIn(other), value) ?? []))];
    return { what: w.unknown(named), todo: near.length > 0 ? w.near(near.join(w.or)) : w.correct(named) };
  };
}

const plain = (code: string, ...labels: readonly (string | undefined)[]): CodeList['codes'][number] =>
  ({ code, label: { fr: code, en: code }, names: [...new Set([code, ...labels].flatMap((name) => (name ? [normalName(name)] : [])))] });

function ofValues({ categories = [], constraints }: Field, value: string, lang: Lang): Said {
  const w = WORDS[lang];
  const codes = [...categories.map((one) => plain(one.value, one.label, one['label@en'])), ...(constraints?.enum ?? []).map((one) => plain(one))];
  const near = meant(codeList(codes), value);
  return { what: w.category, todo: near === null ? w.among(codes.map(({ code }) => code).join(', ')) : w.near(near) };
}

/** Tables in which the code of a cell was looked up. */
function referred({ column = '', line }: Problem, { name, schema }: Resource, field: Field | undefined, resources: readonly Resource[], table: TextTable | undefined): Resource[] {
  const { lists = [], by, when = {} } = field?.codes ?? {};
  const row = by === undefined || line === undefined ? undefined : table?.rows[table.lines.indexOf(line)];
  const own = [...lists, ...(row ? when[row[table!.header.indexOf(by!)] ?? ''] ?? [] : [])].map(({ resource }) => resource);
  const keys = (schema.foreignKeys ?? []).filter(({ fields }) => fields.join(', ') === column).map(({ reference }) => reference.resource ?? name);
  return [...new Set([...own, ...keys])].flatMap((wanted) => resources.find((other) => other.name === wanted) ?? []);
}
