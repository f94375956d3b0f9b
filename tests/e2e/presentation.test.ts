/** The dossier projected, by keyboard, without a network, in two windows; and the brief on one sheet. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { DIST } from '../../src/cli/paths';
import { FILE_NAME, formatDossier } from '../../src/core/dossier/file';
import type { Dossier, Reference } from '../../src/core/dossier/model';
import type { Finding } from '../../src/core/model';
import en from '../../src/i18n/en';
import fr from '../../src/i18n/fr';
import { go, tookOver, useSite } from './harness';
import type { Sight } from '../../src/cli/browser';

const site = useSite();
const WORDS = { fr, en };

interface Catalogue { readonly findings: readonly Finding[]; readonly answers: Readonly<Record<string, { readonly columns: readonly string[]; readonly rows: readonly (readonly unknown[])[] }>> }

/** Every kind of slide: drawings low and high, a figure in large, findings with and without figures, promises, a part of a page. */
function dossier(): Dossier {
  const { findings, answers } = JSON.parse(readFileSync(join(DIST, 'catalogue.json'), 'utf8')) as Catalogue;
  const column = (query: string, name: string) => answers[query]!.rows.map((row) => row[answers[query]!.columns.indexOf(name)]);
  const finding = (flag: string): Reference => ({ kind: 'finding', finding: findings.find((one) => one.flag === flag)!.finding_id });
  const more = column('figure_cards', 'qualifier').indexOf('>');
  const references: Reference[] = [
    { kind: 'chart', address: '#/', figure: 'permits' }, finding('F05'),
    { kind: 'chart', address: '#/ecarts/parcours', figure: 'pathways' }, { kind: 'chart', address: '#/', figure: 'shelter' },
    { kind: 'figure', observations: [String(column('figure_cards', 'observation_id')[more])] },
    { kind: 'commitment', commitment: String(column('commitments', 'commitment_id')[0]) },
    { kind: 'chart', address: '#/engagements', figure: 'nombres-promis' }, finding('F14'), finding('F01'),
    { kind: 'section', address: '#/europe', section: 'nulle-part' },
  ];
  return {
    cover: { title: 'Ce que l’on compte, ce que l’on ne compte pas', organisation: 'Collectif', date: '2026-12-15', logo: null },
    items: references.map((reference, i) => ({ id: `i${i + 1}`, reference, headline: '', commentary: i === 1 ? 'Nous demandons les entrées, année par année.' : '', notes: `Dire la source d’abord, ${i + 1}.` })),
  };
}

/** A visitor who took the dossier from a file, at one of its pages. */
async function opened(way: string, sight?: Sight): Promise<Page> {
  const page = await site.open('#/dossier', sight);
  const { take } = WORDS[sight?.lang ?? 'fr'].dossier.incoming;
  await page.locator('input[type=file]').setInputFiles({ name: FILE_NAME, mimeType: 'application/json', buffer: Buffer.from(formatDossier(dossier())) });
  await page.getByRole('button', { name: take }).click();
  await go(page, `#/dossier/${way}`);
  return page;
}

