/** When a visitor sees the first page and when the engine takes over, in Chromium. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import fr from '../../i18n/fr';
import { resident, visitor } from '../browser';
import { DIST } from '../paths';
import { withoutFirstView } from '../prerender';
import { openSite } from '../server';
import { median } from './measure';

/** Milliseconds since the navigation began. */
interface Moments { readonly painted: number; readonly answering: number; readonly live: number }

export interface Views {
  /** The first view and its charts, as the build wrote them into the page. */
  readonly painted: number;
  /** The application has drawn the same from the snapshot: its buttons answer. */
  readonly answering: number;
  /** The same page with nothing written by the build: it paints when the engine answers. */
  readonly paintedByEngine: number;
  readonly engineCold: number;
  /** On the second visit, everything from the service worker, in a browser with a disk. */
  readonly engineKept: number;
  readonly paintedKept: number;
  /** From the change of a filter to the frame that shows its result, in the list of findings. */
  readonly filtered: number;
}

const CHARTS = 3;

/** Written into each page: notes the first frame with its charts, the one where the application draws them, and the one that says the engine has taken over. */
function note({ charts, word }: { charts: number; word: string }): void {
  const moments = { painted: 0, answering: 0, live: 0 };
  Object.assign(globalThis, { moments });
  const look = () => {
    const seen = (place: string) => [...document.querySelectorAll(`${place} main figure .chart svg`)].filter((drawing) => drawing.checkVisibility()).length >= charts;
    if (!moments.painted && seen('')) moments.painted = performance.now();
    if (!moments.answering && seen('#app') && !document.querySelector('#first')) moments.answering = performance.now();
    if (!moments.live && document.querySelector('footer [role=status]')?.textContent?.trim() === word) moments.live = performance.now();
    if (!moments.painted || !moments.answering || !moments.live) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function watched(opening: Promise<BrowserContext>): Promise<BrowserContext> {
  const context = await opening;
  await context.addInitScript(note, { charts: CHARTS, word: fr.shell.footer.engine.live });
  return context;
}

async function load(page: Page, url: string): Promise<Moments> {
  await page.goto(url);
  await page.waitForFunction(() => {
    const { answering, live } = (globalThis as unknown as { moments: Moments }).moments;
    return answering > 0 && live > 0;
  }, undefined, { timeout: 120_000 });
  return page.evaluate(() => (globalThis as unknown as { moments: Moments }).moments);
}

/** Every severity in turn, by the address, as a link does. */
async function filter(page: Page): Promise<number> {
  await page.evaluate(() => { location.hash = '#/incoherences'; });
  await page.locator('main h1').waitFor();
  await page.locator('main a[href^="#/incoherences/"]').first().waitFor();
  const taken: number[] = [];
  for (const severity of ['error', 'warning', 'information', 'error', 'warning']) {
    taken.push(await page.evaluate((value) => new Promise<number>((resolve) => {
      const begun = performance.now();
      const seen = new MutationObserver(() => {
        seen.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
      });
      seen.observe(document.querySelector('main')!, { subtree: true, childList: true, characterData: true });
      location.hash = `#/incoherences?severity=${value}`;
    }), severity));
  }
  return median(taken);
}

/** @param runs  visits of each sort; medians are returned */
export async function measureViews(browser: Browser, runs: number): Promise<Views> {
  const bare = mkdtempSync(join(tmpdir(), 'concordance-bench-'));
  const unwanted = new RegExp(`${sep === '\\' ? '\\\\' : sep}((snapshot|catalogue)\\.json(\\.\\w+)?|index\\.html\\.\\w+|sw\\.js|shots)$`);
  cpSync(DIST, bare, { recursive: true, filter: (path) => !unwanted.test(path) });
  writeFileSync(join(bare, 'index.html'), withoutFirstView(readFileSync(join(DIST, 'index.html'), 'utf8')));
  const site = await openSite(DIST);
  const without = await openSite(bare);
  const cold: Moments[] = [];
  const kept: Moments[] = [];
  const late: Moments[] = [];
  const filtered: number[] = [];
  try {
    // Interleaved, so that what else the machine does falls on all alike.
    for (let i = 0; i < runs; i += 1) {
      const stranger = await watched(visitor(browser));
      cold.push(await load(await stranger.newPage(), site.url));
      await stranger.close();

      // Its first visit is not counted: the browser itself has just started.
      const profile = mkdtempSync(join(tmpdir(), 'concordance-profile-'));
      const first = await watched(resident(profile));
      const page = await first.newPage();
      await load(page, site.url);
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await page.close();
      const again = await first.newPage();
      kept.push(await load(again, site.url));
      filtered.push(await filter(again));
      await first.close();
      rmSync(profile, { recursive: true, force: true });

      const second = await watched(visitor(browser));
      late.push(await load(await second.newPage(), without.url));
      await second.close();
    }
  } finally {
    await site.close();
    await without.close();
    rmSync(bare, { recursive: true });
  }
  const of = (moments: readonly Moments[], name: keyof Moments) => median(moments.map((moment) => moment[name]));
  return {
    painted: of(cold, 'painted'),
    answering: of(cold, 'answering'),
    paintedByEngine: of(late, 'painted'),
    engineCold: of(cold, 'live'),
    engineKept: of(kept, 'live'),
    paintedKept: of(kept, 'painted'),
    filtered: median(filtered),
  };
}
