/** Slides and the brief with words and drawings beyond what the pack has; keys, clickers and fingers; papers between windows. */
import type { Component } from 'svelte';
import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { EMPTY } from '../../../src/core/dossier/model';
import type { Finding, Lang } from '../../../src/core/model';
import type { Exhibit, ExhibitSource, ResolvedDossier } from '../../../src/export/exhibit';
import { chosen, itemsOf, PLACES } from '../../../src/ui/dossier/fiche/choose';
import { fitPage } from '../../../src/ui/dossier/fiche/fit';
import { fromPapers, toPapers } from '../../../src/ui/dossier/stage/handed';
import { read, swiped } from '../../../src/ui/dossier/stage/keys';
import Slide from '../../../src/ui/dossier/stage/Slide.svelte';
import { documentsOf, slidesOf, yearsOf } from '../../../src/ui/dossier/stage/slides';
import Stage from '../Stage.svelte';
import { chart, faults, FINDING, world } from '../world';

const source = (n: number, more: Partial<ExhibitSource> = {}): ExhibitSource =>
  ({ source_id: `s${n}`, text: `Producteur ${n}, « Rapport annuel sur la traite des êtres humains », ${2000 + n}`, published: `${2000 + n}-05-01`, url: null, values: [], read_as: 'full-text', ...more });

const exhibit = (more: Partial<Exhibit> = {}): Exhibit => ({
  id: 'i1', kind: 'chart', lang: 'fr', kicker: 'Écart', headline: '564 au total, 643 pour la seule année 2022', subtitle: 'France, personnes.', commentary: '', notes: '',
  value: null, chart: null, table: null, paragraphs: [], note: '', sources: [source(1)], observations: ['o1'], address: 'https://concordance.example/#/', published: true, ...more,
});
const resolvedOf = (...exhibits: readonly Exhibit[]): ResolvedDossier =>
  ({ lang: 'fr', title: 'Titre', organisation: 'Collectif', date: '15 décembre 2026', logo: null, edition: 'Concordance 1', licence: 'Licence', exhibits, lost: [] });

/** The slide of an exhibit on a screen of this size. */
async function show(one: Exhibit, width = 1280, height = 720, lang: Lang = 'fr'): Promise<HTMLElement> {
  await page.viewport(width, height);
  const resolved = resolvedOf(one);
  const { container } = await render(Stage, { props: { world: await world({ lang }), component: Slide as unknown as Component<never>, props: { slide: { kind: 'item', exhibit: one }, resolved, n: 2, all: 3 } } });
  const host = container.firstElementChild as HTMLElement;
  Object.assign(host.style, { position: 'fixed', inset: '0' });
  await expect.poll(() => container.querySelector<HTMLElement>('.slide')?.style.getPropertyValue('--headline') ?? '', { timeout: 8000 }).not.toBe('');
  if (one.chart) await expect.poll(() => container.querySelectorAll('.chart svg').length, { timeout: 8000 }).toBe(1);
  await document.fonts.ready;
  await new Promise((resolve) => { setTimeout(resolve, 150); });
  return container.querySelector<HTMLElement>('.slide')!;
}

const inside = (slide: HTMLElement): string[] => {
  const frame = slide.getBoundingClientRect();
  return [...slide.querySelectorAll<HTMLElement>('h1, p, td, li, svg')].filter((node) => node.getClientRects().length > 0).filter((node) => {
    const { left, right, top, bottom } = node.getBoundingClientRect();
    return left < frame.left - 1 || right > frame.right + 1 || top < frame.top - 1 || bottom > frame.bottom + 1;
  }).map(({ textContent }) => textContent?.slice(0, 40) ?? '');
};
const WORDS = 'Les personnes engagées dans un parcours de sortie de la prostitution, département par département. ';
const SIZES = [[1280, 720], [1024, 768], [390, 844]] as const;

