/** `concordance import` as a person or a script calls it: figures, lists, problems, exit status. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATA } from '../../src/cli/paths';
import type { ImportedDataset, Mapping } from '../../src/core/mapping/types';
import { parseDelimited } from '../../src/ingest/delimited';
import { concordance } from './terminal';

const run = (...args: string[]) => concordance('import', ...args);

const FOLDER = join(DATA, 'datasets/unodc-france');
const FILE = join(FOLDER, 'unodc-glotip-france.csv');
const MAPPING = join(FOLDER, 'mapping.json');
let folder: string;
const at = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'concordance-import-')); });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('says how much was read, and what was not', async () => {
  const { status, stdout, stderr } = await run(FILE, '--mapping', MAPPING);
  expect([status, stdout]).toEqual([0, expect.stringContaining('780 lignes, 780 cellules\u202F: 779 chiffres, 0 hors filtre, 0 sans chiffre, 1 à revoir')]);
  expect(stderr).toContain('unodc-glotip-france.csv:214:txtVALUE\u202F: ce chiffre est donné deux fois (144) [figure-repeated]');
  const english = await run(FILE, '--mapping', MAPPING, '--lang', 'en');
  expect(english.stderr).toContain('unodc-glotip-france.csv:214:txtVALUE: this figure is given twice (144) [figure-repeated]');
  expect(english.stdout).toContain('780 rows, 780 cells: 779 figures, 0 filtered out, 0 without a figure, 1 to review');
});

it('writes figures in the columns of the pack, and what they need to be read', async () => {
  const out = join(folder, 'out');
  await run(FILE, '--mapping', MAPPING, '--out', out);
  expect(readdirSync(out).sort()).toEqual(['codelist_age.csv', 'codelist_breakdown_key.csv', 'codelist_citizenship.csv', 'observations.csv', 'problems.csv']);
  const { header, rows } = parseDelimited(readFileSync(join(out, 'observations.csv'), 'utf8'));
  expect([header, rows.length]).toEqual([parseDelimited(readFileSync(join(DATA, 'observations.csv'), 'utf8')).header, 779]);
  const csv = await run(FILE, '--mapping', MAPPING, '--format', 'csv');
  expect(csv.stdout).toBe(readFileSync(join(out, 'observations.csv'), 'utf8'));
});

it('writes everything as JSON', async () => {
  const { stdout } = await run(FILE, '--mapping', MAPPING, '--format', 'json');
  const { applied, sha256 } = JSON.parse(stdout) as ImportedDataset;
  expect([applied.observations.length, sha256]).toEqual([779, expect.stringMatching(/^[0-9a-f]{64}$/)]);
});

it('proposes a mapping to start from, and says what is to be completed', async () => {
  const { status, stdout, stderr } = await run(FILE, '--suggest', '--lang', 'en');
  const { fields, decimal } = JSON.parse(stdout) as Mapping;
  expect([status, fields.period, decimal]).toEqual([0, [{ column: 'Year', reader: 'period' }], '.']);
  expect(stderr).toMatch(/^To complete in the mapping, then to read again:\n[^]*unodc-glotip-france\.csv:scope_id: this field is not filled \[field-empty\]\n/);
});

it('proposes nothing for what is no table, and says why', async () => {
  const { status, stdout, stderr } = await run(at('none.csv', ''), '--suggest', '--lang', 'en');
  expect([status, stdout]).toEqual([3, '']);
  expect(stderr).toMatch(/^none\.csv: the file is empty\. .+ \[empty\]\n$/);
});

it('says a trouble once, and how many other lines have it', async () => {
  const mapping = JSON.parse(readFileSync(MAPPING, 'utf8')) as Mapping;
  const spoiled = at('nosex.json', JSON.stringify({ ...mapping, fields: { ...mapping.fields, unit: [{ constant: 'unheard' }] } }));
  const { stderr } = await run(FILE, '--mapping', spoiled, '--lang', 'en');
  expect(stderr.match(/\(unheard\)/g)).toHaveLength(1);
  expect(stderr).toMatch(/\(unheard\), and \d+ other lines \[code-unknown\]/);
});

describe('exit status', () => {
  it('is 3 when nothing could be read, and with --strict 1 when anything could not', async () => {
    expect((await run(FILE, '--mapping', MAPPING, '--strict')).status).toBe(1);
    expect((await run(at('empty.csv', ''), '--mapping', MAPPING)).status).toBe(3);
    expect((await run(at('other.csv', 'a,b\n1,2\n'), '--mapping', MAPPING)).stderr).toContain('column-missing');
    const strict = at('two.csv', readFileSync(FILE, 'utf8').split('\n').slice(0, 3).join('\n'));
    expect((await run(strict, '--mapping', MAPPING, '--strict')).status).toBe(0);
  });
  it.each([
    [[], 2, 'FILE is expected'], [['nowhere.csv', '--mapping', MAPPING], 3, 'does not exist'], [[FILE], 2, '--suggest'], [[FILE, '--mapping', 'nowhere.json'], 3, 'does not exist'],
    [[FILE, '--mapping', FILE], 3, 'JSON'], [[FILE, '--mapping', MAPPING, '--format', 'xml'], 2, 'text, json or csv'], [[FILE, '--mapping', MAPPING, '--data', 'nowhere'], 3, 'does not exist'],
    [[FILE, '--unheard'], 2, 'unheard'], [[FILE, '--mapping', MAPPING, '--suggest'], 2, 'without --mapping'],
  ])('says what is wrong with %j', async (args, expected, message) => {
    const { status, stderr } = await run(...args, '--lang', 'en');
    expect([status, stderr]).toEqual([expected, expect.stringContaining(message)]);
  });
  it('is 3 for a mapping that is not one, and says where', async () => {
    const mapping = JSON.parse(readFileSync(MAPPING, 'utf8')) as Mapping;
    const spoiled = at('m.json', JSON.stringify({ ...mapping, version: 1, decimal: ';', fields: { sex: [{ column: 'Sex', constant: 'T' }], unheard: [] }, values: [{ column: 3 }] }));
    const { status, stderr } = await run(FILE, '--mapping', spoiled);
    expect([status, ...['decimal', 'fields.sex[0]', 'fields.unheard', 'values[0].column'].map((path) => stderr.includes(path))]).toEqual([3, true, true, true, true]);
    expect((await run(FILE, '--mapping', at('v.json', JSON.stringify({ ...mapping, version: 2 })))).stderr).toContain('mapping-version');
  });
  it('is 0 for help, which lists the options', async () => {
    const { status, stdout } = await run('--help');
    expect([status, stdout]).toEqual([0, expect.stringContaining('--mapping FICHIER')]);
  });
});
