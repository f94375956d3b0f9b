/** A file from the hand that drops it to a table in the page, against DuckDB's own reading of the same bytes. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import type { Opened } from '../../core/grid';
import type { Engine } from '../../db/engine';
import type { openInWorker } from '../../ingest/client';
import { visitor } from '../browser';
import { DIST } from '../paths';
import { openSite } from '../server';
import { csvRows, filesOf } from './rows';

/** Medians, in milliseconds. */
export interface Dropped {
  /** From the drop to a table that the page can show and map. */
  readonly table: number;
  /** Tasks of more than 50 ms on the page's own thread meanwhile, per opening, and the longest. */
  readonly longTasks: number;
  readonly longest: number;
}
export interface Against extends Dropped {
  /** Megabytes of the file. */
  readonly size: number;
  /** All cells of all rows cut out of the table, on the page's thread. */
  readonly cells: number;
  /** `read_csv` alone, its bytes already registered: types guessed, and all as text. */
  readonly guessed: number;
  readonly text: number;
}

interface Client { readonly openInWorker: typeof openInWorker }
interface Live { openEngine(options: object): Promise<Engine> }

/** A page of the built application that can reach its own modules and a few files. */
async function withPage<T>(browser: Browser, files: ReadonlyMap<string, Uint8Array | string>, dist: string, work: (page: Page, script: (module: string) => string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'concordance-bench-'));
  cpSync(join(dist, 'assets'), join(folder, 'assets'), { recursive: true });
  for (const [name, content] of files) writeFileSync(join(folder, name), content);
  writeFileSync(join(folder, 'empty.json'), '{}');
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Record<string, { readonly file: string }>;
  const site = await openSite(folder);
  const context = await visitor(browser);
  try {
    const page = await context.newPage();
    await page.goto(`${site.url}empty.json`);
    return await work(page, (module) => `/${manifest[module]!.file}`);
  } finally {
    await context.close();
    await site.close();
    rmSync(folder, { recursive: true });
  }
}

/** Opens a file of the site several times in the page; the first time is not counted. */
async function open(page: Page, script: string, name: string, runs: number): Promise<Dropped & { readonly cells: number; readonly rows: number }> {
  // As text: Vite would rewrite an `import()` that is meant for the page.
  const client = await page.evaluateHandle<Client>(`import(${JSON.stringify(script)})`);
  return page.evaluate(async ({ client: { openInWorker: opener }, file, count }) => {
    const bytes = await (await fetch(`/${file}`)).arrayBuffer();
    const dropped = new File([bytes], file);
    const long: number[] = [];
    const watch = new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) long.push(duration); });
    watch.observe({ type: 'longtask' });
    const times: number[] = [];
    let opened: Opened | null = null;
    for (let i = 0; i <= count; i += 1) {
      if (i === 1) long.length = 0;
      const begun = performance.now();
      opened = await opener([dropped]);
      opened.table.rows.slice(0, 50);
      if (i > 0) times.push(performance.now() - begun);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    watch.disconnect();
    const tasks = [...long];
    const begun = performance.now();
    let rows = 0;
    for (const row of opened!.table.rows) rows += row.length > 0 ? 1 : 0;
    const cells = performance.now() - begun;
    return { table: times.sort((a, b) => a - b)[times.length >> 1]!, longTasks: tasks.length / count, longest: Math.max(0, ...tasks), cells, rows };
  }, { client, file: name, count: runs });
}

/** `read_csv` in the engine of the application, unlocked; a table of each reading. */
async function readCsv(page: Page, script: string, name: string, runs: number): Promise<{ guessed: number; text: number }> {
  const live = await page.evaluateHandle<Live>(`import(${JSON.stringify(script)})`);
  return page.evaluate(async ({ live: { openEngine }, file, count }) => {
    const text = await (await fetch(`/${file}`)).text();
    const times: Record<'guessed' | 'text', number[]> = { guessed: [], text: [] };
    const engine = await openEngine({});
    await engine.register({ name: file, content: text });
    for (let i = 0; i <= count; i += 1) {
      for (const [kind, options] of [['guessed', ''], ['text', ', all_varchar = true']] as const) {
        const begun = performance.now();
        await engine.run(`CREATE OR REPLACE TABLE dropped AS SELECT * FROM read_csv('${file}'${options})`);
        if (i > 0) times[kind].push(performance.now() - begun);
      }
    }
    await engine.close();
    const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!;
    return { guessed: middle(times.guessed), text: middle(times.text) };
  }, { live, file: name, count: runs });
}

/** @throws Error when the table has not as many rows as the file */
export async function onDrop(browser: Browser, rows: number, runs: number, dist: string = DIST): Promise<Against> {
  const text = csvRows(rows);
  return withPage(browser, new Map([['rows.csv', text]]), dist, async (page, script) => {
    const ours = await open(page, script('ingest/client.ts'), 'rows.csv', runs);
    if (ours.rows !== rows) throw new Error(`${ours.rows} rows read out of ${rows}`);
    return { ...ours, ...await readCsv(page, script('state/live.ts'), 'rows.csv', runs), size: Buffer.byteLength(text) / 1e6 };
  });
}

/** The same rows in each format, each in a worker of its own. @throws Error when rows are lost */
export async function byFormat(browser: Browser, rows: number, runs: number, dist: string = DIST): Promise<Map<string, Dropped>> {
  const files = await filesOf(rows);
  return withPage(browser, files, dist, async (page, script) => {
    const times = new Map<string, Dropped>();
    for (const name of files.keys()) {
      const read = await open(page, script('ingest/client.ts'), name, runs);
      if (read.rows !== rows) throw new Error(`${name}: ${read.rows} rows read out of ${rows}`);
      times.set(name, read);
    }
    return times;
  });
}
