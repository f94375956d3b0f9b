/** What `npm start` answers, and to whom. */
import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { expect, test } from 'vitest';
import { CSP_HEADER, CSP_META } from '../../src/cli/csp';
import { filesUnder, isServed } from '../../src/cli/files';
import { DIST } from '../../src/cli/paths';
import { useSite } from './harness';

const site = useSite();

/** Without the tidying of addresses that `fetch` does. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<{ status: number; headers: Record<string, unknown>; length: number }> {
  const { port } = new URL(site.url);
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let length = 0;
      response.on('data', (chunk: Buffer) => { length += chunk.length; });
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, length }));
    }).on('error', reject).end();
  });
}

test('every file carries the CSP, worker scripts included', async () => {
  for (const path of [...filesUnder(DIST).filter(isServed), 'sw.js']) {
    const { status, headers } = await ask(`/${path}`, {}, 'HEAD');
    expect([path, status]).toEqual([path, 200]);
    expect(headers).toMatchObject({ 'content-security-policy': CSP_HEADER, 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    expect(headers['content-type'], path).not.toBe('application/octet-stream');
  }
});

test('the page carries the same CSP for hosts that send none', async () => {
  const html = (await (await fetch(site.url)).text()).replaceAll('&#39;', "'");
  expect(html).toContain(`content="${CSP_META}"`);
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'));
});

test('text and the engine travel compressed', async () => {
  const wasm = filesUnder(DIST).find((path) => path.endsWith('.wasm'))!;
  const whole = await ask(`/${wasm}`);
  for (const encoding of ['gzip', 'br']) {
    const packed = await ask(`/${wasm}`, { 'accept-encoding': encoding });
    expect(packed.headers).toMatchObject({ 'content-encoding': encoding, 'content-type': 'application/wasm', vary: 'accept-encoding' });
    expect(packed.length).toBeLessThan(whole.length / 3);
  }
  expect((await ask('/index.html', { 'accept-encoding': 'br' })).headers['content-encoding']).toBe('br');
});

test.each([
  '/../package.json', '/..%2fpackage.json', '/%2e%2e/package.json', '/assets/../../package.json', '/.vite/manifest.json', '/nothing', '/%00', '/%', '/assets', '//etc/passwd',
])('%s is not there', async (path) => {
  expect((await ask(path)).status).toBe(404);
});

test('only reading, only from this machine, only by its own name', async () => {
  expect((await ask('/', {}, 'POST')).status).toBe(405);
  expect((await ask('/', { host: 'evil.example' })).status).toBe(403);
  const others = Object.values(networkInterfaces()).flat().filter((face) => face && !face.internal && face.family === 'IPv4');
  for (const face of others) {
    await expect(new Promise((resolve, reject) => connect(Number(new URL(site.url).port), face!.address, () => resolve('open')).on('error', reject))).rejects.toThrow();
  }
});

test('an unchanged file is not sent twice', async () => {
  const { headers } = await ask('/index.html');
  expect((await ask('/index.html', { 'if-none-match': String(headers['etag']) })).status).toBe(304);
});
