/** Decisions in force: shipped and local, kept and refused, reopened, imported whole or not at all. */
import { describe, expect, it } from 'vitest';
import { decisionRow, type Decision } from '../../src/core/decision';
import type { Finding } from '../../src/core/model';
import type { Snapshot } from '../../src/core/snapshot';
import { Decisions, type DecisionHost } from '../../src/state/decisions.svelte';
import { Session } from '../../src/state/session.svelte';

const KEY = 'concordance.decisions.1';
const finding = (finding_id: string, ...ids: string[]) =>
  ({ finding_id, ruleid: 'F01.same-quantity', told_by: null, inputs: ids.map((observation_id) => ({ role: 'a', observation_id })) }) as unknown as Finding;
const shipped = (changes: Partial<Decision> = {}): Decision => ({
  finding_id: 'n1', ruleid: 'F01.same-quantity', reason: 'confirmed-error', comment: '', citation: 'p. 1', decided_on: '2026-01-01', decided_by: '', inputs: [], ...changes,
});
const CLOSING = { reason: 'explained-by-definition', comment: '', citation: 'p. 2', decided_by: 'Ada' } as const;

/** A browser's storage, and what it holds. */
function storage(kept: Record<string, string> = {}) {
  return { kept, getItem: (key: string) => kept[key] ?? null, setItem: (key: string, value: string) => { kept[key] = value; }, removeItem: (key: string) => { delete kept[key]; } };
}

/** Findings n1 (o1, o2) and n2 (o3), in the catalogue with the values of their figures. */
async function opened({ decisions = [] as Decision[], values = { o1: '560', o2: '600', o3: '7' } as Record<string, string>, catalogue = true, keep = storage() as DecisionHost['storage'] } = {}) {
  const rows = decisions.map(decisionRow);
  const snapshot: Snapshot = {
    pack: { name: 'test', version: '1' }, findings: [finding('n1', 'o1', 'o2'), finding('n2', 'o3')], tallies: [],
    answers: { decisions: { columns: Object.keys(decisionRow(shipped())), rows: rows.map((row) => Object.values(row)) } },
  };
  const cards = Object.entries(values).map(([id, value]) => [id, '>', value, null]);
  const later: Snapshot = { ...snapshot, answers: { figure_cards: { columns: ['observation_id', 'qualifier', 'value_text', 'value_max'], rows: cards } } };
  const offline = (): Promise<never> => Promise.reject(new Error('no engine here'));
  const session = new Session({ fetchJson: (path) => Promise.resolve(path === 'catalogue.json' ? later : snapshot), fetchText: offline, fetchBytes: offline, live: offline });
  await session.loadSnapshot();
  if (catalogue) await session.loadCatalogue();
  return { session, decisions: new Decisions({ session, storage: keep, now: () => new Date(2026, 2, 4) }) };
}
const bytes = (text: string) => new TextEncoder().encode(text);
const [N1, N2] = [finding('n1', 'o1', 'o2'), finding('n2', 'o3')];

describe('closing', () => {
  it('notes the day, the rule and what each figure states, and keeps it', async () => {
    const keep = storage();
    const { decisions } = await opened({ keep });
    expect(keep.kept).toEqual({});
    decisions.close(N1, CLOSING);
    expect(decisions.all).toEqual([{
      ...CLOSING, finding_id: 'n1', ruleid: 'F01.same-quantity', decided_on: '2026-03-04',
      inputs: [{ observation_id: 'o1', stated: '>560' }, { observation_id: 'o2', stated: '>600' }],
    }]);
    expect([decisions.stateOf(N1), decisions.stateOf(N2), decisions.keeping]).toEqual(['closed', 'open', 'kept']);
    const again = await opened({ keep });
    expect(again.decisions.all).toEqual(decisions.all);
  });
  it('reopens when a figure changes under its identifier', async () => {
    const keep = storage();
    (await opened({ keep })).decisions.close(N1, CLOSING);
    const { decisions } = await opened({ keep, values: { o1: '564', o2: '600' } });
    expect(decisions.stateOf(N1)).toBe('reopened');
    decisions.close(N1, CLOSING);
    expect([decisions.stateOf(N1), decisions.all.length]).toEqual(['closed', 1]);
  });
  it('replaces the earlier decision that it confirms', async () => {
    const { decisions } = await opened({ keep: storage({ [KEY]: JSON.stringify({ decisions: [decisionRow(shipped({ finding_id: 'n0', inputs: [{ observation_id: 'o1', stated: '' }] }))], withdrawn: [] }) }) });
    expect(decisions.stateOf(N1)).toBe('reopened');
    decisions.close(N1, CLOSING);
    expect(decisions.all.map(({ finding_id }) => finding_id)).toEqual(['n1']);
    expect(decisions.orphans).toEqual([]);
  });
  it('waits for the catalogue before it looks for what a finding became', async () => {
    const keep = storage({ [KEY]: JSON.stringify({ decisions: [decisionRow(shipped({ finding_id: 'n0', inputs: [{ observation_id: 'o1', stated: '' }] }))], withdrawn: [] }) });
    const { decisions, session } = await opened({ keep, catalogue: false });
    expect([decisions.stateOf(N1), decisions.orphans]).toEqual(['open', []]);
    await session.loadCatalogue();
    expect(decisions.stateOf(N1)).toBe('reopened');
  });
});

