/** The first page and the pages of the gaps, on the golden rows of their queries, from a snapshot alone. */
import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import type { Component } from 'svelte';
import type { Finding, Lang } from '../../src/core/model';
import type { Answer, Snapshot } from '../../src/core/snapshot';
import { Decisions } from '../../src/state/decisions.svelte';
import { browserHost, DossierStore } from '../../src/state/dossier.svelte';
import { Imports } from '../../src/state/imports.svelte';
import { browserShelf } from '../../src/state/keep';
import { Preferences } from '../../src/state/preferences.svelte';
import { Router } from '../../src/state/router.svelte';
import { Session } from '../../src/state/session.svelte';
import type { PageId } from '../../src/state/url';
import Constat from '../../src/ui/pages/Constat.svelte';
import Gap from '../../src/ui/pages/ecarts/Gap.svelte';
import coverage from '../fixtures/golden/coverage.json';
import figures from '../fixtures/golden/gap_figures.json';
import pathways from '../fixtures/golden/gap_pathways.json';
import permits from '../fixtures/golden/gap_permits.json';
import shelter from '../fixtures/golden/gap_shelter.json';
import Stage from './Stage.svelte';
import { FINDING, faults } from './world';

const answer = ({ columns, rows }: { columns: object; rows: unknown[][] }): Answer => ({ columns: Object.keys(columns), rows });
const rowsOf = ({ columns, rows }: Answer) => rows.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i]])));

const PROMISE = {
  drawing: 'shelter', commitment_id: 'c', plan: '2014-2016', measure: '7', made_by: 'Gouvernement', made_on: '2014-05', made_source_id: null, due: '2016-12-31',
  promise_fr: "Places d'hébergement", promise_en: 'Shelter places', status: 'none-found', assessed_by: 'Collectif', assessed_on: '2017-03-09',
  assessed_source_id: 's', finding_fr: 'Pas de places', finding_en: 'No places',
};
const ANSWERS: Snapshot['answers'] = {
  gap_permits: answer(permits), gap_pathways: answer(pathways), gap_shelter: answer(shelter), gap_figures: answer(figures), coverage: answer(coverage),
  gap_promises: { columns: Object.keys(PROMISE), rows: [Object.values(PROMISE)] },
  gap_findings: { columns: ['finding_id', 'source_id', 'producer'], rows: [['inversion', 's1', 'Sénat'], ['inversion', 's2', 'Gouvernement']] },
  counts: { columns: ['figures', 'documents', 'full_text', 'excerpt', 'quoted'], rows: [[2000, 400, 10, 330, 60]] },
};

/** The finding on 564 and 643, by the identifiers of the golden rows. */
const inversion: Finding = {
  ...FINDING, finding_id: 'inversion',
  inputs: rowsOf(answer(pathways)).filter((row) => row.value === 643 || (row.value === 564 && row.period === '2016/2022')).map((row) => ({ role: 'r', observation_id: String(row.observation_id) })),
};

async function show(component: Component<never>, { lang = 'fr' as Lang, route = '' as PageId, answers = ANSWERS } = {}): Promise<HTMLElement> {
  const snapshot: Snapshot = { pack: { name: 'test', version: '1' }, answers, findings: [inversion], tallies: [{ flag: 'F05', title: { fr: 'Règle', en: 'Rule' }, passes: 1, fails: 3, told: 0, unverifiable: 0 }] };
  const offline = (): Promise<never> => Promise.reject(new Error('no engine here'));
  const ports = { fetchJson: () => Promise.resolve(snapshot), fetchText: offline, fetchBytes: offline, live: offline };
  const session = new Session(ports);
  await session.loadSnapshot();
  location.hash = `#/${route}`;
  const world = { session, router: new Router(window), preferences: new Preferences({ storage: null, languages: [lang], prefersDark: false, asked: null }), decisions: new Decisions({ session, storage: null, now: () => new Date() }), dossier: new DossierStore(browserHost(null)), imports: () => Promise.resolve(new Imports({ session, ports, shelf: browserShelf(null) })) };
  const { container } = await render(Stage, { props: { world, component, props: { route: { page: route, id: null, params: {} } } } });
  return container;
}

