/**
 * The pages that exist: which component draws each, and its label in the menu.
 *
 * The first page is in the first load; the others come when they are asked for, and their
 * words with them. A page receives the route, reads the rest from its contexts
 * (`getSession`, `words`), and is in the menu as soon as it is here: in this order, and
 * those of one `group` under one word, where the first of them stands. Its address is
 * declared in `state/url.ts`.
 */
import type { Component } from 'svelte';
import { loadDeskWords, loadOtherWords, loadToolWords, type Messages } from '../i18n';
import type { PageId, Route } from '../state/url';
import Constat from './pages/Constat.svelte';

export interface PageProps { readonly route: Route }
type PageComponent = Component<PageProps>;

/** Words of the menu that stand for several pages. */
export type Group = keyof Messages['shell']['groups'];

export interface Page {
  readonly label: keyof Messages['shell']['pages'];
  /** None for a page that stands alone in the menu. A group of one page is a plain link. */
  readonly group?: Group;
  /** Component of the page, and of one item of it (`#/sources/<id>`). */
  readonly load: (item: boolean) => PageComponent | Promise<PageComponent>;
}

/** A page that reads nothing of its address takes no property. */
type Shown = PageComponent | Component;
const lazy = (load: (isItem: boolean) => Promise<Shown>, loadWords = loadOtherWords): Page['load'] =>
  (isItem) => Promise.all([load(isItem), loadWords()]).then(([shown]) => shown as PageComponent);

/** A page of the observatory, and the component of its items when it has one. */
const observed = (page: keyof typeof import('./pages/observatory'), item = page): Page['load'] =>
  lazy(async (isItem) => (await import('./pages/observatory'))[isItem ? item : page]);

/** The gaps share a page: it knows which one it is by its address. */
const gap = observed('Gap');

export const PAGE: Readonly<Record<PageId, Page>> = {
  '': { label: 'constat', load: () => Constat },
  'ecarts/victimes-titres': { label: 'permits', group: 'gaps', load: gap },
  'ecarts/parcours': { label: 'pathways', group: 'gaps', load: gap },
  'ecarts/hebergement': { label: 'shelter', group: 'gaps', load: gap },
  'ecarts/personnes': { label: 'persons', group: 'gaps', load: gap },
  'ecarts/argent': { label: 'money', group: 'gaps', load: gap },
  'ecarts/police-justice': { label: 'justice', group: 'gaps', load: gap },
  'ecarts/enquete': { label: 'survey', group: 'gaps', load: gap },
  chaine: { label: 'chain', load: observed('Chaine') },
  concordance: { label: 'concordance', load: observed('Concordance') },
  incoherences: { label: 'findings', load: observed('Incoherences', 'Finding') },
  engagements: { label: 'pledges', load: observed('Engagements') },
  europe: { label: 'world', load: observed('Europe') },
  sources: { label: 'sources', group: 'sources', load: observed('Sources', 'Source') },
  territoires: { label: 'territories', group: 'coverage', load: observed('Territoires') },
  chronologie: { label: 'events', group: 'sources', load: observed('Chronologie') },
  acteurs: { label: 'actors', group: 'coverage', load: observed('Acteurs') },
  formes: { label: 'forms', group: 'coverage', load: observed('Formes') },
  donnees: { label: 'data', load: lazy(async () => (await import('./pages/Donnees.svelte')).default, loadToolWords) },
  dossier: { label: 'dossier', load: lazy(async (isItem) => (await (isItem ? import('./pages/DossierItem.svelte') : import('./pages/Dossier.svelte'))).default, loadDeskWords) },
  methode: { label: 'method', load: observed('Methode', 'MethodeFlag') },
};
