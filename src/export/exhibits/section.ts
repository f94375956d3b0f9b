/** A titled part of a page as an exhibit: its words and its table, as they stand on the page. */
import type { TableSpec } from '../../charts/spec';
import type { Paragraph } from '../exhibit';
import { NOTHING, isPublished, sourceOf, sourcesOf, type ExhibitContext, type Shown, type ShownDocument, type ShownFigure } from './common';

/** Parts of the items of lists, those that are read first before the others: a slide has room for few. */
const PARTS = ['group', 'date', 'event', 'effect', 'stages', 'result', 'severity', 'finding', 'gap', 'grade', 'reason', 'promise', 'found', 'actor', 'does', 'period', 'value', 'counted', 'detail', 'series', 'documents', 'decision'] as const;

/** What was read on the page. */
export interface SectionParts {
  readonly title: string; readonly subtitle: string;
  readonly paragraphs: readonly Paragraph[];
  readonly table: TableSpec | null;
  /** Items that the page does not list until it is asked to. */
  readonly rest: number;
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
    paragraphs: parts.paragraphs, table: parts.table && named(parts.table, context), rest: parts.rest,
    note: parts.rest > 0 ? context.text.exhibits.rest(context.format.number(parts.rest), parts.rest) : '', sources: [...stated, ...others],
    observations, address: context.address, published: isPublished(observations, context),
  };
}

/** Columns that bear the name of a part of an item, in words and in their order; those of a table are as the page has them. */
function named(table: TableSpec, { text: { exhibits } }: ExhibitContext): TableSpec {
  const rank = (key: string): number => (PARTS as readonly string[]).indexOf(key);
  if (table.columns.some(({ key }) => rank(key) < 0)) return table;
  const columns = table.columns.map(({ key, align }) => ({ key, label: exhibits.parts[key as typeof PARTS[number]], ...(align ? { align } : {}) }));
  return { ...table, columns: columns.toSorted((a, b) => rank(a.key) - rank(b.key)) };
}
