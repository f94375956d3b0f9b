/** The parts of the data page that decide nothing by themselves: windows on long tables, sizes, edits of a mapping, tables as text. */
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import type { Component } from 'svelte';
import type { TextTable } from '../../src/core/datapackage';
import { profiles } from '../../src/core/mapping/profile';
import type { Decision } from '../../src/core/decision';
import { DEFAULTS, FIELDS, type ImportedDataset, type Mapping } from '../../src/core/mapping/types';
import { formatter } from '../../src/i18n/format';
import { addFilter, addSum, declareCode, modeOf, setCode, setRules, summable, toggleValue } from '../../src/ui/pages/donnees/edit';
import { keepFocus } from '../../src/ui/kept';
import Datasets from '../../src/ui/pages/donnees/Datasets.svelte';
import Figures from '../../src/ui/pages/donnees/Figures.svelte';
import Intake from '../../src/ui/pages/donnees/Intake.svelte';
import { decisionsOn } from '../../src/ui/pages/donnees/gone';
import { labelsOf, sayLabel, unreadLabels } from '../../src/ui/pages/donnees/labels';
import { readSpan } from '../../src/ui/pages/donnees/reading';
import { sizeWords } from '../../src/ui/pages/donnees/sizes';
import { missingOf } from '../../src/ui/pages/donnees/source';
import { filterRows, keptOf, specOf } from '../../src/ui/pages/donnees/tables';
import RowsUsed from '../../src/ui/pages/donnees/RowsUsed.svelte';
import Storage from '../../src/ui/pages/donnees/Storage.svelte';
import VirtualTable from '../../src/ui/pages/donnees/VirtualTable.svelte';
import { scrollTo, windowOf } from '../../src/ui/pages/donnees/window';
import { toCsv } from '../../src/export/csv';
import Stage from './Stage.svelte';
import { faults, world } from './world';

export const MAPPING: Mapping = {
  version: 1, name: 'essai', shape: { header: ['annee', 'faits'], sheet: null },
  source: { producer: 'Ministère', side: 'administration', title: 'Essai', published: '', url: '', licence: '', kind: 'dataset', scope_note: '', read_as: 'full-text' },
  fields: { period: [{ column: 'annee', reader: 'period' }], unit: [{ constant: 'offences' }] },
  values: [{ column: 'faits' }], decimal: null, missing: [], filters: [], ignored: [], declares: {}, sums: [],
};

test.each([
  [1000, 0, 320], [1000, 16_000, 320], [1000, 31_680, 320], [5, 0, 320], [0, 0, 320], [3_000_000, 15_000_000, 640],
])('of %d rows scrolled by %d px, those in sight are drawn and the height is whole', (rows, top, view) => {
  const { from, to, before, after } = windowOf(rows, 32, top, view);
  expect(from).toBeGreaterThanOrEqual(0);
  expect(to).toBeLessThanOrEqual(rows);
  expect(to - from).toBeLessThanOrEqual(view / 32 + 17);
  expect(before + (to - from) * 32 + after).toBeCloseTo(Math.min(30_000_000, rows * 32), -2);
  if (rows === 1000) expect(before).toBe(from * 32);
  // What is in sight is drawn.
  if (rows > 0) expect(before).toBeLessThanOrEqual(top);
});

test('a row asked for is in the window that its scroll gives', () => {
  for (const row of [0, 500, 999]) {
    const { from, to } = windowOf(1000, 32, scrollTo(row, 1000, 32, 320), 320);
    expect(from <= row && row < to).toBe(true);
  }
});

test('a long table draws few rows, numbers them all, and scrolls by the keyboard', async () => {
  const place = await world();
  const props = { columns: [{ label: 'Nom' }, { label: 'Nombre', align: 'right' }], count: 5000, cell: (row: number, column: number) => (column === 0 ? `ligne ${row}` : String(row)), label: 'Essai', line: (row: number) => String(row + 2), lineLabel: 'Ligne' };
  const { container } = await render(Stage, { props: { world: place, component: VirtualTable as unknown as Component<never>, props } });
  const table = container.querySelector('table')!;
  expect(table.getAttribute('aria-rowcount')).toBe('5001');
  expect(container.querySelectorAll('tbody tr:not(.space)').length).toBeLessThan(40);
  container.querySelector<HTMLElement>('.box')!.focus();
  await userEvent.keyboard('{End}');
  await expect.poll(() => container.querySelector('tbody tr[aria-rowindex="5001"] td')?.textContent).toBe('ligne 4999');
  expect(await faults(container)).toEqual([]);
});

