/** Wires the application: session, address, preferences, decisions and dossier, first view, then the engine and the copy for offline use. */
import { mount } from 'svelte';
import { loadWords } from './i18n';
import { keepForOffline } from './offline';
import { Decisions } from './state/decisions.svelte';
import { browserHost, DossierStore } from './state/dossier.svelte';
import type { Imports } from './state/imports.svelte';
import { BROWSER } from './state/ports';
import { Preferences } from './state/preferences.svelte';
import { Router } from './state/router.svelte';
import { RULES_KEY } from './state/rulesmark';
import { Session } from './state/session.svelte';
import { storage } from './state/storage';
import { parse } from './state/url';
import App from './ui/App.svelte';

/** Resolves when the browser has painted and has nothing better to do. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      if ('requestIdleCallback' in window) window.requestIdleCallback(() => resolve(), { timeout: 1000 });
      else setTimeout(resolve, 200);
    });
  });
}

/** What the build wrote of the first page goes once the application has drawn the same, and with it what is said of a browser that cannot. */
function makeRoom(): void {
  const drawing = document.documentElement.hasAttribute('data-first') && document.querySelector('#app .chart:empty') !== null;
  if (drawing) requestAnimationFrame(makeRoom);
  else document.querySelectorAll('#first, #first-en, :root:not([data-old]) #unready').forEach((written) => { written.remove(); });
}

const dark = window.matchMedia('(prefers-color-scheme: dark)');
const preferences = new Preferences({
  storage: storage(),
  languages: navigator.languages,
  prefersDark: dark.matches,
  asked: parse(location.hash).params.lang ?? null,
});
dark.addEventListener('change', ({ matches }) => { preferences.systemDark = matches; });

const router = new Router(window);
router.listen();

const session = new Session(BROWSER);
// A visitor who comes by a link to another page needs both.
if (router.route.page) void session.loadCatalogue();
await Promise.all([session.loadSnapshot(), loadWords(preferences.lang)]);
/** Made when a page of data asks, or when the rest is done: nothing of it is in the first view. */
let imports: Promise<Imports> | undefined;
const openImports = (): Promise<Imports> => {
  imports ??= import('./state/imports.svelte').then(({ openImports: open }) => open(session, storage()));
  imports.catch(() => { imports = undefined; });
  return imports;
};
const decisions = new Decisions({ session, storage: storage(), now: () => new Date() });
const dossier = new DossierStore(browserHost(storage()));
mount(App, { target: document.getElementById('app')!, props: { session, router, preferences, decisions, dossier, imports: openImports } });
makeRoom();

await idle();
void dossier.restore();
// What this device keeps joins the pack while the engine boots: its tables are built once for both.
const restoreRules = async (): Promise<void> => {
  if (storage()?.getItem(RULES_KEY)) await import('./state/rules.svelte').then(({ rulesOf }) => rulesOf(session, storage()).restore());
};
await session.start(Promise.allSettled([openImports().then((added) => added.restore()), restoreRules()]));
await keepForOffline();
