/** Promises as the page lists, filters and draws them; promised numbers with what documents count. Pure. */
import type { PledgeRow } from '../../../charts/pledges';
import type { TargetGroup } from '../../../charts/targets';
import { among } from '../../../core/question/condition';
import { voiceOf } from '../../../core/voice';
import { inLang } from '../../../core/words/line';
import type { CommitmentRow } from '../../../sql/pages/commitments';
import type { TargetRow } from '../../../sql/pages/targets';
import type { Said } from '../../lists/condition';
import { opening } from '../../lists/keep';
import { plain } from '../../lists/search';
import type { EvidenceFigure } from '../findings/figures';
import { groupBy } from '../gaps/rows';
import { curly, inner, type Wording } from '../gaps/view';
import { pick } from '../shown';

/** That no document read says what became of it is a state of its own. */
export const STATUSES = ['delivered', 'partial', 'late', 'contested', 'none-found', 'unknown', 'unfollowed'] as const;
export type Status = (typeof STATUSES)[number];
export const SORTS = ['made', 'days', 'status'] as const;
export type SortName = (typeof SORTS)[number];
export const FACET_NAMES = ['status', 'plan', 'measure', 'maker'] as const;
export type FacetName = (typeof FACET_NAMES)[number];

export interface Pledge {
  readonly row: CommitmentRow;
  readonly status: Status;
  readonly promise: string;
  readonly finding: string | null;
  readonly haystack: string;
}

/** Promises outside any plan, in the filter. */
export const OUTSIDE = 'none';

export const FACETS: Readonly<Record<FacetName, (pledge: Pledge) => readonly string[]>> = {
  status: ({ status }) => [status], plan: ({ row }) => [row.plan ?? OUTSIDE], measure: ({ row }) => (row.measure === null ? [] : [row.measure]), maker: ({ row }) => [row.made_by],
};
/** The same filters, of the query. */
export const SAID: Said = {
  status: (values) => among("CASE WHEN followed THEN status ELSE 'unfollowed' END", values), plan: (values) => among(`coalesce(plan, '${OUTSIDE}')`, values),
  measure: (values) => among('measure', values), maker: (values) => among('made_by', values),
};

export function toPledges(rows: readonly CommitmentRow[], lang: 'fr' | 'en'): Pledge[] {
  return rows.map((row) => {
    const promise = curly(inLang(lang, row.promise_fr, row.promise_en));
    const found = inLang(lang, row.finding_fr, row.finding_en);
    const status = row.followed ? STATUSES.find((one) => one === row.status) ?? 'unknown' : 'unfollowed';
    return { row, status, promise, finding: found ? curly(found) : null, haystack: plain([promise, found, row.made_by, row.assessed_by].filter(Boolean).join(' ')) };
  });
}

export function sorted(pledges: readonly Pledge[], by: SortName): Pledge[] {
  if (by === 'days') return [...pledges].sort((a, b) => (b.row.days ?? -1) - (a.row.days ?? -1));
  return by === 'status' ? [...pledges].sort((a, b) => STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status)) : [...pledges];
}

/** Rows of the drawing: promises of one plan with the same dates and the same finding stand together. */
export function timelineRows(pledges: readonly Pledge[], { t, f }: Wording): PledgeRow[] {
  const key = ({ row, status }: Pledge): string => (row.plan === null ? row.commitment_id : [row.plan, row.made_on, row.due, row.assessed_on, status].join('|'));
  return [...groupBy(pledges, key).values()].map((group): PledgeRow => {
    const { row, status, promise } = group[0]!;
    return {
      title: group.length === 1 || row.plan === null ? opening(promise) : t.pledges.several({ plan: row.plan.replace('-', '–'), n: f.number(group.length) }),
      made: row.made_day, due: row.due_day, found: row.followed ? row.found_day : null,
      // A promise whose document is not listed is the State's: that is who made each of them.
      maker: voiceOf(row.made_side === 'collective' || row.made_side === null ? 'administration' : row.made_side),
      finder: row.assessed_side === null ? null : voiceOf(row.assessed_side),
      finding: group.length > 1 ? t.pledges.statuses(t.pledges.status[status] ?? status) : t.pledges.status[status] ?? status, days: row.days,
    };
  });
}

export interface PlanGroup { readonly plan: string | null; readonly pledges: readonly Pledge[]; readonly measures: number }

export function byPlan(pledges: readonly Pledge[]): PlanGroup[] {
  return [...groupBy(pledges, ({ row }) => row.plan ?? '')].map(([plan, inside]) => ({
    plan: plan || null, pledges: inside, measures: new Set(inside.flatMap(({ row }) => row.measure ?? [])).size,
  }));
}

/** Promised numbers, in the order of their due dates. */
export function targetGroups(rows: readonly TargetRow[], figures: ReadonlyMap<string, EvidenceFigure>, { t, lang }: Wording): TargetGroup[] {
  return [...groupBy(rows, (row) => String(row.target)).values()].flatMap((group): TargetGroup[] => {
    const of = (role: string): EvidenceFigure[] => pick(group.filter((row) => row.role === role).map((row) => row.observation_id), figures);
    const promise = of('promise');
    const [first] = promise;
    if (!first) return [];
    const label = inLang(lang, first.indicator_fr, first.indicator_en) || first.indicator;
    return [{ title: t.pledges.targetTitle({ label, scope: inner(inLang(lang, first.scope_fr, first.scope_en)) }), state: group[0]!.state, promise, delivery: of('delivery') }];
  });
}
