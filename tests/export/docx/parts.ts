/** A Word document taken apart: its files, its paragraphs as a reader sees them, by style. */
import { strFromU8, unzipSync } from 'fflate';

export interface Taken {
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** Text of a part. */
  part(path: string): string;
  /** Paragraphs of the body, in order, tables included. */
  readonly paragraphs: readonly { readonly style: string; readonly text: string }[];
  /** Text of the footnotes. */
  readonly footnotes: readonly string[];
}

const unescaped = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');

/** Text of the runs of a piece of WordprocessingML; a break is a new line. */
const textOf = (xml: string): string => unescaped([...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(br|tab)\/>/g)].map(([, text, sign]) => text ?? (sign === 'br' ? '\n' : '\t')).join(''));

export function taken(bytes: Uint8Array): Taken {
  const files = unzipSync(bytes);
  const part = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
  const xml = part('word/document.xml');
  return {
    files, part,
    paragraphs: [...xml.matchAll(/<w:p(?: [^>]*)?>[\s\S]*?<\/w:p>/g)].map(([one]) => ({ style: /<w:pStyle w:val="([^"]+)"/.exec(one)?.[1] ?? '', text: textOf(one) })),
    footnotes: [...part('word/footnotes.xml').matchAll(/<w:footnote [^>]*w:id="([1-9]\d*)"[\s\S]*?<\/w:footnote>/g)].map(([one]) => textOf(one)),
  };
}

/** True when every part is XML that a strict reader takes: nothing raw, every element closed. */
export function isSound({ files, part }: Taken): boolean {
  return Object.keys(files).filter((path) => /\.(xml|rels)$/.test(path)).every((path) => {
    const text = part(path);
    const open: string[] = [];
    for (const [, closing, name, , self] of text.matchAll(/<(\/?)([\w:]+)((?:\s[^<>]*?)?)(\/?)>/g)) {
      if (closing) { if (open.pop() !== name) return false; } else if (!self) open.push(name!);
    }
    // eslint-disable-next-line no-control-regex
    return open.length === 0 && !/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/.test(text);
  });
}
