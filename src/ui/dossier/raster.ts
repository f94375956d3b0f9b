/** A drawing as a picture, for programs that read no drawing: painted by this browser, twice its size, with the faces of the page. */
import type { Face } from '../../export/html/style';
import { FAMILY, faceRules, paintSvg } from '../../export/picture';
import { standalone } from '../../export/svg';
import type { Exhibit } from '../../export/exhibit';

const WIDE = { width: 820, narrow: false } as const;

/** @returns bytes of a PNG, on white; a drawing that stands alone sees none of the page's faces, and is given them */
export const paint = (svg: string, width: number, height: number, faces: readonly Face[]): Promise<Uint8Array> =>
  paintSvg(svg.replace(/^(<svg[^>]*>)/, `$1<style>${faceRules(faces.filter(({ family }) => family === 'sans'))}</style>`), width, height);

/** The drawing of an exhibit as a PNG; null when it has none. */
export async function pictureOf({ chart }: Exhibit, faces: readonly Face[]): Promise<Uint8Array | null> {
  if (!chart) return null;
  const svg = chart.draw(WIDE);
  return paint(standalone(svg, { sans: FAMILY.sans }), Number(svg.getAttribute('width')), Number(svg.getAttribute('height')), faces);
}
