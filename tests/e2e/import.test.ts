/**
 * A person who has never seen the page brings five published files, following nothing but what
 * is written on the screen. Every figure that comes of it is compared with its cell in the file.
 * With SCREENS=write, what they saw is photographed again under tests/screens/import.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { ROOT } from '../../src/cli/paths';
import fr from '../../src/i18n/fr';
import en from '../../src/i18n/en';
import { parseDelimited } from '../../src/ingest/delimited';
import { go, tookOver, useSite } from './harness';

const site = useSite();
const REAL = join(ROOT, 'tests/fixtures/files/real');
const SCREENS = join(ROOT, 'tests/screens/import');
const SLOW = 240_000;
const t = fr.donnees;

/** The page, and what it sent: nothing but questions for its own files. */
async function arrive(): Promise<{ page: Page; sent: string[] }> {
  const page = await site.open('#/donnees', { width: 1024, height: 768 });
  page.setDefaultTimeout(SLOW / 2);
  const sent: string[] = [];
  page.on('request', (request) => { if (request.method() !== 'GET' || request.postData() !== null) sent.push(`${request.method()} ${request.url()}`); });
  return { page, sent };
}

async function shoot(page: Page, name: string, at = 'main'): Promise<void> {
  if (process.env.SCREENS !== 'write') return;
  mkdirSync(SCREENS, { recursive: true });
  await page.locator(at).first().scrollIntoViewIfNeeded();
  await page.locator(at).first().evaluate((node) => { node.scrollIntoView(); });
  await page.screenshot({ path: join(SCREENS, `${name}.png`) });
}

const bring = (page: Page, file: string) => page.getByLabel(t.intake.choose).setInputFiles(join(REAL, file));
const tally = (page: Page) => page.locator('p[role=status]', { hasText: 'cellules' });
const where = (page: Page, field: keyof typeof t.mapping.fields) => page.getByLabel(t.mapping.from(t.mapping.fields[field].name), { exact: true });
const value = (page: Page, field: keyof typeof t.mapping.fields) => page.getByLabel(t.mapping.valueOf(t.mapping.fields[field].name), { exact: true });

/** A value chosen by its name, as the list shows it once it is opened. */
async function constant(page: Page, field: 'indicator' | 'scope_id' | 'unit', name: string): Promise<void> {
  await where(page, field).selectOption({ label: t.mapping.constant });
  await value(page, field).focus();
  await value(page, field).selectOption({ label: name });
}

async function confirmAll(page: Page): Promise<void> {
  const asked = page.getByRole('button', { name: t.mapping.confirm, exact: true });
  while (await asked.count() > 0) await asked.first().click();
}

/** Takes the figures, then reads them back from the table of the page, by the line of their cell. */
async function take(page: Page, name: string): Promise<Map<number, { value: string; qualifier: string }>> {
  await page.getByRole('button', { name: t.changes.keep }).click();
  await page.locator('p[role=status]', { hasText: 'est chargé' }).waitFor();
  const row = page.getByRole('row', { name });
  await row.first().waitFor();
  await page.getByRole('group', { name: /^Actions/ }).last().getByRole('link', { name: t.datasets.open }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: t.tables.csv, exact: true }).click()]);
  const { header, rows } = parseDelimited(readFileSync((await download.path())!, 'utf8'));
  // A lone "=" leaves disarmed, as any formula would.
  const cell = (at: readonly string[], column: string): string => (at[header.indexOf(column)] ?? '').replace(/^'/, '');
  return new Map(rows.flatMap((one) => {
    const line = /, l\.\s(\d+), /.exec(cell(one, 'locator'))?.[1];
    return line === undefined ? [] : [[Number(line), { value: cell(one, 'value'), qualifier: cell(one, 'qualifier') }] as const];
  }));
}

/** The cells of a column of the file itself, by line. */
function cells(file: string, separator: string, column: string): Map<number, string> {
  const { header, rows, lines } = parseDelimited(readFileSync(join(REAL, file), 'utf8'), separator);
  return new Map(rows.map((row, i) => [lines[i]!, row[header.indexOf(column)]!.trim()]));
}

/** "1,204" → 1204; "<5" → fewer than 5. */
const printed = (cell: string) => ({ value: cell.replace(/[<,]/g, ''), qualifier: cell.startsWith('<') ? '<' : '=' });

