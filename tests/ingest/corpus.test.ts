/** A corpus of odd and broken files: each is read without a throw, and says what is wrong with it. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import reading from '../../src/i18n/fr/reading';
import { openFile } from '../../src/ingest/open';
import type { Odd } from './corpus/odd';
import { BOOKS } from './corpus/books';
import { COLUMNS, CUBES, JSONS, PACKAGES } from './corpus/typed';
import { BROKEN, ENCODINGS, LAYOUTS, SDMX, SIGNS } from './corpus/texts';

const FOLDER = join(import.meta.dirname, '../fixtures/files');
const CORPUS: readonly Odd[] = [...ENCODINGS, ...BROKEN, ...SIGNS, ...LAYOUTS, ...SDMX, ...BOOKS, ...JSONS, ...CUBES, ...COLUMNS, ...PACKAGES];

/** The committed file; `GOLDEN=write` makes it anew. */
async function bytesOf({ file, make }: Odd): Promise<Uint8Array> {
  const path = join(FOLDER, file);
  if (process.env.GOLDEN === 'write' && !process.env.CI) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await make());
  }
  return new Uint8Array(readFileSync(path));
}

describe('the corpus', () => {
  it('is large, and each of its files has its own name', () => {
    expect(CORPUS.length).toBeGreaterThanOrEqual(60);
    expect(new Set(CORPUS.map(({ file }) => file)).size).toBe(CORPUS.length);
    expect(CORPUS.filter(({ file }) => !existsSync(join(FOLDER, file))).map(({ file }) => file)).toEqual(process.env.GOLDEN ? expect.anything() : []);
  });

  it.each(CORPUS.map((odd) => [odd.file, odd] as const))('%s', async (file, odd) => {
    const { table, problems, reading: decided } = await openFile({ name: file, bytes: await bytesOf(odd) }, odd.choices);
    expect([...new Set(problems.map(({ code }) => code))].sort(), JSON.stringify(problems)).toEqual([...odd.codes].sort());
    expect(problems.every((problem) => problem.file !== undefined && problem.code in reading.problems)).toBe(true);
    if (odd.header) expect(table.header).toEqual(odd.header);
    if (odd.rows !== undefined) expect(table.rows.length).toBe(odd.rows);
    if (odd.first) expect(table.rows.at(0)).toEqual(odd.first);
    if (odd.last) expect(table.rows.at(-1)).toEqual(odd.last);
    if (odd.before) expect(table.before).toEqual(odd.before);
    if (odd.after) expect(table.after).toEqual(odd.after);
    if (odd.line !== undefined) expect(problems[0]!.line).toBe(odd.line);
    expect(decided).toMatchObject(odd.reading ?? {});
    for (const row of table.rows) expect(row.length).toBe(table.header.length);
    expect(table.lines.length).toBe(table.rows.length);
  });
});
