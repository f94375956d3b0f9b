/** A long table is mapped in the worker: the same dataset, the page answers meanwhile, nothing is left of a work that was ended. */
import type { Component } from 'svelte';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import type { DataPackage } from '../../src/core/datapackage';
import { Releases } from '../../src/core/disclosure/family';
import { LARGE, PREVIEWED } from '../../src/core/mapping/large';
import type { Mapping } from '../../src/core/mapping/types';
import { importFile, importInWorker, openInWorker } from '../../src/ingest/client';
import { importOpened } from '../../src/ingest/imported';
import { knowledgeOf } from '../../src/ingest/knowledge';
import type { DraftPorts } from '../../src/state/draft.svelte';
import { Draft } from '../../src/state/draft.svelte';
import Assistant from '../../src/ui/pages/donnees/Assistant.svelte';
import { caseFile } from './casefile';
import Stage from './Stage.svelte';
import { faults, world } from './world';

const fetched = async (path: string): Promise<string> => (await fetch(`/data/${path}`)).text();
const descriptor = JSON.parse(await fetched('datapackage.json')) as DataPackage;
const etat4001 = JSON.parse(await fetched('datasets/etat4001/mapping.json')) as Mapping;
const TABLES = descriptor.resources.map(({ path }) => path).filter((path) => path.endsWith('.csv') && !path.startsWith('datasets/'));
const knowledge = knowledgeOf(descriptor, new Map(await Promise.all(TABLES.map(async (path) => [path, await fetched(path)] as const))));
const OPTIONS = { origin: 'person', loaded_on: '2026-01-01T00:00:00Z' } as const;
const published = async () => openInWorker([new File([await fetched(descriptor.resources.find(({ mapping }) => mapping === 'datasets/etat4001/mapping.json')!.path)], 'etat4001.csv')]);

/** Departments, years and numbers: as many rows as told, a gap and a fault now and then. */
const longFile = (rows: number): File => new File(['annee;faits\n', ...Array.from({ length: rows }, (_, i) => `${1000 + (i % 1000)};${i % 97 === 0 ? 'nd' : i % 89 === 0 ? 'x' : i}\n`)], 'long.csv');
const LONG: Mapping = {
  version: 1, name: 'essai', shape: { header: ['annee', 'faits'], sheet: null },
  source: { producer: 'Ministère', side: 'administration', title: 'Essai', published: '', url: '', licence: '', kind: 'dataset', scope_note: '', read_as: 'full-text' },
  fields: {
    indicator: [{ constant: 'offences-recorded' }], scope_id: [{ column: 'faits', reader: 'slug' }], area: [{ constant: 'FR' }],
    period: [{ column: 'annee', reader: 'period' }], unit: [{ constant: 'offences' }],
  },
  values: [{ column: 'faits' }], decimal: null, missing: [{ label: 'nd', means: 'not-published' }], filters: [], ignored: [], declares: {}, sums: [],
};

/** The longest time during which the page could not answer, in milliseconds. */
async function longestPause(work: () => Promise<unknown>): Promise<number> {
  let [longest, last] = [0, performance.now()];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
    port2.postMessage(null);
  };
  port2.postMessage(null);
  await work();
  await new Promise((resolve) => { setTimeout(resolve, 20); });
  port1.close();
  return longest;
}

test('services of the police: the same dataset here and in the worker', async () => {
  const opened = await published();
  const here = importOpened(opened, etat4001, knowledge, OPTIONS);
  expect(here.applied.observations.length).toBeGreaterThan(4000);
  expect(here.applied.sums.length).toBeGreaterThan(100);
  expect(await importInWorker(opened, etat4001, knowledge, OPTIONS)).toEqual(here);
});

test('gaps and problems come back too, and the page is not held', async () => {
  const opened = await openInWorker([longFile(100_000)]);
  let here: unknown;
  const told: number[] = [];
  let there: unknown;
  const apart = await longestPause(async () => { there = await importFile(opened, LONG, knowledge, OPTIONS, { onProgress: ({ rows, total }) => { expect(total).toBe(100_000); told.push(rows); } }); });
  const held = await longestPause(() => { here = importOpened(opened, LONG, knowledge, OPTIONS); return Promise.resolve(); });
  expect(there).toEqual(here);
  expect((here as { applied: { gaps: unknown[] } }).applied.gaps.length).toBeGreaterThan(1000);
  expect(told).toEqual(Array.from({ length: 20 }, (_, i) => i * 5000));
  expect(apart).toBeLessThan(held / 2);
}, 60_000);

