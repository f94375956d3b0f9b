/** The pages of findings, sources and method, in Chromium, on a small catalogue and no engine. */
import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { flushSync, type Component } from 'svelte';
import type { Lang } from '../../src/core/model';
import { Preferences } from '../../src/state/preferences.svelte';
import { Router } from '../../src/state/router.svelte';
import { Session } from '../../src/state/session.svelte';
import Finding from '../../src/ui/pages/Finding.svelte';
import Incoherences from '../../src/ui/pages/Incoherences.svelte';
import Methode from '../../src/ui/pages/Methode.svelte';
import MethodeFlag from '../../src/ui/pages/MethodeFlag.svelte';
import Source from '../../src/ui/pages/Source.svelte';
import Sources from '../../src/ui/pages/Sources.svelte';
import { CATALOGUE } from '../fixtures/evidence';
import Stage from './Stage.svelte';
import { faults, world as emptyWorld } from './world';

interface Shown { readonly node: HTMLElement; readonly router: Router }

/** Mounts a page at an address; it follows the router as it does in the application. */
async function show(component: Component<never>, hash: string, { lang = 'fr' as Lang, width = 1280 } = {}): Promise<Shown> {
  await page.viewport(width, 900);
  location.hash = hash;
  const offline = (): Promise<never> => Promise.reject(new Error('no engine here'));
  const session = new Session({ fetchJson: () => Promise.resolve(CATALOGUE), fetchText: offline, fetchBytes: offline, live: offline });
  await session.loadCatalogue();
  const router = new Router(window);
  const world = { ...await emptyWorld({ lang, hash }), session, router, preferences: new Preferences({ storage: null, languages: [lang], prefersDark: false, asked: null }) };
  const { container } = await render(Stage, { props: { world, component, props: { get route() { return router.route; } } } });
  return { node: container, router };
}

const plain = (node: Element | null | undefined) => (node?.textContent ?? '').replace(/[\u2060]/g, '').replace(/\s+/g, ' ').trim();
const texts = (node: Element, selector: string) => [...node.querySelectorAll(selector)].map(plain);
const button = (node: Element, name: RegExp) => [...node.querySelectorAll<HTMLElement>('button')].find((one) => name.test(plain(one)))!;

describe('the list of findings', () => {
  test('shows what was verified, then a card for each finding, the most serious first', async () => {
    const { node } = await show(Incoherences, '#/incoherences');
    expect(texts(node, 'article a')).toEqual(['564 personnes au total, mais 643 pour 2022', 'Plaintes déposées : rien de trouvé pour 2015–2016']);
    expect(plain(node.querySelector('article'))).toBe('Avertissement 564 personnes au total, mais 643 pour 2022 Gouvernement (Sénat, NosSénateurs.fr), Sophie Briante Guillemont et Sénat Garder C2, l’un contient l’autre −79 écart symétrique −13,1 %');
    expect(plain(node)).toContain('27 vérifications ; 24 sans écart');
    expect(await faults(node)).toEqual([]);
  });
  test('a filter goes to the address and comes back from it', async () => {
    const { node, router } = await show(Incoherences, '#/incoherences');
    await userEvent.click(button(node, /^Information/));
    expect(router.route.params).toEqual({ severity: 'information' });
    expect(location.hash).toBe('#/incoherences?severity=information');
    expect(texts(node, 'article a')).toEqual(['Plaintes déposées : rien de trouvé pour 2015–2016']);
    await userEvent.click(button(node, /Tout effacer/));
    expect(location.hash).toBe('#/incoherences');
    expect(texts(node, 'article a')).toHaveLength(2);
  });
  test('a menu of values opens, is ticked and closes with the keyboard', async () => {
    const { node, router } = await show(Incoherences, '#/incoherences');
    const menu = [...node.querySelectorAll('details')].find((one) => plain(one.querySelector('summary')) === 'Qui parle')!;
    menu.querySelector('summary')!.focus();
    await userEvent.keyboard('{Enter}');
    expect(texts(menu, 'label')).toEqual(['administration 1', 'Parlement et organismes indépendants 1']);
    await userEvent.keyboard('{Tab} ');
    expect(router.route.params).toEqual({ voice: 'administration' });
    await userEvent.keyboard('{Escape}');
    expect(menu.open).toBe(false);
    expect(document.activeElement).toBe(menu.querySelector('summary'));
  });
  test('the search forgives accents, and an empty answer says what was searched', async () => {
    const { node, router } = await show(Incoherences, '#/incoherences?q=deposees');
    expect(texts(node, 'article a')).toEqual(['Plaintes déposées : rien de trouvé pour 2015–2016']);
    flushSync(() => router.filter({ q: 'introuvable' }));
    expect(plain(node)).toContain('Aucun des 2 constats ne répond à ces filtres.');
    expect(await faults(node)).toEqual([]);
  });
});

