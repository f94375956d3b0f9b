/** JSON, JSON-stat, Parquet, Arrow and data packages. */
import { Decimal, Dictionary, Int32, Int64, Table, Utf8, tableToIPC, vectorFromArray, DateDay } from 'apache-arrow';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Zippable } from 'fflate';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text, utf8, zip, type Odd } from './odd';

const json = (file: string, value: unknown, codes: readonly string[], rest: Omit<Odd, 'file' | 'make' | 'codes'> = {}): Odd =>
  text(file, typeof value === 'string' ? value : JSON.stringify(value), codes, rest);

const CUBE = {
  version: '2.0', class: 'dataset', label: 'Victimes', id: ['geo', 'sex', 'time'], size: [1, 2, 2],
  dimension: {
    geo: { label: 'Territoire', category: { index: ['FR'], label: { FR: 'France' } } },
    sex: { label: 'Sexe', category: { index: { F: 0, M: 1 }, label: { F: 'Femmes', M: 'Hommes' } } },
    time: { category: { index: ['2020', '2021'] } },
  },
};
const CUBE_HEADER = ['geo', 'Territoire (label)', 'sex', 'Sexe (label)', 'time', 'value'];

export const JSONS: readonly Odd[] = [
  json('records.json', '[{"dep":"01","n":3.50},{"dep":"02","n":12345678901234567890}]', [], { header: ['dep', 'n'], rows: 2, first: ['01', '3.50'], last: ['02', '12345678901234567890'], reading: { format: 'json', decimal: '.' } }),
  json('uneven.json', [{ dep: '01', n: 3 }, { n: 4, note: 'c' }], [], { header: ['dep', 'n', 'note'], rows: 2, last: ['', '4', 'c'] }),
  json('wrapped.json', { status: 'ok', data: [{ a: 1 }, { a: 2 }], meta: [{ x: 1 }] }, [], { header: ['a'], rows: 2, reading: { sheet: 'data' } }),
  json('nested.json', [{ dep: { code: '01', nom: 'Ain' }, tags: ['a', 'b'], n: 1 }], ['json-nested'], { header: ['dep.code', 'dep.nom', 'tags', 'n'], first: ['01', 'Ain', '["a","b"]', '1'] }),
  json('rows.json', [['dep', 'n'], ['01', 3], ['02', null]], [], { header: ['dep', 'n'], rows: 2, last: ['02', ''] }),
  json('lines.json', '{"a":1,"b":"x"}\n{"a":2,"b":"y"}\n', [], { header: ['a', 'b'], rows: 2 }),
  json('object.json', { a: 1, b: { c: 2 } }, ['json-shape'], { rows: 0 }),
  json('numbers.json', [1, 2, 3], ['json-shape'], { rows: 0 }),
  json('broken.json', '[{"a":1},\n{"a":2,}\n]', ['json-broken'], { rows: 0, line: 2 }),
  json('cut.json', '[{"a":1},{"a"', ['json-broken'], { rows: 0 }),
  json('deep.json', `[{"a":${'['.repeat(3000)}${']'.repeat(3000)}}]`, ['json-deep'], { rows: 0 }),
  json('repeatedkey.json', '[{"a":1,"a":2}]', [], { first: ['2'] }),
  json('proto.json', '[{"__proto__":{"x":1},"constructor":2}]', [], { rows: 1 }),
];