test('a signal ends the mapping; a worker that says nothing is a problem without a figure', async () => {
  const opened = await openInWorker([longFile(LARGE + 1)]);
  const controller = new AbortController();
  await expect(importFile(opened, LONG, knowledge, OPTIONS, { signal: controller.signal, onProgress: () => controller.abort(new Error('enough')) })).rejects.toThrow('enough');
  const { applied } = await importFile(opened, LONG, knowledge, OPTIONS, { silence: 0 });
  expect([applied.problems, applied.observations, applied.source]).toEqual([[{ code: 'mapping-lost', file: 'long.csv' }], [], null]);
});

const ports = (open: DraftPorts['open'], make: DraftPorts['make']): DraftPorts => ({
  open, make, knowledge: () => Promise.resolve(knowledge), known: () => Promise.resolve(LONG), suggest: () => Promise.resolve({ mapping: LONG, suggestions: [] }),
  profile: () => Promise.resolve(new Map()), impact: () => Promise.reject(new Error('not asked')),
});

async function assistant(draft: Draft): Promise<HTMLElement> {
  const props = { draft, position: '', releases: new Releases(), working: false, onfigures: () => {}, onkeep: () => {}, onclose: () => {} };
  return (await render(Stage, { props: { world: await world(), component: Assistant as Component<never>, props } })).container;
}

test('of a long table, the first rows are shown, and said; stopped, nothing may be kept; resumed, all of it is there', async () => {
  let wait = true;
  const draft = new Draft([longFile(LARGE + 1)], ports(openInWorker, (opened, mapping, replaces, options) =>
    (wait && opened.table.rows.length > PREVIEWED ? new Promise(() => {}) : importFile(opened, mapping, knowledge, { ...OPTIONS, replaces }, options))));
  const node = await assistant(draft);
  await expect.element(page.getByText(/Aperçu des 500 premières lignes sur 20\s001/)).toBeInTheDocument();
  expect(draft.preview?.rows).toBe(PREVIEWED);
  const keep = page.getByRole('button', { name: 'Prendre ces chiffres' });
  await expect.element(keep).toBeDisabled();
  expect(await faults(node)).toEqual([]);
  await page.getByRole('button', { name: 'Arrêter' }).click();
  await expect.element(page.getByText(/La suite est arrêtée/)).toBeInTheDocument();
  expect([draft.dataset, draft.making]).toEqual([null, false]);
  await expect.element(keep).toBeDisabled();
  wait = false;
  await page.getByRole('button', { name: 'Reprendre' }).click();
  await expect.poll(() => draft.dataset?.rows, { timeout: 10_000 }).toBe(LARGE + 1);
  await expect.element(page.getByText(/Aperçu des 500/)).not.toBeInTheDocument();
  await expect.element(keep).toBeEnabled();
});

test('once lines are records, what leads to a person is not shown in the file as it was read', async () => {
  const cases = caseFile();
  const opened = { ...cases, problems: [{ code: 'type-integer', file: 'fiches.csv', line: 2, column: 'Nom', value: 'Personne 0' }] };
  const draft = new Draft([new File([''], 'fiches.csv')], ports(() => Promise.resolve(opened), () => Promise.reject(new Error('no'))));
  const node = await assistant(draft);
  await expect.element(page.getByText(/Valeurs de Nom, .* masquées/)).toBeInTheDocument();
  expect(node.innerHTML).not.toMatch(/Personne \d|D-20|Une histoire|\/04\/19/);
  expect(node.textContent).toContain('mendicité');
  await page.getByRole('radio', { name: /chiffres/i }).first().click();
  await expect.poll(() => node.textContent).toContain('Personne 0');
  await page.getByRole('radio').nth(1).click();
  await expect.poll(() => node.innerHTML).not.toMatch(/Personne \d/);
  expect(await faults(node)).toEqual([]);
});
