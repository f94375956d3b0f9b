/** The first view is painted from what the build wrote; the engine then says the same. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DIST } from '../../src/cli/paths';
import type { Finding, Lang } from '../../src/core/model';
import type { Snapshot } from '../../src/core/snapshot';
import type * as Live from '../../src/state/live';
import en from '../../src/i18n/en';
import fr from '../../src/i18n/fr';
import { painted, tookOver, useSite } from './harness';

const site = useSite();
const written = (name: string) => JSON.parse(readFileSync(join(DIST, name), 'utf8'));

/** What a place of the page says and draws. */
const shown = (place: string) => {
  const main = document.querySelector<HTMLElement>(`${place} main`)!;
  const drawings = [...main.querySelectorAll('.chart svg')].filter((drawing) => drawing.checkVisibility());
  return {
    words: main.innerText,
    drawings: drawings.map((drawing) => [...drawing.querySelectorAll('*')].map(({ tagName, attributes, textContent }) =>
      // The application adds what those who walk or hear the marks need: names, roles, spaces between labels.
      [tagName, textContent?.replaceAll(/\s/g, ''), ...['d', 'x', 'y', 'x1', 'x2', 'cx', 'cy', 'transform', 'class', 'data-observation'].map((name) => attributes.getNamedItem(name)?.value ?? '')].join(' '))),
    classes: [...new Set([...main.querySelectorAll('*')].flatMap(({ classList }) => [...classList].filter((name) => name.startsWith('svelte-'))))].sort(),
  };
};

/** A visitor whose application waits to be released. */
async function held(route: string, sight: Parameters<typeof site.visit>[0], kept: Readonly<Record<string, string>> = {}) {
  const context = await site.visit(sight);
  await context.addInitScript((values) => {
    // Before the address is known there is no storage.
    if (location.protocol === 'http:') for (const [name, value] of Object.entries(values)) localStorage.setItem(name, value);
  }, kept);
  let release = (): void => {};
  const waiting = new Promise<void>((resolve) => { release = resolve; });
  await context.route(/assets\/index-[^/]*\.js$/, async (asked) => {
    await waiting;
    await asked.continue();
  });
  const page = await context.newPage();
  // The page is whole only when its scripts are.
  await page.goto(site.url + route, { waitUntil: 'commit' });
  await page.waitForFunction(() => document.readyState === 'interactive');
  return { page, release };
}

test.each<[Lang, Lang, string, Record<string, string>]>([
  ['fr', 'fr', '', {}], ['en', 'en', '', {}], ['fr', 'en', '#/?lang=en', {}], ['en', 'fr', '', { 'concordance.lang': 'fr' }],
])('before any script of the application, a browser in %s sees the first page in %s (%s)', async (browser, lang, route, kept) => {
  const { page, release } = await held(route, { lang: browser }, kept);
  const words = { fr, en }[lang];
  await page.getByText(words.gaps.constat.title).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe(lang);
  expect(await page.locator('#first').getAttribute('inert')).toBe('');
  await page.evaluate(() => document.fonts.ready);
  const before = await page.evaluate(shown, '#first');
  expect(before.drawings).toHaveLength(4);
  release();
  await painted(page);
  expect(await page.locator('#first, #first-en').count()).toBe(0);
  expect(await page.evaluate(shown, '#app')).toEqual(before);
});

test.each([390, 800])('at %i px, what is there before the scripts does not overflow', async (width) => {
  const { page, release } = await held('', { width });
  await page.locator('#first main h1').waitFor();
  expect(await page.locator('#first .chart svg:visible').count()).toBe(4);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  release();
  await painted(page);
});

test('a theme that was chosen is there before the first page is seen', async () => {
  const { page, release } = await held('', { theme: 'light' }, { 'concordance.theme': 'dark' });
  await page.locator('#first main h1').waitFor();
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const before = await paper();
  release();
  await painted(page);
  expect(await paper()).toBe(before);
  expect(before).not.toBe('rgb(255, 255, 255)');
});

test('who comes for another page never sees the first', async () => {
  const { page, release } = await held('#/methode', {});
  expect(await page.locator('#first').isVisible()).toBe(false);
  release();
  await painted(page);
  expect(await page.locator('main').count()).toBe(1);
});

test('the first view needs no engine', async () => {
  const context = await site.visit();
  let released = (): void => {};
  const held = new Promise<void>((resolve) => { released = resolve; });
  await context.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  const page = await context.newPage();
  await page.goto(site.url);
  await painted(page);
  const charts = page.locator('main figure svg');
  await expect.poll(() => charts.count()).toBeGreaterThanOrEqual(3);
  const { findings } = written('snapshot.json') as Snapshot;
  expect(findings.length).toBeGreaterThan(0);
  expect(await page.locator('main a[href^="#/incoherences/"]').count()).toBeGreaterThan(0);
  const before = await page.locator('main').innerText();

  released();
  await tookOver(page);
  expect(await page.locator('main').innerText()).toBe(before);
});

test('the engine in the browser answers as the build did, query by query and finding by finding', async () => {
  const page = await site.open();
  await tookOver(page);
  const script: string = written('.vite/manifest.json')['state/live.ts'].file;
  // As text: the test's own compiler would rewrite an `import()` meant for the page.
  const live = await page.evaluateHandle<typeof Live>(`import(${JSON.stringify(site.url + script)})`);
  const answered = await page.evaluate(async ({ openEngine, loadPack, runChecks, QUERIES }) => {
    const descriptor = await (await fetch('data/datapackage.json')).json();
    const files = new Map<string, string>();
    for (const { path: name } of descriptor.resources) files.set(name, await (await fetch(`data/${name}`)).text());
    const engine = await openEngine({ prepare: (empty) => loadPack(empty, { descriptor, files }) });
    const { findings, tallies } = await runChecks(engine);
    const answers: Record<string, { columns: string[]; rows: unknown[][] }> = {};
    for (const query of QUERIES.filter(({ paint }) => paint !== 'live')) {
      const columns = Object.keys(query.columns);
      answers[query.name] = { columns, rows: (await engine.query(query)).map((row) => columns.map((column) => row[column])) };
    }
    await engine.close();
    // As JSON would carry them: -0 and undefined are not values of the pack.
    return JSON.parse(JSON.stringify({ findings, tallies, answers }));
  }, live);

  const snapshot = written('snapshot.json') as Snapshot;
  const catalogue = written('catalogue.json') as Snapshot;
  expect(Object.keys(answered.answers).sort()).toEqual(Object.keys({ ...snapshot.answers, ...catalogue.answers }).sort());
  expect(answered.answers).toEqual({ ...snapshot.answers, ...catalogue.answers });
  expect(answered.findings).toEqual(catalogue.findings);
  const kept = new Set(snapshot.findings.map(({ finding_id }) => finding_id));
  expect(answered.findings.filter(({ finding_id }: Finding) => kept.has(finding_id))).toEqual(snapshot.findings);
  expect(answered.tallies).toEqual(catalogue.tallies);
});

test('a page that finds no snapshot says so and offers to try again', async () => {
  const context = await site.visit();
  await context.route('**/*.json', (route) => route.fulfill({ status: 200, contentType: 'application/json', body: '{' }));
  const page = await context.newPage();
  await page.goto(site.url);
  await painted(page);
  const again = page.locator('main button').first();
  await again.waitFor();
  await context.unroute('**/*.json');
  await again.click();
  await page.locator('main figure svg').first().waitFor();
});
