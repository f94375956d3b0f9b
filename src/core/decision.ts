/**
 * What a person decides of a finding: closed with a reason and a citation, and reopened by
 * itself when a figure it rests on changes. A closed finding stays in every list and export.
 *
 *   findings + decisions + what figures state now ──► standing of each finding
 */
import { cellFaults } from './cell';
import type { TextTable } from './datapackage';
import type { Problem } from './errors';
import type { Finding } from './model';
import { bareField } from './neutral';

export const REASONS = ['explained-by-definition', 'confirmed-error', 'corrected-by-producer', 'our-reading-error'] as const;
export type Reason = (typeof REASONS)[number];

/** One figure of the finding, and what it stated on the day of the decision; empty when that was not noted. */
export interface DecisionInput { readonly observation_id: string; readonly stated: string }

export interface Decision {
  readonly finding_id: string;
  readonly ruleid: string;
  readonly reason: Reason;
  readonly comment: string;
  /** The document, page or message that shows it. */
  readonly citation: string;
  /** ISO day. */
  readonly decided_on: string;
  readonly decided_by: string;
  readonly inputs: readonly DecisionInput[];
}

export type FindingState = 'open' | 'closed' | 'reopened';

/** A finding whose decision holds, or that an earlier decision was about. */
export interface Standing { readonly state: Exclude<FindingState, 'open'>; readonly decision: Decision }

export interface Applied {
  /** By `finding_id`; a finding that is not here is open. */
  readonly standings: ReadonlyMap<string, Standing>;
  /** Decisions about findings that are gone: kept, because a later edition may bring them back. */
  readonly orphans: readonly Decision[];
}

/** What a figure states now, as `statedOf` writes it; null when it is not known. */
export type StatedNow = (observation_id: string) => string | null;

/** A printed value with its words: "560", ">560", "30000..40000". */
export function statedOf(qualifier: string, value: string, max: string | number | null = null): string {
  if (qualifier === '..') return `${value}..${max === null || max === '' ? '' : Number(max)}`;
  return qualifier === '=' ? value : `${qualifier}${value}`;
}

const changed = ({ inputs }: Decision, now: StatedNow): boolean =>
  inputs.some(({ observation_id, stated }) => stated !== '' && (now(observation_id) ?? stated) !== stated);

/** Share of figures that two findings have in common, in [0, 1] (Jaccard). */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((id) => b.has(id)).length;
  return common === 0 ? 0 : common / (a.size + b.size - common);
}

const figures = (inputs: readonly { readonly observation_id: string }[]): ReadonlySet<string> => new Set(inputs.map((input) => input.observation_id));

/** Of the same rule, the finding that rests on the most of the same figures; null when none shares one. */
function successor(decision: Decision, findings: readonly Finding[]): Finding | null {
  const before = figures(decision.inputs);
  const [best] = findings
    .filter(({ ruleid }) => ruleid === decision.ruleid)
    .map((finding) => ({ finding, common: overlap(before, figures(finding.inputs)) }))
    .filter(({ common }) => common > 0)
    .sort((a, b) => b.common - a.common);
  return best?.finding ?? null;
}

/**
 * @param findings   all of them: on a part, a decision would look for its finding in vain
 * @param decisions  one per `finding_id`
 * @param now        what the figures state now
 */
export function applyDecisions(findings: readonly Finding[], decisions: readonly Decision[], now: StatedNow = () => null): Applied {
  const ids = new Set(findings.map(({ finding_id }) => finding_id));
  const standings = new Map<string, Standing>();
  for (const decision of decisions) {
    if (ids.has(decision.finding_id)) standings.set(decision.finding_id, { state: changed(decision, now) ? 'reopened' : 'closed', decision });
  }
  const orphans: Decision[] = [];
  const lost = decisions.filter(({ finding_id }) => !ids.has(finding_id)).sort((a, b) => b.decided_on.localeCompare(a.decided_on));
  for (const decision of lost) {
    const finding = successor(decision, findings.filter(({ finding_id }) => !standings.has(finding_id)));
    if (finding) standings.set(finding.finding_id, { state: 'reopened', decision });
    else orphans.push(decision);
  }
  return { standings, orphans };
}

/** Later ones win over earlier ones about the same finding. */
export function mergeDecisions(...lists: readonly (readonly Decision[])[]): Decision[] {
  return [...new Map(lists.flat().map((decision) => [decision.finding_id, decision])).values()];
}

