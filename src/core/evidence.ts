/** The figures of a finding in the order and groups in which they are read: for its page, and for what is made of it. */
import type { Finding } from './model';

/** The fields of a figure that order it and tell it apart. */
export interface Dated {
  readonly observation_id: string; readonly source_id: string; readonly published: string | null; readonly period: string; readonly period_end?: string | null;
  readonly value: number; readonly value_text: string; readonly value_max: number | null; readonly qualifier: string; readonly unit: string; readonly kind: string;
}

/** Code of an origin that a document refers to and does not name: two of them may be two origins. */
export const UNNAMED = 'not-named';

interface Identified { readonly observation_id: string }
/** A figure and the part it plays in a finding. */
export interface Input<F> { readonly role: string; readonly figure: F }

/** Figures by identifier, as stated and as read; one whose reading is not there yet is left out. */
export function figuresById<C extends Identified, R extends Identified>(cards: readonly C[], readings: readonly R[]): ReadonlyMap<string, C & R> {
  const reading = new Map(readings.map((row) => [row.observation_id, row]));
  return new Map(cards.flatMap((card) => {
    const read = reading.get(card.observation_id);
    return read ? [[card.observation_id, { ...card, ...read }] as const] : [];
  }));
}

/** Time order of a list of figures: end of the period described, then publication. */
export function byTime(a: Dated, b: Dated): number {
  return (a.period_end ?? '').localeCompare(b.period_end ?? '')
    || (a.published ?? '9').localeCompare(b.published ?? '9')
    || a.value - b.value
    || a.observation_id.localeCompare(b.observation_id);
}

/** The figures of a finding in time order; one that is not known is left out. */
export function inputsOf<F extends Dated>(finding: Pick<Finding, 'inputs'>, figures: ReadonlyMap<string, F>): readonly Input<F>[] {
  return finding.inputs
    .flatMap(({ role, observation_id }) => {
      const figure = figures.get(observation_id);
      return figure ? [{ role, figure }] : [];
    })
    .sort((a, b) => byTime(a.figure, b.figure));
}

/** One entry per document, in the order met, with the figures taken from it. */
export function documentsOf<F extends Pick<Dated, 'source_id'>>(inputs: readonly Pick<Input<F>, 'figure'>[]): readonly { readonly source: F; readonly figures: readonly F[] }[] {
  const grouped = new Map<string, F[]>();
  for (const { figure } of inputs) {
    const known = grouped.get(figure.source_id);
    if (known) known.push(figure);
    else grouped.set(figure.source_id, [figure]);
  }
  return [...grouped.values()].map((figures) => ({ source: figures[0]!, figures }));
}

/** Years that a figure describes, both ends included; a total without a written start describes its last year. */
export function yearsOf(figure: { readonly period_start: string | null; readonly period_end: string | null }): readonly string[] {
  const [first, last] = [figure.period_start, figure.period_end].map((date) => Number(date?.slice(0, 4)));
  if (!first || !last || last < first) return [];
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
}

/** Places that figures take in a verdict, in the order in which a reader needs them. */
const ROLES = ['low', 'compatible', 'high', 'part', 'whole', 'a', 'b', 'earlier', 'flow', 'inside', 'present', 'total', 'first', 'repeat', 'found', 'last', 'delivery', 'promise'];
const rank = (role: string): number => (ROLES.indexOf(role) + ROLES.length + 1) % (ROLES.length + 1);

/** Figure by figure: by place, then in time order (a stable sort keeps it). */
export function byRole<F>(inputs: readonly Input<F>[]): readonly Input<F>[] {
  return [...inputs].sort((a, b) => rank(a.role) - rank(b.role));
}

/** One cell of a series: a year, or a territory without a name. */
export interface StripCell { readonly label: string; readonly found: boolean }

/** Years of a series with and without a figure, when the finding is about missing years. */
export function yearStrip(finding: Pick<Finding, 'args' | 'period'>): readonly StripCell[] {
  if (finding.args.missing === undefined || finding.period === null) return [];
  const [start = '', end = start] = finding.period.split('/');
  const missing = new Set(finding.args.missing.split(','));
  return yearsOf({ period_start: start, period_end: end }).map((label) => ({ label, found: !missing.has(label) }));
}

/** Territories with a figure among those expected, when the finding is about missing territories. */
export function territoryStrip({ args }: Pick<Finding, 'args'>): readonly StripCell[] {
  const [found, expected] = [Number(args.found), Number(args.expected)];
  if (!(found > 0) || !(expected >= found)) return [];
  return Array.from({ length: expected }, (_, i) => ({ label: '', found: i < found }));
}
