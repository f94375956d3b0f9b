/**
 * One figure as a picture that explains itself: headline, what is counted, the drawing, its note, its
 * sources, the licence and the permanent link, on white whatever the theme. An SVG carries its faces
 * inside (about 70 kB of them) and refers to nothing else; a PNG is that SVG painted twice its size.
 */
import { textWidth, wrap } from '../charts/measure';
import type { ChartSpec } from '../charts/spec';
import type { Lang } from '../core/model';
import { messages } from '../i18n';
import { formatter } from '../i18n/format';
import type { Face } from './html/style';
import { LIGHT } from './light';
import { attributes, escapeXml, inside, sizeOf } from './svg';

export interface Pictured {
  readonly kicker: string;
  readonly headline: string;
  readonly subtitle: string;
  readonly chart: ChartSpec;
  readonly note: string;
  /** Worded: who, when. */
  readonly sources: readonly string[];
  readonly licence: string;
  /** Name, version and date of the data. */
  readonly edition: string;
  readonly address: string;
}

/** Width of the whole in px, and the faces that travel with it; without them the reader's own are used. */
export interface Framing { readonly width: number; readonly lang: Lang; readonly faces: readonly Face[] }

/** Our faces, then the nearest that a machine may have. */
export const FAMILY = {
  sans: "'Concordance Sans','IBM Plex Sans','Segoe UI',Arial,sans-serif",
  serif: "'Concordance Serif','Source Serif 4',Georgia,serif",
} as const;
const NAMES = { sans: 'Concordance Sans', serif: 'Concordance Serif' } as const;
const MARGIN = 28;
/** Under it a drawing is that of telephones. */
const NARROW = 560;
/** The serif in bold against the sans in bold, whose widths are known. */
const SERIF = 0.97;

interface Block { readonly text: string; readonly size: number; readonly leading: number; readonly family: keyof typeof FAMILY; readonly bold: boolean; readonly colour: string; readonly before: number }

/** @returns an SVG file. Plot and the words of the desk are to be loaded first */
export function toSvg(pictured: Pictured, { width, lang, faces }: Framing): string {
  const { kicker, headline, subtitle, chart, note, sources, licence, edition, address } = pictured;
  const words = messages(lang).slides;
  const room = width - 2 * MARGIN;
  const drawing = chart.draw({ width: room, narrow: room < NARROW });
  const { height } = sizeOf(drawing);
  const large = width < NARROW + 2 * MARGIN ? 21 : 27;
  const quiet = { size: 12.5, leading: 18, family: 'sans', bold: false, colour: LIGHT.muted, before: 4 } as const;
  const head: Block[] = [
    { ...quiet, text: kicker, size: 14, leading: 20, before: 0 },
    { text: headline, size: large, leading: Math.round(large * 1.2), family: 'serif', bold: true, colour: LIGHT.ink, before: 2 },
    { ...quiet, text: subtitle, size: 15, leading: 22, before: 8 },
  ];
  const joined = sources.join(lang === 'fr' ? '\u202F; ' : '; ');
  const foot: Block[] = [
    { ...quiet, text: note, size: 13.5, leading: 20, colour: LIGHT.ink, before: 8 },
    { ...quiet, text: sources.length ? (sources.length > 1 ? words.sourcesLine(joined) : words.source(joined)) : '', size: 13, leading: 19, before: 8 },
    { ...quiet, text: [words.data(edition.replace(/\.?$/, '.')), words.licence(licence)].join(' '), before: 8 },
    { ...quiet, text: address, before: 0 },
  ];
  const top = stacked(head, MARGIN, room, lang);
  const start = top.bottom + 18;
  const bottom = stacked(foot, start + height + 6, room, lang);
  const tall = Math.ceil(bottom.bottom + MARGIN);
  return `<svg${attributes({ xmlns: 'http://www.w3.org/2000/svg', width, height: tall, viewBox: `0 0 ${width} ${tall}`, role: 'img', lang })}>`
    + `<title>${escapeXml(headline)}</title><desc>${escapeXml(chart.alt)}</desc>${faces.length ? `<style>${faceRules(faces)}</style>` : ''}`
    + `<rect${attributes({ width, height: tall, fill: LIGHT.paper })}/>${top.svg}<g transform="translate(${MARGIN},${start})">${inside(drawing, { sans: FAMILY.sans }, room < NARROW ? 12.5 : 13)}</g>${bottom.svg}</svg>`;
}

/** The faces of letters, inside the file. */
export const faceRules = (faces: readonly Face[]): string => faces.filter(({ family, weight }) => family === 'sans' || weight === 600)
  .map(({ family, weight, base64 }) => `@font-face{font-family:'${NAMES[family]}';font-weight:${weight};src:url(data:font/woff2;base64,${base64}) format('woff2')}`).join('');

/** Blocks of text one under the other, cut into lines; those without words take no room. */
function stacked(blocks: readonly Block[], from: number, room: number, lang: Lang): { readonly svg: string; readonly bottom: number } {
  let y = from;
  const svg = blocks.filter(({ text }) => text).map(({ text, size, leading, family, bold, colour, before }) => {
    y += before;
    const lines = wrap(text, room / (family === 'serif' ? SERIF : 1), size, bold).flatMap((line) => cut(line, room, size));
    const style = attributes({ 'font-family': FAMILY[family], 'font-size': size, 'font-weight': bold ? 600 : 400, fill: colour, style: 'font-variant-numeric:lining-nums' });
    const told = lines.map((line) => {
      y += leading;
      return `<text${attributes({ x: MARGIN, y: Math.round((y - leading * 0.26) * 10) / 10 })}>${raised(line, lang)}</text>`;
    });
    return `<g${style}>${told.join('')}</g>`;
  });
  return { svg: svg.join(''), bottom: y };
}

/** A word longer than a line, such as an address, goes on in the next. */
function cut(line: string, room: number, size: number): string[] {
  if (textWidth(line, size) <= room || line.includes(' ')) return [line];
  const count = Math.ceil(textWidth(line, size) / room);
  const length = Math.ceil(line.length / count);
  return Array.from({ length: count }, (_, i) => line.slice(i * length, (i + 1) * length));
}

function raised(line: string, lang: Lang): string {
  let up = false;
  return formatter(lang).parts(line).map(({ text, sup }) => {
    const span = sup || up ? `<tspan${attributes({ dy: sup ? '-0.33em' : '0.24em', 'font-size': sup ? '0.72em' : undefined })}>${escapeXml(text)}</tspan>` : escapeXml(text);
    up = sup;
    return span;
  }).join('');
}

const SCALE = 2;

/**
 * An SVG painted by this browser on white, twice its size.
 * @param width   of the SVG, px
 * @param height  of the SVG, px
 * @returns       bytes of a PNG
 * @throws Error  when the browser cannot paint it
 */
export async function paintSvg(svg: string, width: number, height: number): Promise<Uint8Array> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = url;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: Math.round(width * SCALE), height: Math.round(height * SCALE) });
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('no canvas to paint on');
    pen.fillStyle = LIGHT.paper;
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => { canvas.toBlob(resolve, 'image/png'); });
    if (!blob) throw new Error('a drawing could not be painted');
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** The same picture as a PNG. */
export async function toPng(pictured: Pictured, framing: Framing): Promise<Uint8Array> {
  const svg = toSvg(pictured, framing);
  const [, width = '0', height = '0'] = /^<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return paintSvg(svg, Number(width), Number(height));
}
