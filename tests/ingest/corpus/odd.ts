/** One odd file, and what reading it must give. */
import { zipSync, type Zippable } from 'fflate';
import type { Reading } from '../../../src/core/grid';

export interface Odd {
  readonly file: string;
  /** Makes the file; the one that is committed is what is tested. */
  readonly make: () => Uint8Array | Promise<Uint8Array>;
  /** Codes of all problems, each once, in alphabetical order. */
  readonly codes: readonly string[];
  readonly header?: readonly string[];
  readonly rows?: number;
  readonly first?: readonly string[];
  readonly last?: readonly string[];
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  readonly reading?: Partial<Reading>;
  readonly choices?: Partial<Reading>;
  /** Line of the first problem. */
  readonly line?: number;
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export function utf16(text: string, big: boolean, mark: boolean): Uint8Array {
  const marked = mark ? `\uFEFF${text}` : text;
  const bytes = new Uint8Array(marked.length * 2);
  for (let i = 0; i < marked.length; i += 1) new DataView(bytes.buffer).setUint16(i * 2, marked.charCodeAt(i), !big);
  return bytes;
}

const CP1252: Readonly<Record<string, number>> = { '€': 0x80, '’': 0x92, 'œ': 0x9C, '–': 0x96, '…': 0x85 };
export const cp1252 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => CP1252[letter] ?? letter.charCodeAt(0));

/** The same bytes whenever it is made. */
export const zip = (files: Zippable): Uint8Array => zipSync(files, { mtime: '2020-01-01T12:00:00' });

/** A file of text, in UTF-8 unless told otherwise. */
export const text = (file: string, content: string | Uint8Array, codes: readonly string[], rest: Omit<Odd, 'file' | 'make' | 'codes'> = {}): Odd =>
  ({ file, make: () => (typeof content === 'string' ? utf8(content) : content), codes, ...rest });
