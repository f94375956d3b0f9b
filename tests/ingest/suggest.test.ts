/** What is proposed for files as they come, and what a person who follows the questions gets. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMapping } from '../../src/core/mapping/parse';
import { suggestMapping } from '../../src/core/mapping/suggest';
import type { ImportedDataset, Mapping, Suggested } from '../../src/core/mapping/types';
import { importOpened } from '../../src/ingest/imported';
import { openFile } from '../../src/ingest/open';
import { knowledge } from '../fixtures/mapping';

const FILES = join(import.meta.dirname, '../fixtures/files');
const text = (lines: readonly string[]) => openFile({ name: 'essai.csv', bytes: new TextEncoder().encode(lines.join('\n')) });
const open = (file: string) => openFile({ name: file.replace(/^.*\//, ''), bytes: new Uint8Array(readFileSync(join(FILES, file))) });
const asked = ({ suggestions }: Suggested): string[] => suggestions.filter(({ ask }) => ask).map(({ field }) => field).sort();
const rules = ({ mapping }: Suggested): Record<string, unknown> => Object.fromEntries(Object.entries(mapping.fields).map(([field, [rule]]) => [field, rule && ('column' in rule ? `${rule.column} ${rule.reader ?? ''}` : 'constant' in rule ? rule.constant : 'header')]));
/** The dataset that a person gets who answers what was asked. */
async function answered(file: string, answers: (mapping: Mapping) => Partial<Mapping>): Promise<ImportedDataset> {
  const opened = await open(file);
  const { mapping } = suggestMapping(opened, knowledge);
  const answer = answers(mapping);
  return importOpened(opened, { ...mapping, ...answer, fields: { ...mapping.fields, ...answer.fields } }, knowledge, { origin: 'person', loaded_on: '2026-01-01' });
}

describe('published files', () => {
  it('services of the police: years, departments, services are seen; the heading is asked', async () => {
    const found = suggestMapping(await open('real/etat4001.csv'), knowledge);
    expect([rules(found), found.mapping.values, found.mapping.ignored]).toEqual([
      { period: 'annee period', area: 'departement department', structure_id: 'service slug' }, [{ column: 'faits_index45' }], ['force', 'perimetre'],
    ]);
    expect(asked(found)).toEqual(['indicator', 'scope_id', 'structure_id']);
  });
  it('departmental base: two answers and every line is read, overseas and Corsica among them', async () => {
    const found = suggestMapping(await open('real/ssmsi.csv'), knowledge);
    expect([rules(found), found.mapping.values, found.mapping.decimal]).toEqual([{ period: 'annee period', area: 'Code.département department' }, [{ column: 'faits' }], ',']);
    // Two-digit years and five columns of numbers: all of it is asked.
    expect(asked(found)).toEqual(['indicator', 'period', 'scope_id', 'values']);
    const { applied } = await answered('real/ssmsi.csv', () => ({ fields: { indicator: [{ constant: 'offences-recorded' }], scope_id: [{ column: 'classe', reader: 'slug' }], unit: [{ column: 'unité.de.compte', codes: { victime: 'persons', infraction: 'offences' } }] } }));
    expect([applied.problems, applied.tally.figures]).toEqual([[], applied.tally.cells]);
    expect(applied.observations[0]).toMatchObject({ scope_id: 'coups-et-blessures-volontaires', area: 'FR-01', period: '2016', value: '1437', unit: 'persons' });
    expect(applied.declared.scope?.[0]).toMatchObject({ scope_id: 'coups-et-blessures-volontaires', label_fr: 'Coups et blessures volontaires' });
  });
  it('tiers of the world: words that stand for a rank, countries that the pack does not list', async () => {
    const found = suggestMapping(await open('real/ustiers.csv'), knowledge);
    expect([rules(found), found.mapping.values, found.mapping.numbers]).toEqual([{ period: 'year period', area: 'iso country' }, [{ column: 'tier' }], { 'Tier 1': '1', 'Tier 2': '2', 'Tier 3': '3' }]);
    const { applied } = await answered('real/ustiers.csv', () => ({ fields: { indicator: [{ constant: 'tip-tier' }], scope_id: [{ constant: 'no-population' }] } }));
    expect(applied.problems.filter(({ value }) => !/^Watchlist/.test(value ?? '') && value !== 'KOS')).toEqual([]);
    expect(applied.observations.find(({ area, period }) => area === 'AF' && period === '2002')).toMatchObject({ value: '3', note: 'Tier 3', kind: 'rate' });
  });
  it('lines on France: sex, age, form of the number and hidden counts are read; what stands apart is asked', async () => {
    const found = suggestMapping(await open('real/unodcfrance.csv'), knowledge);
    expect(rules(found)).toEqual({ indicator: 'Indicator label', sex: 'Sex label', age: 'Age label', period: 'Year period', area: 'Iso3_code country' });
    expect([found.mapping.decimal, found.mapping.missing]).toEqual(['.', [{ label: '<5', means: 'suppressed', min: 1, max: 4 }]]);
    expect(asked(found)).toEqual(['age', 'indicator', 'missing', 'scope_id']);
  });
});

