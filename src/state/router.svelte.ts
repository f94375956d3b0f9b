/**
 * The address on screen. Pages read `route`; links are plain `<a href={format(…)}>`;
 * filters go through `filter`, which rewrites the address without a step in the history.
 */
import { createContext } from 'svelte';
import { format, parse, type Params, type Route } from './url';

/** The parameter that holds the figures shown in the source drawer. */
export const DRAWER = 'chiffre';

export class Router {
  #route = $state.raw<Route>(parse(''));
  readonly #window: Window;
  /** Where each step of the history was scrolled to, by its number. */
  readonly #scrolled: number[] = [];
  #step = 0;

  constructor(host: Window) {
    this.#window = host;
    host.history.scrollRestoration = 'manual';
    this.#arrive();
    this.#route = parse(host.location.hash);
  }

  get route(): Route { return this.#route; }

  /** Where to scroll when the page that was asked for is there: the top, or where the person left it. */
  get scrollTop(): number { return this.#scrolled[this.#step] ?? 0; }

  /** Listens to the address; returns how to stop. */
  listen(): () => void {
    const moved = () => {
      this.#scrolled[this.#step] = this.#window.scrollY;
      this.#arrive();
      this.#route = parse(this.#window.location.hash);
    };
    this.#window.addEventListener('popstate', moved);
    return () => this.#window.removeEventListener('popstate', moved);
  }

  /** Goes to another view, as a link does. */
  go(route: Partial<Route> & Pick<Route, 'page'>): void {
    this.#window.location.hash = format(route);
  }

  /** Changes filters of the view; an empty value removes one. */
  filter(changes: Params): void {
    const kept = Object.entries({ ...this.#route.params, ...changes }).filter(([, value]) => value !== '');
    this.#route = { ...this.#route, params: Object.fromEntries(kept) };
    this.#window.history.replaceState(this.#window.history.state, '', this.#route.page === null ? this.#window.location.hash : format(this.#route));
  }

  /** The full address of this view with other filters, to copy: it carries the language. */
  link(changes: Params): string {
    const address = new URL(this.#window.location.href);
    address.hash = format({ ...this.#route, params: { ...this.#route.params, ...changes } });
    return address.href;
  }

  /** Numbers a new step of the history; an old one has its number. */
  #arrive(): void {
    const { history } = this.#window;
    const known = (history.state as { step?: unknown } | null)?.step;
    if (typeof known === 'number') {
      this.#step = known;
      return;
    }
    this.#step += 1;
    this.#scrolled.length = this.#step;
    history.replaceState({ step: this.#step }, '');
  }
}

export const [getRouter, setRouter] = createContext<Router>();
