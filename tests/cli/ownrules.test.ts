/** `--rules`: the folder that the page of data exports, read in the terminal. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readRules, sayAside } from '../../src/cli/ownrules';
import { readPack } from '../../src/cli/pack';
import type { Rule } from '../../src/core/rule';
import { packOwn } from '../../src/ingest/ownfiles';
import { unzipEntry, zipEntries } from '../../src/ingest/zip';

const RULE: Rule = {
  slug: 'one', severity: 'warning', title: { fr: 'Un', en: 'One' }, rule: { fr: 'Règle', en: 'Rule' }, sentence: { fr: 'Ici', en: 'Here' }, argument: { fr: 'Non', en: 'No' }, sql: 'SELECT 1 AS key\n',
};
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rules-'));
  const zip = packOwn([RULE, { ...RULE, slug: 'two' }], { relation: [], partition: [] }, readPack().descriptor.resources);
  for (const entry of zipEntries(zip)) {
    const path = join(folder, entry.path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, unzipEntry(zip, entry));
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

test('what the page exports is read, each folder a check', () => {
  expect(readRules(folder).map(({ flag, own }) => [flag, own])).toEqual([['X-one', RULE], ['X-two', { ...RULE, slug: 'two' }]]);
  expect(readRules(join(folder, 'checks/x-two')).map(({ flag }) => flag)).toEqual(['X-two']);
});

test('a folder without a whole rule is refused', () => {
  expect(() => readRules(join(folder, 'nowhere'))).toThrow('nowhere');
  const bad = join(folder, 'bad');
  mkdirSync(bad);
  expect(() => readRules(bad)).toThrow('no rule.json');
  writeFileSync(join(bad, 'rule.json'), '{}');
  expect(() => readRules(bad)).toThrow('rule-version');
  rmSync(bad, { recursive: true });
});

test('a rule set aside is said on a line, with its place', () => {
  const aside = { slug: 'one', code: 'question', fault: { kind: 'column', name: 'x', line: 2, column: 3, said: 'Binder Error: x\nmore' } } as const;
  expect(sayAside(aside, 'fr')).toBe('règle mise de côté\u202F: one check.sql:2:3 (question, column, Binder Error: x)');
  expect(sayAside({ slug: 'one', code: 'many', value: '9' }, 'en')).toBe('rule set aside: one (many, 9)');
});