/** Columns of `decisions.csv`, in their order. */
export const DECISION_COLUMNS = ['finding_id', 'ruleid', 'reason', 'comment', 'citation', 'decided_on', 'decided_by', 'inputs'] as const;
export type DecisionColumn = (typeof DECISION_COLUMNS)[number];
export type DecisionRow = Readonly<Record<DecisionColumn, string>>;

/** `o94e31ec916:>560`: an identifier holds no colon. */
export const decisionRow = (decision: Decision): DecisionRow => ({
  ...decision,
  inputs: decision.inputs.map(({ observation_id, stated }) => (stated === '' ? observation_id : `${observation_id}:${stated}`)).join(' '),
});

function inputsOf(text: string): DecisionInput[] {
  return text.split(/\s+/).filter(Boolean).map((item) => {
    const [observation_id = '', ...stated] = item.split(':');
    return { observation_id, stated: stated.join(':') };
  });
}

/** In `findings.csv` the decision of a finding stands in columns of these names. */
const IN_FINDINGS: Readonly<Record<DecisionColumn, string>> = {
  finding_id: 'decision_finding_id', ruleid: 'ruleid', reason: 'decision_reason', comment: 'decision_comment', citation: 'decision_citation',
  decided_on: 'decision_date', decided_by: 'decision_by', inputs: 'decision_inputs',
};
const IN_DECISIONS = Object.fromEntries(DECISION_COLUMNS.map((name) => [name, name])) as Record<DecisionColumn, string>;

/** The decision columns of a row of `findings.csv`; all empty, but the state, while it is open. */
export function findingColumns(standing: Standing | undefined): Readonly<Record<string, string>> {
  const row = standing && decisionRow(standing.decision);
  const entries = DECISION_COLUMNS.filter((name) => name !== 'ruleid').map((name) => [IN_FINDINGS[name], row?.[name] ?? ''] as const);
  return { decision: standing?.state ?? 'open', ...Object.fromEntries(entries) };
}

const REQUIRED: readonly DecisionColumn[] = ['finding_id', 'reason', 'decided_on'];

/** @returns the decision, or what is wrong with each of its cells */
export function readDecision(cell: (column: DecisionColumn) => string): Decision | Problem[] {
  const text = (column: DecisionColumn): string => bareField(cell(column)).trim();
  const reason = text('reason');
  const faults = [
    ...REQUIRED.filter((column) => text(column) === '').map((column): Problem => ({ code: 'required', column })),
    ...(reason === '' || isReason(reason) ? [] : [{ code: 'category', column: 'reason', value: reason }]),
    ...(text('decided_on') === '' ? [] : cellFaults({ name: 'decided_on', type: 'date' }, text('decided_on')))
      .map((code): Problem => ({ code, column: 'decided_on', value: text('decided_on') })),
  ];
  if (faults.length > 0 || !isReason(reason)) return faults;
  return {
    finding_id: text('finding_id'), ruleid: text('ruleid'), reason, comment: text('comment'), citation: text('citation'),
    decided_on: text('decided_on'), decided_by: text('decided_by'), inputs: inputsOf(text('inputs')),
  };
}

const isReason = (text: string): text is Reason => (REASONS as readonly string[]).includes(text);

export interface ReadDecisions { readonly decisions: readonly Decision[]; readonly problems: readonly Problem[] }

/**
 * Reads `decisions.csv`, or `findings.csv` with its decision columns: then the rows that are not open.
 * @param file  its name, for the problems
 * @returns     the decisions that can be read, and every fault with its line and column
 */
export function readDecisions(table: TextTable, file: string): ReadDecisions {
  const names = table.header.includes(IN_FINDINGS.reason) ? IN_FINDINGS : IN_DECISIONS;
  const missing = REQUIRED.filter((column) => !table.header.includes(names[column]));
  if (missing.length > 0) return { decisions: [], problems: missing.map((column) => ({ code: 'field-missing', file, line: 1, column: names[column] })) };
  const decisions = new Map<string, Decision>();
  const problems: Problem[] = [];
  table.rows.forEach((row, i) => {
    const cell = (name: string): string => row[table.header.indexOf(name)] ?? '';
    if (names === IN_FINDINGS && ['', 'open'].includes(cell('decision').trim())) return;
    const place = { file, line: table.lines[i]! };
    const read = readDecision((column) => cell(names[column]));
    if (Array.isArray(read)) {
      problems.push(...read.map((fault) => ({ ...fault, ...place, column: names[fault.column as DecisionColumn] })));
    } else if (decisions.has(read.finding_id)) {
      problems.push({ code: 'primary-key', ...place, column: names.finding_id, value: read.finding_id });
    } else decisions.set(read.finding_id, read);
  });
  return { decisions: [...decisions.values()], problems };
}
