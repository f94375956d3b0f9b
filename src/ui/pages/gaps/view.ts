/**
 * What a gap shows beside its drawing, in words, whichever gap it is; and the ways in
 * which its figures, years and producers are worded.
 */
import type { Messages } from '../../../i18n';
import type { Format } from '../../../i18n/format';
import type { Statement } from '../../../core/statement';
import type { FigureSource } from '../../parts/SourceLine.svelte';
import { byline, curly, inner } from '../../../core/words/line';
import { groupBy, inTime, type Pair } from './rows';

export { byline, curly, inner };

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
  readonly headline: string;
  readonly subtitle: string;
  readonly noteLead: string;
  readonly note: string;
  readonly contrary: Contrary;
  readonly argument: string;
  readonly ask: string;
  readonly whom: string;
  /** Figures that these sentences state, by identifier. */
  readonly named: readonly string[];
  /** The last figure found of what is asked for, with who gave it. */
  readonly last: string;
}

/** Who publishes the documents of these rows: "ASH et Médecins du Monde". */
export function producers(rows: readonly Statement[], f: Format): string {
  const names = rows.flatMap((row) => row.producer.split(';')).map((name) => curly(name.trim()));
  return f.list([...new Set(names)]);
}

/** A year stands without thousands separator. */
export const year = (n: number): string => String(n);

/** "SOS Esclaves (quoting Le Figaro)" → "SOS Esclaves"; two producers → "SSMSI, SDSE". */
export const shortName = (producer: string): string => byline(producer.replace(/\s*\([^)]*\)/g, ''));

/** How many documents stand behind these figures. */
export const documentCount = (rows: readonly Statement[]): number => new Set(rows.map((row) => row.source_id)).size;

/**
 * Every document of these figures with the values it gives, for the line under a drawing:
 * producers and years only, the page of the gap has the titles. Those that give the figures
 * named in the sentences (`named`, by identifier) come first, because a long line is folded.
 */
export function sourcesOf(rows: readonly Statement[], named: readonly string[], f: Format): FigureSource[] {
  const rank = (row: Statement): number => (named.includes(row.observation_id) ? 0 : 1);
  const ordered = rows.toSorted((a, b) => rank(a) - rank(b));
  return [...groupBy(ordered, (row) => row.source_id).values()].map((document) => {
    const { source_id, producer, published, read_as } = document[0]!;
    return { source_id, producer: shortName(producer), title: null, published, read_as, values: [...new Set(inTime(document).map((row) => f.value(row)))] };
  });
}

/** Identifiers of the figures that are there. */
export const idsOf = (...rows: readonly (Statement | null | undefined)[]): string[] => rows.flatMap((row) => row?.observation_id ?? []);

/** Sentences one after the other; those that have nothing to say are left out. */
export const together = (...sentences: readonly (string | null | undefined | false)[]): string =>
  sentences.filter(Boolean).join(' ');

/** Two documents side by side, worded. */
interface Sides { readonly year: string; readonly a: string; readonly aBy: string; readonly b: string; readonly bBy: string }

/** What contradicts: two figures and who gives them, or that no such pair is found. */
export function contradiction(
  pair: Pair | null, { title, agrees, say }: { readonly title: string; readonly agrees: string; readonly say: (sides: Sides, pair: Pair) => string }, f: Format,
): Contrary {
  if (!pair) return { title, text: agrees, ids: [] };
  const { a, b } = pair;
  const sides = { year: year(a.year), a: f.value(a), aBy: shortName(a.producer), b: f.value(b), bBy: shortName(b.producer) };
  return { title, text: say(sides, pair), ids: idsOf(a, b) };
}
