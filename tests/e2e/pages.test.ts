/** Every page, in both languages and themes: accessible, within its width, in the right typography. */
import axe from 'axe-core';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import type { Lang } from '../../src/core/model';
import { addresses, go, useSite } from './harness';

const site = useSite();

/** @returns what axe finds, in a line each */
async function violations(page: Page): Promise<string[]> {
  // Evaluated through the debugger: the CSP stays as it is.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations: found } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] });
    return found.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  });
}

/** English habits that must not reach a French drawing (ENGINEERING T18, T19); « Alliance 8.7 » is a name. */
const ENGLISH = /\d,\d{3}(?!\d)|(?<!Alliance )\d\.\d|⚠|\b(January|February|March|April|June|July|August|September|October|November|December|Jan|Feb|Apr|Aug|Sept?|Oct|Nov|Dec)\b/;

for (const lang of ['fr', 'en'] satisfies Lang[]) {
  for (const theme of ['light', 'dark'] as const) {
    test(`axe finds nothing on any page (${lang}, ${theme})`, async () => {
      const page = await site.open('#/', { lang, theme });
      for (const route of await addresses(page)) {
        await go(page, route);
        expect.soft(await violations(page), route).toEqual([]);
      }
    });
  }

  test(`no page is wider than a telephone, a page at 400 % or a projector (${lang})`, async () => {
    const page = await site.open('#/', { lang });
    for (const route of await addresses(page)) {
      await go(page, route);
      for (const width of [320, 360, 768, 1280, 1920]) {
        await page.setViewportSize({ width, height: 800 });
        await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); }));
        expect.soft(await page.evaluate(overflow), `${route} at ${width}`).toEqual([]);
      }
    }
  });

  test(`every page is in one language (${lang})`, async () => {
    const page = await site.open('#/', { lang });
    for (const route of await addresses(page)) {
      await go(page, route);
      expect.soft(await page.evaluate(() => document.documentElement.lang), route).toBe(lang);
      expect.soft(await page.locator('h1').count(), route).toBe(1);
      expect.soft(await page.locator('main').innerText(), route).not.toMatch(/undefined|NaN|\[object|null\b/);
    }
  });
}

/** What a person who reads with difficulty may ask of any page (WCAG 1.4.12). */
const SPACED = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }';

test('letters, words and lines set wider apart widen no page', async () => {
  const page = await site.open();
  for (const route of await addresses(page)) {
    await go(page, route);
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
    }, SPACED);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); }));
      expect.soft(await page.evaluate(overflow), `${route} at ${width}`).toEqual([]);
    }
  }
});

test('every table and every box that scrolls has a name', async () => {
  const page = await site.open('#/', { width: 320 });
  for (const route of await addresses(page)) {
    await go(page, route);
    const unnamed = await page.evaluate(() => [...document.querySelectorAll('main table, main .scroll[tabindex]')]
      .filter((node) => !(node as HTMLTableElement).caption && !node.ariaLabel && !document.getElementById(node.getAttribute('aria-labelledby') ?? ''))
      .map((node) => node.outerHTML.slice(0, 120)));
    expect.soft(unnamed, route).toEqual([]);
  }
});

test('where the system imposes its colours, what is full, hatched or pressed still shows, whatever theme was chosen', async () => {
  const page = await site.open('#/', { theme: 'dark' });
  // The theme chosen is not the one of the imposed colours.
  await page.getByRole('button', { name: 'Clair' }).click();
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  const paint = (selector: string, property: 'backgroundColor' | 'backgroundImage' | 'fill' | 'color') =>
    page.locator(selector).first().evaluate((node, name) => getComputedStyle(node)[name], property);
  const ground = await paint('body', 'backgroundColor');
  expect(await paint('main figure svg text', 'fill')).toBe(await paint('body', 'color'));
  expect(await paint('.grade .cells > .on', 'backgroundColor')).not.toBe(ground);
  await page.locator('.actions [aria-pressed]').first().click();
  expect(await paint('.actions [aria-pressed=true]', 'backgroundColor')).not.toBe(ground);
  await go(page, '#/concordance');
  expect(await paint('[role=grid] td:not(.filled)', 'backgroundImage')).toContain('gradient');
});

test('French drawings have no English number, month or warning', async () => {
  const page = await site.open('#/', { lang: 'fr' });
  for (const route of await addresses(page)) {
    await go(page, route);
    const texts = await page.locator('main figure svg text').allTextContents();
    expect.soft(texts.filter((text) => ENGLISH.test(text)), route).toEqual([]);
  }
});

/** In the page: what sticks out of the window, scrolled boxes aside. */
function overflow(): string[] {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.querySelectorAll('body *')]
    .filter((node) => node.getBoundingClientRect().right > width + 1)
    .slice(0, 3)
    .map((node) => `${node.tagName.toLowerCase()}.${node.getAttribute('class') ?? ''}: ${(node.textContent ?? '').trim().slice(0, 40)}`);
}