const plain = (node: Element | null) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const texts = (node: Element, selector: string) => [...node.querySelectorAll(selector)].map(plain);

describe('the first page', () => {
  test('states the three gaps, then the inconsistencies, then what is missing', async () => {
    await page.viewport(1280, 900);
    const node = await show(Constat);
    expect(texts(node, 'h2')).toEqual([
      '1 243 à 2 143 victimes enregistrées par an, selon l’année et le champ ; 36 à 67 titres de séjour par an jusqu’en 2014, et plus aucun nombre trouvé depuis',
      '564 personnes de 2016 à 2022, mais 643 pour la seule année 2022 : le total est plus petit que l’une de ses parties',
      '90 places protégées Ac.Sé en 2017, 102 en 2021 ; le nombre de victimes admises chaque année n’est plus trouvé après 2019',
      'Incohérences relevées', 'Ce qui manque',
    ]);
    expect(texts(node, 'dt')).toEqual(['2 000', '400', '0']);
    expect(await faults(node)).toEqual([]);
  });
  test('leads to the papers for a meeting, and says the last number found of each gap', async () => {
    const node = await show(Constat);
    expect([...node.querySelectorAll('.ways a')].map((link) => link.getAttribute('href'))).toEqual(['#/dossier/fiche', '#/dossier/lettres']);
    const last = [...node.querySelectorAll('aside')].map((aside) => plain(aside.querySelector('section:last-of-type p:last-child')));
    expect(last.map((text) => /^Dernier nombre trouvé ?(.*?) \(/.exec(text)?.[1])).toEqual(['55 titres', '903 personnes', '64 personnes admises']);
    expect(texts(node, '.brief li p:last-child')).toEqual(last);
  });
  test('has the same three blocks beside every drawing, with the grade of the contradiction', async () => {
    const node = await show(Constat);
    const blocks = [...node.querySelectorAll('aside')].map((aside) => texts(aside, 'h3'));
    expect(blocks).toEqual([
      ['Ce qui se contredit', 'L’argument contraire', 'Ce qu’il faut demander'],
      ['Ce qui se contredit', 'L’argument contraire', 'Ce qu’il faut demander'],
      ['La promesse', 'L’argument contraire', 'Ce qu’il faut demander'],
    ]);
    expect(plain(node.querySelectorAll('aside')[1]!)).toContain('C2 · l’un contient l’autre');
    expect(node.querySelector('aside a')?.getAttribute('href')).toBe('#/incoherences/inversion');
    expect(plain(node.querySelectorAll('aside')[2]!)).toContain('Plan 2014–2016, mesure 7 : places d’hébergement. Constat (Collectif, 9 mars 2017) : pas de places.');
  });
  test('names the documents of a finding without the catalogue', async () => {
    const node = await show(Constat);
    expect(plain(node.querySelector('article:has(a[href$="inversion"]):not(.frame)'))).toContain('Sénat et Gouvernement');
  });
  test('stands on nothing but what it was given', async () => {
    const node = await show(Constat, { answers: {} });
    expect(node.querySelectorAll('h1')).toHaveLength(1);
    expect(texts(node, 'h2')).toEqual(['Incohérences relevées', 'Ce qui manque']);
  });
});

describe.each(['fr', 'en'] as const)('the page of a gap (%s)', (lang) => {
  test.each([['ecarts/victimes-titres', 72], ['ecarts/parcours', 37], ['ecarts/hebergement', 38],
    ['ecarts/personnes', 23], ['ecarts/argent', 51], ['ecarts/police-justice', 87], ['ecarts/enquete', 49]] as const)('%s keeps its order and lists every figure', async (route, count) => {
    await page.viewport(360, 800);
    const node = await show(Gap, { lang, route });
    expect(node.querySelectorAll('h1')).toHaveLength(1);
    const headings = texts(node, 'h2');
    expect(headings[0]).toMatch(new RegExp(`^${count} `));
    const order = lang === 'fr'
      ? ['Chaque chiffre', 'Ce qui s’accorde', 'Ce qui ne s’accorde pas', 'Ce qui manque', 'Ce qu’il faut demander', 'Les autres écarts']
      : ['Every figure', 'What agrees', 'What does not agree', 'What is missing', 'What to ask for', 'The other gaps'];
    const at = order.map((start) => headings.findIndex((heading) => heading.startsWith(start)));
    expect(at.every((place, i) => place > (at[i - 1] ?? 0))).toBe(true);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    expect(await faults(node)).toEqual([]);
  });
  test('without figures, says so', async () => {
    const node = await show(Gap, { lang, route: 'ecarts/parcours', answers: {} });
    expect(plain(node)).toContain(lang === 'fr' ? 'Aucun chiffre trouvé' : 'No figure found');
  });
});

test('exit pathways are told apart by kind, the group of the contradiction open', async () => {
  const node = await show(Gap, { route: 'ecarts/parcours' });
  expect(texts(node, 'summary h3')).toEqual(['État à une date', 'Personnes présentes dans l’année', 'Entrées de la période', 'Total depuis l’origine', 'Cible ou prévision']);
  expect([...node.querySelectorAll('details')].every((group) => group.open)).toBe(true);
});

describe('the gap pages that are not on the first page', () => {
  test('the estimate that is repeated, and the minors apart', async () => {
    const node = await show(Gap, { route: 'ecarts/personnes' });
    expect(plain(node.querySelector('h1'))).toMatch(/^40 000 personnes en prostitution : le même nombre dans 5 documents de 2021 à 2024/);
    expect(texts(node, 'figure h2')[1]).toMatch(/^Mineurs : /);
  });
  test('what was voted and what was spent, in one document', async () => {
    const node = await show(Gap, { route: 'ecarts/argent' });
    expect(plain(node.querySelector('h1'))).toBe('3 785 376 € votés pour 2017, 50 000 € dépensés : allocation de sortie de la prostitution (AFIS)');
    expect(node.querySelectorAll('figure')).toHaveLength(4);
  });
  test('convictions by edition, the strict sense, the revisions', async () => {
    const node = await show(Gap, { route: 'ecarts/police-justice' });
    expect(plain(node.querySelector('h1'))).toBe('880 ou 1 046 personnes condamnées en 2022, selon le document ; et 331 victimes de traite au sens strict pour 1 811 enregistrées en 2021');
    expect([...node.querySelectorAll('article.frame')].map(({ id }) => id)).toEqual(['justice', 'sens-strict', 'revisions', 'mineurs']);
  });
  test('a figure that two drawings show is set off in both', async () => {
    await page.viewport(1280, 900);
    const node = await show(Gap, { route: 'ecarts/police-justice' });
    await expect.poll(() => node.querySelectorAll('#revisions [data-observation]').length).toBeGreaterThan(0);
    const inMain = [...node.querySelectorAll<SVGElement>('#justice [data-observation]')].find((mark) => mark.getAttribute('data-label')?.includes(': 331 ('))!;
    inMain.focus();
    await expect.poll(() => node.querySelectorAll('#sens-strict .linked')).toHaveLength(1);
    expect(inMain.classList.contains('linked')).toBe(false);
    inMain.blur();
    await expect.poll(() => node.querySelectorAll('.linked')).toHaveLength(0);
  });
  test('victims of the survey never without those who answered', async () => {
    const node = await show(Gap, { route: 'ecarts/enquete' });
    expect(plain(node.querySelector('h1'))).toBe('1 826 victimes accompagnées en 2015, 2 994 en 2022 : mais 13 associations avaient répondu, puis 72');
    expect(texts(node, 'section li').some((line) => line.includes('aucun nombre national trouvé'))).toBe(true);
  });
});
