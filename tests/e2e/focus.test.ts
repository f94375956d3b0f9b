/** Where the keyboard is: in what opens, back on what opened it, and never lost when the thing under it goes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { filesUnder } from '../../src/cli/files';
import { SRC } from '../../src/cli/paths';
import { go, useSite } from './harness';

const site = useSite();

/** A page that was come to from another one: the first of a visit never takes the focus. */
async function arrived(route: string): Promise<Page> {
  const page = await site.open('#/');
  await go(page, route);
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  return page;
}

async function projected(): Promise<Page> {
  const page = await site.open('#/');
  await page.locator('main figure [data-keep]').first().press('Enter');
  await go(page, '#/dossier/projection');
  await page.locator('.slide').waitFor();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.url()).toContain('diapo=2');
  return page;
}

interface Opening {
  readonly file: string;
  readonly at: () => Promise<Page>;
  /** What has the focus when the key is pressed; a presentation takes its keys from anywhere. */
  readonly opener: string;
  readonly key: string;
  readonly opened: string;
  /** Goes on to a stop inside, where opening does not take the focus there. */
  readonly enter?: string;
}

/** Everything that opens over the page: a new one that is not here fails the test below. */
const OPENINGS: readonly Opening[] = [
  { file: 'ui/find/Finder.svelte', at: () => arrived('#/methode'), opener: 'header button.find', key: 'Enter', opened: 'dialog[open]' },
  { file: 'ui/find/Finder.svelte', at: () => arrived('#/methode'), opener: 'main a[href]', key: '/', opened: 'dialog[open]' },
  { file: 'ui/Drawer.svelte', at: () => arrived('#/chaine'), opener: 'main figure [data-observation][tabindex="0"]', key: 'Enter', opened: 'dialog[open]' },
  { file: 'ui/Drawer.svelte', at: () => arrived('#/methode/F03'), opener: 'main a[data-figures]', key: 'Enter', opened: 'dialog[open]' },
  { file: 'ui/pages/concordance/CellDialog.svelte', at: () => arrived('#/concordance'), opener: 'td.filled[tabindex="0"]', key: 'Enter', opened: 'dialog[open]' },
  { file: 'ui/parts/Term.svelte', at: () => arrived('#/chronologie'), opener: 'main button.term', key: 'Enter', opened: ':popover-open', enter: 'Tab' },
  { file: 'ui/lists/FacetMenu.svelte', at: () => arrived('#/incoherences'), opener: 'main summary.button', key: 'Enter', opened: 'main details[open]:has(summary.button) ul', enter: 'Tab' },
  { file: 'ui/MenuGroup.svelte', at: () => arrived('#/methode'), opener: 'nav .group button', key: 'Enter', opened: 'nav .group ul.open', enter: 'Tab' },
  { file: 'ui/dossier/stage/SlideList.svelte', at: projected, opener: '.stage', key: 'l', opened: 'dialog[open]' },
  { file: 'ui/dossier/stage/Evidence.svelte', at: projected, opener: '.stage', key: 'e', opened: 'dialog[open]' },
  { file: 'ui/dossier/stage/Closer.svelte', at: projected, opener: '.stage', key: 'z', opened: 'dialog[open]' },
];

test('every dialog, popover and menu of the sources is in the table', () => {
  const opens = filesUnder(SRC).filter((path) => path.endsWith('.svelte') && /<dialog\b|\bpopover=|onpointerdown=\{away\}/.test(readFileSync(join(SRC, path), 'utf8')));
  expect([...new Set(OPENINGS.map(({ file }) => file))].sort()).toEqual(opens.sort());
});

const inside = (place: Locator): Promise<boolean> => place.evaluate((node) => node.contains(document.activeElement));

describe.each(OPENINGS)('$file, by $key on $opener', ({ at, opener, key, opened, enter }) => {
  test('takes the focus, keeps it while it is modal, and gives it back', async () => {
    const page = await at();
    const from = page.locator(opener).first();
    await from.focus();
    await page.keyboard.press(key);
    const place = page.locator(opened).first();
    await place.waitFor();
    if (enter) await page.keyboard.press(enter);
    await expect.poll(() => inside(place)).toBe(true);
    if (await place.evaluate((node) => node.matches(':modal'))) {
      // After its last stop a modal dialog gives the key to the browser's own controls, never to the page behind.
      for (let i = 0; i < 12; i += 1) {
        await page.keyboard.press(i % 4 === 3 ? 'Shift+Tab' : 'Tab');
        expect(await page.evaluate(() => document.activeElement === document.body || document.activeElement!.closest(':modal') !== null)).toBe(true);
      }
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator(opened).count()).toBe(0);
    await expect.poll(() => from.evaluate((node) => document.activeElement === node)).toBe(true);
  });
});

/** Whether an element still has the focus some time after what was pressed has had its effect. */
const holds = (node: Locator): Promise<boolean> => node.evaluate((held) => new Promise<boolean>((resolve) => { setTimeout(() => resolve(document.activeElement === held), 300); }));

test.each([
  ['#/incoherences', 'main button[aria-pressed]:not([data-keep])'], ['#/engagements', 'main button[aria-pressed]:not([data-keep])'], ['#/sources', 'main button[aria-pressed]:not([data-keep])'],
  ['#/chronologie', 'main button[aria-pressed]:not([data-keep])'], ['#/formes', 'main button[aria-pressed]:not([data-keep])'], ['#/concordance', 'main button[aria-pressed]:not([data-keep])'],
])('a filter of %s leaves the focus and the scroll where they are', async (route, control) => {
  const page = await arrived(route);
  const button = page.locator(control).nth(1);
  await button.focus();
  const top = await page.evaluate(() => window.scrollY);
  const before = page.url();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).not.toBe(before);
  expect(await holds(button)).toBe(true);
  expect(await page.evaluate(() => window.scrollY)).toBe(top);
});

test('a title that comes late has the focus all the same', async () => {
  const page = await arrived('#/dossier');
  expect(await page.title()).toContain('Dossier');
});

test('a control that goes when it is pressed leaves the focus to what takes its place', async () => {
  const page = await arrived('#/formes');
  const unfold = page.locator('p.sources button').first();
  const line = page.locator('p.sources', { has: page.locator('button') }).first();
  const hidden = await line.locator('a').nth(8).getAttribute('href');
  await unfold.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(hidden);

  await go(page, '#/acteurs');
  const more = page.locator('main button', { hasText: /^Afficher/ }).first();
  await more.press('Enter');
  await expect.poll(() => more.count()).toBe(0);
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('main') !== null && document.activeElement?.tagName !== 'MAIN')).toBe(true);
});

test('a form that opens is read from its title, and its button has the focus again when it closes', async () => {
  const page = await arrived('#/donnees?vue=regles');
  const write = page.locator('section.rules > p .button.primary');
  await write.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('rule-form');
  await page.locator('form[aria-labelledby="rule-form"] .actions .button').last().press('Enter');
  await expect.poll(() => write.evaluate((node) => document.activeElement === node)).toBe(true);
});

test('nothing that has the focus is under the strip of a first visit', async () => {
  const page = await site.open('#/', { width: 360 });
  await page.locator('#guide').waitFor({ timeout: 15_000 });
  const strip = await page.locator('#guide').evaluate((node) => node.getBoundingClientRect().top);
  await page.locator('main').focus();
  for (let i = 0; i < 25; i += 1) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement!.getBoundingClientRect().top)).toBeLessThan(strip);
  }
  await page.locator('#guide button').last().press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
});
