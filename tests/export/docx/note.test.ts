/** A dossier as a Word document, parsed back: its words, figures, headings, pictures, footnotes, language and properties. */
import { beforeAll, describe, expect, it } from 'vitest';
import { toDocx } from '../../../src/export/docx';
import type { Exhibit, ResolvedDossier } from '../../../src/export/exhibit';
import { inParts } from '../../../src/export/paper';
import { fit } from '../../../src/export/docx/onepage';
import { sizeOf, within } from '../../../src/export/docx/picture';
import { TEXT_PIXELS } from '../../../src/export/docx/paper';
import { widths } from '../../../src/export/docx/table';
import { COMMENTARY, NOTES, resolvedDossier } from '../../fixtures/dossier/resolved';
import { isSound, taken, type Taken } from './parts';

/** A PNG of one pixel, its header saying another size. */
const png = (width: number, height: number): Uint8Array => {
  const bytes = Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkSBGvBwABwwDRzzc9ZQAAAABJRU5ErkJggg=='), (one) => one.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
};

/** Tables that stand one under the other where one would be wider than the page. */
const partsOf = (exhibits: readonly Exhibit[]): number => exhibits.reduce((sum, { table }) => sum + inParts(table!, TEXT_PIXELS, 8 / 0.75, 12).length, 0);

const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ').replaceAll('’', "'");

describe.each(['fr', 'en'] as const)('the note in full, in %s', (lang) => {
  let dossier: ResolvedDossier;
  let doc: Taken;
  let said: string;
  beforeAll(async () => {
    dossier = await resolvedDossier(lang);
    doc = taken(await toDocx(dossier, { form: 'full' }));
    said = plain(doc.paragraphs.map(({ text }) => text).join('\n'));
  }, 300_000);

  it('is a sound package in its language, with its properties', () => {
    expect(isSound(doc)).toBe(true);
    expect(doc.part('word/styles.xml')).toContain(`w:val="${lang === 'fr' ? 'fr-FR' : 'en-GB'}"`);
    expect(doc.part('docProps/core.xml')).toContain(`<dc:creator>${dossier.organisation.replaceAll('&', '&amp;')}</dc:creator>`);
    expect(plain(doc.part('docProps/core.xml'))).toContain(plain(dossier.title));
    expect(doc.part('word/footer1.xml')).toMatch(/PAGE[\s\S]*NUMPAGES/);
  });

  it('has a title, a heading for each item, and every word that the room may see', () => {
    // Several footnotes are set apart by commas.
    const headings = doc.paragraphs.filter(({ style }) => style === 'Heading1').map(({ text }) => plain(text).replace(/(, )+$/, '').trim());
    expect(doc.paragraphs.find(({ style }) => style === 'Title')?.text.replaceAll('’', "'")).toBe(dossier.title.replaceAll('’', "'"));
    for (const { headline, subtitle, commentary, value, note } of dossier.exhibits) {
      expect(headings).toContain(plain(headline));
      for (const text of [subtitle, commentary, value?.text ?? '', value?.label ?? '', note]) if (text) expect(said).toContain(plain(text));
    }
    expect(said).toContain(plain(COMMENTARY[lang]));
    expect(said).not.toContain(plain(NOTES[lang].split('\n')[0]!));
  });

  it('puts the table where there is no picture, with its figures and a header repeated on each page', () => {
    const xml = doc.part('word/document.xml');
    const tables = dossier.exhibits.filter(({ table }) => table !== null && table.rows.length > 0);
    expect(tables.length).toBeGreaterThan(3);
    expect(xml.match(/<w:tbl>/g)).toHaveLength(partsOf(tables));
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(partsOf(tables));
    const numbers = (text: string) => text.replace(/\D+/g, '');
    for (const { table } of tables) for (const cell of Object.values(table!.rows[0]!)) if (cell !== null && cell !== '') expect(numbers(said)).toContain(numbers(String(cell)));
  });

  it('has a footnote for each document of an item that rests on a few, and one list for the others', () => {
    const few = dossier.exhibits.filter(({ sources }) => sources.length > 0 && sources.length <= 5);
    const many = dossier.exhibits.filter(({ sources }) => sources.length > 5);
    expect(doc.footnotes).toHaveLength(few.reduce((sum, { sources }) => sum + sources.length, 0) + many.length);
    const all = plain(doc.footnotes.join('\n'));
    for (const { sources } of few) for (const { text } of sources) expect(all).toContain(plain(text));
    for (const { sources } of many) for (const { text } of sources) expect(said).toContain(plain(text));
    expect(doc.part('word/_rels/document.xml.rels')).toContain('TargetMode="External"');
  });

  it('carries each drawing with its words, its own size and a caption numbered by a field', async () => {
    const asked: Exhibit[] = [];
    const drawn = taken(await toDocx(dossier, { form: 'full', pictures: (exhibit) => { asked.push(exhibit); return Promise.resolve(png(1600, 900)); } }));
    const charts = dossier.exhibits.filter(({ chart }) => chart !== null);
    expect(asked).toEqual(charts);
    const xml = drawn.part('word/document.xml');
    const alternatives = [...xml.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, text]) => plain(text!.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>')));
    for (const { chart } of charts) expect(alternatives).toContain(plain(chart!.alt));
    expect(Object.keys(drawn.files).some((path) => /^word\/media\/.*\.png$/.test(path))).toBe(true);
    expect(xml.match(/SEQ Figure/g)).toHaveLength(charts.length);
    const [, cx, cy] = [...xml.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)].at(-1)!;
    expect(Number(cx) / Number(cy)).toBeCloseTo(1600 / 900, 1);
  });

  it('replaces a picture that is none by the table', async () => {
    const broken = taken(await toDocx(dossier, { form: 'full', pictures: () => Promise.resolve(new Uint8Array([1, 2, 3])) }));
    expect(broken.part('word/document.xml').match(/<w:tbl>/g)).toHaveLength(partsOf(dossier.exhibits.filter(({ table }) => table !== null && table.rows.length > 0)));
  });

  it('says the headlines on one page, without a footnote or a table', async () => {
    const page = taken(await toDocx(dossier, { form: 'page' }));
    const text = plain(page.paragraphs.map((one) => one.text).join('\n'));
    for (const { headline } of dossier.exhibits) expect(text).toContain(plain(headline));
    expect(page.footnotes).toEqual([]);
    expect(page.part('word/document.xml')).not.toContain('<w:tbl>');
    expect(isSound(page)).toBe(true);
  });
});

