/** Golden answers of page queries: rows and types. */
import { describe, it } from 'vitest';
import type { Engine } from '../../src/db/engine';
import type { PageQuery } from '../../src/sql/page';
import { golden } from '../fixtures/golden';

/** One row a line, so that a change of the pack reads well in a diff. */
export function written(columns: object, rows: readonly Readonly<Record<string, unknown>>[]): string {
  const names = Object.keys(columns);
  const lines = rows.map((row) => JSON.stringify(names.map((name) => row[name] ?? null)));
  return `{"columns": ${JSON.stringify(columns)},\n"rows": [\n${lines.join(',\n')}\n]}\n`;
}

/** A test for each query. */
export function goldenQueries(queries: readonly PageQuery[], engine: () => Engine): void {
  describe.each(queries)('$name', (query) => {
    it('gives the golden rows and types', async () => {
      golden(`${query.name}.json`, written(query.columns, await engine().query(query)));
    });
  });
}
