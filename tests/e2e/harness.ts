/**
 * The built application, served as `npm start` serves it, in a real browser. A test that
 * uses `useSite` fails on any error of the console, any uncaught exception, any refusal
 * by the CSP and any request to another origin, whatever else it looks at.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launch, visitor, type Sight } from '../../src/cli/browser';
import { DIST, ROOT } from '../../src/cli/paths';
import { isFresh } from '../../src/cli/serve';
import { openSite, type Site } from '../../src/cli/server';
import en from '../../src/i18n/en';
import fr from '../../src/i18n/fr';
import { PAGES, type PageId } from '../../src/state/url';

/** Pages of the menu; those of one item are found by their links. */
export const PAGE_IDS = Object.keys(PAGES) as PageId[];

/** What a visitor may hear of the console without a fault: the browser's own remark about a cut network. */
const REMARKS = /net::ERR_INTERNET_DISCONNECTED/;

export interface UsedSite {
  readonly url: string;
  readonly browser: Browser;
  /** Answers stop, as when the network is cut for good. */
  stop(): Promise<void>;
  /** A visitor, watched. */
  visit(sight?: Sight): Promise<BrowserContext>;
  /** A page of a new visitor, its main heading painted. */
  open(route?: string, sight?: Sight): Promise<Page>;
}

/** Faults the visitors met since the last test. */
function watch(context: BrowserContext, origin: string, faults: string[]): void {
  context.on('console', (message) => {
    if (message.type() === 'error' && !REMARKS.test(message.text())) faults.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => faults.push(`exception: ${error.error().stack ?? error.error().message}`));
  context.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && asked !== origin) faults.push(`foreign request: ${request.url()}`);
  });
}

/** Builds when needed, serves and opens a browser for the tests of a file. */
export function useSite(args: readonly string[] = []): UsedSite {
  const faults: string[] = [];
  let site: Site;
  let browser: Browser;

  beforeAll(async () => {
    if (!isFresh()) {
      const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'src/cli/concordance.mjs'), 'build'], { encoding: 'utf8' });
      if (status !== 0) throw new Error(`the build fails:\n${stderr}`);
    }
    site = await openSite(DIST);
    browser = await launch(args);
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(faults.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const used: UsedSite = {
    get url() { return site.url; },
    get browser() { return browser; },
    stop: () => site.close(),
    async visit(sight) {
      const context = await visitor(browser, sight);
      watch(context, new URL(site.url).origin, faults);
      return context;
    },
    async open(route = '#/', sight) {
      const page = await (await used.visit(sight)).newPage();
      await page.goto(site.url + route);
      await painted(page);
      return page;
    },
  };
  return used;
}

/** The page in view is that of the application, has its heading, its fonts, and no drawing under way. */
export async function painted(page: Page): Promise<void> {
  await page.locator('#first').waitFor({ state: 'detached' });
  await page.locator('main h1').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
}

/** The engine has taken over, as the foot of the page says. */
export async function tookOver(page: Page): Promise<void> {
  const said = page.locator('footer [role=status]');
  const [french, english] = [fr, en].map((words) => said.filter({ hasText: words.shell.footer.engine.live }));
  await french!.or(english!).waitFor();
}

/** The ways of showing a dossier, which no list leads to while it is empty. */
const WAYS = ['projection', 'orateur', 'fiche', 'lettres'].map((way) => `#/dossier/${way}`);

/** Every address worth a look: the pages of the menu, one item of each list, and the ways of the dossier. */
export async function addresses(page: Page): Promise<string[]> {
  const found = new Set([...PAGE_IDS.map((id) => `#/${id}`), ...WAYS]);
  for (const list of PAGE_IDS.filter((id) => PAGES[id] && id !== 'dossier')) {
    await page.goto(new URL(`#/${list}`, page.url()).href);
    const item = page.locator(`main a[href^="#/${list}/"]`).first();
    await item.waitFor();
    found.add((await item.getAttribute('href'))!);
  }
  return [...found];
}

/** Goes to another view of the page in sight, as a link does. */
export async function go(page: Page, route: string): Promise<void> {
  await page.evaluate((hash) => { location.hash = hash; }, route);
  await painted(page);
}
