/** Why figures may differ: each cause supported, possible or excluded, from fields alone. */
import { describe, expect, it } from 'vitest';
import type { Cause, Finding, Standing } from '../../src/core/model';
import { runChecks } from '../../src/checks/run';
import { openPack } from '../../src/cli/pack';
import { useLaboratory, type Row } from './harness';
import { some } from '../fixtures/some';

const lab = useLaboratory();
const ORDER: readonly Standing[] = ['supported', 'possible', 'excluded'];
const standing = (finding: Finding, cause: Cause): Standing | undefined => finding.explanations.find((one) => one.cause === cause)?.standing;
const said = (finding: Finding, cause: Cause): string => finding.explanations.filter((one) => one.cause === cause).map(({ text }) => text.en).join(' ');
const judge = async (rows: readonly Row[], sources: Readonly<Record<string, Row>> = {}) => (await lab.judge({ observations: rows, sources }, 'F01')).one();

const PAIR = (a: Row = {}, b: Row = {}) => [{ source_id: 'a', value: 643, ...a }, { source_id: 'b', value: 712, ...b }];
const DATED = { a: { producer: 'One', published: '2021-05-01' }, b: { producer: 'Two', published: '2023-02-01' } };

describe('two documents, one quantity', () => {
  it('each of the eight causes is answered', async () => {
    const finding = await judge(PAIR(), DATED);
    for (const cause of ['vintage', 'scope', 'unit', 'kind', 'coverage', 'rounding', 'typing', 'citation'] as const) expect([cause, ORDER.includes(standing(finding, cause)!)]).toEqual([cause, true]);
    expect(['scope', 'unit', 'kind', 'coverage', 'rounding', 'typing'].map((cause) => standing(finding, cause as Cause))).toEqual(Array(6).fill('excluded'));
    expect(standing(finding, 'vintage')).toBe('possible');
    expect(said(finding, 'vintage')).toMatch(/2021 to 2023/);
  });

  it('editions: none within one document, none at one date, unknown without a date', async () => {
    expect(standing(await judge([{ source_id: 'a', value: 643 }, { source_id: 'a', value: 712 }], DATED), 'vintage')).toBe('excluded');
    expect(standing(await judge(PAIR(), { a: { ...DATED.a }, b: { ...DATED.b, published: '2021-05-01' } }), 'vintage')).toBe('excluded');
    expect(standing(await judge(PAIR(), { a: DATED.a, b: { ...DATED.b, published: null } }), 'vintage')).toBe('possible');
  });

  it('a typing error: one character, or not', async () => {
    expect(standing(await judge(PAIR({ value: 722 }, { value: 772 }), DATED), 'typing')).toBe('supported');
    expect(standing(await judge(PAIR(), DATED), 'typing')).toBe('excluded');
  });

  it('rounding: what is left once it is allowed for', async () => {
    const finding = await judge(PAIR({ value: 2000, qualifier: '~' }, { value: 3643 }), DATED);
    expect(standing(finding, 'rounding')).toBe('excluded');
    expect(said(finding, 'rounding')).toContain('1,143');
  });

  it('a relay on one side; one origin on both', async () => {
    expect(standing(await judge(PAIR(), { a: { ...DATED.a, side: 'press' }, b: DATED.b }), 'citation')).toBe('supported');
    expect(standing(await judge(PAIR({ cites: 'Office' }, { cites: 'Office' }), DATED), 'citation')).toBe('supported');
    expect(standing(await judge(PAIR({ cites: 'Office' }), DATED), 'citation')).toBe('possible');
    expect(standing(await judge(PAIR(), { a: { ...DATED.a, side: 'administration' }, b: { ...DATED.b, side: 'administration' } }), 'citation')).toBe('excluded');
  });

  it('no rule reads the notes', async () => {
    const plain = await judge(PAIR(), DATED);
    const noted = await judge(PAIR({ note: 'Typing error of the relay', scope_text: 'other field' }), DATED);
    expect(noted.explanations).toEqual(plain.explanations);
  });
});

describe('on the shipped pack', () => {
  it('every finding has a cause that is not excluded; what is supported comes first', async () => {
    const engine = await openPack();
    const { findings } = await runChecks(engine);
    await engine.close();
    for (const { ruleid, explanations } of some(findings)) {
      const ranks = explanations.map((one) => ORDER.indexOf(one.standing));
      expect([ruleid, ranks[0]! < 2]).toEqual([ruleid, true]);
      expect([ruleid, ...ranks]).toEqual([ruleid, ...ranks.toSorted((a, b) => a - b)]);
      expect([ruleid, explanations.filter(({ text }) => / [:;?!»]|« /.test(text.fr)).map(({ text }) => text.fr)]).toEqual([ruleid, []]);
    }
  });
});
