import { expect, test } from 'vitest';
import { countRune, nameFaults, sizeFaults, textFaults } from './text';
import { filesIn } from './tree';

const SOURCES = filesIn('src', /\.(ts|mjs|svelte|html|css)$/);
const TESTS = filesIn('tests', /\.ts$/);
const MODULES = SOURCES.filter(({ path }) => /\.(ts|mjs|svelte)$/.test(path));

/** Files over the size, each with its reason. */
const LONG: Readonly<Record<string, string>> = {};

test('nothing forbidden is written', () => {
  expect(textFaults([...SOURCES, ...TESTS])).toEqual([]);
});

test('files stay short', () => {
  expect(sizeFaults([...MODULES, ...TESTS], LONG)).toEqual([]);
});

test('reasons for long files are still needed', () => {
  const long = sizeFaults([...MODULES, ...TESTS]).map((fault) => fault.split(':')[0]);
  expect(Object.keys(LONG).filter((path) => !long.includes(path))).toEqual([]);
});

test('files are named one way', () => {
  expect(nameFaults([...MODULES, ...TESTS])).toEqual([]);
});

test('state is derived, not synchronised', () => {
  const [effects, derived] = [countRune(MODULES, '$effect'), countRune(MODULES, '$derived')];
  expect(effects).toBeLessThanOrEqual(6);
  expect(derived).toBeGreaterThanOrEqual(8 * effects);
});

test.each([
  ['src/ingest/a.ts', 'Papa.parse(text, { dynamicTyping: true })'],
  ['src/ui/A.svelte', '<p>{@html text}</p>'],
  ['src/ui/A.svelte', '<p style="color: red">'],
  ['src/state/a.ts', "await fetch('https://example.org/x')"],
  ['src/state/a.ts', 'await fetch(`//example.org/x`)'],
  ['src/db/a.ts', "await import('https://example.org/x.js')"],
  ['src/db/a.ts', "import x from 'https://example.org/x.js';"],
  ['src/index.html', '<link rel="stylesheet" href="https://example.org/x.css">'],
  ['src/ui/styles/a.css', "@font-face { src: url('https://example.org/x.woff2') }"],
  ['src/charts/a.ts', "const sign = '⚠';"],
  ['tests/core/a.test.ts', "test.only('x', () => {})"],
])('a planted fault is seen: %s %s', (path, text) => {
  expect(textFaults([{ path, text }])).toHaveLength(1);
});

test('a link to a source is no request', () => {
  expect(textFaults([{ path: 'src/ui/A.svelte', text: '<a href={source.url}>{source.title}</a> <a href="https://example.org">x</a>' }])).toEqual([]);
});

test('planted sizes and names are seen', () => {
  const long = { path: 'src/core/a.ts', text: 'x\n'.repeat(301) };
  const component = { path: 'src/ui/A.svelte', text: 'x\n'.repeat(201) };
  expect(sizeFaults([long, component])).toHaveLength(2);
  expect(sizeFaults([long], { 'src/core/a.ts': 'one table' })).toEqual([]);
  expect(nameFaults([{ path: 'src/core/my-file.ts', text: '' }, { path: 'src/ui/card.svelte', text: '' }, { path: 'src/core/ok.ts', text: '' }])).toHaveLength(2);
  expect(countRune([{ path: 'a', text: '$effect(() => {}); $effect.pre(() => {}); $effects' }], '$effect')).toBe(2);
});
