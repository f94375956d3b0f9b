/** Rules and lines of a person as files: what goes out comes back, and what is not whole is said. */
import { expect, test } from 'vitest';
import { readPack } from '../../src/cli/pack';
import type { Rule } from '../../src/core/rule';
import { linesFile, packOwn, readOwn } from '../../src/ingest/ownfiles';
import { parseDelimited } from '../../src/ingest/delimited';

const RULE: Rule = {
  slug: 'one', severity: 'warning', title: { fr: 'Un', en: 'One' }, rule: { fr: 'Règle', en: 'Rule' }, sentence: { fr: 'é {subject}', en: '{subject}' }, argument: { fr: 'Non', en: 'No' },
  sql: "SELECT observation_id FROM figure WHERE title = 'é'",
};
const { descriptor } = readPack();
const tables = descriptor.resources;
const RELATION = { relation_id: 'R900', left_indicator: 'a', left_scope: 's', relation: 'part-of', right_indicator: 'b', right_scope: 's', severity: 'error', explanation_fr: 'Oui, « a »', explanation_en: 'Yes, "a"\nand b' };
const bytes = (text: string) => new TextEncoder().encode(text);

test('what goes out comes back', () => {
  const zip = packOwn([RULE, { ...RULE, slug: 'two' }], { relation: [RELATION], partition: [] }, tables);
  const { rules, lines, problems } = readOwn([{ path: 'mine.zip', bytes: zip }], tables);
  expect(problems).toEqual([]);
  expect(rules).toEqual([{ ...RULE, sql: `${RULE.sql}\n` }, { ...RULE, slug: 'two', sql: `${RULE.sql}\n` }]);
  expect(lines).toEqual({ relation: [RELATION], partition: [] });
  expect(packOwn([RULE], { relation: [], partition: [] }, tables)).toEqual(packOwn([RULE], { relation: [], partition: [] }, tables));
});

test('lines have the header of the file that they join', () => {
  const relation = tables.find(({ name }) => name === 'relation')!;
  expect(parseDelimited(linesFile(relation, [RELATION])).header).toEqual(relation.schema.fields.map(({ name }) => name));
});

test('what is not whole is said, with its file', () => {
  const read = (path: string, content: Uint8Array) => readOwn([{ path, bytes: content }], tables).problems;
  expect(read('x-a/rule.json', bytes('{}'))).toEqual([{ code: 'rule-sql', file: 'x-a/rule.json' }]);
  expect(read('rule.json', new Uint8Array([0xff, 0xfe, 0x00]))).toEqual([expect.objectContaining({ code: 'rule-unreadable', file: 'rule.json' })]);
  expect(read('notes.csv', bytes('a,b\n'))).toEqual([{ code: 'rule-none', file: 'notes.csv' }]);
  expect(read('mine.zip', packOwn([], { relation: [], partition: [] }, tables).slice(0, 10))).toEqual([expect.objectContaining({ file: 'mine.zip' })]);
});
