/**
 * Two editions of a pack set side by side: what came, what went, what was revised, and what that
 * did to the findings. Rows are those of the files, as text, so that a printed form counts.
 */
import { statedOf, type Applied, type Standing } from './decision';
import type { Finding } from './model';

export type Row = Readonly<Record<string, string>>;

/** One edition: its rows by table, what its rules find, and the decisions it ships, applied. */
export interface Edition extends Pick<Applied, 'standings'> {
  readonly name: string;
  readonly version: string;
  readonly figures: readonly Row[];
  readonly documents: readonly Row[];
  readonly indicators: readonly Row[];
  readonly findings: readonly Finding[];
}

export interface CellChange { readonly column: string; readonly before: string; readonly after: string }
export interface RowChange { readonly before: Row; readonly after: Row; readonly changes: readonly CellChange[] }
export interface TableDiff { readonly added: readonly Row[]; readonly removed: readonly Row[]; readonly changed: readonly RowChange[] }

export interface EditionDiff {
  readonly before: { readonly name: string; readonly version: string };
  readonly after: { readonly name: string; readonly version: string };
  /** `revised`: what the document states is another number; `changed`: the number stands, what is said of it does not. */
  readonly figures: TableDiff & { readonly revised: readonly RowChange[] };
  readonly documents: TableDiff;
  readonly indicators: TableDiff;
  readonly findings: {
    readonly appeared: readonly Finding[];
    readonly solved: readonly Finding[];
    /** The same rule on the same figures, whose gap is another one. */
    readonly moved: readonly { readonly before: Finding; readonly after: Finding }[];
    readonly unchanged: number;
  };
  /** Decisions that held, or are new, and whose figures changed. */
  readonly reopened: readonly { readonly finding: Finding; readonly standing: Standing }[];
}

/** Columns of what a document states. */
const STATED: ReadonlySet<string> = new Set(['qualifier', 'value', 'value_max']);

export function compareEditions(before: Edition, after: Edition): EditionDiff {
  const { added, removed, changed } = compareRows(before.figures, after.figures, 'observation_id');
  const isRevised = ({ changes }: RowChange): boolean => changes.some(({ column }) => STATED.has(column));
  const was = new Map(before.findings.map((finding) => [finding.finding_id, finding]));
  const is = new Set(after.findings.map(({ finding_id }) => finding_id));
  const kept = after.findings.flatMap((finding) => {
    const old = was.get(finding.finding_id);
    return old ? [{ before: old, after: finding }] : [];
  });
  const moved = kept.filter((one) => one.before.imbalance !== one.after.imbalance || one.before.relative !== one.after.relative || one.before.severity !== one.after.severity);
  const reopened = after.findings.flatMap((finding) => {
    const standing = after.standings.get(finding.finding_id);
    return standing?.state === 'reopened' && before.standings.get(finding.finding_id)?.state !== 'reopened' ? [{ finding, standing }] : [];
  });
  return {
    before: { name: before.name, version: before.version }, after: { name: after.name, version: after.version },
    figures: { added, removed, revised: changed.filter(isRevised), changed: changed.filter((change) => !isRevised(change)) },
    documents: compareRows(before.documents, after.documents, 'source_id'),
    indicators: compareRows(before.indicators, after.indicators, 'indicator'),
    findings: {
      appeared: after.findings.filter(({ finding_id }) => !was.has(finding_id)), solved: before.findings.filter(({ finding_id }) => !is.has(finding_id)),
      moved, unchanged: kept.length - moved.length,
    },
    reopened,
  };
}

/** Rows by their key, in the order of the later edition; a column that one edition lacks is empty there. */
function compareRows(before: readonly Row[], after: readonly Row[], key: string): TableDiff {
  const was = new Map(before.map((row) => [row[key], row]));
  const is = new Set(after.map((row) => row[key]));
  return {
    added: after.filter((row) => !was.has(row[key])),
    removed: before.filter((row) => !is.has(row[key])),
    changed: after.flatMap((row): RowChange[] => {
      const old = was.get(row[key]);
      const changes = old ? changesOf(old, row) : [];
      return old && changes.length > 0 ? [{ before: old, after: row, changes }] : [];
    }),
  };
}

const changesOf = (before: Row, after: Row): CellChange[] => [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((column) => {
  const [old, now] = [before[column] ?? '', after[column] ?? ''];
  return old === now ? [] : [{ column, before: old, after: now }];
});

/** What the document states, with its words, as decisions note it: `>560`. */
export const statedIn = (row: Row): string => statedOf(row['qualifier'] ?? '=', row['value'] ?? '', row['value_max'] ?? null);
