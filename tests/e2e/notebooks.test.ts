/**
 * Each notebook to its end in the built application, under its policy: no error, no foreign request
 * (`useSite`), the same results as the golden ones in either language, and nothing for axe to say.
 */
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { notebookFiles } from '../../src/cli/notebooks';
import type { Sight } from '../../src/cli/browser';
import type { Lang } from '../../src/core/model';
import { golden } from '../fixtures/golden';
import { useSite } from './harness';

const site = useSite();
const NOTEBOOKS = notebookFiles().filter((name) => name !== 'index.html');
/** The engine starts, loads the pack and builds the model for each. */
const PATIENCE = { timeout: 120_000 };

async function run(name: string, lang: Lang, sight: Sight = {}) {
  const page = await (await site.visit(sight)).newPage();
  await page.goto(`${site.url}notebooks/${name}?lang=${lang}`);
  await page.locator('#results').waitFor(PATIENCE);
  return page;
}

/** One result a line. */
const written = (results: Readonly<Record<string, unknown>>): string => `${JSON.stringify(results, Object.keys(results).sort(), 1)}\n`;

test('there are five, and the list names them all', async () => {
  expect(NOTEBOOKS.length).toBeGreaterThanOrEqual(5);
  const page = await (await site.visit()).newPage();
  await page.goto(`${site.url}notebooks/index.html?lang=fr`);
  for (const name of NOTEBOOKS) await expect.poll(() => page.locator(`main div[lang=fr] a[href^="${name}"]`).count()).toBe(1);
  await page.locator('main div[lang=fr] a').first().click();
  await page.locator('#results').waitFor(PATIENCE);
});

test.each(NOTEBOOKS)('%s runs to its end and finds what it found', async (name) => {
  const page = await run(name, 'fr');
  expect(await page.locator('.observablehq--error').count()).toBe(0);
  const results = JSON.parse(await page.locator('#results').getAttribute('data-results') ?? '{}') as Record<string, unknown>;
  expect(Object.keys(results).length).toBeGreaterThan(4);
  golden(`notebook_${name.replace('.html', '.json')}`, written(results));
});

test.each(NOTEBOOKS)('%s says the same in English, dark, on a telephone, and axe finds nothing', async (name) => {
  const page = await run(name, 'en', { width: 360, theme: 'dark' });
  const results = JSON.parse(await page.locator('#results').getAttribute('data-results') ?? '{}') as Record<string, unknown>;
  golden(`notebook_${name.replace('.html', '.json')}`, written(results));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(await page.locator('main [lang=fr]:visible').count()).toBe(0);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
