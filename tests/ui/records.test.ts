/** Records in the page: what is left out, choices, one mask, one table that leaves; and confidential tables. */
import type { Component } from 'svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { Releases } from '../../src/core/disclosure/family';
import type { Lang } from '../../src/core/model';
import Confidential from '../../src/ui/pages/donnees/Confidential.svelte';
import Records from '../../src/ui/pages/donnees/Records.svelte';
import { caseFile } from './casefile';
import Stage from './Stage.svelte';
import { faults, world } from './world';

beforeEach(() => page.viewport(1280, 900));

const textOf = (node: Element) => node.textContent!.replace(/\s+/g, ' ').trim();
const cellsOf = (table: Element) => [...table.querySelectorAll('tr')].map((row) => [...row.querySelectorAll('th, td')].map(textOf).join(' | '));
const button = (name: string | RegExp) => page.getByRole('button', { name });

async function show(component: Component<never>, props: Record<string, unknown>, lang: Lang = 'fr'): Promise<HTMLElement> {
  const place = await world({ lang });
  return (await render(Stage, { props: { world: place, component, props } })).container;
}

async function records({ lang = 'fr' as Lang, opened = caseFile(), releases = new Releases(), onfigures = vi.fn() } = {}) {
  const node = await show(Records, { opened, releases, onfigures }, lang);
  const choose = (label: RegExp, option: string) => page.getByRole('combobox', { name: label }).selectOptions(option);
  return { node, onfigures, releases, choose };
}

