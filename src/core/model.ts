/**
 * The vocabulary of Concordance: what a document, a figure and a finding are.
 *
 * Pure types and constants, shared by every layer. The names follow SDMX and the
 * European Statistical System where they have one (DESIGN §4, METHODS §1.8-1.9).
 */

export type Lang = 'fr' | 'en';
/** One sentence in the two languages of the interface. */
export interface Text { readonly fr: string; readonly en: string }

/** Who speaks in a document: the code list `side`. */
export type SideCode =
  | 'administration' | 'association' | 'collective' | 'parliament' | 'independent-body'
  | 'europe' | 'international' | 'research' | 'press';

/** The five voices that a chart tells apart by colour and shape (LOOK §3-4). */
export type Voice = 'administration' | 'associations' | 'parliament' | 'europe' | 'press';

/** Grade of comparability of two figures (METHODS §2.3). */
export type Grade = 'C4' | 'C3' | 'C2' | 'C1' | 'C0';

/** Severities of the ESS: `error` is the logically impossible, nothing else. */
export type Severity = 'error' | 'warning' | 'information';

/** Outcomes of the ESS validation report: `1` passes, `0` fails, `NA` cannot be judged. */
export type Outcome = '1' | '0' | 'NA';

/** `F01`: one of the shipped checks. `X-name`: a rule of a person. */
export type FlagId = `F${string}` | `X${string}`;

/** One figure that a finding rests on, and the part it plays in it. */
export interface FindingInput { readonly role: string; readonly observation_id: string }

/**
 * Why documents may differ: another edition, population, unit, kind of figure, coverage (territory,
 * respondents), rounding or wording, typing error, slip in quoting; or a finer difference of definition.
 */
export type Cause = 'vintage' | 'scope' | 'unit' | 'kind' | 'coverage' | 'rounding' | 'typing' | 'citation' | 'definition';

/** What the fields of the figures say of a cause. */
export type Standing = 'supported' | 'possible' | 'excluded';

/** A candidate cause of a finding, where it stands, and the evidence in words. */
export interface Explanation { readonly cause: Cause; readonly standing: Standing; readonly text: Text }

/**
 * A verdict of one check on one group of figures. The same object is written by
 * `npm run check -- --format json`, stored in the snapshot and shown on screen.
 */
export interface Finding {
  /** Hash of the rule and its inputs: stable while they are. */
  readonly finding_id: string;
  /** `F03.subtotal@P56`: rule, slug, and the relation, partition or quantity it was applied to. */
  readonly ruleid: string;
  readonly flag: FlagId;
  /** ESS validation level, 0 to 5 (METHODS §1.9). */
  readonly level: number;
  readonly severity: Severity;
  readonly outcome: Outcome;
  readonly grade: Grade | null;
  /** The field of the comparison key that keeps the grade below C4, if any. */
  readonly grade_field: string | null;
  /** Left value minus computed right value (VTL), in `unit`; null when it has no meaning. */
  readonly imbalance: number | null;
  /** Symmetric relative difference 2(a−b)/(a+b), in [−2, 2] (METHODS §2.5). */
  readonly relative: number | null;
  readonly unit: string | null;
  readonly indicator: string | null;
  readonly theme: string | null;
  readonly area: string | null;
  readonly period: string | null;
  /** Values the sentence is made of, as the SQL returned them. */
  readonly args: Readonly<Record<string, string>>;
  /** The contradiction in one short line: the title of its page. */
  readonly headline: Text;
  readonly sentence: Text;
  /** Candidate causes: supported by the data first, then possible, then excluded; the first one is the best counter-argument. */
  readonly explanations: readonly Explanation[];
  readonly inputs: readonly FindingInput[];
  /** Findings of other rules that are this same disagreement and are told here. */
  readonly also: readonly { readonly finding_id: string; readonly flag: FlagId }[];
  /** The finding that tells this one, which lists then leave out; null for an entry of its own. */
  readonly told_by: string | null;
}

/** How many verdicts a check reached; passes are shown because they earn trust. */
export interface CheckTally {
  readonly flag: FlagId;
  /** The rule in a few words, as a list names it. */
  readonly title: Text;
  readonly passes: number;
  readonly fails: number;
  /** Of these, findings that another rule tells: lists count them once, there. */
  readonly told: number;
  readonly unverifiable: number;
}
