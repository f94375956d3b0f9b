/** The frame of a figure: order of its parts, table in place, exports, address, marks. */
import { describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import Figure from '../../src/ui/Figure.svelte';
import { walkable } from '../../src/ui/marks';
import Stage from './Stage.svelte';
import { chart, faults, world, type World } from './world';

const source = { source_id: 'collectif-2022', producer: 'Collectif', title: 'Rencontre, 1er échange', published: '2022-12-15', read_as: 'excerpt', values: ['plus de 560'] };
const props = { id: 'parcours', kicker: 'Écart 2', headline: '560 au total', subtitle: 'France, au 1er janvier', noteLead: 'Pas une cohorte.', note: 'Une note.', sources: [source, { ...source, source_id: 'x', published: null, values: [] }], chart };

async function show(options: Parameters<typeof world>[0] = {}): Promise<{ place: World; node: HTMLElement }> {
  const place = await world(options);
  const { container } = await render(Stage, { props: { world: place, component: Figure, props } });
  await expect.element(page.getByRole('button', { name: 'Chiffre 1' })).toBeInTheDocument();
  return { place, node: container };
}

const mark = (n: number) => page.getByRole('button', { name: `Chiffre ${n}` }).element() as SVGElement;

describe('frame', () => {
  test('says everything, in the order of the look, and is clean for axe', async () => {
    const { node } = await show();
    const text = node.textContent!.replace(/\s+/g, ' ');
    const order = ['Écart 2', '560 au total', 'France, au 1er janvier', 'Pas une cohorte. Une note.', 'Sources', 'Tableau', 'Exporter', 'Lien'].map((part) => text.indexOf(part));
    expect(order.every((at, i) => at >= 0 && (i === 0 || at > order[i - 1]!))).toBe(true);
    expect(text).toContain('Collectif, Rencontre, 1er échange, 2022 (plus de 560)');
    expect([...node.querySelectorAll('sup')].map((sup) => sup.textContent)).toEqual(['er', 'er', 'er']);
    expect(await faults(node)).toEqual([]);
  });
  test('has one name per figure, from its headline', async () => {
    await show();
    await expect.element(page.getByRole('figure', { name: '560 au total' })).toBeInTheDocument();
  });
});

describe('table', () => {
  test('key T puts it in the place of the drawing, and back', async () => {
    const { node } = await show();
    mark(1).focus();
    await userEvent.keyboard('t');
    await expect.element(page.getByRole('table')).toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: 'Tableau' })).toHaveAttribute('aria-pressed', 'true');
    expect(document.activeElement?.textContent).toBe('Tableau');
    expect(await faults(node)).toEqual([]);
    await userEvent.keyboard('T');
    await expect.element(page.getByRole('button', { name: 'Chiffre 1' })).toBeInTheDocument();
  });
});

