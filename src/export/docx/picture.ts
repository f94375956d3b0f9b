/** Pictures of a document, from bytes whose size is read in them. */
import { ImageRun } from 'docx';
import { clean } from './text';

/** The most that a logo takes, in pixels of 1/96 inch. */
export const LOGO: Size = { width: 190, height: 76 };

export interface Size { readonly width: number; readonly height: number }

/** Dimensions of a PNG or a JPEG, in its own pixels; null for anything else. */
export function sizeOf(bytes: Uint8Array): (Size & { readonly type: 'png' | 'jpg' }) | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length > 24 && view.getUint32(0) === 0x89504e47) return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) };
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 < bytes.length && view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    // A frame header; the four that share its range hold tables.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return { type: 'jpg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
  }
  return null;
}

/** As large as fits, its proportions kept; never enlarged beyond its own pixels when `grow` is false. */
export function within({ width, height }: Size, box: Size, grow = true): Size {
  const scale = Math.min(box.width / width, box.height / height, grow ? Infinity : 1);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** @returns null when the bytes are no picture that Word reads */
export function picture(bytes: Uint8Array, name: string, alt: string, box: Size, grow = true): ImageRun | null {
  const own = sizeOf(bytes);
  if (!own || own.width === 0 || own.height === 0) return null;
  return new ImageRun({ type: own.type, data: bytes, transformation: within(own, box, grow), altText: { name: clean(name), title: clean(name), description: clean(alt) } });
}

/** Bytes of a picture in a `data:` URL; null when it is none. */
export function bytesOf(url: string | null): Uint8Array | null {
  const [, encoded] = /^data:image\/(?:png|jpeg);base64,([A-Za-z0-9+/=]+)$/.exec(url ?? '') ?? [];
  if (!encoded) return null;
  const text = atob(encoded);
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
