/** A figure as a picture, in the browser that paints it: its size, its white ground, its faces, under the policy of the page. */
import { beforeAll, describe, expect, test } from 'vitest';
import { CSP_META } from '../../src/cli/csp';
import { versusChart } from '../../src/charts/versus';
import { loadPlot } from '../../src/charts/render';
import { toPng, toSvg, type Framing, type Pictured } from '../../src/export/picture';
import { messages } from '../../src/i18n';
import { formatter } from '../../src/i18n/format';
import { readFaces } from '../../src/ui/dossier/fonts';
import { statement } from '../fixtures/statement';

const context = { format: formatter('fr'), text: messages('fr'), lang: 'fr' } as const;
let pictured: Pictured;
let framing: Framing;

beforeAll(async () => {
  await loadPlot();
  const rows = [2019, 2020, 2021].flatMap((year) => [
    statement(String(year), 100 + year - 2000, { year, panel: 'in', label_fr: 'Sens strict' }), statement(String(year), 1400 + year - 2000, { year, panel: 'out', label_fr: 'Champ large' }),
  ]);
  pictured = {
    kicker: 'Écart 6', headline: 'Au 1er janvier, mille quatre cents victimes enregistrées, dont cent au sens strict : la même année', subtitle: 'France, personnes.',
    chart: versusChart(rows, { inside: 'in', outside: 'out' }, 'c', context), note: 'Une note.', sources: ['SSMSI, 2022', 'Eurostat, 2023'], licence: 'CC BY 4.0.', edition: 'Concordance 1.0.0', address: 'https://example.org/#/ecarts',
  };
  framing = { width: 960, lang: 'fr', faces: await readFaces() };
});

async function pixels(png: Uint8Array): Promise<ImageData> {
  const image = await createImageBitmap(new Blob([png as BlobPart], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(image.width, image.height);
  const pen = canvas.getContext('2d')!;
  pen.drawImage(image, 0, 0);
  return pen.getImageData(0, 0, image.width, image.height);
}

/** Share of pixels that are not white. */
const inked = ({ data }: ImageData): number => {
  let dark = 0;
  for (let i = 0; i < data.length; i += 4) if (data[i]! < 240 || data[i + 1]! < 240 || data[i + 2]! < 240) dark += 1;
  return dark / (data.length / 4);
};

describe('a picture', () => {
  test('is twice the size of its drawing, on white, and says something', async () => {
    document.documentElement.dataset.theme = 'dark';
    const svg = new DOMParser().parseFromString(toSvg(pictured, framing), 'image/svg+xml').documentElement;
    const image = await pixels(await toPng(pictured, framing));
    delete document.documentElement.dataset.theme;
    expect([image.width, image.height]).toEqual([2 * Number(svg.getAttribute('width')), 2 * Number(svg.getAttribute('height'))]);
    expect([...image.data.slice(0, 4)]).toEqual([255, 255, 255, 255]);
    expect(inked(image)).toBeGreaterThan(0.02);
    expect(inked(image)).toBeLessThan(0.4);
  });
  test('is written in the faces that it carries: without them its letters are others', async () => {
    expect(framing.faces.map(({ family, weight }) => `${family} ${weight}`)).toContain('serif 600');
    const [own, none] = [await toPng(pictured, framing), await toPng(pictured, { ...framing, faces: [] })];
    expect(inked(await pixels(own))).not.toBe(inked(await pixels(none)));
  });
  test('keeps every line inside its frame', async () => {
    const host = document.createElement('div');
    host.innerHTML = toSvg(pictured, framing);
    document.body.append(host);
    await document.fonts.ready;
    const svg = host.querySelector('svg')!;
    const { right } = svg.getBoundingClientRect();
    const over = [...svg.querySelectorAll('text')].filter((text) => text.getBoundingClientRect().right > right);
    expect(over.map((text) => text.textContent)).toEqual([]);
    host.remove();
  });
  test('its letters are as wide as those of the page in the same faces, under the policy of the page', async () => {
    // A page with a policy of its own: pictures, faces and styles as Concordance allows them, and nothing more.
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = CSP_META.split('; ').filter((rule) => /^(img|font|style)-src/.test(rule)).join('; ');
    document.head.append(policy);
    const refused: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => { refused.push(effectiveDirective); });
    const face = framing.faces.find(({ family, weight }) => family === 'serif' && weight === 600)!;
    const bytes = Uint8Array.from(atob(face.base64), (char) => char.charCodeAt(0));
    document.fonts.add(await new FontFace('Measured', bytes.buffer).load());
    const words = 'Victimes 1234567890';
    const painted = await paintedWidth(`<svg xmlns="http://www.w3.org/2000/svg" width="600" height="80"><style>@font-face{font-family:'Concordance Serif';font-weight:600;src:url(data:font/woff2;base64,${face.base64})}</style><text x="10" y="50" font-size="40" font-weight="600" font-family="'Concordance Serif',monospace">${words}</text></svg>`);
    const pen = new OffscreenCanvas(10, 10).getContext('2d')!;
    pen.font = '40px Measured';
    const { actualBoundingBoxLeft, actualBoundingBoxRight } = pen.measureText(words);
    expect(Math.abs(painted - (actualBoundingBoxLeft + actualBoundingBoxRight))).toBeLessThan(3);
    expect(refused).toEqual([]);
    // The policy is in force: another origin is refused.
    new Image().src = 'http://other.example/a.png';
    await expect.poll(() => refused).toEqual(['img-src']);
  });
});

/** From the first inked column to the last, px of the drawing. */
async function paintedWidth(svg: string): Promise<number> {
  const { paintSvg } = await import('../../src/export/picture');
  const { data, width, height } = await pixels(await paintSvg(svg, 600, 80));
  const columns = Array.from({ length: width }, (_, x) => Array.from({ length: height }, (__, y) => data[(y * width + x) * 4]!).some((value) => value < 128));
  return (columns.lastIndexOf(true) - columns.indexOf(true) + 1) / 2;
}
