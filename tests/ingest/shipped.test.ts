/** The raw files shipped with the pack: read whole, summed as they sum, and what loading them brings to light. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPack, readPack, SHIPPED } from '../../src/cli/pack';
import { importShipped, shippedNames } from '../../src/cli/shipped';
import { runChecks } from '../../src/checks/run';
import { readMapping } from '../../src/core/mapping/parse';
import type { ImportedDataset } from '../../src/core/mapping/types';
import type { Finding } from '../../src/core/model';
import type { Engine } from '../../src/db/engine';
import { applyImports } from '../../src/db/imports';

/** The file itself, read by hand: none of its cells is quoted nor holds a comma, but thousands of UNODC. */
const lines = (path: string): string[][] => readFileSync(join(SHIPPED, path), 'utf8').trim().split(/\r?\n/).slice(1).map((line) => line.split(','));

let etat4001: ImportedDataset;
let unodc: ImportedDataset;
beforeAll(async () => {
  etat4001 = await importShipped('dataset_etat4001');
  unodc = await importShipped('dataset_unodc_france');
});

it('are those of the descriptor, and their mappings are what they should be', () => {
  const { descriptor } = readPack();
  expect(shippedNames({ descriptor })).toEqual(['dataset_etat4001', 'dataset_unodc_france']);
  for (const { mapping } of descriptor.resources.filter((resource) => resource.mapping)) {
    expect(readMapping(JSON.parse(readFileSync(join(SHIPPED, mapping!), 'utf8')), mapping!)).not.toBeInstanceOf(Array);
  }
});

it('gives the same dataset at each reading', async () => expect(await importShipped('dataset_etat4001')).toEqual(etat4001));
it('says which names it knows', () => expect(importShipped('unheard-of')).rejects.toThrow('dataset_etat4001'));

describe('état 4001, heading 45', () => {
  const raw = lines('datasets/etat4001/etat4001-proxenetisme-services-2012-2020.csv');
  const sum = (rows: readonly string[][]): number => rows.reduce((total, row) => total + Number(row[5]), 0);
  const total = (structure: string, area: string, year: string): string | undefined =>
    etat4001.applied.sums.find(({ structure_id, area: where, period }) => structure_id === structure && where === area && period === year)?.value;

  it('is read to the last of its 9 445 cells', () => {
    expect(etat4001.applied.tally).toEqual({ cells: 9445, figures: 9445, filtered: 0, missing: 0, problems: 0 });
    expect([raw.length, etat4001.applied.problems]).toEqual([9445, []]);
    expect(etat4001.applied.observations.map(({ value }) => value)).toEqual(raw.map((row) => row[5]));
  });
  it('adds up, year by year, to what the file adds up to', () => {
    const years = [...new Set(raw.map(([year]) => year!))];
    expect(years.map((year) => total('_T', 'FR', year))).toEqual(years.map((year) => String(sum(raw.filter((row) => row[0] === year)))));
    expect(years.map((year) => total('_T', 'FR', year))).toEqual(['440', '461', '429', '325', '383', '409', '494', '494', '619']);
    for (const [structure, force] of [['gendarmerie', 'GN'], ['police-nationale', 'PN']] as const) {
      expect(years.map((year) => total(structure, 'FR', year)), force).toEqual(years.map((year) => String(sum(raw.filter((row) => row[0] === year && row[1] === force)))));
    }
  });
  it('adds up department by department, Corsica and overseas among them', () => {
    for (const [department, area] of [['10', 'FR-10'], ['2A', 'FR-2A'], ['01', 'FR-01'], ['974', 'FR-974'], ['988', 'FR-NC']] as const) {
      expect(total('_T', area, '2020'), area).toBe(String(sum(raw.filter((row) => row[0] === '2020' && row[2] === department))));
    }
    const departments = etat4001.applied.sums.filter(({ structure_id, area }) => structure_id === '_T' && area !== 'FR');
    expect(departments.reduce((all, { value }) => all + Number(value), 0)).toBe(sum(raw));
  });
});

describe('UNODC, the lines on France', () => {
  it('is read but for a figure that stands under two names', () => {
    expect(unodc.applied.tally).toEqual({ cells: 780, figures: 779, filtered: 0, missing: 0, problems: 1 });
    expect(unodc.applied.problems.map(({ code, line, value }) => [code, line, value])).toContainEqual(['figure-repeated', 214, '144']);
  });
  it('keeps "<5" as it is printed, between one and four', () => {
    const hidden = unodc.applied.observations.filter(({ status }) => status === 'suppressed');
    expect(hidden.length).toBe(lines('datasets/unodc-france/unodc-glotip-france.csv').filter((row) => row.includes('<5')).length);
    for (const { value, value_max, qualifier } of hidden) expect([qualifier, value, value_max]).toEqual(['<', '5', '']);
  });
  it('reads the names that an encoding broke as the country they name', () => {
    expect(unodc.applied.observations.filter(({ citizenship }) => citizenship === 'CI' || citizenship === 'TR').length).toBe(10);
  });
});

describe('beside the pack', () => {
  let engine: Engine;
  let before: Finding[];
  let after: Finding[];
  beforeAll(async () => {
    engine = await openPack();
    before = (await runChecks(engine)).findings;
    await applyImports(engine, [etat4001, unodc]);
    after = (await runChecks(engine)).findings;
  });
  afterAll(() => engine.close());
  const figures = new Map<string, { readonly structure_id: string; readonly value: string; readonly area: string; readonly period: string }>();
  const appeared = (): Finding[] => after.filter(({ finding_id }) => before.every((finding) => finding.finding_id !== finding_id));

  it('a cell of 140 in Bar-sur-Aube is a jump that nothing before it announces', () => {
    for (const row of [...etat4001.applied.observations, ...etat4001.applied.sums]) figures.set(row.observation_id, row);
    // The total of its department jumps with it, from the file alone.
    const jump = appeared().find(({ flag, area, period }) => flag === 'F18' && area === 'FR-10' && period === '2019/2020');
    expect(jump?.inputs.map(({ observation_id }) => figures.get(observation_id)?.value)).toEqual(expect.arrayContaining(['143']));
    const cells = after.filter(({ flag, args }) => flag === 'F18' && args['after'] === '140.0' && args['y1'] === '2020');
    expect(cells.map(({ area, severity }) => [area, severity])).toEqual([['FR-10', 'warning']]);
  });
  it('the file of services raises no error and few doubts', () => {
    const own = appeared().filter(({ inputs }) => inputs.some(({ observation_id }) => figures.has(observation_id)));
    expect(own.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(own.filter(({ severity }) => severity === 'warning').length).toBeLessThan(12);
  });
  it('errors are those of the file itself: printed parts that do not make their printed total', () => {
    const errors = appeared().filter(({ severity }) => severity === 'error');
    expect(errors.filter(({ flag }) => flag !== 'F03' && flag !== 'F06')).toEqual([]);
    // Ages of suspects and prosecuted persons that repeat their sex; forms of 2019, 2022 and 2023 entered in a wrong cell.
    expect(new Set(errors.map(({ indicator, period }) => `${indicator} ${period}`))).toEqual(new Set([
      'suspects-recorded 2021', 'prosecutions 2020', 'prosecutions 2021', 'victims-detected-unodc 2019', 'victims-detected-unodc 2022', 'victims-detected-unodc 2023',
    ]));
  });
  it('leaves no trace once taken out', async () => {
    await applyImports(engine, []);
    expect((await runChecks(engine)).findings).toEqual(before);
  });
});
