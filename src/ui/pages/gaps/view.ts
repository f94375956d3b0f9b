/**
 * What a gap shows beside its drawing, in words, whichever gap it is; and the ways in
 * which its figures, years and producers are worded.
 */
import type { Messages } from '../../../i18n';
import type { Format } from '../../../i18n/format';
import type { Statement } from '../../../core/statement';
import type { FigureSource } from '../../parts/SourceLine.svelte';
import { groupBy, quantityKey } from './rows';

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

/** Who publishes one document, in full: "SSMSI, SDSE". */
export const byline = (producer: string): string => producer.split(';').map((name) => curly(name.trim())).join(', ');

/** Who publishes the documents of these rows: "ASH et Médecins du Monde". */
export function producers(rows: readonly Statement[], f: Format): string {
  const names = rows.flatMap((row) => row.producer.split(';')).map((name) => curly(name.trim()));
  return f.list([...new Set(names)]);
}

/** As a sentence may go on after a colon: "Places dédiées" → "places dédiées", but "SDFE" stays. */
export const inner = (text: string): string => (/^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);

/** A year stands without thousands separator. */
export const year = (n: number): string => String(n);

/** "SOS Esclaves (quoting Le Figaro)" → "SOS Esclaves"; two producers → "SSMSI, SDSE". */
const shortName = (producer: string): string => byline(producer.replace(/\s*\([^)]*\)/g, ''));

/** A number as one document or another may give it: of this quantity, worded like this. */
const numberKey = (row: Statement): string => `${quantityKey(row)}|${row.qualifier}|${row.value}|${row.value_max ?? ''}`;

const READING = ['full-text', 'excerpt', 'quoted-by-another'];
const byReading = (a: readonly Statement[], b: readonly Statement[]): number => {
  const [first, second] = [a[0]!, b[0]!];
  return READING.indexOf(first.read_as) - READING.indexOf(second.read_as) || (first.published ?? '9').localeCompare(second.published ?? '9');
};

/** How many documents stand behind these figures. */
export const documentCount = (rows: readonly Statement[]): number => new Set(rows.map((row) => row.source_id)).size;

/**
 * The fewest documents that give every number drawn, for the line under a drawing: those
 * that give the most come first to be chosen, then those read in full, then the oldest.
 * In the order of the figures; producers and years only, the page of the gap has the titles.
 */
export function sourcesOf(rows: readonly Statement[], f: Format): FigureSource[] {
  const documents = [...groupBy(rows, (row) => row.source_id).values()];
  const wanted = new Set(rows.map(numberKey));
  const gives = (document: readonly Statement[]) => new Set(document.map(numberKey).filter((key) => wanted.has(key))).size;
  const chosen = new Set<string>();
  while (wanted.size > 0) {
    const [best] = documents.toSorted((a, b) => gives(b) - gives(a) || byReading(a, b));
    chosen.add(best![0]!.source_id);
    for (const row of best!) wanted.delete(numberKey(row));
  }
  return documents.filter(([row]) => chosen.has(row!.source_id)).map((document) => {
    const { source_id, producer, published, read_as } = document[0]!;
    return { source_id, producer: shortName(producer), title: null, published, read_as, values: [...new Set(document.map((row) => f.value(row)))] };
  });
}

/** Sentences one after the other; those that have nothing to say are left out. */
export const together = (...sentences: readonly (string | null | undefined | false)[]): string =>
  sentences.filter(Boolean).join(' ');