const projected = async (sight?: Sight): Promise<Page> => {
  const page = await opened('projection', sight);
  await page.locator('.slide.cover').waitFor();
  return page;
};
const at = (page: Page) => page.evaluate(() => Number(/diapo=(\d+)/.exec(location.hash)?.[1] ?? 1));
const shows = (page: Page, n: number) => expect.poll(() => at(page), { timeout: 10_000 }).toBe(n);
const faults = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source);
  return page.evaluate(async () => (await (globalThis as unknown as { axe: typeof axe }).axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`));
};

test('is driven by keyboard and clicker, jumps, blacks the screen and says where it is', async () => {
  const page = await projected();
  const press = (...keys: string[]) => keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  for (const [keys, slide] of [[['ArrowRight'], 2], [['Space'], 3], [['PageDown'], 4], [['PageUp'], 3], [['ArrowLeft'], 2], [['8', 'Enter'], 8], [['Home'], 1], [['1', '0', 'Enter'], 10]] as const) {
    await press(...keys);
    await shows(page, slide);
  }
  expect(await page.getByRole('status').filter({ hasText: /^Diapositive 10 sur / }).count()).toBe(1);
  await press('End');
  await expect.poll(() => page.locator('.slide.sources li').count()).toBeGreaterThan(1);
  await press('2', 'Enter', 'b');
  await page.locator('.black').waitFor();
  await press('ArrowRight');
  expect(await page.locator('.black').count()).toBe(0);
  await shows(page, 2);
  await press('.');
  await page.locator('.black').waitFor();
  await press('Escape', 'l');
  // The item whose data are not here has no slide, and the list says so.
  const list = page.getByRole('dialog', { name: fr.projection.list });
  expect(await list.innerText()).toContain(fr.projection.lost({ n: '1', count: 1 }));
  await press('ArrowDown', 'ArrowDown', 'Enter');
  await shows(page, 4);
  expect(await list.count()).toBe(0);
  await page.reload();
  await page.locator('.slide').waitFor();
  expect(await at(page)).toBe(4);
  // On paper, the slide alone on one sheet on its side.
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  expect([pdf.match(/\/Type\s*\/Page\b/g)?.length, /\/MediaBox\s*\[\s*0 0 842/.test(pdf.replace(/841\.\d+/g, '842'))]).toEqual([1, true]);
  await press('Escape');
  await expect.poll(() => page.evaluate(() => location.hash)).toBe('#/dossier');
});

test('shows the evidence over the slide when someone objects, and comes back to it', async () => {
  const page = await projected({ theme: 'dark' });
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('e');
  const evidence = page.getByRole('dialog');
  await evidence.waitFor();
  const said = await evidence.innerText();
  for (const words of [fr.findings.evidence.counter, fr.projection.figures, fr.projection.documents, fr.findings.evidence.inWords]) expect(said).toContain(words);
  expect(await evidence.locator('table tbody tr').count()).toBeGreaterThan(1);
  expect(await evidence.locator('a[href^="https://"]').first().getAttribute('target')).toBe('_blank');
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await evidence.count()).toBe(0);
  await shows(page, 3);
  expect(await page.evaluate(() => document.activeElement?.classList.contains('stage'))).toBe(true);
  // A drawing too dense for the room is gone through in large, then the slide comes back.
  await page.keyboard.press('l');
  await evidence.getByRole('button', { name: fr.pledges.targets }).first().click();
  const promised = await at(page);
  await expect.poll(() => page.locator('.slide .chart svg').count()).toBe(1);
  await page.keyboard.press('z');
  const letters = () => page.locator('dialog svg').evaluate((svg: SVGSVGElement) => (13 * svg.getBoundingClientRect().width) / svg.viewBox.baseVal.width);
  expect(await letters()).toBeGreaterThanOrEqual(20);
  for (let i = 0; i < 12 && await evidence.count() > 0; i += 1) await page.keyboard.press('PageDown');
  expect(await evidence.count()).toBe(0);
  await shows(page, promised);
  expect(await faults(page)).toEqual([]);
  // One too high for a slide goes on over the next ones, its headline with it.
  const title = await page.locator('.slide h1').innerText();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.locator('.slide .kicker').innerText()).toBe(fr.projection.part({ part: '2', parts: '3' }));
  expect(await page.locator('.slide h1').innerText()).toBe(title);
});

test.each([
  [1280, 720, 40, 24], [1024, 768, 36, 22], [1920, 1080, 60, 36], [390, 844, 24, 16],
])('every slide fits %i × %i and is read from afar', async (width, height, headline, body) => {
  const page = await projected({ lang: width === 1024 ? 'en' : 'fr', theme: width === 1920 ? 'dark' : 'light', width, height });
  const all = await page.evaluate(() => Number(/\d+\D+(\d+)\s*$/.exec(document.querySelector('.number')!.textContent!)![1]));
  expect(all).toBeGreaterThanOrEqual(11);
  for (let n = 1; n <= all; n += 1) {
    await shows(page, n);
    await expect.poll(() => page.locator('.slide .chart:empty').count()).toBe(0);
    const seen = await page.evaluate(() => {
      const slide = document.querySelector<HTMLElement>('.slide')!;
      const frame = slide.getBoundingClientRect();
      const size = (selector: string) => [...slide.querySelectorAll(selector)].map((node) => parseFloat(getComputedStyle(node).fontSize));
      const shown = [...slide.querySelectorAll<HTMLElement>('p, h1, li, td, svg text')].filter((node) => node.getClientRects().length > 0 && getComputedStyle(node).visibility !== 'hidden');
      const out = shown.filter((node) => {
        const { left, right, top, bottom } = node.getBoundingClientRect();
        return left < frame.left - 1 || right > frame.right + 1 || top < frame.top - 1 || bottom > frame.bottom + 1;
      }).map(({ textContent }) => textContent);
      // No part of the slide lies on another.
      const parts = [...slide.children].filter((part) => part.getClientRects().length > 0 && part.textContent).map((part) => ({ name: part.className || part.tagName, box: part.getBoundingClientRect() }));
      const over = parts.flatMap((a, i) => parts.slice(i + 1).filter((b) => a.box.left < b.box.right - 1 && b.box.left < a.box.right - 1 && a.box.top < b.box.bottom - 1 && b.box.top < a.box.bottom - 1).map((b) => `${a.name} on ${b.name}`));
      const svg = slide.querySelector<SVGSVGElement>('.chart svg');
      return {
        out, over, wide: document.documentElement.scrollWidth - innerWidth, headline: Math.min(...size('h1')), body: Math.min(...size('.subtitle, .commentary, .answer p:not(.note), .told p')),
        letters: svg ? (13 * svg.getBoundingClientRect().width) / svg.viewBox.baseVal.width : null,
        source: slide.querySelector('footer')!.textContent, item: !slide.matches('.cover, .sources'), figures: slide.querySelector('.chart, table, .value') !== null,
      };
    });
    expect.soft([seen.out, seen.over], `slide ${n}`).toEqual([[], []]);
    expect.soft(seen.wide, `slide ${n}`).toBeLessThanOrEqual(0);
    expect.soft(seen.headline, `slide ${n}`).toBeGreaterThanOrEqual(headline);
    if (Number.isFinite(seen.body)) expect.soft(seen.body, `slide ${n}`).toBeGreaterThanOrEqual(body);
    // The day of the meeting on every slide; the source and its date wherever there is a figure.
    if (n > 1) expect.soft(seen.source, `slide ${n}`).toMatch(/15\sd[eé]cemb(re|er)\s2026/i);
    if (seen.item && seen.figures) expect.soft(seen.source, `slide ${n}`).toMatch(/Sources?[\s\S]*(\d{4}|sans date|undated)/);
    // The permits, whose figures are all in the headline, in letters that the last row reads.
    if (n === 2 && width > height) expect.soft(seen.letters, `slide ${n}`).toBeGreaterThanOrEqual(16 * (width / 1280) * 0.95);
    await page.keyboard.press('ArrowRight');
  }
  expect(await faults(page)).toEqual([]);
});

test('a second window follows and leads, offline, and either is opened again', async () => {
  const page = await projected();
  await tookOver(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const context = page.context();
  await context.setOffline(true);
  await page.reload();
  await page.locator('.slide.cover').waitFor();
  // The dossier was kept nowhere: it came by a file, and a reload without the other window forgets it.
  await page.goto(`${site.url}#/dossier`);
  await page.locator('input[type=file]').setInputFiles({ name: FILE_NAME, mimeType: 'application/json', buffer: Buffer.from(formatDossier(dossier())) });
  await page.getByRole('button', { name: fr.dossier.incoming.take }).click();
  await go(page, '#/dossier/projection');
  await page.locator('.slide.cover').waitFor();

  const [speaker] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
  await speaker.locator('.current .slide.cover').waitFor();
  await page.keyboard.press('ArrowRight');
  await shows(speaker, 2);
  expect(await speaker.locator('.text').innerText()).toBe('Dire la source d’abord, 1.');
  expect(await speaker.locator('.following h1').innerText()).not.toBe(await speaker.locator('.current h1').innerText());
  await expect.poll(() => speaker.locator('.current svg [data-observation]').count()).toBeGreaterThan(3);
  expect(await faults(speaker)).toEqual([]);
  await speaker.getByRole('button', { name: fr.projection.next }).click();
  await shows(page, 3);
  await speaker.keyboard.press('b');
  await page.locator('.black').waitFor();
  await speaker.keyboard.press('b');
  await expect.poll(() => page.locator('.black').count()).toBe(0);
  await speaker.keyboard.press('e');
  await page.getByRole('dialog').waitFor();
  await speaker.keyboard.press('5');
  await speaker.keyboard.press('Enter');
  await shows(page, 5);
  await speaker.getByLabel(fr.projection.orateur.target).fill('20');
  await speaker.keyboard.press('Tab');
  expect(await speaker.locator('.timer').innerText()).toMatch(/19:\d\d/);

  // The projection is reloaded: its dossier, its slide and the clock come back from the speaker's window.
  await page.reload();
  const title = await speaker.locator('.current h1').innerText();
  await page.locator('.slide h1').filter({ hasText: title.slice(0, 20) }).waitFor();
  await shows(page, 5);
  await speaker.reload();
  await speaker.locator('.current .slide').waitFor();
  await shows(speaker, 5);
  await speaker.close();
  await page.keyboard.press('ArrowRight');
  await shows(page, 6);
});

