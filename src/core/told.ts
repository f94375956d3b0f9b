/**
 * One disagreement, one entry: a finding that another rule tells already is not listed by itself.
 * The entry names the other rules; the finding keeps its page, its identifier and its decision.
 */
import type { Finding, FindingInput } from './model';

/** Parts of figures that take no part in the disagreement itself: they agree with everybody, or only measure who answered. */
export const ASIDE: ReadonlySet<string> = new Set(['compatible', 'other', 'respondents']);
const core = ({ inputs }: Finding): readonly FindingInput[] => inputs.filter(({ role }) => !ASIDE.has(role));
const quantity = ({ indicator, area, period, unit }: Finding): string => [indicator, area, period, unit].join('|');

/**
 * Whether two findings on one quantity are one disagreement: the figures of one are among those of the
 * other. Unless a true gap lies inside one camp of the wider finding: 44 or 45 measures planned is not
 * told by "3 carried out of 44 or 45".
 */
function same(a: Finding, b: Finding): boolean {
  const [small, large] = core(a).length <= core(b).length ? [a, b] : [b, a];
  const roles = new Map(core(large).map(({ observation_id, role }) => [observation_id, role]));
  const inside = core(small);
  if (inside.length === 0 || !inside.every(({ observation_id }) => roles.has(observation_id))) return false;
  const camps = new Set(roles.values());
  const met = new Set(inside.map(({ observation_id }) => roles.get(observation_id)));
  return camps.size === 1 || met.size > 1 || !small.imbalance;
}

/**
 * @param findings  most serious first
 * @returns         the same, in the same order: each with the finding that tells it (`told_by`), or with
 *                  those that it tells (`also`)
 */
export function gather<F extends Finding>(findings: readonly F[]): F[] {
  const byQuantity = new Map<string, F[]>();
  const told = new Map<string, string>();
  const also = new Map<string, F[]>();
  for (const finding of findings) {
    const leaders = byQuantity.get(quantity(finding)) ?? [];
    const leader = leaders.find((one) => same(one, finding));
    if (leader) {
      told.set(finding.finding_id, leader.finding_id);
      also.set(leader.finding_id, [...(also.get(leader.finding_id) ?? []), finding]);
    } else byQuantity.set(quantity(finding), [...leaders, finding]);
  }
  // Property by property: to spread a finding would write its sentences, which may never be read.
  return findings.map((finding) => Object.defineProperties({}, {
    ...Object.getOwnPropertyDescriptors(finding),
    told_by: { enumerable: true, value: told.get(finding.finding_id) ?? null },
    also: { enumerable: true, value: (also.get(finding.finding_id) ?? []).map(({ finding_id, flag }) => ({ finding_id, flag })) },
  }) as F);
}

/** The entries of a list: every disagreement once. */
export const listed = (findings: readonly Finding[]): Finding[] => findings.filter(({ told_by }) => told_by === null);

/** The entries that satisfy a condition by themselves, or through a finding that they tell. */
export function listedWhere(findings: readonly Finding[], is: (finding: Finding) => boolean): Finding[] {
  const ids = new Set(findings.filter(is).map(({ finding_id, told_by }) => told_by ?? finding_id));
  return listed(findings).filter(({ finding_id }) => ids.has(finding_id));
}

/** The entries that rest, by themselves or through a finding that they tell, on one of these figures. */
export function listedOn(findings: readonly Finding[], observationIds: Iterable<string>): Finding[] {
  const ids = new Set(observationIds);
  return listedWhere(findings, ({ inputs }) => inputs.some(({ observation_id }) => ids.has(observation_id)));
}
