/**
 * How the findings fare on cases judged by hand: contradictions that must be found, and
 * groups of figures that look contradictory and are not. Pure: rows in, score out.
 */
import type { Finding } from '../core/model';

/** A contradiction found by a person. */
export interface SolvedCase {
  readonly id: string;
  /** Flags that tell it rightly, most apt first. */
  readonly flags: readonly string[];
  /** Observation ids that a right finding involves. */
  readonly members: readonly string[];
  readonly title: string;
}

/** Figures that do not contradict one another. */
export interface InnocentGroup {
  readonly id: string;
  readonly forbidden: readonly string[];
  readonly members: readonly string[];
  readonly why: string;
}

export interface Solved { readonly case: SolvedCase; readonly by: readonly Finding[] }
export interface Alarm { readonly group: InnocentGroup; readonly finding: Finding }
export interface FlagScore {
  readonly flag: string;
  /** Cases for which this flag is the most apt, and how many of them any acceptable flag found. */
  readonly apt: number;
  readonly aptFound: number;
  /** Cases for which this flag is acceptable, and how many of them it found itself. */
  readonly acceptable: number;
  readonly foundItself: number;
}

export interface Score {
  readonly solved: readonly Solved[];
  readonly found: number;
  /** Share of the cases found, 0 to 1; 1 without a case. */
  readonly recall: number;
  readonly byFlag: readonly FlagScore[];
  readonly alarms: readonly Alarm[];
}

/**
 * A case is found when one finding of an acceptable flag has at least two of its members
 * among its inputs, or the only one. A false alarm is an error of a forbidden flag all of
 * whose inputs are in one innocent group.
 * @param findings  verdicts of outcome `0`
 */
export function score(findings: readonly Finding[], cases: readonly SolvedCase[], groups: readonly InnocentGroup[]): Score {
  const failed = findings.filter(({ outcome }) => outcome === '0').map((finding) => ({ finding, inputs: idsOf(finding) }));
  const solved = cases.map((one) => ({
    case: one,
    by: failed.filter(({ finding, inputs }) => one.flags.includes(finding.flag) && shared(one.members, inputs) >= Math.min(2, one.members.length)).map(({ finding }) => finding),
  }));
  const alarms = groups.flatMap((group) => failed
    .filter(({ finding, inputs }) => finding.severity === 'error' && group.forbidden.includes(finding.flag)
      && inputs.size > 0 && [...inputs].every((id) => group.members.includes(id)))
    .map(({ finding }) => ({ group, finding })));
  const found = solved.filter(({ by }) => by.length > 0).length;
  return { solved, found, recall: cases.length === 0 ? 1 : found / cases.length, byFlag: scoresOf(solved), alarms };
}

const idsOf = (finding: Finding): ReadonlySet<string> => new Set(finding.inputs.map(({ observation_id }) => observation_id));

const shared = (members: readonly string[], inputs: ReadonlySet<string>): number => new Set(members.filter((id) => inputs.has(id))).size;

function scoresOf(solved: readonly Solved[]): FlagScore[] {
  const flags = [...new Set(solved.flatMap((one) => one.case.flags))].sort();
  return flags.map((flag) => {
    const apt = solved.filter((one) => one.case.flags[0] === flag);
    const acceptable = solved.filter((one) => one.case.flags.includes(flag));
    return {
      flag,
      apt: apt.length,
      aptFound: apt.filter(({ by }) => by.length > 0).length,
      acceptable: acceptable.length,
      foundItself: acceptable.filter(({ by }) => by.some((finding) => finding.flag === flag)).length,
    };
  });
}
