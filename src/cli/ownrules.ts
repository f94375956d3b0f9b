/** `--rules FOLDER`: the rules of a person, as the page of data exports them. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Check } from '../checks/check';
import { checkOf, type SetAside } from '../checks/own';
import type { Lang } from '../core/model';
import { readRule, type Rule } from '../core/rule';
import { alike, Refusal } from './command';
import { filesUnder } from './files';

/**
 * @param folder  holds the folder of one rule, or of several, at any depth
 * @throws Refusal when there is none, or one is not whole
 */
export function readRules(folder: string): Check[] {
  if (!existsSync(folder)) throw new Refusal(alike(`--rules ${folder}: ?`));
  const found = filesUnder(folder).filter((path) => /(^|[\\/])rule\.json$/.test(path)).sort();
  if (found.length === 0) throw new Refusal({ fr: `--rules ${folder}\u202F: aucun rule.json`, en: `--rules ${folder}: no rule.json` });
  return found.map((path) => {
    const at = join(folder, path);
    const sql = join(dirname(at), 'check.sql');
    const read = readRule(readFileSync(at, 'utf8'), existsSync(sql) ? readFileSync(sql, 'utf8') : '', relative(folder, at));
    if ('slug' in read) return checkOf(read satisfies Rule);
    throw new Refusal(alike(read.map(({ file, code, column }) => [file, code, column].filter(Boolean).join(' ')).join('\n')), 3);
  });
}

/** Why a rule did not run, on one line. */
export function sayAside({ slug, code, value, fault }: SetAside, lang: Lang): string {
  const place = fault?.line === undefined ? '' : ` check.sql:${fault.line}:${fault.column ?? 1}`;
  const what = [code, value, fault?.kind, fault?.said?.split('\n')[0]].filter(Boolean).join(', ');
  return lang === 'fr' ? `règle mise de côté\u202F: ${slug}${place} (${what})` : `rule set aside: ${slug}${place} (${what})`;
}
