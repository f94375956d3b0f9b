/** Files as their publishers give them, kept whole or cut to a few lines with their defects. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFile } from '../../src/ingest/open';

const open = (file: string) => openFile({ name: file, bytes: new Uint8Array(readFileSync(join(import.meta.dirname, '../fixtures/files', file))) });

describe('published files', () => {
  it('recorded pimping by police service', async () => {
    const { table, reading, problems, sha256 } = await open('real/etat4001.csv');
    expect(table.header).toEqual(['annee', 'force', 'departement', 'perimetre', 'service', 'faits_index45']);
    expect(table.rows.at(0)).toEqual(['2012', 'PN', '01', 'DCPAF', 'DIDPAF PREVESSIN 01', '0']);
    expect(table.rows.slice().filter((row) => row[5] === '140').map((row) => row[4])).toEqual(['CGD BAR SUR AUBE']);
    expect(reading).toMatchObject({ format: 'csv', encoding: 'utf-8', separator: ',', header: { first: 1, last: 1 } });
    expect(problems).toEqual([]);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('the departmental base: byte order mark, semicolons, decimal commas, two-digit years', async () => {
    const { table, reading, problems } = await open('real/ssmsi.csv');
    expect(table.header[0]).toBe('classe');
    expect(table.rows.at(0)).toEqual(['Coups et blessures volontaires', '16', '01', '84', 'victime', '16', '16', '1437', '638425', '308491,1600513844', '2,25085170536868073']);
    expect(reading).toMatchObject({ encoding: 'utf-8', separator: ';', decimal: ',', group: null });
    expect(problems).toEqual([]);
  });

  it('the lines on France of a world file: commas of thousands, small counts hidden, damaged accents', async () => {
    const { table, reading, problems } = await open('real/unodcfrance.csv');
    expect(table.rows.length).toBe(780);
    expect(reading).toMatchObject({ separator: ',', decimal: '.', group: ',' });
    expect(problems.map(({ code, line, column }) => [code, line, column])).toEqual([['mojibake', 44, 'Category'], ['encoding-wrong', 552, 'Category']]);
  });

  it('the world file itself: three heading lines and a dimension that says one cell', async () => {
    const { table, reading } = await open('real/unodcworld.xlsx');
    expect(reading).toMatchObject({ format: 'xlsx', header: { first: 3, last: 3 } });
    expect(table.before).toEqual(['UNODC', '28/10/2025']);
    expect(table.header.slice(0, 5)).toEqual(['Iso3_code', 'Country', 'Region', 'Subregion', 'Indicator']);
    expect(table.rows.length).toBe(400);
    expect(table.lines[0]).toBe(4);
  });

  it('tiers by country: labels keep their trailing blanks', async () => {
    const { table } = await open('real/ustiers.csv');
    expect(table.rows.at(3)).toEqual(['Afghanistan', 'AFG', '2002', '700', 'Tier 3']);
    expect(table.rows.at(5)?.[4]).toBe('Tier 2    ');
  });
});
