/** Reads a presentation back: its parts, its slides, its charts and the workbooks inside them. */
import { strFromU8, unzipSync } from 'fflate';

export type Parts = ReadonlyMap<string, string>;

const decode = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
export const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => decode(match[1] ?? ''));

export const bytesOf = (file: Uint8Array): Readonly<Record<string, Uint8Array>> => unzipSync(file);
export const parts = (file: Uint8Array): Parts => new Map(Object.entries(unzipSync(file)).filter(([path]) => /\.(xml|rels|svg)$/.test(path)).map(([path, bytes]) => [path, strFromU8(bytes)]));

const numbered = (paths: Iterable<string>, pattern: RegExp): string[] => [...paths].filter((path) => pattern.test(path)).sort((a, b) => Number(/(\d+)\.\w+$/.exec(a)![1]) - Number(/(\d+)\.\w+$/.exec(b)![1]));
export const slides = (read: Parts): string[] => numbered(read.keys(), /^ppt\/slides\/slide\d+\.xml$/).map((path) => read.get(path)!);
export const notes = (read: Parts): string[] => numbered(read.keys(), /^ppt\/notesSlides\/notesSlide\d+\.xml$/).map((path) => read.get(path)!);
export const charts = (read: Parts): string[] => numbered(read.keys(), /^ppt\/charts\/chart\d+\.xml$/).map((path) => read.get(path)!);

/** Everything written in a part, paragraph by paragraph. */
export const textOf = (xml: string): string => all(xml, /<a:p>(.*?)<\/a:p>/gs).map((paragraph) => all(paragraph, /<a:t>(.*?)<\/a:t>/gs).join('')).join('\n');
export const titleOf = (xml: string): string => {
  const shape = xml.split('<p:sp>').find((one) => one.includes('type="title"')) ?? '';
  return textOf(shape);
};

/** Numbers and names that a chart shows, by the place in the workbook that it names. */
export function references(chart: string): { readonly at: string; readonly values: readonly string[] }[] {
  return [...chart.matchAll(/<c:f>(.*?)<\/c:f><c:(?:num|str)Cache>(.*?)<\/c:(?:num|str)Cache>/gs)].map(([, at, cache]) => {
    const values = Array.from({ length: Number(/<c:ptCount val="(\d+)"/.exec(cache!)![1]) }, () => '');
    for (const [, index, value] of cache!.matchAll(/<c:pt idx="(\d+)"><c:v>(.*?)<\/c:v>/gs)) values[Number(index)] = decode(value!);
    return { at: decode(at!), values };
  });
}

export interface Book { readonly sheets: ReadonlyMap<string, ReadonlyMap<string, string>>; readonly xml: string }

export function book(file: Uint8Array): Book {
  const files = unzipSync(file);
  const text = (path: string) => strFromU8(files[path]!);
  const names = all(text('xl/workbook.xml'), /<sheet name="(.*?)"/g);
  const sheets = names.map((name, i) => {
    const xml = text(`xl/worksheets/sheet${i + 1}.xml`);
    return [name, new Map([...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*>(?:<v>(.*?)<\/v>|<is><t[^>]*>(.*?)<\/t><\/is>)<\/c>/gs)].map(([, at, number, words]) => [at!, decode(number ?? words ?? '')]))] as const;
  });
  return { sheets: new Map(sheets), xml: names.map((_, i) => text(`xl/worksheets/sheet${i + 1}.xml`)).join('') };
}

/** What stands at `'Sheet'!$B$2:$B$9`. */
export function at({ sheets }: Book, place: string): string[] {
  const [, sheet, column, from, to] = /^'?(.*?)'?!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(place)!;
  const cells = sheets.get(sheet!)!;
  return Array.from({ length: Number(to ?? from) - Number(from) + 1 }, (_, i) => cells.get(`${column}${Number(from) + i}`) ?? '');
}

/** The first element that is not closed where it should be; null when the part is well formed. */
export function unclosed(xml: string): string | null {
  const open: string[] = [];
  for (const [, close, name, self] of xml.replace(/<\?.*?\?>|<!--.*?-->/gs, '').matchAll(/<(\/?)([\w:.-]+)(?:\s+[\w:.-]+\s*=\s*"[^"<]*")*\s*(\/?)>/g)) {
    if (self) continue;
    if (!close) open.push(name!);
    else if (open.pop() !== name) return name!;
  }
  const stray = xml.replace(/<\?.*?\?>|<!--.*?-->/gs, '').replace(/<\/?[\w:.-]+(?:\s+[\w:.-]+\s*=\s*"[^"<]*")*\s*\/?>/g, '');
  return open[0] ?? (/[<]|&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.exec(stray)?.[0] ?? null);
}
