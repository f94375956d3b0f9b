/** Closing a finding with a reason, taking it back, and the files that carry decisions. */
import type { Component } from 'svelte';
import { beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import type { Lang } from '../../src/core/model';
import DecisionClose from '../../src/ui/parts/DecisionClose.svelte';
import DecisionPanel from '../../src/ui/parts/DecisionPanel.svelte';
import DecisionTools from '../../src/ui/parts/DecisionTools.svelte';
import FindingCard from '../../src/ui/parts/FindingCard.svelte';
import NoiseLine from '../../src/ui/parts/NoiseLine.svelte';
import Stage from './Stage.svelte';
import { FINDING, faults, world, type World } from './world';

beforeEach(() => page.viewport(1280, 900));

const show = async (place: World, component: Component<never>, props: Record<string, unknown> = {}): Promise<HTMLElement> =>
  (await render(Stage, { props: { world: place, component, props } })).container;
const textOf = (node: Element) => node.textContent!.replace(/\s+/g, ' ').trim();
const button = (name: string) => page.getByRole('button', { name, exact: true });

async function loaded(lang: Lang = 'fr'): Promise<World> {
  const place = await world({ lang });
  await place.session.loadCatalogue();
  return place;
}

test('an incomplete form says what is missing at its field, and takes the focus there', async () => {
  const place = await loaded();
  const node = await show(place, DecisionClose, { finding: FINDING });
  await button('Clore avec un motif').click();
  await expect.poll(() => document.activeElement?.getAttribute('type')).toBe('radio');
  expect(await faults(node)).toEqual([]);
  await button('Clore le constat').click();
  await expect.element(page.getByRole('radiogroup', { name: 'Motif' })).toHaveAttribute('aria-invalid', 'true');
  await expect.element(page.getByText('Choisir un motif.')).toBeInTheDocument();
  await expect.element(page.getByRole('textbox', { name: /Ce qui l’établit/ })).toHaveAttribute('aria-invalid', 'true');
  expect(document.activeElement?.getAttribute('type')).toBe('radio');
  expect(place.decisions.all).toEqual([]);
  expect(await faults(node)).toEqual([]);
});

test('the keyboard closes a finding: reason, citation, comment, name', async () => {
  const place = await loaded();
  await show(place, DecisionPanel, { finding: FINDING });
  await show(place, DecisionClose, { finding: FINDING });
  await button('Clore avec un motif').click();
  await userEvent.keyboard(' ');
  await userEvent.keyboard('{ArrowDown}{Tab}Rapport, p. 12{Tab}Deux définitions{Tab}Ada{Tab}{Enter}');
  await expect.element(page.getByRole('heading', { name: 'Constat clos' })).toHaveFocus();
  expect(place.decisions.all).toEqual([{
    finding_id: 'f1', ruleid: 'F05.total', reason: 'confirmed-error', comment: 'Deux définitions', citation: 'Rapport, p. 12', decided_on: '2026-11-21', decided_by: 'Ada',
    inputs: [{ observation_id: 'o1', stated: '>560' }],
  }]);
  expect(document.querySelector('button')?.textContent).toBe('Rouvrir');
});

test('cancelling gives the focus back; a name is typed once', async () => {
  const place = await loaded('en');
  place.decisions.close({ ...FINDING, finding_id: 'f0', ruleid: 'F01.other' }, { reason: 'confirmed-error', comment: '', citation: 'x', decided_by: 'Ada' });
  await show(place, DecisionClose, { finding: FINDING });
  await button('Close with a reason').click();
  await expect.element(page.getByRole('textbox', { name: /Your name/ })).toHaveValue('Ada');
  await button('Cancel').click();
  await expect.element(button('Close with a reason')).toHaveFocus();
});

test('a closed finding says so on its page and in a list, and can be reopened', async () => {
  const place = await loaded();
  place.decisions.close(FINDING, { reason: 'explained-by-definition', comment: 'Deux\nlignes', citation: 'p. 3', decided_by: '' });
  const card = await show(place, FindingCard, { finding: FINDING, documents: [], kind: 'Total' });
  const panel = await show(place, DecisionPanel, { finding: FINDING });
  expect(textOf(card)).toContain('Clos : Expliqué par la définition, 21 novembre 2026');
  expect(card.querySelector('article')?.classList.contains('settled')).toBe(true);
  expect(card.querySelector('.what svg[aria-label="Clos"]')).not.toBeNull();
  expect(textOf(card)).toContain('Avertissement');
  expect(textOf(panel)).toContain('décision non signée');
  // No storage here: the person is told.
  expect(textOf(panel)).toContain('refuse de garder cette décision');
  expect([...await faults(card), ...await faults(panel)]).toEqual([]);
  await button('Rouvrir').click();
  await expect.poll(() => card.querySelector('article')?.classList.contains('settled')).toBe(false);
  expect(place.decisions.all).toEqual([]);
});

test('a finding whose figures changed shows the earlier decision, and starts from it', async () => {
  const place = await loaded();
  place.decisions.close({ ...FINDING, finding_id: 'gone' }, { reason: 'confirmed-error', comment: 'avant', citation: 'p. 3', decided_by: 'Ada' });
  const card = await show(place, FindingCard, { finding: FINDING, documents: [], kind: 'Total' });
  const panel = await show(place, DecisionPanel, { finding: FINDING });
  expect(textOf(card)).toContain('Rouvert : les chiffres ont changé depuis la décision (Erreur confirmée, 21 novembre 2026)');
  expect(card.querySelector('article')?.classList.contains('settled')).toBe(false);
  expect(textOf(panel)).toContain('par Ada');
  await show(place, DecisionClose, { finding: FINDING });
  await button('Décider à nouveau').click();
  await expect.element(page.getByRole('textbox', { name: /Commentaire/ })).toHaveValue('avant');
  await button('Clore le constat').click();
  expect(place.decisions.all.map(({ finding_id }) => finding_id)).toEqual(['f1']);
});

test('a file is imported whole or not at all, and its faults are placed', async () => {
  const place = await loaded();
  const node = await show(place, DecisionTools);
  const input = node.querySelector<HTMLInputElement>('input[type=file]')!;
  const choose = (text: string) => userEvent.upload(input, new File([text], 'decisions.csv', { type: 'text/csv' }));
  await choose('finding_id,reason,decided_on\nf1,confirmed-error,2026-11-21\nf2,because,2026-13-01\n');
  await expect.element(page.getByText(/decisions\.csv n’est pas importé.*2 points/)).toBeInTheDocument();
  expect(textOf(node.querySelector('ul')!)).toBe('ligne 3, colonne reason : ce motif n’existe pas (« because »)ligne 3, colonne decided_on : une date s’écrit année-mois-jour, et doit exister (« 2026-13-01 »)');
  expect(place.decisions.all).toEqual([]);
  await choose('finding_id;reason;decided_on\nf1;confirmed-error;2026-11-21\nf2;confirmed-error;2026-11-21\n');
  await expect.element(page.getByText('2 décisions importées.')).toBeInTheDocument();
  expect(node.querySelector('ul li')?.textContent).toContain('f2');
  expect(await faults(node)).toEqual([]);
  await button('Retirer mes décisions').click();
  await button('Oui, retirer').click();
  await expect.element(page.getByText('Aucune décision pour l’instant.')).toBeInTheDocument();
});

test('a jump between two counts says what chance alone would do', async () => {
  const place = await loaded();
  const jump = { ...FINDING, flag: 'F18' as const, args: { what: 'count', before: '1811', after: '2027' } };
  const lines = textOf((await show(place, NoiseLine, { finding: jump })).querySelector('ul')!);
  expect(lines).toContain('Dispersion 1, cas indépendants : rapport 1,12, de 1,05 à 1,19 (le hasard seul ne suffit pas)');
  expect(lines).toContain('Dispersion 5, cas arrivant par réseaux : rapport 1,12, de 0,97 à 1,29 (le hasard seul peut suffire)');
  expect(textOf(await show(place, NoiseLine, { finding: FINDING }))).toBe('');
});
