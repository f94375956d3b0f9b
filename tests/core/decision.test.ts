/** Decisions on findings: what closes, what reopens, what a file may hold. */
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { applyDecisions, DECISION_COLUMNS, decisionRow, findingColumns, mergeDecisions, readDecisions, REASONS, statedOf, type Decision } from '../../src/core/decision';
import type { Finding } from '../../src/core/model';
import { bareField } from '../../src/core/neutral';
import { toCsv } from '../../src/export/csv';
import { parseDelimited } from '../../src/ingest/delimited';

const finding = (finding_id: string, ruleid: string, ...ids: string[]) =>
  ({ finding_id, ruleid, inputs: ids.map((observation_id) => ({ role: 'a', observation_id })) }) as unknown as Finding;

const decision = (changes: Partial<Decision> = {}): Decision => ({
  finding_id: 'n1', ruleid: 'F01.same-quantity', reason: 'confirmed-error', comment: '', citation: 'p. 12', decided_on: '2026-11-21', decided_by: '',
  inputs: [{ observation_id: 'o1', stated: '560' }, { observation_id: 'o2', stated: '>600' }], ...changes,
});

const now = (values: Record<string, string>) => (id: string) => values[id] ?? null;
const state = (findings: readonly Finding[], decisions: readonly Decision[], values: Record<string, string> = {}) => {
  const { standings, orphans } = applyDecisions(findings, decisions, now(values));
  return { standings: Object.fromEntries([...standings].map(([id, standing]) => [id, standing.state])), orphans: orphans.map(({ finding_id }) => finding_id) };
};

describe('what stands', () => {
  const same = finding('n1', 'F01.same-quantity', 'o1', 'o2');

  it('closes the finding it is about, and no other', () => {
    expect(state([same, finding('n2', 'F01.same-quantity', 'o1', 'o3')], [decision()], { o1: '560', o2: '>600' }))
      .toEqual({ standings: { n1: 'closed' }, orphans: [] });
  });

  it('holds while what the figures state is not known', () => {
    expect(state([same], [decision()]).standings).toEqual({ n1: 'closed' });
    expect(state([same], [decision({ inputs: [{ observation_id: 'o1', stated: '' }] })], { o1: '1' }).standings).toEqual({ n1: 'closed' });
  });

  it.each([['another value', { o1: '561' }], ['other words', { o2: '600' }]])('reopens on %s under the same identifier', (_, values) => {
    expect(state([same], [decision()], values).standings).toEqual({ n1: 'reopened' });
  });

  it('reopens on the finding of the same rule that shares the most figures', () => {
    const findings = [finding('n7', 'F01.same-quantity', 'o1', 'o8', 'o9'), finding('n8', 'F01.same-quantity', 'o1', 'o2', 'o3'), finding('n9', 'F05.total', 'o1', 'o2')];
    expect(state(findings, [decision()])).toEqual({ standings: { n8: 'reopened' }, orphans: [] });
  });

  it('leaves a finding to the decision that is about it', () => {
    const findings = [finding('n8', 'F01.same-quantity', 'o1', 'o2', 'o3')];
    expect(state(findings, [decision(), decision({ finding_id: 'n8', inputs: [] })])).toEqual({ standings: { n8: 'closed' }, orphans: ['n1'] });
  });

  it('gives the latest of two earlier decisions the new finding', () => {
    const { standings } = applyDecisions([finding('n8', 'F01.same-quantity', 'o1')], [decision({ decided_on: '2025-01-01' }), decision({ finding_id: 'n2', decided_on: '2026-01-01' })]);
    expect(standings.get('n8')?.decision.finding_id).toBe('n2');
  });

  it('keeps a decision whose finding is gone', () => {
    expect(state([finding('n8', 'F01.same-quantity', 'o8')], [decision()])).toEqual({ standings: {}, orphans: ['n1'] });
  });

  it('lets the later list win', () => {
    expect(mergeDecisions([decision(), decision({ finding_id: 'n2' })], [decision({ comment: 'mine' })]).map(({ finding_id, comment }) => [finding_id, comment]))
      .toEqual([['n1', 'mine'], ['n2', '']]);
  });
});

