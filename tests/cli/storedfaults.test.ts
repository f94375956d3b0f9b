/** What `check --db` says of a stored pack that is not whole: the same as of a folder, by lines of its tables. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packFaults } from '../../src/cli/faults';
import { OWN, readPack } from '../../src/cli/pack';
import { DATA } from '../../src/cli/paths';
import { groupLines } from '../../src/cli/said';
import { storedFaults } from '../../src/cli/storedfaults';
import { openNative } from '../../src/db/native';
import { loadTables, type Pack } from '../../src/db/pack';
import { loadStored, writeStored } from '../../src/db/stored';
import { toCsv } from '../../src/export/csv';
import { parseDelimited } from '../../src/ingest/delimited';
import { concordance } from './terminal';

let folder: string;
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'concordance-storedfaults-')); });
afterAll(() => rmSync(folder, { recursive: true }));

type Planted = Readonly<Record<string, readonly (readonly [row: number, column: string, value: string])[]>>;

/** The shipped pack with other values in some cells. */
function spoilt(planted: Planted): Pack {
  const pack = readPack();
  const files = new Map(pack.files);
  for (const [path, cells] of Object.entries(planted)) {
    const { header, rows } = parseDelimited(files.get(path)!);
    const written = cells.reduce((all, [row, column, value]) => all.with(row, all[row]!.with(header.indexOf(column), value)), rows as readonly (readonly string[])[]);
    files.set(path, toCsv({ caption: '', columns: header.map((key) => ({ key, label: key })), rows: written.map((row) => Object.fromEntries(header.map((column, i) => [column, row[i]!]))) }, 'open'));
  }
  return { ...pack, files };
}

let places = 0;
async function storedAs(pack: Pack, ending: string): Promise<string> {
  const place = join(folder, `${places += 1}${ending}`);
  const engine = await openNative();
  await loadTables(engine, pack);
  await writeStored(engine, pack, place, 'area');
  await engine.close();
  return place;
}

async function faultsAt(place: string, memory?: string) {
  const engine = await openNative({ onDisk: true, ...(memory === undefined ? {} : { memory, threads: 1 }) });
  try {
    return await storedFaults(engine, await loadStored(engine, place, readPack(), OWN), 'here');
  } finally {
    await engine.close();
  }
}

/** What stands after the place of each line: value, what was meant, code. */
const essence = (text: string): string[] => text.split('\n').map((line) => line.replace(/^.+?:[^:]*:/, '').replaceAll(/\b(?:codelists\/)?(\w+?)s?\.csv/g, '$1').replaceAll(/codelist_/g, '')).sort();

const CODES: Planted = {
  'observations.csv': [
    [0, 'indicator', 'psp-activ'], [1, 'indicator', 'psp-activ'], [2, 'scope_id', 'nobody'], [3, 'area', 'FR-99'], [4, 'exploitation', 'sexuelle'], [5, 'sex', 'H'],
    [6, 'unit', 'person'], [7, 'source_id', 'nowhere'], [8, 'kind', 'Flow'], [9, 'value', 'plus de 560'], [10, 'breakdown', 'nokey=1;offence=x'], [11, 'base_kind', 'population'], [11, 'base_id', 'nobody'], [12, 'period', ''],
  ],
  'relations.csv': [[0, 'right_indicator', 'associations-invitees'], [1, 'left_scope', 'nobody@voted']],
  'partitions.csv': [[0, 'members', 'F;Q']],
};

/** Forms of texts, bounds, days, addresses, keys given twice or three times. */
const FORMS: Planted = {
  'observations.csv': [
    [13, 'period', '2017-1'], [14, 'observation_id', 'o12'], [15, 'base_id', 'Not so'], [16, 'breakdown', 'offence=x;;sex=F'],
  ],
  'sources.csv': [[0, 'url', 'no address'], [1, 'published', '3 May']],
  'commitments.csv': [[0, 'due', '2017-02-30'], [1, 'measure', '0'], [2, 'measure', 'one']],
  'drawings.csv': [[0, 'totals_only', 'yes'], [1, 'since', '1789']],
  'events.csv': [[1, 'event_id', 'loi-2016'], [2, 'event_id', 'loi-2016'], [3, 'event_id', 'loi-2016']],
};

