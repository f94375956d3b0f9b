/** Kept from anywhere by button or key, and shown in the dossier as it stood on its page; the language switched, in the other one. */
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import en from '../../src/i18n/en';
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
