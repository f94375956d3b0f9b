/** `--rules`: what the page of data exports, rules and lines, read and put in force in the terminal. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { readRules, sayAside } from '../../src/cli/ownrules';
import { readPack } from '../../src/cli/pack';
import { DATA } from '../../src/cli/paths';
import type { EditionDiff } from '../../src/core/editions';
import type { KnowledgeRow } from '../../src/core/mapping/types';
import type { Finding } from '../../src/core/model';
import type { Rule } from '../../src/core/rule';
import { packOwn, type Lines } from '../../src/ingest/ownfiles';
import { unzipEntry, zipEntries } from '../../src/ingest/zip';
import { concordance } from './terminal';

const RULE: Rule = {
  slug: 'one', severity: 'warning', title: { fr: 'Un', en: 'One' }, rule: { fr: 'Règle', en: 'Rule' }, sentence: { fr: 'Ici', en: 'Here' }, argument: { fr: 'Non', en: 'No' }, sql: "SELECT 'a' AS key\n",
};
/** Said of 2 994 persons and 319 of them: what is larger cannot be within what is smaller. */
const RELATION: KnowledgeRow = {
  relation_id: 'R9001', left_indicator: 'victims-assisted', left_scope: 'assisted-all', relation: 'part-of', right_indicator: 'victims-assisted', right_scope: 'assisted-abroad-only',
  severity: 'error', explanation_fr: 'Tout est dans une partie, « dit-on »', explanation_en: 'All is in a part, "they say"\nover two lines',
};
/** Women and men are not all in the editions that count trans persons apart. */
const PARTITION: KnowledgeRow = {
  partition_id: 'P9001', indicator: 'victims-assisted', measure: 'share', dimension: 'sex', members: 'F;M', total: 'T', multi_response: 'false', exhaustive: 'true', note: '', where: 'base_id=assisted-all',
};
const NONE: Lines = { relation: [], partition: [] };

