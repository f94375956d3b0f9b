/** The stages of a year and what their links allow: from the rows of the catalogue. Pure. */
import { frechet, type Bounds } from '../../../core/interval';
import type { Grade } from '../../../core/model';
import { labelIn } from '../../../core/words/line';
import type { ChainLinkRow } from '../../../sql/pages/chain_links';
import type { ChainStageRow } from '../../../sql/pages/chain_stages';
import type { EvidenceFigure } from '../findings/figures';
import { idsIn, pick } from '../shown';

export interface Stage { readonly drawing: string; readonly panel: string; readonly label: string; readonly figures: readonly EvidenceFigure[] }
export interface YearCount { readonly year: number; readonly known: readonly boolean[] }

/** What may be computed of two stages in one year (METHODS §2.6, §5.2). */
export type Computed =
  | { readonly kind: 'bounds'; readonly bounds: Bounds }
  | { readonly kind: 'share' | 'per'; readonly part: EvidenceFigure; readonly whole: EvidenceFigure; readonly percent: number }
  | { readonly kind: 'nothing' | 'no-pair' | 'no-shared' };

export interface Link {
  readonly earlier: Stage;
  readonly later: Stage;
  readonly relation: string;
  readonly grade: Grade;
  readonly target: string | null;
  readonly adjacent: boolean;
  readonly computed: Computed;
}

/** Years with a figure, the latest first, each with the stages that have one. */
export function yearCounts(rows: readonly ChainStageRow[]): YearCount[] {
  const years = [...new Set(rows.map((row) => row.year))].sort((a, b) => b - a);
  return years.map((year) => ({ year, known: rows.filter((row) => row.year === year).map((row) => row.observation_ids !== '') }));
}

const knownOf = ({ known }: YearCount): number => known.filter(Boolean).length;

/** The year asked for when it is one of them; else that of most stages, the latest of several. */
export function chosenYear(years: readonly YearCount[], asked: string | undefined): number | null {
  const found = years.find(({ year }) => String(year) === asked);
  return (found ?? [...years].sort((a, b) => knownOf(b) - knownOf(a) || b.year - a.year)[0])?.year ?? null;
}

export function stagesOf(rows: readonly ChainStageRow[], year: number, figures: ReadonlyMap<string, EvidenceFigure>, lang: 'fr' | 'en'): Stage[] {
  return rows.filter((row) => row.year === year).map((row) => ({
    drawing: row.drawing, panel: row.panel, label: labelIn(lang, row), figures: pick(idsIn(row.observation_ids), figures),
  }));
}

/** Stages of which nothing was found in any year. */
export function neverFound(rows: readonly ChainStageRow[], lang: 'fr' | 'en'): { readonly panel: string; readonly label: string; readonly years: readonly number[] }[] {
  const panels = new Map(rows.map((row) => [row.panel, labelIn(lang, row)]));
  return [...panels].map(([panel, label]) => ({ panel, label, years: rows.filter((row) => row.panel === panel && row.observation_ids !== '').map((row) => row.year) }));
}

const isExact = ({ qualifier, round_number, status }: EvidenceFigure): boolean => qualifier === '=' && !round_number && status !== 'provisional' && status !== 'estimate';

/** The exact value that most documents give; the largest of several. */
function mainOf({ figures }: Stage): EvidenceFigure | null {
  const exact = figures.filter(isExact);
  const times = (figure: EvidenceFigure): number => new Set(exact.filter((other) => other.value === figure.value).map((other) => other.source_id)).size;
  return [...exact].sort((a, b) => times(b) - times(a) || b.value - a.value)[0] ?? null;
}

/** One document that gives both, exactly. */
function shared(earlier: Stage, later: Stage): { readonly part: EvidenceFigure; readonly whole: EvidenceFigure } | null {
  for (const whole of earlier.figures.filter(isExact)) {
    const part = later.figures.find((figure) => isExact(figure) && figure.source_id === whole.source_id);
    if (part && whole.value > 0) return { part, whole };
  }
  return null;
}

function compute(relation: string, grade: string, earlier: Stage, later: Stage): Computed {
  if (grade === 'C0') return { kind: 'nothing' };
  const [a, b] = [mainOf(earlier), mainOf(later)];
  if (!a || !b) return { kind: 'no-pair' };
  if (relation === 'overlaps') return { kind: 'bounds', bounds: frechet(a.value, b.value) };
  const both = shared(earlier, later);
  if (!both) return { kind: 'no-shared' };
  return { kind: relation === 'part-of' ? 'share' : 'per', ...both, percent: Math.round((100 * both.part.value) / both.whole.value) };
}

export function linksOf(rows: readonly ChainLinkRow[], stages: readonly Stage[]): Link[] {
  const by = new Map(stages.map((stage) => [stage.panel, stage]));
  return rows.flatMap(({ earlier: from, later: to, relation, grade, target, adjacent }) => {
    const [earlier, later] = [by.get(from), by.get(to)];
    return earlier && later ? [{ earlier, later, relation, grade: grade as Grade, target, adjacent, computed: compute(relation, grade, earlier, later) }] : [];
  });
}
