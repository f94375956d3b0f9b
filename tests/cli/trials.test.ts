/** What SQL finds wrong in a table is what `validatePackage` finds, whatever is written in it. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { trialsOf } from '../../src/cli/trials';
import type { Resource, TextTable } from '../../src/core/datapackage';
import type { Engine } from '../../src/db/engine';
import { identifier, literal } from '../../src/core/quote';
import { openNative } from '../../src/db/native';
import { validatePackage } from '../../src/core/validate';

const RESOURCE: Resource = {
  name: 'given', path: 'given.csv',
  schema: {
    primaryKey: ['key', 'day'], uniqueKeys: [['code', 'amount']], missingValues: [{ value: '' }, { value: 's.o.' }],
    fields: [
      { name: 'key', type: 'string', constraints: { pattern: '[a-z]+(-[a-z]+)*' } },
      { name: 'day', type: 'date' },
      { name: 'amount', type: 'number', constraints: { minimum: -1, maximum: 20 } },
      { name: 'count', type: 'integer', constraints: { minimum: 1 }, missingValues: [{ value: '' }, { value: 'nc' }] },
      { name: 'code', type: 'string', constraints: { unique: true, enum: ['a', 'b'] } },
      { name: 'yes', type: 'boolean' },
      { name: 'list', type: 'list', delimiter: ';' },
      { name: 'spread', type: 'list', categories: [{ value: 'a' }, { value: 'a,b' }] },
      { name: 'link', type: 'string', format: 'uri' },
      { name: 'free', type: 'any', constraints: { required: true } },
    ],
  },
};
const HEADER = RESOURCE.schema.fields.map(({ name }) => name);

const CELL = fc.oneof(
  fc.constantFrom('', 's.o.', 'nc', 'a', 'b', 'a,b', 'a, ', 'a;b', ';', 'a;;b', 'a; ;b', ' ', 'true', 'false', 'TRUE', 'aa-b', 'A', '-'),
  fc.constantFrom('0', '1', '-1', '-1.5', '20.0001', '1e3', '+1', '007', '1.', '.5', '10 000', '10\u00A0000', '1\n2', '٣', '99999999999999999999', 'NaN'),
  fc.constantFrom('2017-02-28', '2017-02-30', '2016-02-29', '2017-2-3', '2017-13-01', '2017', '9999-12-31', ' 2017-02-28', '2017-02-28T00:00:00Z'),
  fc.constantFrom('https://a.fr/b', 'mailto:a@b', 'HTTP:x', 'a b:c', 'https://a b', 'https://a\u00A0b', 'http:', "it's", '"'),
);

let engine: Engine;
beforeAll(async () => { engine = await openNative(); });
afterAll(() => engine.close());

async function bySql({ rows }: TextTable): Promise<string[]> {
  const lines = rows.map((row) => `(${row.map((cell) => (cell === '' ? 'NULL::VARCHAR' : literal(cell))).join(', ')})`);
  await engine.run(`CREATE OR REPLACE TABLE given AS SELECT * FROM (VALUES ${lines.join(', ')}) t(${HEADER.map(identifier).join(', ')})`);
  const found: string[] = [];
  for (const { code, column, sql } of trialsOf(RESOURCE, new Set(HEADER), new Map())) {
    const values = await engine.query({ name: 'trial', columns: { value: 'text' }, sql: `SELECT value FROM (${sql})` });
    found.push(...values.map(({ value }) => `${column} ${code} ${value}`));
  }
  return found.sort();
}

it('the same faults, as often', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(...HEADER.map(() => CELL)), { minLength: 1, maxLength: 12 }), async (rows) => {
    const table = { header: HEADER, rows, lines: rows.map((_, i) => i + 2) };
    const byScript = validatePackage({ resources: [RESOURCE] }, new Map([['given.csv', table]])).map(({ code, column, value }) => `${column} ${code} ${value}`).sort();
    expect(await bySql(table)).toEqual(byScript);
  }), { numRuns: 60 });
});
