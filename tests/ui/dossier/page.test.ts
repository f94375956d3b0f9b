/** The page of the dossier: its cover, its order by keyboard and by drag, its words, what is removed and comes back. */
import type { Component } from 'svelte';
import { beforeEach, describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { formatDossier } from '../../../src/core/dossier/file';
import { formatLink } from '../../../src/core/dossier/link';
import { EMPTY, type Dossier as Kept, type Reference } from '../../../src/core/dossier/model';
import type { Lang } from '../../../src/core/model';
import { LINK } from '../../../src/ui/dossier/link';
import { within } from '../../../src/ui/dossier/logo';
import { drift, landing } from '../../../src/ui/dossier/reorder';
import Dossier from '../../../src/ui/pages/Dossier.svelte';
import Stage from '../Stage.svelte';
import { faults, world, type World } from '../world';

/** How the two figures of the small world are read. */
const READINGS = {
  columns: ['observation_id', 'indicator', 'period_start', 'period_end', 'period_kind', 'lo', 'hi', 'plo', 'phi', 'round_number', 'comparable', 'cites'],
  rows: [['o1', 561], ['o2', 643]].map(([id, from]) => [id, 'psp', '2017-04-01', '2022-12-15', 'range', from, id === 'o1' ? null : from, from, from, false, true, null]),
};

const THINGS: readonly Reference[] = [
  { kind: 'finding', finding: 'f1' },
  { kind: 'figure', observations: ['o1'] },
  { kind: 'figure', observations: ['o2'] },
  { kind: 'finding', finding: 'absent' },
];
const holding = (references: readonly Reference[]): Kept => ({ ...EMPTY, items: references.map((reference, at) => ({ id: `i${at + 1}`, reference, headline: `Titre ${at + 1}`, commentary: '', notes: '' })) });

beforeEach(() => page.viewport(1280, 900));

async function show(dossier: Kept = EMPTY, { lang = 'fr' as Lang, hash = '#/dossier' } = {}): Promise<World & { readonly container: HTMLElement }> {
  const place = await world({ lang, hash, answers: { figure_readings: READINGS } });
  await place.session.loadCatalogue();
  place.dossier.replace(dossier);
  place.dossier.settle();
  // As in the application, the page follows its address.
  const props = { get route() { return place.router.route; } };
  const { container } = await render(Stage, { props: { world: place, component: Dossier as unknown as Component<never>, props } });
  return { ...place, container };
}
const order = ({ dossier }: World) => dossier.dossier.items.map(({ id }) => id.slice(1)).join('');
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const heading = (name: string | RegExp) => page.getByRole('heading', { name, exact: true });
const said = (container: HTMLElement) => [...container.querySelectorAll('[role=status]')].map((node) => node.textContent?.trim()).filter(Boolean);
const file = (name: string, text: string, type = 'application/json') => new File([text], name, { type });
async function choose(container: HTMLElement, one: File): Promise<void> {
  const inputs = [...container.querySelectorAll<HTMLInputElement>('input[type=file]')];
  await userEvent.upload(inputs.at(-1)!, one);
}

describe('nothing kept yet', () => {
  test.each<[Lang, string]>([['fr', 'Dossier pour la réunion'], ['en', 'Dossier for the meeting']])('in %s, the page says how to keep things', async (lang, title) => {
    const { container } = await show(EMPTY, { lang });
    await expect.element(heading(title)).toBeInTheDocument();
    expect(container.querySelectorAll('ol li')).toHaveLength(3);
    expect(container.querySelector('a[href="#/incoherences"]')).not.toBeNull();
    expect(await faults(container)).toEqual([]);
  });
});

describe('items', () => {
  test('show what the data say, the person’s words over it, and what is lost', async () => {
    const { container } = await show({ ...EMPTY, items: holding(THINGS).items.map((item, at) => ({ ...item, headline: at === 1 ? 'Mon titre' : '', commentary: at === 1 ? 'À dire d’abord' : '', notes: at === 1 ? 'Lentement' : '' })) });
    await expect.element(heading('560 ou 643')).toBeInTheDocument();
    await expect.element(heading('Mon titre')).toBeInTheDocument();
    await expect.element(heading('Pièce absente des données')).toBeInTheDocument();
    const text = container.textContent!.replace(/\s+/g, ' ');
    for (const part of ['plus de 560', '643', 'À dire d’abord', 'Lentement', 'Collectif']) expect(text).toContain(part);
    expect(container.querySelectorAll('ol > li')).toHaveLength(4);
    expect(await faults(container)).toEqual([]);
  });

  test('a headline written back as it was is that of the data; another is the person’s', async () => {
    const place = await show({ ...EMPTY, items: holding(THINGS.slice(0, 1)).items.map((item) => ({ ...item, headline: '' })) });
    await expect.element(heading('560 ou 643')).toBeInTheDocument();
    await button('Modifier').click();
    const field = page.getByRole('textbox', { name: 'Titre', exact: true });
    await expect.element(field).toHaveValue('560 ou 643');
    await field.fill('Deux nombres');
    expect(place.dossier.dossier.items[0]!.headline).toBe('Deux nombres');
    await expect.element(heading('Deux nombres')).toBeInTheDocument();
    await field.fill('560 ou 643');
    expect(place.dossier.dossier.items[0]!.headline).toBe('');
    await field.fill('Deux nombres');
    await button('Reprendre le titre des données').click();
    await expect.element(heading('560 ou 643')).toBeInTheDocument();
    await page.getByRole('textbox', { name: 'Commentaire' }).fill('À dire d’abord');
    await page.getByRole('textbox', { name: 'Notes pour l’orateur' }).fill('Lentement');
    expect(await faults(place.container)).toEqual([]);
    await button('Terminé').click();
    expect(place.dossier.dossier.items[0]).toMatchObject({ headline: '', commentary: 'À dire d’abord', notes: 'Lentement' });
    await expect.element(page.getByText('À dire d’abord')).toBeInTheDocument();
  });

  test('what is removed comes back to its place; the focus stays among the items', async () => {
    const place = await show(holding(THINGS.slice(0, 3)));
    await button('Retirer').nth(1).click();
    expect(order(place)).toBe('13');
    await expect.poll(() => document.activeElement?.closest('li')?.textContent).toContain('Titre 3');
    await expect.element(page.getByText('« Titre 2 » n’est plus dans le dossier.'.replaceAll('« ', '«\u202F').replaceAll(' »', '\u202F»'))).toBeInTheDocument();
    await button('Annuler').click();
    expect(order(place)).toBe('123');
    await expect.element(button('Annuler')).not.toBeInTheDocument();
  });

  test('the whole dossier is emptied, and comes back', async () => {
    const place = await show(holding(THINGS.slice(0, 2)));
    await button('Vider le dossier').click();
    await expect.element(heading('Dossier pour la réunion')).toBeInTheDocument();
    await button('Annuler').click();
    expect(order(place)).toBe('12');
  });

  test('fit 360 px', async () => {
    await page.viewport(360, 740);
    const { container } = await show(holding(THINGS));
    await expect.element(heading('Titre 1')).toBeInTheDocument();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    expect(await faults(container)).toEqual([]);
  });
});

describe('the order changes', () => {
  const quoted = (text: string) => `«\u202F${text}\u202F»`;

  test('by buttons, which keep the focus and say the place', async () => {
    const place = await show(holding(THINGS));
    await button(`Descendre ${quoted('Titre 1')}`).click();
    expect(order(place)).toBe('2134');
    await expect.poll(() => said(place.container)).toContain(`${quoted('Titre 1')}\u202F: place 2 sur 4.`);
    await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe(`Descendre ${quoted('Titre 1')}`);
    await button(`Monter ${quoted('Titre 4')}`).click();
    expect(order(place)).toBe('2143');
    // At an end there is nowhere to go, and the button stays reachable.
    await button(`Monter ${quoted('Titre 2')}`).click({ force: true });
    expect(order(place)).toBe('2143');
    await expect.element(button(`Monter ${quoted('Titre 2')}`)).toHaveAttribute('aria-disabled', 'true');
  });

  test('by Alt and arrows from anywhere in an item, by arrows alone on its handle', async () => {
    const place = await show(holding(THINGS));
    (await button('Modifier').nth(2).element() as HTMLElement).focus();
    await userEvent.keyboard('{Alt>}{ArrowUp}{ArrowUp}{/Alt}');
    expect(order(place)).toBe('3124');
    await expect.poll(() => document.activeElement?.closest('li')?.textContent).toContain('Titre 3');
    expect(document.activeElement?.getAttribute('data-tool')).toBe('edit');
    await userEvent.keyboard('{ArrowDown}');
    expect(order(place)).toBe('3124');
    (await button(`Déplacer ${quoted('Titre 3')}`).element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(order(place)).toBe('1324');
    await expect.poll(() => document.activeElement?.getAttribute('data-tool')).toBe('handle');
  });

  const pointer = (node: Element, type: string, y: number, pointerType: string) =>
    node.dispatchEvent(new PointerEvent(type, { bubbles: true, cancelable: true, pointerId: 1, pointerType, button: 0, clientX: 20, clientY: y }));

  test.each(['mouse', 'touch'])('by drag with a %s: a line shows where it will stand', async (type) => {
    const place = await show(holding(THINGS));
    const rows = () => [...place.container.querySelectorAll('ol > li')];
    const handle = await button(`Déplacer ${quoted('Titre 1')}`).element();
    // A made-up pointer cannot be captured.
    (handle as HTMLElement).setPointerCapture = () => {};
    const middle = (at: number) => { const { top, height } = rows()[at]!.getBoundingClientRect(); return top + height / 2; };
    pointer(handle, 'pointerdown', middle(0), type);
    pointer(handle, 'pointermove', middle(2) + 4, type);
    await expect.poll(() => rows().map((row) => [...row.classList].filter((name) => /lifted|before|after/.test(name)).join()).join('|')).toBe('lifted||after|');
    pointer(handle, 'pointerup', middle(2) + 4, type);
    expect(order(place)).toBe('2314');
    await expect.poll(() => rows().some((row) => row.classList.contains('lifted'))).toBe(false);
  });

  test('Escape leaves a drag, and the order as it was', async () => {
    const place = await show(holding(THINGS));
    const handle = await button(`Déplacer ${quoted('Titre 1')}`).element();
    (handle as HTMLElement).setPointerCapture = () => {};
    pointer(handle, 'pointerdown', 200, 'mouse');
    pointer(handle, 'pointermove', 900, 'mouse');
    await userEvent.keyboard('{Escape}');
    pointer(handle, 'pointerup', 900, 'mouse');
    expect(order(place)).toBe('1234');
    await expect.poll(() => said(place.container)).toContain('Déplacement annulé.');
  });

  test('where a pointer lands, in numbers', () => {
    const spans = [0, 100, 200].map((top) => ({ top, height: 100 }));
    expect([10, 140, 160, 240, 260, 999].map((y) => landing(spans, 0, y))).toEqual([0, 0, 1, 1, 2, 2]);
    expect([-50, 40, 60, 160].map((y) => landing(spans, 2, y))).toEqual([0, 0, 1, 2]);
    expect([drift(400, 900), drift(0, 900) < 0, drift(900, 900) > 0]).toEqual([0, true, true]);
  });
});

describe('the cover', () => {
  test('says what the person gave it, and the fields keep what is typed', async () => {
    const place = await show(holding(THINGS.slice(0, 1)));
    await button('Donner un titre, une date, un logo').click();
    await page.getByRole('textbox', { name: 'Titre' }).fill('Ce que l’on compte');
    await page.getByRole('textbox', { name: 'Organisation' }).fill('Collectif');
    await page.getByLabelText('Date de la réunion').fill('2026-12-15');
    expect(place.dossier.dossier.cover).toEqual({ title: 'Ce que l’on compte', organisation: 'Collectif', date: '2026-12-15', logo: null });
    await expect.element(page.getByRole('heading', { level: 1, name: 'Ce que l’on compte' })).toBeInTheDocument();
    await expect.element(page.getByText('Collectif · 15 décembre 2026')).toBeInTheDocument();
    expect(await faults(place.container)).toEqual([]);
    await button('Terminé').click();
    await expect.poll(() => document.activeElement?.textContent).toBe('Couverture');
  });

  test('a logo is drawn anew as PNG, small; what is no picture is refused', async () => {
    const place = await show(holding(THINGS.slice(0, 1)));
    await button('Donner un titre, une date, un logo').click();
    const input = () => place.container.querySelector<HTMLInputElement>('form input[type=file]')!;
    await userEvent.upload(input(), file('l.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="500" onload="document.title=1"><script>alert(1)</script><rect width="2000" height="500" fill="red"/></svg>', 'image/svg+xml'));
    await expect.poll(() => place.dossier.dossier.cover.logo).toMatch(/^data:image\/png;base64,iVBORw0KGgo/);
    const drawn = new Image();
    drawn.src = place.dossier.dossier.cover.logo!;
    await drawn.decode();
    expect([drawn.naturalWidth, drawn.naturalHeight]).toEqual([720, 180]);
    await userEvent.upload(input(), file('l.png', 'not a picture', 'image/png'));
    await expect.element(page.getByText('Cette image n’a pas pu être lue. Essayez un PNG ou un JPEG.')).toBeInTheDocument();
    expect(place.dossier.dossier.cover.logo).toMatch(/^data:image\/png/);
    await button('Retirer le logo').click();
    expect(place.dossier.dossier.cover.logo).toBeNull();
    expect([within(100, 50), within(0, 0), within(10, 5000)]).toEqual([{ width: 100, height: 50 }, { width: 720, height: 360 }, { width: 1, height: 360 }]);
  });
});

describe('a dossier that comes', () => {
  test('by a link is shown, and changes nothing until it is added or taken', async () => {
    const link = await formatLink({ ...holding([THINGS[2]!, THINGS[0]!]), cover: { ...EMPTY.cover, title: 'Reçu' } });
    const place = await show(holding(THINGS.slice(0, 2)), { hash: `#/dossier?${LINK}=${link}` });
    await expect.element(heading('Reçu')).toBeInTheDocument();
    expect(order(place)).toBe('12');
    expect(await faults(place.container)).toEqual([]);
    await button('Ajouter ses pièces au mien').click();
    expect(place.dossier.dossier.items.map(({ reference }) => reference)).toEqual([THINGS[0], THINGS[1], THINGS[2]]);
    expect(place.dossier.dossier.cover.title).toBe('');
    await expect.element(page.getByText('1\u00A0pièce ajoutée à la fin.')).toBeInTheDocument();
    expect(place.router.route.params[LINK]).toBeUndefined();
  });

  test('by a link is taken in place of one’s own, which comes back', async () => {
    const link = await formatLink({ ...holding([THINGS[2]!]), cover: { ...EMPTY.cover, title: 'Reçu' } });
    const place = await show(holding(THINGS.slice(0, 2)), { hash: `#/dossier?${LINK}=${link}` });
    await button('Le prendre à la place du mien').click();
    await expect.element(page.getByRole('heading', { level: 1, name: 'Reçu' })).toBeInTheDocument();
    await button('Annuler').click();
    expect(order(place)).toBe('12');
  });

  test('by a link that was cut says so', async () => {
    const link = await formatLink(holding(THINGS));
    const place = await show(holding(THINGS.slice(0, 1)), { hash: `#/dossier?${LINK}=${link.slice(0, -8)}` });
    await expect.element(page.getByText(/le lien est incomplet/)).toBeInTheDocument();
    expect(await faults(place.container)).toEqual([]);
    await button('Compris').click();
    expect(order(place)).toBe('1');
  });

  test('in a file is offered; a file that is none is said where and why', async () => {
    const place = await show();
    await choose(place.container, file('x.json', '{"concordance":"dossier","version":1,"cover":{"title":3},"items":[]}'));
    await expect.element(page.getByText('x.json n’a pas été ouvert')).toBeInTheDocument();
    await expect.element(page.getByText(/ce n’est pas un texte/)).toBeInTheDocument();
    expect(place.container.textContent).toContain('champ «\u202Ftitle\u202F»');
    await button('Compris').click();
    await choose(place.container, file('d.json', formatDossier(holding(THINGS.slice(0, 2)))));
    await button('Prendre ce dossier').click();
    expect(order(place)).toBe('12');
  });
});

describe('a link to give', () => {
  test('holds what is published, says what is left out, and is refused when too long', async () => {
    const place = await show(holding(THINGS));
    await expect.element(heading('Titre 1')).toBeInTheDocument();
    await button('Faire un lien').click();
    const field = page.getByRole('textbox', { name: 'Lien vers ce dossier' });
    await expect.element(field).toBeInTheDocument();
    await expect.element(page.getByText(/1\u00A0pièce n’y est pas/)).toBeInTheDocument();
    expect(await faults(place.container)).toEqual([]);
    // Words that nothing shortens.
    const noise = () => Array.from(crypto.getRandomValues(new Uint16Array(1500)), (n) => n.toString(36)).join(' ');
    for (const { id } of place.dossier.dossier.items.slice(0, 3)) place.dossier.edit(id, { commentary: noise() });
    await expect.element(page.getByText(/Ce lien aurait/)).toBeInTheDocument();
    await expect.element(field).not.toBeInTheDocument();
    await page.getByRole('checkbox', { name: 'Avec le titre et mes commentaires' }).click();
    await expect.element(field).toBeInTheDocument();
  });
});
