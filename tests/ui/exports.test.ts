/** The panel of exports: what each form is for, what is said before sharing, what failed; paper; and the menu of citations. */
import { beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import type { Exhibit, ResolvedDossier } from '../../src/export/exhibit';
import type { Lang } from '../../src/core/model';
import en from '../../src/i18n/en';
import fr from '../../src/i18n/fr';
import Drawer from '../../src/ui/Drawer.svelte';
import Exports from '../../src/ui/dossier/Exports.svelte';
import { FORMATS, fileName } from '../../src/ui/dossier/formats';
import PrintDossier from '../../src/ui/dossier/PrintDossier.svelte';
import Stage from './Stage.svelte';
import { chart, faults, world } from './world';

const exhibit = (changes: Partial<Exhibit>): Exhibit => ({
  id: 'a', kind: 'chart', lang: 'fr', kicker: 'Écart 1', headline: '560 ou 643', subtitle: 'au 1er janvier', commentary: 'Mot de l’auteur', notes: 'à voix basse', value: null, chart, table: chart.table,
  paragraphs: [{ title: 'L’argument contraire', text: 'Deux dates.' }], note: 'Une note.', observations: ['o1'], address: 'https://concordance.example/#/', published: true,
  sources: Array.from({ length: 12 }, (_, i) => ({ source_id: `s${i}`, text: `Document ${i}`, published: null, url: null, values: [`${i}`], read_as: i === 0 ? 'excerpt' : 'full-text' })), ...changes,
});
const resolved: ResolvedDossier = {
  lang: 'fr', title: 'Réunion', organisation: 'Collectif', date: '15 décembre 2026', logo: null, edition: 'Concordance 1.0.0', licence: 'Licence Ouverte 2.0.',
  exhibits: [exhibit({}), exhibit({ id: 'b', headline: 'Mes chiffres', published: false })], lost: [{ id: 'c', kind: 'finding', headline: 'Perdu de vue', commentary: '', notes: '' }],
};

async function show(props: { readonly resolved: ResolvedDossier | null }, lang: Lang = 'fr') {
  const place = await world({ lang });
  return render(Stage, { props: { world: place, component: Exports, props } });
}

beforeEach(() => vi.restoreAllMocks());

test.each([['fr', fr], ['en', en]] as const)('offers every form with what it is for, and says what is not published or lost (%s)', async (lang, words) => {
  const { container } = await show({ resolved }, lang);
  const t = words.exports.panel;
  for (const { id } of FORMATS) {
    await expect.element(page.getByRole('button', { name: t.makeOf(t.formats[id].name), exact: true })).toBeEnabled();
    await expect.element(page.getByText(t.formats[id].use)).toBeInTheDocument();
  }
  await expect.element(page.getByText(t.unpublished('Mes chiffres'))).toBeInTheDocument();
  await expect.element(page.getByText(t.lost('Perdu de vue'))).toBeInTheDocument();
  expect(container.textContent).not.toContain(t.unpublished('560 ou 643'));
  await expect.element(page.getByRole('link', { name: t.openOf(t.formats.brief.name) })).toHaveAttribute('href', '#/dossier/fiche');
  expect(await faults(container)).toEqual([]);
});

test('waits for the data', async () => {
  await show({ resolved: null });
  await expect.element(page.getByRole('button', { name: fr.exports.panel.makeOf(fr.exports.panel.formats.html.name) })).toBeDisabled();
});

test('a file that is made says its name and size; one that is not says so, and the others stay', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const names: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) { names.push(this.download); });
  await show({ resolved });
  const { panel: t } = fr.exports;
  await page.getByRole('button', { name: t.makeOf(t.formats.csv.name), exact: true }).click();
  await expect.element(page.getByText(/-dossier-chiffres\.csv, \d+\sko$/)).toBeInTheDocument();
  expect(names).toEqual([expect.stringMatching(/^\d{4}-\d{2}-\d{2}-dossier-chiffres\.csv$/)]);
  // The files of the pack do not answer: no data package can be made.
  vi.spyOn(window, 'fetch').mockRejectedValue(new Error('no answer'));
  await page.getByRole('button', { name: t.makeOf(t.formats.zip.name), exact: true }).click();
  await expect.element(page.getByText(t.failed).first()).toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: t.makeOf(t.formats.csv.name), exact: true })).toBeEnabled();
});

