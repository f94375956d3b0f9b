/** The weight of the build (DESIGN §7), compressed as a host would send it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesUnder } from '../../src/cli/files';
import { DIST } from '../../src/cli/paths';
import { closure, measure } from '../../src/cli/sizes';
import { useSite } from './harness';

useSite();

test('scripts are as light as promised', () => {
  const { first, own } = measure();
  expect(first).toBeLessThanOrEqual(120_000);
  expect(own).toBeLessThanOrEqual(260_000);
});

test('the engine is there once and not in the first view', () => {
  expect(filesUnder(DIST).filter((path) => path.endsWith('.wasm'))).toHaveLength(1);
  const manifest = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8'));
  expect([...closure(manifest)].filter((file) => /engine|live/.test(file))).toEqual([]);
});

test('the service worker keeps every file that a page may ask for', () => {
  const worker = readFileSync(join(DIST, 'sw.js'), 'utf8');
  const served = filesUnder(DIST).filter((path) => !/\.(br|gz)$|^\.vite\/|^shots\/|^sw\.js$/.test(path));
  expect(served.filter((path) => !worker.includes(path))).toEqual([]);
});

test('a script that is pulled by another counts', () => {
  const manifest = { a: { file: 'a.js', isEntry: true, imports: ['b'], dynamicImports: ['d'] }, b: { file: 'b.js', imports: ['a', 'c'] }, c: { file: 'c.js' }, d: { file: 'd.js' } };
  expect([...closure(manifest)]).toEqual(['a.js', 'b.js', 'c.js']);
});