describe('what a note is given to hold', () => {
  const exhibit = (headline: string, more: Partial<Exhibit> = {}): Exhibit => ({
    id: headline, kind: 'section', lang: 'fr', kicker: '', headline, subtitle: 'Sous-titre', commentary: '', notes: '', value: null, chart: null, table: null, paragraphs: [], note: '', sources: [],
    observations: [], address: '#/', published: true, ...more,
  });
  const dossier = (exhibits: readonly Exhibit[], more: Partial<ResolvedDossier> = {}): ResolvedDossier =>
    ({ lang: 'fr', title: '', organisation: '', date: '', logo: null, edition: 'Concordance 1', licence: 'Licence', exhibits, lost: [], ...more });

  it('may be nothing, or hold what XML refuses', async () => {
    expect(isSound(taken(await toDocx(dossier([]), { form: 'full' })))).toBe(true);
    const odd = taken(await toDocx(dossier([exhibit('a\u0000b\u0008<c> & \uD800"d"', { published: false })], { logo: 'data:image/png;base64,@@' }), { form: 'full' }));
    expect(isSound(odd)).toBe(true);
    expect(odd.paragraphs.map(({ text }) => text)).toContain('ab<c> & "d"');
    expect(odd.paragraphs.some(({ text }) => text.includes('ne sont pas publiés'))).toBe(true);
  });

  it('raises French ordinals and names what is absent from the data', async () => {
    const doc = taken(await toDocx(dossier([exhibit('Au 1er janvier')], { lost: [{ id: 'l', kind: 'figure', headline: 'Pièce perdue', commentary: 'ma phrase', notes: 'secret' }] }), { form: 'full' }));
    expect(doc.part('word/document.xml')).toMatch(/<w:vertAlign w:val="superscript"\/>[^]{0,80}>er</);
    const said = doc.paragraphs.map(({ text }) => text).join('\n');
    expect(said).toMatch(/Pièce perdue.*ma phrase/);
    expect(said).not.toContain('secret');
  });

  it('gives room to headlines first, then to sources in turn, and counts what is left', () => {
    const many = Array.from({ length: 8 }, (_, i) => exhibit(`Titre ${i}`, { sources: [{ source_id: 's', text: 'Source', published: null, url: null, values: [], read_as: '' }], commentary: 'Mes mots' }));
    const parts = (room: number) => fit(many, room).items.map((lines) => lines.map(({ part }) => part));
    expect(parts(2000)[0]).toEqual(['headline', 'counted', 'commentary', 'sources']);
    expect(parts(8 * 21 + 13).map((one) => one.length)).toEqual([2, 1, 1, 1, 1, 1, 1, 1]);
    expect(fit(many, 100)).toMatchObject({ left: 4 });
    expect(fit(many, 0)).toEqual({ items: [], left: 8 });
  });

  it('reads the size of a picture in its bytes', () => {
    expect(sizeOf(png(640, 480))).toEqual({ type: 'png', width: 640, height: 480 });
    expect(sizeOf(new Uint8Array([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 30, 0, 40, 3, 0, 0, 0]))).toEqual({ type: 'jpg', width: 40, height: 30 });
    expect(sizeOf(new Uint8Array([71, 73, 70]))).toBeNull();
    expect(within({ width: 100, height: 50 }, { width: 400, height: 100 })).toEqual({ width: 200, height: 100 });
    expect(within({ width: 100, height: 50 }, { width: 400, height: 100 }, false)).toEqual({ width: 100, height: 50 });
  });

  it('shares the width of a table among its columns', () => {
    const spec = { columns: [{ key: 'a', label: 'A' }, { key: 'b', label: 'B' }], rows: [{ a: 'x', b: 'un titre beaucoup plus long que le reste' }] };
    const [a, b] = widths(spec, 1000);
    expect(a! + b!).toBe(1000);
    expect(b!).toBeGreaterThan(a! * 2);
  });
});
