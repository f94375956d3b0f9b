/** Loaded once, the application opens without a network and without its server. */
import { cpSync, mkdtempSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DIST } from '../../src/cli/paths';
import { openSite } from '../../src/cli/server';
import { writeWorker } from '../../src/cli/worker';
import { visitor } from '../../src/cli/browser';
import { addresses, go, painted, tookOver, useSite } from './harness';

const site = useSite();

test('reloading with the network cut and the server stopped gives every page and the engine', async () => {
  const page = await site.open();
  await tookOver(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const routes = await addresses(page);
  await page.context().setOffline(true);
  await site.stop();

  await page.goto(site.url);
  await painted(page);
  await tookOver(page);
  expect(await page.locator('main figure svg').count()).toBeGreaterThanOrEqual(3);
  for (const route of routes) await go(page, route);

  // A notebook is a page of its own, and not a place of the application.
  await page.goto(`${site.url}notebooks/parcours.html`);
  await page.locator('#results').waitFor({ timeout: 120_000 });
});

test('a newer build replaces the kept one, and nothing of the old one stays', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'concordance-'));
  cpSync(DIST, folder, { recursive: true, filter: (path) => !/\.(br|gz)$|shots$/.test(path) });
  const other = await openSite(folder);
  const context = await visitor(site.browser);
  try {
    const page = await context.newPage();
    await page.goto(other.url);
    await tookOver(page);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    // Asked of the worker: a question put to the page would count as the person's touch.
    const kept = () => context.serviceWorkers().at(-1)!.evaluate(() => caches.keys());
    const before = await kept();
    expect(before).toHaveLength(1);

    writeFileSync(join(folder, 'index.html'), readFileSync(join(folder, 'index.html'), 'utf8').replace('<title>', '<title>Newer '));
    await writeWorker(folder);
    await page.reload();
    // Nobody touched the page: it makes room for the newer one by itself.
    await expect.poll(async () => {
      const names = await kept().catch(() => before);
      return names.length === 1 && names[0] !== before[0];
    }, { timeout: 60_000 }).toBe(true);
    await tookOver(page);
    expect(await (await page.request.get(other.url)).text()).toContain('Newer');
    expect(await page.evaluate(async () => (await fetch('index.html')).text())).toContain('Newer');
  } finally {
    await context.close();
    await other.close();
    rmSync(folder, { recursive: true });
  }
});
