/**
 * Golden answers of page queries, as files of `fixtures/golden`: rows and types.
 * `GOLDEN=write npx vitest run --project node tests/sql` rewrites them; never in CI.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Engine } from '../../src/db/engine';
import type { PageQuery } from '../../src/sql/page';

const rewrite = process.env['GOLDEN'] === 'write' && !process.env['CI'];

/** One row a line, so that a change of the pack reads well in a diff. */
export function written(columns: object, rows: readonly Readonly<Record<string, unknown>>[]): string {
  const names = Object.keys(columns);
  const lines = rows.map((row) => JSON.stringify(names.map((name) => row[name] ?? null)));
  return `{"columns": ${JSON.stringify(columns)},\n"rows": [\n${lines.join(',\n')}\n]}\n`;
}

/** The text is that of the file of this name. */
export function golden(name: string, text: string): void {
  const path = fileURLToPath(new URL(`../fixtures/golden/${name}.json`, import.meta.url));
  if (rewrite) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  expect(existsSync(path), `${name}.json is missing: run with GOLDEN=write`).toBe(true);
  expect(text).toBe(readFileSync(path, 'utf8'));
}

/** A test for each query. */
export function goldenQueries(queries: readonly PageQuery[], engine: () => Engine): void {
  describe.each(queries)('$name', (query) => {
    it('gives the golden rows and types', async () => {
      golden(query.name, written(query.columns, await engine().query(query)));
    });
  });
}