async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)).join(' | ')}`);
}

test('recorded pimping: known by its shape, compared, taken, kept on the device, forgotten', async () => {
  const { page, sent } = await arrive();
  await shoot(page, 'first');
  await bring(page, 'etat4001.csv');
  await page.getByText(/^Lu comme État 4001/).waitFor();
  await tally(page).waitFor();
  await shoot(page, 'etat4001-read', 'article');
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: t.changes.try }).click();
  await page.getByText(t.changes.figures).waitFor();
  await shoot(page, 'etat4001-changes', '#step-5');
  const figures = await take(page, 'etat4001.csv');
  const file = cells('etat4001.csv', ',', 'faits_index45');
  expect(figures.size).toBe(file.size);
  for (const [line, { value: read }] of figures) expect(read, `line ${line}`).toBe(file.get(line));
  expect([...figures.values()].filter(({ value: read }) => read === '140')).toHaveLength(1);

  await page.getByRole('switch', { name: t.datasets.keep }).check();
  await page.getByText(/^Gardé sur cet appareil/).waitFor();
  await shoot(page, 'etat4001-kept', '#datasets');
  expect(await faults(page)).toEqual([]);
  await page.reload();
  await page.getByRole('switch', { name: t.datasets.keep, checked: true }).waitFor();
  await page.getByRole('button', { name: t.storage.forgetAll }).click();
  await page.getByRole('button', { name: t.storage.yes }).click();
  await page.getByText(t.datasets.none).waitFor();
  expect(sent).toEqual([]);
}, SLOW);

test('UNODC on France: words in cells stay words', async () => {
  const { page, sent } = await arrive();
  await bring(page, 'unodcfrance.csv');
  await page.getByText(/^Lu comme .*(UNODC|ONUDC)/).waitFor();
  await tally(page).waitFor();
  await shoot(page, 'unodcfrance', '#step-3');
  const figures = await take(page, 'unodcfrance.csv');
  const file = cells('unodcfrance.csv', ',', 'txtVALUE');
  expect(figures.size).toBeGreaterThan(file.size - 5);
  for (const [line, read] of figures) expect(read, `line ${line}`).toEqual(printed(file.get(line)!));
  expect(sent).toEqual([]);
}, SLOW);

test('UNODC on the world, a workbook: its headings are skipped, the same rules serve', async () => {
  const { page, sent } = await arrive();
  await bring(page, 'unodcworld.xlsx');
  await page.getByText(/Excel \(XLSX\).*en-tête ligne 3/).waitFor();
  await tally(page).waitFor();
  await shoot(page, 'unodcworld', 'article');
  await page.getByLabel(t.source.labels.title).waitFor();
  const figures = await take(page, 'unodcworld.xlsx');
  expect(figures.size).toBeGreaterThan(300);
  await shoot(page, 'unodcworld-table', '#tables');
  expect(sent).toEqual([]);
}, SLOW);

test('SSMSI: quantities of its own are declared, two-digit years are understood', async () => {
  const { page, sent } = await arrive();
  await bring(page, 'ssmsi.csv');
  await page.getByText(/séparateur point-virgule · virgule décimale · UTF-8 · en-tête ligne 1/).waitFor();
  // Asked too early, the page says what is missing, and leads there.
  await tally(page).waitFor();
  await page.getByRole('button', { name: t.changes.keep }).click();
  await page.getByText(/^Il manque/).waitFor();
  await where(page, 'indicator').selectOption({ label: 'classe' });
  await where(page, 'area').scrollIntoViewIfNeeded();
  await where(page, 'scope_id').selectOption({ label: t.mapping.constant });
  await page.getByText(t.codes.another.scope_id).click();
  await page.getByLabel(t.codes.anotherName.fr, { exact: true }).fill('Victimes connues de la police');
  await page.getByRole('button', { name: t.codes.declare }).last().click();
  await constant(page, 'unit', 'personnes');
  await confirmAll(page);
  await page.getByLabel(t.source.labels.producer).fill('SSMSI');
  await page.getByLabel(t.source.labels.title).fill('Base statistique départementale');
  await expect.poll(() => tally(page).innerText(), { timeout: SLOW / 2 }).toMatch(/399 cellules\s: 399 chiffres/);
  await shoot(page, 'ssmsi', '#step-3');
  expect(await faults(page)).toEqual([]);
  const figures = await take(page, 'ssmsi.csv');
  const file = cells('ssmsi.csv', ';', 'faits');
  expect(figures.size).toBe(file.size);
  for (const [line, { value: read }] of figures) expect(read, `line ${line}`).toBe(file.get(line));
  expect(sent).toEqual([]);
}, SLOW);

test('US tiers: words that are numbers, one that is not, led to from its problem', async () => {
  const { page, sent } = await arrive();
  await bring(page, 'ustiers.csv');
  await tally(page).waitFor();
  await constant(page, 'indicator', 'Catégorie du rapport TIP');
  await constant(page, 'scope_id', 'Sans population (notation ou indice)');
  await confirmAll(page);
  const place = page.locator('section', { has: page.locator('#step-3') }).getByRole('button', { name: /^ligne/ }).first();
  await place.click();
  await page.locator('tr.asked td.cell', { hasText: 'Watchlist' }).waitFor();
  await page.getByLabel(t.missing.means('Watchlist')).selectOption({ label: t.missing.kinds['not-applicable'] });
  await page.getByLabel(t.source.labels.producer).fill('Département d’État');
  await page.getByLabel(t.source.labels.side).selectOption({ label: fr.sources.sides.international });
  await page.getByLabel(t.source.labels.title).fill('Trafficking in Persons Report, tiers');
  await expect.poll(() => tally(page).innerText(), { timeout: SLOW / 2 }).toMatch(/, 0 à vérifier/);
  await shoot(page, 'ustiers', '#step-3');
  const figures = await take(page, 'ustiers.csv');
  const file = cells('ustiers.csv', ',', 'tier');
  const tiers = [...file].filter(([, cell]) => cell.startsWith('Tier'));
  expect(figures.size).toBe(tiers.length);
  for (const [line, cell] of tiers) expect(figures.get(line)?.value, `line ${line}`).toBe(cell.slice(5));
  expect(sent).toEqual([]);
}, SLOW);

test('the keyboard alone brings a file and takes its figures', async () => {
  const { page } = await arrive();
  const until = async (name: string): Promise<void> => {
    for (let i = 0; i < 120; i += 1) {
      await page.keyboard.press('Tab');
      const on = await page.evaluate(() => { const node = document.activeElement as HTMLElement | null; return node instanceof HTMLInputElement ? node.labels?.[0]?.textContent ?? '' : node?.textContent ?? ''; });
      if (on.trim().startsWith(name)) return;
    }
    throw new Error(`the key Tab never gets to ${name}`);
  };
  // Listened to well before: the browser is told to hand its dialog over, which takes a moment.
  const chooser = page.waitForEvent('filechooser');
  await until(t.intake.choose);
  await page.keyboard.press('Space');
  await (await chooser).setFiles(join(REAL, 'unodcfrance.csv'));
  await tally(page).waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('assistant-title');
  await until(t.changes.keep);
  await page.keyboard.press('Enter');
  await page.locator('p[role=status]', { hasText: 'est chargé' }).waitFor();
}, SLOW);

test.each([['fr', 'dark', 360], ['en', 'light', 360], ['en', 'dark', 1280]] as const)('the assistant holds in %s, %s, at %d px', async (lang, theme, width) => {
  const page = await site.open('#/donnees', { lang, theme, width, height: 800 });
  page.setDefaultTimeout(SLOW / 2);
  const words = { fr, en }[lang].donnees;
  await page.getByLabel(words.intake.choose).setInputFiles(join(REAL, 'unodcfrance.csv'));
  await page.getByText(words.figures.title).waitFor();
  await page.locator('p[role=status]', { hasText: lang === 'fr' ? 'cellules' : 'cells' }).waitFor();
  await shoot(page, `narrow-${lang}-${theme}-${width}`, '#step-3');
  expect(await faults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  expect(await page.locator('main').innerText()).not.toMatch(/undefined|NaN|\[object/);
}, SLOW);

test('a shipped dataset comes with one button; a published table is searched', async () => {
  const { page, sent } = await arrive();
  await tookOver(page);
  await page.getByRole('button', { name: /^Charger .*ONUDC/ }).click();
  await page.getByRole('row', { name: /unodc/ }).first().waitFor();
  await go(page, '#/donnees?table=indicator&q=proxenetisme');
  await page.getByText(/^\d+ lignes sur/).waitFor();
  await shoot(page, 'tables', '#tables');
  expect(sent).toEqual([]);
}, SLOW);
