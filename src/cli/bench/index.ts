/**
 * `npm run bench`: the budgets of the project, measured in one run on this machine and
 * said as ratios wherever two things can be compared. It judges nothing: a slow machine is not a fault.
 */
import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import type { Browser } from 'playwright';
import type { Pack } from '../../db/pack';
import { wholeNumber } from '../args';
import { launch } from '../browser';
import { buildSite } from '../build';
import type { Given, Status } from '../command';
import type { BENCH } from '../commands/site';
import { readPack } from '../pack';
import { isFresh } from '../serve';
import { findChromium } from '../setup.mjs';
import { measure } from '../sizes';
import { benchBig } from './big';
import { onBrowser, onNative, onNode, READ } from './flags';
import { exponent, growth } from './growth';
import { keep, last } from './history';
import { byFormat, onDrop } from './import';
import { ms, table, times, type Line } from './measure';
import { synthetic } from './synthetic';
import { race } from './race';
import { measureViews } from './view';

const SIZES = '1000,10000,100000,1000000';
const VIEWS = 5;
/** Rows of the large CSV, and of the file of each format. */
const DROPPED = { csv: 1_000_000, each: 100_000 };

export async function bench({ options: { sizes = SIZES, big, keep: kept } }: Given<typeof BENCH>): Promise<Status> {
  if (big !== undefined) return benchBig(wholeNumber('big', big));
  const wanted = sizes.split(',').filter(Boolean).map((size) => wholeNumber('sizes', size));
  if (!isFresh()) await buildSite();
  const described = machine();
  process.stdout.write(`${described}\nMedians; files served from this machine.\n\n`);
  const browser = await launch();
  try {
    const lines = [...weights(), ...await views(browser), ...await drops(browser), ...await flags(browser, 'the shipped pack', readPack(), 5, '< 0.5 s')];
    for (const size of wanted) {
      const runs = size > 50_000 ? 1 : 3;
      lines.push(...await flags(browser, `${size.toLocaleString('en')} figures`, await synthetic(size), runs, size === 100_000 ? '< 3 s' : size === 1_000_000 ? '< 25 s' : ''));
    }
    lines.push(...await grown(wanted));
    const before = last();
    process.stdout.write(`${table(lines.map((line) => ({ ...line, before: before.get(line.what) })))}\n`);
    if (kept) keep(lines, described, new Date().toISOString().slice(0, 10));
  } finally {
    await browser.close();
  }
  return 0;
}

