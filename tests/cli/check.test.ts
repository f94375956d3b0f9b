/** `concordance check` as a person or a script calls it: output, shape of each format, exit status. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesUnder } from '../../src/cli/files';
import { readPack } from '../../src/cli/pack';
import { DATA } from '../../src/cli/paths';
import type { Finding } from '../../src/core/model';
import type { EssValidation } from '../../src/export/ess';
import { parseDelimited } from '../../src/ingest/delimited';
import { concordance, spawned, type Ran } from './terminal';

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
  json = await spawned(['check', '--format', 'json']);
  csv = await concordance('check', folder, '--format', 'csv', '--strict');
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

describe('a folder without descriptor, --format csv --strict', () => {
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
    ['a folder that does not exist', ['/nowhere/at/all'], 3, /\/nowhere\/at\/all.*does not exist/],
    ['a format that does not exist', ['--format', 'xml'], 2, /xml.*text, json, csv or ess/],
    ['an option that does not exist', ['--loud'], 2, /loud/],
    ['a number that is none', ['--first', 'ten'], 2, /ten.*whole number/],
    ['a bound without a database', ['--memory', '2GB'], 2, /goes with --db/],
    ['two places', ['a', 'b'], 2, /b: one too many/],
  ])('%s: a status, a sentence, and no report', async (_what, args, status, message) => {
    const ran = await concordance('check', ...args, '--lang', 'en');
    expect([ran.status, ran.stdout]).toEqual([status, '']);
    expect(ran.stderr).toMatch(message);
    expect(ran.stderr).not.toContain('    at ');
  });
});

describe('a ZIP archive', () => {
  const archive = (...files: readonly (readonly [string, Uint8Array])[]): string => {
    const path = join(folder, '..', `${folder.split('/').at(-1)}.zip`);
    writeFileSync(path, zipSync(Object.fromEntries(files)));
    return path;
  };

  it('is checked as the folder that it holds', async () => {
    const path = archive(...filesUnder(DATA).filter((name) => name.endsWith('.csv') || name.endsWith('.json')).map((name) => [`lot/${name}`, readFileSync(join(DATA, name))] as const));
    const ran = await concordance('check', path, '--format', 'json', '--first', '3');
    expect((JSON.parse(ran.stdout) as Finding[]).map(({ finding_id }) => finding_id)).toEqual(findings.slice(0, 3).map(({ finding_id }) => finding_id));
    expect(ran.stderr).toMatch(/\d+ autres/);
    rmSync(path);
  });

  it('is refused when it holds no figures, or is no archive', async () => {
    const path = archive(['readme.txt', new Uint8Array([65])]);
    expect(await concordance('check', path, '--lang', 'en')).toMatchObject({ status: 3, stdout: '', stderr: expect.stringMatching(/observations\.csv is not there/) });
    rmSync(path);
    expect(await concordance('check', join(DATA, 'sources.csv'), '--lang', 'en')).toMatchObject({ status: 3, stderr: expect.stringMatching(/a folder or a ZIP archive/) });
  });
});
