/** A presentation made in the browser: its drawings are painted for programs that read none. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { loadPlot } from '../../src/charts/render';
import { versusChart } from '../../src/charts/versus';
import type { Exhibit, ResolvedDossier } from '../../src/export/exhibit';
import { toPptx } from '../../src/export/pptx';
import { messages } from '../../src/i18n';
import { formatter } from '../../src/i18n/format';
import { readFaces } from '../../src/ui/dossier/fonts';
import { paint } from '../../src/ui/dossier/raster';
import { statement } from '../fixtures/statement';

const exhibit = (id: string, chart: Exhibit['chart']): Exhibit => ({
  id, kind: 'chart', lang: 'fr', kicker: '', headline: `Un titre ${id}`, subtitle: '', commentary: '', notes: '', value: null, chart, table: chart?.table ?? null,
  paragraphs: [], note: '', sources: [], observations: [], address: 'https://example.org/#/', published: true,
});

test('holds native charts, and drawings with a picture twice their size', async () => {
  await loadPlot();
  const rows = [2020, 2021].flatMap((year) => [statement(String(year), 100, { year, panel: 'in' }), statement(String(year), 1400, { year, panel: 'out' })]);
  const chart = versusChart(rows, { inside: 'in', outside: 'out' }, 'c', { format: formatter('fr'), text: messages('fr'), lang: 'fr' });
  const dossier: ResolvedDossier = {
    lang: 'fr', title: 'Essai', organisation: '', date: '', logo: null, edition: 'Concordance 1', licence: 'CC BY 4.0.', lost: [],
    exhibits: [exhibit('a', chart), exhibit('b', { alt: chart.alt, table: chart.table, draw: chart.draw })],
  };
  const faces = await readFaces();
  const files = unzipSync(await toPptx(dossier, (svg, width, height) => paint(svg, width, height, faces)));
  expect(Object.keys(files).filter((path) => /charts\/chart\d+\.xml$/.test(path))).toHaveLength(1);
  const [path] = Object.keys(files).filter((one) => one.endsWith('.svg'));
  const svg = new DOMParser().parseFromString(strFromU8(files[path!]!), 'image/svg+xml').documentElement;
  const [png] = Object.keys(files).filter((one) => one.endsWith('.png'));
  const image = await createImageBitmap(new Blob([files[png!]! as BlobPart], { type: 'image/png' }));
  expect([image.width, image.height]).toEqual(['width', 'height'].map((name) => Math.round(2 * Number(svg.getAttribute(name)))));
});
