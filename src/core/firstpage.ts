/**
 * Which findings the first page shows, and so which ones its snapshot must hold.
 * Pure choices over a list that is already in order of severity.
 */
import type { Finding } from './model';
import { listed } from './told';

/** How many examples the first page lists. */
const EXAMPLES = 7;

/** What a finding is about, whatever the rule that noticed it. */
const subject = (finding: Finding): string => [finding.indicator, finding.area, finding.period].join('|');

/** Errors of one flag may take two places, other severities one: a visitor sees what kinds of inconsistency exist. */
const places = (finding: Finding): number => (finding.severity === 'error' ? 2 : 1);

/**
 * The most serious findings about France, one per disagreement and of several flags: no two
 * of one flag on one theme, no two on one quantity and period, none that rests on a figure
 * already shown. Fewer than `count` only when the findings run out.
 *
 * The choice is greedy: made again on any part of the list that holds its result, it is the same.
 */
export function mostSerious(findings: readonly Finding[], count: number = EXAMPLES): Finding[] {
  const kept: Finding[] = [];
  const seen = new Set<string>();
  const flags = new Map<string, number>();
  for (const finding of listed(findings)) {
    if (kept.length === count) break;
    const used = flags.get(finding.flag) ?? 0;
    const marks = [subject(finding), `${finding.flag}|${finding.theme}`, ...finding.inputs.map((input) => input.observation_id)];
    if (!finding.area?.startsWith('FR') || used >= places(finding) || marks.some((mark) => seen.has(mark))) continue;
    kept.push(finding);
    flags.set(finding.flag, used + 1);
    for (const mark of marks) seen.add(mark);
  }
  return kept;
}

/**
 * The findings that the first page needs: its examples, and those, informations aside, that
 * set figures it draws against each other, because the page says the grade of what it contradicts.
 * @param isClosed  a finding that a person closed is no example
 */
export function firstPage(findings: readonly Finding[], drawn: ReadonlySet<string>, isClosed: (finding: Finding) => boolean = () => false): Finding[] {
  const examples = new Set(mostSerious(findings.filter((finding) => !isClosed(finding))));
  const needed = findings.filter((finding) => examples.has(finding)
    || (finding.severity !== 'information' && finding.inputs.filter((input) => drawn.has(input.observation_id)).length > 1));
  // With what tells it: a finding is shown by its entry.
  const ids = new Set(needed.flatMap(({ finding_id, told_by }) => [finding_id, told_by]));
  return findings.filter(({ finding_id }) => ids.has(finding_id));
}
