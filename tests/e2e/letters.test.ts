/** From what is missing on the page of a gap to the letter that asks for it, and to the Word document on the disk. */
import { readFile } from 'node:fs/promises';
import axe from 'axe-core';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import en from '../../src/i18n/en';
import fr from '../../src/i18n/fr';
import { taken } from '../export/docx/parts';
import { go, useSite } from './harness';

const site = useSite();

const t = fr.letters;
const flat = (text: string | null): string => (text ?? '').replaceAll(/[\s\u00A0\u202F]+/g, ' ').trim();
const sheet = (page: Page) => page.getByRole('article', { name: t.letter });

test('a gap, its letter, the document', async () => {
  const page = await site.open('#/ecarts/victimes-titres', { lang: 'fr' });
  await page.getByRole('listitem').filter({ hasText: 'Premiers titres' }).getByRole('link', { name: fr.ecarts.letter }).click();
  await sheet(page).waitFor();
  await page.getByLabel(t.fields.organisation).fill('Association Exemple');
  await page.getByLabel(t.fields.name).fill('Claire Martin');
  await page.getByLabel(t.fields.place, { exact: true }).fill('Paris');
  const text = flat(await sheet(page).textContent());
  for (const said of ['Association Exemple', 'Direction générale des étrangers en France', '[permits-thb-first]', 'Claire Martin', 'art. L. 311-1']) expect(text).toContain(said);

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: t.docx }).click()]);
  expect(download.suggestedFilename()).toMatch(/^lettre-.*\d{4}-\d{2}-\d{2}\.docx$/);
  const doc = taken(new Uint8Array(await readFile(await download.path())));
  const written = flat(doc.paragraphs.map((one) => one.text).join(' '));
  for (const said of ['Association Exemple', 'Direction générale des étrangers en France', '[permits-thb-first]', 'Claire Martin']) expect(written).toContain(said);
});

test('what a person corrects is what the letter says', async () => {
  const page = await site.open('#/dossier/lettres?ecart=pathways', { lang: 'fr' });
  await sheet(page).waitFor();
  await page.getByText(t.law.title).click();
  await page.getByRole('textbox', { name: 'CASF' }).fill('');
  expect(flat(await sheet(page).textContent())).not.toContain('L. 121-9');
  await page.getByRole('textbox', { name: t.fields.recipient }).fill('Préfecture');
  expect(flat(await sheet(page).textContent())).toContain('Préfecture');
  await page.getByRole('button', { name: t.fields.reset }).click();
  expect(flat(await sheet(page).textContent())).toContain('Service des droits des femmes');

  await page.getByRole('button', { name: t.kinds.questions }).click();
  expect(await sheet(page).getByText(fr.letter.questions.labels.question.trim()).count()).toBeGreaterThan(1);
  await page.getByRole('checkbox', { checked: true }).first().uncheck();
  expect(new URL(page.url()).hash).toContain('constats=');
});

test('the English page shows the French letter and its English version; nothing overflows a telephone; axe is clean', async () => {
  const page = await site.open('#/dossier/lettres', { lang: 'en', width: 360 });
  await page.getByRole('article', { name: en.letters.reading }).waitFor();
  expect(await page.getByRole('article', { name: en.letters.letter, exact: true }).getAttribute('lang')).toBe('fr');
  expect(flat(await page.getByRole('article', { name: en.letters.reading }).textContent())).toContain('Dear Sir or Madam,');
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => (await (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] })).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`));
  expect(found).toEqual([]);
  await go(page, '#/formes');
  await page.getByRole('link', { name: en.ecarts.letter }).first().click();
  await page.getByRole('article', { name: en.letters.reading }).waitFor();
});
