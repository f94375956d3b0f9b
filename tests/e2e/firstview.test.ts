/** The first view is painted from what the build wrote; the engine then says the same. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DIST } from '../../src/cli/paths';
import type { Finding } from '../../src/core/model';
import type { Snapshot } from '../../src/core/snapshot';
import type * as Live from '../../src/state/live';
import { painted, tookOver, useSite } from './harness';

const site = useSite();
const written = (name: string) => JSON.parse(readFileSync(join(DIST, name), 'utf8'));

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
