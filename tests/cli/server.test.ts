import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compress } from '../../src/cli/compress';
import { filesUnder, isServed } from '../../src/cli/files';
import { openSite, type Site } from '../../src/cli/server';

let folder: string;
let site: Site;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'concordance-'));
  mkdirSync(join(folder, 'assets'));
  mkdirSync(join(folder, '.vite'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>x</title>'.repeat(50));
  writeFileSync(join(folder, 'assets/a-1.js'), 'export {};'.repeat(50));
  writeFileSync(join(folder, '.vite/manifest.json'), '{}');
  writeFileSync(join(folder, 'sw.js'), '');
  await compress(folder);
  site = await openSite(folder);
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

test('a taken port gives the next free one', async () => {
  const wanted = Number(new URL(site.url).port);
  const other = await openSite(folder, wanted);
  expect(Number(new URL(other.url).port)).toBeGreaterThan(wanted);
  await other.close();
});

test('names with a hash are kept for ever, the others asked again', async () => {
  expect((await fetch(`${site.url}assets/a-1.js`)).headers.get('cache-control')).toContain('immutable');
  expect((await fetch(site.url)).headers.get('cache-control')).toBe('no-cache');
});

test('compressed twins hold the same bytes', () => {
  expect(gunzipSync(readFileSync(join(folder, 'index.html.gz'))).equals(readFileSync(join(folder, 'index.html')))).toBe(true);
});

test('what pages may ask for is neither twin, nor worker, nor what only the build reads', () => {
  expect(filesUnder(folder).filter(isServed)).toEqual(['assets/a-1.js', 'index.html']);
});

test.each([
  ['bytes=0-9', 206, 'bytes 0-9/1550', 10], ['bytes=1540-', 206, 'bytes 1540-1549/1550', 10], ['bytes=-10', 206, 'bytes 1540-1549/1550', 10], ['bytes=1540-9999', 206, 'bytes 1540-1549/1550', 10],
  ['bytes=1550-', 416, 'bytes */1550', 0], ['bytes=-0', 416, 'bytes */1550', 0], ['bytes=0-1,5-6', 200, null, 1550], ['bytes=x', 200, null, 1550],
])('the range %s is one of the file, not of its compressed twin', async (range, status, said, length) => {
  const response = await fetch(`${site.url}index.html`, { headers: { range, 'accept-encoding': 'br' } });
  const body = await response.arrayBuffer();
  expect([response.status, response.headers.get('content-range'), body.byteLength, response.headers.get('content-encoding')]).toEqual([status, said, length, null]);
});