describe('a slide', () => {
  test.each(SIZES)('keeps every word of a person inside %i × %i, however many', async (width, height) => {
    const slide = await show(exhibit({ chart, headline: WORDS.repeat(5), commentary: `${WORDS.repeat(9)}${'anticonstitutionnellement'.repeat(6)}`, sources: Array.from({ length: 30 }, (_, i) => source(i)) }), width, height);
    expect(inside(slide)).toEqual([]);
    const said = slide.textContent!.replaceAll('\u2060', '');
    expect(said).toContain(WORDS.repeat(5).trim());
    expect(said).toContain('anticonstitutionnellement'.repeat(6));
  });

  test('says how many documents it does not name, and the years they are of', async () => {
    const slide = await show(exhibit({ sources: Array.from({ length: 9 }, (_, i) => source(i)) }));
    const named = [...slide.querySelectorAll<HTMLElement>('.source')].filter(({ hidden }) => !hidden).length;
    expect(named).toBeGreaterThanOrEqual(1);
    expect(slide.querySelector('.others')!.textContent).toMatch(new RegExp(`et ${9 - named}\\sautres documents \\(${2000 + named}–2008\\)`));
  });

  test('sets words beside a drawing that is high, and over one that is low', async () => {
    const shaped = (tall: number): Exhibit => exhibit({
      chart: { ...chart, draw: ({ width }) => {
        const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
        svg.setAttribute('viewBox', `0 0 ${width} ${tall}`);
        return svg;
      } },
    });
    expect((await show(shaped(600))).dataset.layout).not.toBe('above');
    expect((await show(shaped(170))).dataset.layout).toBe('above');
    expect((await show(shaped(600), 390, 844)).dataset.layout).toBe('above');
  });

  test('says severity and grade in words, and shows as many rows of a table as are read', async () => {
    const table = { caption: 'Chiffres', columns: [{ key: 'a', label: 'Année' }, { key: 'b', label: 'Personnes' }], rows: Array.from({ length: 40 }, (_, i) => ({ a: String(1980 + i), b: i })) };
    const slide = await show(exhibit({ kind: 'finding', severity: 'warning', grade: 'C2', table }));
    expect(slide.querySelector('.kicker')!.textContent).toMatch(/Avertissement.*C2.*l’un contient l’autre/);
    const rows = [...slide.querySelectorAll<HTMLElement>('tbody tr')].filter(({ hidden }) => !hidden).length;
    expect(rows).toBeGreaterThan(3);
    expect(slide.querySelector('.rest')!.textContent).toMatch(new RegExp(`et ${40 - rows}\\sautres lignes`));
    expect(inside(slide)).toEqual([]);
    expect(await faults(slide)).toEqual([]);
  });

  test('says how many columns of a wide table it leaves to the evidence', async () => {
    const columns = Array.from({ length: 24 }, (_, i) => ({ key: `c${i}`, label: `Forme ${i}` }));
    const rows = Array.from({ length: 20 }, (_, i) => Object.fromEntries(columns.map(({ key }) => [key, i])));
    const slide = await show(exhibit({ table: { caption: 'Aides', columns, rows } }));
    const shown = [...slide.querySelectorAll<HTMLElement>('thead th')].filter(({ hidden }) => !hidden).length;
    expect(shown).toBeGreaterThan(6);
    expect(slide.querySelector('.further')!.textContent).toMatch(new RegExp(`et ${24 - shown}\\sautres colonnes`));
    expect(inside(slide)).toEqual([]);
    const narrow = await show(exhibit({ table: { caption: 'Aides', columns: columns.slice(0, 2), rows } }));
    expect(narrow.querySelector('.further')!.textContent).toBe('');
    const wordy = await show(exhibit({ table: { caption: 'Aides', columns: columns.slice(0, 9), rows: rows.map((row) => Object.fromEntries(Object.keys(row).map((key) => [key, WORDS]))) } }));
    expect([...wordy.querySelectorAll<HTMLElement>('thead th')].filter(({ hidden }) => !hidden)).toHaveLength(4);
    expect(inside(wordy)).toEqual([]);
  });

  test('counts the rows that a list never had with those that have no room, and leaves words out for rows', async () => {
    const table = { caption: 'Constats', columns: [{ key: 'a', label: 'Constat' }], rows: Array.from({ length: 40 }, (_, i) => ({ a: String(i) })) };
    const slide = await show(exhibit({ kind: 'section', table, rest: 100, note: 'et 100 autres', paragraphs: Array.from({ length: 3 }, () => ({ title: '', text: WORDS.repeat(2) })) }));
    const rows = [...slide.querySelectorAll<HTMLElement>('tbody tr')].filter(({ hidden }) => !hidden).length;
    expect(slide.dataset.without).toContain('more');
    expect(rows).toBeGreaterThan(6);
    expect(slide.querySelector('.rest')!.textContent).toMatch(new RegExp(`et ${140 - rows}\\sautres lignes`));
    const few = await show(exhibit({ kind: 'section', table: { ...table, rows: table.rows.slice(0, 3) }, rest: 100 }));
    expect(few.querySelector('.rest')!.textContent).toMatch(/et 100\sautres lignes/);
  });

  test('of words alone says as many passages as have room, and counts the others', async () => {
    const slide = await show(exhibit({ kind: 'section', paragraphs: Array.from({ length: 30 }, (_, i) => ({ title: '', text: `${i}. ${WORDS}` })) }));
    const shown = [...slide.querySelectorAll<HTMLElement>('.told > p')].filter(({ hidden }) => !hidden).length;
    expect(shown).toBeGreaterThan(4);
    expect(slide.querySelector('.rest')!.textContent).toMatch(new RegExp(`et ${30 - shown}\\sautres passages`));
    expect(inside(slide)).toEqual([]);
  });

  test('says what a finding says in large letters, and what it is about over them when that is long', async () => {
    const about = 'Victimes de traite ou d’exploitation enregistrées par la police et la gendarmerie, part de « Proxénétisme », France, 2023 :';
    const finding = (headline: string) => show(exhibit({ kind: 'finding', chart, headline }));
    const slide = await finding(`${about} 49 % imprimé, 48,3 % d’après les nombres`);
    const title = slide.querySelector('h1')!;
    expect([slide.querySelector('.subject')!.textContent!.replace(/\s/g, ' '), parseFloat(getComputedStyle(title).fontSize) >= 40]).toEqual([about, true]);
    expect(title.textContent!.replace(/\s+/g, ' ')).toBe(`${about} 49 % imprimé, 48,3 % d’après les nombres`);
    expect(slide.querySelector('.chart')!.clientHeight).toBeGreaterThan(300);
    for (const short of ['Victimes, France, 2022 : 2 994 ou 3 000 personnes', `${about} aucun des documents lus ne dit pourquoi`]) expect((await finding(short)).querySelector('.subject')).toBeNull();
  });

  test('sets a figure as large as its words leave room', async () => {
    const large = async (paragraphs: number) => parseFloat(getComputedStyle((await show(exhibit({
      kind: 'figure', headline: 'Titre', value: { text: 'plus de 560', label: 'personnes' }, paragraphs: Array.from({ length: paragraphs }, () => ({ title: 'Lecture', text: WORDS.repeat(2) })),
    }))).querySelector('.value b')!).fontSize);
    expect(await large(0)).toBe(170);
    expect(await large(3)).toBeLessThan(170);
  });
});

