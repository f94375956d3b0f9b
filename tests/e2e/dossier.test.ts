/** Ten things are kept from their pages, put in order, given words, kept on the device, and go out and in as a file and as a link. */
import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import en from '../../src/i18n/en';
import fr from '../../src/i18n/fr';
import { LINK } from '../../src/ui/dossier/link';
import { go, painted, useSite } from './harness';

const site = useSite();

async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** How many the menu says are kept. */
const counted = (page: Page) => page.locator('header nav a[href="#/dossier"]').evaluate((link) => Number(/\d+/.exec(link.textContent ?? '')?.[0] ?? 0));
const keep = (page: Page, scope: string) => page.locator(`${scope} [data-keep]`).first();
const headlines = (page: Page) => page.locator('main ol > li h2').allTextContents();
/** Every item has been read from the data. */
const resolved = async (page: Page) => expect.poll(async () => (await headlines(page)).filter((text) => text === fr.dossier.item.waiting).length, { timeout: 30_000 }).toBe(0);

async function keepTen(page: Page): Promise<void> {
  // By mouse: a drawing of the first page, a finding of its list, a part of the page.
  await keep(page, 'main figure').click();
  await keep(page, 'main article:not(:has(figure))').click();
  await page.locator('main section > .keep.part [data-keep], main .keep.part [data-keep]').first().click();
  await expect.poll(() => counted(page)).toBe(3);

  // By the key D: a drawing whose table button has the focus, then the figure of a mark, then what lies under the pointer.
  await go(page, '#/ecarts/hebergement');
  await page.locator('main figure [aria-keyshortcuts=T]').first().focus();
  await page.keyboard.press('d');
  await page.locator('main figure svg [data-observation][tabindex="0"]').first().focus();
  await page.keyboard.press('d');
  await expect.poll(() => counted(page)).toBe(5);
  await go(page, '#/incoherences');
  await page.locator('main ol article').nth(1).hover();
  await page.keyboard.press('d');
  await expect.poll(() => counted(page)).toBe(6);

  // The source drawer, a promise, the page of a finding, a drawing of another page.
  await go(page, '#/ecarts/parcours');
  await page.locator('main figure svg [data-observation][tabindex="0"]').first().focus();
  await page.keyboard.press('Enter');
  await keep(page, 'dialog').click();
  await page.keyboard.press('Escape');
  await go(page, '#/engagements');
  await page.locator('main li').filter({ has: page.locator('[data-keep]') }).first().locator('[data-keep]').first().click();
  await go(page, '#/incoherences');
  const third = (await page.locator('main ol article a[href^="#/incoherences/"]').nth(2).getAttribute('href'))!;
  await go(page, third);
  await page.locator('main [data-keep].primary').click();
  await go(page, '#/europe');
  await keep(page, 'main figure').click();
  await expect.poll(() => counted(page)).toBe(10);
}

test('ten things of all kinds, their order, their words, a reload, a file and a link', { timeout: 240_000 }, async () => {
  const page = await site.open('#/');
  await keepTen(page);
  await page.locator('header nav a[href="#/dossier"]').click();
  await painted(page);
  await resolved(page);
  const before = await headlines(page);
  expect(before).toHaveLength(10);
  expect(before).not.toContain(fr.dossier.lost.headline);
  expect(await page.locator('main ol > li .shown').count()).toBe(10);

  // Order, by keyboard and by mouse.
  await page.locator('main li [data-tool=edit]').nth(3).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => headlines(page)).toEqual([before[0], before[3], before[1], before[2], ...before.slice(4)]);
  const handle = page.locator('main li [data-tool=handle]').first();
  const to = page.locator('main li').nth(1);
  // Both in view, away from the edges where the page scrolls by itself.
  await handle.evaluate((node) => window.scrollBy(0, node.getBoundingClientRect().top - 140));
  const [from, over] = [(await handle.boundingBox())!, (await to.boundingBox())!];
  await page.mouse.move(from.x + 10, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(from.x + 10, over.y + over.height / 2 + 12, { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => headlines(page)).toEqual([before[3], before[0], before[1], before[2], ...before.slice(4)]);

  // Words.
  await page.getByRole('button', { name: fr.dossier.cover.add }).click();
  await page.getByRole('textbox', { name: fr.dossier.cover.title, exact: true }).fill('Réunion du comité');
  await page.getByLabel(fr.dossier.cover.date).fill('2026-12-15');
  await page.getByRole('button', { name: fr.dossier.cover.done }).click();
  await page.locator('main li [data-tool=edit]').first().click();
  await page.getByRole('textbox', { name: fr.dossier.item.headline, exact: true }).fill('Places promises, places ouvertes');
  await page.getByRole('textbox', { name: fr.dossier.item.commentary }).fill('À dire d’abord.');
  await page.getByRole('textbox', { name: fr.dossier.item.notes }).fill('Laisser dix secondes.');
  await page.locator('main li [data-tool=edit]').first().click();
  const after = await headlines(page);
  expect(after[0]).toBe('Places promises, places ouvertes');

  // Kept on the device, and back after a reload with its count in the menu.
  await page.getByRole('button', { name: fr.dossier.keep.keep }).last().click();
  await page.getByText(fr.dossier.keep.here).waitFor();
  await page.reload();
  await painted(page);
  await page.getByRole('heading', { level: 1, name: 'Réunion du comité' }).waitFor();
  await resolved(page);
  expect(await headlines(page)).toEqual(after);
  expect(await counted(page)).toBe(10);

  // Out as a file, and in on another machine, where the person chooses to take it.
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: fr.dossier.keep.save }).click()]);
  expect(download.suggestedFilename()).toBe('dossier-concordance.json');
  const file = readFileSync((await download.path())!);
  const elsewhere = await site.open('#/dossier');
  await elsewhere.locator('input[type=file]').setInputFiles({ name: 'recu.json', mimeType: 'application/json', buffer: file });
  await elsewhere.getByRole('button', { name: fr.dossier.incoming.take }).click();
  await elsewhere.getByRole('heading', { level: 1, name: 'Réunion du comité' }).waitFor();
  await resolved(elsewhere);
  expect(await headlines(elsewhere)).toEqual(after);
  await elsewhere.getByText('Laisser dix secondes.').waitFor();

  // Out as a link, which a colleague reads without losing anything of theirs.
  await page.getByRole('button', { name: fr.dossier.link.open }).click();
  const address = await page.getByRole('textbox', { name: fr.dossier.link.address }).inputValue();
  expect(new URLSearchParams(new URL(address).hash.split('?')[1]).get(LINK)!.length).toBeLessThan(8000);
  const colleague = await site.open('#/');
  await keep(colleague, 'main figure').click();
  await go(colleague, new URL(address).hash);
  await colleague.getByRole('heading', { level: 2, name: 'Réunion du comité' }).waitFor();
  expect(await counted(colleague)).toBe(1);
  await colleague.getByRole('button', { name: fr.dossier.incoming.add }).click();
  // The colleague had kept the first drawing too: it stays once.
  await expect.poll(() => counted(colleague)).toBe(10);
  await resolved(colleague);
  expect((await headlines(colleague)).sort()).toEqual([...after].sort());
  expect(await colleague.getByText('Laisser dix secondes.').count()).toBe(0);

  // Gone when told so.
  await page.getByRole('button', { name: fr.dossier.keep.forget }).click();
  await page.locator('main [role=status]', { hasText: fr.dossier.keep.not }).waitFor();
  await page.reload();
  await painted(page);
  await page.getByRole('heading', { name: fr.dossier.empty.how }).waitFor();
});

