/** Origins that documents name: those that the data describe in English have their words in both languages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DATA } from '../../src/cli/paths';
import { openPack } from '../../src/cli/pack';
import type { Engine } from '../../src/db/engine';
import { parseDelimited } from '../../src/ingest/delimited';
import figureCards from '../../src/sql/pages/figure_cards';

let engine: Engine;
beforeAll(async () => { engine = await openPack(); });
afterAll(() => engine.close());

const named = async () => (await engine.query(figureCards)).flatMap(({ cites_fr, cites_en }) => (cites_fr === null ? [] : [[cites_fr, cites_en]]));

it('no description in English stands on a page in French', async () => {
  const french = (await named()).map(([fr]) => fr!);
  expect(french.length).toBeGreaterThan(50);
  expect(french.filter((origin) => /\b(of|on|and|the|in|not|survey|report|head|government|state|secretary|senate)\b/i.test(origin))).toEqual([]);
});

it('every line of the list is an origin that a document names', () => {
  const cited = parseDelimited(readFileSync(join(DATA, 'observations.csv'), 'utf8'));
  const origins = new Set(cited.rows.map((row) => row[cited.header.indexOf('cites')]));
  expect(parseDelimited(readFileSync(join(DATA, 'codelists/origin.csv'), 'utf8')).rows.map(([code]) => code!).filter((code) => !origins.has(code))).toEqual([]);
});

it('a proper name is written as it is', async () => {
  expect(await named()).toContainEqual(['GRETA', 'GRETA']);
});