describe('the slides of a dossier', () => {
  test('are a cover, the items, and every document once', () => {
    const many = exhibit({ sources: Array.from({ length: 40 }, (_, i) => source(i % 20)) });
    const slides = slidesOf(resolvedOf(exhibit(), many));
    expect(slides.slice(0, 3).map(({ kind }) => kind)).toEqual(['cover', 'item', 'item']);
    const listed = slides.flatMap((slide) => (slide.kind === 'sources' ? slide.sources : []));
    expect(listed.map(({ source_id }) => source_id)).toEqual(documentsOf([exhibit(), many]).map(({ source_id }) => source_id));
    expect(new Set(listed.map(({ source_id }) => source_id)).size).toBe(20);
    expect(slidesOf(resolvedOf())).toEqual([{ kind: 'cover' }]);
  });
  test.each(['section', 'chart'] as const)('name the documents of a long %s on three slides at most, after those of a short one, and count the others', (kind) => {
    const hundreds = slidesOf(resolvedOf(exhibit({ kind, sources: Array.from({ length: 300 }, (_, i) => source(i + 1)) }), exhibit({ id: 'i2', sources: [source(400)] }))).flatMap((slide) => (slide.kind === 'sources' ? [slide] : []));
    expect(hundreds).toHaveLength(3);
    const named = hundreds.flatMap(({ sources }) => sources);
    expect(named[0]!.source_id).toBe('s400');
    expect(hundreds.map(({ rest }) => rest)).toEqual([0, 0, 301 - named.length]);
  });
  test('tell the years of documents', () => {
    expect([yearsOf([source(4), source(1)]), yearsOf([source(1)]), yearsOf([source(1, { published: null })])]).toEqual(['2001–2004', '2001', '']);
  });
  test('cross to another window with their drawings', () => {
    const papers = structuredClone(toPapers(EMPTY, resolvedOf(exhibit({ chart })), 16 / 9));
    const [back] = fromPapers(papers).exhibits;
    const svg = back!.chart!.draw({ width: 640, narrow: false });
    expect([svg.ownerDocument === document, svg.querySelectorAll('[data-observation]').length, svg.dataset.size, back!.chart!.alt]).toEqual([true, 3, '640 wide', chart.alt]);
  });
});