test.each([
  ['Ce que l’on compte, et le reste', '2026-12-15', '2026-12-15-ce-que-l-on-compte.xlsx'],
  ['../../etc : <passwd>', '', '2026-11-21-dossier.xlsx'],
  ['', '', '2026-11-21-dossier.xlsx'],
])('a dossier called %j has files of a plain name', (title, date, name) => {
  expect(fileName({ end: '.xlsx' }, { cover: { title, date, organisation: '', logo: null }, items: [] }, '2026-11-21')).toBe(name);
});

test('paper is made when the page is printed, and gone afterwards; the speaker’s notes are not on it', async () => {
  const { container } = await render(Stage, { props: { world: await world(), component: PrintDossier, props: { resolved } } });
  expect(container.querySelector('.paper')).toBeNull();
  window.dispatchEvent(new Event('beforeprint'));
  const paper = container.querySelector('.paper')!;
  expect([...paper.querySelectorAll('article h2')].map((one) => one.textContent)).toEqual(['560 ou 643', 'Mes chiffres']);
  expect(paper.querySelectorAll('svg[role=img]')).toHaveLength(2);
  const text = paper.textContent!.replace(/\s+/g, ' ');
  for (const said of ['Réunion', 'Mot de l’auteur', 'Deux dates.', 'Perdu de vue', 'lu en extrait', 'et 6 autres documents, en fin de dossier', fr.exports.page.notPublished.replace(/\s+/g, ' ')]) expect(text).toContain(said);
  expect(text).not.toContain('voix basse');
  expect([...paper.querySelectorAll('.documents li')].map((one) => one.textContent)).toHaveLength(12);
  expect(paper.querySelector('.documents li')!.textContent).toMatch(/Document 0 \(0\s?; lu en extrait, .*\) \[1, 2\]$/);
  window.dispatchEvent(new Event('afterprint'));
  expect(container.querySelector('.paper')).toBeNull();
});

test('a figure is cited in two languages, as BibTeX and by its link', async () => {
  const said: string[] = [];
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => { said.push(text); return Promise.resolve(); });
  const { container } = await render(Stage, { props: { world: await world(), component: Drawer, props: { observationIds: ['o1'], onclose: () => {} } } });
  await page.getByRole('button', { name: 'Citer' }).click();
  const { styles } = fr.exports.cite;
  for (const style of ['fr', 'en', 'bibtex', 'link'] as const) {
    await page.getByRole('button', { name: styles[style] }).click();
    await expect.element(page.getByRole('button', { name: fr.exports.cite.copied })).toBeInTheDocument();
  }
  expect(said[0]).toMatch(/^Plus de 560\spersonnes, Parcours engagés, Entrées dans un parcours, .*France\s?: Collectif, «\sRencontre du 15 décembre\s», 15\sdécembre 2022, § 1\.2\.4, https:\/\/example\.org\/rencontre \(lu en extrait, à vérifier à l’original\)\. Relevé dans Concordance 1\.2\.3\s: http.*#\/sources\/collectif-2022\?chiffre=o1&lang=fr$/);
  expect(said[1]).toMatch(/^More than 560\spersons, Pathways started, .*“Rencontre du 15 décembre”, 15\sDecember 2022.*lang=en$/);
  expect(said[2]).toMatch(/^@misc\{collectif-2022,\n {2}author = \{\{Collectif\}\},\n/);
  expect(said[3]).toMatch(/#\/sources\/collectif-2022\?chiffre=o1&lang=fr$/);
  expect(await faults(container)).toEqual([]);
});

test('where the browser refuses to copy, the citation is shown', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
  await render(Stage, { props: { world: await world(), component: Drawer, props: { observationIds: ['o1'], onclose: () => {} } } });
  await page.getByRole('button', { name: 'Citer' }).click();
  await page.getByRole('button', { name: fr.exports.cite.styles.link }).click();
  await expect.element(page.getByLabelText(fr.exports.cite.refused)).toHaveValue(expect.stringContaining('#/sources/collectif-2022'));
});
