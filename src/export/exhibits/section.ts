/** A titled part of a page as an exhibit: its words and its table, as they stand on the page. */
import type { TableSpec } from '../../charts/spec';
import type { Paragraph } from '../exhibit';
import { NOTHING, isPublished, sourceOf, sourcesOf, type ExhibitContext, type Shown, type ShownDocument, type ShownFigure } from './common';

/** What was read on the page. */
export interface SectionParts {
  readonly title: string; readonly subtitle: string;
  readonly paragraphs: readonly Paragraph[];
  readonly table: TableSpec | null;
  /** Figures, findings and documents that it leads to, by identifier. */
  readonly observations: readonly string[];
  readonly findings: readonly string[];
  readonly documents: readonly string[];
}

/** @param page  label of the page that it is a part of */
export function sectionExhibit(parts: SectionParts, page: string, figures: ReadonlyMap<string, ShownFigure>, documents: ReadonlyMap<string, ShownDocument>, context: ExhibitContext): Shown {
  const shown = [...new Set(parts.observations)].flatMap((id) => figures.get(id) ?? []);
  const stated = sourcesOf(shown, context);
  const others = [...new Set(parts.documents)].filter((id) => !stated.some(({ source_id }) => source_id === id)).flatMap((id) => {
    const document = documents.get(id);
    return document ? [sourceOf(document, [], context)] : [];
  });
  const observations = shown.map(({ observation_id }) => observation_id);
  return {
    ...NOTHING, kind: 'section', lang: context.lang, kicker: page, headline: parts.title, subtitle: parts.subtitle,
    paragraphs: parts.paragraphs, table: parts.table, sources: [...stated, ...others],
    observations, address: context.address, published: isPublished(observations, context),
  };
}
