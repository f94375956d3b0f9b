/** Small parts: what they say to the eye is said to a screen reader too. */
import type { Component } from 'svelte';
import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import type { Lang } from '../../src/core/model';
import DataTable from '../../src/ui/DataTable.svelte';
import GradeBadge from '../../src/ui/parts/GradeBadge.svelte';
import Period from '../../src/ui/parts/Period.svelte';
import SeveritySign from '../../src/ui/parts/SeveritySign.svelte';
import SourceBadge from '../../src/ui/parts/SourceBadge.svelte';
import SqlView from '../../src/ui/parts/SqlView.svelte';
import Value from '../../src/ui/parts/Value.svelte';
import Stage from './Stage.svelte';
import { chart, faults, world } from './world';

async function show(component: Component<never>, props: Record<string, unknown>, lang: Lang = 'fr'): Promise<HTMLElement> {
  const { container } = await render(Stage, { props: { world: await world({ lang }), component, props } });
  expect(await faults(container)).toEqual([]);
  return container;
}
const textOf = (node: HTMLElement) => node.textContent!.replace(/\s+/g, ' ').trim();

describe('badges', () => {
  test.each([['C4', 4], ['C2', 2], ['C0', 0]])('grade %s fills %i cells and says its words', async (grade, full) => {
    const node = await show(GradeBadge, { grade, words: true });
    expect(node.querySelectorAll('.cells .on')).toHaveLength(full);
    expect(textOf(node)).toContain(`${grade} · `);
  });
  test('a grade without its words keeps them for screen readers; no grade, no badge', async () => {
    expect(textOf(await show(GradeBadge, { grade: 'C3' }))).toBe('C3, autre édition');
    expect(textOf(await show(GradeBadge, { grade: null }))).toBe('');
  });
  test.each([['error', 'Erreur'], ['warning', 'Avertissement'], ['information', 'Information'], ['na', 'Sans objet'], ['closed', 'Clos']])('severity %s', async (severity, word) => {
    expect(textOf(await show(SeveritySign, { severity }))).toBe(word);
    await show(SeveritySign, { severity, word: false });
    await expect.element(page.getByRole('img', { name: word })).toBeInTheDocument();
  });
  test('a source says its side, its producer and how it was read', async () => {
    const node = await show(SourceBadge, { source: { producer: 'Sénat', side: 'parliament', read_as: 'quoted-by-another' } });
    expect(textOf(node)).toBe('Sénat cité par un autre');
    await expect.element(page.getByRole('img', { name: 'Parlement et organismes indépendants' })).toBeInTheDocument();
  });
});

test('a period raises its ordinal; a figure is worded', async () => {
  const node = await show(Period, { period: '2021-01-01' });
  expect(node.querySelector('sup')?.textContent).toBe('er');
  expect(textOf(await show(Period, { period: '2021-01-01' }, 'en'))).toBe('1 January 2021');
  expect(textOf(await show(Value, { figure: { value: 560, qualifier: '>', measure: 'count' } }))).toBe('plus de 560');
});

test('SQL is folded, and can be scrolled by keyboard', async () => {
  const node = await show(SqlView, { sql: 'SELECT 1\n', title: 'La règle' });
  expect(node.querySelector('details')?.open).toBe(false);
  expect(node.querySelector('pre')?.tabIndex).toBe(0);
  expect(node.querySelector('code')?.textContent).toBe('SELECT 1');
});

describe('table', () => {
  const cells = (node: HTMLElement, column: number) => [...node.querySelectorAll(`tbody td:nth-child(${column})`)].map((cell) => cell.textContent!.trim());
  test('writes numbers in the language and to the right', async () => {
    const node = await show(DataTable, { ...chart.table });
    expect(cells(node, 2)).toEqual(['–', '2\u202F102', '\u221212,5']);
    expect(getComputedStyle(node.querySelector('tbody td:nth-child(2)')!).textAlign).toBe('right');
    expect(getComputedStyle(node.querySelector('tbody td:nth-child(1)')!).textAlign).toBe('left');
  });
  test('sorts both ways, what is empty last', async () => {
    const node = await show(DataTable, { ...chart.table });
    await page.getByRole('button', { name: 'Personnes' }).click();
    expect(cells(node, 2)).toEqual(['\u221212,5', '2\u202F102', '–']);
    await expect.element(page.getByRole('columnheader', { name: 'Personnes' })).toHaveAttribute('aria-sort', 'ascending');
    await page.getByRole('button', { name: 'Personnes' }).click();
    expect(cells(node, 1)).toEqual(['2017', '2018', '2019']);
    await expect.element(page.getByRole('columnheader', { name: 'Personnes' })).toHaveAttribute('aria-sort', 'descending');
  });
  test('scrolls inside a narrow page', async () => {
    const node = await show(DataTable, { caption: 'Large', columns: Array.from({ length: 12 }, (_, i) => ({ key: `c${i}`, label: `Colonne ${i}` })), rows: [{}] });
    node.style.width = '328px';
    expect(node.querySelector('.scroll')!.scrollWidth).toBeGreaterThan(328);
    expect(node.querySelector('.scroll')!.clientWidth).toBeLessThanOrEqual(328);
    await expect.poll(() => node.querySelector<HTMLElement>('.scroll')!.tabIndex).toBe(0);
    node.style.width = '3000px';
    await expect.poll(() => node.querySelector<HTMLElement>('.scroll')!.tabIndex).toBe(-1);
  });
});