export const CUBES: readonly Odd[] = [
  json('cube.json', { ...CUBE, value: [10, 11.5, null, 4], status: { 2: 'c' } }, [], { header: [...CUBE_HEADER, 'status'], rows: 4, first: ['FR', 'France', 'F', 'Femmes', '2020', '10', ''], reading: { format: 'json-stat' } }),
  json('sparse.json', { ...CUBE, value: { 0: 10, 3: 4 } }, [], { header: CUBE_HEADER, rows: 2, last: ['FR', 'France', 'M', 'Hommes', '2021', '4'] }),
  json('bundle.json', { jeu: { label: 'Ancien', dimension: { ...CUBE.dimension, id: CUBE.id, size: CUBE.size }, value: [1, 2, 3, 4] } }, [], { rows: 4, reading: { format: 'json-stat' } }),
  json('collection.json', { version: '2.0', class: 'collection', link: { item: [{ ...CUBE, value: [1, 2, 3, 4] }, { ...CUBE, label: 'Autre', value: [5, 6, 7, 8] }] } }, [], { rows: 4, reading: { sheet: 'Victimes' } }),
  json('links.json', { version: '2.0', class: 'collection', link: { item: [{ class: 'dataset', href: 'https://example.org/x.json' }] } }, ['json-stat-empty'], { rows: 0 }),
  json('sizes.json', { ...CUBE, size: [1, 2], value: [1] }, ['json-stat-broken'], { rows: 0 }),
  json('sizeslie.json', { ...CUBE, size: [1, 3, 2], value: [1] }, ['json-stat-broken'], { rows: 0 }),
  json('cubebomb.json', { ...CUBE, size: [100000, 100000, 100000], value: { 0: 1 } }, ['too-many-cells'], { rows: 0 }),
];

async function parquet(codec: string): Promise<Uint8Array> {
  const path = join(tmpdir(), `concordance-${process.pid}-${codec}.parquet`);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`COPY (SELECT * FROM (VALUES ('01', 3, 1.50::DECIMAL(10,2), DATE '2020-03-12', TIMESTAMP '2020-03-12 06:30:00.123456', 12345678901234567::BIGINT), ('2A', NULL, 2.25, NULL, NULL, -1)) t(dep, n, taux, jour, instant, grand)) TO '${path}' (FORMAT parquet, CODEC '${codec}')`);
  connection.closeSync();
  const bytes = new Uint8Array(readFileSync(path));
  rmSync(path);
  return bytes;
}
const PARQUET = { header: ['dep', 'n', 'taux', 'jour', 'instant', 'grand'], rows: 2, first: ['01', '3', '1.5', '2020-03-12', '2020-03-12T06:30:00.123456', '12345678901234567'], last: ['2A', '', '2.25', '', '', '-1'] } as const;

function arrow(kind: 'file' | 'stream'): Uint8Array {
  const table = new Table({
    dep: vectorFromArray(['01', '2A', null], new Utf8()),
    n: vectorFromArray([3, null, 5], new Int32()),
    grand: vectorFromArray([12345678901234567n, -1n, 0n], new Int64()),
    jour: vectorFromArray([new Date('2020-03-12'), new Date('2021-01-01'), null], new DateDay()),
    voix: vectorFromArray(['a', 'b', 'a'], new Dictionary(new Utf8(), new Int32())),
    taux: vectorFromArray([Uint32Array.from([150, 0, 0, 0]), Uint32Array.from([0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF]), null], new Decimal(2, 10, 128)),
  });
  return tableToIPC(table, kind);
}
/** The list of batches of the footer is said to be endless. */
function endless(): Uint8Array {
  const bytes = arrow('file');
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const end = bytes.length - 10;
  const start = end - view.getInt32(end, true);
  const table = start + view.getUint32(start, true);
  const at = table + view.getUint16(table - view.getInt32(table, true) + 10, true);
  view.setUint32(at + view.getUint32(at, true), 0xFFFFFFF0, true);
  return bytes;
}
const ARROW = { header: ['dep', 'n', 'grand', 'jour', 'voix', 'taux'], rows: 3, first: ['01', '3', '12345678901234567', '2020-03-12', 'a', '1.50'], last: ['', '5', '0', '', 'a', ''] } as const;

const made = (file: string, make: Odd['make'], codes: readonly string[], rest: Omit<Odd, 'file' | 'make' | 'codes'> = {}): Odd => ({ file, make, codes, ...rest });

