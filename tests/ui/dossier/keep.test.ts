/** The button that keeps, and the key D: what they put in the dossier, what they say, and what they leave alone. */
import { afterEach, describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import type { Component } from 'svelte';
import type { Lang } from '../../../src/core/model';
import Drawer from '../../../src/ui/Drawer.svelte';
import Figure from '../../../src/ui/Figure.svelte';
import { addressOf } from '../../../src/ui/keep';
import Keep from '../../../src/ui/parts/Keep.svelte';
import { parse } from '../../../src/state/url';
import Stage from '../Stage.svelte';
import { chart, faults, world, type World } from '../world';

interface Shown { readonly place: World; readonly node: HTMLElement }
async function show(component: Component<never>, props: Record<string, unknown>, { lang = 'fr' as Lang, hash = '#/ecarts/parcours' } = {}): Promise<Shown> {
  const place = await world({ lang, hash });
  const { container } = await render(Stage, { props: { world: place, component, props } });
  return { place, node: container };
}
const FIGURE = { id: 'parcours', headline: 'Une phrase', subtitle: 'France', sources: [], chart };
const references = ({ place }: Shown) => place.dossier.dossier.items.map(({ reference }) => reference);
const button = (name: string) => page.getByRole('button', { name, exact: true });
const CHART = { kind: 'chart', address: '#/ecarts/parcours', figure: 'parcours' };

afterEach(() => { (document.activeElement as HTMLElement | null)?.blur(); });

describe('the button under a drawing', () => {
  test('keeps it, says so with the way to the dossier, and takes it out again', async () => {
    const shown = await show(Figure as Component<never>, FIGURE, { hash: '#/ecarts/parcours?figure=parcours&lang=fr&annee=2020' });
    const keep = button('Garder pour le dossier');
    await expect.element(keep).toHaveAttribute('aria-pressed', 'false');
    await keep.click();
    await expect.element(keep).toHaveAttribute('aria-pressed', 'true');
    expect(references(shown)).toEqual([{ ...CHART, address: '#/ecarts/parcours?annee=2020' }]);
    expect(shown.node.querySelector('.keep [role="status"]')?.textContent).toBe('Gardé pour le dossier. Voir le dossier');
    expect(shown.node.querySelector('.keep a')?.getAttribute('href')).toBe('#/dossier');
    await keep.click();
    await expect.element(keep).toHaveAttribute('aria-pressed', 'false');
    expect(references(shown)).toEqual([]);
    expect(shown.node.querySelector('.keep [role="status"]')?.textContent).toContain('Retiré du dossier.');
    expect(await faults(shown.node)).toEqual([]);
  });

  test('says what is there already', async () => {
    const place = await world({ lang: 'en', hash: '#/ecarts/parcours' });
    place.dossier.add({ kind: 'chart', address: '#/ecarts/parcours', figure: 'parcours' });
    await render(Stage, { props: { world: place, component: Figure as Component<never>, props: FIGURE } });
    await expect.element(button('Keep for the dossier')).toHaveAttribute('aria-pressed', 'true');
  });

  test('keeps the finding that it draws', async () => {
    const shown = await show(Figure as Component<never>, { ...FIGURE, kept: { kind: 'finding', finding: 'n564' } });
    await button('Garder pour le dossier').click();
    expect(references(shown)).toEqual([{ kind: 'finding', finding: 'n564' }]);
  });
});

describe('the key D', () => {
  test('keeps the drawing that has the focus, or lies under the pointer', async () => {
    const shown = await show(Figure as Component<never>, FIGURE);
    const elsewhere = document.body.appendChild(document.createElement('p'));
    elsewhere.textContent = 'elsewhere';
    await userEvent.hover(elsewhere);
    await userEvent.keyboard('d');
    expect(references(shown)).toEqual([]);
    elsewhere.remove();
    shown.node.querySelector<HTMLElement>('[aria-keyshortcuts="T"]')!.focus();
    await userEvent.keyboard('d');
    expect(references(shown)).toEqual([CHART]);
    await userEvent.keyboard('D');
    expect(references(shown)).toEqual([]);
    (document.activeElement as HTMLElement).blur();
    await userEvent.hover(shown.node.querySelector('h2')!);
    await userEvent.keyboard('d');
    expect(references(shown)).toEqual([CHART]);
  });

  test('on a mark, keeps its figures', async () => {
    const shown = await show(Figure as Component<never>, FIGURE);
    const mark = (n: number) => shown.node.querySelectorAll<SVGElement>('.chart [data-observation]')[n]!;
    await expect.poll(() => mark(2)).toBeTruthy();
    mark(2).focus();
    await userEvent.keyboard('d');
    expect(references(shown)).toEqual([{ kind: 'figure', observations: ['o1', 'o2'] }]);
    expect(shown.node.querySelector('.keep [role="status"]')?.textContent).toContain('Chiffre gardé pour le dossier.');
  });

  test('on a mark that stands for no figure, keeps the drawing', async () => {
    const shown = await show(Figure as Component<never>, { ...FIGURE, open: () => {} });
    const marks = () => shown.node.querySelectorAll<SVGElement>('.chart [data-observation]');
    await expect.poll(() => marks().length).toBe(3);
    marks()[0]!.focus();
    await userEvent.keyboard('d');
    expect(references(shown)).toEqual([CHART]);
  });

  test('is a letter in a field, and something else with another key', async () => {
    const shown = await show(Figure as Component<never>, FIGURE);
    await userEvent.hover(shown.node.querySelector('h2')!);
    await userEvent.keyboard('{Control>}d{/Control}');
    const field = shown.node.querySelector('article')!.appendChild(document.createElement('input'));
    field.focus();
    await userEvent.keyboard('d');
    expect(references(shown)).toEqual([]);
  });
});

test('the source drawer keeps the one figure, or all of a mark and each apart', async () => {
  const one = await show(Drawer as Component<never>, { observationIds: ['o1'], onclose: () => {} });
  await expect.element(page.getByText('plus de 560')).toBeInTheDocument();
  expect(one.node.querySelectorAll('[data-keep]').length).toBe(1);
  await userEvent.keyboard('d');
  expect(references(one)).toEqual([{ kind: 'figure', observations: ['o1'] }]);
  one.node.querySelector('dialog')!.close();
  one.node.remove();

  const two = await show(Drawer as Component<never>, { observationIds: ['o1', 'o2'], onclose: () => {} });
  await expect.element(page.getByText('plus de 560')).toBeInTheDocument();
  await button('Garder pour le dossier').click();
  await button('Garder pour le dossier\u202F: plus de 560').click();
  expect(references(two)).toEqual([{ kind: 'figure', observations: ['o1', 'o2'] }, { kind: 'figure', observations: ['o1'] }]);
});

test('a titled part is kept by its name in its page', async () => {
  const shown = await show(Keep as Component<never>, { section: 'manque', name: 'Ce qui manque' }, { hash: '#/europe?section=manque&indicateur=victimes' });
  await button('Garder pour le dossier\u202F: Ce qui manque').click();
  expect(references(shown)).toEqual([{ kind: 'section', address: '#/europe?indicateur=victimes', section: 'manque' }]);
});

test('the address of a view leaves out what does not change what it shows', () => {
  expect(addressOf(parse('#/sources/hce?chiffre=o1&lang=en&figure=f&section=s&tri=date'))).toBe('#/sources/hce?tri=date');
});