describe('the evidence of a finding', () => {
  test('comes in the order of the look', async () => {
    const { node } = await show(Finding, '#/incoherences/n564');
    expect(texts(node, 'h1, h2')).toEqual([
      '564 personnes au total, mais 643 pour 2022', 'Deux chiffres sur une même échelle', 'La règle', 'Le résultat, chiffre par chiffre',
      'Pourquoi diffèrent-ils ?', 'Le meilleur argument contraire', 'Les documents',
    ]);
    expect(plain(node.querySelector('.tags'))).toBe('Avertissement C2, l’un contient l’autre l’un contient l’autre : on ne teste qu’une inégalité Écart −79 Écart relatif symétrique −13,1 % = 2 (a − b) / (a + b) Règle F05, niveau 2 F05.cumulative@R53');
    expect(plain(node.querySelector('.argument'))).toBe('Le total peut être un relevé arrêté plus tôt.');
    expect(texts(node, '.why h3')).toEqual(['Appuyées par les données', 'Possibles', 'Exclues par les données']);
    expect(texts(node, '.why > div:first-child > ul li')).toEqual(['Édition Le total peut être un relevé arrêté plus tôt.', 'Nature Le chiffre annuel compte toute personne présente.']);
    // What the data exclude is folded on screen, and open on paper.
    expect(texts(node, '.why details summary, .why details li')).toEqual(['Une cause exclue par les données', 'Unité Même unité des deux côtés.']);
    expect(node.querySelector('details')?.open).toBe(false);
    expect(plain(node)).toContain('Un effectif ne dépasse pas le cumul.');
    expect(await faults(node)).toEqual([]);
  });
  test('draws one row a document, in time order', async () => {
    const { node } = await show(Finding, '#/incoherences/n564');
    await expect.poll(() => node.querySelectorAll('[data-observation]').length).toBe(2);
    expect([...node.querySelectorAll('[data-observation]')].map((mark) => mark.getAttribute('data-observation'))).toEqual(['o643', 'o564']);
  });
  test('gives each document with what it writes, its date, its locator and how it was read', async () => {
    const { node } = await show(Finding, '#/incoherences/n564');
    expect([...node.querySelectorAll('.documents tbody tr')].map((row) => texts(row, '.reading, .document a, .writes p, td:nth-child(n + 3)'))).toEqual([
      ['extrait', 'Intervention 2837385, crédits du programme 137 pour 2024', '643 personnes Personnes engagées dans un PSP · 2022 · présents au cours de la période', '2023', '1er paragraphe'],
      ['texte intégral', '[Question écrite n° 04566]', '564 personnes Personnes entrées en PSP · 2016–2022 · total depuis une date de départ · d’après GRETA', '8 mai 2025', 'question'],
    ]);
    expect(node.querySelector('.documents a')?.getAttribute('href')).toBe('#/sources/nossenateurs-2837385');
  });
  test('a finding about blanks draws its years instead of a scale', async () => {
    const { node } = await show(Finding, '#/incoherences/n0');
    expect(texts(node, 'h2')).toContain('2 années sur 4 ont un chiffre');
    expect(node.querySelector('[role=img][aria-label^="Années"]')?.getAttribute('aria-label')).toBe('Années avec un chiffre : 2014 et 2017. Années sans : 2015 et 2016.'.replaceAll(' :', '\u202F:'));
    expect(await faults(node)).toEqual([]);
  });
  test('an unknown identifier is answered with care', async () => {
    const { node } = await show(Finding, '#/incoherences/nnone', { lang: 'en' });
    expect(plain(node.querySelector('h1'))).toBe('This finding is not in this version');
    expect(plain(node)).toContain('nnone');
    expect(node.querySelector('a[href="#/incoherences"]')).not.toBeNull();
  });
});

