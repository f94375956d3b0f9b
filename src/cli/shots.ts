/** Photographs of every page, for people to look at: dist/shots, kept out of Git. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import type { Lang } from '../core/model';
import { launch, visitor } from './browser';
import { buildSite } from './build';
import type { Given, Status } from './command';
import type { SHOTS } from './commands/site';
import { DIST } from './paths';
import { isFresh } from './serve';
import { openSite } from './server';

const FOLDER = join(DIST, 'shots');
const WIDTHS = [360, 1280];
/** The first page is also looked at on a tablet and on a projector. */
const FIRST_WIDTHS = [360, 768, 1280, 1920];
const LANGS: readonly Lang[] = ['fr', 'en'];
const THEMES = ['light', 'dark'] as const;

export async function shots({ options: { only = '', words, theme } }: Given<typeof SHOTS>): Promise<Status> {
  if (!isFresh()) await buildSite();
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const site = await openSite(DIST);
  const browser = await launch();
  try {
    const routes = (await findRoutes(browser, site.url)).filter((route) => route.includes(only));
    for (const oneLang of LANGS.filter((name) => !words || name === words)) {
      for (const oneTheme of THEMES.filter((name) => !theme || name === theme)) {
        for (const route of routes) await photograph(browser, site.url, route, oneLang, oneTheme);
      }
      for (const route of routes) await print(browser, site.url, route, oneLang);
    }
  } finally {
    await browser.close();
    await site.close();
  }
  process.stdout.write(`${FOLDER}\n`);
  return 0;
}

/** The pages of the menu, and the first item of each list. */
async function findRoutes(browser: Browser, url: string): Promise<string[]> {
  const context = await visitor(browser);
  const page = await context.newPage();
  await show(page, url, '#/');
  const menu = await hrefs(page, 'nav a[href^="#/"]');
  const items: string[] = [];
  for (const route of menu.filter((href) => href !== '#/')) {
    await show(page, url, route);
    items.push(...(await hrefs(page, `main a[href^="${route}/"]`)).slice(0, 1));
  }
  await context.close();
  return [...menu, ...items];
}

const hrefs = (page: Page, selector: string): Promise<string[]> =>
  page.locator(selector).evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));

async function show(page: Page, url: string, route: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(url + route);
  await page.locator('#first').waitFor({ state: 'detached' });
  await page.locator('main h1').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
}

const nameOf = (route: string): string => route.replace(/^#\/?/, '').split('?', 1)[0]!.replaceAll('/', '-').slice(0, 40) || 'constat';

async function photograph(browser: Browser, url: string, route: string, lang: Lang, theme: 'light' | 'dark'): Promise<void> {
  for (const width of route === '#/' ? FIRST_WIDTHS : WIDTHS) {
    const context = await visitor(browser, { lang, theme, width, height: width < 768 ? 780 : 900 });
    const page = await context.newPage();
    await show(page, url, route);
    await page.screenshot({ path: join(FOLDER, `${nameOf(route)}-${lang}-${theme}-${width}.png`), fullPage: true });
    await context.close();
  }
}

/** The PDF, and its sheets as pictures where poppler is installed. */
async function print(browser: Browser, url: string, route: string, lang: Lang): Promise<void> {
  const context = await visitor(browser, { lang });
  const page = await context.newPage();
  await show(page, url, route);
  const pdf = join(FOLDER, `${nameOf(route)}-${lang}.pdf`);
  await page.pdf({ path: pdf, format: 'A4', printBackground: true, preferCSSPageSize: true });
  await context.close();
  try {
    execFileSync('pdftoppm', ['-r', '60', '-png', pdf, pdf.replace(/\.pdf$/, '-print')]);
  } catch {
    // Without poppler the PDF alone is there to look at.
  }
}