test('a row asked for comes in sight and its cell is set apart', async () => {
  const place = await world();
  const props = { columns: [{ label: 'Nom' }], count: 5000, cell: (row: number) => `ligne ${row}`, label: 'Essai', goTo: { row: 3210, column: 0 } };
  const { container } = await render(Stage, { props: { world: place, component: VirtualTable as unknown as Component<never>, props } });
  await expect.poll(() => container.querySelector('tr.asked td.cell')?.textContent).toBe('ligne 3210');
  expect(document.activeElement?.className).toContain('box');
});

test('files are chosen by the keyboard or dropped anywhere, folders with their paths', async () => {
  const place = await world();
  const received: string[][] = [];
  const { container } = await render(Stage, { props: { world: place, component: Intake as unknown as Component<never>, props: { onfiles: (files: File[]) => received.push(files.map(({ name }) => name)) } } });
  await userEvent.upload(container.querySelector('input')!, [new File(['a'], 'a.csv'), new File(['b'], 'b.csv')]);
  const transfer = new DataTransfer();
  transfer.items.add(new File(['c'], 'c.csv'));
  window.dispatchEvent(new DragEvent('dragenter', { dataTransfer: transfer, bubbles: true }));
  await expect.element(page.getByText('Lâchez pour lire les fichiers.')).toBeInTheDocument();
  window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  await expect.poll(() => received).toEqual([['a.csv', 'b.csv'], ['c.csv']]);
  expect(await faults(container)).toEqual([]);
});

test('a mapping changes one gesture at a time, and nothing else of it moves', () => {
  expect([undefined, [{ constant: 'x' }], [{ column: 'a' }], [{ header: true as const }], [{ constant: 'x', when: { a: ['1'] } }]].map((rules) => modeOf(rules))).toEqual(['usual', 'constant', 'column', 'header', 'rules']);
  expect(setRules(MAPPING, 'unit', []).fields).toEqual({ period: MAPPING.fields.period });
  const coded = setCode(MAPPING, 'period', 'an 1', '2001');
  expect(coded.fields.period).toEqual([{ column: 'annee', reader: 'period', codes: { 'an 1': '2001' } }]);
  expect(setCode(coded, 'period', 'an 1', '').fields.period).toEqual([{ column: 'annee', reader: 'period', codes: {} }]);
  expect(toggleValue(toggleValue(MAPPING, 'taux'), 'faits').values).toEqual([{ column: 'taux' }]);
  const { mapping, code } = declareCode(MAPPING, 'indicator', { fr: 'Faits d’été', en: 'Summer facts' });
  expect(code).toBe('faits-d-ete');
  expect(mapping.declares.indicator).toMatchObject([{ indicator: 'faits-d-ete', unit: 'offences', label_fr: 'Faits d’été', label_en: 'Summer facts' }]);
  // Declared before its unit is known, a quantity takes the one that is said later.
  const early = declareCode(setRules(MAPPING, 'unit', []), 'indicator', { fr: 'Faits', en: 'Faits' }).mapping;
  const units = (rules: Parameters<typeof setRules>[2]) => setRules(early, 'unit', rules).declares.indicator?.map(({ unit }) => unit);
  expect([units([{ constant: 'persons' }]), units([{ column: 'unité' }]), units([])]).toEqual([['persons'], ['other'], ['']]);
  expect(declareCode(mapping, 'indicator', { fr: 'Faits d’été', en: 'Summer facts' }).mapping.declares.indicator).toHaveLength(1);
});

