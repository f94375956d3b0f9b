/** A finding is closed, stays closed, travels in a file and comes back from it. */
import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { parseDelimited } from '../../src/ingest/delimited';
import { go, painted, tookOver, useSite } from './harness';

const site = useSite();

async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** What a button hands over. */
async function saved(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()]);
  return readFileSync((await download.path())!, 'utf8');
}

const column = (csv: string, name: string): string[] => {
  const { header, rows } = parseDelimited(csv);
  return rows.map((row) => row[header.indexOf(name)]!);
};

test('close, reload, export, forget, import', async () => {
  const page = await site.open('#/incoherences');
  const all = await page.locator('ol article').count();
  const address = (await page.locator('ol article a').first().getAttribute('href'))!;
  const id = address.split('/').at(-1)!;
  const closed = page.getByRole('heading', { name: 'Constat clos' });

  await go(page, address);
  await page.getByRole('button', { name: 'Clore avec un motif' }).click();
  await page.getByRole('radio', { name: /Expliqué par la définition/ }).check();
  await page.getByRole('textbox', { name: /Ce qui l’établit/ }).fill('Rapport, p. 12');
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Clore le constat' }).click();
  await closed.waitFor();
  expect(await faults(page)).toEqual([]);
  await page.reload();
  await painted(page);
  await closed.waitFor();

  // Closed is still there: in the list, in the count of its state, and in every file.
  await go(page, '#/incoherences');
  expect(await page.locator('ol article').count()).toBe(all);
  await go(page, '#/incoherences?state=closed');
  await expect.poll(() => page.locator('ol article.settled').count()).toBe(1);
  expect(await page.locator('ol article').count()).toBe(1);
  expect(await faults(page)).toEqual([]);
  const decisions = await saved(page, 'Exporter les décisions (CSV)');
  expect(column(decisions, 'finding_id')).toEqual([id]);
  const findings = await saved(page, 'Constats (CSV)');
  expect(column(findings, 'decision').filter((state) => state === 'closed')).toHaveLength(1);
  await tookOver(page);
  const report = JSON.parse(await saved(page, 'Rapport de validation (JSON)')) as { id: string; value: string; data: { description: string } }[];
  expect(report.find((verdict) => verdict.id === id)?.data.description).toMatch(/\[closed \d{4}-\d\d-\d\d: explained-by-definition; Rapport, p\. 12\]$/);

  for (const [name, text] of [['decisions.csv', decisions], ['findings.csv', findings]] as const) {
    await page.getByRole('button', { name: 'Retirer mes décisions' }).click();
    await page.getByRole('button', { name: 'Oui, retirer' }).click();
    await expect.poll(() => page.locator('ol article').count()).toBe(0);
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
    await expect.poll(() => page.locator('ol article.settled').count()).toBe(1);
  }
});
