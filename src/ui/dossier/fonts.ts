/** The faces of the page as text, for files that carry them inside. */
import sans400 from '../fonts/sans-400.woff2?url';
import sans600 from '../fonts/sans-600.woff2?url';
import serif400 from '../fonts/serif-400.woff2?url';
import serif600 from '../fonts/serif-600.woff2?url';
import type { Face } from '../../export/html/style';

const FILES: readonly (readonly [Face['family'], Face['weight'], string])[] = [
  ['serif', 400, serif400], ['serif', 600, serif600], ['sans', 400, sans400], ['sans', 600, sans600],
];

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

/** Those that can be read; a file without them uses the reader's own. */
export async function readFaces(): Promise<Face[]> {
  const read = FILES.map(async ([family, weight, url]) => {
    const response = await fetch(url);
    return response.ok ? [{ family, weight, base64: base64(new Uint8Array(await response.arrayBuffer())) }] : [];
  });
  return (await Promise.all(read.map((face) => face.catch(() => [])))).flat();
}
