/** A dossier of ten items goes out in each form; each file is opened and checked, and paper is tagged. */
import * as XLSX from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Papa from 'papaparse';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storedDossier } from '../../src/core/dossier/file';
import type { Item, Reference } from '../../src/core/dossier/model';
import type { Finding } from '../../src/core/model';
import type { Answer, Snapshot } from '../../src/core/snapshot';
import fr from '../../src/i18n/fr';
import { concordance } from '../cli/terminal';
import { useSite } from './harness';

const site = useSite();
const COVER = { title: 'Ce que l’on compte, et le reste', organisation: 'Collectif d’essai', date: '2026-12-15', logo: null };
const COMMENTARY = '=SOMME(A1:A9) & <b>une phrase</b>';
const NOTES = 'à ne dire qu’à voix basse';

let folder: string;
let findings: readonly Finding[];
let items: readonly Item[];

async function tenItems(): Promise<readonly Item[]> {
  const catalogue = await (await fetch(`${site.url}catalogue.json`)).json() as Snapshot;
  const column = ({ columns, rows }: Answer, name: string): string[] => rows.map((row) => String(row[columns.indexOf(name)]));
  ({ findings } = catalogue);
  const chart = (address: string, figure: string): Reference => ({ kind: 'chart', address, figure });
  const references: Reference[] = [
    chart('#/ecarts/victimes-titres', 'permits'), chart('#/ecarts/parcours', 'pathways'), chart('#/ecarts/hebergement', 'shelter'), chart('#/ecarts/argent', 'money'), chart('#/engagements', 'nombres-promis'),
    ...findings.filter(({ told_by }) => told_by === null).slice(0, 3).map(({ finding_id }): Reference => ({ kind: 'finding', finding: finding_id })),
    { kind: 'figure', observations: [findings[0]!.inputs[0]!.observation_id] },
    { kind: 'commitment', commitment: column(catalogue.answers.commitments!, 'commitment_id')[0]! },
  ];
  return references.map((reference, i) => ({ id: `i${i}`, reference, headline: '', commentary: i === 0 ? COMMENTARY : '', notes: i === 0 ? NOTES : '' }));
}

/** The dossier, opened from its file. */
async function opened(): Promise<Page> {
  const page = await site.open('#/dossier');
  await page.locator('input[type=file]').first().setInputFiles({ name: 'dossier.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(storedDossier({ cover: COVER, items }))) });
  await page.getByRole('button', { name: fr.dossier.incoming.take, exact: true }).click();
  await page.locator('#exports').waitFor();
  await expect.poll(() => page.getByRole('button', { name: fr.exports.panel.makeOf(fr.exports.panel.formats.html.name) }).isEnabled(), { timeout: 60_000 }).toBe(true);
  return page;
}

async function made(page: Page, form: keyof typeof fr.exports.panel.formats): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const button = page.getByRole('button', { name: fr.exports.panel.makeOf(fr.exports.panel.formats[form].name), exact: true });
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), button.click()]);
  const name = download.suggestedFilename();
  const path = join(folder, name);
  await download.saveAs(path);
  await page.getByText(`${name},`).waitFor();
  await expect.poll(() => button.isEnabled()).toBe(true);
  return { name, bytes: new Uint8Array(readFileSync(path)) };
}

