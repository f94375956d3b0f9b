/** Browsers that cannot run the application say so; those of 2023 run it, without what came later. */
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import fr from '../../src/i18n/fr';
import { useSite } from './harness';

const site = useSite();
const notice = (page: Page) => page.locator('#unready');

/** The page of a visitor, whose application never comes. */
async function withoutApplication(before: () => void = () => {}): Promise<Page> {
  const context = await site.visit();
  await context.addInitScript(before);
  await context.route(/assets\/index-[^/]*\.js$/, () => new Promise(() => {}));
  const page = await context.newPage();
  await page.goto(`${site.url}#/sources`, { waitUntil: 'commit' });
  await page.waitForFunction(() => document.readyState === 'interactive');
  return page;
}

test('an application that does not come is told of after a while, where nothing else is on the page', async () => {
  const page = await withoutApplication();
  expect(await notice(page).isVisible()).toBe(false);
  await notice(page).waitFor({ state: 'visible', timeout: 20_000 });
  expect(await notice(page).innerText()).toMatch(/Safari 16\.4[^]*or later/);
});

test('a browser without what the application is made of is told at once', async () => {
  const page = await withoutApplication(() => { Reflect.deleteProperty(Array.prototype, 'toSorted'); });
  await notice(page).waitFor({ state: 'visible', timeout: 2_000 });
});

test('what Safari has had since March 2023 is enough: first page, list, console and dossier', async () => {
  const context = await site.visit();
  await context.addInitScript(() => {
    // Before the address is known the page is bare.
    if (location.protocol !== 'http:') return;
    const later: readonly (readonly [object | undefined, readonly string[]])[] = [
      [AbortSignal, ['any']], [Promise, ['withResolvers', 'try']], [Object, ['groupBy']], [Map, ['groupBy']], [Array, ['fromAsync']], [URL, ['canParse', 'parse']],
      [Set.prototype, ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom']],
      [Object.getPrototypeOf(Object.getPrototypeOf([].values())) as object, ['map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some', 'every', 'find']],
      [ReadableStream.prototype, ['values', Symbol.asyncIterator as unknown as string]], [Response.prototype, ['bytes']], [Blob.prototype, ['bytes']],
      [window, ['requestIdleCallback', 'scheduler', 'navigation', 'showOpenFilePicker', 'showSaveFilePicker', 'URLPattern']],
      [Document.prototype, ['startViewTransition']], [Element.prototype, ['checkVisibility', 'getHTML']], [StorageManager.prototype, ['estimate']],
      [HTMLElement.prototype, ['showPopover', 'hidePopover', 'togglePopover']], [String.prototype, ['isWellFormed', 'toWellFormed']], [navigator, ['connection']],
    ];
    for (const [owner, names] of later) for (const name of names) if (owner) delete (owner as Record<string, unknown>)[name];
  });
  const page = await context.newPage();
  await page.goto(`${site.url}#/?lang=fr`);
  await page.locator('#app h1').getByText(fr.gaps.constat.title).waitFor();
  await notice(page).waitFor({ state: 'detached' });
  await page.goto(`${site.url}#/incoherences`);
  await page.locator('main a[href^="#/incoherences/"]').first().waitFor();
  await page.goto(`${site.url}#/donnees?vue=sql`);
  await page.getByRole('button', { name: fr.console.run, exact: true }).click();
  await page.getByRole('cell', { name: 'administration' }).waitFor({ timeout: 60_000 });
  await page.goto(`${site.url}#/ecarts/parcours`);
  await page.locator('main figure svg').first().hover();
  await page.keyboard.press('d');
  await page.getByText(fr.shell.keep.kept).first().waitFor({ state: 'attached' });
  await page.goto(`${site.url}#/dossier`);
  await page.locator('#exports').waitFor();
});
