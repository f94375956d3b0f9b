/** A dossier as one HTML file: nothing outside it, nothing that runs, every text escaped, figures those of the tables. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../../src/cli/browser';
import type { ResolvedDossier } from '../../src/export/exhibit';
import { toHtml } from '../../src/export/html';
import { escape, html } from '../../src/export/html/markup';
import { LIGHT, resolved } from '../../src/export/light';
import { inParts } from '../../src/export/paper';
import { formatter } from '../../src/i18n/format';
import { COMMENTARY, NOTES, resolvedDossier } from '../fixtures/dossier/resolved';

let browser: Browser;
let folder: string;
let fr: ResolvedDossier;
let en: ResolvedDossier;
const face = (family: 'serif' | 'sans', weight: 400 | 600) => ({ family, weight, base64: readFileSync(join(import.meta.dirname, `../../src/ui/fonts/${family}-${weight}.woff2`)).toString('base64') });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'concordance-html-'));
  [fr, en] = [await resolvedDossier('fr'), await resolvedDossier('en')];
  browser = await launch();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const read = (text: string) => parseHTML(text).document;

describe('the file', () => {
  it('has a title and one heading for each item, in order, with its words', () => {
    const document = read(toHtml(fr));
    expect(document.documentElement.getAttribute('lang')).toBe('fr');
    expect([...document.querySelectorAll('h1')].map((one) => one.textContent)).toEqual([fr.title]);
    expect([...document.querySelectorAll('article h2')].map((one) => one.textContent)).toEqual(fr.exhibits.map(({ headline }) => headline));
    expect([...document.querySelectorAll('nav a')].map((one) => document.querySelector(one.getAttribute('href')!)?.localName)).toEqual(fr.exhibits.map(() => 'article'));
    const text = document.body.textContent!;
    for (const { subtitle, note, paragraphs } of fr.exhibits) for (const said of [subtitle, note, ...paragraphs.map((one) => one.text)]) expect(text).toContain(said);
    expect(text).toContain(COMMENTARY.fr);
    expect(text).toContain(fr.edition);
  });
  it('keeps the speaker’s notes to the speaker', () => expect(toHtml(fr)).not.toContain(NOTES.fr.split('\n')[0]!));
  it('holds the numbers of the tables, cell by cell', () => {
    const { number } = formatter('en');
    const document = read(toHtml(en));
    const shown = en.exhibits.filter(({ table }) => table && table.rows.length > 0);
    const tables = [...document.querySelectorAll('table')];
    const parts = shown.flatMap(({ table }) => inParts(table!, 820, 14));
    expect(tables.length).toBe(parts.length);
    parts.forEach((table, i) => {
      const rows = [...tables[i]!.querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent));
      expect(rows).toEqual(table.rows.map((row) => table.columns.map(({ key }) => (typeof row[key] === 'number' ? number(row[key]) : row[key] ?? '–'))));
    });
  });
  it('draws each chart twice, in the colours of the light theme, and says its figures to who does not see it', () => {
    const document = read(toHtml(fr));
    const charts = fr.exhibits.flatMap(({ chart }) => chart ?? []);
    expect([...document.querySelectorAll('svg.wide')].map((svg) => svg.getAttribute('aria-label'))).toEqual(charts.map(({ alt }) => alt));
    expect(document.querySelectorAll('svg.narrow')).toHaveLength(charts.length);
    for (const svg of document.querySelectorAll('svg')) expect(svg.outerHTML).not.toMatch(/var\(--|style=|onload|<script/);
  });
  it('asks for nothing: no script, no link to a style, no picture that is not inside', () => {
    const text = toHtml(fr, [face('serif', 600)]);
    const document = read(text);
    expect(document.querySelectorAll('script, link, iframe, object, embed, base, form, video, audio')).toHaveLength(0);
    expect([...document.querySelectorAll('[src]')].map((one) => one.getAttribute('src')!.slice(0, 22))).toEqual(['data:image/png;base64,']);
    expect(text.match(/url\((?!data:)/g)).toBeNull();
    expect(document.querySelector('meta[http-equiv]')!.getAttribute('content')).toMatch(/^default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:;/);
    for (const link of document.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^(#|https?:\/\/)/);
  });
});

describe('what is not text', () => {
  const hostile = '"><img src=x onerror=alert(1)><script>alert(1)</script>';
  it('is escaped wherever it stands', () => {
    const [first] = fr.exhibits;
    const text = toHtml({
      ...fr, title: hostile, organisation: hostile, date: hostile, edition: `${hostile}</style>`, licence: hostile, logo: `data:image/svg+xml,${hostile}`,
      exhibits: [{
        ...first!, kicker: hostile, headline: hostile, subtitle: hostile, commentary: hostile, note: hostile, address: `javascript:${hostile}`, value: { text: hostile, label: hostile }, chart: null,
        table: { caption: hostile, columns: [{ key: 'a', label: hostile }], rows: [{ a: hostile }] }, paragraphs: [{ title: hostile, text: hostile }],
        sources: [{ source_id: 's', text: hostile, published: null, url: `javascript:${hostile}`, values: [hostile], read_as: 'excerpt' }],
      }],
      lost: [{ id: 'l', kind: 'chart', headline: hostile, commentary: hostile, notes: hostile }],
    });
    const document = read(text);
    expect(document.querySelectorAll('img, script')).toHaveLength(0);
    expect(text).not.toContain('<img src=x');
    expect(document.querySelector('style')!.textContent).not.toContain('</');
    expect([...document.querySelectorAll('a')].filter((one) => one.getAttribute('href')!.startsWith('javascript'))).toEqual([]);
    expect(document.body.textContent).toContain(hostile);
  });
  it('any text comes back as it was, in an element and in an attribute', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }).filter((text) => escape(text).length >= text.length), (text) => {
      const made = read(html`<!doctype html><html><body><p title="${text}">${text}</p></body></html>`.text).querySelector('p')!;
      expect([made.getAttribute('title'), made.textContent]).toEqual([text, text]);
    }));
  });
});

it('tokens are those of the style sheet', () => {
  const css = readFileSync(join(import.meta.dirname, '../../src/ui/styles/tokens.css'), 'utf8');
  const light = css.slice(css.indexOf(':root {'), css.indexOf('}'));
  expect(Object.fromEntries([...light.matchAll(/--([a-z]+): (#[0-9A-F]{6});/g)].map(([, name, hex]) => [name, hex]))).toEqual(LIGHT);
  expect([resolved('var(--adm)'), resolved('var(--unknown)')]).toEqual([LIGHT.adm, 'var(--unknown)']);
});

describe('under file://, script off', () => {
  const open = async (dossier: ResolvedDossier, width: number) => {
    const place = join(folder, `${dossier.lang}.html`);
    writeFileSync(place, toHtml(dossier, [face('serif', 600), face('serif', 400), face('sans', 400), face('sans', 600)]));
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 800 } });
    const page = await context.newPage();
    const heard: string[] = [];
    page.on('console', (message) => heard.push(message.text()));
    page.on('request', (request) => { if (!/^(file|data):/.test(request.url())) heard.push(request.url()); });
    await page.goto(pathToFileURL(place).href);
    return { page, heard, close: () => context.close() };
  };
  it.each([1280, 360])('reads at %i px: nothing is refused, nothing is wider than the screen, one form of each drawing', async (width) => {
    const { page, heard, close } = await open(fr, width);
    expect(heard).toEqual([]);
    const [wide, narrow] = await Promise.all(['svg.wide', 'svg.narrow'].map((name) => page.locator(name).first().isVisible()));
    expect([wide, narrow]).toEqual([width > 600, width < 600]);
    for (const piece of await page.locator('header, nav, article, svg:visible, .sources, footer').all()) {
      const box = await piece.boundingBox();
      expect(box!.x + box!.width).toBeLessThanOrEqual(width);
    }
    expect(await page.locator('article').first().locator('table').isVisible()).toBe(false);
    await page.locator('article').first().getByText('Tableau des chiffres').click();
    expect(await page.locator('article').first().locator('table').isVisible()).toBe(true);
    await close();
  });
  it.each(['fr', 'en'] as const)('axe finds nothing wrong (%s)', async (lang) => {
    const context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    await page.setContent(toHtml(lang === 'fr' ? fr : en));
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 200)}`)).toEqual([]);
    await context.close();
  });
  it('prints tagged, with an outline, one item a sheet', async () => {
    const { page, close } = await open(fr, 1280);
    const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true })).toString('latin1');
    const sheets = pdf.match(/\/Type\s*\/Page\b/g)!.length;
    expect(sheets).toBeGreaterThan(fr.exhibits.length);
    expect(pdf).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(pdf).toMatch(/\/StructTreeRoot/);
    expect(pdf.match(/\/S\s*\/H2\b/g)!.length).toBeGreaterThanOrEqual(fr.exhibits.length);
    expect(pdf).toMatch(/\/Outlines/);
    await close();
  });
});