it('words a printed value', () => {
  expect([statedOf('=', '64.0'), statedOf('>', '560'), statedOf('..', '30000', '40000.0'), statedOf('..', '1', 2)]).toEqual(['64.0', '>560', '30000..40000', '1..2']);
});

const table = (keys: readonly string[], rows: readonly Readonly<Record<string, string>>[]) =>
  ({ caption: '', columns: keys.map((key) => ({ key, label: key })), rows });
const write = (decisions: readonly Decision[]) => toCsv(table(DECISION_COLUMNS, decisions.map(decisionRow)), 'open');
const read = (text: string, separator = ',') => readDecisions(parseDelimited(text, separator), 'decisions.csv');

/** What a person types, signs of formulas often; no space at the ends, and not the protection itself. */
const typed = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(',', ';', '-', '=', '+', '5', "'", '"', '\n', '\t', ' ', 'a') })).map((text) => text.trim()).filter((text) => bareField(text) === text);
const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const id = (letter: string) => fc.stringMatching(/^[0-9a-f]{10}$/).map((hex) => letter + hex);
const decisions = fc.uniqueArray(fc.record({
  finding_id: id('n'), ruleid: fc.constantFrom('F01.same-quantity', 'F03.subtotal@P09'), reason: fc.constantFrom(...REASONS), comment: typed, citation: typed,
  decided_on: day, decided_by: typed, inputs: fc.array(fc.record({ observation_id: id('o'), stated: fc.constantFrom('', '560', '>560', '1..2', '64.10') })),
}), { selector: (one) => one.finding_id });

describe('decisions.csv', () => {
  it('is read as it was written', () => {
    fc.assert(fc.property(decisions, (list) => {
      expect(read(write(list))).toEqual({ decisions: list, problems: [] });
    }));
  });
  it('is read as it was written where a sign follows a separator, which a spreadsheet may cut at', () => {
    const list = [decision({ comment: 'Vu avec la MIPROF;=560 selon elle, -5 points', citation: ',-' })];
    expect(write(list)).toContain(";'=560");
    expect(read(write(list))).toEqual({ decisions: list, problems: [] });
  });
  it('is read from findings.csv too, where the open ones are not decisions', () => {
    const keys = ['ruleid', ...Object.keys(findingColumns(undefined))];
    fc.assert(fc.property(decisions, (list) => {
      const rows = list.map((one) => ({ ruleid: one.ruleid, ...findingColumns({ state: 'closed', decision: one }) }));
      expect(read(toCsv(table(keys, [{ ruleid: 'F02.x', ...findingColumns(undefined) }, ...rows]), 'open'))).toEqual({ decisions: list, problems: [] });
    }));
  });
  it('may have no row, and columns of its own', () => {
    expect(read('finding_id,reason,decided_on\r\n')).toEqual({ decisions: [], problems: [] });
    expect(read('decided_on;reason;finding_id;mood\n2026-01-02;confirmed-error;n1;good\n', ';').decisions)
      .toEqual([{ finding_id: 'n1', ruleid: '', reason: 'confirmed-error', comment: '', citation: '', decided_on: '2026-01-02', decided_by: '', inputs: [] }]);
  });
  it('says what is wrong, and where', () => {
    const text = 'finding_id,reason,decided_on\n,confirmed-error,2026-11-21\nn1,because,2026-02-30\nn2,confirmed-error,\nn3,confirmed-error,2026-01-01\nn3,confirmed-error,2026-01-02\n';
    expect(read(text).problems).toEqual([
      { code: 'required', column: 'finding_id', file: 'decisions.csv', line: 2 },
      { code: 'category', column: 'reason', value: 'because', file: 'decisions.csv', line: 3 },
      { code: 'type-date', column: 'decided_on', value: '2026-02-30', file: 'decisions.csv', line: 3 },
      { code: 'required', column: 'decided_on', file: 'decisions.csv', line: 4 },
      { code: 'primary-key', column: 'finding_id', value: 'n3', file: 'decisions.csv', line: 6 },
    ]);
    expect(read('name,age\nx,1\n').problems.map(({ code, column }) => [code, column])).toEqual([['field-missing', 'finding_id'], ['field-missing', 'reason'], ['field-missing', 'decided_on']]);
  });
});
