/** A dossier of ten items becomes a presentation, and the presentation is read back. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { NativeChart } from '../../../src/charts/spec';
import type { ResolvedDossier } from '../../../src/export/exhibit';
import { NOTHING } from '../../../src/export/exhibits/common';
import { LIGHT } from '../../../src/export/light';
import { toPptx } from '../../../src/export/pptx';
import { COMMENTARY, COVER, NOTES, resolvedDossier } from '../../fixtures/dossier/resolved';
import { all, at, book, bytesOf, charts, notes, parts, references, slides, textOf, titleOf, unclosed, type Parts } from './read';

const PNG = new Uint8Array([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 1, 2, 3]);
const asked: { svg: string; width: number; height: number }[] = [];
let dossier: ResolvedDossier;
let file: Uint8Array;
let read: Parts;
let native: (readonly NativeChart[])[];

beforeAll(async () => {
  dossier = await resolvedDossier('fr');
  file = await toPptx(dossier, async (svg, width, height) => { asked.push({ svg, width, height }); return PNG; });
  read = parts(file);
  native = await Promise.all(dossier.exhibits.map(async ({ chart }) => (await chart?.native?.()) ?? []));
}, 180_000);

const pointsOf = (chart: NativeChart) => ('rows' in chart ? chart.rows.flatMap(({ points }) => points) : [...chart.points]);
const sorted = (values: readonly (string | number)[]) => values.map(Number).sort((a, b) => a - b);
const itemSlides = () => slides(read).slice(1).filter((xml) => !titleOf(xml).startsWith('Sources'));

describe('the package', () => {
  it('is well formed, and holds every part that it declares and names', () => {
    for (const [path, xml] of read) expect([path, unclosed(xml)]).toEqual([path, null]);
    const held = new Set(Object.keys(bytesOf(file)));
    for (const part of all(read.get('[Content_Types].xml')!, /PartName="\/(.*?)"/g)) expect(held).toContain(part);
    for (const [path, xml] of read) {
      if (!path.endsWith('.rels')) continue;
      const folder = path.replace(/_rels\/[^/]+$/, '');
      for (const [, whole] of xml.matchAll(/<Relationship ([^>]*)\/>/g)) {
        const target = /Target="(.*?)"/.exec(whole!)![1]!;
        if (/TargetMode="External"/.test(whole!)) continue;
        expect(held).toContain(decodeURI(new URL(target, `file:///${folder}`).pathname.slice(1)));
      }
    }
  });
  it('numbers the shapes of a slide once each', () => {
    for (const xml of slides(read)) {
      const ids = all(xml, /<p:cNvPr id="(\d+)"/g);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
  it('has one master and refers outside by links alone', () => {
    expect([...read.keys()].filter((path) => /^ppt\/slideMasters\/[^/]+\.xml$/.test(path))).toHaveLength(1);
    const outside = [...read].filter(([path]) => path.endsWith('.rels')).flatMap(([, xml]) => [...xml.matchAll(/<Relationship [^>]*TargetMode="External"[^>]*>/g)].map(([whole]) => whole));
    expect(outside.length).toBeGreaterThan(20);
    for (const one of outside) expect(one).toMatch(/relationships\/hyperlink".*Target="https?:/);
  });
  it('has the faces and the colours of the look in its theme', () => {
    const theme = read.get('ppt/theme/theme1.xml')!;
    expect(theme).toMatch(/majorFont><a:latin typeface="Cambria"/);
    expect(theme).toMatch(/minorFont><a:latin typeface="Arial"/);
    for (const voice of ['adm', 'asso', 'parl', 'euro', 'press', 'accent'] as const) expect(theme).toContain(LIGHT[voice].slice(1));
    expect(theme).not.toContain('4472C4');
  });
});

describe('the slides', () => {
  it('are a cover, every item in its order, and the sources', () => {
    const titles = slides(read).map(titleOf);
    expect(titles[0]).toBe(COVER.fr.title);
    const kept = titles.slice(1).filter((title) => !title.startsWith('Sources'));
    expect([...new Set(kept)]).toEqual(dossier.exhibits.map(({ headline }) => headline));
    expect(titles.at(-1)).toMatch(/^Sources \((\d+)\/\1\)$/);
    const cover = textOf(slides(read)[0]!);
    for (const words of [COVER.fr.organisation, COVER.fr.date, dossier.edition]) expect(cover).toContain(words);
  });
  it('say what counts, who says it, and what the person adds', () => {
    const [first] = itemSlides();
    const text = textOf(first!);
    expect(text).toContain(dossier.exhibits[0]!.subtitle);
    expect(text).toContain(COMMENTARY.fr);
    expect(text).toContain('Sources\u202F: ');
    for (const xml of itemSlides()) expect(textOf(xml)).toMatch(/Sources?\u202F: |et \d+\sautres lignes|Ce qui manque/);
    const list = slides(read).filter((xml) => titleOf(xml).startsWith('Sources')).map(textOf).join('\n');
    // A part of a page may rest on a hundred documents: they are counted.
    for (const { text: cited } of dossier.exhibits.filter(({ kind }) => kind !== 'section').flatMap(({ sources }) => sources)) expect(list).toContain(cited);
  });
  it('have the footer, the number and the language in the layout, French spaces and raised ordinals', () => {
    const layouts = [...read].filter(([path]) => /slideLayouts\/[^/]+\.xml$/.test(path)).map(([, xml]) => xml).join('');
    expect(layouts).toContain(dossier.edition);
    expect(layouts).toContain('type="slidenum"');
    const xml = slides(read).join('');
    expect(xml).not.toContain('lang="en-US"');
    expect(xml).toMatch(/baseline="30000"[^>]*>(?:(?!<\/a:r>).)*<a:t>er<\/a:t>/);
    expect(titleOf(itemSlides()[0]!)).toContain('\u202F');
  });
  it('give the speaker notes, the argument, the figures, the sources and the link, a paragraph each', () => {
    const written = notes(read);
    const [first] = written.slice(1);
    const text = textOf(first!);
    const { paragraphs, sources, address, chart } = dossier.exhibits[0]!;
    for (const words of [...NOTES.fr.split('\n'), paragraphs[1]!.text, chart!.alt, sources[0]!.text, address]) expect(text.split('\n').some((line) => line.includes(words))).toBe(true);
    expect(text.split('\n').length).toBeGreaterThan(12);
    expect(slides(read).map(textOf).join('')).not.toContain(NOTES.fr.split('\n')[0]);
  });
  it('show a table where there is no drawing, and a figure in large type', () => {
    const world = slides(read).find((xml) => titleOf(xml) === dossier.exhibits[9]!.headline)!;
    expect(world).toContain('<a:tbl>');
    expect(textOf(world)).toContain(String(Object.values(dossier.exhibits[9]!.table!.rows[0]!)[0]));
    const figure = slides(read).find((xml) => titleOf(xml) === dossier.exhibits[4]!.headline)!;
    expect(figure).toMatch(/sz="9600"/);
    expect(textOf(figure)).toContain(dossier.exhibits[4]!.value!.text);
  });
  it('say how many passages have no room, and put no colon before what has no title', async () => {
    const words = (n: number) => ({ title: '', text: `Passage ${n}, assez long pour tenir une ligne entière de la diapositive ou presque.` });
    const section = { ...NOTHING, id: 's', kind: 'section', lang: 'fr', headline: 'Une partie', commentary: '', notes: '', address: 'https://exemple.fr/#/', published: true } as const;
    const table = { caption: 't', columns: [{ key: 'a', label: 'A' }], rows: [{ a: '1' }] };
    const made = slides(parts(await toPptx({ ...dossier, exhibits: [
      { ...section, paragraphs: Array.from({ length: 30 }, (_, i) => words(i + 1)) }, { ...section, id: 'u', headline: 'Une autre', paragraphs: [words(1), words(2)] }, { ...section, id: 'v', headline: 'Une table', table, paragraphs: [words(1)] },
    ] }, () => Promise.resolve(PNG)))).map(textOf);
    const shown = made[1]!.match(/Passage \d+/g)!.length;
    expect(shown).toBeGreaterThan(3);
    expect(made[1]!).toMatch(new RegExp(`et ${30 - shown}\\sautres passages, sous le lien permanent`));
    expect([made[2]!.match(/Passage/g)!.length, made[2]!.includes('passages')]).toEqual([2, false]);
    expect(made[3]!).toContain('Passage 1');
    expect(made[3]!).not.toMatch(/^\s*:/m);
  });
});

describe('a list on a slide', () => {
  const NOWHERE = { ...NOTHING, kind: 'section', lang: 'fr', headline: 'Constats', commentary: '', notes: '', address: 'https://exemple.fr/#/', published: true } as const;
  const columns = [{ key: 'a', label: 'Gravité' }, { key: 'b', label: 'Constat' }, { key: 'n', label: 'Écart', align: 'right' as const }];
  const made = async (rows: number, sources: number, rest = 0) => slides(parts(await toPptx({ ...dossier, exhibits: [{
    ...NOWHERE, id: 's', rest, table: { caption: 't', columns, rows: Array.from({ length: rows }, (_, i) => ({ a: 'Avertissement', b: `Constat ${i + 1}`, n: 1439.5 })) },
    sources: Array.from({ length: sources }, (_, i) => ({ source_id: `s${i}`, text: `Producteur ${i}, « Un rapport annuel sur la traite des êtres humains, numéro ${i} », 2018`, published: '2018-01-01', url: 'https://exemple.fr/', values: [], read_as: 'full-text' })),
  }] }, () => Promise.resolve(PNG))));
  it('is a table in letters that a room reads, its numbers in the typography of the language, the rows without room counted with those never listed', async () => {
    const [, slide] = await made(60, 0, 40);
    const rows = slide!.match(/<a:tr /g)!.length - 1;
    expect(rows).toBeGreaterThan(8);
    expect(textOf(slide!)).toMatch(new RegExp(`et ${100 - rows}\\sautres lignes, sous le lien permanent`));
    expect(textOf(slide!)).toMatch(/1\s439,5/);
    expect([.../<a:tbl>.*<\/a:tbl>/s.exec(slide!)![0].matchAll(/ sz="(\d+)"/g)].map(([, size]) => Number(size)).filter((size) => size < 1400)).toEqual([]);
  });
  it('of a hundred documents names them on three slides at most and counts the others', async () => {
    expect((await made(3, 6)).length).toBe(3);
    const many = await made(3, 300);
    expect(many.length).toBe(5);
    const named = many.slice(2).join('').match(/Un rapport annuel/g)!.length;
    expect(textOf(many.at(-1)!)).toMatch(new RegExp(`et ${300 - named}\\sautres documents, dans le dossier écrit`));
  });
});

describe('a slide whose room is short', () => {
  const item = (more: Partial<ResolvedDossier['exhibits'][number]>) => ({ ...NOTHING, kind: 'section' as const, lang: 'fr' as const, kicker: 'Acteurs', headline: 'Qui fait quoi', subtitle: '', sources: [], observations: [], address: '#/', published: true, id: 'i', commentary: '', notes: '', ...more });
  const slideOf = async (more: Parameters<typeof item>[0]): Promise<string> => slides(parts(await toPptx({ ...dossier, exhibits: [item(more)] }, () => Promise.resolve(PNG))))[1]!;
  it('says how many columns it has not, and cuts no word of the others', async () => {
    const columns = Array.from({ length: 17 }, (_, i) => ({ key: `c${i}`, label: i ? `Exploitation · ${i}` : 'Aide apportée' }));
    const slide = await slideOf({ table: { caption: '', columns, rows: [Object.fromEntries(columns.map(({ key }) => [key, 'aucun']))] } });
    const widths = [...slide.matchAll(/<a:gridCol w="(\d+)"/g)].map(([, width]) => Number(width) / 914_400);
    expect(widths.length).toBeLessThan(17);
    expect(Math.min(...widths)).toBeGreaterThan(0.9);
    expect(textOf(slide)).toMatch(new RegExp(`et ${17 - widths.length}\\sautres colonnes, sous le lien permanent`));
  });
  it('lets a headline of many lines take its room, and what follows stand under it', async () => {
    const table = { caption: '', columns: [{ key: 'a', label: 'Document' }], rows: [{ a: 'Eurostat' }] };
    const top = (xml: string): number => Number(/<p:graphicFrame>.*?<a:off x="\d+" y="(\d+)"/s.exec(xml)![1]) / 914_400;
    const [short, long] = await Promise.all([slideOf({ table }), slideOf({ table, headline: 'Une phrase de la personne qui présente, et qui n’en finit pas. '.repeat(8) })]);
    expect(top(long) - top(short)).toBeGreaterThan(0.6);
  });
  it('answers a finding before it explains it', async () => {
    const table = { caption: '', columns: [{ key: 'a', label: 'Document' }], rows: [{ a: 'Eurostat' }] };
    const paragraphs = ['Le meilleur argument contraire', 'Causes possibles', 'La règle'].map((title) => ({ title, text: `Texte de ${title.toLowerCase()}.` }));
    expect(textOf(await slideOf({ kind: 'finding', severity: 'warning', table, paragraphs }))).toMatch(/Texte de le meilleur argument contraire/);
  });
  it('says under a figure in large what must be known of it', async () => {
    expect(textOf(await slideOf({ kind: 'commitment', value: { text: '463 jours', label: 'après l’échéance' }, note: 'Le jour du constat n’est pas celui de l’exécution.' }))).toContain('n’est pas celui de l’exécution');
  });
});

describe('native charts', () => {
  it('are there for every chart that can be one, with its numbers and no other', () => {
    const drawn = charts(read);
    const expected = native.flat();
    expect(drawn).toHaveLength(expected.length);
    expect(expected.length).toBeGreaterThan(6);
    // Slide by slide those in rows and in time stand before those by year, as in the drawing.
    expected.forEach((chart, i) => {
      const series = drawn[i]!.split('<c:ser>').slice(1).filter((one) => !one.includes('<c:symbol val="none"/>'));
      const cached = series.flatMap((one) => references(/<c:(?:val|yVal)>.*/s.exec(chart.form === 'dots' ? one.replace(/<c:yVal>.*?<\/c:yVal>/s, '').replace('<c:xVal>', '<c:val>') : one)![0])).flatMap(({ values }) => values.filter(Boolean));
      expect(sorted(cached)).toEqual(sorted(pointsOf(chart).map(({ value }) => value)));
    });
  });
  it('word their figures as the tables do', () => {
    dossier.exhibits.forEach(({ table }, i) => {
      const written = new Set((table?.rows ?? []).flatMap((row) => Object.values(row).map(String)));
      for (const point of native[i]!.flatMap(pointsOf)) {
        if (point.label) expect([...written].some((words) => point.label.includes(words))).toBe(true);
      }
    });
  });
  it('keep a year without a figure empty, and never make it zero', () => {
    for (const xml of charts(read)) {
      expect(xml).toContain('<c:dispBlanksAs val="gap"/>');
      expect(xml).not.toMatch(/<c:v><\/c:v>|NaN|Infinity|undefined/);
    }
    const permits = native[0]!.at(-1)!;
    const years = references(charts(read)[2]!.split('<c:val>')[1]!)[0]!.values;
    expect(permits.form === 'years' && permits.missing.length).toBeGreaterThan(8);
    expect(years.filter((value) => value === '').length).toBeGreaterThanOrEqual(permits.form === 'years' ? permits.missing.length : Infinity);
  });
  it('by year stand on one scale, whatever their height', () => {
    const [first] = itemSlides();
    const heights = [...first!.matchAll(/<p:graphicFrame>.*?<a:ext cx="\d+" cy="(\d+)"/gs)].map(([, cy]) => Number(cy));
    const perUnit = charts(read).slice(0, heights.length).map((xml, i) => {
      const fraction = Number(/<c:h val="([\d.]+)"/.exec(xml)![1]);
      return (heights[i]! * fraction) / Number(/<c:max val="([\d.]+)"/.exec(xml)![1]);
    });
    expect(heights).toHaveLength(3);
    for (const one of perUnit) expect(one / perUnit[0]!).toBeCloseTo(1, 2);
  });
  it('by year go on over several slides when one has no room to read them, on the same scale, and never over the foot', async () => {
    const first = dossier.exhibits[0]!;
    const many = { ...first.chart!, native: async () => { const panels = await first.chart!.native!(); return [...panels, ...panels]; } };
    const made = parts(await toPptx({ ...dossier, exhibits: [{ ...first, chart: many }] }));
    const items = slides(made).slice(1).filter((xml) => !titleOf(xml).startsWith('Sources'));
    expect(items.length).toBeGreaterThan(1);
    const frames = items.flatMap((xml) => [...xml.matchAll(/<p:graphicFrame>.*?<a:off x="\d+" y="(\d+)".*?<a:ext cx="\d+" cy="(\d+)"/gs)].map(([, y, cy]) => ({ top: Number(y) / 914_400, height: Number(cy) / 914_400 })));
    expect(frames).toHaveLength(6);
    for (const { top, height } of frames) expect(top + height).toBeLessThan(6.75);
    const perUnit = charts(made).map((xml, i) => (frames[i]!.height * Number(/<c:h val="([\d.]+)"/.exec(xml)![1])) / Number(/<c:max val="([\d.]+)"/.exec(xml)![1]));
    for (const one of perUnit) expect(one / perUnit[0]!).toBeCloseTo(1, 2);
  });
  it('have in their workbook what they show, and where it comes from', () => {
    const held = bytesOf(file);
    const books = Object.keys(held).filter((path) => path.endsWith('.xlsx')).sort((a, b) => Number(/(\d+)\./.exec(a)![1]) - Number(/(\d+)\./.exec(b)![1])).map((path) => book(held[path]!));
    charts(read).forEach((xml, i) => {
      for (const reference of references(xml)) expect([reference.at, at(books[i]!, reference.at)]).toEqual([reference.at, reference.values]);
      const origin = books[i]!.sheets.get('Provenance')!;
      for (const { who, label, value } of pointsOf(native.flat()[i]!)) {
        expect([...origin.values()]).toEqual(expect.arrayContaining([who, String(value)]));
        if (label) expect([...origin.values()]).toContain(label);
      }
      expect(books[i]!.xml).not.toContain('<f>');
    });
  });
  it('wear the colours and the shapes of who speaks', () => {
    const xml = charts(read).join('');
    for (const voice of ['adm', 'asso', 'parl', 'euro'] as const) expect(xml).toContain(`val="${LIGHT[voice].slice(1)}"`);
    for (const symbol of ['square', 'circle', 'triangle', 'diamond', 'plus']) expect(xml).toContain(`<c:symbol val="${symbol}"/>`);
    expect(xml).not.toContain('c:legend>');
    expect(xml).not.toMatch(/schemeClr val="accent/);
  });
});

