/**
 * Bytes to text. UTF-8 when they are; otherwise Windows-1252, in which French spreadsheets
 * save (ENGINEERING T17). UTF-16 is told by its mark, or by the zeros between its letters.
 */
import type { Encoding } from '../core/grid';

/** How many bytes from the start tell UTF-16 without a mark, and binary files. */
const HEAD = 4096;

/** What the first bytes say of the encoding; null when they say nothing. */
function marked(bytes: Uint8Array): Encoding | null {
  const [first, second, third] = bytes;
  if (first === 0xFF && second === 0xFE) return 'utf-16le';
  if (first === 0xFE && second === 0xFF) return 'utf-16be';
  if (first === 0xEF && second === 0xBB && third === 0xBF) return 'utf-8';
  const zeros: [number, number] = [0, 0];
  const size = Math.min(bytes.length, HEAD) & ~1;
  for (let i = 0; i < size; i += 1) if (bytes[i] === 0) zeros[i % 2 as 0 | 1] += 1;
  // Latin letters in UTF-16 have a zero for one of their two bytes, always the same one.
  if (zeros[1] > size / 4 && zeros[0] === 0) return 'utf-16le';
  return zeros[0] > size / 4 && zeros[1] === 0 ? 'utf-16be' : null;
}

/**
 * @param encoding  told by somebody; detected otherwise
 * @returns the text without its byte order mark; what makes no sense in the encoding is U+FFFD
 */
export function readText(bytes: Uint8Array, encoding: Encoding | null = marked(bytes)): { text: string; encoding: Encoding } {
  if (encoding) return { text: decode(bytes, encoding), encoding };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: decode(bytes, 'windows-1252'), encoding: 'windows-1252' };
  }
}

/** Bytes 80 to 9F. Node 20 leaves them as control signs, where browsers know their letters. */
const LETTERS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function decode(bytes: Uint8Array, encoding: Encoding): string {
  const text = new TextDecoder(encoding).decode(bytes);
  return encoding === 'windows-1252' ? text.replace(/[\u0080-\u009F]/g, (sign) => LETTERS[sign.charCodeAt(0) - 0x80]!) : text;
}

export const decodeText = (bytes: Uint8Array): string => readText(bytes).text;

/** Control signs that no text holds. */
const isControl = (byte: number): boolean => byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32);

/** Whether bytes that no format claims are not text either. */
export function isBinary(bytes: Uint8Array): boolean {
  if (marked(bytes)?.startsWith('utf-16')) return false;
  const head = bytes.subarray(0, HEAD);
  const controls = head.reduce((sum, byte) => sum + (isControl(byte) ? 1 : 0), 0);
  return controls > Math.max(2, head.length / 50);
}
