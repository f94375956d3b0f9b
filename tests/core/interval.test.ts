/** Intervals: oracles of METHODS §7.7, properties, and equality with the view `figure`. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPack } from '../../src/cli/pack';
import { logical, numberStep, pragmatic, type Interval, type Stated } from '../../src/core/interval';
import { parsePrinted, type Qualifier } from '../../src/core/number';
import type { Engine } from '../../src/db/engine';

/** A count in words, as a document prints it. */
function stated(text: string, measure = 'count'): Stated {
  const printed = parsePrinted(text);
  if ('fault' in printed) throw new Error(printed.fault);
  return { value: printed.text, value_max: printed.max, qualifier: printed.qualifier, measure };
}
const share = (p: number): Interval => logical({ value: String(p), qualifier: '=', measure: 'share' });
const contains = ({ lo, hi }: Interval, n: number): boolean => lo <= n && n <= hi;

describe('qualifiers (METHODS §7.7)', () => {
  it.each([
    ['plus de 2 800', [2801, Infinity], [2801, 2899]],
    ['près de 3 000', [0, Infinity], [2500, 2999]],
    ['près de 5 000', [0, Infinity], [4500, 4999]],
    ['2 100', [2100, 2100], [2050, 2150]],
    ['plus de 560', [561, Infinity], [561, 569]],
    ['environ 40 000', [0, Infinity], [35_000, 45_000]],
    ['au moins 560', [560, Infinity], [560, 569]],
    ['moins de 560', [0, 559], [550, 559]],
    ['au plus 560', [0, 560], [551, 560]],
    ['entre 700 et 1 200', [700, 1200], [700, 1200]],
    ['2 143', [2143, 2143], [2143, 2143]],
    ['0', [0, 0], [0, 0]],
    ['plus de 277', [278, Infinity], [278, 278]],
    ['près de 277', [0, Infinity], [276, 276]],
  ])('%s', (text, words, usual) => {
    const { lo, hi } = logical(stated(text));
    const { lo: plo, hi: phi } = pragmatic(stated(text));
    expect([[lo, hi], [plo, phi]]).toEqual([words, usual]);
  });

  it('575 is unusual for "plus de 560", 560 impossible', () => {
    const figure = stated('plus de 560');
    expect([contains(pragmatic(figure), 575), contains(logical(figure), 575), contains(logical(figure), 560)]).toEqual([false, true, false]);
  });

  it('30 000 is outside what "about 40 000" usually means, not outside what it allows', () => {
    const figure = stated('about 40 000');
    expect([contains(pragmatic(figure), 30_000), contains(logical(figure), 30_000)]).toEqual([false, true]);
  });

  it('knows a share to half of its last decimal', () => {
    expect([share(28), logical({ value: '64.10', qualifier: '=', measure: 'share' })]).toEqual([{ lo: 27.5, hi: 28.5 }, { lo: 64.095, hi: 64.105 }]);
  });

  it('a count hidden because it is small is at least one, in both readings', () => {
    const hidden: Stated = { value: '5', qualifier: '<', measure: 'count', status: 'suppressed' };
    expect([logical(hidden), pragmatic(hidden)]).toEqual([{ lo: 1, hi: 4 }, { lo: 1, hi: 4 }]);
  });

  it('has no floor under a change', () => {
    expect(logical({ value: '5', qualifier: '<', measure: 'change' }).lo).toBe(-Infinity);
  });

  it.each([['2800', 100], ['560', 10], ['40000', 10_000], ['0', 1], ['2143', 1], ['64.1', 0.1]])('%s commits to %d', (text, step) =>
    expect(numberStep(text)).toBeCloseTo(step, 12));
});

describe('properties', () => {
  const figure = fc.record({
    value: fc.oneof(fc.nat(200_000).map(String), fc.tuple(fc.nat(99), fc.integer({ min: 0, max: 99 })).map(([a, b]) => `${a}.${String(b).padStart(2, '0')}`)),
    qualifier: fc.constantFrom<Qualifier>('=', '~', 'nearly', '>', '>=', '<', '<='),
    measure: fc.constantFrom('count', 'amount', 'share', 'rate'),
  });

  it('words that include the number keep it inside', () => {
    fc.assert(fc.property(figure, (f) => {
      const strict = f.qualifier === '>' || f.qualifier === '<';
      if (strict) return;
      const x = Number(f.value);
      expect(contains(logical(f), x)).toBe(true);
      if (f.qualifier !== 'nearly') expect(contains(pragmatic(f), x)).toBe(true);
    }));
  });

  it('no interval is empty', () => {
    fc.assert(fc.property(figure, (f) => {
      expect(pragmatic(f).lo).toBeLessThanOrEqual(pragmatic(f).hi);
      if (f.qualifier !== '<' || Number(f.value) > 0) expect(logical(f).lo).toBeLessThanOrEqual(logical(f).hi);
    }));
  });

  it('what words usually mean lies within what they allow, roundness aside', () => {
    fc.assert(fc.property(figure.filter((f) => f.qualifier === '>' || f.qualifier === '>='), (f) => {
      expect(pragmatic(f).lo).toBeGreaterThanOrEqual(logical(f).lo);
    }));
  });
});

describe('the view `figure`', () => {
  let engine: Engine;
  beforeAll(async () => { engine = await openPack(); });
  afterAll(() => engine.close());

  it('has the same intervals for every figure of the pack', async () => {
    const rows = await engine.query({
      name: 'intervals',
      columns: {
        observation_id: 'text', value: 'text', value_max: 'text?', qualifier: 'text', measure: 'text', round: 'bool', step: 'real',
        lo: 'real', hi: 'real', plo: 'real', phi: 'real', decided: 'bool',
      },
      sql: `SELECT f.observation_id, f.unit IN (SELECT unit FROM unit_role WHERE role = 'round') AS decided, o.value, o.value_max, f.qualifier, f.measure, f.round_number AS round, f.step, f.lo, f.hi, f.plo, f.phi
            FROM figure f JOIN observation o USING (observation_id)`,
    });
    expect(rows.length).toBeGreaterThan(1900);
    for (const { observation_id, round, step, lo, hi, plo, phi, ...words } of rows) {
      const figure = { ...words, qualifier: words.qualifier as Qualifier };
      expect([logical(figure), pragmatic(figure), numberStep(words.value)], observation_id)
        .toEqual([{ lo, hi }, { lo: plo, hi: phi }, step]);
      if (round) expect(pragmatic(figure).hi - pragmatic(figure).lo).toBe(step);
    }
  });
});
