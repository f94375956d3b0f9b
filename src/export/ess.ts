/**
 * The standard ESS validation report, version 1.0.0 (METHODS §1.9): one object per
 * verdict, in the European Statistical System's own words. The top level is an array.
 */
import type { Decision, Standing } from '../core/decision';
import type { Finding } from '../core/model';
import { causes, type Standings } from './findings';

/** What the report needs of a verdict; passes and unverifiable ones are reported too. */
export interface ReportedVerdict {
  readonly finding_id: string;
  readonly flag: string;
  readonly ruleid: string;
  readonly severity: string;
  readonly outcome: string;
  /** Observation ids, comma-separated. */
  readonly inputs: string;
}

export interface ReportedRule { readonly flag: string; readonly sql: string; readonly description: string }

export interface EssValidation {
  readonly id: string;
  readonly type: 'validation';
  readonly event: { readonly time: string; readonly actor: string; readonly agent: string; readonly trigger: string };
  readonly rule: { readonly language: 'SQL'; readonly expression: string; readonly severity: string; readonly description: string };
  readonly data: { readonly source: string[]; readonly target: string[]; readonly description: string };
  readonly value: string;
}

/**
 * @param verdicts  every verdict reached
 * @param rules     the checks, for the expression and its description
 * @param findings  those that failed, for their sentence and possible causes
 * @param event     when, and on which pack (`concordance-pack 1.0.0`)
 * @param standings the decisions taken: the report has no field for them, its descriptions are free
 */
export function essReport(
  verdicts: readonly ReportedVerdict[], rules: readonly ReportedRule[], findings: readonly Finding[],
  event: { readonly time: string; readonly pack: string }, standings: Standings,
): EssValidation[] {
  const byFlag = new Map(rules.map((rule) => [rule.flag, rule]));
  const told = new Map(findings.map((finding) => [finding.finding_id, said(finding)]));
  return verdicts.map((verdict) => {
    const rule = byFlag.get(verdict.flag);
    return {
      id: verdict.finding_id,
      type: 'validation',
      event: { time: event.time, actor: 'Concordance', agent: 'concordance check', trigger: 'manual' },
      rule: { language: 'SQL', expression: rule?.sql ?? verdict.ruleid, severity: verdict.severity, description: `${verdict.ruleid}: ${rule?.description ?? ''}` },
      data: {
        source: [event.pack], target: verdict.inputs ? verdict.inputs.split(',') : [],
        description: `${told.get(verdict.finding_id) ?? verdict.ruleid}${decided(standings.get(verdict.finding_id))}`,
      },
      value: verdict.outcome,
    };
  });
}

/** The sentence, the causes that the data support, allow or exclude, and the entry under which lists show it. */
function said(finding: Finding): string {
  const why = causes(finding, 'en').replaceAll('\n', ' ');
  return [finding.sentence.en, why && `Why they may differ: ${why}`, finding.told_by && `Told by ${finding.told_by}.`].filter(Boolean).join(' ');
}

/** " [closed 2026-11-21: confirmed-error; comment; citation]", or nothing. */
function decided(standing: Standing | undefined): string {
  if (!standing) return '';
  const { decided_on, reason, comment, citation, decided_by }: Decision = standing.decision;
  return ` [${standing.state} ${decided_on}: ${[reason, comment, citation, decided_by].filter(Boolean).join('; ')}]`;
}
