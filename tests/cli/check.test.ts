/** `concordance check` as a person or a script calls it: output, shape of each format, exit status. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { main } from '../../src/cli/main';
import { readPack } from '../../src/cli/pack';
import { DATA, ROOT } from '../../src/cli/paths';
import type { Finding } from '../../src/core/model';
import type { EssValidation } from '../../src/export/ess';
import { parseDelimited } from '../../src/ingest/delimited';

interface Ran { readonly status: number | null; readonly stdout: string; readonly stderr: string }

/** The command as typed in a terminal, in a process of its own and from another folder. */
const spawned = (...args: string[]): Promise<Ran> => new Promise((resolve) => {
  const child = spawn(process.execPath, [join(ROOT, 'src/cli/concordance.mjs'), ...args], { cwd: tmpdir() });
  const out = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => { out.stdout += text; });
  child.stderr.setEncoding('utf8').on('data', (text: string) => { out.stderr += text; });
  child.on('close', (status) => resolve({ status, ...out }));
});

/** The same command in this process, which is quicker to start. */
async function concordance(...args: string[]): Promise<Ran> {
  const out = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) => vi.spyOn(process[stream], 'write').mockImplementation((text) => {
    out[stream] += String(text);
    return true;
  }));
  try {
    const status = await main(args);
    return { status, ...out };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

let folder: string;
let json: Ran;
let csv: Ran;
let ess: Ran;
let findings: Finding[];

beforeAll(async () => {
  // A package of the same layout, without the descriptor and without a file of knowledge.
  folder = mkdtempSync(join(tmpdir(), 'concordance-'));
  cpSync(DATA, folder, { recursive: true });
  for (const name of ['datapackage.json', 'implied.csv']) rmSync(join(folder, name), { force: true });
  json = await spawned('check', '--format', 'json');
  csv = await concordance('check', '--format', 'csv', '--strict', '--data', folder);
  ess = await concordance('check', '--format', 'ess');
  findings = JSON.parse(json.stdout) as Finding[];
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('--format json', () => {
  it('writes one array and nothing else', () => {
    expect(json).toMatchObject({ status: 0, stderr: '' });
    expect(Array.isArray(findings)).toBe(true);
    expect(findings.length).toBeGreaterThan(50);
  });

  it('gives each finding what a program needs of it', () => {
    for (const finding of findings) {
      expect(finding).toMatchObject({
        finding_id: expect.stringMatching(/^n[0-9a-f]{10}$/), ruleid: expect.stringMatching(/^F\d\d\.[a-z-]+(@.+)?$/), flag: expect.stringMatching(/^F(0[1-9]|1\d|20)$/),
        level: expect.any(Number), severity: expect.stringMatching(/^(error|warning|information)$/), outcome: '0',
        sentence: { fr: expect.any(String), en: expect.any(String) },
      });
      expect(finding.ruleid.startsWith(`${finding.flag}.`)).toBe(true);
      expect(finding.level >= 0 && finding.level <= 5).toBe(true);
      expect([null, 'C4', 'C3', 'C2', 'C1', 'C0']).toContain(finding.grade);
      for (const value of [finding.imbalance, finding.relative]) expect(value === null || Number.isFinite(value)).toBe(true);
      expect(finding.relative === null || Math.abs(finding.relative) <= 2).toBe(true);
      for (const { text: { fr, en } } of finding.explanations) expect(fr.length > 0 && en.length > 0).toBe(true);
      for (const input of finding.inputs) expect(Object.keys(input).sort()).toEqual(['observation_id', 'role']);
    }
  });

  it('names figures that are in the pack', () => {
    const { header, rows } = parseDelimited(readPack().files.get('observations.csv')!);
    const ids = new Set(rows.map((row) => row[header.indexOf('observation_id')]));
    expect(findings.flatMap(({ inputs }) => inputs).filter(({ observation_id }) => !ids.has(observation_id))).toEqual([]);
  });
});

describe('--format csv --strict --data FOLDER, a folder without descriptor', () => {
  it('writes the same findings, one row each, under the names of the JSON', () => {
    // What the folder lacks of knowledge is taken from the shipped pack: the findings are the same.
    expect(csv.stderr).toBe('');
    const { header, rows, problems } = parseDelimited(csv.stdout);
    expect(problems).toEqual([]);
    expect(header).toEqual(expect.arrayContaining(['finding_id', 'ruleid', 'flag', 'level', 'severity', 'outcome', 'grade', 'imbalance', 'relative', 'sentence_fr', 'sentence_en', 'inputs']));
    expect(rows.map((row) => row[header.indexOf('finding_id')])).toEqual(findings.map(({ finding_id }) => finding_id));
    const first = Object.fromEntries(header.map((name, i) => [name, rows[0]![i]]));
    expect(Number(first['imbalance'])).toBe(findings[0]!.imbalance);
    expect(first['sentence_fr']).toBe(findings[0]!.sentence.fr);
    expect(first['inputs']!.split(' ')).toHaveLength(findings[0]!.inputs.length);
  });

  it('says by its status that errors exist', () => {
    expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
    expect(csv.status).toBe(1);
  });
});

describe('--format ess', () => {
  let report: EssValidation[];
  beforeAll(() => { report = JSON.parse(ess.stdout) as EssValidation[]; });

  it('is a validation report 1.0.0: one object per verdict, passes too', () => {
    expect(ess).toMatchObject({ status: 0, stderr: '' });
    for (const one of report) {
      expect(one).toMatchObject({
        id: expect.any(String), type: 'validation',
        event: { time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/), actor: expect.any(String) },
        rule: { language: expect.any(String), expression: expect.any(String), severity: expect.stringMatching(/^(error|warning|information)$/) },
        data: { source: expect.any(Array), target: expect.any(Array) },
        value: expect.stringMatching(/^(0|1|NA)$/),
      });
      expect(Object.keys(one).sort()).toEqual(['data', 'event', 'id', 'rule', 'type', 'value']);
    }
    expect(new Set(report.map(({ value }) => value))).toEqual(new Set(['0', '1', 'NA']));
  });

  it('fails where the findings do, on the same figures', () => {
    const failed = report.filter(({ value }) => value === '0');
    expect(failed.map(({ id }) => id).sort()).toEqual(findings.map(({ finding_id }) => finding_id).sort());
    const byId = new Map(failed.map((one) => [one.id, one]));
    for (const finding of findings) {
      expect(byId.get(finding.finding_id)!.rule.severity).toBe(finding.severity);
      expect([...byId.get(finding.finding_id)!.data.target].sort()).toEqual([...new Set(finding.inputs.map(({ observation_id }) => observation_id))].sort());
    }
  });

  it('has one identifier per verdict', () => {
    const ids = report.map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) < i)).toEqual([]);
  });
});

describe('the text and the misuses', () => {
  it('the text tells figures, pairs, checks and the ten most serious, in the language asked for', async () => {
    const ran = await concordance('check', '--lang', 'en');
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    for (const word of ['figures', 'documents', 'Pairs by grade', 'C4', 'F01', 'F17', 'The ten most serious', ' 1. ', '10. ']) expect(ran.stdout).toContain(word);
    expect(ran.stdout).not.toMatch(/undefined|NaN/);
  });

  it.each([
    ['a folder that does not exist', ['--data', '/nowhere/at/all'], /\/nowhere\/at\/all.*does not exist/],
    ['a format that does not exist', ['--format', 'xml'], /xml.*text, json, csv or ess/],
    ['an option that does not exist', ['--loud'], /loud/],
  ])('%s: status 2, a sentence, and no report', async (_what, args, message) => {
    const ran = await concordance('check', ...args);
    expect(ran.status).toBe(2);
    expect(ran.stdout).toBe('');
    expect(ran.stderr).toMatch(message);
    expect(ran.stderr).not.toContain('    at ');
  });
});
