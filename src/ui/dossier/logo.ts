/**
 * A picture chosen on this device becomes a logo: drawn anew on a canvas, within bounds, as PNG.
 * What the file carried besides its picture (scripts of an SVG, place and date of a photograph)
 * is not in it any more.
 */
import { LIMITS } from '../../core/dossier/read';

/** Largest drawing, in pixels: twice what a slide shows. */
const WIDTH = 720;
const HEIGHT = 360;
/** Bytes that are read at all. */
const FILE = 20_000_000;

/** Size of a picture within the bounds, never larger than it is. One without a size of its own (SVG) takes all the room. */
export function within(width: number, height: number, room = 1): { readonly width: number; readonly height: number } {
  if (width <= 0 || height <= 0) return { width: WIDTH * room, height: HEIGHT * room };
  const scale = Math.min(1, WIDTH / width, HEIGHT / height) * room;
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** @returns a `data:` URL that a dossier may hold; null when the file is no picture that this browser reads */
export async function drawLogo(file: Blob): Promise<string | null> {
  if (file.size > FILE) return null;
  const url = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    // A photograph may be heavier than a logo should be: it is drawn smaller until it fits.
    for (const room of [1, 0.7, 0.5, 0.35]) {
      const canvas = Object.assign(document.createElement('canvas'), within(image.naturalWidth, image.naturalHeight, room));
      canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
      const drawn = canvas.toDataURL('image/png');
      if (drawn.length <= LIMITS.logo) return drawn;
    }
    return null;
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(url);
  }
}
