/** One figure as an SVG that stands alone: everything said, nothing referred to, no style left behind. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { ResolvedDossier } from '../../src/export/exhibit';
import { LIGHT } from '../../src/export/light';
import { toSvg, type Pictured } from '../../src/export/picture';
import { escapeXml, standalone } from '../../src/export/svg';
import { CHARTS, SIZES, context, written } from '../charts/harness';
import { resolvedDossier } from '../fixtures/dossier/resolved';
import { all, unclosed } from './pptx/read';

const FACES = (['sans', 'serif'] as const).flatMap((family) => ([400, 600] as const).map((weight) => ({ family, weight, base64: 'd09GMg==' })));
let dossier: ResolvedDossier;
beforeAll(async () => { dossier = await resolvedDossier('fr'); }, 180_000);

const pictured = (i: number): Pictured => {
  const { kicker, headline, subtitle, chart, note, sources, address } = dossier.exhibits[i]!;
  return { kicker, headline, subtitle, chart: chart!, note, sources: sources.map(({ text }) => text), licence: dossier.licence, edition: dossier.edition, address };
};
const words = (svg: string): string => all(svg.replace(/<text[^>]*aria-hidden.*?<\/text>/gs, ''), /<text[^>]*>(.*?)<\/text>/gs).map((text) => text.replace(/<[^>]+>/g, '')).join(' ');

describe('a picture of a figure', () => {
  it.each([[0, 960], [0, 360], [1, 960], [8, 1200]])('%i at %i px says everything and refers to nothing', (i, width) => {
    const one = pictured(i);
    const svg = toSvg(one, { width, lang: 'fr', faces: FACES });
    expect(unclosed(svg)).toBeNull();
    const text = words(svg);
    for (const said of [one.kicker, one.headline, one.subtitle, one.note, ...one.sources, dossier.edition, dossier.licence]) expect(text).toContain(said.trim());
    expect(text.replaceAll(' ', '')).toContain(one.address);
    expect(svg).toContain(`<title>${escapeXml(one.headline)}</title>`);
    expect(svg).toContain(`<desc>${escapeXml(one.chart.alt)}</desc>`);
    expect(svg).not.toMatch(/var\(|class="|data-observation|data-label|<script|<foreignObject|<image/);
    expect([...svg.matchAll(/(?:href|src)="(.*?)"|url\((.*?)\)/g)].map(([, a, b]) => a ?? b).filter((to) => !to!.startsWith('data:font/woff2;base64,'))).toEqual([]);
    expect(svg).toMatch(new RegExp(`^<svg[^>]*><title>.*?<rect width="${width}" height="\\d+" fill="${LIGHT.paper}"/>`, 's'));
    expect(all(svg, /font-family:'(.*?)'/g)).toEqual(['Concordance Sans', 'Concordance Sans', 'Concordance Serif']);
  });
  it('grows with what it says', () => {
    const height = (one: Pictured) => Number(/height="(\d+)"/.exec(toSvg(one, { width: 960, lang: 'fr', faces: [] }))![1]);
    const one = pictured(0);
    expect(height({ ...one, note: '' })).toBeLessThan(height(one));
    expect(height({ ...one, sources: [...one.sources, ...one.sources] })).toBeGreaterThan(height(one));
    expect(toSvg(one, { width: 960, lang: 'fr', faces: [] })).not.toContain('<style>');
  });
  it('raises ordinals and escapes what it is given', () => {
    const svg = toSvg({ ...pictured(0), headline: 'Au 1er janvier <b>&', note: '</svg>\u0000' }, { width: 960, lang: 'fr', faces: [] });
    expect(svg).toContain('1<tspan dy="-0.33em" font-size="0.72em">er</tspan>');
    expect(svg).toContain('&lt;b&gt;&amp;');
    expect(unclosed(svg)).toBeNull();
  });
});

describe('a drawing that stands alone', () => {
  it.each(Object.keys(CHARTS))('%s keeps every mark and every word, with no class and no token', (name) => {
    const drawn = CHARTS[name]!(context('fr')).draw(SIZES.wide);
    const svg = standalone(drawn, { sans: 'Arial' });
    expect(unclosed(svg)).toBeNull();
    expect(svg).not.toMatch(/var\(|class=|data-/);
    const hidden = drawn.querySelectorAll('.when-focused').length;
    const halos = drawn.querySelectorAll('.halo:not(.when-focused)').length;
    expect(svg.match(/<text/g)).toHaveLength(drawn.querySelectorAll('text').length - hidden + halos);
    for (const mark of ['path', 'line', 'rect', 'circle']) expect((svg.match(new RegExp(`<${mark}[ />]`, 'g')) ?? []).length).toBe(drawn.querySelectorAll(mark).length);
    expect(written(drawn)).toContain('class=');
  });
  it('paints paper behind letters as letters of their own, for programs that ignore the order of painting', () => {
    const svg = standalone(CHARTS.intervals!(context('fr')).draw(SIZES.wide), { sans: 'Arial' });
    const [halo, letters] = [...svg.matchAll(/<text([^>]*)>([^<]*643)<\/text>/g)];
    expect(halo![1]).toContain(`stroke="${LIGHT.paper}"`);
    expect(letters![1]).not.toContain('stroke');
    expect(halo![2]).toBe(letters![2]);
  });
});
