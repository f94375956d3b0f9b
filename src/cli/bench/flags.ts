/** All flags over a pack, on each engine: the browser's, the same in Node, and native DuckDB. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright';
import { judge, tell } from '../../checks/run';
import type { Engine } from '../../db/engine';
import { openNative } from '../../db/native';
import { openNode } from '../../db/node';
import { loadPack, type Pack } from '../../db/pack';
import { visitor } from '../browser';
import { DIST } from '../paths';
import { openSite } from '../server';
import { median, timed } from './measure';

/** Medians, in milliseconds. */
export interface Times {
  /** Tables and model, from the text of the files. */
  readonly load: number;
  /** All flags over all figures, and what a person reads of them in two languages (`READ`). */
  readonly flags: number;
  /** What of it the rules take: every verdict found, graded and ranked. */
  readonly sql: number;
}
/** In the browser, also from nothing to an empty engine that answers. */
export interface BrowserTimes extends Times { readonly boot: number }

/** Findings put in words, most serious first: the shipped pack has fewer, a pack of a million figures more than anybody reads. */
export const READ = 2000;

/** What the bench calls in the page: the script of the application that comes with the engine. */
interface Live {
  openEngine(options: { prepare: (empty: Engine) => Promise<void> }): Promise<Engine>;
  readonly loadPack: typeof loadPack;
  readonly judge: typeof judge;
  readonly tell: typeof tell;
}

/** Tables and flags on an engine of this process. */
async function onEngine(open: () => Promise<Engine>, pack: Pack, runs: number): Promise<Times> {
  const engine = await open();
  const begun = performance.now();
  await loadPack(engine, pack);
  const load = performance.now() - begun;
  const sql: number[] = [];
  const flags = await timed(runs, async () => {
    const asked = performance.now();
    await judge(engine);
    sql.push(performance.now() - asked);
    await tell(engine, READ);
  });
  await engine.close();
  return { load, flags, sql: median(sql.slice(1)) };
}

export const onNode = (pack: Pack, runs: number): Promise<Times> => onEngine(openNode, pack, runs);
/** One thread: the yardstick of the WebAssembly engine, which has no more. */
export const onNative = (pack: Pack, runs: number): Promise<Times> => onEngine(() => openNative({ threads: 1 }), pack, runs);

/** The same in the application's own worker, from the scripts of the build. */
export async function onBrowser(browser: Browser, pack: Pack, runs: number): Promise<BrowserTimes> {
  const folder = mkdtempSync(join(tmpdir(), 'concordance-bench-'));
  cpSync(join(DIST, 'assets'), join(folder, 'assets'), { recursive: true });
  for (const [path, text] of [...pack.files, ['datapackage.json', JSON.stringify(pack.descriptor)] as const]) {
    mkdirSync(dirname(join(folder, 'data', path)), { recursive: true });
    writeFileSync(join(folder, 'data', path), text);
  }
  const site = await openSite(folder);
  const context = await visitor(browser);
  try {
    const page = await context.newPage();
    await page.goto(`${site.url}data/datapackage.json`);
    const script = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8'))['state/live.ts'].file as string;
    // As text: Vite would rewrite an `import()` that is meant for the page.
    const module = await page.evaluateHandle<Live>(`import(${JSON.stringify(`/${script}`)})`);
    return await page.evaluate(async ({ live, count, read }) => {
      const descriptor = await (await fetch('/data/datapackage.json')).json();
      const files = new Map<string, string>();
      for (const resource of descriptor.resources) {
        const response = await fetch(`/data/${resource.path}`);
        if (response.ok) files.set(resource.path, await response.text());
      }
      let [boot, load] = [0, 0];
      const asked = performance.now();
      const engine = await live.openEngine({
        prepare: async (empty) => {
          const begun = performance.now();
          boot = begun - asked;
          await live.loadPack(empty, { descriptor, files });
          load = performance.now() - begun;
        },
      });
      const flags: number[] = [];
      const sql: number[] = [];
      // The first turn is not counted: the WebAssembly of each rule is compiled in it.
      for (let i = 0; i <= count; i += 1) {
        const begun = performance.now();
        await live.judge(engine);
        const judged = performance.now();
        await live.tell(engine, read);
        const told = performance.now();
        if (i === 0) continue;
        flags.push(told - begun);
        sql.push(judged - begun);
      }
      await engine.close();
      const middle = (times: number[]) => times.sort((a, b) => a - b)[times.length >> 1]!;
      return { boot, load, flags: middle(flags), sql: middle(sql) };
    }, { live: module, count: runs, read: READ });
  } finally {
    await context.close();
    await site.close();
    rmSync(folder, { recursive: true });
  }
}