export const COLUMNS: readonly Odd[] = [
  ...['snappy', 'zstd', 'gzip', 'brotli', 'uncompressed'].map((codec) => made(`${codec}.parquet`, () => parquet(codec), [], { ...PARQUET, reading: { format: 'parquet' } })),
  made('cut.parquet', async () => (await parquet('snappy')).subarray(0, 300), ['parquet-broken'], { rows: 0 }),
  made('garbage.parquet', () => utf8(`PAR1${'x'.repeat(200)}PAR1`), ['parquet-broken'], { rows: 0 }),
  made('file.arrow', () => arrow('file'), [], { ...ARROW, reading: { format: 'arrow' } }),
  made('stream.arrow', () => arrow('stream'), [], ARROW),
  made('cut.arrow', () => arrow('file').subarray(0, 400), ['arrow-broken'], { rows: 0 }),
  made('garbage.arrow', () => utf8(`ARROW1${'\0'.repeat(40)}xxxxARROW1`), ['arrow-broken'], { rows: 0 }),
  made('endless.arrow', endless, ['arrow-broken'], { rows: 0 }),
  made('old.feather', () => utf8('FEA1xxxxxxxxFEA1'), ['feather'], { rows: 0 }),
];

const DESCRIPTOR = {
  name: 'exemple', resources: [
    { name: 'faits', path: 'faits.csv', dialect: { delimiter: ';' }, schema: { primaryKey: 'dep', missingValues: ['', 'c'], fields: [{ name: 'dep', type: 'string' }, { name: 'n', type: 'integer' }] } },
    { name: 'lieux', path: 'tables/lieux.csv', schema: { fields: [{ name: 'dep', type: 'string' }, { name: 'nom', type: 'string' }], foreignKeys: [{ fields: 'dep', reference: { resource: 'faits', fields: 'dep' } }] } },
  ],
};
const files = (descriptor: unknown, faits = 'dep;n\n01;3\n02;c\n', lieux = 'dep,nom\n01,Ain\n02,Aisne\n'): Zippable =>
  ({ 'datapackage.json': utf8(JSON.stringify(descriptor)), 'faits.csv': utf8(faits), 'tables/lieux.csv': utf8(lieux) });
const pack = (file: string, content: Zippable, codes: readonly string[], rest: Omit<Odd, 'file' | 'make' | 'codes'> = {}): Odd => made(file, () => zip(content), codes, rest);

export const PACKAGES: readonly Odd[] = [
  pack('package.zip', files(DESCRIPTOR), [], { header: ['dep', 'n'], rows: 2, last: ['02', 'c'], reading: { format: 'data-package', sheet: 'faits', separator: ';' } }),
  pack('packagesecond.zip', files(DESCRIPTOR), [], { choices: { sheet: 'lieux' }, header: ['dep', 'nom'], rows: 2 }),
  pack('packagefolder.zip', Object.fromEntries(Object.entries(files(DESCRIPTOR)).map(([path, bytes]) => [`exemple/${path}`, bytes])), [], { header: ['dep', 'n'], rows: 2 }),
  pack('packagerules.zip', files(DESCRIPTOR, 'dep;n\n01;3\n01;douze\n', 'dep,nom\n01,Ain\n09,Ariège\n'), ['foreign-key', 'primary-key', 'type-integer'], { rows: 2 }),
  pack('packagemissing.zip', { 'datapackage.json': utf8(JSON.stringify(DESCRIPTOR)), 'faits.csv': utf8('dep;n\n01;3\n02;4\n') }, ['file-missing'], { rows: 2 }),
  pack('packagepaths.zip', files({ name: 'x', resources: [{ name: 'a', path: 'https://example.org/a.csv' }, { name: 'b', path: '../b.csv' }, ...DESCRIPTOR.resources] }), ['package-path'], { rows: 2 }),
  pack('packagebroken.zip', { 'datapackage.json': utf8('{"name":'), 'faits.csv': utf8('a\n1\n') }, ['package-broken'], { rows: 0 }),
  pack('packageempty.zip', { 'datapackage.json': utf8('{"resources":[]}') }, ['package-empty'], { rows: 0 }),
  pack('packagepattern.zip', files({ ...DESCRIPTOR, resources: [{ ...DESCRIPTOR.resources[0], schema: { fields: [{ name: 'dep', type: 'string', constraints: { pattern: '(' } }, { name: 'n', type: 'any' }] } }] }), ['package-rules'], { rows: 2 }),
  pack('csvs.zip', { 'b.csv': utf8('dep;n\n01;3\n02;4\n'), 'lisez-moi.md': utf8('x'), 'c.csv': utf8('x;y\n1;2\n') }, [], { header: ['dep', 'n'], rows: 2, reading: { sheet: 'b.csv' } }),
];
