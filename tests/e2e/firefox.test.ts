/**
 * The same application in Firefox: every page, the engine, a file, paper and the network cut. What
 * pages say is judged in Chromium; here, that nothing depends on it.
 */
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../src/cli/paths';
import { findFirefox } from '../../src/cli/setup.mjs';
import en from '../../src/i18n/en';
import fr from '../../src/i18n/fr';
import { PAGES } from '../../src/state/url';
import { openGecko, type Gecko, type GeckoPage } from './bidi';
import { PAGE_IDS, useSite } from './harness';

const program = findFirefox();
const SLOW = 240_000;

// `npm test` says when there is none.
describe.skipIf(!program)('in Firefox', () => {
  const site = useSite();
  let firefox: Gecko;

  beforeAll(async () => { firefox = await openGecko(program!); });
  const faults = () => firefox.faults(new URL(site.url).origin);
  afterEach(() => { expect(faults()).toEqual([]); });
  afterAll(() => firefox?.close());

  const painted = async (page: GeckoPage): Promise<void> => {
    await page.until("!document.querySelector('#first') && document.querySelector('main h1')");
    await page.value('document.fonts.ready.then(() => null)');
  };
  const open = async (route = '#/'): Promise<GeckoPage> => {
    const page = await firefox.page();
    await page.go(site.url + route);
    await painted(page);
    return page;
  };
  const live = (page: GeckoPage) => page.until(`[${JSON.stringify(fr.shell.footer.engine.live)}, ${JSON.stringify(en.shell.footer.engine.live)}].some((said) => document.querySelector('footer [role=status]').textContent.includes(said))`);

  test('what would go wrong is heard', async () => {
    const page = await open();
    await page.value("(console.error('planted'), setTimeout(() => { throw new Error('thrown'); }), new Image().src = 'http://foreign.example/x.png', null)");
    await page.go('http://foreign.example/').catch(() => undefined);
    const heard = faults().join('\n');
    for (const fault of ['console: planted', 'thrown', 'img-src', 'foreign request: http://foreign.example/']) expect(heard).toContain(fault);
  }, SLOW);

  test.each(['fr', 'en'])('every page and its items, in %s, on a desk and on a telephone', async (lang) => {
    const page = await open(`#/?lang=${lang}`);
    const seen: string[] = [];
    const look = async (route: string): Promise<void> => {
      // A page has its title once it is drawn.
      const before = await page.value<string>('document.title');
      await page.value(`void (location.hash = ${JSON.stringify(route)})`);
      await page.until(`document.title !== ${JSON.stringify(route === '#/' ? '' : before)} && document.querySelector('main h1')?.textContent.trim()`);
      for (const width of [1280, 360]) {
        await page.resize(width, 800);
        const { over, drawn } = await page.value<{ over: number; drawn: number }>(`new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(() => next({
          over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          drawn: [...document.querySelectorAll('main figure svg')].filter((svg) => svg.getBoundingClientRect().height < 8).length,
        }))))`);
        expect([route, width, over, drawn]).toEqual([route, width, 0, 0]);
      }
      seen.push(route);
    };
    for (const id of PAGE_IDS) {
      await look(`#/${id}`);
      if (!PAGES[id] || id === 'dossier') continue;
      const link = `document.querySelector('main a[href^="#/${id}/"]')`;
      await page.until(link);
      await look(await page.value<string>(`${link}.getAttribute('href')`));
    }
    expect(seen.length).toBeGreaterThan(PAGE_IDS.length);
    expect(await page.value('document.documentElement.lang')).toBe(lang);
  }, SLOW);

  test('the engine starts and answers in SQL', async () => {
    const page = await open(`#/donnees?vue=sql&sql=${encodeURIComponent('SELECT 41 + count(DISTINCT side) FILTER (false) AS n FROM figure')}`);
    await live(page);
    const run = `[...document.querySelectorAll('main button')].find((button) => button.textContent.trim() === ${JSON.stringify(fr.console.run)})`;
    await page.until(run);
    await page.value(`void ${run}.click()`);
    await page.until("[...document.querySelectorAll('main table td')].some((cell) => cell.textContent.trim() === '41')");
  }, SLOW);

  test('a published file is known by its shape, and read', async () => {
    const page = await open('#/donnees');
    await live(page);
    await page.until("document.querySelector('main input[type=file]')");
    await page.bring('main input[type=file]', [join(ROOT, 'tests/fixtures/files/real/etat4001.csv')]);
    await page.until("/Lu comme État 4001/.test(document.querySelector('main').textContent)");
    await page.until("[...document.querySelectorAll('main p[role=status]')].some((said) => said.textContent.includes('cellules'))");
  }, SLOW);

  test('opened once, it opens without its server', async () => {
    const page = await open();
    await live(page);
    await page.value('navigator.serviceWorker.ready.then(() => null)');
    await site.stop();
    await page.go(site.url);
    await painted(page);
    await live(page);
    expect(await page.value<number>("document.querySelectorAll('main figure svg').length")).toBeGreaterThanOrEqual(3);
  }, SLOW);
});
