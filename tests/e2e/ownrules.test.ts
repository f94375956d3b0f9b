/** Own rules and lines go round: brought to the page, judged there by line and cell, exported, and put in force by the terminal. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPack } from '../../src/cli/pack';
import type { Finding } from '../../src/core/model';
import type { Rule } from '../../src/core/rule';
import fr from '../../src/i18n/fr';
import { packOwn, type Lines } from '../../src/ingest/ownfiles';
import { concordance } from '../cli/terminal';
import { useSite } from './harness';

const site = useSite();
const t = fr.rules.travel;
const RULE: Rule = {
  slug: 'one', severity: 'warning', title: { fr: 'Un', en: 'One' }, rule: { fr: 'Règle', en: 'Rule' }, sentence: { fr: 'Ici', en: 'Here' }, argument: { fr: 'Non', en: 'No' }, sql: "SELECT 'a' AS key",
};
const RELATION = {
  relation_id: 'R9001', left_indicator: 'victims-assisted', left_scope: 'assisted-all', relation: 'part-of', right_indicator: 'victims-assisted', right_scope: 'assisted-abroad-only',
  severity: 'error', explanation_fr: 'Tout est dans une partie', explanation_en: 'All is in a part',
};
const zip = (lines: Partial<Lines>) => ({ name: 'mine.zip', mimeType: 'application/zip', buffer: Buffer.from(packOwn([RULE], { relation: [], partition: [], ...lines }, readPack().descriptor.resources)) });

let folder: string;
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'rules-')); });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a line that does not fit refuses all; what fits comes out as the terminal takes it', { timeout: 240_000 }, async () => {
  const page = await site.open('#/donnees?vue=regles', { lang: 'fr' });
  const bring = page.locator('input[type=file][accept*=".zip"]');
  await bring.setInputFiles(zip({ relation: [RELATION, { ...RELATION, relation_id: 'R9002', left_indicator: 'inconnu' }] }));
  const refused = page.getByRole('alert').filter({ hasText: t.refused });
  await refused.waitFor({ timeout: 60_000 });
  expect(await refused.locator('li').allTextContents()).toEqual([`data/relations.csv, 3, left_indicator\u202F: ${fr.rules.lines.problems['foreign-key']} (inconnu)`]);

  await bring.setInputFiles(zip({ relation: [RELATION] }));
  await page.getByText(t.imported('2', 2)).waitFor({ timeout: 120_000 });
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: t.export }).click()]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  const ran = await concordance('check', '--rules', path, '--format', 'json');
  expect([ran.status, ran.stderr]).toEqual([0, '']);
  const rules = new Set((JSON.parse(ran.stdout) as Finding[]).map(({ ruleid }) => ruleid.replace(/^.*@/, '')));
  expect([...rules]).toEqual(expect.arrayContaining(['R9001']));
  expect([...rules].some((ruleid) => ruleid.startsWith('X-one'))).toBe(true);
});
