/** The grid of departments and the citation chain: what was looked at, and what must hold of every drawing. */
import { describe, expect, it } from 'vitest';
import { citationTree, type CiteNode, type CiteTree } from '../../src/charts/cites';
import { tileGrid, type Tile, type TileGrid, type TileState } from '../../src/charts/tilegrid';
import type { Lang } from '../../src/core/model';
import type { TileRow } from '../../src/sql/pages/tiles';
import { SIZES, context, drawn, golden, texts, written } from './harness';
import { some } from '../fixtures/some';

const STATES: readonly TileState[] = ['figure', 'zero', 'not-found', 'none'];
const places = golden<TileRow>('tiles');
/** Every state and class in turn over the real grid. */
const tiles = places.map((place, i): Tile => {
  const state = STATES[i % 4]!;
  const value = state === 'figure' ? i : 0;
  return {
    area: place.area, code: place.area.replace('FR-', ''), row: place.row, col: place.col, overseas: place.overseas, state,
    text: state === 'figure' || state === 'zero' ? String(value) : '', step: Math.min(3, Math.floor(i / 26)), flagged: i === 20, name: `${place.label_fr}, ${state}`,
  };
});
const grid: TileGrid = {
  tiles, selected: 'FR-75', classes: ['1–9', '10–29', '30–59', '60 +'], alt: 'Paris 20',
  table: { caption: 'c', columns: [{ key: 'area', label: 'a' }], rows: tiles.map(({ area }) => ({ area })) },
};

const node = (i: number, name: string, voice: CiteNode['voice']): CiteNode => ({ ids: [`o${i}`], voice, name, note: `2021, ${i}` });
const tree: CiteTree = {
  name: 'SSMSI, Ministère de l’Intérieur', voice: 'administration', note: '2021',
  origins: [node(1, 'Casier judiciaire national', null), node(2, 'Office central pour la répression de la traite des êtres humains', 'administration')],
  later: Array.from({ length: 10 }, (_, i) => node(i + 3, `Journal ${i + 1}`, 'press')),
};

const CHARTS = { tilegrid: (lang: Lang) => tileGrid(grid, context(lang)), citations: (lang: Lang) => citationTree(tree, context(lang)) };
const CASES = (Object.keys(CHARTS) as (keyof typeof CHARTS)[]).flatMap((name) => ([['fr', 'wide'], ['fr', 'narrow'], ['en', 'wide']] as const).map(([lang, size]) => ({ name, lang, size })));

describe.each(CASES)('$name, $lang, $size', ({ name, lang, size }) => {
  const svg = CHARTS[name](lang).draw(SIZES[size]);

  it('is the drawing that was looked at', async () => {
    await expect(written(svg)).toMatchFileSnapshot(`../fixtures/golden/charts/${name}-${lang}-${size}.svg`);
  });

  it('names every mark, in numbers that are numbers', () => {
    for (const mark of some(svg.querySelectorAll('[data-observation]'))) expect(mark.getAttribute('data-label')).toMatch(/\S/);
    expect(written(svg)).not.toMatch(/NaN|Infinity|undefined|null| aria-|\u26A0/);
  });
});

describe('the grid', () => {
  it('has a mark for each department and no colour but ink', () => {
    const svg = tileGrid(grid, context('fr')).draw(SIZES.wide);
    expect(drawn(svg)).toEqual(new Set(places.map(({ area }) => area)));
    expect(written(svg)).not.toMatch(/--(adm|asso|parl|euro|press|accent)/);
  });

  it('draws each blank in its own way, and prints a zero', () => {
    const one = (state: TileState) => written(tileGrid({ ...grid, selected: '', tiles: [{ ...tiles[0]!, flagged: false, step: 0, state, text: state === 'zero' ? '0' : '' }] }, context('fr')).draw(SIZES.wide)).replace(/<text[^>]*>[^<]{2,}<\/text>/g, '').replace(/data-\w+="[^"]*"/g, '');
    expect(new Set(STATES.map(one)).size).toBe(STATES.length);
    expect(texts(tileGrid({ ...grid, tiles: [{ ...tiles[0]!, state: 'zero', text: '0' }] }, context('fr')).draw(SIZES.wide))).toContain('0');
  });

  it('explains in its key only what is drawn', () => {
    const words = context('fr').text.territories.key;
    const shown = (states: readonly TileState[]) => texts(tileGrid({ ...grid, tiles: states.map((state, i) => ({ ...tiles[i]!, state, flagged: false })) }, context('fr')).draw(SIZES.wide));
    expect(shown(['zero'])).toContain(words.zero);
    expect(shown(['zero'])).not.toContain(words.none);
    expect(shown(['zero', 'none'])).toContain(words.none);
    expect(shown(['zero'])).not.toContain(words.flagged);
  });
});

describe('the citation chain', () => {
  it('draws an origin that was not read open and dashed', () => {
    const svg = citationTree({ ...tree, origins: [node(1, 'Casier', null)], later: [] }, context('fr')).draw(SIZES.wide);
    expect(svg.querySelectorAll('circle[stroke-dasharray]')).toHaveLength(1);
    const read = citationTree({ ...tree, origins: [node(1, 'Casier', 'press')], later: [] }, context('fr')).draw(SIZES.wide);
    expect(read.querySelectorAll('circle[stroke-dasharray]')).toHaveLength(0);
  });

  it('says how many it leaves to the table, which has them all', () => {
    const { draw, table } = citationTree(tree, context('fr'));
    expect(table.rows).toHaveLength(12);
    expect(texts(draw(SIZES.wide)).join(' ')).toContain(context('fr').text.sources.tree.others('2'));
  });

  it('says in words that there is nothing on a side', () => {
    const { draw, alt } = citationTree({ ...tree, origins: [] }, context('en'));
    expect(alt).toContain('No other origin');
    expect(texts(draw(SIZES.narrow)).join(' ')).toContain('No other origin');
  });
});
