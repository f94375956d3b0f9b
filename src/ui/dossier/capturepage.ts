/**
 * What frames and titled parts of a page say, without showing the page: its component is
 * mounted beside the document, each frame offers itself (`ui/capture.ts`), and once those that
 * were asked for are read the page is taken away.
 */
import { mount, tick, unmount } from 'svelte';
import { loadPlot } from '../../charts/render';
import type { Paragraph } from '../../export/exhibit';
import type { ChartParts } from '../../export/exhibits/chart';
import type { SectionParts } from '../../export/exhibits/section';
import { Router } from '../../state/router.svelte';
import { parse } from '../../state/url';
import type { Capture as Captures, Frame } from '../capture';
import { PAGE } from '../pages';
import Capture, { type Surroundings } from './Capture.svelte';
import { readPart, text } from './readpart';

/** What is asked of one page: names of frames and of titled parts. `null`: every one that comes. */
export interface Asked { readonly frames: ReadonlySet<string> | null; readonly sections: ReadonlySet<string> | null }
/** What came, by name. */
export interface Captured { readonly frames: ReadonlyMap<string, ChartParts>; readonly sections: ReadonlyMap<string, SectionParts> }

const NONE: Captured = { frames: new Map(), sections: new Map() };
/** How long a frame may take to come: files that a page reads of itself come from this device or the same site. */
const PATIENCE = 6000;
/** An answer to a question in SQL waits for the engine to start. */
const ENGINE = 30_000;
/** Once something of the page came, it is painted: what else it has is not far. */
const PAINTED = 1500;
/** Drawings are looked at once, for what their marks stand for. */
const SIZE = { width: 820, narrow: false } as const;

/** An address that leads nowhere but stands still: what is captured moves nothing on screen. */
function still(address: string): Window {
  return {
    location: { hash: address, href: location.href }, history: { state: { step: 1 }, scrollRestoration: 'auto', replaceState() {} },
    scrollY: 0, addEventListener() {}, removeEventListener() {},
  } as unknown as Window;
}

/** @returns what came within `patience` ms; a page that fails, or cannot be loaded, gives what came before */
export const capturePage = (address: string, asked: Asked, around: Surroundings, patience = parse(address).params.vue === 'sql' ? ENGINE : PATIENCE): Promise<Captured> =>
  capture(address, asked, around, patience).catch((cause: unknown) => {
    console.error(cause);
    return NONE;
  });

async function capture(address: string, asked: Asked, around: Surroundings, patience: number): Promise<Captured> {
  const route = parse(address);
  if (route.page === null || route.page === 'dossier') return NONE;
  const [page] = await Promise.all([PAGE[route.page].load(route.id !== null), loadPlot()]);
  const frames = new Map<string, { readonly read: () => Frame; readonly node: () => HTMLElement | undefined }>();
  const sections = new Map<string, () => HTMLElement | undefined>();
  return await new Promise<Captured>((resolve, reject) => {
    const complete = (): boolean => !!asked.frames && !!asked.sections
      && [...asked.frames].every((id) => frames.has(id)) && [...asked.sections].every((name) => sections.has(name));
    let over = false;
    const finish = (): void => {
      if (over) return;
      over = true;
      clearTimeout(limit);
      // What stands beside a frame is there once the page is whole.
      tick().then(() => read(frames, sections, asked)).then(resolve, reject).finally(() => { void unmount(app); });
    };
    let limit = setTimeout(finish, patience);
    const came = (): void => {
      clearTimeout(limit);
      if (complete()) finish();
      else limit = setTimeout(finish, Math.min(patience, PAINTED));
    };
    const offered: Captures = {
      frame: (id, read, node) => { frames.set(id, { read, node }); came(); },
      section: (name, node) => { sections.set(name, node); came(); },
    };
    const app = mount(Capture, { target: document.createElement('div'), props: { around, page, router: new Router(still(address)), capture: offered, onfail: finish } });
  });
}

function read(frames: ReadonlyMap<string, { readonly read: () => Frame; readonly node: () => HTMLElement | undefined }>, sections: ReadonlyMap<string, () => HTMLElement | undefined>, asked: Asked): Captured {
  const wanted = (names: ReadonlySet<string> | null, name: string): boolean => !names || names.has(name);
  return {
    frames: new Map([...frames].filter(([id]) => wanted(asked.frames, id)).flatMap(([id, frame]) => {
      const parts = attempt(() => partsOf(frame.read(), frame.node()));
      return parts ? [[id, parts] as const] : [];
    })),
    sections: new Map([...sections].filter(([name]) => wanted(asked.sections, name)).flatMap(([name, node]) => {
      const element = node();
      return element ? [[name, readPart(element)] as const] : [];
    })),
  };
}

/** One drawing that fails is one thing lost, not all of them. */
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch (cause) {
    console.error(cause);
    return null;
  }
}

function partsOf({ kicker = '', headline, subtitle, noteLead, note, sources, chart }: Frame, node: HTMLElement | undefined): ChartParts {
  const svg = chart.draw(SIZE);
  return {
    kicker, headline, subtitle, note: [noteLead, note].filter(Boolean).join(' '), sources, chart, aside: asideOf(node),
    marks: [...svg.querySelectorAll('[data-observation]')].flatMap((mark) => (mark.getAttribute('data-observation') ?? '').split(' ')),
  };
}

/** The blocks of the side column: their headings and their words. */
function asideOf(node: HTMLElement | undefined): Paragraph[] {
  return [...node?.querySelectorAll('aside > section:not(.screen-only)') ?? []].map((block) => {
    const title = block.querySelector('h3');
    const said = readPart(block);
    return { title: title ? text(title) : '', text: said.paragraphs.map((paragraph) => [paragraph.title, paragraph.text].filter(Boolean).join(' · ')).join(' ') };
  });
}
