/**
 * What a gap shows beside its drawing, in words, whichever gap it is; and the ways in
 * which its figures, years and producers are worded.
 */
import type { Messages } from '../../../i18n';
import type { Format } from '../../../i18n/format';
import type { Statement } from '../../../core/statement';
import type { FigureSource } from '../../parts/SourceLine.svelte';
import { firstBy } from './rows';

/** The language in force: what `words()` returns, without the component. */
export interface Wording { readonly lang: 'fr' | 'en'; readonly t: Messages; readonly f: Format }

/** First block of the side column: what contradicts, or what was promised. */
export interface Contrary {
  readonly title: string;
  readonly text: string;
  /** Figures that contradict each other; the finding that holds them gives the grade. */
  readonly ids: readonly string[];
}

export interface GapView {
  readonly kicker: string;
  readonly name: string;
  readonly headline: string;
  readonly subtitle: string;
  readonly noteLead: string;
  readonly note: string;
  readonly contrary: Contrary;
  readonly argument: string;
  readonly ask: string;
  readonly whom: string;
  /** The last figure found of what is asked for, with who gave it. */
  readonly last: string;
}

/** Curly apostrophes in what comes from the data: "l'Intérieur" → "l’Intérieur". */
export const curly = (text: string): string => text.replaceAll("'", '’');

/** Who publishes the documents of these rows: "ASH et Médecins du Monde". */
export function producers(rows: readonly Statement[], f: Format): string {
  const names = rows.flatMap((row) => row.producer.split(';')).map((name) => curly(name.trim()));
  return f.list([...new Set(names)]);
}

/** A year stands without thousands separator. */
export const year = (n: number): string => String(n);

/** The sources of a figure, in the order of their first figure, each with the values it gives. */
export function sourcesOf(rows: readonly Statement[], f: Format): FigureSource[] {
  return firstBy(rows, (row) => row.source_id).map((row) => ({
    source_id: row.source_id, producer: row.producer, title: row.title, published: row.published, read_as: row.read_as,
    values: [...new Set(rows.filter((other) => other.source_id === row.source_id).map((other) => f.value(other)))],
  }));
}

/** Sentences one after the other; those that have nothing to say are left out. */
export const together = (...sentences: readonly (string | null | undefined | false)[]): string =>
  sentences.filter(Boolean).join(' ');
