/**
 * What the build writes so that a page can paint before the engine starts:
 * the answers of named queries and the findings, exactly as the engine gives them.
 * A test proves that a snapshot equals the live answers.
 */
import type { CheckTally, Finding } from './model';

/** Rows of one query, column by column: half the size of row objects. */
export interface Answer { readonly columns: readonly string[]; readonly rows: readonly (readonly unknown[])[] }

export interface Snapshot {
  readonly pack: { readonly name: string; readonly version: string };
  /** Answers by query name (the file in `sql/pages/`). */
  readonly answers: Readonly<Record<string, Answer>>;
  /** Findings (outcome `0`), most serious first. */
  readonly findings: readonly Finding[];
  readonly tallies: readonly CheckTally[];
}