describe('keys', () => {
  const press = (key: string, more: KeyboardEventInit = {}, target: Element = document.body) => {
    let asked: ReturnType<typeof read> = null;
    const hear = (event: Event) => { asked = read(event as KeyboardEvent); };
    window.addEventListener('keydown', hear, { once: true });
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
    return asked;
  };
  test.each([['PageDown', 'next'], ['PageUp', 'previous'], ['B', 'black'], ['.', 'black'], ['Escape', 'leave'], ['7', 7], ['z', 'closer'], ['q', null]] as const)('%s asks for %s', (key, asked) => {
    expect(press(key)).toBe(asked);
  });
  test('of a field, of a button and of the browser stay theirs', () => {
    const [field, button] = [document.createElement('input'), document.createElement('button')];
    document.body.append(field, button);
    expect([press('b', {}, field), press('Enter', {}, button), press(' ', {}, button), press('ArrowRight', {}, button), press('p', { ctrlKey: true }), press(' ', { shiftKey: true })])
      .toEqual([null, null, null, 'next', null, 'previous']);
    field.remove();
    button.remove();
  });
  test('a finger drawn sideways goes on or back; up and down, or two fingers, do not', () => {
    const node = document.body.appendChild(document.createElement('div'));
    const asked: string[] = [];
    const stop = swiped((command) => asked.push(command))(node);
    const touch = (x: number, y: number, identifier = 0) => new Touch({ identifier, target: node, clientX: x, clientY: y });
    const draw = (from: readonly [number, number], to: readonly [number, number]) => {
      node.dispatchEvent(new TouchEvent('touchstart', { touches: [touch(...from)], changedTouches: [touch(...from)] }));
      node.dispatchEvent(new TouchEvent('touchend', { touches: [], changedTouches: [touch(...to)] }));
    };
    draw([300, 100], [100, 110]);
    draw([100, 100], [300, 90]);
    draw([100, 100], [110, 400]);
    draw([100, 100], [130, 100]);
    expect(asked).toEqual(['next', 'previous']);
    stop();
    node.remove();
  });
});

describe('the brief', () => {
  const finding = (n: number): Finding => ({ ...FINDING, finding_id: `f${n}`, flag: `F0${n}`, indicator: `i${n}`, inputs: [] });
  const findings = [1, 2, 3, 4, 5, 6, 7].map(finding);
  test('tells those of the dossier first, then the most serious, or those of its address', () => {
    const [item] = itemsOf(['f6'], EMPTY);
    const dossier = { ...EMPTY, items: [{ ...item!, headline: 'Le mien' }] };
    expect(chosen([], dossier, findings)).toEqual(['f6', 'f1', 'f2', 'f3', 'f4']);
    expect(chosen(['f7', 'f7', 'absent', 'f2'], dossier, findings)).toEqual(['f7', 'f2']);
    expect(chosen([], EMPTY, findings)).toHaveLength(PLACES);
    expect(itemsOf(['f6', 'f1'], dossier).map(({ headline }) => headline)).toEqual(['Le mien', '']);
  });

  test.each([1, 12, 60])('holds on its sheet with words %i times as long, all of them whole', (times) => {
    const sheet = document.body.appendChild(document.createElement('article'));
    const text = WORDS.repeat(times);
    for (const [name, parts] of [['sentence', 5], ['counter', 5], ['title', 3]] as const) {
      for (let i = 0; i < parts; i += 1) {
        const part = sheet.appendChild(document.createElement('p'));
        part.className = name;
        part.textContent = text;
      }
    }
    Object.assign(sheet.style, { width: '700px', height: '900px', overflow: 'hidden', fontSize: 'calc(12px * var(--k))', lineHeight: '1.3' });
    fitPage(sheet, []);
    expect(sheet.scrollHeight - sheet.clientHeight).toBeLessThanOrEqual(2);
    expect(sheet.textContent).toBe(text.repeat(13));
    const k = Number(sheet.style.getPropertyValue('--k'));
    if (times === 1) expect(k).toBeGreaterThan(1);
    else expect(k).toBeLessThan(0.8);
    sheet.remove();
  });
});