describe.each([['a database', '.duckdb'], ['partitioned Parquet', '']])('%s', (_what, ending) => {
  it('says nothing of the shipped pack: the fault that corrections.csv names is known', async () => {
    expect(await faultsAt(await storedAs(readPack(), ending))).toMatchObject({ groups: [], more: 0, unreadable: [] });
  });

  it.each([['codes', CODES], ['forms', FORMS]])('says what a folder says of %s, in bounded memory', async (_of, planted) => {
    const pack = spoilt(planted);
    const { groups, more, say } = await faultsAt(await storedAs(pack, ending), '300MB');
    const folderFaults = packFaults({ ...pack, there: new Set(pack.files.keys()) }, 'there');
    expect(more).toBe(0);
    expect(essence(groupLines(groups, 'en', say))).toEqual(essence(groupLines(folderFaults.groups, 'en', folderFaults.say)));
  });
});

it('a rule of the descriptor that the database cannot read is itself the fault, and no other is lost', async () => {
  const pack = spoilt({ 'observations.csv': [[0, 'sex', 'H']] });
  const resources = pack.descriptor.resources.map((resource) => (resource.name !== 'source' ? resource : { ...resource, schema: { ...resource.schema, fields: resource.schema.fields.map((field) => (field.name === 'published' ? { ...field, constraints: { pattern: '(?=2)\\d+.*' } } : field)) } }));
  const { groups } = await faultsAt(await storedAs({ ...pack, descriptor: { ...pack.descriptor, resources } }, '.duckdb'));
  expect(groups.map(({ problem }) => problem)).toEqual([
    expect.objectContaining({ code: 'foreign-key', column: 'sex', value: 'H' }),
    { code: 'package-rules', file: 'here/datapackage.json', column: 'published', value: '(?=2)\\d+.*' },
  ]);
});

it('counts what it does not list', async () => {
  const rows = parseDelimited(readPack().files.get('observations.csv')!).rows.slice(0, 50);
  const { groups, more, say } = await faultsAt(await storedAs(spoilt({ 'observations.csv': rows.map((_, i) => [i, 'area', `ZZ-${i}`] as const) }), '.duckdb'));
  expect([groups.length, more]).toEqual([20, 30]);
  expect(groupLines(groups, 'en', say, more).split('\n').at(-1)).toBe('… 30 more');
});

it('names the line by its table and its key, and the code that was meant', async () => {
  const { groups, say } = await faultsAt(await storedAs(spoilt(CODES), ''));
  expect(groupLines(groups, 'en', say)).toMatch(/^here\/observation:o[0-9a-f]+:indicator: this code is not in indicator \(psp-activ\), .+\. Most likely psp-active\. \[foreign-key\]$/m);
});

it('is told beside the report, and refused with --strict', async () => {
  const place = await storedAs(spoilt({ 'observations.csv': [[0, 'indicator', 'psp-activ']] }), '');
  const ran = await concordance('check', '--db', place, '--first', '1', '--lang', 'en', '--strict');
  expect(ran).toMatchObject({ status: 1, stdout: expect.stringContaining('F01'), stderr: expect.stringMatching(/observation:o[0-9a-f]+:indicator: .*psp-active/) });
});

it('a column that the model needs and that is not there, a descriptor that cannot be read', async () => {
  const place = await storedAs(readPack(), '');
  const engine = await openNative();
  await engine.run(`COPY (SELECT * EXCLUDE (side) FROM read_csv('${join(DATA, 'sources.csv')}', all_varchar = true)) TO '${join(place, 'source.parquet')}' (FORMAT parquet)`);
  await engine.close();
  expect(await concordance('check', '--db', place, '--lang', 'en')).toMatchObject({ status: 3, stdout: '', stderr: expect.stringMatching(/source:side: .* \[field-missing\]/) });
  writeFileSync(join(place, 'datapackage.json'), '{');
  expect(await concordance('check', '--db', place, '--lang', 'en')).toMatchObject({ status: 3, stdout: '', stderr: expect.stringContaining('datapackage.json cannot be read') });
});