test('lines are left out one value at a time, and totals are made of what the lines tell apart', () => {
  const once = addFilter(MAPPING, { column: 'annee', values: ['Total'], keep: false });
  expect(addFilter(once, { column: 'annee', values: ['Ensemble'], keep: false }).filters).toEqual([{ column: 'annee', values: ['Total', 'Ensemble'], keep: false }]);
  expect(addFilter(once, { column: 'annee', values: ['2020'], keep: true }).filters).toEqual([...once.filters, { column: 'annee', values: ['2020'], keep: true }]);
  expect(summable(MAPPING)).toEqual([]);
  const sexes = { ...MAPPING, fields: { ...MAPPING.fields, sex: [{ column: 'sexe' }], age: [{ constant: 'T' }] }, values: [{ column: 'faits', fields: { citizenship: 'FR' } }] };
  expect(summable(sexes)).toEqual(['sex', 'citizenship']);
  const summed = addSum(sexes, 'sex');
  expect([summed.sums, summable(summed)]).toEqual([[{ set: { sex: 'T' } }], ['citizenship']]);
});

test('a line is left out on the page, whose list stays open meanwhile', async () => {
  const place = await world();
  const header = ['annee', 'faits'];
  const columns = new Map(profiles(header, [['2020', '3'], ['Total', '3']]).map((one) => [one.column, one]));
  let made: Mapping | undefined;
  const props = { mapping: MAPPING, knowledge: new Map(), header, profiles: columns, onmapping: (mapping: Mapping) => { made = mapping; } };
  const { container } = await render(Stage, { props: { world: place, component: RowsUsed as unknown as Component<never>, props } });
  await userEvent.click(container.querySelector('summary')!);
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Colonne' }), 'annee');
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Valeur' }), 'Total');
  await userEvent.click(page.getByRole('button', { name: 'Ajouter' }));
  expect([container.querySelector('details')!.open, made?.filters]).toEqual([true, [{ column: 'annee', values: ['Total'], keep: false }]]);
  expect(await faults(container)).toEqual([]);
});

test('a count hidden because it is small is shown as at least one, as the model will read it', async () => {
  const place = await world();
  const row = { ...Object.fromEntries(FIELDS.map((field) => [field, DEFAULTS[field] ?? ''])), observation_id: 'o', period: '2022', unit: 'offences', value: '5', value_max: '', qualifier: '<', status: 'suppressed', locator: 'l. 2' };
  const applied = { observations: [row], sums: [], declared: {}, tally: { cells: 1, figures: 1, filtered: 0, missing: 0, problems: 0 } };
  const { container } = await render(Stage, { props: { world: place, component: Figures as unknown as Component<never>, props: { applied, knowledge: new Map() } } });
  await expect.poll(() => [...container.querySelectorAll('tbody tr:not(.space) td')].slice(0, 2).map((cell) => cell.textContent)).toEqual(['moins de 5', '1 à 4']);
});

test('a label is a number, says why there is none, or is taken back', () => {
  const hidden = sayLabel(MAPPING, 's', 'suppressed', { min: 1, max: 10 });
  expect(hidden.missing).toEqual([{ label: 's', means: 'suppressed', min: 1, max: 10 }]);
  const number = sayLabel(hidden, 's', 'number', { value: '3' });
  expect([number.missing, number.numbers]).toEqual([[], { s: '3' }]);
  expect(sayLabel(MAPPING, 'Tier 2', 'number').numbers).toEqual({ 'Tier 2': '2' });
  expect(labelsOf(sayLabel(number, 's', null))).toEqual([]);
  expect([...unreadLabels([{ code: 'number-not-a-number', value: 'nd ' }, { code: 'number-not-a-number', value: 'nd' }, { code: 'code-unread', value: 'x' }])]).toEqual([['nd', 2]]);
});

test('a card says what it lacks; a date may be absent, not wrong', () => {
  expect(missingOf(MAPPING.source)).toEqual([]);
  expect(missingOf({ ...MAPPING.source, producer: ' ', published: 'hier' })).toEqual(['producer', 'published']);
  expect(missingOf({ ...MAPPING.source, producer: '', source_id: 'known' })).toEqual([]);
});

