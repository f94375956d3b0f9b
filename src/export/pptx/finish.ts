/**
 * The last hand on the package that the library writes: our charts and their workbooks, pictures for
 * programs that know no SVG, the theme, the language, the paragraphs of the notes, the pattern of what
 * was not found. Parts that the library declares and does not write are taken out of the list.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Lang } from '../../core/model';
import { LIGHT } from '../light';
import { HATCH, type Drawn } from './content';
import { workbook } from './sheet';
import { LOCALE, hex } from './type';

type Files = Record<string, Uint8Array>;
/** A picture of a drawing, twice its size in px; null where nothing can draw one. */
export type Raster = (svg: string, width: number, height: number) => Promise<Uint8Array>;

/** One transparent pixel. */
const BLANK = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR42mNgAAIAAAUAAen63NgAAAAASUVORK5CYII=';

const number = (path: string): number => Number(/(\d+)\.\w+$/.exec(path)?.[1]);
const inOrder = (files: Files, pattern: RegExp): string[] => Object.keys(files).filter((path) => pattern.test(path)).sort((a, b) => number(a) - number(b));

/** @returns the bytes of the .pptx */
export async function finish(bytes: Uint8Array, { charts, pictures }: Drawn, lang: Lang, raster: Raster | null): Promise<Uint8Array> {
  const files: Files = unzipSync(bytes);
  const edit = (path: string, change: (text: string) => string): void => { files[path] = strToU8(change(strFromU8(files[path]!))); };

  inOrder(files, /^ppt\/charts\/chart\d+\.xml$/).forEach((path, i) => { files[path] = strToU8(charts[i]!.xml); });
  inOrder(files, /^ppt\/embeddings\/.*\.xlsx$/).forEach((path, i) => { files[path] = workbook(charts[i]!.book); });
  await fallbacks(files, pictures, raster);

  for (const path of Object.keys(files)) {
    if (/^ppt\/(slides|slideLayouts|slideMasters|notesSlides|notesMasters)\/[^/]+\.xml$/.test(path)) edit(path, (text) => worded(text, lang));
    if (/^ppt\/slides\/[^/]+\.xml$/.test(path)) edit(path, numberedShapes);
    if (/^ppt\/notesSlides\/[^/]+\.xml$/.test(path)) edit(path, paragraphs);
    if (/^ppt\/theme\//.test(path)) edit(path, theme);
    if (path.endsWith('/')) delete files[path];
  }
  edit('[Content_Types].xml', (text) => text.replace(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (whole, part: string) => (part in files ? whole : '')).replace('image/jpg"', 'image/jpeg"'));
  edit('docProps/app.xml', (text) => text.replace('<vt:lpstr>Arial</vt:lpstr>', '<vt:lpstr>Cambria</vt:lpstr>').replace('<vt:lpstr>Calibri</vt:lpstr>', '<vt:lpstr>Arial</vt:lpstr>').replace('Office Theme', 'Concordance'));
  return zipSync(files, { level: 6 });
}

/** The library writes the drawing itself under the name of a PNG. */
async function fallbacks(files: Files, pictures: Drawn['pictures'], raster: Raster | null): Promise<void> {
  const drawings = new Map(pictures.map((picture) => [picture.svg, picture]));
  for (const path of Object.keys(files).filter((one) => /^ppt\/media\/.*\.svg$/.test(one))) {
    const picture = drawings.get(strFromU8(files[path]!));
    const [slide, count] = /image-(\d+)-(\d+)/.exec(path)!.slice(1).map(Number) as [number, number];
    const beside = `ppt/media/image-${slide}-${count - 1}.png`;
    files[beside] = picture && raster ? await raster(picture.svg, picture.width, picture.height) : Uint8Array.from(atob(BLANK), (char) => char.charCodeAt(0));
  }
}

const worded = (text: string, lang: Lang): string => text
  .replaceAll('lang="en-US"', `lang="${LOCALE[lang]}"`)
  .replaceAll(`<a:solidFill><a:srgbClr val="${HATCH}"/></a:solidFill>`, `<a:pattFill prst="ltUpDiag"><a:fgClr><a:srgbClr val="${hex(LIGHT.rule)}"/></a:fgClr><a:bgClr><a:srgbClr val="${hex(LIGHT.paper)}"/></a:bgClr></a:pattFill>`);

/** The library gives the page number the name of a shape that a full slide has too. */
function numberedShapes(text: string): string {
  let count = 0;
  return text.replace(/<p:cNvPr id="\d+"/g, () => `<p:cNvPr id="${(count += 1)}"`);
}

/** A paragraph for each line of the notes. */
const paragraphs = (text: string): string => text.replace(/<a:p><a:r>(<a:rPr[^>]*\/>)<a:t>([^<]*\n[^<]*)<\/a:t><\/a:r>(<a:endParaRPr[^>]*\/>)?<\/a:p>/g, (_, style: string, all: string, end = '') =>
  all.split('\n').map((line) => (line ? `<a:p><a:r>${style}<a:t>${line}</a:t></a:r></a:p>` : `<a:p>${end as string}</a:p>`)).join(''));

/** The five voices and the accent, so that what is added by hand has the colours of the rest. */
function theme(text: string): string {
  const colours: Readonly<Record<string, string>> = {
    dk2: LIGHT.muted, lt2: LIGHT.surface, accent1: LIGHT.adm, accent2: LIGHT.asso, accent3: LIGHT.parl, accent4: LIGHT.euro, accent5: LIGHT.press, accent6: LIGHT.accent, hlink: LIGHT.ink, folHlink: LIGHT.muted,
  };
  const named = Object.entries(colours).reduce((all, [name, colour]) => all.replace(new RegExp(`<a:${name}>.*?</a:${name}>`), `<a:${name}><a:srgbClr val="${hex(colour)}"/></a:${name}>`), text);
  return named.replace(/<a:dk1>.*?<\/a:dk1>/, `<a:dk1><a:srgbClr val="${hex(LIGHT.ink)}"/></a:dk1>`).replace('name="Office Theme"', 'name="Concordance"').replace('<a:clrScheme name="Office">', '<a:clrScheme name="Concordance">').replace('<a:fontScheme name="Office">', '<a:fontScheme name="Concordance">');
}
