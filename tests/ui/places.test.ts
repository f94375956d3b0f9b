/** Territories, actors, events, forms, and the search: on golden rows, from a snapshot alone. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import type { Component } from 'svelte';
import type { Lang } from '../../src/core/model';
import type { Answer, Snapshot } from '../../src/core/snapshot';
import type { Territories } from '../../src/core/territories';
import { Router } from '../../src/state/router.svelte';
import { Session } from '../../src/state/session.svelte';
import { parse } from '../../src/state/url';
import Aids from '../../src/ui/find/Aids.svelte';
import Guide from '../../src/ui/find/Guide.svelte';
import Acteurs from '../../src/ui/pages/Acteurs.svelte';
import Chronologie from '../../src/ui/pages/Chronologie.svelte';
import Formes from '../../src/ui/pages/Formes.svelte';
import Territoires from '../../src/ui/pages/Territoires.svelte';
import Term from '../../src/ui/parts/Term.svelte';
import actors from '../fixtures/golden/actors.json';
import eventSeries from '../fixtures/golden/event_series.json';
import events from '../fixtures/golden/events.json';
import figures from '../fixtures/golden/figures_drawn.json';
import forms from '../fixtures/golden/forms.json';
import places from '../fixtures/golden/places.json';
import silences from '../fixtures/golden/silences.json';
import tiles from '../fixtures/golden/tiles.json';
import Stage from './Stage.svelte';
import { FINDING, faults, world } from './world';

const answer = ({ columns, rows }: { columns: object; rows: unknown[][] }): Answer => ({ columns: Object.keys(columns), rows });
const ANSWERS: Snapshot['answers'] = {
  tiles: answer(tiles), places: answer(places), events: answer(events), event_series: answer(eventSeries), actors: answer(actors), forms: answer(forms), silences: answer(silences),
  figure_cards: answer(figures), figure_readings: answer(figures),
  indicators: { columns: ['indicator', 'theme', 'kind', 'unit', 'label_fr', 'label_en', 'definition_fr', 'definition_en', 'unit_fr', 'unit_en', 'figures'], rows: [['shelter-places', 'shelter', 'stock', 'places', 'Places d’hébergement', 'Shelter places', 'Places ouvertes à une date.', 'Places open at a date.', null, null, 3]] },
};
const FILE: Territories = {
  source_id: 'etat4001-2012-2020', years: [2019, 2020], forces: ['gendarmerie', 'police-nationale'], beyond: [{ label_fr: 'Saint-Martin', label_en: 'Saint Martin' }],
  areas: tiles.rows.map((row, i) => ({ area: String(row[0]), counts: [[i % 3, row[0] === 'FR-10' ? 141 : i % 5], [row[0] === 'FR-75' ? 54 : 0, row[0] === 'FR-75' ? 54 : null]] })),
};

let served: unknown = FILE;
beforeEach(() => {
  const real = window.fetch;
  vi.stubGlobal('fetch', (input: RequestInfo | URL, init?: RequestInit) => (String(input).endsWith('territories.json')
    ? Promise.resolve(served === null ? new Response('', { status: 404 }) : Response.json(served)) : real(input, init)));
});
afterEach(() => { vi.unstubAllGlobals(); served = FILE; });

async function show(component: Component<never>, { lang = 'fr' as Lang, hash = '#/', props = {} } = {}) {
  const base = await world({ lang, hash });
  const snapshot: Snapshot = { pack: { name: 'test', version: '1' }, answers: ANSWERS, findings: [FINDING], tallies: [] };
  const offline = (): Promise<never> => Promise.reject(new Error('no engine here'));
  const session = new Session({ fetchJson: () => Promise.resolve(snapshot), fetchText: offline, fetchBytes: offline, live: offline });
  await session.loadSnapshot();
  const router = new Router(window);
  const { container } = await render(Stage, { props: { world: { ...base, session, router }, component, props: { route: parse(hash), ...props } } });
  return { node: container, router, preferences: base.preferences };
}

const plain = (node: Element | null | undefined) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const PAGES = [['territoires', Territoires], ['acteurs', Acteurs], ['chronologie', Chronologie], ['formes', Formes]] as const;

describe.each(['fr', 'en'] as const)('in %s', (lang) => {
  test.each(PAGES)('%s answers in its title, fits 360 px and passes axe', async (path, component) => {
    await page.viewport(360, 800);
    const { node } = await show(component as Component<never>, { lang, hash: `#/${path}` });
    await expect.poll(() => plain(node.querySelector('h1'))).toMatch(/\d/);
    expect(plain(node.querySelector('h1'))).not.toMatch(/undefined|NaN|Infinity/);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    expect(await faults(node)).toEqual([]);
  });
});

describe('territories', () => {
  test('counts the departments without a figure, draws all, and opens the one chosen', async () => {
    await page.viewport(1280, 900);
    const { node, router } = await show(Territoires as Component<never>, { hash: '#/territoires' });
    await expect.poll(() => node.querySelectorAll('svg [data-observation]').length).toBe(101);
    expect(plain(node.querySelector('h1'))).toContain('sur 101');
    (node.querySelector('[data-observation="FR-75"]') as SVGElement).dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(router.route.params).toEqual({ dep: '75' });
  });

  test('moves through the years by keyboard, and says the year', async () => {
    const { node, router } = await show(Territoires as Component<never>, { hash: '#/territoires' });
    await expect.poll(() => node.querySelector('input[type=range]')).not.toBeNull();
    const slider = node.querySelector<HTMLInputElement>('input[type=range]')!;
    expect(slider.getAttribute('aria-valuetext')).toBe('2020, de 2019 à 2020');
    slider.focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(router.route.params).toEqual({ annee: '2019' });
  });

  test('shows the card of a department, and "–" where a force has no service', async () => {
    const { node } = await show(Territoires as Component<never>, { hash: '#/territoires?dep=75' });
    await expect.poll(() => node.querySelectorAll('aside tbody tr').length).toBe(2);
    expect(plain(node.querySelector('#fiche'))).toBe('Paris (75)');
    const { node: other } = await show(Territoires as Component<never>, { hash: '#/territoires?dep=10' });
    await expect.poll(() => plain(other.querySelector('aside tbody'))).toContain('–');
  });

  test('keeps the figures of the documents when the file is not there', async () => {
    served = null;
    const { node } = await show(Territoires as Component<never>, { hash: '#/territoires' });
    await expect.element(page.getByRole('button', { name: 'Réessayer' })).toBeInTheDocument();
    await expect.poll(() => node.querySelectorAll('svg [data-observation]').length).toBe(101);
  });
});

test('filters that leave nothing say so, and offer the way back', async () => {
  const { node } = await show(Chronologie as Component<never>, { hash: '#/chronologie?nature=plan&effet=break' });
  expect(plain(node.querySelector('.empty'))).toBe('Aucun événement ne répond à ces filtres.');
  expect(node.querySelector('.actions button')).not.toBeNull();
  const { node: none } = await show(Acteurs as Component<never>, { hash: '#/acteurs?q=zzz' });
  expect(plain(none.querySelector('.empty'))).toBe('Aucun acteur ne répond à ces filtres.');
  expect(none.querySelector('.actions a')?.getAttribute('href')).toBe('#/acteurs');
});

test('an event that a link names stands out', async () => {
  const { node } = await show(Chronologie as Component<never>, { hash: '#/chronologie?evenement=ceseda-2021' });
  expect(plain(node.querySelector('.sought h3'))).toContain('L.425-1');
});

test('every absence that a document states is drawn in its way, with its words', async () => {
  const { node } = await show(Formes as Component<never>, { hash: '#/formes' });
  expect(node.querySelectorAll('.said .sign').length).toBe(silences.rows.length);
  expect(plain(node.querySelector('.said'))).toMatch(/non publié.*non collecté|non collecté.*non publié/);
});

describe('the search', () => {
  test('opens on /, announces its answers, goes where the arrows point, closes on Escape', async () => {
    await show(Aids as Component<never>, { props: { first: false } });
    await userEvent.keyboard('/');
    const box = page.getByRole('combobox', { name: 'Chercher dans Concordance' });
    await expect.element(box).toHaveFocus();
    await userEvent.keyboard('hebergemnt');
    await expect.element(page.getByRole('status')).toHaveTextContent(/\d+ réponses|Une réponse/);
    const pointed = () => plain(document.getElementById(box.element().getAttribute('aria-activedescendant') ?? ''));
    expect(pointed()).toBe('HébergementÉcarts');
    await userEvent.keyboard('{ArrowDown}');
    expect(pointed()).toContain('Places d’hébergement');
    await userEvent.keyboard('{Enter}');
    expect(location.hash).toBe('#/methode?q=shelter-places');
    await expect.poll(() => document.querySelector('dialog')).toBeNull();
    await userEvent.keyboard('{Control>}k{/Control}');
    await expect.element(box).toHaveFocus();
    await userEvent.keyboard('zzzz');
    await expect.element(page.getByRole('status')).toHaveTextContent('Rien pour');
    expect(await faults(document.querySelector('dialog')!)).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => document.querySelector('dialog')).toBeNull();
  });
});

test('a term gives its definition and takes it back', async () => {
  const { node } = await show(Term as Component<never>, { props: { code: 'shelter-places', label: 'Places' } });
  await page.getByRole('button', { name: 'Places : voir la définition' }).click();
  await expect.element(page.getByText('Places ouvertes à une date.')).toBeVisible();
  expect(await faults(node)).toEqual([]);
  await page.getByRole('button', { name: 'Fermer' }).click();
  await expect.poll(() => node.querySelector('[popover]')?.matches(':popover-open')).toBe(false);
});

test('the first visit goes step by step and does not come back', async () => {
  const { node, preferences } = await show(Guide as Component<never>);
  await page.getByRole('button', { name: 'Commencer' }).click();
  expect(plain(node)).toContain('Repère 1 sur 4');
  expect(await faults(node)).toEqual([]);
  await page.getByRole('button', { name: 'Suivant' }).click();
  await page.getByRole('button', { name: 'Non merci' }).click();
  expect(preferences.guided).toBe(true);
  expect(node.querySelector('aside')).toBeNull();
});