const parts = (bytes: Uint8Array, pattern: RegExp): string[] => Object.entries(unzipSync(bytes)).filter(([path]) => pattern.test(path)).map(([, content]) => strFromU8(content));
const words = (xml: string): string => [...xml.matchAll(/<[aw]:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join('');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'concordance-exports-'));
  items = await tenItems();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('each form comes out, and says what the dossier says', { timeout: 280_000 }, async () => {
  const page = await opened();
  const headlines = await page.locator('main ol > li h2').allTextContents();
  expect(headlines).toHaveLength(10);
  const [, , , , , ...told] = headlines;

  const pptx = await made(page, 'pptx');
  expect(pptx.name).toBe('2026-12-15-ce-que-l-on-compte.pptx');
  expect(parts(pptx.bytes, /^ppt\/slides\/slide\d+\.xml$/).length).toBeGreaterThanOrEqual(11);
  expect(parts(pptx.bytes, /^ppt\/notesSlides\//).map(words).join()).toContain(NOTES);

  const docx = await made(page, 'docx');
  const note = words(parts(docx.bytes, /^word\/document\.xml$/)[0]!);
  for (const said of [COVER.title, told[0]!]) expect(note).toContain(said);
  expect(parts(docx.bytes, /^word\/media\/.*\.png$/).length).toBeGreaterThan(0);
  const brief = await made(page, 'docxPage');
  expect(words(parts(brief.bytes, /^word\/document\.xml$/)[0]!)).toContain(COVER.title);

  const html = await made(page, 'html');
  const apart = await site.browser.newContext({ javaScriptEnabled: false });
  const reading = await apart.newPage();
  await reading.goto(pathToFileURL(join(folder, html.name)).href);
  expect(await reading.locator('article h2').allTextContents()).toEqual(headlines);
  expect(await reading.locator('.commentary p').allTextContents()).toEqual([COMMENTARY]);
  await apart.close();

  const xlsx = await made(page, 'xlsx');
  const book = XLSX.read(xlsx.bytes, { cellFormula: true });
  expect([book.SheetNames.length, book.SheetNames[0], book.SheetNames.at(-1)]).toEqual([12, 'Sommaire', 'Provenance']);
  const cells = book.SheetNames.flatMap((name) => Object.values(book.Sheets[name]!) as XLSX.CellObject[]);
  expect(cells.filter((cell) => cell?.f !== undefined)).toEqual([]);
  expect(cells.filter((cell) => cell?.v === `'${COMMENTARY}`).length).toBeGreaterThan(0);

  const [excel, open] = [await made(page, 'csvExcel'), await made(page, 'csv')].map(({ bytes }) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  const [french, plain] = [Papa.parse<string[]>(excel!.slice(1), { delimiter: ';' }).data, Papa.parse<string[]>(open!, { delimiter: ',' }).data];
  expect([excel!.charCodeAt(0), open!.charCodeAt(0) === 0xFEFF, french.length]).toEqual([0xFEFF, false, plain.length]);
  const at = plain[0]!.indexOf(fr.exports.provenance.value);
  expect(french.slice(1).map((row) => row[at]?.replace(',', '.'))).toEqual(plain.slice(1).map((row) => row[at]));

  const zip = await made(page, 'zip');
  for (const [path, content] of Object.entries(unzipSync(zip.bytes))) {
    mkdirSync(dirname(join(folder, 'data', path)), { recursive: true });
    writeFileSync(join(folder, 'data', path), content);
  }
  const again = await concordance('check', join(folder, 'data'), '--format', 'csv');
  expect(again.stdout).toBe(readFileSync(join(folder, 'data/findings.csv'), 'utf8'));

  // The notes are in the presentation and nowhere else.
  for (const { bytes } of [docx, brief, xlsx, zip]) expect(Object.values(unzipSync(bytes)).map((content) => strFromU8(content)).join('')).not.toContain(NOTES);
  for (const text of [strFromU8(html.bytes), open!]) expect(text).not.toContain(NOTES);
});

test('paper: one item a sheet, headings tagged, an outline, no button', { timeout: 120_000 }, async () => {
  const page = await opened();
  const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)!.length).toBeGreaterThanOrEqual(11);
  expect(pdf.match(/\/S\s*\/H1\b/g)).toHaveLength(1);
  expect(pdf.match(/\/S\s*\/H2\b/g)!.length).toBeGreaterThanOrEqual(11);
  expect(pdf).toMatch(/\/Outlines/);
  // What was made for paper is gone again from the screen.
  expect(await page.locator('.paper').count()).toBe(0);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.paper article').count()).toBe(10);
  expect(await page.locator('main button:visible, main .formats:visible').count()).toBe(0);
  expect(await page.locator('.paper').innerText()).not.toContain(NOTES);
});