describe('the sources', () => {
  test('are listed with their figures and findings, the latest first', async () => {
    const { node } = await show(Sources, '#/sources');
    expect([...node.querySelectorAll('tbody tr')].map((row) => texts(row, 'td'))).toEqual([
      ['Sophie Briante Guillemont et Sénat texte intégral Garder [Question écrite n° 04566]', '8 mai 2025', '1', '0 % de 1', '1'],
      ['Gouvernement (Sénat, NosSénateurs.fr) extrait Garder Intervention 2837385, crédits du programme 137 pour 2024', '2023', '1', '–', '1'],
    ]);
    expect(await faults(node)).toEqual([]);
  });
  test('filters by reading from the address', async () => {
    const { node } = await show(Sources, '#/sources?reading=excerpt&sort=producer');
    expect(node.querySelectorAll('tbody tr')).toHaveLength(1);
    expect(node.querySelector<HTMLSelectElement>('select')?.value).toBe('producer');
  });
  test('the card of one says how it was read, what others give, and which origin it names', async () => {
    const { node } = await show(Source, '#/sources/senat-qe-2025-04566');
    expect(plain(node.querySelector('h1'))).toBe('[Question écrite n° 04566]');
    for (const said of ['Lu en entier.', 'Un chiffre en désaccord', 'un document diffère', 'GRETA un chiffre', 'Aucune adresse']) expect(plain(node)).toContain(said);
    expect(texts(node, '.findings article a')).toEqual(['564 personnes au total, mais 643 pour 2022']);
    expect(await faults(node)).toEqual([]);
  });
  test('the way to the original says nothing of where it comes from', async () => {
    const { node } = await show(Source, '#/sources/nossenateurs-2837385', { lang: 'en' });
    const link = node.querySelector<HTMLAnchorElement>('a[href^="https:"]');
    expect(link?.rel).toBe('noreferrer noopener');
    expect(plain(node)).toContain('Read in excerpt.');
  });
  test('an unknown document is answered with care', async () => {
    const { node } = await show(Source, '#/sources/none');
    expect(plain(node)).toContain('Aucun document ne porte l’identifiant none.');
  });
});

describe('the method', () => {
  test('has its sections, the tally of each rule and the definitions', async () => {
    const { node } = await show(Methode, '#/methode');
    await expect.poll(() => node.querySelector('#protection')).not.toBeNull();
    expect(texts(node, 'h2')).toEqual([
      'Principes', 'Comparabilité', 'Intervalles', 'Mesures d’écart', 'Causes d’un écart', 'Gravités et issues', 'Nature des chiffres', 'Ce qui manque', 'Limites', 'Règles', 'Refaire le calcul', 'Glossaire', 'Fichiers apportés', 'Effectifs protégés',
    ]);
    expect(plain(node)).toContain('1 des 2 documents n’ont été lus qu’en extrait');
    expect(plain(node)).toContain('24 sans écart 1 avec écart');
    expect(await faults(node)).toEqual([]);
  });
  test('puts a fictitious table through the protection: what is masked, what it may be, what is rounded', async () => {
    const { node } = await show(Methode, '#/methode?section=protection');
    await expect.poll(() => node.querySelectorAll('#protection table').length).toBe(3);
    const [before, masked, rounded] = [...node.querySelectorAll('#protection table')].map((table) => texts(table, 'td'));
    expect(before).toContain('141');
    // METHODS §7.5 c: bounds of the small counts, and their rounding.
    expect(masked?.filter((cell) => cell.startsWith('s'))).toEqual(['s 2–15masqué, de 2 à 15', 's 5–18masqué, de 5 à 18', 's 0–13masqué, de 0 à 13', 's 0–13masqué, de 0 à 13']);
    expect(rounded?.at(-1)).toMatch(/^140 /);
    expect(plain(node.querySelector('#protection'))).toContain('par soustraction : 3 et 1.');
  });
  test('a search opens the definitions that hold its words', async () => {
    const { node } = await show(Methode, '#/methode?q=autorisees');
    expect(texts(node, 'details[open] dt')).toEqual(['Personnes entrées en PSP psp-entered']);
  });
  test('a rule is in words, then as it is run, with an example of the pack', async () => {
    const { node } = await show(MethodeFlag, '#/methode/f05', { lang: 'en', width: 360 });
    expect(texts(node, 'h2')).toContain('The rule as it is run');
    expect(plain(node.querySelector('pre'))).toContain('SELECT');
    expect(texts(node, 'article a')).toEqual(['564 persons in total, but 643 for 2022']);
    expect(await faults(node)).toEqual([]);
  });
  test('an unknown rule is answered with care', async () => {
    const { node } = await show(MethodeFlag, '#/methode/F99');
    expect(plain(node.querySelector('h1'))).toBe('Aucune règle ne porte le nom F99.');
  });
});
