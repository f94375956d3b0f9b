/**
 * Writes the first page into `index.html`, drawings included, so that it is seen before any
 * script has run: in French where it stands, in English in a template that `firstpaint.ts`
 * puts in its place. The application then draws the same over it, and takes it away.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { ChartSpec } from '../charts/spec';
import type { Lang } from '../core/model';
import type { Snapshot } from '../core/snapshot';
import type { FirstView } from '../ui/firstview';
import { FIRST_PAINT, SRC } from './paths';
import { withModule } from './reader.mjs';
import { compileScript } from './script';

/**
 * Widths in px for which drawings are made. From 1 248 px on, the boxes of a page have those of
 * `wide` exactly; elsewhere the drawing is scaled until the application draws it for the width
 * that there is. `narrow` is that of a telephone of 390 px.
 */
const WIDE = { besideAside: 880, alone: 1216 };
const NARROW = 358;

export async function writeFirstView(folder: string, snapshot: Snapshot): Promise<void> {
  const { fr, en } = await firstViews(snapshot);
  const file = join(folder, 'index.html');
  writeFileSync(file, inPage(readFileSync(file, 'utf8'), { fr: withDrawings(fr), en: withDrawings(en) }));
  await compileScript(join(SRC, 'firstpaint.ts'), folder, FIRST_PAINT);
}

/** The first page in both languages, by the components themselves. */
async function firstViews(snapshot: Snapshot): Promise<Readonly<Record<Lang, FirstView>>> {
  const { svelte } = await import('@sveltejs/vite-plugin-svelte');
  return withModule('/ui/firstview.ts', async ({ firstView }: typeof import('../ui/firstview')) => ({ fr: await firstView(snapshot, 'fr'), en: await firstView(snapshot, 'en') }), {
    mode: 'production', plugins: [svelte({ configFile: false, prebundleSvelteLibraries: false })],
  });
}

const EMPTY = '<div id="app"></div>';

/** @throws when the page has no place for it */
function inPage(page: string, { fr, en }: Readonly<Record<Lang, string>>): string {
  if (!page.includes(EMPTY)) throw new Error(`index.html has no ${EMPTY}`);
  return page
    .replace('<html lang="fr">', '<html lang="fr" data-first>')
    // `inert`: nothing of it answers yet.
    .replace(EMPTY, () => `<div id="first" inert>${fr}</div>\n    <template id="first-en">${en}</template>\n    ${EMPTY}`);
}

/** The page as it would be had nothing been written into it, to be compared with. */
export const withoutFirstView = (page: string): string => page
  .replace(' data-first', '')
  .replace(/<div id="first".*(?=<div id="app">)/s, '');

/** The markup with its drawings, each for the two sorts of screens, without the marks that Svelte leaves for itself. */
function withDrawings({ markup, charts }: FirstView): string {
  const { document } = parseHTML(`<!doctype html><html><body>${markup.replaceAll(/<!--.*?-->/gs, '')}</body></html>`);
  for (const [id, chart] of charts) {
    const frame = document.getElementById(id);
    const box = frame?.querySelector('.chart');
    if (!frame || !box) throw new Error(`the first page has no box for the chart ${id}`);
    const wide = frame.querySelector('aside') ? WIDE.besideAside : WIDE.alone;
    const pages = document as unknown as Document;
    box.append(drawn(chart, wide, false, pages) as never, drawn(chart, NARROW, true, pages) as never);
  }
  return document.body.innerHTML;
}

function drawn(chart: ChartSpec, width: number, narrow: boolean, document: Document): SVGSVGElement {
  // Charts draw in the page where they run, which Node has not.
  const { window } = globalThis;
  Object.assign(globalThis, { window: { document } });
  try {
    const svg = chart.draw({ width, narrow });
    svg.setAttribute('class', narrow ? 'narrow' : 'wide');
    return svg;
  } finally {
    Object.assign(globalThis, { window });
  }
}
