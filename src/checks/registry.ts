/** Every check, found by its folder: adding `f09/`, or the folder `x-…/` of a rule that a person wrote (core/rule), is enough. */
import { readRule } from '../core/rule';
import type { Check } from './check';
import { checkOf } from './own';

const folders = import.meta.glob<Check>('./f*/index.ts', { import: 'default', eager: true });
const declared = import.meta.glob<string>('./x-*/rule.json', { query: '?raw', import: 'default', eager: true });
const asked = import.meta.glob<string>('./x-*/check.sql', { query: '?raw', import: 'default', eager: true });

/**
 * The rules of folders.
 * @param declarations  text of each `rule.json`, by its path
 * @param questions     text of each `check.sql`, by its path
 * @throws Error when a folder does not hold a whole rule: what is shipped is whole
 */
export function rulesIn(declarations: Readonly<Record<string, string>>, questions: Readonly<Record<string, string>>): Check[] {
  return Object.entries(declarations).map(([path, text]) => {
    const rule = readRule(text, questions[path.replace(/rule\.json$/, 'check.sql')] ?? '', path);
    if ('slug' in rule) return checkOf(rule);
    throw new Error(`${path}: ${JSON.stringify(rule)}`);
  });
}

export const CHECKS: readonly Check[] = [...Object.values(folders), ...rulesIn(declared, asked)].sort((a, b) => a.flag.localeCompare(b.flag));