test('lines and sizes are read and written as people do', () => {
  expect(['4', '2-4', ' 2 – 4 ', '0', '4-2', 'deux'].map(readSpan)).toEqual([{ first: 4, last: 4 }, { first: 2, last: 4 }, { first: 2, last: 4 }, null, null, null]);
  const sized = (lang: 'fr' | 'en') => [12, 337_239, 2_586_665].map((bytes) => sizeWords(bytes, { lang, f: formatter(lang) }));
  expect(sized('fr')).toEqual(['1\u00A0Ko', '329\u00A0Ko', '2,5\u00A0Mo']);
  expect(sized('en')).toEqual(['1\u00A0kB', '329\u00A0kB', '2.5\u00A0MB']);
});

test('a table is searched without accents and taken away as it is, formulas disarmed', () => {
  const table: TextTable = { header: ['nom', 'note'], rows: [['Procédures', '=1+1'], ['Autre', '2 102']], lines: [2, 3] };
  expect(filterRows(table, 'procedures')).toEqual([0]);
  expect(filterRows(table, '2102')).toEqual([1]);
  expect(filterRows(table, ' ')).toEqual([0, 1]);
  expect(toCsv(specOf(table, [0], 'x'), 'open')).toBe("nom,note\r\nProcédures,'=1+1\r\n");
});

test('of a table kept for a meeting: what all rows share is said once, then what tells them apart, the figure first', () => {
  const table = { header: ['observation_id', 'source_id', 'note', 'value', 'unit'], rows: [['o1', 's', '', '12', 'persons'], ['o2', 's', '', 'plus de 560', 'persons']], lines: [2, 3] };
  expect(keptOf(table, [0, 1])).toEqual({ rows: [0, 1], columns: [3, 0], same: ['source_id = s', 'unit = persons'], filled: 4 });
  expect(keptOf(table, [1])).toEqual({ rows: [1], columns: [3, 4, 0, 1], same: [], filled: 4 });
  const wide = { header: Array.from({ length: 14 }, (_, i) => `c${i}`), rows: Array.from({ length: 130 }, (_, i) => Array.from({ length: 14 }, () => String(i))), lines: [] };
  expect(keptOf(wide, filterRows(wide, ''))).toMatchObject({ columns: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], same: [], filled: 14, rows: { length: 100 } });
});

test('a file that is taken away takes with it the decisions that note what its figures stated', () => {
  const decision = (finding_id: string, ...ids: readonly string[]): Decision => ({
    finding_id, ruleid: 'F01', reason: 'confirmed-error', comment: '', citation: '', decided_on: '2026-11-22', decided_by: '', inputs: ids.map((observation_id) => ({ observation_id, stated: '7' })),
  });
  const file = (origin: 'person' | 'shipped', figure: string, sum: string) => ({ origin, applied: { observations: [{ observation_id: figure }], sums: [{ observation_id: sum }] } }) as unknown as ImportedDataset;
  const all = [decision('a', 'mine', 'o1'), decision('b', 'o1'), decision('c', 'total'), decision('d', 'unodc'), decision('e')];
  expect(decisionsOn([file('person', 'mine', 'total'), file('shipped', 'unodc', 'world')], all).map(({ finding_id }) => finding_id)).toEqual(['a', 'c']);
});

test.each([['the device', 'Oublier tous les fichiers'], ['a dataset', 'Retirer']])('what cannot be taken back is not done by pressing twice: %s', async (what, ask) => {
  const place = await world();
  const done = vi.fn();
  const dataset = { dataset_id: 'd1', name: 'essai', file: 'essai.csv', sheet: null, rows: 3, origin: 'person', loaded_on: '2026-11-22', mapping: MAPPING, applied: { observations: [], sums: [] } };
  const [component, props] = what === 'the device'
    ? [Storage, { count: 1, bytes: 10, free: null, trouble: null, onforget: done }]
    : [Datasets, { datasets: [dataset], kept: new Set(), sizeOf: () => 10, actions: { keep: done, remove: done, replace: done, save: done } }];
  const stop = keepFocus();
  const { container } = await render(Stage, { props: { world: place, component: component as unknown as Component<never>, props } });
  const press = page.getByRole('button', { name: ask });
  (press.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => document.activeElement?.textContent).toMatch(/^Non/);
  await userEvent.keyboard('{Enter}');
  await expect.element(press).toBeInTheDocument();
  expect(done).not.toHaveBeenCalled();
  expect(await faults(container)).toEqual([]);
  stop();
});
