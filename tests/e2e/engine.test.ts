/** The engine of the browser: cancelling, locking, crashing and coming back, and never a promise that hangs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { expect, test } from 'vitest';
import { filesUnder } from '../../src/cli/files';
import { DIST } from '../../src/cli/paths';
import type { EngineError } from '../../src/core/errors';
import type { Engine } from '../../src/db/engine';
import type { openWasm } from '../../src/db/wasm';
import type { Limits } from '../../src/db/worker';
import { useSite } from './harness';

const site = useSite();

/** What a page has at hand after `prepared`. */
interface Bench {
  /** An engine with one table `kept(n)`, holding 7, and locked. */
  open(limits?: Limits): Promise<Engine>;
  ask(engine: Engine, sql: string, params?: unknown[], signal?: AbortSignal): Promise<string>;
  engine: Engine;
  restarts: string[];
}
declare global { interface Window { bench: Bench; openEngine: typeof openWasm } }

/** A document of the site without the application in it, so that there is one engine only. */
async function prepared(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${site.url}snapshot.json`);
  const manifest = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8'));
  // As text: the test runner would rewrite an import() in a function.
  const url = JSON.stringify(site.url + (manifest['state/live.ts'].file as string));
  await page.evaluate(`import(${url}).then(({ openEngine }) => { window.openEngine = openEngine; })`);
  await page.evaluate(() => {
    const { openEngine } = window;
    const restarts: string[] = [];
    window.bench = {
      restarts,
      engine: null as never,
      open: (limits) => openEngine({
        ...(limits ? { limits } : {}),
        prepare: async (engine) => {
          await engine.register({ name: 'kept.csv', content: 'n\n7\n' });
          await engine.run("CREATE TABLE kept AS SELECT n FROM read_csv('kept.csv', header = true, columns = {'n': 'INTEGER'})");
          await engine.lock();
        },
        onRestart: (crash) => { restarts.push(crash.code); },
      }),
      ask: (engine, sql, params = [], signal) => engine.query({ name: 'asked', sql, columns: { n: 'int' } }, params as never, signal ? { signal } : {}).then(
        (rows) => rows.map(({ n }) => n).join(),
        (error: EngineError) => error.code,
      ),
    };
  });
  return page;
}

/** Seconds of work for the engine. */
const HEAVY = 'SELECT count(*)::INTEGER AS n FROM range(40000000) a, range(200) b WHERE (a.range * b.range) % 7 =';

test('it asks, binds, decodes, locks and cancels', async () => {
  const page = await prepared(await site.browser.newContext());
  const seen = await page.evaluate(async (heavy) => {
    const { open, ask } = window.bench;
    const engine = await open();
    const bound = await ask(engine, 'SELECT n FROM kept WHERE n = ?', [7]);
    const none = await ask(engine, 'SELECT n FROM kept WHERE n = ?', [8]);
    await engine.run('CREATE TABLE two AS SELECT 1 AS n; INSERT INTO two VALUES (2)');
    const several = await ask(engine, 'SELECT n FROM two ORDER BY n');
    const refused = await Promise.all([
      ask(engine, 'SELECT nope AS n'), ask(engine, "SELECT n FROM read_csv('kept.csv')"), ask(engine, "SELECT 1::INTEGER AS n FROM read_parquet('a.parquet')"),
      ask(engine, 'SELECT [1] AS n'), ask(engine, 'SELECT 1 AS n, 2 AS n'), ask(engine, 'SELECT NULL::INTEGER AS n'),
    ]);
    const locked = await engine.run('SET threads = 1').catch((error: EngineError) => error.message.split(' - ')[0]);

    const abort = new AbortController();
    const started = performance.now();
    const running = ask(engine, `${heavy} 3`, [], abort.signal);
    const next = ask(engine, 'SELECT n FROM kept');
    setTimeout(() => abort.abort(), 150);
    const cancelled = [await running, await next];
    const waited = performance.now() - started;
    await engine.close();
    return { bound, none, several, refused, locked, cancelled, waited, closed: await ask(engine, 'SELECT n FROM kept') };
  }, HEAVY);
  const { waited, ...rest } = seen;
  expect(rest).toEqual({
    bound: '7', none: '', several: '1,2',
    refused: ['query-failed', 'query-failed', 'query-failed', 'result-type', 'result-type', 'result-type'],
    locked: 'Invalid Input Error: Cannot change configuration option "threads"',
    cancelled: ['query-aborted', '7'], closed: 'engine-closed',
  });
  // The statement under way was stopped: run to its end it takes far longer.
  expect(waited).toBeLessThan(5000);
  await page.context().close();
});

test('a worker that dies is replaced, its tables with it, and the caller is told once', async () => {
  const page = await prepared(await site.browser.newContext());
  await page.evaluate(async () => { window.bench.engine = await window.bench.open(); });
  const struck = page.evaluate(async (heavy) => {
    const { engine, ask } = window.bench;
    return Promise.all([ask(engine, `${heavy} 3`), ask(engine, 'SELECT n FROM kept')]);
  }, HEAVY);
  await page.workers()[0]!.evaluate(() => { setTimeout(() => { throw new Error('unreachable'); }); });
  expect(await struck).toEqual(['engine-crash', '7']);
  expect(await page.evaluate(() => window.bench.restarts)).toEqual(['engine-crash']);
  await expect.poll(() => page.workers().length).toBe(1);
  await page.context().close();
});

test('a statement that never ends is ended', async () => {
  const page = await prepared(await site.browser.newContext());
  const seen = await page.evaluate(async (heavy) => {
    const { open, ask, restarts } = window.bench;
    const engine = await open({ boot: 20_000, statement: 1500 });
    return { asked: [await ask(engine, `${heavy} ?`, [3]), await ask(engine, 'SELECT n FROM kept')], restarts };
  }, HEAVY);
  expect(seen).toEqual({ asked: ['engine-timeout', '7'], restarts: ['engine-timeout'] });
  await page.context().close();
});

test('a kept engine that cannot be compiled is a fault of its worker, at once', async () => {
  const page = await prepared(await site.browser.newContext());
  const worker = filesUnder(DIST).find((path) => /worker-[^/]*\.js$/.test(path) && path.includes('duckdb'))!;
  const said = await page.evaluate((file) => new Promise<string>((resolve) => {
    const started = new Worker(new URL(file, location.href), { name: JSON.stringify({ engine: new URL('assets/none.wasm', location.href).href, config: {} }) });
    started.addEventListener('error', ({ message }) => resolve(message));
  }), worker);
  expect(said).toMatch(/wasm|WebAssembly/i);
  await page.context().close();
});

test.each([
  ['the worker is not found', /worker-[^/]*\.js$/, 'engine-boot'],
  ['the engine is not found', /\.wasm$/, 'engine-timeout'],
])('a start that fails says so: %s', async (_, missing, code) => {
  const context = await site.browser.newContext();
  await context.route(missing, (route) => route.fulfill({ status: 404, body: '' }));
  const page = await prepared(context);
  const error = await page.evaluate(() => window.bench.open({ boot: 2000, statement: 2000 }).then(() => 'open', ({ code: said }: EngineError) => said));
  expect(error).toBe(code);
  await expect.poll(() => page.workers().length).toBe(0);
  await context.close();
});