describe('exports and address', () => {
  test('both dialects of CSV hold the table', async () => {
    await show();
    const saved: Blob[] = [];
    const names: string[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => { saved.push(blob as Blob); return 'blob:x'; });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) { names.push(this.download); });
    await page.getByRole('button', { name: 'Exporter' }).click();
    await page.getByRole('button', { name: 'CSV', exact: true }).click();
    await page.getByRole('button', { name: 'CSV (Excel français)' }).click();
    expect(names).toEqual(['concordance-parcours.csv', 'concordance-parcours-excel.csv']);
    expect(await saved[0]!.text()).toBe('Année,Personnes\r\n2019,\r\n2017,2102\r\n2018,-12.5\r\n');
    expect(new Uint8Array(await saved[1]!.arrayBuffer()).slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
    expect(await saved[1]!.text()).toContain('2018;-12,5\r\n');
    vi.restoreAllMocks();
  });
  test('a drawing and an image carry everything that the frame says; a failure is told', async () => {
    const { node } = await show();
    const saved: { name: string; blob: Blob }[] = [];
    const made: Blob[] = [];
    const real = URL.createObjectURL.bind(URL);
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => { made.push(blob as Blob); return real(blob as Blob); });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) { saved.push({ name: this.download, blob: made.at(-1)! }); });
    await page.getByRole('button', { name: 'Exporter' }).click();
    await page.getByRole('button', { name: 'SVG' }).click();
    await expect.poll(() => saved.length).toBe(1);
    await page.getByRole('button', { name: 'PNG' }).click();
    await expect.poll(() => saved.length).toBe(2);
    expect(saved.map(({ name, blob }) => `${name} ${blob.type}`)).toEqual(['concordance-parcours.svg image/svg+xml', 'concordance-parcours.png image/png']);
    const svg = await saved[0]!.blob.text();
    for (const words of ['Écart 2', '560 au total', 'Pas une cohorte. Une note.', 'Collectif, 2022', '#/?figure=parcours']) expect(svg).toContain(words);
    expect(new Uint8Array(await saved[1]!.blob.arrayBuffer()).slice(1, 4)).toEqual(new TextEncoder().encode('PNG'));
    vi.restoreAllMocks();
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await page.getByRole('button', { name: 'PNG' }).click();
    await expect.element(page.getByText('L’image n’a pas pu être faite.')).toBeVisible();
    expect(await faults(node)).toEqual([]);
    vi.restoreAllMocks();
  });
  test('the link reproduces the view, and can be copied by hand', async () => {
    await show({ hash: '#/incoherences?flag=F05' });
    const copied: string[] = [];
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementationOnce((text) => { copied.push(text); return Promise.resolve(); }).mockRejectedValueOnce(new Error('refused'));
    await page.getByRole('button', { name: 'Lien' }).click();
    await expect.element(page.getByRole('button', { name: 'Lien copié' })).toBeInTheDocument();
    expect(copied[0]).toContain('#/incoherences?figure=parcours&flag=F05&lang=fr');
    await page.getByRole('button', { name: 'Lien copié' }).click();
    await expect.element(page.getByRole('textbox', { name: 'Copiez cette adresse' })).toHaveValue(copied[0]);
    vi.restoreAllMocks();
  });
});

describe('marks', () => {
  test('a mark that shows words has them in its name', async () => {
    const mute = chart.draw({ width: 800, narrow: false });
    const text = document.createElementNS('http://www.w3.org/2000/svg', 'text');
    text.textContent = 'hors échelle';
    const group = document.createElementNS('http://www.w3.org/2000/svg', 'g');
    group.append(text);
    group.dataset.observation = 'o1';
    group.dataset.label = 'Sénat : 143';
    mute.append(group);
    walkable(mute, chart.alt, { open: () => {}, point: () => {} });
    expect(group.getAttribute('aria-label')).toBe('hors échelle. Sénat : 143');
    expect(mute.getAttribute('aria-label')).toBe(chart.alt);
  });
  test('one stop for the tab key, arrows in reading order, a ring, Enter for the source', async () => {
    const { place, node } = await show();
    expect([...node.querySelectorAll('[data-observation]')].map((m) => m.getAttribute('tabindex'))).toEqual(['0', '-1', '-1']);
    await userEvent.tab();
    while (document.activeElement !== mark(1)) await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(mark(2));
    expect(node.querySelectorAll('.ring')).toHaveLength(1);
    expect(node.querySelector('.pointed')?.textContent).toBe('Chiffre 2');
    await userEvent.keyboard('{End}');
    expect(document.activeElement).toBe(mark(3));
    await userEvent.keyboard('{Home}{ArrowLeft}');
    expect(document.activeElement).toBe(mark(1));
    await userEvent.keyboard('{End}{Enter}');
    expect(place.router.route.params.chiffre).toBe('o1,o2');
  });
  test('a click opens the source', async () => {
    const { place } = await show();
    await userEvent.click(mark(2));
    expect(place.router.route.params.chiffre).toBe('o2');
  });
  test('a finger near a mark means it; farther, nothing', async () => {
    const { place, node } = await show();
    const { right, top } = mark(1).getBoundingClientRect();
    const tap = (x: number) => node.querySelector('.chart svg')!.dispatchEvent(new MouseEvent('click', { clientX: x, clientY: top, bubbles: true }));
    tap(right + 40);
    expect(place.router.route.params.chiffre).toBeUndefined();
    tap(right + 8);
    expect(place.router.route.params.chiffre).toBe('o1');
  });
});

test('the drawing follows its container, and keeps the focus', async () => {
  const { node } = await show();
  const svg = () => node.querySelector<SVGElement>('.chart svg')!;
  node.style.width = '900px';
  await expect.poll(() => svg().dataset.size).toBe('900 wide');
  mark(2).focus();
  node.style.width = '340px';
  await expect.poll(() => svg().dataset.size).toBe('340 narrow');
  expect(document.activeElement).toBe(mark(2));
});
