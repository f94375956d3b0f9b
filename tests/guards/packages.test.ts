import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copiesOf, missingFaults, rangeFaults, registryFaults } from './packages';
import { ROOT } from './tree';

const json = (name: string) => JSON.parse(readFileSync(join(ROOT, name), 'utf8'));
const lock = json('package-lock.json');

test('versions are exact', () => {
  expect(rangeFaults(json('package.json'))).toEqual([]);
});

test('there is one Arrow, the one of duckdb-wasm', () => {
  expect(copiesOf(lock, 'apache-arrow')).toEqual(['node_modules/apache-arrow']);
  expect(lock.packages['node_modules/apache-arrow'].version).toBe('17.0.0');
});

test('packages come from the public registry', () => {
  expect(registryFaults(lock)).toEqual([]);
});

test('the lock describes every package that it names', () => {
  expect(missingFaults(lock)).toEqual([]);
});

/** What a person finds on opening the repository; everything else has its place below. */
const TOP = [
  '.ci', '.gitignore', 'LICENSE', 'README.md', 'data', 'notebooks', 'package-lock.json', 'package.json', 'src', 'tests', 'tsconfig.json', 'vite.config.ts',
];
const MADE_HERE = ['.git', '.cache', 'dist', 'node_modules'];

test('the top level holds what the architecture names', () => {
  const present = readdirSync(ROOT).filter((name) => !MADE_HERE.includes(name));
  expect(present.filter((name) => !TOP.includes(name))).toEqual([]);
  // Git keeps no empty folder.
  expect(TOP.filter((name) => name !== 'notebooks' && !present.includes(name))).toEqual([]);
});

test('planted faults are seen', () => {
  expect(rangeFaults({ dependencies: { a: '^1.0.0', b: '1.0.0', c: 'latest', d: '1.5.6-r.1' } })).toHaveLength(2);
  expect(copiesOf({ packages: { 'node_modules/apache-arrow': {}, 'node_modules/x/node_modules/apache-arrow': {}, 'node_modules/apache-arrow-x': {} } }, 'apache-arrow')).toHaveLength(2);
  expect(missingFaults({ packages: { '': { dependencies: { a: '1.0.0' } }, 'node_modules/a': { optionalDependencies: { 'a-mac': '1.0.0' } } } })).toEqual(['node_modules/a needs a-mac']);
  expect(registryFaults({ packages: { 'node_modules/a': { resolved: 'https://mirror.example/a.tgz' } } })).toHaveLength(1);
});
