/** The console in SQL and the rules of a person, in the built application: nothing leaves, nothing changes but what was asked for. */
import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import en from '../../src/i18n/en';
import fr from '../../src/i18n/fr';
import type { Lang } from '../../src/core/model';
import { go, PAGE_IDS, tookOver, useSite } from './harness';

const site = useSite();
const SLOW = 240_000;
const t = fr.console;
const r = fr.rules;

const editor = (page: Page) => page.getByRole('textbox', { name: t.editor.label });

async function arrive(route = '#/donnees?vue=sql'): Promise<Page> {
  const page = await site.open(route);
  page.setDefaultTimeout(SLOW / 3);
  // Here, and again after a reload.
  await page.addInitScript(listen);
  await page.evaluate(listen);
  return page;
}
/** In the page: what the content security policy refuses. */
function listen(): void {
  const seen: string[] = [];
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => { seen.push(`${violatedDirective} ${blockedURI}`); });
  (window as unknown as { refusals: string[] }).refusals = seen;
}
const refusals = (page: Page) => page.evaluate(() => (window as unknown as { refusals: string[] }).refusals);

/** Replaces the question, as a person who types does. */
async function write(page: Page, text: string): Promise<void> {
  await editor(page).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}

test('runs a question by the keyboard, shows it whole, takes it away disarmed, and writes it in the address', async () => {
  const page = await arrive();
  await write(page, "SELECT '=1+1' AS formula, 0.5 AS half, range AS n FROM range(3) ORDER BY n DESC");
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.getByText(t.answer.count('3', 3)).waitFor();
  expect(await page.getByRole('table', { name: t.answer.caption }).locator('tbody td').allTextContents()).toEqual(['=1+1', '0.5', '2', '=1+1', '0.5', '1', '=1+1', '0.5', '0']);
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: fr.shell.figure.csvExcel }).click()]);
  expect(readFileSync((await file.path())!, 'utf8')).toBe("\uFEFFformula;half;n\r\n'=1+1;0,5;2\r\n'=1+1;0,5;1\r\n'=1+1;0,5;0\r\n");
  expect(decodeURIComponent(new URL(page.url()).hash)).toContain("sql=SELECT '=1+1' AS formula");
  await page.getByRole('button', { name: t.answer.draw }).click();
  await page.locator('main figure svg').waitFor();
  // Tab leaves the editor.
  await editor(page).focus();
  await page.keyboard.press('Tab');
  expect(await page.getByRole('button', { name: t.run, exact: true }).evaluate((node) => node === document.activeElement)).toBe(true);
  expect(await refusals(page)).toEqual([]);
}, SLOW);

test('a question that came by a link waits; a fault is said in words, placed and marked; statements that write are refused', async () => {
  const page = await arrive(`#/donnees?vue=sql&sql=${encodeURIComponent('SELECT source_id,\n  valeur\nFROM figure')}`);
  await tookOver(page);
  await page.getByText(t.linkedHelp).waitFor();
  expect(await page.getByRole('table', { name: t.answer.caption }).count()).toBe(0);
  await page.getByRole('button', { name: t.run, exact: true }).click();
  const alert = page.locator('.refused[role=alert]');
  await alert.getByText(t.faults.place('2', '3')).waitFor();
  expect(await alert.innerText()).toContain('valeur');
  expect(await page.locator('.editor .fault').textContent()).toBe('valeur');
  for (const text of ['DROP TABLE figure', "SET threads = 1", "COPY figure TO 'x'", 'SELECT 1; DELETE FROM observation', "FROM 'https://example.org/x.csv'", 'FROM checkpoint()']) {
    await write(page, text);
    await page.getByRole('button', { name: t.run, exact: true }).click();
    await alert.waitFor();
    await expect.poll(() => page.getByText(t.running('30')).count()).toBe(0);
    expect(await page.getByRole('table', { name: t.answer.caption }).count(), text).toBe(0);
  }
  await write(page, 'SELECT count(*) > 1000 AS there FROM figure');
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.getByRole('cell', { name: 'true', exact: true }).waitFor();
  expect(await refusals(page)).toEqual([]);
}, SLOW);

