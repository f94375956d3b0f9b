/**
 * What a meeting may do to the application: a thousand clicks and keys in no order, an engine that
 * dies, two tabs, a full disk, a slow one, another clock. No error of the console, no exception
 * (`useSite`), and memory that stays within a stated bound.
 */
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { visitor } from '../../src/cli/browser';
import { random } from '../../src/core/random';
import fr from '../../src/i18n/fr';
import { PAGE_IDS, painted, useSite } from './harness';

const site = useSite();

const INTERACTIONS = 1000;
/** Until everything that is loaded once is here: the walk settles at some 40 MB by then, and stays there. */
const WARM = 400;
/** Growth of the page's memory from there to the end, in bytes, after the browser has cleaned up. */
const LEAK = 16e6;

async function heap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  for (let i = 0; i < 3; i += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** One click, key or choice, among those that are in sight. @returns what was done */
async function interact(page: Page, draws: readonly [number, number, number]): Promise<string> {
  return page.evaluate(([which, key, value]) => {
    const KEYS = ['Escape', 'ArrowRight', 'ArrowDown', 'Enter', 'd', 't', '/', 'Tab', 'Home', 'End'];
    const pick = <T>(list: readonly T[], draw: number): T | undefined => list[Math.floor(draw * list.length)];
    if (which < 0.12) {
      const name = pick(KEYS, key)!;
      (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
      return `key ${name}`;
    }
    const inside = document.querySelector('dialog[open]') ?? document;
    // Not what leaves the page, or asks the system for a file, a window, a printer or the whole screen.
    const things = [...inside.querySelectorAll<HTMLElement>('a[href^="#"], button, summary, select, input:not([type=file]), [data-observation]')]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.hasAttribute('disabled'));
    const one = pick(things, key);
    if (!one) return 'nothing';
    if (one instanceof HTMLSelectElement) {
      one.selectedIndex = Math.floor(value * one.options.length);
      one.dispatchEvent(new Event('change', { bubbles: true }));
    } else if (one instanceof HTMLInputElement && /text|search|number|date/.test(one.type)) {
      one.value = pick(['', '2022', 'victimes', '<b>', '\u00e9\u00e0\u2019', '9'.repeat(40)], value)!;
      one.dispatchEvent(new Event('input', { bubbles: true }));
    } else one.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    return `${one.tagName} ${(one.textContent || one.getAttribute('aria-label') || one.id).trim().slice(0, 40)}`;
  }, draws as [number, number, number]);
}

test(`${INTERACTIONS} interactions in no order: no error, and memory within its bound`, { timeout: 900_000 }, async () => {
  const context = await site.visit();
  await context.addInitScript(() => {
    // A test has no printer, no second window and no whole screen to give.
    window.print = () => {};
    window.open = () => null;
    Element.prototype.requestFullscreen = () => Promise.resolve();
  });
  const page = await context.newPage();
  page.on('dialog', (dialog) => void dialog.dismiss());
  await page.goto(site.url);
  await painted(page);
  for (const id of PAGE_IDS) {
    await page.evaluate((hash) => { location.hash = hash; }, `#/${id}`);
    await page.locator('#app main h1').waitFor();
  }
  // Seeded: a failure can be walked again.
  const draw = random(20261121);
  const done: string[] = [];
  let before = 0;
  for (let i = 0; i < INTERACTIONS; i += 1) {
    if (i === WARM) {
      await page.evaluate(() => { location.hash = '#/'; });
      await page.locator('#app main h1').waitFor();
      before = await heap(page);
    }
    // Every tenth goes somewhere else, so that no page keeps the walk to itself.
    if (i % 10 === 0) {
      const id = PAGE_IDS[Math.floor(draw() * PAGE_IDS.length)]!;
      await page.evaluate((hash) => { location.hash = hash; }, `#/${id}`);
      done.push(`#/${id}`);
    } else done.push(await interact(page, [draw(), draw(), draw()]));
    if (i % 25 === 0) await page.waitForTimeout(50);
    const failed = await page.getByText(fr.shell.states.pageFailed).count();
    expect(failed, `after: ${done.slice(-5).join(' · ')}`).toBe(0);
  }
  await page.keyboard.press('Escape');
  await page.evaluate(() => { location.hash = '#/'; });
  await page.locator('#app main h1').waitFor();
  await page.waitForTimeout(500);
  expect(await heap(page) - before).toBeLessThan(LEAK);
  expect(new Set(done).size).toBeGreaterThan(100);
});

const LIVE = fr.shell.footer.engine.live;
const live = (page: Page) => page.locator('footer [role=status]', { hasText: LIVE }).waitFor({ timeout: 120_000 });

test('the engine is killed while the page is used: its tables come back, the page stays, the person is told once', { timeout: 300_000 }, async () => {
  // Not watched: the database writes the death of its worker to the console.
  const context = await visitor(site.browser);
  await context.addInitScript(() => {
    const workers: Worker[] = [];
    const Plain = window.Worker;
    window.Worker = class extends Plain {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        workers.push(this);
      }
    };
    Object.assign(window, {
      killEngine: () => {
        const last = workers.at(-1)!;
        last.terminate();
        last.dispatchEvent(new ErrorEvent('error', { message: 'killed' }));
      },
      told: [] as string[],
    });
  });
  const page = await context.newPage();
  await page.goto(`${site.url}#/donnees`);
  await live(page);
  await page.evaluate(() => {
    const status = document.querySelector('footer [role=status]')!;
    new MutationObserver(() => (window as unknown as { told: string[] }).told.push(status.textContent ?? '')).observe(status, { childList: true, characterData: true, subtree: true });
  });
  for (let i = 0; i < 3; i += 1) {
    await page.evaluate(() => (window as unknown as { killEngine(): void }).killEngine());
    // The next question finds the engine dead, and waits for the new one.
    await page.evaluate(() => { location.hash = '#/methode'; });
    await page.locator('#app main h1').waitFor();
    await page.evaluate((hash) => { location.hash = hash; }, `#/donnees?vue=sql&sql=${encodeURIComponent(`SELECT count(*) AS n, ${i} AS turn FROM figure`)}`);
    await page.getByRole('button', { name: fr.console.run }).first().click();
    await page.getByRole('cell', { name: String(i), exact: true }).first().waitFor({ timeout: 120_000 });
    await live(page);
  }
  const told = await page.evaluate(() => (window as unknown as { told: string[] }).told);
  expect(told.filter((text) => text === fr.shell.footer.engine.starting).length).toBeLessThanOrEqual(3);
  expect(told.at(-1) ?? LIVE).toBe(LIVE);
  await context.close();
});

