/** Files too large to be committed, made here: each gets a sentence, and the next file opens. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../../src/i18n/en/reading';
import fr from '../../src/i18n/fr/reading';
import { remote } from '../../src/i18n/fr/remote';
import rules from '../../src/i18n/fr/rules';
import { sayProblem } from '../../src/i18n/problem';
import { openFile } from '../../src/ingest/open';
import { utf8 } from './corpus/odd';

const codes = async (name: string, bytes: Uint8Array) => (await openFile({ name, bytes })).problems.map(({ code, value }) => [code, value]);

describe('beyond measure', () => {
  it('300 MB of text, and 50 MB of spreadsheet', async () => {
    expect(await codes('large.csv', new Uint8Array(300_000_001))).toEqual([['too-large', '300']]);
    const book = new Uint8Array(50_000_001);
    book.set([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
    expect(await codes('large.xls', book)).toEqual([['too-large', '50']]);
  });

  it('100 000 columns are said, as many as a spreadsheet has are read', async () => {
    const line = (count: number) => Array.from({ length: count }, (_, i) => `c${i}`).join(';');
    expect(await codes('wide.csv', utf8(`${line(100_000)}\n${'1;'.repeat(99_999)}1\n`))).toEqual([['too-many-columns', '100000']]);
    const { table, problems } = await openFile({ name: 'wide.csv', bytes: utf8(`${line(16_384)}\n${`${'1;'.repeat(16_383)}1\n`.repeat(50)}`) });
    expect([table.header.length, table.rows.length, problems]).toEqual([16_384, 50, []]);
  });

  it('one cell of twenty million signs, one line of two million cells in quotes', async () => {
    const { table } = await openFile({ name: 'long.csv', bytes: utf8(`a;b\n${'x'.repeat(20_000_000)};1\n`) });
    expect(table.rows.at(0)![0]!.length).toBe(20_000_000);
    expect(await codes('quotes.csv', utf8(`a;b\n${'"'.repeat(2_000_001)};1\n`))).toEqual([['quotes', undefined]]);
  });

  it('a million rows, each at its line', async () => {
    const { table, problems } = await openFile({ name: 'rows.csv', bytes: utf8(`Titre\nid;n\n${Array.from({ length: 1_000_000 }, (_, i) => `${i};${i % 7}`).join('\n')}\n`) });
    expect([table.rows.length, table.before, problems]).toEqual([1_000_000, ['Titre'], []]);
    expect([table.rows.at(-1), table.lines[999_999]]).toEqual([['999999', '0'], 1_000_002]);
  });

  it('after all of that, a small file opens', async () => {
    expect((await openFile({ name: 'small.csv', bytes: utf8('a;b\n1;2\n') })).table.rows.slice()).toEqual([['1', '2']]);
  });
});

describe('several files', () => {
  it('without a descriptor: the first is read, and the others are named', async () => {
    const { table, problems } = await openFile([{ name: 'a.csv', bytes: utf8('a;b\n1;2\n') }, { name: 'b.csv', bytes: utf8('c;d\n3;4\n') }]);
    expect(table.header).toEqual(['a', 'b']);
    expect(problems).toEqual([{ code: 'files-ignored', value: 'b.csv', file: 'a.csv' }]);
  });

  it('none at all', async () => {
    expect((await openFile([])).problems.map(({ code }) => code)).toEqual(['empty']);
  });
});

describe('problems in words', () => {
  const sources = readdirSync(join(import.meta.dirname, '../../src/ingest')).filter((name) => name.endsWith('.ts')).map((name) => readFileSync(join(import.meta.dirname, '../../src/ingest', name), 'utf8'));
  const written = new Set(sources.flatMap((text) => [...text.matchAll(/(?:code: |ReadError\(|refused: |say\(|problem\(|\? )'([a-z]+-[a-z-]+)'/g)].map((match) => match[1]!)));

  it('every code that a reader writes has a sentence and an advice, in both languages', () => {
    expect(written.size).toBeGreaterThan(30);
    const known = ['json-stat', 'data-package', 'sdmx-csv', 'windows-1252', 'utf-8', 'utf-16le', 'utf-16be'];
    const said = { ...fr.problems, ...rules.travel.problems, ...remote.faults };
    expect([...written].filter((code) => !(code in said) && !known.includes(code))).toEqual([]);
    expect(Object.keys(en.problems)).toEqual(Object.keys(fr.problems));
  });

  it('say what, where, and what to do', () => {
    const quote = (text: string) => `«${text}»`;
    expect(sayProblem({ code: 'row-width', file: 'f.csv', line: 3, value: '2' }, en, quote)).toEqual({
      place: 'f.csv, line 3', what: 'the number of cells is not that of the header («2»)', todo: en.problems['row-width']!.todo,
    });
    expect(sayProblem({ code: 'not-known' }, fr, quote)).toEqual({ place: '', ...fr.other });
  });
});
