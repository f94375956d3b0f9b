/**
 * What every exhibit is made with: the figures of the catalogue, the words of a language, and
 * the documents cited. Builders are pure: rows and sentences in, an exhibit out.
 */
import type { ChartContext } from '../../charts/render';
import type { IntervalFigure } from '../../charts/intervals';
import { cite } from '../../core/cite';
import type { Item } from '../../core/dossier/model';
import { byTime, documentsOf } from '../../core/evidence';
import { byline, curly } from '../../core/words/line';
import type { Exhibit, ExhibitSource } from '../exhibit';
import type { FigureFacts } from './facts';

/** A figure with all that its document says of it and how its words are read: a row of `figure_cards` and of `figure_readings`. */
export type ShownFigure = IntervalFigure & FigureFacts & { readonly url: string | null; readonly read_as: string; readonly locator: string | null };

/** A document: a row of `source_list`. */
export interface ShownDocument {
  readonly source_id: string; readonly producer: string; readonly title: string; readonly published: string | null; readonly url: string | null; readonly read_as: string;
}

/** What the data show, before a person's words. */
export type Shown = Omit<Exhibit, 'id' | 'commentary' | 'notes'>;

export interface ExhibitContext extends ChartContext {
  /** Permanent link to the page where the evidence is. */
  readonly address: string;
  /** Whether a figure was brought by the person, from a file: such an exhibit does not travel in a link. */
  readonly brought?: (observationId: string) => boolean;
}

/** The item as it is shown: the person's headline before that of the data. */
export const exhibitOf = ({ id, headline, commentary, notes }: Item, shown: Shown): Exhibit =>
  ({ ...shown, id, headline: headline.trim() || shown.headline, commentary, notes });

/** What most exhibits leave empty. */
export const NOTHING = { kicker: '', subtitle: '', value: null, chart: null, table: null, paragraphs: [], note: '', sources: [], observations: [] } as const;

/** A document worded; its address, and the caution when it was not read in full, stand beside it. */
export function sourceOf(document: ShownDocument, values: readonly string[], { lang }: Pick<ExhibitContext, 'lang'>): ExhibitSource {
  const { source_id, producer, title, published, url, read_as } = document;
  const text = curly(cite({ producer: byline(producer), title, published, url: null, read_as: '' }, lang));
  return { source_id, text, published, url: url && /^https?:/.test(url) ? url : null, values, read_as };
}

/** The documents of figures, in their time order, each with the values it gives. */
export function sourcesOf(figures: readonly ShownFigure[], context: ExhibitContext): ExhibitSource[] {
  return documentsOf([...figures].sort(byTime).map((figure) => ({ figure })))
    .map(({ source, figures: given }) => sourceOf(source, [...new Set(given.map((figure) => context.format.value(figure)))], context));
}

/** Published by documents only: none of these figures was brought from a file. */
export const isPublished = (observations: readonly string[], { brought }: ExhibitContext): boolean => !brought || !observations.some(brought);
