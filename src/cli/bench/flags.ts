/** All flags over a pack, on each engine: the browser's, the same in Node, and native DuckDB. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright';
import { runChecks } from '../../checks/run';
import type { Engine } from '../../db/engine';
import { openNode } from '../../db/node';
import { loadPack, type Pack } from '../../db/pack';
import { visitor } from '../browser';
import { DIST } from '../paths';
import { openSite } from '../server';
import { disagreements, type PlainFigure } from './arrays';
import { median, timed } from './measure';
import { openNative } from './native';

/** Medians, in milliseconds. */
export interface Times {
  /** Tables and model, from the text of the files. */
  readonly load: number;
  /** All flags, with their sentences in two languages. */
  readonly flags: number;
  /** What of it the engine alone takes: every statement, without reading rows or making sentences. */
  readonly sql: number;
}
/** In the browser, also from nothing to an empty engine that answers. */
export interface BrowserTimes extends Times { readonly boot: number }

export interface Grouping { readonly sql: number; readonly arrays: number }

/** Quantities stated several times whose pragmatic intervals have no common point. */
const GROUPING = 'SELECT quantity_key::VARCHAR AS quantity_key FROM figure WHERE comparable GROUP BY figure.quantity_key HAVING count(*) > 1 AND max(plo) > min(phi)';

/** What the bench calls in the page: the script of the application that comes with the engine. */
interface Live {
  openEngine(options: { prepare: (empty: Engine) => Promise<void> }): Promise<Engine>;
  readonly loadPack: typeof loadPack;
  readonly runChecks: typeof runChecks;
}

/** Tables and flags on an engine of this process. */
export async function onEngine(open: () => Promise<Engine>, pack: Pack, runs: number): Promise<Times> {
  const engine = await open();
  const begun = performance.now();
  await loadPack(engine, pack);
  const load = performance.now() - begun;
  let spent = 0;
  const clocked: Engine = {
    ...engine,
    async run(sql) {
      const asked = performance.now();
      await engine.run(sql);
      spent += performance.now() - asked;
    },
  };
  const sql: number[] = [];
  const flags = await timed(runs, async () => {
    spent = 0;
    await runChecks(clocked);
    sql.push(spent);
  });
  await engine.close();
  return { load, flags, sql: median(sql.slice(1)) };
}

export const onNode = (pack: Pack, runs: number): Promise<Times> => onEngine(openNode, pack, runs);
export const onNative = (pack: Pack, runs: number): Promise<Times> => onEngine(openNative, pack, runs);

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
    return await page.evaluate(async ({ live, count }) => {
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
      let spent = 0;
      const run = async (statement: string) => {
        const begun = performance.now();
        await engine.run(statement);
        spent += performance.now() - begun;
      };
      const clocked = { ...engine, run };
      await live.runChecks(clocked);
      const flags: number[] = [];
      const sql: number[] = [];
      for (let i = 0; i < count; i += 1) {
        spent = 0;
        const begun = performance.now();
        await live.runChecks(clocked);
        flags.push(performance.now() - begun);
        sql.push(spent);
      }
      await engine.close();
      const middle = (times: number[]) => times.sort((a, b) => a - b)[times.length >> 1]!;
      return { boot, load, flags: middle(flags), sql: middle(sql) };
    }, { live: module, count: runs });
  } finally {
    await context.close();
    await site.close();
    rmSync(folder, { recursive: true });
  }
}

/**
 * The heart of F01 twice over the same figures: grouped by the engine in Node, and by a
 * loop over plain objects that are already in memory.
 * @throws Error when the two do not find the same quantities
 */
export async function grouping(pack: Pack, runs: number): Promise<Grouping> {
  const engine = await openNode();
  await loadPack(engine, pack);
  const figures: PlainFigure[] = await engine.query({
    name: 'bench figures',
    sql: 'SELECT observation_id, source_id, quantity_key::VARCHAR AS quantity_key, plo, phi FROM figure WHERE comparable',
    columns: { observation_id: 'text', source_id: 'text', quantity_key: 'text', plo: 'real', phi: 'real' },
  });
  const ask = () => engine.query({ name: 'bench grouping', sql: GROUPING, columns: { quantity_key: 'text' } });
  const found = (await ask()).map((row) => row.quantity_key).sort();
  if (found.join() !== disagreements(figures).sort().join()) throw new Error('the two groupings differ');
  const sql = await timed(runs, ask);
  const arrays = await timed(runs, () => disagreements(figures));
  await engine.close();
  return { sql, arrays };
}
