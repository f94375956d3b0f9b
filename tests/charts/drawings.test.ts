/**
 * Every chart on the golden rows: what it draws, in which language, and that it says nothing else.
 * `npx vitest run tests/charts -u` rewrites the pictures in `tests/fixtures/golden/charts/`.
 */
import { describe, expect, it } from 'vitest';
import type { Lang } from '../../src/core/model';
import { scaleTop, ticks } from '../../src/charts/scale';
import { isStatement, type Statement } from '../../src/core/statement';
import { toRungs } from '../../src/charts/ladder';
import { toVersus } from '../../src/charts/versus';
import { CHARTS, SIZES, cells, context, drawn, evidence, finding, pathways, permits, shelter, stated as inDrawing, texts, written } from './harness';
import { some } from '../fixtures/some';

const CASES = Object.keys(CHARTS).flatMap((name) => ([['fr', 'wide'], ['fr', 'narrow'], ['en', 'wide']] as const).map(([lang, size]) => ({ name, lang, size })));
const draw = (name: string, lang: Lang, size: keyof typeof SIZES) => CHARTS[name]!(context(lang)).draw(SIZES[size]);

const IDS: Readonly<Record<string, readonly string[]>> = {
  permits: permits.filter(isStatement).map((row) => row.observation_id),
  pathways: pathways.map((row) => row.observation_id),
  shelter: shelter.filter(isStatement).map((row) => row.observation_id),
  coverage: cells.flatMap((cell) => (cell.observation_ids ? cell.observation_ids.split(' ') : [])),
  intervals: evidence.map((row) => row.observation_id),
  claims: inDrawing('persons').map((row) => row.observation_id),
  bullets: inDrawing('credits').map((row) => row.observation_id),
  // Years of which one edition alone is known, or one of the two fields, are not drawn.
  ladder: toRungs(inDrawing('revisions'), context('fr')).flatMap(({ cells: editions }) => editions.flatMap(({ spots }) => spots.flatMap(({ ids }) => ids))),
  versus: toVersus(inDrawing('justice').filter((row) => row.panel === 'strict'), inDrawing('justice').filter((row) => row.panel === 'victims'), context('fr'))
    .flatMap((pair) => [...pair.narrow, ...pair.wide].flatMap(({ ids }) => ids)),
  justice: inDrawing('justice').map((row) => row.observation_id),
  survey: inDrawing('survey').filter((row) => row.panel !== 'invited').map((row) => row.observation_id),
};

/** Drawings of several quantities, and which one each figure is of. */
const SERIES: Readonly<Record<string, readonly Statement[]>> = {
  permits: permits.filter(isStatement), pathways, shelter: shelter.filter(isStatement), justice: inDrawing('justice'), survey: inDrawing('survey'),
};