test('the page scrolls again once a way of showing the dossier that fills the window is left', async () => {
  const page = await opened('orateur');
  await page.getByRole('heading', { name: fr.projection.orateur.none }).waitFor();
  const scrolls = () => page.evaluate(() => getComputedStyle(document.documentElement).overflowY);
  expect(await scrolls()).toBe('hidden');
  for (const route of ['#/dossier', '#/dossier/fiche', '#/dossier/lettres', '#/donnees?vue=sql', '#/dossier/projection', '#/dossier/fiche']) {
    await go(page, route);
    if (route === '#/dossier/projection') await page.locator('.slide.cover').waitFor();
    else await expect.poll(scrolls, { message: route }).toBe('visible');
  }
});

test.each(['fr', 'en'] as const)('the brief prints on one sheet whatever its words (%s)', async (lang) => {
  const page = await opened('fiche', { lang, width: lang === 'fr' ? 1280 : 390 });
  const sheet = page.locator('.sheet');
  await sheet.waitFor();
  const sheets = async () => {
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
    return { count: pdf.match(/\/Type\s*\/Page\b/g)?.length, size: /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf)?.slice(1, 3).map((points) => Math.round(Number(points))) };
  };
  expect(await sheet.locator('.gap-column').count()).toBe(3);
  expect(await sheet.locator('.findings li').count()).toBe(5);
  for (const text of await sheet.locator('.gap-column .sources, .findings li .sources').allTextContents()) expect(text.length).toBeGreaterThan(10);
  expect(await sheets()).toEqual({ count: 1, size: [595, 842] });
  // Firefox takes the margins of the first sheet from the name that the body has.
  await page.emulateMedia({ media: 'print' });
  expect(await page.evaluate(() => getComputedStyle(document.body).getPropertyValue('page'))).toBe('fiche');
  await page.emulateMedia({ media: null });
  expect(await page.locator('main .sheet').evaluate((node) => node.scrollHeight - node.clientHeight)).toBeLessThanOrEqual(2);
  expect(await faults(page)).toEqual([]);

  // The two of the dossier come first; another takes the place of the third, and the address keeps it.
  const t = WORDS[lang].fiche;
  const before = await sheet.locator('.findings h4').allTextContents();
  await page.getByRole('button', { name: t.replace }).nth(2).click();
  await page.getByLabel(t.search).fill('2');
  await page.locator('.search li button').first().click();
  await expect.poll(async () => (await sheet.locator('.findings h4').allTextContents())[2]).not.toBe(before[2]);
  expect(await page.evaluate(() => location.hash)).toContain('constats=');
  expect(await sheets()).toEqual({ count: 1, size: [595, 842] });
});
