/** The evidence of a finding: every qualifier, unit and range of values that the pack may hold. */
import { describe, expect, it } from 'vitest';
import { intervalsChart, type IntervalFigure } from '../../src/charts/intervals';
import type { Pen } from '../../src/charts/pen';
import { pointMark, toPoints, type ChartFigure } from '../../src/charts/points';
import { linear } from '../../src/charts/scale';
import { SIZES, context, evidence, finding, texts, written } from './harness';

const fr = context('fr');
const base = evidence[0]!;
let next = 0;
const figure = (changes: Partial<IntervalFigure> & { value: number }): IntervalFigure => {
  next += 1;
  const { value } = changes;
  return {
    ...base, observation_id: `t${next}`, source_id: `s${next}`, value_text: String(value), value_max: null, qualifier: '=', status: 'final', round_number: false,
    measure: 'count', unit: 'persons', lo: value, hi: value, plo: value, phi: value, ...changes,
  };
};
const draw = (figures: readonly IntervalFigure[], size: keyof typeof SIZES = 'wide') => intervalsChart(figures, fr).draw(SIZES[size]);
const glyphs = (svg: SVGSVGElement) => [...svg.querySelectorAll('[data-observation] path[transform]')];
const dotted = (svg: SVGSVGElement) => [...svg.querySelectorAll('[data-observation] line')].filter((line) => line.getAttribute('stroke-dasharray') === '2 4');
const x = (line: Element, name: string) => Number(line.getAttribute(name));

describe('qualifiers', () => {
  it('"more than": an open mark, the usual reading, an arrow to the right', () => {
    const svg = draw([figure({ value: 560, qualifier: '>', lo: 561, hi: null, plo: 561, phi: 569 }), figure({ value: 643 })]);
    const [arrow] = dotted(svg);
    expect(x(arrow!, 'x2')).toBeGreaterThan(x(arrow!, 'x1'));
    expect(glyphs(svg)[0]?.getAttribute('fill')).toBe('var(--paper)');
    expect(texts(svg)).toContain('lu 561 à 569\u202F; à la lettre, 561 ou davantage');
  });

  it('"fewer than": the mirror', () => {
    const [arrow] = dotted(draw([figure({ value: 560, qualifier: '<', lo: 0, hi: 559, plo: 550, phi: 559 }), figure({ value: 643 })]));
    expect(x(arrow!, 'x2')).toBeLessThan(x(arrow!, 'x1'));
  });

  it('a range: a bar and no mark in its middle', () => {
    const svg = draw([figure({ value: 700, value_max: 1200, qualifier: '..', lo: 700, hi: 1200, plo: 700, phi: 1200 }), figure({ value: 900 })]);
    expect(glyphs(svg)).toHaveLength(1);
    expect(texts(svg)).toContain('entre 700 et 1\u202F200');
  });

  it('a range stays within the drawing up to its printed end, however far it is', () => {
    for (const size of ['wide', 'narrow'] as const) {
      const svg = draw([figure({ value: 10000, value_max: 30000, qualifier: '..', lo: 10000, hi: 30000, plo: 10000, phi: 30000 }), figure({ value: 7000 }), figure({ value: 8000 })], size);
      const ends = [...svg.querySelectorAll('[data-observation] line')].map((line) => x(line, 'x2'));
      expect(Math.max(...ends)).toBeLessThan(SIZES[size].width);
    }
  });

  it('a value is written on the side that the ends of the gap leave free', () => {
    const two = [figure({ value: 1010 }), figure({ value: 1110 }), figure({ value: 3000 })];
    const apart = { imbalance: 100, args: {}, inputs: two.slice(0, 2).map(({ observation_id }) => ({ role: 'r', observation_id })) };
    const svg = intervalsChart(two, fr, apart).draw(SIZES.wide);
    const anchor = (words: string) => [...svg.querySelectorAll('text')].find((text) => text.textContent === words)?.getAttribute('text-anchor');
    expect([anchor('1\u202F010'), anchor('1\u202F110')]).toEqual(['end', 'start']);
  });

  it('"about": a whisker over the usual reading', () => {
    const svg = draw([figure({ value: 600, qualifier: '~', lo: 0, hi: null, plo: 550, phi: 650 }), figure({ value: 700 })]);
    expect(dotted(svg)).toHaveLength(0);
    expect(texts(svg)).toContain('environ 600');
  });
});

