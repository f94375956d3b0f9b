/** Every frame and titled part of every page on the shipped pack: what a dossier shows of it is what stands on screen, in both languages. */
import { flushSync, mount, unmount } from 'svelte';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Item, Reference } from '../../../src/core/dossier/model';
import type { Lang } from '../../../src/core/model';
import type { Territories } from '../../../src/core/territories';
import { Session } from '../../../src/state/session.svelte';
import { BROWSER } from '../../../src/state/ports';
import { Router } from '../../../src/state/router.svelte';
import { PAGES, parse, type PageId } from '../../../src/state/url';
import { capturePage } from '../../../src/ui/dossier/capturepage';
import { text } from '../../../src/ui/dossier/readpart';
import { resolveDossier } from '../../../src/ui/dossier/resolve';
import { PAGE } from '../../../src/ui/pages';
import Stage from '../Stage.svelte';
import { world, type World } from '../world';

/** Pages without anything to keep: the desk itself, and the tools that open files as long as no table is asked for. */
const WITHOUT: readonly PageId[] = ['dossier', 'donnees'];

const session = new Session({ ...BROWSER, live: () => Promise.reject(new Error('no engine here')) });
const loaded = Promise.all([session.loadSnapshot(), session.loadCatalogue()]);

async function around(lang: Lang): Promise<World> {
  await loaded;
  return { ...await world({ lang }), session };
}

/** The pages of the menu, and items of the lists: a finding with a drawing, a document that others quote, a rule. */
async function addresses(): Promise<string[]> {
  await loaded;
  const drawn = session.findings.find(({ inputs }) => inputs.length > 1 && inputs.length < 6)!;
  const told = session.findings.find(({ args }) => args.missing !== undefined)!;
  const pages = (Object.keys(PAGES) as PageId[]).filter((page) => !WITHOUT.includes(page)).map((page) => `#/${page}`);
  return [...pages, `#/incoherences/${drawn.finding_id}`, `#/incoherences/${told.finding_id}`, '#/sources/hce-2020', '#/methode/F05', '#/territoires?mesure=tous', '#/concordance?theme=shelter', '#/donnees?table=observation&q=hce-2020'];
}

interface OnScreen { readonly id: string; readonly headline: string; readonly alt: string; readonly rows: readonly string[] }

const squeezed = (node: Element | null): string => (node?.textContent ?? '').replace(/[ \t\n\r\u2060]+/g, ' ').trim();
/** What the server of the tests cannot read: one department of a raw file stands for all. */
const TERRITORIES: Territories = { source_id: 'etat4001-2012-2020', years: [2019, 2020], forces: ['gendarmerie', 'police-nationale'], areas: [{ area: 'FR-13', counts: [[0, 1], [null, 12]] }], beyond: [] };
beforeAll(() => {
  const real = globalThis.fetch;
  vi.stubGlobal('fetch', (input: RequestInfo | URL, init?: RequestInit) => (String(input).endsWith('territories.json') ? Promise.resolve(Response.json(TERRITORIES)) : real(input, init)));
});
afterAll(() => { vi.unstubAllGlobals(); });

const settled = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 150); });

/** Mounts a page in sight, and reads each frame as a visitor may: its words, the name of its drawing, its table. */
async function onScreen(place: World, address: string, frames: number): Promise<{ title: string; frames: OnScreen[]; parts: string[] }> {
  location.hash = address;
  const route = parse(address);
  const page = await PAGE[route.page!].load(route.id !== null);
  const target = document.body.appendChild(document.createElement('div'));
  target.style.width = '1280px';
  const app = mount(Stage, { target, props: { world: { ...place, router: new Router(window) }, component: page as never, props: { route } } });
  const ready = (): boolean => target.querySelectorAll('article.frame').length >= frames && [...target.querySelectorAll('article.frame .chart')].every((chart) => chart.querySelector('svg'));
  for (let tries = 0; tries < 60 && !(ready() && tries > 1); tries++) await settled();
  const alts = new Map([...target.querySelectorAll('article.frame')].map((frame) => [frame.id, frame.querySelector('.chart svg')?.getAttribute('aria-label') ?? '']));
  for (const button of target.querySelectorAll<HTMLElement>('article.frame [aria-keyshortcuts="T"]')) button.click();
  flushSync();
  const shown = [...target.querySelectorAll('article.frame')].map((frame): OnScreen => ({
    id: frame.id, headline: squeezed(frame.querySelector('h2')), alt: alts.get(frame.id)!,
    rows: [...frame.querySelectorAll('.table tbody tr')].map((row) => [...row.querySelectorAll('th, td')].map(squeezed).join('|')),
  }));
  const title = squeezed(target.querySelector('h1'));
  const parts = [...target.querySelectorAll('.keep.part')].map((keep) => keep.closest(keep.matches('.row') ? 'li' : 'section')!).map((part) => text(part.querySelector('h1, h2, h3')!));
  await unmount(app);
  target.remove();
  return { title, frames: shown, parts };
}

describe.each<Lang>(['fr', 'en'])('in %s', (lang) => {
  test('frames and parts', async () => {
    const place = await around(lang);
    const counted = { frames: 0, parts: 0 };
    for (const address of await addresses()) {
      const captured = await capturePage(address, { frames: null, sections: null }, place, 700);
      const seen = await onScreen(place, address, captured.frames.size);
      expect.soft([...captured.frames.keys()], address).toEqual(seen.frames.map(({ id }) => id));
      expect.soft([...captured.sections.values()].map(({ title }) => title), address).toEqual(seen.parts);
      const items = [...captured.frames.keys()].map((figure): Reference => ({ kind: 'chart', address, figure }))
        .concat([...captured.sections.keys()].map((section): Reference => ({ kind: 'section', address, section })))
        .map((reference, i): Item => ({ id: String(i), reference, headline: '', commentary: '', notes: '' }));
      const { exhibits, lost } = await resolveDossier({ cover: { title: '', organisation: '', date: '', logo: null }, items }, place);
      expect.soft(lost, address).toEqual([]);
      for (const [i, frame] of seen.frames.entries()) {
        const { headline, chart, table, address: link } = exhibits[i]!;
        expect.soft(link, address).toContain(`figure=${frame.id}`);
        // Where the title of the page states the finding, the drawing takes it along.
        expect.soft([frame.headline, seen.title], `${address} ${frame.id}`).toContain(headline.replaceAll('\u2060', ''));
        // What was read stays good when its page is gone.
        expect.soft(chart!.draw({ width: 400, narrow: true }).querySelector('*'), `${address} ${frame.id}`).not.toBeNull();
        if (frame.alt) expect.soft(chart!.alt, `${address} ${frame.id}`).toBe(frame.alt);
        expect.soft(table!.rows.length, `${address} ${frame.id}`).toBe(frame.rows.length);
      }
      for (const { headline, subtitle, paragraphs, table } of exhibits.slice(seen.frames.length)) {
        expect.soft(subtitle !== '' || paragraphs.length + (table?.rows.length ?? 0) > 0, `${address} ${headline}`).toBe(true);
        expect.soft(JSON.stringify({ paragraphs, table }), `${address} ${headline}`).not.toMatch(/undefined|NaN|\[object/);
      }
      counted.frames += seen.frames.length;
      counted.parts += seen.parts.length;
    }
    expect(counted.frames).toBeGreaterThan(20);
    expect(counted.parts).toBeGreaterThan(30);
  }, 600_000);
});