test('two tabs are each of their own, and both reach the engine', { timeout: 240_000 }, async () => {
  const context = await site.visit();
  const [one, two] = [await context.newPage(), await context.newPage()];
  await Promise.all([one.goto(`${site.url}#/incoherences?severity=error`), two.goto(`${site.url}#/territoires`)]);
  await Promise.all([live(one), live(two)]);
  await two.evaluate(() => { location.hash = '#/methode'; });
  await two.locator('main h1').waitFor();
  expect(one.url()).toContain('severity=error');
});

test('a disk that is full: what was kept is said not to be, and nothing of the page is lost', { timeout: 240_000 }, async () => {
  const context = await site.visit();
  await context.addInitScript(() => {
    const full = () => { throw new DOMException('full', 'QuotaExceededError'); };
    IDBObjectStore.prototype.put = full;
    Storage.prototype.setItem = full;
  });
  const page = await context.newPage();
  await page.goto(site.url);
  await painted(page);
  await page.locator('main figure').first().hover();
  await page.keyboard.press('d');
  await page.evaluate(() => { location.hash = '#/dossier'; });
  await page.getByRole('button', { name: fr.dossier.keep.keep }).click();
  await page.getByText(/plus de place|ne permet pas de garder/).first().waitFor();
  expect(await page.locator('main li h3, main article h3, main li h2').count()).toBeGreaterThan(0);
  await live(page);
});

test('a slow disk and a slow network: the page is painted first, the rest follows', { timeout: 300_000 }, async () => {
  const context = await site.visit();
  await context.route(/\/data\/|catalogue\.json|\.wasm$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  const page = await context.newPage();
  await page.goto(site.url);
  await painted(page);
  expect(await page.locator('footer [role=status]').textContent()).not.toBe(LIVE);
  await live(page);
  await context.unrouteAll({ behavior: 'ignoreErrors' });
});

test('neither the zone nor the clock of the machine changes a date or a figure', { timeout: 300_000 }, async () => {
  const read = async (timezoneId: string, now: string): Promise<string[]> => {
    const context = await site.browser.newContext({ timezoneId, locale: 'fr-FR' });
    const page = await context.newPage();
    await page.clock.setFixedTime(new Date(now));
    const texts: string[] = [];
    for (const id of ['', 'engagements', 'chronologie', 'sources', 'ecarts/parcours'] as const) {
      await page.goto(`${site.url}#/${id}`);
      await painted(page);
      texts.push(await page.locator('main').innerText());
    }
    await context.close();
    return texts;
  };
  const here = await read('Europe/Paris', '2026-11-21T12:00:00Z');
  expect(here.every((text) => text.length > 500)).toBe(true);
  expect(await read('Pacific/Kiritimati', '2026-11-21T12:00:00Z')).toEqual(here);
  expect(await read('Pacific/Pago_Pago', '2031-01-01T00:30:00Z')).toEqual(here);
});
