/** The source drawer: every fact of a figure, its document, what contradicts it; a trap for the focus, and a way out. */
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import type { Lang } from '../../src/core/model';
import Drawer from '../../src/ui/Drawer.svelte';
import Stage from './Stage.svelte';
import { faults, world } from './world';

async function show(observationIds: string[], lang: Lang = 'fr') {
  const onclose = vi.fn();
  const place = await world({ lang });
  const { container } = await render(Stage, { props: { world: place, component: Drawer, props: { observationIds, onclose } } });
  await expect.element(page.getByRole('dialog')).toBeInTheDocument();
  return { onclose, container };
}

test('says the figure as its document words it, and leads to the original', async () => {
  const { container } = await show(['o1']);
  await expect.element(page.getByText('plus de 560')).toBeInTheDocument();
  const text = container.textContent!.replace(/\s+/g, ' ');
  for (const fact of ['Parcours engagés', 'Entrées dans un parcours', 'du 1er avril 2017 au 15 décembre 2022', 'France', 'personnes', 'total depuis une date de départ', 'Provisoire', 'Collectif', 'extrait', '§ 1.2.4', 'À vérifier à l’original']) {
    expect(text).toContain(fact);
  }
  const original = page.getByRole('link', { name: 'Ouvrir l’original' });
  await expect.element(original).toHaveAttribute('href', 'https://example.org/rencontre');
  await expect.element(original).toHaveAttribute('rel', 'noreferrer');
  await expect.element(page.getByRole('link', { name: 'Tous les chiffres de ce document' })).toHaveAttribute('href', '#/sources/collectif-2022');
  await expect.element(page.getByRole('link', { name: '560 ou 643' })).toHaveAttribute('href', '#/incoherences/f1');
  expect(await faults(container)).toEqual([]);
});

test('shows several figures, in English, and never a dangerous address', async () => {
  const { container } = await show(['o1', 'o2', 'absent'], 'en');
  await expect.element(page.getByText('The sources of these figures')).toBeInTheDocument();
  await expect.element(page.getByText('No inconsistency found involves this figure.')).toBeInTheDocument();
  await expect.element(page.getByText('This figure is not in this version of the data.')).toBeInTheDocument();
  await expect.element(page.getByText('undated')).toBeInTheDocument();
  expect(container.querySelectorAll('a[href^="javascript"]')).toHaveLength(0);
});

test('keeps the focus, and closes by key, button or a click beside it', async () => {
  const { onclose, container } = await show(['o1']);
  await expect.element(page.getByRole('link', { name: 'Ouvrir l’original' })).toBeInTheDocument();
  const dialog = container.querySelector('dialog')!;
  for (let i = 0; i < 12; i++) {
    await userEvent.tab();
    expect(document.activeElement === document.body || dialog.contains(document.activeElement)).toBe(true);
  }
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => onclose.mock.calls.length).toBe(1);
  dialog.showModal();
  await page.getByRole('button', { name: 'Fermer' }).click();
  await expect.poll(() => onclose.mock.calls.length).toBe(2);
  dialog.showModal();
  dialog.click();
  await expect.poll(() => onclose.mock.calls.length).toBe(3);
});
