/** What holds of every pack: order, agreement, scale and identity (fast-check, and the shipped pack shuffled). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runChecks } from '../../src/checks/run';
import { readPack } from '../../src/cli/pack';
import type { Finding } from '../../src/core/model';
import { openNode } from '../../src/db/node';
import { loadPack } from '../../src/db/pack';
import { useLaboratory, type Row } from './harness';

const lab = useLaboratory();
const RUNS = { numRuns: 8, seed: 20261121 };

/** Quantities that the checks relate to one another: same, contained, overlapping, accumulated, one stage after another. */
const QUANTITIES: readonly Row[] = [
  {}, {}, { scope_id: 'pimping' }, { scope_id: 'labour-exploitation' }, { scope_id: 'unspecified' }, { sex: 'F' }, { sex: 'M' }, { age: 'minor' },
  { indicator: 'psp-cumulative', kind: 'cumulative', scope_id: 'psp-entered' }, { indicator: 'psp-active', kind: 'presence', scope_id: 'psp-engaged' },
  { indicator: 'psp-authorised', scope_id: 'psp-entered' }, { measure: 'change', unit: 'percent', base_id: '2020' },
  { measure: 'share', unit: 'percent', base_kind: 'population', base_id: 'thb-and-exploitation', sex: 'F' }, { status: 'estimate' },
];
const figure: fc.Arbitrary<Row> = fc.record({
  quantity: fc.constantFrom(...QUANTITIES), period: fc.constantFrom('2020', '2021', '2022', '2022-06', '2020/2022'), source_id: fc.constantFrom('a', 'b', 'c', 'd'),
  value: fc.oneof(fc.integer({ min: 1, max: 99 }), fc.constantFrom(560, 1000, 2100, 40000)), qualifier: fc.constantFrom('=', '=', '=', '>', '~', '<', 'nearly'),
}).map(({ quantity, ...rest }) => ({ ...quantity, ...rest }));
const figures = fc.array(figure, { minLength: 2, maxLength: 14 }).map((rows) => rows.map((row, i) => ({ ...row, observation_id: `o${i}` })));

/** All that is said of a finding, on one line; inputs as a set. */
const told = ({ inputs, ...finding }: Finding): string =>
  JSON.stringify({ ...finding, inputs: inputs.map(({ role, observation_id }) => `${role}:${observation_id}`).sort() });

/** Lines that one run has and the other has not: none, when order does not matter. */
function expectSame(one: readonly Finding[], other: readonly Finding[]): void {
  const [left, right] = [one.map(told), other.map(told)];
  expect({ lost: left.filter((line) => !right.includes(line)), gained: right.filter((line) => !left.includes(line)) }).toEqual({ lost: [], gained: [] });
  expect(right.length).toBe(left.length);
}

describe('the order of rows changes nothing', () => {
  it('in any pack', async () => {
    await fc.assert(fc.asyncProperty(figures.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))), async ([rows, shuffled]) => {
      const [one, other] = [await lab.judge(rows), await lab.judge(shuffled)];
      expectSame(one.findings, other.findings);
      expect(other.tallies).toEqual(one.tallies);
    }), RUNS);
  });

  it('in the shipped pack, every file backwards', async () => {
    const pack = readPack();
    const backwards = new Map([...pack.files].map(([path, text]) => {
      const [header = '', ...lines] = text.trimEnd().split('\n');
      // Records that span lines stay as they are: only the large files matter here.
      return [path, text.includes('"\n"') || !/^(observations|relations|sources)/.test(path) ? text : `${[header, ...lines.reverse()].join('\n')}\n`];
    }));
    const engine = await openNode();
    try {
      await loadPack(engine, pack);
      const one = await runChecks(engine);
      await loadPack(engine, { ...pack, files: backwards });
      const other = await runChecks(engine);
      expect(other.tallies).toEqual(one.tallies);
      expectSame(one.findings, other.findings);
    } finally {
      await engine.close();
    }
  });
});

describe('a document that agrees', () => {
  /** Flags that tell a contradiction; the others tell repetition, roundness or absence. */
  const CONTRADICTIONS = ['F01', 'F02', 'F03', 'F04', 'F05', 'F06', 'F08', 'F16', 'F18'];

  it('never creates a contradiction', async () => {
    await fc.assert(fc.asyncProperty(figures, fc.nat(), async (rows, at) => {
      const copy = { ...rows[at % rows.length]!, observation_id: 'copy', source_id: 'echo' };
      const before = await lab.judge(rows, ...CONTRADICTIONS);
      const after = await lab.judge([...rows, copy], ...CONTRADICTIONS);
      // Each finding there now stood before on the same figures, the copy apart.
      const without = (finding: Finding) => `${finding.ruleid} ${[...new Set(finding.inputs.map(({ observation_id }) => observation_id))].filter((id) => id !== 'copy').sort().join(' ')}`;
      const known = new Set(before.findings.map(without));
      expect(after.findings.map(without).filter((text) => !known.has(text))).toEqual([]);
    }), RUNS);
  });
});

describe('scale', () => {
  const exact = fc.integer({ min: 11, max: 99 }).filter((n) => n % 10 !== 0);
  it('the relative difference is that of the numbers, whatever their size', async () => {
    await fc.assert(fc.asyncProperty(exact, exact, fc.constantFrom(3, 7, 9), async (a, b, k) => {
      fc.pre(a !== b && (a * k) % 10 !== 0 && (b * k) % 10 !== 0);
      const judge = async (x: number, y: number) => (await lab.judge([{ value: x }, { value: y }], 'F01')).one();
      const [small, large] = [await judge(a, b), await judge(a * k, b * k)];
      expect(large.severity).toBe(small.severity);
      expect(large.relative).toBeCloseTo(small.relative!, 9);
      expect(large.imbalance).toBeCloseTo(small.imbalance! * k, 9);
      expect(Math.abs(small.relative!)).toBeCloseTo((2 * Math.abs(a - b)) / (a + b), 9);
    }), RUNS);
  });
});

describe('the identifier of a finding', () => {
  it('is that of its rule and its figures: it survives other figures, and changes with its own', async () => {
    const rows = [{ observation_id: 'a', value: 722 }, { observation_id: 'b', value: 772 }];
    const id = (await lab.judge(rows, 'F01')).one().finding_id;
    expect((await lab.judge(rows, 'F01')).one().finding_id).toBe(id);
    expect((await lab.judge([...rows, { observation_id: 'c', value: 9, period: '2019' }], 'F01')).one().finding_id).toBe(id);
    expect((await lab.judge([...rows, { observation_id: 'c', value: 772 }], 'F01')).one().finding_id).not.toBe(id);
    expect((await lab.judge([{ observation_id: 'a', value: 722 }, { observation_id: 'd', value: 772 }], 'F01')).one().finding_id).not.toBe(id);
  });

  it('is one per verdict, in any pack', async () => {
    await fc.assert(fc.asyncProperty(figures, async (rows) => {
      const ids = (await lab.judge(rows)).verdicts.map(({ finding_id }) => finding_id);
      expect(ids.filter((id, i) => ids.indexOf(id) < i)).toEqual([]);
    }), RUNS);
  });
});
