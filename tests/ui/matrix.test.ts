/** The chain, the matrix, the promises and France as others count it, on golden rows, from a snapshot alone. */
import { beforeEach, describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import type { Component } from 'svelte';
import type { Finding, Lang } from '../../src/core/model';
import type { Answer, Snapshot } from '../../src/core/snapshot';
import { Router } from '../../src/state/router.svelte';
import { Session } from '../../src/state/session.svelte';
import { parse } from '../../src/state/url';
import Chaine from '../../src/ui/pages/Chaine.svelte';
import Concordance from '../../src/ui/pages/Concordance.svelte';
import Engagements from '../../src/ui/pages/Engagements.svelte';
import Europe from '../../src/ui/pages/Europe.svelte';
import chainLinks from '../fixtures/golden/chain_links.json';
import chainStages from '../fixtures/golden/chain_stages.json';
import commitments from '../fixtures/golden/commitments.json';
import concordance from '../fixtures/golden/concordance.json';
import figures from '../fixtures/golden/figures_drawn.json';
import targets from '../fixtures/golden/targets.json';
import worldRows from '../fixtures/golden/world.json';
import Stage from './Stage.svelte';
import { FINDING, faults, world } from './world';

const answer = ({ columns, rows }: { columns: object; rows: unknown[][] }): Answer => ({ columns: Object.keys(columns), rows });
const at = (row: unknown[], name: string): string => String(row[Object.keys(figures.columns).indexOf(name)]);
const indicators = [...new Map(figures.rows.map((row) => [at(row, 'indicator'), [at(row, 'indicator'), 'detection', 'flow', 'persons', at(row, 'indicator_fr'), at(row, 'indicator_en'), '', '', null, null, 1]])).values()];

const ANSWERS: Snapshot['answers'] = {
  chain_stages: answer(chainStages), chain_links: answer(chainLinks), commitments: answer(commitments), concordance: answer(concordance), targets: answer(targets), world: answer(worldRows),
  figure_cards: answer(figures), figure_readings: answer(figures),
  indicators: { columns: ['indicator', 'theme', 'kind', 'unit', 'label_fr', 'label_en', 'definition_fr', 'definition_en', 'unit_fr', 'unit_en', 'figures'], rows: indicators },
  rule_targets: { columns: ['target', 'explanation_fr', 'explanation_en'], rows: [['R10', 'Aucun rapprochement.', 'No linkage.']] },
  data_date: { columns: ['latest'], rows: [['2025-12-02']] },
};

/** A finding on two documents that give one quantity of one year. */
const recorded = figures.rows.filter((row) => at(row, 'indicator') === 'victims-recorded-exploitation' && at(row, 'period') === '2021').map((row) => at(row, 'observation_id'));
const finding: Finding = { ...FINDING, finding_id: 'recorded', area: 'FR', inputs: recorded.map((observation_id) => ({ role: 'r', observation_id })) };

async function show(component: Component<never>, { lang = 'fr' as Lang, hash = '#/chaine', answers = ANSWERS } = {}) {
  const base = await world({ lang, hash });
  const snapshot: Snapshot = { pack: { name: 'test', version: '1' }, answers, findings: [finding], tallies: [] };
  const offline = (): Promise<never> => Promise.reject(new Error('no engine here'));
  const session = new Session({ fetchJson: () => Promise.resolve(snapshot), fetchText: offline, fetchBytes: offline, live: offline });
  await session.loadSnapshot();
  const router = new Router(window);
  const { container } = await render(Stage, { props: { world: { ...base, session, router }, component, props: { route: parse(hash) } } });
  return { node: container, router };
}

const plain = (node: Element | null | undefined) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const texts = (node: Element, selector: string) => [...node.querySelectorAll(selector)].map(plain);

const PAGES = [['chaine', Chaine], ['concordance', Concordance], ['engagements', Engagements], ['europe', Europe]] as const;

describe.each(['fr', 'en'] as const)('in %s', (lang) => {
  test.each(PAGES)('%s answers in its title, fits 360 px and passes axe', async (path, component) => {
    await page.viewport(360, 800);
    const { node } = await show(component as Component<never>, { lang, hash: `#/${path}` });
    expect(texts(node, 'h1')).toHaveLength(1);
    expect(texts(node, 'h1')[0]).toMatch(/\d/);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    expect(await faults(node)).toEqual([]);
  });
  test.each(PAGES)('%s stands without any figure', async (path, component) => {
    const { node } = await show(component as Component<never>, { lang, hash: `#/${path}`, answers: {} });
    expect(texts(node, 'h1')).toHaveLength(1);
  });
});

describe('at 1280 px', () => {
  beforeEach(async () => { await page.viewport(1280, 900); });

  test.each(PAGES)('%s passes axe', async (path, component) => {
    const { node } = await show(component as Component<never>, { hash: `#/${path}` });
    await expect.poll(() => node.querySelectorAll('.chart svg, [role="grid"]').length).toBeGreaterThan(0);
    expect(await faults(node)).toEqual([]);
  });

  test('the chain says which stages nobody counted in the year of the address', async () => {
    const { node } = await show(Chaine as Component<never>, { hash: '#/chaine?year=2014' });
    expect(texts(node, 'h1')[0]).toContain('En 2014, 1 étape sur 8 a un nombre ; aucun n’a été trouvé pour les 7 autres');
    expect((node.querySelector('input:checked') as HTMLInputElement).value).toBe('2014');
    expect(texts(node, 'li.never')).toEqual(['Plaintes déposées : aucune année.']);
  });

  test('the year is chosen with the arrows, and goes to the address', async () => {
    const { node, router } = await show(Chaine as Component<never>, { hash: '#/chaine' });
    const chosen = node.querySelector<HTMLInputElement>('input:checked')!;
    chosen.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(router.route.params.year).toBe(String(Number(chosen.value) - 1));
  });

  test('an overlap has bounds, and no sum', async () => {
    const { node } = await show(Chaine as Component<never>, { hash: '#/chaine?year=2022' });
    const overlap = texts(node, 'li').find((text) => text.includes('Personnes distinctes') && text.includes('2 994'));
    expect(overlap).toContain('de 0 à 2 027');
    expect(overlap).toContain('de 2 994 à 5 021');
    expect(overlap).toContain('C1 · se recouvrent');
    expect(overlap).toContain('Aucun rapprochement.');
  });

  test('the matrix is walked with the arrows from one stop of the tab key, and Enter opens a cell', async () => {
    const { node, router } = await show(Concordance as Component<never>, { hash: '#/concordance?sort=figures' });
    const grid = node.querySelector('[role="grid"]')!;
    expect(grid.querySelectorAll('td[tabindex="0"]')).toHaveLength(1);
    const first = grid.querySelector<HTMLElement>('td[tabindex="0"]')!;
    first.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    const here = document.activeElement as HTMLTableCellElement;
    expect(here.cellIndex).toBe((first as HTMLTableCellElement).cellIndex + 1);
    expect(grid.querySelectorAll('td[tabindex="0"]')).toHaveLength(1);
    expect(here.getAttribute('aria-label')).toMatch(/20\d\d/);
    grid.querySelector<HTMLElement>('td.filled')!.focus();
    await userEvent.keyboard('{Enter}');
    expect(router.route.params.cell).toMatch(/@20\d\d$/);
  });

  test('a cell opens on its figures, their grade and the finding about them', async () => {
    const { node } = await show(Concordance as Component<never>, { hash: '#/concordance?cell=victims-recorded-exploitation@2021' });
    const dialog = node.querySelector('dialog')!;
    expect(dialog.open).toBe(true);
    expect(plain(dialog.querySelector('h2'))).toContain('enregistrées par la police');
    expect(plain(dialog)).toContain('C4 · même grandeur');
    expect([...dialog.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toContain('#/incoherences/recorded');
    expect(await faults(node)).toEqual([]);
  });

  test('counts follow the filters of the address', async () => {
    const { node } = await show(Concordance as Component<never>, { hash: '#/concordance' });
    const whole = plain(node.querySelector('[role="status"]'));
    const { node: part } = await show(Concordance as Component<never>, { hash: '#/concordance?voice=europe' });
    expect(plain(part.querySelector('[role="status"]'))).not.toBe(whole);
    const { node: nothing } = await show(Concordance as Component<never>, { hash: '#/concordance?year=1815' });
    expect(nothing.querySelector('[role="grid"]')).toBeNull();
  });

  test('promises are filtered by the address; what was never followed says so', async () => {
    const { node } = await show(Engagements as Component<never>, { hash: '#/engagements?status=unfollowed' });
    expect(plain(node.querySelector('[role="status"]'))).toBe('4 promesses sur 42');
    expect(texts(node, '.open').every((text) => text.includes('Aucun document lu ne dit'))).toBe(true);
  });

  test('the 23 measures of the first plan stand as promised and as found', async () => {
    const { node } = await show(Engagements as Component<never>, { hash: '#/engagements?plan=2014-2016' });
    expect(texts(node, 'h3')).toContain('Plan 2014–2016 : 23 mesures, 26 promesses');
    expect(texts(node, 'li .number').filter(Boolean).at(-1)).toBe('23');
  });

  test('estimates stand in a figure of their own', async () => {
    const { node } = await show(Europe as Component<never>, { hash: '#/europe' });
    expect([...node.querySelectorAll('article.frame')].map(({ id }) => id)).toEqual(['qui-dit-quoi', 'suites', 'estimations']);
    expect(plain(node.querySelector('#estimations h2'))).toMatch(/135 000/);
  });
});
