/** What `check` says of a pack that is not whole: a code that no list has, a reference to nothing, a table that cannot be read. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packFaults } from '../../src/cli/faults';
import { readPack } from '../../src/cli/pack';
import { DATA } from '../../src/cli/paths';
import { groupLines } from '../../src/cli/said';
import { toCsv } from '../../src/export/csv';
import { parseDelimited } from '../../src/ingest/delimited';
import { concordance } from './terminal';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'concordance-faults-'));
  // A short pack, with documents and lists of its own beside the figures.
  for (const name of ['sources.csv', 'relations.csv', 'partitions.csv', 'codelists']) cpSync(join(DATA, name), join(folder, name), { recursive: true });
  const { header, rows } = parseDelimited(readFileSync(join(DATA, 'observations.csv'), 'utf8'));
  // Quiet figures: with one document, none of them contradicts another.
  const first = rows[0]![header.indexOf('source_id')];
  write('observations.csv', header, rows.filter((row) => row[header.indexOf('source_id')] === first));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, header: readonly string[], rows: readonly (readonly string[])[]): void =>
  writeFileSync(join(folder, name), toCsv({ caption: '', columns: header.map((key) => ({ key, label: key })), rows: rows.map((row) => Object.fromEntries(header.map((column, i) => [column, row[i]!]))) }, 'open'));

/** Writes another value into a cell of the first row of a file. */
function plant(name: string, column: string, value: string): void {
  const { header, rows: [row, ...others] } = parseDelimited(readFileSync(join(folder, name), 'utf8'));
  write(name, header, [row!.with(header.indexOf(column), value), ...others]);
}

const told = (lang: 'fr' | 'en') => {
  const { groups, say } = packFaults(readPack(folder), folder);
  return groupLines(groups, lang, say).replaceAll(folder, '.').split('\n');
};

it('says nothing of a pack that is whole, nor of the files that it was lent', async () => {
  expect(packFaults(readPack(folder), folder).groups).toEqual([]);
  expect(packFaults(readPack(), DATA).groups).toEqual([]);
  expect(await concordance('check', folder, '--strict')).toMatchObject({ status: 0, stderr: '' });
});

describe('a code that no list has', () => {
  it.each([
    ['observations.csv', 'indicator', 'psp-activ', 'indicators.csv', 'psp-active'],
    ['observations.csv', 'scope_id', 'nobody', 'scopes.csv', null],
    ['observations.csv', 'area', 'FR-99', 'codelists/area.csv', null],
    ['observations.csv', 'exploitation', 'sexuelle', 'codelists/exploitation.csv', 'sexual'],
    ['observations.csv', 'sex', 'H', 'codelists/sex.csv', 'M'],
    ['observations.csv', 'age', 'mineurs', 'codelists/age.csv', 'minor'],
    ['observations.csv', 'unit', 'person', 'codelists/unit.csv', 'persons'],
    ['relations.csv', 'right_indicator', 'associations-invitees', 'indicators.csv', 'associations-invited'],
    ['relations.csv', 'left_scope', 'nobody@voted', 'scopes.csv', null],
    ['partitions.csv', 'indicator', 'nothing', 'indicators.csv', null],
    ['partitions.csv', 'members', 'F;Q', 'codelists/sex.csv', null],
  ])('%s, %s = %s is said with its list, and with the code that was meant', (file, column, value, list, near) => {
    plant(file, column, value);
    const [fr, en] = [told('fr'), told('en')];
    expect(en).toHaveLength(1);
    const shown = value.includes('@') ? 'nobody' : value.includes(';') ? 'Q' : value;
    expect(en[0]).toBe(`./${file}:2:${column}: this code is not in ${list} (${shown}). ${near === null ? `Correct it, or add it to ${list}.` : `Most likely ${near}.`} [${['area', 'left_scope', 'members'].includes(column) ? 'code' : 'foreign-key'}]`);
    expect(fr[0]).toContain(`./${file}:2:${column}\u202F: ce code n’est pas dans ${list} (${shown}). ${near === null ? 'Le corriger' : `Sans doute ${near}.`}`);
  });

  it('is refused with --strict, by check and by report, and told beside the report otherwise', async () => {
    plant('observations.csv', 'indicator', 'psp-activ');
    const strict = await concordance('check', folder, '--strict', '--format', 'json', '--lang', 'en');
    expect(strict).toMatchObject({ status: 1, stderr: expect.stringMatching(/observations\.csv:2:indicator: .*psp-active/) });
    expect(JSON.parse(strict.stdout)).toBeInstanceOf(Array);
    expect(await concordance('check', folder)).toMatchObject({ status: 0, stderr: expect.stringContaining('Sans doute psp-active') });
    expect(await concordance('report', folder, '--format', 'ess', '--strict')).toMatchObject({ status: 1, stderr: expect.stringContaining('psp-active') });
  });

  it('is found although the descriptor of the person refers to nothing', () => {
    const { descriptor } = readPack();
    const resources = descriptor.resources.filter(({ name }) => ['observation', 'source', 'relation'].includes(name))
      .map(({ name, path, schema: { fields } }) => ({ name, path, schema: { fields: fields.map((field) => ({ name: field.name, type: field.type })) } }));
    writeFileSync(join(folder, 'datapackage.json'), JSON.stringify({ name: 'mine', version: '1', resources }));
    expect(told('en')).toEqual(['']);
    plant('observations.csv', 'indicator', 'psp-activ');
    plant('relations.csv', 'left_scope', 'nobody');
    expect(told('en').map((line) => line.split(' (')[0])).toEqual(['./observations.csv:2:indicator: this code is not in indicators.csv', './relations.csv:2:left_scope: this code is not in scopes.csv']);
  });

  it('is known when corrections.csv names it', () => {
    plant('relations.csv', 'right_indicator', 'nothing');
    writeFileSync(join(folder, 'corrections.csv'), `correction_id,file,row_id,field,value_read,value_proposed,reason,provider,reported_on,status\nK1,relations.csv,R01,right_indicator,nothing,associations-invited,Misprint,Provider,2031-01-01,open\n`);
    expect(told('en')).toEqual(['']);
  });
});

