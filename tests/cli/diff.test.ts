/** Two editions of a pack: what came, what went, what was revised, and what that did to the findings. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATA } from '../../src/cli/paths';
import { compareEditions, type Edition, type EditionDiff, type Row } from '../../src/core/editions';
import type { Finding } from '../../src/core/model';
import { parseDelimited } from '../../src/ingest/delimited';
import { toCsv } from '../../src/export/csv';
import { concordance, type Ran } from './terminal';

const none: Edition = { name: 'a', version: '1', figures: [], documents: [], indicators: [], findings: [], standings: new Map() };
const figure = (id: string, value: string, rest: Row = {}): Row => ({ observation_id: id, qualifier: '=', value, value_max: '', ...rest });

describe('rows side by side', () => {
  const was = { ...none, figures: [figure('o1', '560', { qualifier: '>' }), figure('o2', '64'), figure('o3', '5'), figure('o4', '7')] };
  const is = { ...none, version: '2', figures: [figure('o1', '564'), figure('o2', '64.0'), figure('o5', '1'), figure('o4', '7', { note: 'x' })] };
  const found = compareEditions(was, is).figures;

  it('tells what came and what went', () => {
    expect([found.added, found.removed].map((rows) => rows.map((row) => row['observation_id']))).toEqual([['o5'], ['o3']]);
  });
  it('tells a number that was revised from one that is described otherwise, by its printed form', () => {
    expect(found.revised.map(({ after, changes }) => [after['observation_id'], changes.map(({ column }) => column)])).toEqual([['o1', ['qualifier', 'value']], ['o2', ['value']]]);
    expect(found.changed.map(({ changes }) => changes)).toEqual([[{ column: 'note', before: '', after: 'x' }]]);
  });
  it('finds nothing between an edition and itself', () => {
    const { figures, documents, findings } = compareEditions(was, was);
    expect([figures.added, figures.removed, figures.revised, figures.changed, documents.changed, findings.appeared].flat()).toEqual([]);
  });
});

it('a finding moves when any of its sizes does: 100 for 110, then 200 for 220, differ by as much in proportion', () => {
  const found = (imbalance: number): Edition => ({ ...none, findings: [{ finding_id: 'n1', imbalance, relative: 0.095, severity: 'error' } as Finding] });
  const { moved, unchanged } = compareEditions(found(10), found(20)).findings;
  expect([moved.length, unchanged]).toEqual([1, 0]);
  expect(compareEditions(found(10), found(10)).findings).toMatchObject({ moved: [], unchanged: 1 });
});

describe('two folders', () => {
  let folder: string;
  let json: Ran;
  let found: EditionDiff;
  let revised: Row;
  let removed: Row;

  /** A later edition: one figure revised, one taken out, one document named otherwise. */
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'concordance-'));
    cpSync(DATA, folder, { recursive: true });
    const rewrite = (name: string, change: (rows: Row[]) => Row[]) => {
      const { header, rows } = parseDelimited(readFileSync(join(DATA, name), 'utf8'));
      const cells = rows.map((row) => Object.fromEntries(header.map((column, i) => [column, row[i] ?? ''])));
      writeFileSync(join(folder, name), toCsv({ caption: '', columns: header.map((key) => ({ key, label: key })), rows: change(cells) }, 'open'));
    };
    rewrite('observations.csv', (rows) => {
      revised = rows.find((row) => row['qualifier'] === '>' && row['value'] === '560')!;
      removed = rows[100]!;
      return rows.filter((row) => row !== removed).map((row) => (row === revised ? { ...row, qualifier: '=', value: '12' } : row));
    });
    rewrite('sources.csv', (rows) => rows.map((row, i) => (i === 3 ? { ...row, title: 'Another title' } : row)));
    json = await concordance('diff', DATA, folder, '--format', 'json');
    found = JSON.parse(json.stdout) as EditionDiff;
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('says each change with the old value and the new one', () => {
    expect(json).toMatchObject({ status: 0, stderr: '' });
    expect(found.figures.revised.map(({ before, after }) => [before['value'], after['value'], after['observation_id']])).toEqual([['560', '12', revised['observation_id']]]);
    expect(found.figures.removed.map((row) => row['observation_id'])).toEqual([removed['observation_id']]);
    expect(found.documents.changed.map(({ changes }) => changes[0]!.after)).toEqual(['Another title']);
    expect(found.indicators).toEqual({ added: [], removed: [], changed: [] });
  });

  it('says what it did to the findings', () => {
    const { appeared, solved, moved, unchanged } = found.findings;
    expect(unchanged).toBeGreaterThan(200);
    expect([...appeared, ...solved, ...moved.map(({ after }) => after)].some(({ inputs }) => inputs.some(({ observation_id }) => observation_id === revised['observation_id']))).toBe(true);
  });

  it('says the same as text and as CSV, one line a change, and refuses with --strict what got worse', { timeout: 300_000 }, async () => {
    const text = await concordance('diff', DATA, folder, '--lang', 'fr', '--strict');
    expect(text.stdout).toContain(': plus de 560 → 12\n');
    expect(text.stdout).toMatch(/^Chiffres\u202F: 1 retirés, 1 révisés$/m);
    const worse = found.reopened.length > 0 || found.findings.appeared.some(({ severity }) => severity === 'error');
    expect(text.status).toBe(worse ? 1 : 0);
    const csv = parseDelimited((await concordance('diff', DATA, folder, '--format', 'csv')).stdout);
    const rows = csv.rows.map((row) => Object.fromEntries(csv.header.map((name, i) => [name, row[i]])));
    expect(rows.find(({ change }) => change === 'revised')).toMatchObject({ part: 'figure', id: revised['observation_id'], before: '>560', after: '12' });
    expect(rows.filter(({ part }) => part === 'finding')).toHaveLength(found.findings.appeared.length + found.findings.solved.length + found.findings.moved.length);
  });

  it('says which lines of the files are at fault, and refuses with --strict those of the new one', { timeout: 300_000 }, async () => {
    const spoilt = mkdtempSync(join(tmpdir(), 'concordance-'));
    cpSync(DATA, spoilt, { recursive: true });
    writeFileSync(join(spoilt, 'observations.csv'), readFileSync(join(DATA, 'observations.csv'), 'utf8').replaceAll(',psp-active,', ',psp-activ,'));
    const fault = /observations\.csv:\d+:indicator: .* Most likely psp-active\. \[foreign-key\]/;
    const [asNew, asOld] = [await concordance('diff', DATA, spoilt, '--lang', 'en', '--strict'), await concordance('diff', spoilt, DATA, '--lang', 'en')];
    expect(asNew).toMatchObject({ status: 1, stderr: expect.stringMatching(fault) });
    expect(asOld).toMatchObject({ status: 0, stderr: expect.stringMatching(fault) });
    expect(await concordance('evaluate', '--data', spoilt, '--lang', 'en')).toMatchObject({ stderr: expect.stringMatching(fault) });
    writeFileSync(join(spoilt, 'sources.csv'), readFileSync(join(DATA, 'sources.csv'), 'utf8').replace('side,', 'camp,'));
    expect(await concordance('diff', DATA, spoilt, '--lang', 'en')).toMatchObject({ status: 3, stdout: '', stderr: expect.stringMatching(/sources\.csv:1:side: .*\[field-missing\]/) });
    rmSync(spoilt, { recursive: true });
  });

  it('needs two places that are there', async () => {
    expect((await concordance('diff', DATA, '--lang', 'en'))).toMatchObject({ status: 2, stderr: expect.stringContaining('NEW is expected') });
    expect((await concordance('diff', DATA, '/nowhere', '--lang', 'en'))).toMatchObject({ status: 3, stderr: expect.stringContaining('/nowhere') });
  });
});
