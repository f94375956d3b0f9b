/**
 * The rules and the lines of knowledge of a person as the files that the repository accepts, in one
 * zip: `checks/x-<rule>/rule.json` and `check.sql`, `data/relations.csv`, `data/partitions.csv`.
 */
import { zipSync } from 'fflate';
import type { Resource, TextTable } from '../core/datapackage';
import type { Problem } from '../core/errors';
import type { KnowledgeRow } from '../core/mapping/types';
import { readRule, ruleFile, type Rule } from '../core/rule';
import { parseDelimited } from './delimited';
import { ReadError } from './fault';
import { isZip, unzipEntry, zipEntries } from './zip';

/** The tables of knowledge that the page of rules adds to. */
export const LINE_TABLES = ['relation', 'partition'] as const;
export type LineTable = (typeof LINE_TABLES)[number];
export type Lines = Readonly<Record<LineTable, readonly KnowledgeRow[]>>;

type Tables = readonly Pick<Resource, 'name' | 'path' | 'schema'>[];

const folderOf = (slug: string): string => `checks/x-${slug}`;
const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Lines as they stand in a file of the pack, header first. */
export function linesFile({ schema }: Pick<Resource, 'schema'>, rows: readonly KnowledgeRow[]): string {
  const names = schema.fields.map(({ name }) => name);
  return [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))].map((cells) => `${cells.map(quoted).join(',')}\n`).join('');
}

/** @param tables  resources of the pack's descriptor */
export function packOwn(rules: readonly Rule[], lines: Lines, tables: Tables): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const files = new Map<string, string>();
  for (const rule of rules) {
    files.set(`${folderOf(rule.slug)}/rule.json`, ruleFile(rule));
    files.set(`${folderOf(rule.slug)}/check.sql`, `${rule.sql.trim()}\n`);
  }
  for (const { name, path, schema } of tables) {
    const rows = lines[name as LineTable];
    if (rows && rows.length > 0) files.set(`data/${path}`, linesFile({ schema }, rows));
  }
  // No clock in the file: the same rules give the same bytes.
  return zipSync(Object.fromEntries([...files].map(([path, text]) => [path, encoder.encode(text)])), { mtime: new Date(1980, 0, 2) }) as Uint8Array<ArrayBuffer>;
}

/** A file of lines, with the place of each: what is wrong with one is said where it was written (`ownlines.ts`). */
export interface OwnSheet { readonly table: LineTable; readonly file: string; readonly text: TextTable }

export interface ReadOwn { readonly rules: readonly Rule[]; readonly lines: Lines; readonly sheets: readonly OwnSheet[]; readonly problems: readonly Problem[] }

/** One file of a folder or of a zip, by its path. */
export interface OwnFile { readonly path: string; readonly bytes: Uint8Array }

/**
 * Reads what `packOwn` wrote: a zip, or its files by themselves.
 * @returns what is whole, and the problems of the rest
 */
export function readOwn(given: readonly OwnFile[], tables: Tables): ReadOwn {
  const problems: Problem[] = [];
  const texts = new Map<string, string>();
  for (const { path, bytes } of given) {
    try {
      const inside = isZip(bytes) ? zipEntries(bytes).map((entry) => [entry.path, unzipEntry(bytes, entry)] as const) : [[path, bytes] as const];
      for (const [at, content] of inside) if (/\.(json|sql|csv)$/.test(at)) texts.set(at, new TextDecoder('utf-8', { fatal: true }).decode(content));
    } catch (cause) {
      problems.push({ code: cause instanceof ReadError ? cause.code : 'rule-unreadable', file: path });
    }
  }
  const rules: Rule[] = [];
  for (const [path, text] of texts) {
    if (!/(^|\/)rule\.json$/.test(path)) continue;
    const sql = texts.get(path.replace(/rule\.json$/, 'check.sql'));
    const read = sql === undefined ? [{ code: 'rule-sql', file: path }] : readRule(text, sql, path);
    if ('slug' in read && rules.some(({ slug }) => slug === read.slug)) problems.push({ code: 'rule-twice', file: path, column: 'slug', value: read.slug });
    else if ('slug' in read) rules.push(read);
    else problems.push(...read);
  }
  const sheets: OwnSheet[] = [];
  for (const [file, text] of texts) {
    if (!file.endsWith('.csv')) continue;
    const { problems: faults, ...table } = parseDelimited(text);
    const joins = LINE_TABLES.find((name) => isOf(tables.find((resource) => resource.name === name), file, table.header));
    if (joins === undefined) continue;
    sheets.push({ table: joins, file, text: table });
    problems.push(...faults.map((fault) => ({ ...fault, file })));
  }
  const rowsOf = (name: LineTable): KnowledgeRow[] => sheets.filter(({ table }) => table === name)
    .flatMap(({ text: { header, rows } }) => rows.map((row) => Object.fromEntries(header.map((column, i) => [column, row[i] ?? '']))));
  const lines: Lines = { relation: rowsOf('relation'), partition: rowsOf('partition') };
  if (rules.length === 0 && lines.relation.length + lines.partition.length === 0 && problems.length === 0) problems.push({ code: 'rule-none', file: given[0]?.path ?? '' });
  return { rules, lines, sheets, problems };
}

/** A file joins a table by its name, as the page writes it, or by the column of its identifiers. */
function isOf(resource: Tables[number] | undefined, file: string, header: readonly string[]): boolean {
  if (!resource) return false;
  return resource.path.replace(/^.*\//, '') === file.replace(/^.*\//, '') || (resource.schema.primaryKey ?? []).some((name) => header.includes(name));
}
