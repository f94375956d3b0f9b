/**
 * The file of the police and gendarmerie summed by department, year and force: a small file
 * beside the catalogue, for the page of territories only.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Territories } from '../core/territories';
import { parseDelimited } from '../ingest/delimited';
import { DATA } from './paths';

const FILE = 'datasets/etat4001/etat4001-proxenetisme-services-2012-2020.csv';
/** The document of the pack that the file is. */
const SOURCE = 'etat4001-2012-2020';

interface Counted { readonly area: string; readonly year: number; readonly force: string; readonly count: number }

/** @throws when the file is not there, or a count is not a whole number */
export function readTerritories(folder: string = DATA): Territories {
  const { header, rows } = parseDelimited(readFileSync(join(folder, FILE), 'utf8'));
  const column = (name: string): number => {
    const at = header.indexOf(name);
    if (at < 0) throw new Error(`${FILE}: no column ${name}`);
    return at;
  };
  const [year, force, area, count] = ['annee', 'force', 'departement', 'faits_index45'].map(column) as [number, number, number, number];
  return sumTerritories(SOURCE, rows.map((row) => ({ area: `FR-${row[area]}`, year: Number(row[year]), force: row[force] ?? '', count: Number(row[count]) })));
}

/** Sums what services counted; null where no service of a force stands for a department in a year. */
export function sumTerritories(source_id: string, rows: readonly Counted[]): Territories {
  const bad = rows.find(({ count, year }) => !Number.isInteger(count) || !Number.isInteger(year));
  if (bad) throw new Error(`${source_id}: ${bad.area} ${bad.year} is not counted in whole numbers`);
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
  const forces = [...new Set(rows.map(({ force }) => force))].sort();
  const sums = new Map<string, number>();
  for (const { area, year, force, count } of rows) {
    const key = `${area}|${force}|${year}`;
    sums.set(key, (sums.get(key) ?? 0) + count);
  }
  const areas = [...new Set(rows.map(({ area }) => area))].sort().map((area) => ({
    area, counts: forces.map((force) => years.map((year) => sums.get(`${area}|${force}|${year}`) ?? null)),
  }));
  return { source_id, years, forces, areas };
}
