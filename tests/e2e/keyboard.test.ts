/** Everything a mouse does, the keyboard does. */
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { painted, useSite } from './harness';

const site = useSite();

const focused = (page: Page) => page.evaluate(() => {
  const node = document.activeElement;
  return { tag: node?.tagName.toLowerCase() ?? '', text: node?.textContent?.trim() ?? '', observation: node?.getAttribute('data-observation') ?? null };
});

async function tabTo(page: Page, wanted: (node: Awaited<ReturnType<typeof focused>>) => boolean, most = 80): Promise<Awaited<ReturnType<typeof focused>>> {
  for (let i = 0; i < most; i += 1) {
    await page.keyboard.press('Tab');
    const node = await focused(page);
    if (wanted(node)) return node;
  }
  throw new Error('the key Tab never gets there');
}

test('from the first key to the menu, a page and back', async () => {
  const page = await site.open();
  await page.keyboard.press('Tab');
  expect((await focused(page)).tag).toBe('a');
  await page.keyboard.press('Enter');
  expect((await focused(page)).tag).toBe('main');

  await page.reload();
  await painted(page);
  await tabTo(page, ({ tag, text }) => tag === 'a' && text === 'Incohérences');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toContain('#/incoherences');
  await painted(page);
  await expect.poll(() => focused(page)).toMatchObject({ tag: 'h1' });
  await page.goBack();
  await page.locator('main figure').first().waitFor();
});

test('arrows walk the marks, Enter opens the source, Escape closes it, T shows the table', async () => {
  const page = await site.open();
  const first = await tabTo(page, ({ observation }) => observation !== null);
  await page.keyboard.press('ArrowRight');
  const second = await focused(page);
  expect(second.observation).not.toBeNull();
  expect(second.observation).not.toBe(first.observation);

  await page.keyboard.press('Enter');
  const drawer = page.locator('dialog[open]');
  await drawer.waitFor();
  await drawer.locator('article, section, p').first().waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => drawer.count()).toBe(0);

  await page.locator('main figure [data-observation]').first().focus();
  await page.keyboard.press('t');
  await page.locator('main figure table').first().waitFor();
});

test('focus can be seen', async () => {
  const page = await site.open();
  await tabTo(page, ({ tag, text }) => tag === 'a' && text === 'Incohérences');
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
  expect(outline).not.toBe('none');
});