describe('tables as people make them', () => {
  const of = async (...lines: readonly string[]): Promise<Suggested> => suggestMapping(await text(lines), knowledge);

  it('years across are unpivoted, and later ones will be', async () => {
    const found = await of('Département;2016;2017;2018', 'Ain;1;2;3', 'Côte-d’Or;4;nd;6', '2A;7;8;9');
    expect([found.mapping.values, found.mapping.across]).toEqual([['2016', '2017', '2018'].map((column) => ({ column, fields: { period: column } })), { field: 'period', reader: 'period' }]);
    expect(found.mapping.missing).toEqual([{ label: 'nd', means: 'not-published' }]);
  });
  it('categories across too, and both at once under a header of two lines', async () => {
    expect((await of('annee,Femmes,Hommes,Total', '2016,1,2,3', '2017,3,4,7')).mapping.values).toEqual([{ column: 'Femmes', fields: { sex: 'F' } }, { column: 'Hommes', fields: { sex: 'M' } }, { column: 'Total', fields: { sex: 'T' } }]);
    expect((await of('dep,2016 / Femmes,2016 / Hommes,2017 / Femmes', '01,1,2,3', '02,4,5,6')).mapping.values[1]).toEqual({ column: '2016 / Hommes', fields: { period: '2016', sex: 'M' } });
  });
  it('codes that only resemble those of a list are proposed, and asked', async () => {
    const { suggestions } = await of('annee,forme d’exploitation,victimes', '2016,Servitude domestiques,1', '2016,Exploitation sexuelle,2', '2016,Mendicité contrainte,3', '2017,Exploitation sexuelle,4');
    const one = suggestions.find(({ field }) => field === 'exploitation');
    expect([one?.ask, one?.codes.map(({ value, code, score }) => [value, code, score === 1])]).toEqual([true, [['Exploitation sexuelle', 'sexual', true], ['Servitude domestiques', 'domestic', false], ['Mendicité contrainte', 'begging', true]]]);
  });
  it('a number that reads in two ways is asked, and so is a dash', async () => {
    const found = await of('annee,nombre', '2016,1.234', '2017,-');
    expect([asked(found).filter((field) => field === 'decimal' || field === 'missing'), found.mapping.decimal]).toEqual([['decimal', 'missing'], null]);
  });
  it('a title says the year and is taken as the title of the document; without a place, France is asked', async () => {
    const found = await of('Victimes accompagnées en 2021', '', 'sexe;nombre', 'F;10', 'M;2');
    expect([found.mapping.source.title, found.mapping.fields.period, found.mapping.fields.area]).toEqual(['Victimes accompagnées en 2021', [{ constant: '2021' }], [{ constant: 'FR' }]]);
    expect(asked(found)).toEqual(expect.arrayContaining(['period', 'area', 'indicator', 'scope_id']));
  });
  it('a classification that the pack does not know makes populations of its own, and is asked', async () => {
    const found = await of('classe,annee,faits', 'Vols,2016,1', 'Violences,2016,2');
    expect([rules(found), asked(found)]).toEqual([{ period: 'annee period', scope_id: 'classe slug', area: 'FR' }, ['area', 'indicator', 'scope_id']]);
  });
  it('a column of codes is never one of numbers', async () => {
    expect((await of('annee,code insee,nombre', '2016,75056,3', '2017,13055,4')).mapping.values).toEqual([{ column: 'nombre' }]);
  });
});

describe('every file of the corpus', () => {
  const files = readdirSync(FILES, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path) && !/unodcworld/.test(path)).sort();
  it('gets a mapping that can be read back, and of which every cell is accounted for', async () => {
    expect(files.length).toBeGreaterThan(60);
    for (const file of files) {
      const opened = await open(file);
      const { mapping } = suggestMapping(opened, knowledge);
      expect(readMapping(JSON.parse(JSON.stringify(mapping)), file), file).toEqual(JSON.parse(JSON.stringify(mapping)));
      const { tally } = importOpened(opened, mapping, knowledge, { origin: 'person', loaded_on: '' }).applied;
      expect(tally.figures + tally.filtered + tally.missing + tally.problems, file).toBe(tally.cells);
    }
  });
});