describe('shipped decisions', () => {
  it('close before anything is decided here; a local one wins', async () => {
    const { decisions } = await opened({ decisions: [shipped()] });
    expect(decisions.stateOf(N1)).toBe('closed');
    expect([decisions.local, decisions.touched]).toEqual([[], false]);
    decisions.close(N1, CLOSING);
    expect(decisions.standing(N1)?.decision.decided_by).toBe('Ada');
  });
  it('can be set aside here, and come back when all is forgotten', async () => {
    const keep = storage();
    const { decisions } = await opened({ decisions: [shipped()], keep });
    decisions.remove(N1);
    expect([decisions.stateOf(N1), decisions.all]).toEqual(['open', []]);
    expect((await opened({ decisions: [shipped()], keep })).decisions.stateOf(N1)).toBe('open');
    decisions.removeAll();
    expect([decisions.stateOf(N1), keep.kept]).toEqual(['closed', {}]);
  });
});

describe('storage', () => {
  it.each([
    ['none', null],
    ['full or forbidden', { getItem: () => { throw new Error('denied'); }, setItem: () => { throw new Error('full'); }, removeItem: () => { throw new Error('denied'); } }],
  ])('%s: decisions hold for the visit, and it is said', async (_, keep) => {
    const { decisions } = await opened({ keep });
    decisions.close(N1, CLOSING);
    expect([decisions.stateOf(N1), decisions.keeping]).toEqual(['closed', 'not-kept']);
  });
  it.each(['{', '{}', '[]', 'null'])('what is not understood (%s) is said, and left alone until the next decision', async (text) => {
    const keep = storage({ [KEY]: text });
    const { decisions } = await opened({ keep });
    expect([decisions.keeping, decisions.all, keep.kept[KEY]]).toEqual(['unreadable', [], text]);
    decisions.close(N2, CLOSING);
    expect([decisions.keeping, (await opened({ keep })).decisions.all.length]).toEqual(['kept', 1]);
  });
});

describe('import', () => {
  it('merges a file; the file wins on the same finding', async () => {
    const { decisions } = await opened();
    decisions.close(N1, CLOSING);
    const read = await decisions.import(bytes('finding_id,reason,decided_on\nn1,confirmed-error,2026-05-05\nn2,confirmed-error,2026-05-05\n'), 'decisions.csv');
    expect(read).toEqual({ count: 2, problems: [] });
    expect(decisions.all.map(({ finding_id, reason }) => [finding_id, reason])).toEqual([['n1', 'confirmed-error'], ['n2', 'confirmed-error']]);
  });
  it('takes nothing of a file with a fault', async () => {
    const { decisions } = await opened();
    const { count, problems } = await decisions.import(bytes('finding_id,reason,decided_on\nn1,confirmed-error,2026-05-05\nn2,why,2026-05-05\n'), 'mine.csv');
    expect([count, decisions.all]).toEqual([0, []]);
    expect(problems).toEqual([{ code: 'category', file: 'mine.csv', line: 3, column: 'reason', value: 'why' }]);
  });
  it('reads what a French spreadsheet saved: semicolons, Windows-1252', async () => {
    const { decisions } = await opened();
    await decisions.import(Uint8Array.from('finding_id;reason;decided_on;comment\r\nn1;confirmed-error;2026-05-05;d\xE9j\xE0\r\n', (char) => char.charCodeAt(0)), 'decisions.csv');
    expect(decisions.all[0]?.comment).toBe('déjà');
  });
  it('keeps no copy of what the pack says already, and brings back what was set aside', async () => {
    const { decisions } = await opened({ decisions: [shipped()] });
    decisions.remove(N1);
    await decisions.import(bytes('finding_id,ruleid,reason,citation,decided_on\nn1,F01.same-quantity,confirmed-error,p. 1,2026-01-01\n'), 'decisions.csv');
    expect([decisions.local, decisions.touched, decisions.stateOf(N1)]).toEqual([[], false, 'closed']);
  });
});
