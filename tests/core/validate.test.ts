/** Faults planted in the real pack are found, with the line and the column where they stand. */
import { describe, expect, it } from 'vitest';
import type { DataPackage } from '../../src/core/datapackage';
import type { Problem } from '../../src/core/errors';
import { validatePackage } from '../../src/core/validate';
import { parseDelimited } from '../../src/ingest/delimited';
import { readPack } from '../../src/cli/pack';

const pack = readPack();

/** Problems that appear when one cell of the row that starts with `key` is replaced. */
function planted(path: string, key: string, column: string, value: string): Problem[] {
  const read = (text: string) => parseDelimited(text);
  const tables = new Map([...pack.files].map(([name, text]) => [name, read(text)]));
  const before = new Set(validatePackage(pack.descriptor, tables).map((problem) => JSON.stringify(problem)));
  const table = tables.get(path)!;
  const at = table.header.indexOf(column);
  tables.set(path, { ...table, rows: table.rows.map((row) => (row[0] === key ? row.with(at, value) : row)) });
  return validatePackage(pack.descriptor, tables).filter((problem) => !before.has(JSON.stringify(problem)));
}

/** Line of the row of a file whose cells hold no line break. */
const lineIn = (path: string, key: string) => pack.files.get(path)!.split('\n').findIndex((line) => line.startsWith(`${key},`)) + 1;

describe('validatePackage on planted faults', () => {
  const key = 'o82531926a2';
  it.each([
    ['value', 'plus de 560', 'type-number'],
    ['value', '1e5', 'type-number'],
    ['value', '', 'required'],
    ['source_id', 'nowhere', 'foreign-key'],
    ['indicator', 'psp-activ', 'foreign-key'],
    ['sex', 'H', 'foreign-key'],
    ['area', 'FR-99', 'code'],
    ['period', '2019-13', 'pattern'],
    ['period', '2017/2018/2019', 'pattern'],
    ['kind', 'flux', 'category'],
    ['breakdown', 'beneficiary=a;colour=b', 'code'],
  ])('observation: %s = "%s" gives %s', (column, value, code) => {
    const file = 'observations.csv';
    const part = code === 'code' && column === 'breakdown' ? 'colour' : value;
    expect(planted(file, key, column, value)).toEqual([{ code, file, line: lineIn(file, key), column, value: part }]);
  });

  it.each([
    ['partitions.csv', 'P07', 'members', 'assisted-partly-in-france;nobody', 'code', 'nobody'],
    ['partitions.csv', 'P01', 'multi_response', 'oui', 'type-boolean', 'oui'],
    ['relations.csv', 'R01', 'left_scope', 'nobody@voted', 'code', 'nobody'],
    ['commitments.csv', 'plan-2013-date', 'due', '2013-02-30', 'type-date', '2013-02-30'],
    ['sources.csv', '20minutes-2021-ssmsi', 'url', 'page 3', 'uri', 'page 3'],
    ['drawings.csv', 'permits', 'position', '0', 'minimum', '0'],
    ['scopes.csv', 'pimping', 'parent', 'nobody', 'foreign-key', 'nobody'],
    ['codelists/status.csv', 'final', 'figure_role', 'seen', 'enum', 'seen'],
  ])('%s %s: %s = "%s" gives %s', (file, key, column, value, code, part) => {
    const found = planted(file, key, column, value);
    expect(found[0]).toEqual({ code, file, line: lineIn(file, key), column, value: part });
  });

  it('finds a repeated identifier at its second line', () => {
    const file = 'sources.csv';
    const text = pack.files.get(file)!;
    const last = text.trimEnd().split('\n').at(-1)!;
    const tables = new Map([...pack.files].map(([name, body]) => [name, parseDelimited(name === file ? `${text.trimEnd()}\n${last}\n` : body)]));
    const repeated = validatePackage(pack.descriptor, tables).filter(({ code }) => code === 'primary-key');
    expect(repeated).toEqual([{ code: 'primary-key', file, line: tables.get(file)!.lines.at(-1), column: 'source_id', value: last.split(',')[0] }]);
  });
});

describe('validatePackage on small tables', () => {
  const descriptor: DataPackage = {
    name: 'small', version: '1.0.0',
    resources: [{
      name: 'a', path: 'a.csv',
      schema: {
        fields: [
          { name: 'x', type: 'integer', constraints: { unique: true, maximum: 9 } },
          { name: 'y', type: 'string', missingValues: [{ value: '-', label: 'none' }], constraints: { required: true } },
        ],
        foreignKeys: [{ fields: ['y'], reference: { resource: 'b', fields: ['z'] } }],
      },
    }],
  };
  const check = (text: string) => validatePackage(descriptor, new Map([['a.csv', parseDelimited(text)]])).map(({ code, line, column }) => [code, line, column]);

  it('says which file, header and table it lacks', () => {
    expect(validatePackage(descriptor, new Map())).toEqual([{ code: 'file-missing', file: 'a.csv' }]);
    expect(check('x,z\n')).toEqual([['field-missing', 1, 'y'], ['field-unknown', 1, 'z'], ['reference-missing', 1, 'y']]);
    expect(check('x,y,y\n').map(([code]) => code)).toContain('field-repeated');
  });

  it('compares no row that lacks a part of its key, and says so of a primary key', () => {
    const keyed: DataPackage = {
      name: 'keyed', version: '1.0.0',
      resources: [{ name: 'a', path: 'a.csv', schema: { fields: ['x', 'y', 'z'].map((name) => ({ name, type: 'string' })), primaryKey: ['x'], uniqueKeys: [['y', 'z']] } }],
    };
    const problems = validatePackage(keyed, new Map([['a.csv', parseDelimited('x,y,z\n1,k,\n2,k,\n,k,l\n4,k,l\n')]]));
    expect(problems.map(({ code, line, column }) => [code, line, column])).toEqual([['required', 4, 'x'], ['unique', 5, 'y, z']]);
  });

  it('counts lines through quoted line breaks and empty lines', () => {
    expect(check('x,y\n1,"two\nlines"\n\n2,-\n10,k\n2,k\n1\n')).toEqual([
      ['row-width', 8, undefined], ['required', 5, 'y'], ['maximum', 6, 'x'], ['required', 8, 'y'],
      ['unique', 7, 'x'], ['unique', 8, 'x'], ['reference-missing', 1, 'y'],
    ]);
  });
});
