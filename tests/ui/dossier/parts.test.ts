/** A drawing too high for a slide, in several. */
import type { Component } from 'svelte';
import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { ChartSpec } from '../../../src/charts/spec';
import type { Exhibit, ResolvedDossier } from '../../../src/export/exhibit';
import Projection from '../../../src/ui/dossier/Projection.svelte';
import { parted, stripsOf, type Band } from '../../../src/ui/dossier/stage/parts';
import Stage from '../Stage.svelte';
import { world } from '../world';

const SVG = 'http://www.w3.org/2000/svg';
const PITCH = 40;
const TITLE = 30;

/** Rows of a mark and its name under a title, an upright line along them, and a scale under them all; or over them. */
function rows(count: number, axis: 'over' | 'under'): ChartSpec {
  const draw = ({ width }: { readonly width: number }): SVGSVGElement => {
    const svg = document.createElementNS(SVG, 'svg');
    const add = (name: string, attributes: Record<string, string | number>, text = '', parent: Element = svg): Element => {
      const node = parent.appendChild(document.createElementNS(SVG, name));
      for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
      node.textContent = text;
      return node;
    };
    const top = axis === 'over' ? 30 : 0;
    const height = top + TITLE + count * PITCH + (axis === 'under' ? 30 : 0);
    Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` }).forEach(([name, value]) => { svg.setAttribute(name, String(value)); });
    add('line', { x1: 100, x2: 100, y1: top + TITLE, y2: top + TITLE + count * PITCH, stroke: 'black' });
    add('text', { x: 0, y: top + 18, class: 'b' }, 'Titre');
    for (let i = 0; i < count; i += 1) {
      const group = add('g', { 'data-observation': `o${i}` });
      add('circle', { cx: 120, cy: top + TITLE + i * PITCH + 20, r: 6 }, '', group);
      add('text', { x: 0, y: top + TITLE + i * PITCH + 25 }, `rang ${i}`, group);
    }
    for (const tick of [0, 100, 200]) add('text', { x: 120 + tick, y: axis === 'over' ? 16 : height - 10 }, axis === 'over' ? `€${tick}m` : String(tick));
    return svg;
  };
  return { alt: 'Un dessin', table: { caption: '', columns: [], rows: [] }, draw };
}

const resolvedOf = (chart: ChartSpec): ResolvedDossier => {
  const exhibit: Exhibit = {
    id: 'i1', kind: 'chart', lang: 'fr', kicker: '', headline: 'Titre', subtitle: '', commentary: 'Nous demandons.', notes: 'Dire.', value: null, chart, table: null, paragraphs: [], note: '', sources: [], observations: [], address: '', published: true,
  };
  return { lang: 'fr', title: '', organisation: '', date: '', logo: null, edition: '', licence: '', exhibits: [exhibit], lost: [] };
};
const said = (part: number, parts: number): string => `${part}/${parts}`;
const wordsOf = (svg: SVGSVGElement): string[] => [...svg.querySelectorAll('text')].map(({ textContent }) => textContent ?? '');

describe('a drawing too high for a slide', () => {
  test.each(['over', 'under'] as const)('goes on over several, every row once, the scale %s them on each', (axis) => {
    const { exhibits } = parted(resolvedOf(rows(24, axis)), said);
    expect(exhibits.length).toBeGreaterThan(1);
    expect(exhibits.map(({ part }) => part)).toEqual(exhibits.map((_, i) => said(i + 1, exhibits.length)));
    expect(new Set(exhibits.map(({ id }) => id)).size).toBe(exhibits.length);
    const drawings = exhibits.map(({ chart }) => chart!.draw({ width: 780, narrow: false, height: 400 }));
    const words = drawings.map(wordsOf);
    expect(words.flat().filter((word) => word.startsWith('rang'))).toEqual(Array.from({ length: 24 }, (_, i) => `rang ${i}`));
    for (const one of words) expect(one.filter((word) => /^€?\d+m?$/.test(word)).map((word) => word.replace(/\D/g, ''))).toEqual(['0', '100', '200']);
    expect(words.map((one) => one.includes('Titre'))).toEqual(exhibits.map((_, i) => i === 0));
    // The line along the rows ends with them, and what is drawn stands inside.
    for (const svg of drawings) {
      const host = document.body.appendChild(document.createElement('div'));
      host.className = 'chart';
      Object.assign(host.style, { width: '780px', position: 'fixed', top: '0', left: '0' });
      host.append(svg);
      const frame = svg.getBoundingClientRect();
      const boxes = [...svg.querySelectorAll('text, line, circle')].map((node) => node.getBoundingClientRect());
      expect([Math.min(...boxes.map(({ top }) => top)) >= frame.top - 1, Math.max(...boxes.map(({ bottom }) => bottom)) <= frame.bottom + 1]).toEqual([true, true]);
      const rowsOf = [...svg.querySelectorAll('circle')].map((node) => node.getBoundingClientRect().top);
      expect(rowsOf.slice(1).map((top, i) => Math.round(top - rowsOf[i]!))).toEqual(rowsOf.slice(1).map(() => PITCH));
      host.remove();
    }
    // It crosses to the speaker's window as text, where a style would be refused.
    for (const drawing of drawings) expect(new XMLSerializer().serializeToString(drawing)).not.toContain('style=');
    // A mark that is on another part is not to be reached here.
    expect(drawings.flatMap((svg) => [...svg.querySelectorAll('[data-observation]')])).toHaveLength(24);
    const heights = drawings.map((svg) => svg.viewBox.baseVal.height);
    expect(Math.max(...heights)).toBeLessThan((TITLE + 24 * PITCH) / exhibits.length + 90);
    // The person's words once, those for the speaker on each.
    expect(exhibits.map(({ commentary }) => commentary !== '')).toEqual(exhibits.map((_, i) => i === 0));
    expect(new Set(exhibits.map(({ notes }) => notes))).toEqual(new Set(['Dire.']));
  });

  test('stays whole when it is low, or has no place to be cut at', () => {
    const low = resolvedOf(rows(8, 'under'));
    expect(parted(low, said).exhibits).toEqual(low.exhibits);
    const { draw } = rows(0, 'under');
    const solid = resolvedOf({ ...rows(0, 'under'), draw: (size) => {
      const svg = draw(size);
      svg.setAttribute('viewBox', `0 0 ${size.width} 1500`);
      svg.setAttribute('height', '1500');
      const block = svg.appendChild(document.createElementNS(SVG, 'rect'));
      Object.entries({ width: 300, height: 1500, 'data-observation': 'o' }).forEach(([name, value]) => { block.setAttribute(name, String(value)); });
      return svg;
    } });
    expect(parted(solid, said).exhibits).toEqual(solid.exhibits);
  });

  const band = (top: number, bottom: number, is: Band['is'] = 'figures'): Band => ({ top, bottom, is });
  test('is cut where a panel ends rather than in its middle, and never under a title', () => {
    const two = [band(0, 15, 'title'), band(30, 60), band(70, 100), band(110, 140), band(160, 175, 'title'), band(190, 220), band(230, 260)];
    expect(stripsOf(two, [[25, 145], [185, 265]], 270, 2)).toEqual([[[0, 150]], [[150, 270]]]);
    const title = [band(0, 100), band(120, 135, 'title'), band(150, 160)];
    expect(stripsOf(title, [], 170, 2)).toEqual([[[0, 110]], [[110, 170]]]);
  });
  test('keeps what explains its marks with some of them, and a line between rows with the nearer one', () => {
    expect(stripsOf([band(0, 100), band(110, 200), band(220, 240, null)], [], 250, 2)).toEqual([[[0, 105]], [[105, 250]]]);
    expect(stripsOf([band(0, 100), band(120, 120.4, null), band(126, 200)], [], 210, 2)).toEqual([[[0, 110]], [[110, 210]]]);
    expect(stripsOf([band(0, 100)], [], 100, 2)).toEqual([[[0, 100]]]);
  });
});

test('a projection with nothing to show hands nothing over in place of what the other window has', async () => {
  const heard: string[] = [];
  const line = new BroadcastChannel('concordance-presentation');
  line.addEventListener('message', ({ data }) => heard.push((data as { type: string }).type));
  const { unmount, container } = await render(Stage, { props: { world: await world({ hash: '#/dossier/projection' }), component: Projection as unknown as Component<never>, props: { route: { page: 'dossier', id: 'projection', params: {} } } } });
  await expect.poll(() => container.querySelectorAll('.slide').length, { timeout: 10_000 }).toBe(1);
  await new Promise((resolve) => { setTimeout(resolve, 800); });
  expect(heard).toEqual(['hello']);
  await unmount();
  line.close();
});