describe.each(CASES)('$name, $lang, $size', ({ name, lang, size }) => {
  const svg = draw(name, lang, size);

  it('is the drawing that was looked at', async () => {
    await expect(written(svg)).toMatchFileSnapshot(`../fixtures/golden/charts/${name}-${lang}-${size}.svg`);
  });

  it('carries no style, id, inner aria attribute or warning', () => {
    expect(svg.querySelectorAll('style, [id]')).toHaveLength(0);
    expect(written(svg)).not.toMatch(/ aria-|\u26A0/);
  });

  it('has no number that is not one', () => {
    expect(written(svg)).not.toMatch(/NaN|Infinity|undefined|null/);
  });

  it('speaks one language', () => {
    const words = [...texts(svg), ...[...svg.querySelectorAll('[data-label]')].map((mark) => mark.getAttribute('data-label') ?? '')].join('\n')
      // What the list of documents adds in brackets to a producer is data, in the language of the list.
      .replace(/\([^)]*\)/g, '');
    if (lang === 'fr') {
      expect(words).not.toMatch(/\d,\d{3}(?!\d)|January|February|March|April|June|July|August|September|October|December/);
      // A narrow no-break space before each high sign.
      expect(words).not.toMatch(/[^\u202F\d][:;!?»](\s|$)/);
    } else {
      expect(words).not.toMatch(/\u202F|janvier|juin|septembre|décembre|prévus|personnes|trouvé/);
    }
  });

  it('names every mark', () => {
    for (const mark of some(svg.querySelectorAll('[data-observation]'))) expect(mark.getAttribute('data-label')).toMatch(/\S/);
  });

  it('says what each figure counts to those who do not see its row', () => {
    const marks = [...svg.querySelectorAll('[data-observation]')];
    for (const row of SERIES[name] ?? []) {
      const named = marks.filter((mark) => mark.getAttribute('data-observation')!.split(' ').includes(row.observation_id)).map((mark) => mark.getAttribute('data-label'));
      if (named.length > 0) expect(named.join('\n')).toContain(`(${lang === 'fr' ? row.label_fr : row.label_en})`);
    }
  });

  it('stands for the figures of its rows and no other', () => {
    const expected = new Set(IDS[name]);
    const respondents = new Set(permits.filter((row) => row.panel === 'respondents').filter(isStatement).map((row) => row.observation_id));
    // The numbers of respondents have no room in the narrow drawing; its table has them.
    if (name === 'permits' && size === 'narrow') for (const id of respondents) expected.delete(id);
    expect(drawn(svg)).toEqual(expected);
  });
});

/** The ticks that each value axis may print. */
const AXES: Readonly<Record<string, (values: number[]) => number[]>> = {
  claims: (values) => ticks(0, Math.max(...values, 50000), 5), pathways: (values) => ticks(0, scaleTop(values), 5), shelter: (values) => ticks(0, scaleTop(values), 4), intervals: () => ticks(540, 660, 6),
};

describe('numbers drawn', () => {
  const number = /\d+(?:[\u202F,]\d{3})*/g;
  const plain = (text: string) => Number(text.replace(/[\u202F,]/g, ''));
  const stated = {
    permits: permits.filter(isStatement), pathways, shelter: shelter.filter(isStatement), intervals: evidence,
    claims: inDrawing('persons'), justice: inDrawing('justice'), survey: inDrawing('survey'),
  };

  it.each(Object.entries(stated))('%s: values, dates, round ticks or the gap', (name, rows) => {
    const known = new Set(rows.flatMap((row) => [row.value, row.lo, row.plo, row.phi,
      ...row.period_start.split('-').map(Number), ...row.period_end.split('-').map(Number)]));
    const svg = draw(name, 'fr', 'wide');
    const years = rows.map((row) => row.year);
    const axis = new Set(AXES[name]?.(rows.map((row) => row.value)));
    const tolerated = (n: number) => known.has(n) || axis.has(n) || n === Math.abs(finding.imbalance) || (n >= Math.min(...years) - 2 && n <= Math.max(...years) + 1);
    const strange = texts(svg).flatMap((text) => (text.match(number) ?? []).map(plain)).filter((n) => !tolerated(n));
    expect(strange).toEqual([]);
  });
});

describe('alternatives', () => {
  it.each(Object.keys(CHARTS))('%s states figures in both languages', (name) => {
    for (const lang of ['fr', 'en'] as const) {
      const { alt, table } = CHARTS[name]!(context(lang));
      expect(alt).toMatch(/\d/);
      expect(alt).not.toMatch(/undefined|null|NaN/);
      expect(table.rows.length).toBeGreaterThan(0);
      const keys = table.columns.map((column) => column.key);
      for (const row of table.rows) expect(Object.keys(row).sort()).toEqual([...keys].sort());
    }
  });

  it('gives a row of the table to each figure and each missing year', () => {
    expect(CHARTS['permits']!(context('fr')).table.rows).toHaveLength(permits.length);
    expect(CHARTS['pathways']!(context('fr')).table.rows).toHaveLength(pathways.length);
    expect(CHARTS['shelter']!(context('fr')).table.rows).toHaveLength(shelter.length);
  });
});