/** What the page handed over as a file, instead of a download. */
function downloads(): { readonly texts: string[] } {
  const texts: string[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    void (blob as Blob).text().then((text) => texts.push(text));
    return 'blob:none';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  return { texts };
}

test('what leads to a person is left out, and said', async () => {
  const { node } = await records();
  expect(cellsOf(node.querySelector('table')!).slice(1).map((line) => line.split('.')[0])).toEqual([
    'Nom | Un nom désigne quelqu’un', 'Date de naissance | Une date de naissance, jointe à un lieu, suffit souvent à reconnaître quelqu’un',
    'N° de dossier | Un numéro de dossier ou d’identité mène à quelqu’un dans un autre fichier', 'Récit | Un texte libre raconte une histoire : il peut nommer, ou laisser deviner',
  ]);
  expect(node.querySelectorAll('table button')).toHaveLength(0);
  expect([...node.querySelector('select')!.options].map(({ textContent }) => textContent)).toEqual(['choisir', 'Forme d’exploitation (4 valeurs)', 'Âge (2 valeurs)']);
  // Nothing of a line is anywhere in the page.
  expect(node.innerHTML).not.toMatch(/Personne \d|D-20|Une histoire/);
  expect(await faults(node)).toEqual([]);
});

test('small counts are masked before anything is drawn, with one sign and its reach in words', async () => {
  const { node, choose } = await records();
  expect(textOf(node)).toContain('Le tableau apparaît dès qu’une colonne est choisie.');
  await choose(/Première/, 'Forme d’exploitation (4 valeurs)');
  await choose(/Seconde/, 'Âge (2 valeurs)');
  const table = node.querySelectorAll('table')[1]!;
  const masked = [...table.querySelectorAll('td')].filter((cell) => cell.querySelector('.mask'));
  expect(masked.length).toBeGreaterThanOrEqual(4);
  expect(new Set(masked.map((cell) => cell.querySelector('.mask')!.textContent))).toEqual(new Set(['s']));
  for (const cell of masked) expect(cell.querySelector('.sr')!.textContent).toMatch(/^masqué, de \d+ à \d+$/);
  const shown = [...table.querySelectorAll('td')].filter((cell) => !cell.querySelector('.mask')).map((cell) => Number(textOf(cell)));
  expect(shown.filter((n) => n > 0 && n < 11)).toEqual([]);
  expect(textOf(node)).toMatch(/\d+ cases sur 15 sont masquées\. Celle dont on sait le plus peut valoir de \d+ à \d+/);
  expect(await faults(node)).toEqual([]);
});

test('one table leaves, by any door, and no other of the same persons', async () => {
  const { node, choose, onfigures } = await records();
  const { texts } = downloads();
  await choose(/Première/, 'Forme d’exploitation (4 valeurs)');
  await button('CSV (ouvert)').click();
  await expect.poll(() => texts.length).toBe(1);
  expect(texts[0]).toMatch(/^Forme d’exploitation,Effectif,Au moins,Au plus\r\n/);
  expect(texts[0]).not.toMatch(/Personne|histoire/);
  await expect.element(page.getByText('Tableau exporté. Aucune ligne du fichier ne s’y trouve.')).toBeInTheDocument();

  await choose(/Seconde/, 'Âge (2 valeurs)');
  await expect.element(page.getByText(/Un autre tableau de ce fichier est déjà sorti/)).toBeInTheDocument();
  expect(textOf(node)).toContain('Tableau sorti : par « Forme d’exploitation », masqué au-dessous de 11.');
  expect(node.querySelector('.actions')).toBeNull();
  expect(await faults(node)).toEqual([]);

  await choose(/Seconde/, 'aucune');
  await button('Utiliser comme chiffres').click();
  expect(onfigures).toHaveBeenCalledTimes(1);
  const file = onfigures.mock.calls[0]![0] as File;
  expect(file.name).toBe('effectifs-masques.csv');
  const figures = await file.text();
  expect(figures).toMatch(/^Forme d’exploitation,Effectif\r\n/);
  expect(figures).toContain('Ensemble,240\r\n');
  vi.restoreAllMocks();
});

test('what left of a file stays known when the file is opened again', async () => {
  const releases = new Releases();
  const first = await records({ releases });
  await first.choose(/Première/, 'Âge (2 valeurs)');
  await button('Utiliser comme chiffres').click();
  document.body.innerHTML = '';
  const again = await records({ releases });
  await again.choose(/Première/, 'Forme d’exploitation (4 valeurs)');
  await expect.element(page.getByText(/Un autre tableau de ce fichier est déjà sorti/)).toBeInTheDocument();
});

test('a table a year, rounding, and a table too small to be shown', async () => {
  const { node, choose } = await records({ opened: caseFile(62), lang: 'en' });
  await choose(/First column/, 'Âge (2 values)');
  await choose(/Year/, 'Date d’entrée');
  await expect.element(page.getByRole('combobox', { name: 'Year', exact: true })).toBeInTheDocument();
  expect(textOf(node)).toContain('Year 2021. Counts by “Âge”');
  await page.getByRole('radio', { name: /multiple of 5/ }).click();
  const numbers = [...node.querySelectorAll('table')[1]!.querySelectorAll('td')].map((cell) => Number(textOf(cell)));
  expect(numbers.length).toBeGreaterThan(2);
  expect(numbers.filter((n) => n % 5 !== 0)).toEqual([]);
  expect(textOf(node)).toContain('Each number is right to within 4');
  expect(await faults(node)).toEqual([]);
  document.body.innerHTML = '';
  const few = await records({ opened: caseFile(9) });
  await few.choose(/Première/, 'Âge (2 valeurs)');
  expect(textOf(few.node)).toContain('Tableau retenu : il compte de 1 à 10 personnes en tout.');
  expect(few.node.querySelector('.actions')).toBeNull();
});

test('a file that is read again starts anew', async () => {
  const place = await world();
  const props = { opened: caseFile(), releases: new Releases(), onfigures: vi.fn() };
  const view = await render(Stage, { props: { world: place, component: Records as Component<never>, props } });
  await page.getByRole('combobox', { name: /Première/ }).selectOptions('Âge (2 valeurs)');
  await expect.poll(() => view.container.querySelectorAll('table').length).toBe(2);
  expect(textOf(view.container)).toContain('Effectifs par « Âge »');
  // The outer name is that of the test library.
  await view.rerender({ props: { props: { ...props, opened: caseFile(300) } } });
  await expect.poll(() => view.container.querySelectorAll('table').length).toBe(1);
  expect(textOf(view.container)).toContain('Le tableau apparaît dès qu’une colonne est choisie.');
});

test('a telephone and a dark room show the same', async () => {
  await page.viewport(360, 740);
  document.documentElement.dataset.theme = 'dark';
  const { node, choose } = await records();
  await choose(/Première/, 'Forme d’exploitation (4 valeurs)');
  await choose(/Seconde/, 'Âge (2 valeurs)');
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  expect(await faults(node)).toEqual([]);
  delete document.documentElement.dataset.theme;
});

const MARKED = {
  dataset: 'figures', dimensions: ['Département', 'Sexe'],
  table: { rows: ['Ain', 'Aisne', 'Allier', 'Ensemble'], columns: ['F', 'M'], counts: [[42, 3], [18, 12], [25, 40], [85, 55]] },
};

test('a table marked confidential is masked, and becomes figures through its mask only', async () => {
  const onfigures = vi.fn();
  const node = await show(Confidential, { marked: MARKED, releases: new Releases(), onfigures });
  const table = node.querySelector('table')!;
  expect(textOf(table)).not.toMatch(/\b3\b/);
  expect([...table.querySelectorAll('.mask')]).toHaveLength(4);
  expect(cellsOf(table).at(-1)).toBe('Ensemble | 85 | 55 | 140');
  expect(await faults(node)).toEqual([]);
  await page.getByRole('radio', { name: /multiple de 3/ }).click();
  expect(cellsOf(node.querySelector('table')!)[1]).toBe('Ain | 42 | 3 | 45');
  await page.getByRole('radio', { name: /Masquer/ }).click();
  await button('Utiliser comme chiffres').click();
  const text = await (onfigures.mock.calls[0]![0] as File).text();
  expect(text).toContain('Département,Sexe,Effectif\r\nAin,F,');
  expect(text).toMatch(/Ain,M,entre \d+ et \d+/);
  expect(text).not.toContain('Ain,M,3\r\n');
});

test('nothing of the lines is in the address or in what the browser keeps', async () => {
  const before = history.length;
  const { choose } = await records();
  await choose(/Première/, 'Âge (2 valeurs)');
  await button('Utiliser comme chiffres').click();
  expect(history.length).toBe(before);
  const kept = [location.href, JSON.stringify(localStorage), JSON.stringify(sessionStorage), JSON.stringify(history.state), ...(await indexedDB.databases()).map(({ name }) => name)].join();
  expect(kept).not.toMatch(/Personne|D-20|histoire|mineur/);
});

test('a total that is not the sum of its cells is not shown at all', async () => {
  const node = await show(Confidential, { marked: { ...MARKED, table: { ...MARKED.table, counts: [[42, 3], [18, 12], [25, 40], [86, 55]] } }, releases: new Releases(), onfigures: vi.fn() }, 'en');
  expect(node.querySelector('table')).toBeNull();
  expect(textOf(node)).toContain('A total is not the sum of its cells.');
});