describe('labels', () => {
  it('tell both values of a year that documents give twice', () => {
    const permits = charts(read)[2]!;
    expect(all(permits, /<a:t>(.*?)<\/a:t>/g)).toContain('36 ou 38');
  });
});

describe('pictures', () => {
  it('are drawings with a picture for programs that read none, and say what they show', () => {
    const held = bytesOf(file);
    const svg = Object.keys(held).filter((path) => path.endsWith('.svg'));
    expect(svg).toHaveLength(1);
    expect(asked).toHaveLength(1);
    expect(read.get(svg[0]!)).toBe(asked[0]!.svg);
    expect(Object.entries(held).some(([path, bytes]) => path.endsWith('.png') && bytes.length === PNG.length && bytes.every((byte, i) => byte === PNG[i]))).toBe(true);
    const slide = slides(read).find((xml) => xml.includes('svgBlip'))!;
    expect(all(slide, /<p:cNvPr [^>]*name="Image[^>]*descr="(.*?)"/g)).toEqual([dossier.exhibits[8]!.chart!.alt]);
    for (const xml of slides(read)) for (const frame of all(xml, /<p:graphicFrame>(.*?)<\/p:graphicFrame>/gs)) if (frame.includes('chart"')) expect(frame).toMatch(/descr="[^"]{20,}"/);
  });
  it('are not all there is: without a painter they are still drawings', async () => {
    const few = await toPptx({ ...dossier, exhibits: [dossier.exhibits[8]!], logo: null, title: '', date: '', organisation: '' });
    expect(Object.keys(bytesOf(few)).filter((path) => path.endsWith('.svg'))).toHaveLength(1);
    expect(titleOf(slides(parts(few))[0]!)).toBe('Dossier');
  });
});

describe('in English, and when something is missing', () => {
  it('speaks English, and lists what the data do not hold', async () => {
    const english = await resolvedDossier('en');
    const lost = [{ id: 'x', kind: 'chart', headline: 'A drawing of another edition', commentary: '', notes: '' }, { id: 'y7', kind: 'chart', headline: '', commentary: '', notes: '' }] as const;
    const made = parts(await toPptx({ ...english, exhibits: english.exhibits.slice(0, 2), lost }));
    const text = slides(made).map(textOf).join('\n');
    expect(text).toContain('Sources: ');
    expect(text).toContain('A drawing of another edition');
    // Whoever made the file reads it; the room does not see it, and an identifier says nothing to either.
    expect(slides(made).filter((xml) => xml.includes('A drawing of another edition')).map((xml) => /<p:sld [^>]*show="0"/.test(xml))).toEqual([true]);
    expect(text).not.toMatch(/non trouvé|Sources\u202F:|y7/);
    expect(slides(made).join('')).toContain('lang="en-GB"');
  });
});
