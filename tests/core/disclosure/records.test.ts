/** Records: what is left out, and counts that know no one. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgeColumns, pointsAtPersons, yearOf } from '../../../src/core/disclosure/columns';
import { countRecords } from '../../../src/core/disclosure/count';
import { openFile } from '../../../src/ingest/open';

const LINES = 40;
const column = (name: string, cell: (i: number) => string): { readonly name: string; readonly cells: string[] } =>
  ({ name, cells: Array.from({ length: LINES }, (_, i) => cell(i)) });
const verdict = (name: string, cell: (i: number) => string) => {
  const { cells } = column(name, cell);
  return judgeColumns([name], cells.map((one) => [one]))[0]!;
};
const turn = (...values: readonly string[]) => (i: number) => values[i % values.length]!;

describe('columns', () => {
  it.each([
    ['Nom', (i: number) => `Personne ${i}`, 'name'],
    ['prenom', turn('Ana', 'Bea', 'Clo'), 'name'],
    ['nomUsage', turn('Ana', 'Bea', 'Clo'), 'name'],
    ['Date de naissance', (i: number) => `0${1 + (i % 9)}/03/19${60 + (i % 40)}`, 'birth'],
    ['DDN', turn('1990', '1991'), 'birth'],
    ['Téléphone', (i: number) => `06 12 34 56 ${10 + i}`, 'phone'],
    ['Joindre', (i: number) => `+33 6 12 34 56 ${10 + i}`, 'phone'],
    ['E-mail', turn('', ''), 'empty'],
    ['Contact', (i: number) => `p${i}@example.org`, 'mail'],
    ['Adresse', turn('Lyon', 'Lille'), 'address'],
    ['Code postal', turn('69001', '59000'), 'address'],
    ['N° de dossier', (i: number) => `2021-${1000 + i}`, 'number'],
    ['Clé', (i: number) => `AB-${10_000_000 + i * 7}`, 'number'],
    ['Repère', (i: number) => `x${i}`, 'near-unique'],
    ['Récit', turn('a', 'b'), 'free-text'],
    ['Situation', (i: number) => `Arrivée en France avec une promesse de travail, puis logée chez un tiers, ${i} mois durant.`, 'free-text'],
    ['Vide', () => ' ', 'empty'],
    ['Pays d’enquête', () => 'France', 'one-value'],
  ] as const)('%s is left out', (name, cell, reason) => {
    expect(verdict(name, cell)).toMatchObject({ use: 'left-out', reason });
  });
  it.each([
    ['Sexe', turn('F', 'M', 'F'), 'dimension'],
    ['Forme d’exploitation', turn('sexuelle', 'travail', 'délinquance forcée'), 'dimension'],
    ['Nom de la structure', turn('A', 'B', 'C'), 'dimension'],
    ['Département', turn('01', '2A', '971'), 'dimension'],
    ['Âge', turn('17', '22', '31', '40'), 'dimension'],
    ['Année', turn('2021', '2022'), 'year'],
    ['Date d’entrée', (i: number) => `${10 + (i % 18)}/03/20${20 + (i % 3)}`, 'year'],
  ] as const)('%s may serve', (name, cell, use) => {
    expect(verdict(name, cell)).toMatchObject({ use, reason: null });
  });
  it('what points at one person cannot be taken back, what only resembles it can', () => {
    expect(verdict('Contact', (i) => `p${i}@example.org`).recallable).toBe(false);
    expect(verdict('Nom', (i) => `Personne ${i}`).recallable).toBe(false);
    expect(verdict('N°', turn('un', 'deux')).recallable).toBe(true);
    expect(verdict('Pays', () => 'France').recallable).toBe(false);
    expect(verdict('Naissance', turn('01/02/1990', '03/04/1991')).recallable).toBe(false);
    expect(verdict('Année de naissance', turn('1990', '1991', '1992')).recallable).toBe(true);
  });
  it('days serve for their year only', () => {
    expect(verdict('Entrée', (i) => `${10 + (i % 18)}/03/20${20 + (i % 3)}`).days).toBe(true);
    expect(verdict('Année', turn('2021', '2022')).days).toBe(false);
  });
  it('a year is read in years and days, nowhere else', () => {
    expect(['2021', '03/04/2021', '2021-04-03', '2021-04-03T10:00', '3.4.21', '21', 'mars', ''].map(yearOf))
      .toEqual(['2021', '2021', '2021', '2021', null, null, null, null]);
  });
});

describe('files', () => {
  const opened = (name: string) => openFile({ name, bytes: new Uint8Array(readFileSync(new URL(`../../../data/${name}`, import.meta.url))) });
  it.each([
    [['Prénom', 'Téléphone'], true], [['Nom', 'Dossier'], true], [['Date de naissance', 'Sexe'], true],
    [['Nom', 'Effectif'], false], [['Département', 'Année', 'Total'], false],
  ])('%j: lines of persons? %s', (header, expected) => {
    expect(pointsAtPersons(header, Array.from({ length: 20 }, (_, i) => header.map((_, c) => `${i * c}`)))).toBe(expected);
  });
  it.each(['observations.csv', 'sources.csv', 'commitments.csv', 'indicators.csv'])('%s of the pack is not taken for a file of persons', async (name) => {
    const { table } = await opened(name);
    expect(table.rows.length).toBeGreaterThan(10);
    expect(pointsAtPersons(table.header, table.rows)).toBe(false);
  });
});

describe('counts', () => {
  const rows = [
    ['F', 'sexuelle', '2021', 'Awa'], ['F', ' sexuelle ', '2021', 'Bintou'], ['M', 'travail', '2021', 'Carl'],
    ['F', '', '2022', 'Dina'], ['F', 'travail', '', 'Eva'],
  ];
  it('one table a year, the same categories in each; a blank is a category, an undated record is said', () => {
    expect(countRecords(rows, { dimensions: [0, 1], year: 2 })).toEqual({
      undated: 1,
      slices: [
        { year: '2021', table: { rows: ['F', 'M'], columns: ['', 'sexuelle', 'travail'], counts: [[0, 2, 0], [0, 0, 1]] } },
        { year: '2022', table: { rows: ['F', 'M'], columns: ['', 'sexuelle', 'travail'], counts: [[1, 0, 0], [0, 0, 0]] } },
      ],
    });
  });
  it('one dimension, and a filter', () => {
    expect(countRecords(rows, { dimensions: [1], year: null, where: new Map([[0, 'F']]) }))
      .toEqual({ undated: 0, slices: [{ year: null, table: { rows: ['', 'sexuelle', 'travail'], columns: null, counts: [[1], [2], [1]] } }] });
  });
  it.each([
    ['no dimension', { dimensions: [], year: null }, 'no-dimension'],
    ['three dimensions', { dimensions: [0, 1, 3], year: null }, 'too-many-dimensions'],
    ['nothing left', { dimensions: [0], year: null, where: new Map([[0, 'X']]) }, 'no-record'],
  ] as const)('%s is refused', (_, grouping, fault) => expect(countRecords(rows, grouping)).toBe(fault));
  it('a table too large for a page is refused', () => {
    const many = Array.from({ length: 70 }, (_, i) => [`a${i}`, `b${i}`]);
    expect(countRecords(many, { dimensions: [0, 1], year: null })).toBe('too-many-values');
  });
  it('nothing of the other columns goes out, and the order of the lines does not count', () => {
    const record = fc.tuple(fc.constantFrom('F', 'M', ''), fc.constantFrom('a', 'b', 'c'), fc.constantFrom('2020', '2021', '?'), fc.stringMatching(/^secret[0-9]{6}$/));
    fc.assert(fc.property(fc.array(record, { minLength: 1, maxLength: 40 }), (list) => {
      const counted = countRecords(list, { dimensions: [0, 1], year: 2 });
      expect(JSON.stringify(counted)).not.toContain('secret');
      expect(countRecords([...list].reverse(), { dimensions: [0, 1], year: 2 })).toEqual(counted);
      if (typeof counted === 'string') return;
      const all = counted.slices.flatMap(({ table }) => table.counts.flat()).reduce((sum, n) => sum + n, 0);
      expect(all + counted.undated).toBe(list.length);
    }), { numRuns: 100, seed: 20261121 });
  });
});