function machine(): string {
  const [first] = cpus();
  const chromium = execFileSync(findChromium()!, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  return `${cpus().length} × ${first?.model.trim() ?? 'unknown processor'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB · Node ${process.versions.node} · ${chromium}`;
}

function weights(): Line[] {
  const { first, own, engine, tools, wasm } = measure();
  const kb = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
  return [
    { what: 'scripts before the first view, gzip', ours: kb(first), budget: '≤ 120 kB' },
    { what: 'scripts of all pages, gzip', ours: kb(own), budget: '≤ 260 kB' },
    { what: 'scripts that open and protect files, gzip', ours: kb(tools) },
    { what: 'scripts of the engine and its rules, gzip', ours: kb(engine) },
    { what: 'engine', ours: `${(wasm / 1e6).toFixed(1)} MB` },
  ];
}

async function views(browser: Browser): Promise<Line[]> {
  const seen = await measureViews(browser, VIEWS);
  return [
    {
      what: 'first view with its charts', ours: ms(seen.painted), other: `waiting for the engine ${ms(seen.paintedByEngine)}`,
      ratio: `${times(seen.paintedByEngine, seen.painted)} sooner`, budget: '< 0.5 s, ≥ 3 × sooner',
    },
    { what: 'first view, answering', ours: ms(seen.answering), other: `seen ${ms(seen.painted)}` },
    { what: 'engine ready, cold', ours: ms(seen.engineCold), budget: '< 2.5 s' },
    { what: 'engine ready, from the service worker', ours: ms(seen.engineKept), other: `cold ${ms(seen.engineCold)}`, ratio: `${times(seen.engineCold, seen.engineKept)} sooner`, budget: '< 1 s' },
    { what: 'a filter to the redrawn list', ours: ms(seen.filtered), budget: '< 100 ms' },
    { what: 'first view, from the service worker', ours: ms(seen.paintedKept), other: `cold ${ms(seen.painted)}`, ratio: `${times(seen.painted, seen.paintedKept)} sooner` },
  ];
}

async function drops(browser: Browser): Promise<Line[]> {
  const csv = await onDrop(browser, DROPPED.csv, 3);
  const each = await byFormat(browser, DROPPED.each, 3);
  const rows = (count: number) => `${count.toLocaleString('en')} rows`;
  const tasks = (longTasks: number, longest: number) => `${longTasks.toFixed(1)} tasks over 50 ms, the longest ${ms(longest)}`;
  const what = `CSV of ${rows(DROPPED.csv)} (${csv.size.toFixed(0)} MB)`;
  return [
    { what: `${what}, from drop to table`, ours: ms(csv.table), other: `read_csv of the engine ${ms(csv.guessed)}`, ratio: `${times(csv.table, csv.guessed)} read_csv`, budget: '≤ 2 × read_csv' },
    { what: `${what}, against read_csv that types nothing`, ours: ms(csv.table), other: `read_csv, all text ${ms(csv.text)}`, ratio: `${times(csv.table, csv.text)} read_csv` },
    { what: `${what}, the page meanwhile`, ours: tasks(csv.longTasks, csv.longest) },
    { what: `${what}, every cell cut afterwards`, ours: ms(csv.cells) },
    ...[...each].map(([name, read]) => ({ what: `${name}, ${rows(DROPPED.each)}, from drop to table`, ours: ms(read.table), other: tasks(read.longTasks, read.longest) })),
  ];
}

async function flags(browser: Browser, what: string, pack: Pack, runs: number, budget: string): Promise<Line[]> {
  const inBrowser = await onBrowser(browser, pack, runs);
  const inNode = await onNode(pack, runs);
  const native = await onNative(pack, runs);
  const against = (own: number, other: number) => ({ other: `native, one thread ${ms(other)}`, ratio: `${times(own, other)} native` });
  return [
    { what: `all flags, the first ${READ} findings in words, ${what}, browser`, ours: ms(inBrowser.flags), budget },
    { what: `SQL of all flags, ${what}, browser`, ours: ms(inBrowser.sql), ...against(inBrowser.sql, native.sql), budget: '≤ 5 × native' },
    { what: `SQL of all flags, ${what}, Node`, ours: ms(inNode.sql), ...against(inNode.sql, native.sql) },
    { what: 'engine alone, from nothing to its first answer, browser', ours: ms(inBrowser.boot) },
    { what: `tables and model, ${what}, browser`, ours: ms(inBrowser.load), ...against(inBrowser.load, native.load) },
    ...(await race(pack, 5)).flatMap(({ flag, sql, arrays, arquero }) => [
      { what: `heart of ${flag}, ${what}, Node`, ours: ms(sql), other: `plain arrays ${ms(arrays)}`, ratio: `${times(arrays, sql)} as fast`, budget: '≥ 5 × as fast' },
      { what: `heart of ${flag}, ${what}, Node, beside Arquero`, ours: ms(sql), other: `Arquero ${ms(arquero)}`, ratio: `${times(arquero, sql)} as fast` },
    ]),
  ];
}

/** How each check grows with the figures. */
async function grown(sizes: readonly number[]): Promise<Line[]> {
  if (sizes.length < 2) return [];
  return [...await growth(sizes)].map(([flag, points]) => ({
    what: `${flag === 'ranking' ? 'naming and ranking of verdicts' : flag}, ${sizes.map((size) => size.toLocaleString('en')).join(' → ')} figures, Node`,
    ours: points.map(({ time }) => ms(time)).join(' → '), ratio: `n^${exponent(points).toFixed(2)}`, budget: '≤ n^1.2',
  }));
}
