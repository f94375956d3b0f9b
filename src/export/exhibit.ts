/**
 * What one item of a dossier shows, resolved against the data that are loaded: plain words,
 * drawings and tables in one language. The page, the presentation, the one-page brief and every
 * export are made from exhibits and from nothing else, so that they cannot say different things.
 */
import type { ChartSpec, TableSpec } from '../charts/spec';
import type { ItemKind } from '../core/dossier/model';
import type { Grade, Lang, Severity } from '../core/model';

/** One document under an exhibit, already worded. */
export interface ExhibitSource {
  readonly source_id: string;
  /** Citation without its address: `DGCS, « Rapport », 15 décembre 2022`. */
  readonly text: string;
  /** ISO day of publication, or null. */
  readonly published: string | null;
  readonly url: string | null;
  /** Values taken from it, as it words them. */
  readonly values: readonly string[];
  /** Not read in full: `excerpt` or `quoted-by-another`. */
  readonly read_as: string;
}

/** A titled run of text: a counter-argument, what is promised, what to ask for. */
export interface Paragraph { readonly title: string; readonly text: string }

export interface Exhibit {
  /** That of the item. */
  readonly id: string;
  readonly kind: ItemKind;
  readonly lang: Lang;
  /** Short words over the headline: the kind of thing, or the theme. May be empty. */
  readonly kicker: string;
  /** The person's, or that of the data. French ordinals are raised with `f.parts` where it is drawn. */
  readonly headline: string;
  readonly subtitle: string;
  readonly commentary: string;
  /** For the speaker only. */
  readonly notes: string;
  /** A single figure in large type, with the words that say what it counts. */
  readonly value: { readonly text: string; readonly label: string } | null;
  readonly chart: ChartSpec | null;
  /** The figures in rows: the table of the chart, or the figures of a finding. */
  readonly table: TableSpec | null;
  /** Rows that are not in the table, under the permanent link. */
  readonly rest?: number;
  readonly paragraphs: readonly Paragraph[];
  readonly note: string;
  readonly sources: readonly ExhibitSource[];
  /** Observations of the pack that it rests on. */
  readonly observations: readonly string[];
  /** Permanent link: the page where the evidence is. */
  readonly address: string;
  /** Rests on published figures only: may travel in a link. */
  readonly published: boolean;
  /** Of a finding: how serious it is, or closed by a person; and how comparable its figures are. */
  readonly severity?: Severity | 'closed';
  readonly grade?: Grade | null;
  /** On screen, one of the parts of a drawing too high for a slide: "1 sur 3". */
  readonly part?: string;
}

/** An item whose data are not here: another edition of the pack, a file that was not kept. */
export interface Lost { readonly id: string; readonly kind: ItemKind; readonly headline: string; readonly commentary: string; readonly notes: string }

export interface ResolvedDossier {
  readonly lang: Lang;
  readonly title: string;
  readonly organisation: string;
  /** Worded in the language; empty when the person gave none. */
  readonly date: string;
  readonly logo: string | null;
  /** Name, version and date of the data: `Concordance 2026.11, figures read until 20 November 2026`. */
  readonly edition: string;
  /** Terms of use of the pack. */
  readonly licence: string;
  readonly exhibits: readonly Exhibit[];
  readonly lost: readonly Lost[];
}
