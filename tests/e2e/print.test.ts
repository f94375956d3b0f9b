/** A printed page is a report: figures, sources, no buttons. */
import { expect, test } from 'vitest';
import { go, useSite } from './harness';

const site = useSite();

test('the first page prints on several sheets, without the controls', async () => {
  const page = await site.open();
  const pdf = await page.pdf({ format: 'A4', printBackground: true, preferCSSPageSize: true });
  const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(sheets).toBeGreaterThanOrEqual(2);
  expect(pdf.length).toBeGreaterThan(30_000);

  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('nav').isVisible()).toBe(false);
  expect(await page.locator('main figure svg').count()).toBeGreaterThanOrEqual(3);
  expect(await page.locator('main button:visible').count()).toBe(0);
});

test('a dark screen prints on white paper', async () => {
  const page = await site.open('#/', { theme: 'dark' });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toMatch(/^rgb\(255, 255, 255\)$|^rgba\(0, 0, 0, 0\)$/);
  await go(page, '#/incoherences');
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).not.toMatch(/^rgb\(2[0-9]{2}/);
});
