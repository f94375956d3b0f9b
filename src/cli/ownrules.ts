/**
 * `--rules PLACE`: the rules and the lines of relations and partitions of a person, as the page of
 * data exports them: its ZIP archive, the folder that it holds, or one CSV file of lines.
 *
 *   readOwnRules ──► checks, lines ──► joinLines(engine): judged as the page judges them, then in force
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Check } from '../checks/check';
import { checkOf, type SetAside } from '../checks/own';
import type { DataPackage, TextTable } from '../core/datapackage';
import type { Problem } from '../core/errors';
import type { Lang } from '../core/model';
import { identifier } from '../core/quote';
import { buildModel } from '../db/pack';
import type { Engine } from '../db/engine';
import { readOwn, type OwnFile, type OwnSheet } from '../ingest/ownfiles';
import { linesFaults, tablesAround } from '../ingest/ownlines';
import { isZip } from '../ingest/zip';
import { Refusal } from './command';
import { filesUnder } from './files';
import { shippedDescriptor } from './pack';
import { problemText, TOOLS, type Say } from './said';
import { tableIn } from './tablein';

export interface OwnRules {
  /** As typed. */
  readonly place: string;
  readonly checks: readonly Check[];
  /** What is added to relations and partitions, file by file. */
  readonly sheets: readonly OwnSheet[];
}

export const NO_RULES: OwnRules = { place: '', checks: [], sheets: [] };

/**
 * @param place  of `--rules`; undefined when it was not typed
 * @throws Refusal when nothing is there, or a rule or a file of lines is not whole: nothing is taken then
 */
export function readRules(place: string | undefined): OwnRules {
  if (place === undefined) return NO_RULES;
  const { files, named } = filesAt(place);
  const { rules, sheets, problems } = readOwn(files, shippedDescriptor().resources);
  if (problems.length > 0) throw refused(place, problems.map((problem) => ({ ...problem, file: named(problem.file ?? '') })));
  return { place, checks: rules.map(checkOf), sheets: sheets.map((sheet) => ({ ...sheet, file: named(sheet.file) })) };
}

/** The files of a place, and their names as the person would find them. */
function filesAt(place: string): { readonly files: readonly OwnFile[]; named(path: string): string } {
  if (!existsSync(place)) throw new Refusal({ fr: `--rules ${place}\u202F: rien n’est là`, en: `--rules ${place}: nothing is there` });
  const read = (path: string): Uint8Array => new Uint8Array(readFileSync(path));
  const inside = (path: string): string => (path === '' || path === place ? place : join(place, path));
  if (statSync(place).isDirectory()) return { files: filesUnder(place).filter((path) => /\.(json|sql|csv)$/.test(path)).map((path) => ({ path, bytes: read(join(place, path)) })), named: inside };
  const bytes = read(place);
  if (isZip(bytes)) return { files: [{ path: place, bytes }], named: inside };
  if (place.endsWith('.csv')) return { files: [{ path: basename(place), bytes }], named: (path) => join(dirname(place), path) };
  throw new Refusal({
    fr: `--rules ${place}\u202F: un dossier, une archive ZIP ou un fichier CSV est attendu`, en: `--rules ${place}: a folder, a ZIP archive or a CSV file is expected`,
  });
}

/**
 * Puts the lines beside those of the pack and builds the model again.
 * @param unfit  a line that does not fit the pack refuses all of them; or stays out, in an edition that it was not written for
 * @throws Refusal naming file, line and column of each fault: no line is in force then
 */
export async function joinLines(engine: Engine, descriptor: Pick<DataPackage, 'resources'>, { place, sheets }: OwnRules, unfit: 'refuses' | 'stays-out' = 'refuses'): Promise<void> {
  if (sheets.length === 0) return;
  const named = new Set(descriptor.resources.map(({ name }) => name));
  const resources = [...descriptor.resources, ...shippedDescriptor().resources.filter(({ name }) => !named.has(name))];
  const known = new Map<string, TextTable>();
  for (const resource of new Set(sheets.flatMap(({ table }) => tablesAround(table, resources)))) known.set(resource.name, await tableIn(engine, resource));
  const faults = linesFaults(sheets, resources, ({ name }) => known.get(name));
  if (faults.length > 0 && unfit === 'refuses') throw refused(place, faults);
  for (const { table, file, text: { header, rows, lines } } of sheets) {
    const columns = header.map(identifier).join(', ');
    const sql = `INSERT INTO ${identifier(table)} (${columns}) SELECT ${header.map(() => "nullif(?, '')").join(', ')}`;
    const fit = rows.filter((_, i) => !faults.some((fault) => fault.file === file && (fault.line === lines[i] || fault.line === undefined)));
    for (const row of fit) await engine.query({ name: `own/${table}`, columns: { Count: 'int' }, sql }, row);
  }
  await buildModel(engine);
}

/** What is refused, a line for each fault, the place written as compilers write it. */
function refused(place: string, problems: readonly Problem[]): Refusal {
  const { fr, en } = problemText(problems, saidOfOwn);
  return new Refusal({ fr: `--rules ${place}\u202F: rien n’en est pris\n${fr}`, en: `--rules ${place}: nothing of it is taken\n${en}` }, 3);
}

const saidOfOwn: Say = ({ code }, lang) => {
  const { rules: { travel, lines }, reading } = TOOLS[lang];
  return { what: travel.problems[code] ?? lines.problems[code] ?? reading.problems[code]?.what ?? lines.otherProblem, todo: '' };
};

/** How many rules and lines of the person are in force, as a sentence; empty when there is none. */
export function sayOwn({ checks, sheets }: OwnRules, lang: Lang): string {
  const ids = [...checks.map(({ flag }) => flag), ...sheets.flatMap(({ text: { rows } }) => rows.map(([id = '']) => id))];
  if (ids.length === 0) return '';
  return lang === 'fr' ? `Avec --rules\u202F: ${ids.join(', ')}` : `With --rules: ${ids.join(', ')}`;
}

/** Says on standard error which rules did not run. */
export function warnAside({ aside = [] }: { readonly aside?: readonly SetAside[] }, lang: Lang): void {
  for (const one of aside) process.stderr.write(`${sayAside(one, lang)}\n`);
}

/** Why a rule did not run, on one line. */
export function sayAside({ slug, code, value, fault }: SetAside, lang: Lang): string {
  const place = fault?.line === undefined ? '' : ` check.sql:${fault.line}:${fault.column ?? 1}`;
  const what = [code, value, fault?.kind, fault?.said?.split('\n')[0]].filter(Boolean).join(', ');
  return lang === 'fr' ? `règle mise de côté\u202F: ${slug}${place} (${what})` : `rule set aside: ${slug}${place} (${what})`;
}
