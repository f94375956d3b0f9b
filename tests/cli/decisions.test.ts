/** A pack that ships decisions: in the JSON, the table, the report and the text; reopened, refused, or without the file at all. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Refusal } from '../../src/cli/command';
import { shippedDecisions } from '../../src/cli/decisions';
import { openPack, readPack } from '../../src/cli/pack';
import { DATA } from '../../src/cli/paths';
import { mostSerious } from '../../src/core/firstpage';
import type { DataPackage } from '../../src/core/datapackage';
import type { EssValidation } from '../../src/export/ess';
import type { DecidedFinding } from '../../src/export/findings';
import { parseDelimited } from '../../src/ingest/delimited';
import decisions from '../../src/sql/pages/decisions';
import { concordance } from './terminal';

let folder: string;
const at = (name: string) => join(folder, name);

const check = (...args: string[]) => concordance('check', folder, ...args);

const HEADER = 'finding_id,ruleid,reason,comment,citation,decided_on,decided_by,inputs';
let first: DecidedFinding;
/** A decision on the finding that the first page puts first; its first figure as it stands, or as told. */
function decide(stated?: string, id = first.finding_id): void {
  const inputs = first.inputs.map(({ observation_id }, i) => (i === 0 && stated ? `${observation_id}:${stated}` : observation_id)).join(' ');
  writeFileSync(at('decisions.csv'), `${HEADER}\n${id},${first.ruleid},confirmed-error,,"p. 12, note",2026-11-21,Ada,${inputs}\n`);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'concordance-'));
  cpSync(DATA, folder, { recursive: true });
  const findings = JSON.parse((await check('--format', 'json')).stdout) as DecidedFinding[];
  expect(findings.every(({ decision }) => decision === null)).toBe(true);
  first = mostSerious(findings)[0] as DecidedFinding;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('says the decision in every format, and drops no finding', { timeout: 300_000 }, async () => {
  decide();
  const findings = JSON.parse((await check('--format', 'json')).stdout) as DecidedFinding[];
  const [closed] = findings.filter(({ decision }) => decision !== null);
  expect(closed).toMatchObject({ finding_id: first.finding_id, decision: { state: 'closed', reason: 'confirmed-error', citation: 'p. 12, note', decided_on: '2026-11-21', decided_by: 'Ada' } });
  const { header, rows } = parseDelimited((await check('--format', 'csv')).stdout);
  const row = rows.find(([id]) => id === first.finding_id)!;
  expect(rows).toHaveLength(findings.length);
  expect(['decision', 'decision_reason', 'decision_comment', 'decision_citation', 'decision_date'].map((name) => row[header.indexOf(name)])).toEqual(['closed', 'confirmed-error', '', 'p. 12, note', '2026-11-21']);
  const report = JSON.parse((await check('--format', 'ess')).stdout) as EssValidation[];
  expect(report.find(({ id }) => id === first.finding_id)).toMatchObject({ value: '0', data: { description: expect.stringContaining('[closed 2026-11-21: confirmed-error; p. 12, note; Ada]') } });
});

it('does not headline what is closed', async () => {
  decide();
  const { stdout } = await check('--lang', 'en');
  expect(stdout).toContain('closed 1)');
  expect(stdout).not.toContain(`#${first.finding_id}`);
});

it('reopens when a figure states something else, and when its finding became another', () => {
  const states = () => [...shippedDecisions(readPack(folder), [first]).standings].map(([id, { state }]) => [id, state]);
  decide('1');
  expect(states()).toEqual([[first.finding_id, 'reopened']]);
  decide(undefined, 'n0000000000');
  expect(states()).toEqual([[first.finding_id, 'reopened']]);
});

it('refuses a file it cannot read whole, saying where', () => {
  writeFileSync(at('decisions.csv'), `${HEADER}\nn1,F01.x,because,,x,2026-11-21,,\n`);
  expect(() => shippedDecisions(readPack(folder), [first])).toThrow(new Refusal({
    fr: 'decisions.csv:2:reason\u202F: cette valeur n’est pas une des catégories annoncées (because). Corriger la cellule, ou le descripteur. [category]',
    en: 'decisions.csv:2:reason: this value is not one of the categories declared (because). Correct the cell, or the descriptor. [category]',
  }, 3));
});

it('reads a package of before decisions', async () => {
  const descriptor = JSON.parse(readFileSync(at('datapackage.json'), 'utf8')) as DataPackage;
  writeFileSync(at('datapackage.json'), JSON.stringify({ ...descriptor, resources: descriptor.resources.filter(({ name }) => name !== 'decision') }));
  const engine = await openPack(folder);
  expect(await engine.query(decisions)).toEqual([]);
  await engine.close();
  expect(shippedDecisions(readPack(folder), [first]).standings.size).toBe(0);
});
