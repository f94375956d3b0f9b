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
type Module = { readonly default: PageComponent | Component };
const lazy = (page: () => Promise<Module>, item: () => Promise<Module> = page, loadWords = loadOtherWords): Page['load'] =>
  (isItem) => Promise.all([(isItem ? item : page)(), loadWords()]).then(([module]) => module.default as PageComponent);

/** The gaps share a page: it knows which one it is by its address. */
const gap = lazy(() => import('./pages/ecarts/Gap.svelte'));

export const PAGE: Readonly<Record<PageId, Page>> = {
  '': { label: 'constat', load: () => Constat },
  'ecarts/victimes-titres': { label: 'permits', group: 'gaps', load: gap },
  'ecarts/parcours': { label: 'pathways', group: 'gaps', load: gap },
  'ecarts/hebergement': { label: 'shelter', group: 'gaps', load: gap },
  'ecarts/personnes': { label: 'persons', group: 'gaps', load: gap },
  'ecarts/argent': { label: 'money', group: 'gaps', load: gap },
  'ecarts/police-justice': { label: 'justice', group: 'gaps', load: gap },
  'ecarts/enquete': { label: 'survey', group: 'gaps', load: gap },
  chaine: { label: 'chain', load: lazy(() => import('./pages/Chaine.svelte')) },
  concordance: { label: 'concordance', load: lazy(() => import('./pages/Concordance.svelte')) },
  incoherences: { label: 'findings', load: lazy(() => import('./pages/Incoherences.svelte'), () => import('./pages/Finding.svelte')) },
  engagements: { label: 'pledges', load: lazy(() => import('./pages/Engagements.svelte')) },
  europe: { label: 'world', load: lazy(() => import('./pages/Europe.svelte')) },
  sources: { label: 'sources', group: 'sources', load: lazy(() => import('./pages/Sources.svelte'), () => import('./pages/Source.svelte')) },
  territoires: { label: 'territories', group: 'coverage', load: lazy(() => import('./pages/Territoires.svelte')) },
  chronologie: { label: 'events', group: 'sources', load: lazy(() => import('./pages/Chronologie.svelte')) },
  acteurs: { label: 'actors', group: 'coverage', load: lazy(() => import('./pages/Acteurs.svelte')) },
  formes: { label: 'forms', group: 'coverage', load: lazy(() => import('./pages/Formes.svelte')) },
  donnees: { label: 'data', load: lazy(() => import('./pages/Donnees.svelte'), undefined, loadToolWords) },
  dossier: { label: 'dossier', load: lazy(() => import('./pages/Dossier.svelte'), () => import('./pages/DossierItem.svelte'), loadDeskWords) },
  methode: { label: 'method', load: lazy(() => import('./pages/Methode.svelte'), () => import('./pages/MethodeFlag.svelte')) },
};
