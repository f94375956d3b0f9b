/** A drawing of a page as an exhibit: what its frame says, with its sources written in full. */
import type { ChartSpec } from '../../charts/spec';
import type { Paragraph } from '../exhibit';
import { NOTHING, isPublished, sourceOf, sourcesOf, type ExhibitContext, type Shown, type ShownDocument, type ShownFigure } from './common';

export interface ChartParts {
  readonly kicker: string; readonly headline: string; readonly subtitle: string; readonly note: string;
  /** Documents that the frame names, with the values it takes from each. */
  readonly sources: readonly { readonly source_id: string; readonly values?: readonly string[] | undefined }[];
  readonly chart: ChartSpec;
  /** Side column of the frame: what contradicts, the opposing argument, what to ask for. */
  readonly aside: readonly Paragraph[];
  /** What its marks stand for; what is not a figure of the catalogue is left out. */
  readonly marks: readonly string[];
}

/** @param documents  by `source_id`; one that the frame names and that is not there is left out */
export function chartExhibit(parts: ChartParts, figures: ReadonlyMap<string, ShownFigure>, documents: ReadonlyMap<string, ShownDocument>, context: ExhibitContext): Shown {
  const drawn = [...new Set(parts.marks)].flatMap((id) => figures.get(id) ?? []);
  const observations = drawn.map(({ observation_id }) => observation_id);
  const named = parts.sources.flatMap(({ source_id, values }) => {
    const document = documents.get(source_id);
    return document ? [sourceOf(document, values ?? [], context)] : [];
  });
  return {
    ...NOTHING, kind: 'chart', lang: context.lang, kicker: parts.kicker, headline: parts.headline, subtitle: parts.subtitle,
    chart: parts.chart, table: parts.chart.table, paragraphs: parts.aside, note: parts.note,
    sources: named.length > 0 ? named : sourcesOf(drawn, context),
    observations, address: context.address, published: isPublished(observations, context),
  };
}