let folder: string;
const at = (...names: string[]) => join(folder, ...names);
const exported = (name: string, rules: readonly Rule[], lines: Lines): string => {
  writeFileSync(at(name), packOwn(rules, lines, readPack().descriptor.resources));
  return at(name);
};
let zip: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rules-'));
  zip = exported('mine.zip', [RULE, { ...RULE, slug: 'two', sql: 'SELECT nothing AS key FROM figure' }], { relation: [RELATION], partition: [PARTITION] });
  const bytes = new Uint8Array(readFileSync(zip));
  for (const entry of zipEntries(bytes)) {
    const path = at('mine', entry.path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, unzipEntry(bytes, entry));
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

const flags = (place: string) => readRules(place).checks.map(({ flag }) => flag);
const ids = (place: string) => readRules(place).sheets.map(({ table, text: { rows } }) => [table, ...rows.map(([id]) => id)]);

describe('what is read', () => {
  it('the ZIP as the page exports it, or the folder in it: rules and lines', () => {
    expect([flags(zip), ids(zip)]).toEqual([['X-one', 'X-two'], [['relation', 'R9001'], ['partition', 'P9001']]]);
    expect([flags(at('mine')), ids(at('mine'))]).toEqual([['X-one', 'X-two'], [['partition', 'P9001'], ['relation', 'R9001']]]);
    expect(readRules(zip).checks[0]!.own).toEqual(RULE);
    expect([flags(at('mine/checks/x-two')), ids(at('mine/data'))]).toEqual([['X-two'], [['partition', 'P9001'], ['relation', 'R9001']]]);
  });

  it('one file of lines, whatever its name: its columns say what it is', () => {
    cpSync(at('mine/data/relations.csv'), at('ours.csv'));
    expect([flags(at('ours.csv')), ids(at('ours.csv'))]).toEqual([[], [['relation', 'R9001']]]);
  });

  it('nothing, when nothing was typed', () => {
    expect(readRules(undefined)).toEqual({ place: '', checks: [], sheets: [] });
  });
});

describe('what is refused before anything is worked out', () => {
  it.each([
    ['nowhere', undefined, '--rules {}: nothing is there'],
    ['notes.txt', 'hello', '--rules {}: a folder, a ZIP archive or a CSV file is expected'],
    ['notes.csv', 'a,b\n1,2\n', '{}: neither a rule nor a line here'],
    ['quotes.csv', 'relation_id,left_indicator\nR9001,"a\n', '{}:2: a quotation mark is never closed, or is closed inside a cell'],
    ['bad/rule.json', '{}', 'bad/rule.json: check.sql is missing beside it'],
    ['broken.zip', 'PK\u0003\u0004broken', '{}: the end of the file is missing'],
  ])('%s', (name, content, said) => {
    if (content !== undefined) {
      mkdirSync(dirname(at(name)), { recursive: true });
      writeFileSync(at(name), content);
    }
    const place = name.startsWith('bad/') ? at('bad') : at(name);
    expect(() => readRules(place)).toThrow(said.replace('{}', place));
  });

  it('two rules of one name', () => {
    const place = exported('twice.zip', [RULE], NONE);
    mkdirSync(at('twice'));
    cpSync(at('mine/checks/x-one'), at('twice/a'), { recursive: true });
    cpSync(at('mine/checks/x-one'), at('twice/b'), { recursive: true });
    expect(flags(place)).toEqual(['X-one']);
    expect(() => readRules(at('twice'))).toThrow(`${at('twice/b/rule.json')}:slug: this identifier is given twice (one)`);
  });
});

describe('in force', () => {
  let findings: Finding[];
  let stderr: string;
  beforeAll(async () => {
    const ran = await concordance('check', '--rules', zip, '--format', 'json', '--lang', 'en');
    expect(ran.status).toBe(0);
    stderr = ran.stderr;
    findings = JSON.parse(ran.stdout) as Finding[];
  }, 300_000);

  it('the shipped rules judge by the lines, own rules beside them; one that does not run is said', () => {
    const by = (id: string) => findings.filter(({ ruleid }) => ruleid.endsWith(`@${id}`));
    expect(by('R9001').map(({ flag, severity }) => [flag, severity])).toContainEqual(['F06', 'error']);
    expect(by('P9001').map(({ flag }) => flag)).toContain('F04');
    expect(findings.filter(({ flag }) => flag === 'X-one')).toHaveLength(1);
    expect(stderr).toMatch(/^rule set aside: two check\.sql:1:8 \(question, column, .*\n$/);
  });

  it('the text and the report name them', { timeout: 300_000 }, async () => {
    expect((await concordance('check', '--rules', at('mine/data'), '--lang', 'fr')).stdout).toContain('\nAvec --rules\u202F: P9001, R9001\n');
    const report = await concordance('report', '--rules', zip, '--first', '1', '--lang', 'en', '--strict');
    expect(report.status).toBe(1);
    expect(report.stdout).toContain('With --rules: X-one, X-two, R9001, P9001');
    expect(report.stdout).toContain('X-one One');
    expect(report.stderr).toBe(stderr);
  });

  it('a database is judged by them too', { timeout: 300_000 }, async () => {
    await concordance('store', '--into', at('figures.duckdb'));
    const ran = await concordance('check', '--db', at('figures.duckdb'), '--rules', zip, '--format', 'json');
    expect((JSON.parse(ran.stdout) as Finding[]).map(({ finding_id }) => finding_id)).toEqual(findings.map(({ finding_id }) => finding_id));
  });

  it('two editions are compared with them: an edition that has a line already does not get it twice', { timeout: 300_000 }, async () => {
    cpSync(DATA, at('older'), { recursive: true });
    writeFileSync(at('older/relations.csv'), readFileSync(join(DATA, 'relations.csv'), 'utf8') + readFileSync(at('mine/data/relations.csv'), 'utf8').split('\n').slice(1).join('\n'));
    const only = exported('relation.zip', [RULE], { ...NONE, relation: [RELATION] });
    const ran = await concordance('diff', at('older'), DATA, '--rules', only, '--format', 'json');
    expect([ran.status, ran.stderr]).toEqual([0, '']);
    const { appeared, solved, unchanged } = (JSON.parse(ran.stdout) as EditionDiff).findings;
    expect([appeared.length, solved.length]).toEqual([0, 0]);
    expect(unchanged).toBeGreaterThan(200);
    expect(await concordance('diff', DATA, at('older'), '--rules', only, '--lang', 'en')).toMatchObject({ status: 3, stdout: '', stderr: expect.stringContaining('relations.csv:2:relation_id: is already taken (R9001)') });
  });
});

describe('lines that do not fit', () => {
  const bad = () => exported('bad.zip', [RULE], {
    relation: [RELATION, { ...RELATION, relation_id: 'R01', left_indicator: 'unheard-of', severity: 'grave' }, { ...RELATION, explanation_fr: '' }],
    partition: [{ ...PARTITION, members: 'F;X9' }],
  });

  it('refuse everything, each by its file, line and cell, in both languages', async () => {
    const place = bad();
    const [relations, partitions] = [join(place, 'data/relations.csv'), join(place, 'data/partitions.csv')];
    const said = await concordance('check', '--rules', place, '--lang', 'en');
    expect([said.status, said.stdout]).toEqual([3, '']);
    expect(said.stderr.trimEnd().split('\n').sort()).toEqual([
      `--rules ${place}: nothing of it is taken`,
      // The explanation of the first line spans two.
      `${relations}:4:relation_id: is already taken (R01) [primary-key]`, `${relations}:4:left_indicator: does not exist in the model (unheard-of) [foreign-key]`, `${relations}:4:severity: is not in the list (grave) [category]`,
      `${relations}:6:relation_id: is already taken (R9001) [primary-key]`, `${relations}:6:explanation_fr: to be filled in [required]`,
      `${partitions}:2:members: is not in the list (X9) [code]`,
    ].sort());
    const french = await concordance('report', '--rules', place, '--lang', 'fr');
    expect([french.status, french.stdout]).toEqual([3, '']);
    expect(french.stderr).toContain(`--rules ${place}\u202F: rien n’en est pris\n`);
    expect(french.stderr).toContain(`${relations}:4:left_indicator\u202F: n’existe pas dans le modèle (unheard-of) [foreign-key]\n`);
  });

  it('a column too many or missing is said before its cells', async () => {
    writeFileSync(at('header.csv'), 'relation_id,left_indicator,colour\nR9001,victims-assisted,red\n');
    const { status, stderr } = await concordance('check', '--rules', at('header.csv'), '--lang', 'en');
    expect(status).toBe(3);
    expect(stderr).toContain(`${at('header.csv')}:1:colour: this column is not in the descriptor`);
    expect(stderr).toContain(`${at('header.csv')}:1:severity: this column is declared but is not there`);
  });
});

test('a rule set aside is said on a line, with its place', () => {
  const aside = { slug: 'one', code: 'question', fault: { kind: 'column', name: 'x', line: 2, column: 3, said: 'Binder Error: x\nmore' } } as const;
  expect(sayAside(aside, 'fr')).toBe('règle mise de côté\u202F: one check.sql:2:3 (question, column, Binder Error: x)');
  expect(sayAside({ slug: 'one', code: 'many', value: '9' }, 'en')).toBe('rule set aside: one (many, 9)');
});
