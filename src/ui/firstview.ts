/**
 * The first page without a browser, for the build: its markup, and the charts that go into it.
 * The same components as on screen, from the same snapshot; nothing is written twice.
 */
import { render } from 'svelte/server';
import type { ChartSpec } from '../charts/spec';
import { loadPlot } from '../charts/render';
import type { Lang } from '../core/model';
import type { Snapshot } from '../core/snapshot';
import { loadWords } from '../i18n';
import { Decisions } from '../state/decisions.svelte';
import { browserHost, DossierStore } from '../state/dossier.svelte';
import { BROWSER } from '../state/ports';
import { Preferences } from '../state/preferences.svelte';
import { Router } from '../state/router.svelte';
import { Session } from '../state/session.svelte';
import App from './App.svelte';
import { CAPTURE, type Capture } from './capture';

export interface FirstView {
  /** What stands in the page; the boxes of its charts are empty. */
  readonly markup: string;
  /** By the identifier of the frame that each stands in. */
  readonly charts: ReadonlyMap<string, ChartSpec>;
}

/** Nobody's device: nothing kept, nothing asked for, at an address that is not known yet. */
const ADDRESS = 'https://address.invalid/';
const NOWHERE = { location: { hash: '', href: ADDRESS }, history: { state: null, replaceState: () => {} } } as unknown as Window;

/** @throws when a component does not render: the build stops there */
export async function firstView(snapshot: Snapshot, lang: Lang): Promise<FirstView> {
  await Promise.all([loadWords(lang), loadPlot()]);
  const session = new Session({ ...BROWSER, fetchJson: () => Promise.resolve(snapshot) });
  await session.loadSnapshot();
  const frames = new Map<string, () => ChartSpec>();
  const capture: Capture = { frame: (id, read) => { frames.set(id, () => read().chart); }, section: () => {} };
  const { body } = render(App, {
    props: {
      session,
      router: new Router(NOWHERE),
      preferences: new Preferences({ storage: null, languages: [lang], prefersDark: false, asked: null }),
      decisions: new Decisions({ session, storage: null, now: () => new Date() }),
      dossier: new DossierStore(browserHost(null)),
      imports: () => Promise.reject(new Error('no file is opened by the build')),
    },
    context: new Map([[CAPTURE, capture]]),
  });
  return { markup: body.replaceAll(ADDRESS, './'), charts: new Map([...frames].map(([id, chart]) => [id, chart()])) };
}