test('a finger drags an item by its handle while the page stays where it is, and the window of a small telephone is not left', async () => {
  const page = await site.open('#/incoherences', { width: 360, height: 740 });
  const take = page.locator('main ol article [data-keep]');
  for (const at of [0, 1, 2]) await take.nth(at).click();
  await go(page, '#/dossier');
  await resolved(page);
  const before = await headlines(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const handle = page.locator('main li [data-tool=handle]').first();
  await handle.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await handle.boundingBox())!;
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', down: number) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x: x + width / 2, y: down }] });
  const start = y + height / 2;
  await touch('touchStart', start);
  for (let step = 1; step <= 8; step += 1) await touch('touchMove', Math.min(735, start + step * 80));
  // At the foot of the window the list comes up under the finger until the item is last.
  await expect.poll(() => page.locator('main ol > li').nth(2).evaluate((row) => row.classList.contains('after')), { timeout: 15_000 }).toBe(true);
  await touch('touchEnd', 0);
  await expect.poll(() => headlines(page)).toEqual([before[1], before[2], before[0]]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('each way of the dossier is named in the tab', async () => {
  const page = await site.open('#/dossier');
  for (const [way, name] of Object.entries(fr.shell.ways)) {
    await go(page, `#/dossier/${way}`);
    await expect.poll(() => page.title()).toBe(`${name} · ${fr.shell.pages.dossier} · Concordance`);
  }
  await go(page, '#/dossier/autre');
  await page.getByRole('heading', { name: fr.shell.states.notFound }).waitFor();
});

test('a link that was cut is told on a page of its own, and leaves to the empty dossier', async () => {
  const page = await site.open(`#/dossier?${LINK}=1.q1YqLkksSU0sSlWyUkrPTE9VqgUA`);
  await page.getByRole('heading', { level: 1, name: fr.dossier.incoming.broken('') }).waitFor();
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: fr.dossier.understood }).click();
  await page.getByRole('heading', { name: fr.dossier.empty.how }).waitFor();
  expect(new URL(page.url()).hash).toBe('#/dossier');
});

test.each([['fr', 'light'], ['fr', 'dark'], ['en', 'light'], ['en', 'dark']] as const)('axe finds nothing on the page of the dossier, %s, %s', async (lang, theme) => {
  const words = { fr, en }[lang];
  const page = await site.open('#/dossier', { lang, theme });
  expect(await faults(page)).toEqual([]);
  await go(page, '#/');
  await keep(page, 'main figure').click();
  await go(page, '#/incoherences');
  await keep(page, 'main ol article').click();
  await go(page, '#/dossier');
  await expect.poll(() => page.locator('main li .shown svg').count()).toBeGreaterThan(0);
  await page.locator('main li [data-tool=edit]').first().click();
  await page.getByRole('button', { name: words.dossier.cover.add }).click();
  await page.getByRole('button', { name: words.dossier.link.open }).click();
  await page.locator('main li [data-tool=remove]').last().click();
  await page.getByRole('button', { name: words.dossier.undo.undo }).waitFor();
  expect(await faults(page)).toEqual([]);
});
