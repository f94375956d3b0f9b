/** Each folder of `src/checks` is a whole check: its SQL, its identity, its words in two languages. */
import { expect, test } from 'vitest';
import type { Check } from '../../src/checks/check';
import { CHECKS } from '../../src/checks/registry';
import { readPack } from '../../src/cli/pack';
import type { Text } from '../../src/core/model';
import { filesIn } from './tree';

const FOLDERS = [...new Set(filesIn('src/checks', /\.(ts|sql)$/).map(({ path }) => /^src\/checks\/(f\d\d)\//.exec(path)?.[1]).filter((name) => name !== undefined))];

/** Whole texts that are one word in both languages. */
const SAME = ['Information.'];

const TEXTS = ['title', 'rule', 'severity', 'traps'] as const;

/** @returns what a check lacks */
function checkFaults(check: Partial<Check>): string[] {
  const said = (text: Text | undefined) => text !== undefined && [text.fr, text.en].every((words) => words.trim().length > 2)
    && (text.fr !== text.en || SAME.includes(text.fr));
  return [
    ...TEXTS.filter((name) => !said(check[name])),
    ...(/^F\d\d$/.test(check.flag ?? '') ? [] : ['flag']),
    ...(/^[a-z-]+$/.test(check.slug ?? '') ? [] : ['slug']),
    ...(Number.isInteger(check.level) && check.level! >= 0 && check.level! <= 5 ? [] : ['level']),
    ...(/\bSELECT\b/.test(check.sql ?? '') ? [] : ['sql']),
    ...(typeof check.sentence === 'function' && typeof check.reasons === 'function' ? [] : ['sentences']),
  ];
}

test('each folder is a check and each check has its folder', () => {
  expect(CHECKS.map(({ flag }) => flag.toLowerCase()), 'the flag of each index.ts, and its folder').toEqual(FOLDERS);
  expect(CHECKS.map(({ slug }) => slug).filter((slug, i, all) => all.indexOf(slug) !== i), 'slugs used twice').toEqual([]);
});

test.each(CHECKS.map((check) => [check.flag, check] as const))('%s is complete in both languages', (_flag, check) => {
  expect(checkFaults(check)).toEqual([]);
  expect(check.title.fr.split(/\s+/).length).toBeLessThanOrEqual(7);
});

test('a planted gap is seen', () => {
  const whole = CHECKS[0]!;
  expect(checkFaults({ ...whole, title: { fr: 'Écart', en: '' } })).toEqual(['title']);
  expect(checkFaults({ ...whole, rule: { fr: 'Même', en: 'Même' } })).toEqual(['rule']);
  expect(checkFaults({ ...whole, level: 6, sql: '' })).toEqual(['level', 'sql']);
});

test('no rule names a unit of the pack: what a unit is made for is written beside it', () => {
  // A percentage is a form of writing, not a unit counted.
  const units = readPack().files.get('codelists/unit.csv')!.split('\n').slice(1).map((line) => line.split(',')[0]!).filter((code) => code !== '' && code !== 'percent');
  const named = CHECKS.flatMap(({ flag, sql }) => units.filter((unit) => new RegExp(`\\bunit\\b[^'\\n]*(?:'[^']*'[, ]*)*'${unit}'|'${unit}' AS unit`).test(sql)).map((unit) => `${flag} ${unit}`));
  expect(named).toEqual([]);
});
