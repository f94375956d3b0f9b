/** What the reader must see: contradictions, missing years, one scale; computed from the rows, never typed. */
import { describe, expect, it } from 'vitest';
import { pathwaysChart } from '../../src/charts/pathways';
import { permitsChart } from '../../src/charts/permits';
import { contradiction } from '../../src/charts/pathlabels';
import { toSpots } from '../../src/charts/spots';
import { isStatement, type Statement } from '../../src/core/statement';
import { SIZES, context, pathways, permits, texts } from './harness';

const fr = context('fr');
const attribute = (element: Element | null, name: string) => Number(element?.getAttribute(name));
const placeOf = (svg: SVGSVGElement, id: string) => {
  const mark = [...svg.querySelectorAll('[data-observation]')].find((one) => one.getAttribute('data-observation')?.split(' ').includes(id));
  const [, x = '', y = ''] = /translate\(([-\d.]+),([-\d.]+)\)/.exec(mark?.innerHTML ?? '') ?? [];
  return { x: Number(x), y: Number(y) };
};
const id = (rows: readonly Statement[], test: (row: Statement) => boolean) => rows.find(test)?.observation_id ?? '';

describe('exit pathways', () => {
  const svg = pathwaysChart(pathways, fr).draw(SIZES.wide);
  const active = id(pathways, (row) => row.kind === 'presence' && row.year === 2022);
  const total = id(pathways, (row) => row.kind === 'cumulative' && row.period === '2016/2022');
  const bound = id(pathways, (row) => row.qualifier === '>');
  const january = id(pathways, (row) => row.period === '2017/2021-01-01');

  it('puts each mark at its value, on the scale of the grid', () => {
    const lines = [...svg.querySelectorAll('line')].filter((line) => line.getAttribute('stroke') === 'var(--hair)').map((line) => attribute(line, 'y1'));
    const labels = texts(svg).filter((text) => /^(250|500)$/.test(text));
    expect(labels).toEqual(['250', '500']);
    const perUnit = (lines[0]! - lines[1]!) / 250;
    const value = (y: number) => 250 + (lines[0]! - y) / perUnit;
    expect(value(placeOf(svg, active).y)).toBeCloseTo(643, 0);
    expect(value(placeOf(svg, total).y)).toBeCloseTo(564, 0);
    expect(value(placeOf(svg, bound).y)).toBeCloseTo(560, 0);
  });

  it('shows "more than 560" of December 2022 beside the total, at the height of the 564 of January 2021', () => {
    expect(Math.abs(placeOf(svg, bound).y - placeOf(svg, january).y)).toBeLessThan(3);
    expect(Math.abs(placeOf(svg, bound).x - placeOf(svg, total).x)).toBeLessThan(10);
    expect(placeOf(svg, bound).x - placeOf(svg, january).x).toBeGreaterThan(100);
    expect(placeOf(svg, active).y).toBeLessThan(placeOf(svg, total).y - 25);
  });

  it('brackets the total that is smaller than one of its years', () => {
    expect(texts(svg)).toContain('79 de moins que l’une de ses années');
    expect(pathwaysChart(pathways, fr).alt).toContain('inférieur de 79');
  });

  it('brackets nothing when the total holds its years', () => {
    const repaired = pathways.map((row) => (row.observation_id === total ? { ...row, value: 700, plo: 700, phi: 700, lo: 700, hi: 700 } : row));
    const spots = toSpots(repaired, (row) => row.observation_id, fr);
    expect(contradiction(spots)).toBeNull();
    expect(texts(pathwaysChart(repaired, fr).draw(SIZES.wide)).join()).not.toContain('de moins que');
  });

  it('keeps the total of all years above a cut line', () => {
    const beyond = id(pathways, (row) => row.value > 2000);
    expect(placeOf(svg, beyond).y).toBeLessThan(62);
  });
});

describe('permits', () => {
  const found = permits.filter(isStatement);
  const svg = permitsChart(permits, fr).draw(SIZES.wide);
  const height = (one: string) => {
    const stems = [...svg.querySelectorAll('line')].filter((line) => line.getAttribute('stroke') === 'var(--hair)');
    const { x, y } = placeOf(svg, one);
    return attribute(stems.find((line) => Math.abs(attribute(line, 'x1') - x) < 0.2 && Math.abs(attribute(line, 'y2') - y) < 0.2) ?? null, 'y1') - y;
  };

  it('draws victims and permits on one scale', () => {
    const victims = found.find((row) => row.panel === 'recorded' && row.year === 2022 && row.side === 'administration')!;
    const issued = found.find((row) => row.panel === 'permits' && row.year === 2010)!;
    expect(height(victims.observation_id) / height(issued.observation_id)).toBeCloseTo(victims.value / issued.value, -1);
  });

  it('says of the years after the last permit count that nothing was found', () => {
    const last = Math.max(...found.filter((row) => row.panel === 'permits').map((row) => row.year));
    const end = Math.max(...permits.map((row) => row.year));
    expect(texts(svg)).toContain(`${last + 1}–${end}\u202F: aucun nombre trouvé dans les documents lus`);
  });

  it('joins no point of the survey, whose respondents change every year', () => {
    const joined = [...svg.querySelectorAll('path')].filter((path) => path.getAttribute('stroke') === 'var(--rule)' && path.getAttribute('stroke-width') === '1.5');
    expect(joined).toHaveLength(2);
  });

  it('names the change of definition between the two series', () => {
    expect(texts(svg)).toContain('rupture\u202F: champ redéfini');
  });
});
