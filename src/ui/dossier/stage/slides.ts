/** The slides of a dossier: a cover, one item a slide, and the sources at the end. Pure. */
import type { Exhibit, ExhibitSource, ResolvedDossier } from '../../../export/exhibit';

export type Slide =
  | { readonly kind: 'cover' }
  | { readonly kind: 'item'; readonly exhibit: Exhibit }
  /** Part `part` of `parts` of the list of documents, from 1. */
  | { readonly kind: 'sources'; readonly part: number; readonly parts: number; readonly sources: readonly ExhibitSource[]; /** Documents after these that only the written dossier names. */ readonly rest: number };

/** Lines of the list of documents that a slide holds in two columns, and letters in a line of it. */
const LINES = 36;
const LETTERS = 54;
/** Slides of documents that a room sits through. */
const PARTS = 3;

/** Items whose data are not here are not projected: the list of slides says so. */
export function slidesOf({ exhibits }: ResolvedDossier): readonly Slide[] {
  const every = documentsOf(exhibits);
  // Each slide names its documents and its evidence lists them: at the end, those of what is drawn or claimed come first, then those of lists, as long as there is room.
  const first = exhibits.toSorted((a, b) => Number(a.kind === 'section') - Number(b.kind === 'section') || a.sources.length - b.sources.length);
  let named = documentsOf(first);
  let parts = paged(named);
  while (parts.length > PARTS) {
    named = named.slice(0, -1);
    parts = paged(named);
  }
  const rest = every.length - parts.flat().length;
  return [
    { kind: 'cover' },
    ...exhibits.map((exhibit): Slide => ({ kind: 'item', exhibit })),
    ...parts.map((sources, i): Slide => ({ kind: 'sources', part: i + 1, parts: parts.length, sources, rest: i === parts.length - 1 ? rest : 0 })),
  ];
}

/** Every document once, in the order in which the slides name them. */
export function documentsOf(exhibits: readonly Exhibit[]): readonly ExhibitSource[] {
  return [...new Map(exhibits.flatMap(({ sources }) => sources).toReversed().map((source) => [source.source_id, source])).values()].reverse();
}

/** As many documents a slide as are read from afar. */
function paged(sources: readonly ExhibitSource[]): readonly (readonly ExhibitSource[])[] {
  const pages: ExhibitSource[][] = [];
  let lines = Infinity;
  for (const source of sources) {
    const needed = Math.ceil(source.text.length / LETTERS);
    if (lines + needed > LINES) {
      pages.push([]);
      lines = 0;
    }
    pages.at(-1)!.push(source);
    lines += needed;
  }
  return pages;
}

/** First and last year of publication of some documents: "2012", "2012–2025"; empty when none is dated. */
export function yearsOf(sources: readonly ExhibitSource[]): string {
  const years = sources.flatMap(({ published }) => published?.slice(0, 4) ?? []).sort();
  const [first, last] = [years[0], years.at(-1)];
  return first === last ? first ?? '' : `${first}–${last}`;
}