describe('a line that is not what the descriptor says', () => {
  it.each([
    ['kind', 'Flow', /this is not one of the values of this column \(Flow\)\. Most likely flow\./],
    ['kind', 'nothing', /\(nothing\)\. The values are: flow, presence, stock/],
    ['value', 'plus de 560', /this is not a number, .* \(plus de 560\)/],
    ['value', '', /this cell is empty/],
  ])('%s = "%s"', (column, value, said) => {
    plant('observations.csv', column, value);
    expect(told('en')).toEqual([expect.stringMatching(said)]);
  });

  it('a row that is cut is one fault, and the figures cannot be read', async () => {
    writeFileSync(join(folder, 'observations.csv'), `${readFileSync(join(folder, 'observations.csv'), 'utf8').trimEnd()}\no1234567890,only,three\n`);
    expect(told('en')).toEqual([expect.stringMatching(/: the number of cells is not that of the header/)]);
    expect(await concordance('check', folder, '--lang', 'en')).toMatchObject({ status: 3, stdout: '', stderr: expect.stringContaining('row-width') });
  });

  it.each([['observations.csv', 'observation_id'], ['observations.csv', 'source_id']])('%s without %s, which findings name, cannot be told of', async (file, column) => {
    plant(file, column, '');
    expect(await concordance('check', folder, '--lang', 'en')).toMatchObject({ status: 3, stdout: '', stderr: expect.stringMatching(`:2:${column}: this cell is empty`) });
  });
});

describe('a table that cannot be read', () => {
  const figures = () => readFileSync(join(folder, 'observations.csv'), 'utf8').trimEnd();
  it.each([
    ['semicolons', () => figures().replaceAll(',', ';'), 3, /observations\.csv:1: commas are expected between columns \(;\)/],
    ['columns that are not there', () => 'observation_id,source_id,indicator\n', 3, /observations\.csv:1:kind: .*\[field-missing\]/],
  ])('%s', async (_what, text, status, said) => {
    writeFileSync(join(folder, 'observations.csv'), text());
    expect(await concordance('check', folder, '--lang', 'en')).toMatchObject({ status, stdout: '', stderr: expect.stringMatching(said) });
  });

  it('a quotation mark that is never closed', () => {
    writeFileSync(join(folder, 'observations.csv'), `${figures()},"open\n`);
    expect(told('en')[0]).toMatch(/observations\.csv:\d+: a quotation mark is never closed/);
  });

  it('a character in another encoding', () => {
    plant('observations.csv', 'note', 'é');
    writeFileSync(join(folder, 'observations.csv'), Buffer.from(figures(), 'latin1'));
    expect(told('en')[0]).toMatch(/observations\.csv:2: a character cannot be read as UTF-8\. Save the file in UTF-8\./);
  });

  it.each(['{', '{"resources": [{}]}', '{"resources": [{"name": "observation", "path": "observations.csv"}]}'])('a descriptor that is %s', async (text) => {
    writeFileSync(join(folder, 'datapackage.json'), text);
    expect(await concordance('check', folder, '--lang', 'en')).toMatchObject({ status: 3, stdout: '', stderr: expect.stringContaining('datapackage.json cannot be read') });
  });
});
