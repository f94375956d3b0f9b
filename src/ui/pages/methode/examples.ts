/** Real figures that show how each wording is read: chosen by rule, never by hand. Pure. */
import type { EvidenceFigure } from '../findings/figures';

export const WORDINGS = ['exact', 'round', 'more', 'least', 'less', 'most', 'nearly', 'about', 'range', 'share'] as const;
export type Wording = (typeof WORDINGS)[number];

const QUALIFIER: Readonly<Record<string, Wording>> = {
  '>': 'more', '>=': 'least', '<': 'less', '<=': 'most', nearly: 'nearly', '~': 'about', '..': 'range',
};

/** How a figure is worded; null for those that no row of the table describes (a qualified rate). */
function wordingOf({ qualifier, measure, round_number, lo, hi }: EvidenceFigure): Wording | null {
  if (measure === 'share') return qualifier === '=' ? 'share' : null;
  if (measure !== 'count') return null;
  if (qualifier !== '=') return QUALIFIER[qualifier] ?? null;
  if (round_number) return 'round';
  return lo === hi ? 'exact' : null;
}

/** What can be compared first, then the latest period, then the identifier, so that the choice is stable. */
function better(a: EvidenceFigure, b: EvidenceFigure): number {
  return Number(b.comparable) - Number(a.comparable)
    || (b.period_end ?? '').localeCompare(a.period_end ?? '')
    || a.observation_id.localeCompare(b.observation_id);
}

export function examples(figures: Iterable<EvidenceFigure>): ReadonlyMap<Wording, EvidenceFigure> {
  const best = new Map<Wording, EvidenceFigure>();
  for (const figure of figures) {
    const wording = wordingOf(figure);
    if (wording === null || figure.kind === 'target') continue;
    const known = best.get(wording);
    if (!known || better(figure, known) < 0) best.set(wording, figure);
  }
  return best;
}
