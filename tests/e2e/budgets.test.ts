/** The weight of the build (DESIGN §7), compressed as a host would send it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesUnder } from '../../src/cli/files';
import { DIST } from '../../src/cli/paths';
import { closure, firstView, measure, type Manifest } from '../../src/cli/sizes';
import type { Lang } from '../../src/core/model';
import { painted, useSite } from './harness';

const site = useSite();
const manifest = () => JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8')) as Manifest;

test('scripts are as light as promised', () => {
  const { first, own } = measure();
  expect(first).toBeLessThanOrEqual(120_000);
  expect(own).toBeLessThanOrEqual(260_000);
});

test('the engine is there once and not in the first view', () => {
  expect(filesUnder(DIST).filter((path) => path.endsWith('.wasm'))).toHaveLength(1);
  expect([...firstView(manifest(), 'fr')].filter((file) => /engine|live/.test(file))).toEqual([]);
});

test.each<Lang>(['fr', 'en'])('the first view in %s paints its three drawings with the scripts that are weighed, and no other', async (lang) => {
  const weighed = firstView(manifest(), lang);
  const asked: string[] = [];
  const context = await site.visit();
  let released = (): void => {};
  const held = new Promise<void>((resolve) => { released = resolve; });
  // Any other script waits: if the view needed it, it would not be painted.
  await context.route('**/*.js', async (route) => {
    const file = new URL(route.request().url()).pathname.slice(1);
    asked.push(file);
    if (!weighed.has(file)) await held;
    await route.continue();
  });
  const page = await context.newPage();
  await page.goto(`${site.url}#/?lang=${lang}`);
  await painted(page);
  await expect.poll(() => page.locator('main figure svg').count()).toBeGreaterThanOrEqual(3);
  expect(await page.locator('html').getAttribute('lang')).toBe(lang);
  expect([...weighed].filter((file) => !asked.includes(file))).toEqual([]);
  released();
  await context.unrouteAll({ behavior: 'ignoreErrors' });
});

test('the service worker keeps every file that a page may ask for', () => {
  const worker = readFileSync(join(DIST, 'sw.js'), 'utf8');
  const served = filesUnder(DIST).filter((path) => !/\.(br|gz)$|^\.vite\/|^shots\/|^sw\.js$/.test(path));
  expect(served.filter((path) => !worker.includes(path))).toEqual([]);
});

test('a script that is pulled by another counts', () => {
  const made = { a: { file: 'a.js', isEntry: true, imports: ['b'], dynamicImports: ['d'] }, b: { file: 'b.js', imports: ['a', 'c'] }, c: { file: 'c.js' }, d: { file: 'd.js' } };
  expect([...closure(made)]).toEqual(['a.js', 'b.js', 'c.js']);
  expect([...closure(made, ['d'])]).toEqual(['a.js', 'b.js', 'c.js', 'd.js']);
  expect(() => closure(made, ['e'])).toThrow('no script of its own for e');
});
