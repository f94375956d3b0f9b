/**
 * What a check is. Each folder `f03/` holds two files: `check.sql`, which judges, and
 * `index.ts`, which says in words what was judged. Adding a flag is adding a folder.
 */
import type { Cause, FlagId, Text } from '../core/model';
import type { Rule } from '../core/rule';
import type { Reason } from './causes';
import type { Figure, Verdict } from './rows';

export interface Check {
  readonly flag: FlagId;
  /** `F03.subtotal`: used in `ruleid`. */
  readonly slug: string;
  /** ESS validation level, 0 to 5 (METHODS §1.9). */
  readonly level: number;
  /** One SELECT with the columns of `VERDICT` (rows.ts), a row per verdict and input. */
  readonly sql: string;
  /** The rule of a person that this check is made of: its SQL answers less than a verdict (core/rule). */
  readonly own?: Rule;
  /** At most six words. */
  readonly title: Text;
  /** The rule in at most two sentences, for a reader who knows no SQL. */
  readonly rule: Text;
  /** How the severity is chosen. */
  readonly severity: Text;
  /** What looks like a fault and is not. */
  readonly traps: Text;
  /** The contradiction in one short line, with its figures: the title of its page. */
  headline(verdict: Verdict, figures: readonly Figure[]): Text;
  /** The contradiction, with its figures. Documents say; nobody lies. */
  sentence(verdict: Verdict, figures: readonly Figure[]): Text;
  /** Causes that can play a part in such a finding and that the figures are asked for; all of them unless told otherwise. */
  readonly candidates?: readonly Cause[];
  /** What this check knows of the possible causes, the most favourable to the documents first. */
  reasons(verdict: Verdict, figures: readonly Figure[]): readonly Reason[];
}
