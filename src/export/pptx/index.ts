/**
 * A dossier as a presentation for PowerPoint: one master, a cover, one item a slide with native charts
 * whose numbers can be edited, speaker's notes, sources at the end. Nothing in it is fetched from elsewhere.
 */
import type { ResolvedDossier } from '../exhibit';
import type { Drawn } from './content';
import { finish, type Raster } from './finish';
import { newPresentation } from './library';
import { addCover, addItem, addSources, defineMaster } from './slides';
import { FACE } from './type';

/**
 * @param raster  draws a picture for programs that know no SVG (`picture.ts`); without it they show none
 * @returns the bytes of a .pptx file. Plot, and the words of the desk, are to be loaded first
 */
export async function toPptx(dossier: ResolvedDossier, raster: Raster | null = null): Promise<Uint8Array> {
  const pptx = await newPresentation();
  pptx.layout = 'LAYOUT_WIDE';
  pptx.title = dossier.title;
  pptx.author = dossier.organisation || 'Concordance';
  pptx.company = dossier.organisation;
  pptx.subject = dossier.edition;
  pptx.theme = { headFontFace: FACE.serif, bodyFontFace: FACE.sans };
  defineMaster(pptx, dossier);
  addCover(pptx, dossier);
  const drawn: Drawn = { charts: [], pictures: [] };
  for (const exhibit of dossier.exhibits) await addItem(pptx, exhibit, drawn);
  addSources(pptx, dossier);
  const bytes = await pptx.write({ outputType: 'uint8array' }) as Uint8Array;
  return finish(bytes, drawn, dossier.lang, raster);
}
