/**
 * No request ever leaves for another origin. The browser is told to send everything that
 * is not its own machine through a proxy of ours: pages, workers, service worker and the
 * browser itself, nothing can pass it unseen.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from '../../src/cli/browser';
import { addresses, go, tookOver, useSite } from './harness';

const site = useSite();

/** Errands of Chromium itself that its switches leave: its updates, its accounts, its form filler. */
const ERRAND = /^(GET|POST|CONNECT) (https?:\/\/)?(update\.googleapis\.com|accounts\.google\.com|content-autofill\.googleapis\.com)[:/]/;

const seen: string[] = [];
let proxy: Server;

beforeAll(async () => {
  proxy = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    response.writeHead(502).end();
  }).on('connect', (request, socket) => {
    seen.push(`CONNECT ${request.url}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => { proxy.listen(0, '127.0.0.1', resolve); });
});
afterAll(() => new Promise((resolve) => { proxy.close(resolve); }));

test('a walk through every page asks nothing of anyone', async () => {
  const browser = await launch([`--proxy-server=http://127.0.0.1:${(proxy.address() as AddressInfo).port}`]);
  try {
    const page = await browser.newPage();
    await page.goto(site.url);
    await tookOver(page);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    for (const route of await addresses(page)) {
      await go(page, route);
      const mark = page.locator('main figure [data-observation]').first();
      if (await mark.count()) await mark.click({ force: true });
    }
    expect(seen.filter((line) => !ERRAND.test(line))).toEqual([]);
    // The proof that the proxy sees: a page that may ask is heard.
    seen.length = 0;
    const other = await browser.newPage();
    await other.goto('http://foreign.example/').catch(() => undefined);
    expect(seen).toContain('GET http://foreign.example/');
  } finally {
    await browser.close();
  }
});

test('the CSP refuses what a page might try', async () => {
  const page = await (await site.browser.newContext()).newPage();
  await page.goto(site.url);
  const outcome = await page.evaluate(async () => ({
    fetch: await fetch('http://127.0.0.1:9/').then(() => 'sent', () => 'refused'),
    image: await new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => { if (effectiveDirective === 'img-src') resolve('refused'); });
      new Image().src = 'http://foreign.example/x.png';
    }),
    code: (() => { try { return new Function('return 1')(); } catch { return 'refused'; } })(),
  }));
  expect(outcome).toEqual({ fetch: 'refused', image: 'refused', code: 'refused' });
});