test('a long question is stopped, and the next one answers', async () => {
  const page = await arrive();
  await tookOver(page);
  await write(page, 'SELECT sum(a.range * b.range) AS n FROM range(1000000) a, range(1000000) b');
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.getByText(t.running('30')).waitFor();
  await page.getByRole('button', { name: t.stop, exact: true }).click();
  await page.getByText(t.faults.kinds.stopped()).waitFor();
  await write(page, 'SELECT 41 + 1 AS n');
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.getByRole('cell', { name: '42', exact: true }).waitFor();
}, SLOW);

test('a drawing and a finding open their SQL, which answers as it is', async () => {
  const page = await arrive('#/ecarts/parcours');
  await page.getByRole('link', { name: fr.shell.figure.sql }).first().click();
  await page.getByText(t.from('gap_pathways')).waitFor();
  await page.getByRole('button', { name: t.run, exact: true }).click();
  await page.getByRole('table', { name: t.answer.caption }).waitFor();
  await go(page, '#/incoherences');
  await page.locator('main a[href^="#/incoherences/"]').first().click();
  await page.getByText(fr.shell.sql, { exact: true }).click();
  await page.getByRole('link', { name: fr.findings.evidence.openSql }).click();
  await page.getByText(/^SQL de «\u202FF\d\d\u202F»\.$/).waitFor();
}, SLOW);

test('every drawing, every list of findings and every filtered list opens its SQL', async () => {
  const page = await arrive('#/');
  await tookOver(page);
  const without: string[] = [];
  let frames = 0;
  for (const route of [...PAGE_IDS.map((id) => `#/${id}`), '#/methode/F05', '#/formes?par=area', '#/territoires?mesure=chiffres']) {
    await go(page, route);
    await page.locator('main h1').first().waitFor();
    // Under a drawing, beside the buttons of a part, or alone over a list.
    const found = await page.evaluate(() => [...document.querySelectorAll('main article.frame, main section:has(article h3, .card)')].map((part) => [part.id || part.querySelector('h2')?.textContent || '?', part.querySelector('a[href*="vue=sql"]') !== null] as const));
    frames += found.length;
    without.push(...found.filter(([, there]) => !there).map(([name]) => `${route} ${name}`));
  }
  expect(frames).toBeGreaterThan(20);
  expect(without).toEqual([]);
}, SLOW);

const FILTERED = [
  ['#/incoherences?severity=error', fr.findings.list.heading], ['#/incoherences?severity=warning&year=2022', fr.findings.list.heading], ['#/sources?voice=press&q=enqu%C3%AAte', fr.sources.list.heading],
  ['#/acteurs?service=shelter', fr.actors.list.heading], ['#/chronologie?effet=break,revision', fr.shell.pages.events],
] as const;
test('the SQL of a filtered page answers as many rows as the page says that it shows', async () => {
  const page = await arrive('#/');
  await tookOver(page);
  const opened = async (): Promise<string> => {
    await page.getByText(t.fromShown).waitFor();
    await page.getByRole('button', { name: t.run, exact: true }).click();
    await page.getByRole('table', { name: t.answer.caption }).waitFor();
    // The answer to the question before stands until this one is there.
    await page.getByText(t.answer.stale).waitFor({ state: 'detached' });
    return (await page.locator('[aria-labelledby=answer] .meta').innerText()).split(/[\u00A0 ]ligne/)[0]!;
  };
  for (const [route, name] of FILTERED) {
    await go(page, route);
    const link = page.getByRole('link', { name: fr.shell.figure.sqlOf(name), exact: true });
    await link.waitFor();
    const said = await page.locator('main [role=status]').filter({ hasText: /\d/ }).allInnerTexts();
    await link.click();
    const rows = await opened();
    expect(said.map((one) => /^[\d\u202F\u00A0]+/.exec(one.trim())?.[0].trim()), route).toContain(rows);
  }
  for (const route of ['#/concordance?voice=parliament&verdict=differs', '#/engagements?status=unfollowed']) {
    await go(page, route);
    const status = page.locator('main p.count').filter({ hasText: /\d/ });
    await status.waitFor();
    const said = await status.innerText();
    await page.getByRole('link', { name: fr.shell.figure.sql, exact: true }).first().click();
    expect(/\d+/.exec(said)?.[0], route).toBe(await opened());
  }
  expect(await refusals(page)).toEqual([]);
}, SLOW);