describe.each([
  ['more than', { qualifier: '>', lo: 561, hi: null, plo: 561, phi: 640 }, Math.max],
  ['fewer than', { qualifier: '<', lo: 0, hi: 559, plo: 480, phi: 559 }, Math.min],
] as const)('"%s": the dotted line leaves the usual reading on its open side', (_words, words, outer) => {
  const said = figure({ value: 560, ...words });
  const leaves = (lines: readonly { readonly x1: number; readonly x2: number; readonly dashed: boolean; readonly width: string }[]) => {
    const thick = lines.find(({ width }) => width === '4')!;
    const open = lines.find(({ dashed }) => dashed)!;
    expect(Math.abs(thick.x2 - thick.x1)).toBeGreaterThan(5);
    expect(open.x1).toBe(outer(thick.x1, thick.x2));
    expect(outer(open.x1, open.x2)).toBe(open.x2);
  };

  it('in the evidence of a finding', () => {
    const lines = [...draw([said, figure({ value: 643 })]).querySelectorAll('[data-observation] line')];
    leaves(lines.map((line) => ({ x1: x(line, 'x1'), x2: x(line, 'x2'), dashed: line.getAttribute('stroke-dasharray') === '2 4', width: line.getAttribute('stroke-width') ?? '' })));
  });

  it('in a row of points', () => {
    const lines: Parameters<typeof leaves>[0][number][] = [];
    const pen = {
      line: (x1: number, _y1: number, x2: number, _y2: number, style: Readonly<Record<string, unknown>>) => { lines.push({ x1, x2, dashed: style['stroke-dasharray'] === '2 4', width: String(style['stroke-width']) }); },
      path: () => {},
    } as unknown as Pen;
    const [point] = toPoints([said as unknown as ChartFigure], 'row', fr);
    pointMark(pen, point!, linear([0, 1000], [0, 800]), 20);
    leaves(lines);
  });
});

describe('values', () => {
  it.each([
    ['equal', [figure({ value: 40 }), figure({ value: 40 })]],
    ['zero', [figure({ value: 0 }), figure({ value: 0 })]],
    ['one alone', [figure({ value: 12 })]],
    ['negative changes', [figure({ value: -12, measure: 'change', unit: 'percent' }), figure({ value: 4, measure: 'change', unit: 'percent' })]],
    ['infinite bounds', [figure({ value: 5, qualifier: '~', lo: -Infinity, hi: Infinity, plo: 4, phi: 6 })]],
    ['very far apart', [figure({ value: 3 }), figure({ value: 4 }), figure({ value: 143_000 })]],
  ] as const)('%s', (_name, figures) => {
    for (const size of ['wide', 'narrow'] as const) expect(written(draw(figures, size))).not.toMatch(/NaN|Infinity/);
  });

  it('tells a value that would crush the others instead of drawing it to scale', () => {
    const svg = draw([figure({ value: 2994 }), figure({ value: 3002 }), figure({ value: 143_000 })]);
    expect(texts(svg).join('\n')).toMatch(/143\u202F000, hors échelle/);
  });

  it('keeps it on the scale when the gap is with it', () => {
    const far = [figure({ value: 2994 }), figure({ value: 143_000 })];
    const chart = intervalsChart(far, fr, { imbalance: 140_006, args: {}, inputs: far.map(({ observation_id }, i) => ({ role: ['low', 'high'][i]!, observation_id })) });
    expect(texts(chart.draw(SIZES.wide)).join('\n')).not.toContain('hors échelle');
  });

  it('writes percentages and money as such, and a gap between percentages in points', () => {
    const shares = [22, 28].map((value) => figure({ value, measure: 'share', unit: 'percent' }));
    const svg = intervalsChart(shares, fr, { imbalance: 6, args: {}, inputs: shares.map(({ observation_id }) => ({ role: 'low', observation_id })) }).draw(SIZES.wide);
    expect(texts(svg)).toContain('écart\u202F: 6\u00A0points');
    expect(texts(svg)).toContain('28\u202F%');
    expect(texts(draw([figure({ value: 6_600_000, unit: 'EUR', measure: 'amount' }), figure({ value: 6_800_000, unit: 'EUR', measure: 'amount' })]))).toContain('6,6\u00A0M€');
  });

  it('never puts two units on one scale', () => {
    const svg = draw([figure({ value: 90, unit: 'places' }), figure({ value: 102, unit: 'places' }), figure({ value: 128 })]);
    expect(glyphs(svg).at(-1)?.getAttribute('stroke-dasharray')).toBe('2.5 2');
  });
});

describe('the gap', () => {
  it('joins the two figures that it comes from', () => {
    const svg = intervalsChart(evidence, fr, finding).draw(SIZES.wide);
    expect(texts(svg)).toContain('écart\u202F: 79');
  });

  it('is between a total and the sum of its parts, which is drawn as ours', () => {
    const parts = [26, 16, 9, 12].map((value) => figure({ value, unit: 'departments' }));
    const total = figure({ value: 67, unit: 'departments' });
    const inputs = [...parts.map(({ observation_id }) => ({ role: 'part', observation_id })), { role: 'total', observation_id: total.observation_id }];
    const words = texts(intervalsChart([...parts, total], fr, { imbalance: -4, args: { parts: '63.0', total: '67.0' }, inputs }).draw(SIZES.wide));
    expect(words).toContain('Somme des parties');
    expect(words).toContain('63');
    expect(words).toContain('écart\u202F: 4');
  });

  it('is not drawn when nothing is subtracted', () => {
    const words = texts(intervalsChart(evidence, fr, { imbalance: null, args: {}, inputs: [] }).draw(SIZES.wide)).join();
    expect(words).not.toContain('écart');
  });
});
