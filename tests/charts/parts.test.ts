/** Scales, text widths, hatches and labels. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels, type Box, type LabelRequest } from '../../src/charts/labels';
import { hatch } from '../../src/charts/marks';
import { textWidth, wrap } from '../../src/charts/measure';
import type { Pen } from '../../src/charts/pen';
import { linear, scaleTop, ticks, yearOf } from '../../src/charts/scale';
import { outline, RANK, voiceOf } from '../../src/charts/voice';
import { runsOf } from '../../src/charts/words';

describe('scales', () => {
  it('puts off the scale what is far beyond the other values', () => {
    expect(scaleTop([2994, 3000, 2259, 1439, 143_000])).toBe(3000);
    expect(scaleTop([845, 903, 950, 643, 564, 2102])).toBe(950);
    expect(scaleTop([10, 12, 15, 20])).toBe(20);
    expect(scaleTop([7])).toBe(7);
    expect(scaleTop([])).toBe(0);
  });

  it('gives round ticks inside the domain', () => {
    expect(ticks(0, 1050, 5)).toEqual([0, 250, 500, 750, 1000]);
    expect(ticks(540, 660, 6)).toEqual([540, 560, 580, 600, 620, 640, 660]);
    expect(ticks(5, 5, 4)).toEqual([5]);
    fc.assert(fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (from, span) => {
      const values = ticks(from, from + span, 5);
      expect(values.length).toBeLessThan(12);
      for (const value of values) expect(value).toBeGreaterThanOrEqual(from - span * 1e-6);
    }));
  });

  it('places dates in their year', () => {
    expect(yearOf('2021-01-01')).toBe(2021);
    expect(yearOf('2022-12-31', true)).toBe(2023);
    expect(yearOf('2020-07-02')).toBeCloseTo(2020.5, 2);
    expect(linear([2016, 2027], [8, 794])(2016)).toBe(8);
  });
});

describe('texts', () => {
  it('measures digits as tabular and accents as nothing', () => {
    expect(textWidth('111', 10)).toBe(textWidth('888', 10));
    expect(textWidth('é', 10)).toBe(textWidth('e', 10));
    expect(textWidth('1\u202F439', 13)).toBeLessThan(textWidth('1 439', 13));
  });

  it('wraps at spaces and loses no word', () => {
    fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 12 }), (words) => {
      expect(wrap(words.join(' '), 80, 13).join(' ')).toBe(words.join(' '));
    }));
  });
});

describe('voices', () => {
  it('draws the five shapes differently, a relay after a producer', () => {
    const voices = ['administration', 'association', 'parliament', 'europe', 'press'].map(voiceOf);
    expect(new Set(voices.map((voice) => outline(voice, 5.5))).size).toBe(5);
    expect(RANK.press).toBeGreaterThan(RANK.administration);
    expect(voiceOf('collective')).toBe('associations');
    expect(voiceOf('a side to come')).toBe('press');
  });
});

it('hatches inside its box', () => {
  const box = { left: 10, right: 64, top: 100, bottom: 109 };
  let d = '';
  hatch({ path: (path: string) => { d = path; } } as unknown as Pen, box);
  const points = [...d.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
  expect(points.length).toBeGreaterThan(8);
  for (const [x, y] of points) {
    expect(x).toBeGreaterThanOrEqual(box.left);
    expect(x).toBeLessThanOrEqual(box.right);
    expect(y).toBeGreaterThanOrEqual(box.top - 0.1);
    expect(y).toBeLessThanOrEqual(box.bottom + 0.1);
  }
});

it('groups consecutive years', () => {
  expect(runsOf([2012, 2010, 2011, 2015])).toEqual([[2010, 2012], [2015, 2015]]);
});

describe('labels', () => {
  const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const request = fc.record({
    x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 0, max: 200 }), text: fc.stringMatching(/^[a-z0-9]{1,12}$/), priority: fc.constantFrom(1 as const, 2 as const),
  });

  it('never lets two of them meet, nor cover a mark', () => {
    fc.assert(fc.property(fc.array(request, { maxLength: 25 }), (wanted) => {
      const requests = wanted.map(({ x, y, text, priority }, i): LabelRequest => ({
        key: String(i), variants: [[[{ text }]]], x, y, where: ['top', 'right', 'bottom', 'left'], priority,
      }));
      const marks = wanted.map(({ x, y }) => ({ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 }));
      const placed = placeLabels(requests, { bounds: { left: -100, right: 400, top: -100, bottom: 300 }, marks, size: 13 });
      placed.forEach((one, i) => placed.slice(i + 1).forEach((other) => expect(overlap(one.box, other.box)).toBe(false)));
      for (const { box } of placed) for (const mark of marks) expect(overlap(box, mark)).toBe(false);
    }), { numRuns: 60 });
  });

  it('always draws what the headline names', () => {
    const crowd = Array.from({ length: 12 }, (_, i): LabelRequest => ({
      key: String(i), variants: [[[{ text: 'headline figure' }]]], x: 100, y: 100, where: ['top'], priority: i === 11 ? 0 : 2,
    }));
    const placed = placeLabels(crowd, { bounds: { left: 60, right: 160, top: 60, bottom: 140 }, marks: [], size: 13 });
    expect(placed.map(({ key }) => key)).toContain('11');
  });
});