test('the grid of departments opens as a question that holds the sums of its file', async () => {
  const page = await arrive('#/territoires?annee=2019&force=gendarmerie');
  await page.locator('#grille').getByRole('link', { name: fr.shell.figure.sql, exact: true }).click();
  await page.getByText(t.linkedHelp).waitFor();
  await page.getByRole('button', { name: t.run, exact: true }).click();
  await page.getByText(t.answer.count('101', 101)).waitFor();
}, SLOW);

test('a rule is written, tried, put in force, found in the list with its evidence, kept, exported and removed', async () => {
  const page = await arrive('#/donnees?vue=regles');
  await tookOver(page);
  await page.getByRole('button', { name: r.write }).click();
  const fill = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);
  await fill(r.form.name.fr, 'Nombre rond répété');
  await fill(r.form.name.en, 'Repeated round number');
  await fill(r.form.rule.fr, 'Un nombre rond répété appelle une méthode publiée.');
  await fill(r.form.rule.en, 'A repeated round number calls for a published method.');
  await fill(r.form.argument.fr, 'Un ordre de grandeur suffit parfois.');
  await fill(r.form.argument.en, 'An order of magnitude is sometimes enough.');
  await page.getByRole('button', { name: r.form.put }).click();
  await page.getByText(r.added('Nombre rond répété')).waitFor();
  await page.getByLabel(r.keep).check();
  await page.getByRole('link', { name: r.see }).click();
  const card = page.locator('article', { hasText: fr.findings.card.own }).first();
  await card.locator('a').first().click();
  await page.getByRole('heading', { level: 1, name: /^Nombre rond répété/ }).waitFor();
  await page.reload();
  await page.getByRole('heading', { level: 1, name: /^Nombre rond répété/ }).waitFor();
  await go(page, '#/donnees?vue=regles');
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: r.travel.export }).click()]);
  const path = (await file.path())!;
  await page.getByRole('button', { name: r.removeOne('Nombre rond répété') }).click();
  await page.getByText(r.none).waitFor();
  await page.getByLabel(r.travel.import).setInputFiles({ name: 'regles.zip', mimeType: 'application/zip', buffer: readFileSync(path) });
  await page.getByText('repeated-round-number').waitFor();
  expect(await refusals(page)).toEqual([]);
}, SLOW);

test('a relation is checked as the pack is, tried, and put in force', async () => {
  const page = await arrive('#/donnees?vue=regles');
  await tookOver(page);
  await page.getByRole('button', { name: r.lines.add.relation }).click();
  const form = page.locator('form');
  const field = (name: string) => form.locator('label', { hasText: name }).locator('input, select');
  await field('left_indicator').fill('nothing-such');
  await form.getByRole('button', { name: r.form.try }).click();
  await form.getByText(r.lines.problems['foreign-key']!).first().waitFor();
  const values = { left_indicator: 'victims-assisted', left_scope: 'assisted-all', right_indicator: 'victims-spotted', right_scope: 'spotted-all', explanation_fr: 'Essai.', explanation_en: 'Trial.' };
  for (const [name, value] of Object.entries(values)) await field(name).fill(value);
  await field('relation').last().selectOption('part-of');
  await field('severity').selectOption('warning');
  await form.getByRole('button', { name: r.form.put }).click();
  await page.getByText(/^R\d+ est en vigueur\.$/).waitFor();
}, SLOW);

for (const lang of ['fr', 'en'] satisfies Lang[]) {
  for (const theme of ['light', 'dark'] as const) {
    test(`the console and the rules are accessible and within a telephone (${lang}, ${theme})`, async () => {
      const words = lang === 'fr' ? fr : en;
      for (const [route, heading] of [['#/donnees?vue=sql', words.console.title], ['#/donnees?vue=regles', words.rules.title]] as const) {
        const page = await site.open(route, { lang, theme });
        await page.getByRole('heading', { name: heading }).waitFor();
        await tookOver(page);
        if (route.endsWith('regles')) await page.getByRole('button', { name: words.rules.write }).click();
        else {
          await page.getByRole('button', { name: words.console.run, exact: true }).click();
          await page.getByRole('button', { name: words.console.answer.draw }).click();
        }
        await page.evaluate(axe.source);
        const found = await page.evaluate(async () => (await (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] })).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`));
        expect(found).toEqual([]);
        await page.setViewportSize({ width: 360, height: 800 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      }
    }, SLOW);
  }
}
