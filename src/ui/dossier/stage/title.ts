/** The title of a slide, as its heading says it. */
import type { ResolvedDossier } from '../../../export/exhibit';
import type { Words } from '../../words';
import type { Slide } from './slides';

export function titleOf(slide: Slide, resolved: ResolvedDossier, { t: { projection: t }, f }: Pick<Words, 't' | 'f'>): string {
  if (slide.kind === 'cover') return resolved.title || t.untitled;
  if (slide.kind === 'item') return slide.exhibit.part ? `${slide.exhibit.headline} (${slide.exhibit.part})` : slide.exhibit.headline;
  return slide.parts > 1 ? t.sourcesPart({ part: f.number(slide.part), parts: f.number(slide.parts) }) : t.sources;
}
