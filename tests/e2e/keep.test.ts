/** Kept from anywhere by button or key, and shown in the dossier as it stood on its page; the language switched, in the other one. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import en from '../../src/i18n/en';
import fr from '../../src/i18n/fr';
import { go, useSite } from './harness';

const site = useSite();

const heading = async (page: Page, selector: string): Promise<string> => ((await page.locator(selector).first().textContent()) ?? '').replaceAll(/[\u2060\s]+/g, ' ').trim();
const headlines = async (page: Page): Promise<string[]> => (await page.locator('main article h2').allTextContents()).map((text) => text.replaceAll(/[\u2060\s]+/g, ' ').trim());
/** Its headlines, once the data were read. */
const kept = (page: Page, count: number) => expect.poll(async () => (await headlines(page)).filter((text) => text.length > 8).length, { timeout: 20_000 }).toBe(count);

test('a drawing, one of its marks, a finding, a promise and a part of a page', async () => {
  const page = await site.open('#/', { lang: 'fr' });
  const expected: string[] = [];

  const frame = page.locator('article.frame').first();
  await frame.locator('[data-keep]').click();
  expected.push(await heading(page, 'article.frame h2'));
  expect(await frame.locator('.keep [role=status]').textContent()).toContain('Gardé pour le dossier.');

  await page.locator('article.frame .chart [data-observation][tabindex="0"]').first().focus();
  await page.keyboard.press('d');
  expect(await frame.locator('.keep [role=status]').textContent()).toContain('Chiffre gardé pour le dossier.');

  await go(page, '#/incoherences');
  await page.locator('article:has([data-keep])').first().hover();
  await page.keyboard.press('d');
  expected.push(await heading(page, 'article .what a'));

  await go(page, '#/engagements');
  await page.locator('li [data-keep]').first().click();
  expected.push(await heading(page, 'li:has([data-keep]) > div p'));

  await go(page, '#/ecarts/hebergement');
  const part = page.locator('section:has(> .keep)').last();
  await part.locator('> .keep [data-keep]').click();
  expected.push(await heading(page, 'section:has(> .keep):nth-last-of-type(1) > h2'));

  await go(page, '#/dossier');
  await kept(page, 5);
  const shown = await headlines(page);
  expect([shown[0], shown[2], shown[3], shown[4]]).toEqual(expected);
  await page.getByRole('button', { name: 'English' }).click();
  await expect.poll(async () => (await headlines(page))[4], { timeout: 20_000 }).toBe(en.gaps.page.ask);
  expect((await headlines(page))[0]).not.toBe(expected[0]);
});

/** Things kept one by one, each said on its page; returns their headlines as they will stand in the dossier. */
async function keepFromLists(page: Page): Promise<string[]> {
  const expected: string[] = [];
  const said = (within: string) => expect.poll(() => page.locator(`${within} .keep [role=status]`).filter({ hasText: /\S/ }).first().textContent()).toContain(fr.shell.keep.kept.slice(0, 5));

  // A row of a long list: its button comes with the pointer, and is there for the keyboard.
  await go(page, '#/sources');
  const row = page.locator('tr[data-keeps]').first();
  const button = row.locator('[data-keep]');
  const seen = () => button.evaluate((node) => getComputedStyle(node.parentElement!).opacity);
  expect(await seen()).toBe('0');
  await button.focus();
  expect(await seen()).toBe('1');
  await row.hover();
  await page.keyboard.press('d');
  await said('tr[data-keeps]');
  expected.push(await heading(page, 'tr[data-keeps] td > a'));

  // The document itself, and one of its figures by the key on its value.
  await page.locator('tr[data-keeps] td > a').first().click();
  await page.locator('section .page-head h1').waitFor();
  expect(await page.locator('.page-head [data-keep]').getAttribute('aria-pressed')).toBe('true');
  await page.locator('a[data-figures]').first().focus();
  await page.keyboard.press('d');
  await expect.poll(() => page.getByText(fr.shell.keep.keptFigure).count()).toBe(1);
  expect(await page.locator('tr[data-keeps] [data-keep]').first().getAttribute('aria-pressed')).toBe('true');
  expected.push(await heading(page, 'tr[data-keeps] a.value'));

  await go(page, '#/methode/F05');
  await page.locator('.page-head [data-keep]').click();
  expected.push(await heading(page, '.page-head h1'));

  await go(page, '#/concordance?theme=shelter');
  await page.locator('.matrix [data-keep]').click();
  expected.push(await heading(page, '.matrix h2'));
  await page.locator('td.differs, td.agrees').first().click();
  await page.locator('dialog section [data-keep]').first().click();
  await said('dialog');
  expected.push(await heading(page, 'dialog section a.value'));
  await page.keyboard.press('Escape');

  await go(page, '#/incoherences?severity=error');
  await page.locator('.verified [data-keep]').click();
  expected.push(await heading(page, '.verified h2'));

  await go(page, '#/donnees?table=observation&q=hce-2020');
  await page.locator('section.shown [data-keep]').click();
  expected.push(await heading(page, 'section.shown h3'));
  return expected;
}

test('a document, its figure, a rule, the matrix and a cell, what was verified, a table: on the dossier, on slides, in a file', { timeout: 240_000 }, async () => {
  const page = await site.open('#/', { lang: 'fr' });
  const expected = await keepFromLists(page);

  await go(page, '#/dossier');
  // A figure is told by a sentence that begins with its value.
  const differing = async () => (await headlines(page)).flatMap((said, i) => (said.startsWith(expected[i] ?? '?') ? [] : [said]));
  await expect.poll(differing, { timeout: 20_000 }).toEqual([]);
  const shown = await headlines(page);
  expect(shown).toHaveLength(expected.length);

  const make = page.getByRole('button', { name: fr.exports.panel.makeOf(fr.exports.panel.formats.html.name), exact: true });
  await expect.poll(() => make.isEnabled(), { timeout: 60_000 }).toBe(true);
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), make.click()]);
  const html = readFileSync(await download.path(), 'utf8');
  const told = [...html.matchAll(/<h2 id="piece-\d+-titre">(.*?)<\/h2>/g)].map((match) => match[1]!.replaceAll(/<[^>]+>/g, '').replaceAll('&#39;', "'").replaceAll('&amp;', '&').replaceAll(/[\u2060\s]+/g, ' ').trim());
  expect(told).toEqual(shown);
  expect(html).toContain('o63a97bed8b');

  await go(page, '#/dossier/projection');
  await page.locator('.slide.cover').waitFor();
  for (const words of shown) {
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => ((await page.locator('.slide h1').first().textContent()) ?? '').replaceAll(/[\u2060\s]+/g, ' ').trim(), { timeout: 20_000 }).toBe(words);
  }
});
