/** The file of the page of territories: every line of the raw file, summed by department, year and force. */
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { SHIPPED } from '../../src/cli/pack';
import { readTerritories, toTerritories } from '../../src/cli/territories';
import { countOf, type Territories } from '../../src/core/territories';
import { parseDelimited } from '../../src/ingest/delimited';
import { some } from '../fixtures/some';

let file: Territories;
beforeAll(async () => { file = await readTerritories(); });

/** The raw file, counted here without the road of the import. */
const { header, rows } = parseDelimited(readFileSync(join(SHIPPED, 'datasets/etat4001/etat4001-proxenetisme-services-2012-2020.csv'), 'utf8'));
const at = (name: string) => header.indexOf(name);
const raw = (year: string, force: string, department?: string) => rows
  .filter((row) => row[at('annee')] === year && row[at('force')] === force && (department === undefined || row[at('departement')] === department))
  .reduce((sum, row) => sum + Number(row[at('faits_index45')]), 0);

describe('the shipped file', () => {
  it('keeps every count: by year and force, the sums are those of the lines', () => {
    for (const year of some(file.years)) {
      for (const [force, code] of [['gendarmerie', 'GN'], ['police-nationale', 'PN']] as const) {
        const sum = file.areas.reduce((total, { area }) => total + (countOf(file, area, year, force) ?? 0), 0);
        expect(sum, `${year} ${force}`).toBe(raw(String(year), code));
      }
    }
  });

  it('keeps the implausible cell as it is', () => {
    expect(countOf(file, 'FR-10', 2020, 'gendarmerie')).toBe(raw('2020', 'GN', '10'));
    expect(countOf(file, 'FR-10', 2020, 'gendarmerie')).toBeGreaterThan(100);
  });

  it('tells a zero from a force without any service', () => {
    expect(countOf(file, 'FR-75', 2020, 'gendarmerie')).toBeNull();
    expect(countOf(file, 'FR-09', 2020, 'police-nationale')).toBe(raw('2020', 'PN', '09'));
    expect(file.areas.flatMap(({ counts }) => counts.flat())).toContain(0);
  });

  it('is small', () => {
    expect(gzipSync(JSON.stringify(file), { level: 9 }).length).toBeLessThan(20_000);
  });
});

it('has null, not zero, where nothing was counted', () => {
  const made = toTerritories('s', [{ area: 'FR-01', period: '2012', structure_id: 'gendarmerie', value: '0' }, { area: 'FR-02', period: '2013', structure_id: 'police-nationale', value: '3' }]);
  expect(made.areas.map(({ counts }) => counts)).toEqual([[[0, null], [null, null]], [[null, null], [null, 3]]]);
  expect(countOf(made, 'FR-01', 2012, '')).toBe(0);
  expect(countOf(made, 'FR-02', 2012, '')).toBeNull();
  expect(countOf(made, 'FR-99', 2012, '')).toBeNull();
});
