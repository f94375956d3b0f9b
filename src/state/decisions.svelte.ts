/**
 * The decisions in force: those that the pack ships and those taken on this machine, which
 * win. The local ones are kept by the browser from the first one on, and nowhere else.
 *
 *   shipped − set aside + local ──► applied to the findings ──► standing of each
 */
import { createContext } from 'svelte';
import { applyDecisions, decisionRow, mergeDecisions, readDecision, statedOf, type Applied, type Decision, type DecisionRow, type FindingState, type Standing } from '../core/decision';
import type { Problem } from '../core/errors';
import type { Finding } from '../core/model';
import figureCards from '../sql/pages/figure_cards';
import shippedDecisions from '../sql/pages/decisions';
import type { Session } from './session.svelte';

/** The number is that of the form of what is stored. */
const KEY = 'concordance.decisions.1';

export interface DecisionHost {
  readonly session: Session;
  /** Null where the browser refuses one. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null;
  now(): Date;
}

/** What a person writes to close a finding. */
export type Closing = Pick<Decision, 'reason' | 'comment' | 'citation' | 'decided_by'>;

/** `not-kept`: they hold for this visit. `unreadable`: what was kept is not understood, and is left alone until the next decision. */
export type Keeping = 'kept' | 'not-kept' | 'unreadable';

interface Stored { readonly decisions: readonly DecisionRow[]; readonly withdrawn: readonly string[] }

const readRow = (row: Readonly<Record<string, unknown>>): Decision[] => {
  const read = readDecision((column) => String(row[column] ?? ''));
  return Array.isArray(read) ? [] : [read];
};
const same = (a: Decision, b: Decision): boolean => JSON.stringify(decisionRow(a)) === JSON.stringify(decisionRow(b));

export class Decisions {
  #local = $state.raw<readonly Decision[]>([]);
  /** Shipped decisions that the person reopened. */
  #withdrawn = $state.raw<readonly string[]>([]);
  #keeping = $state<Keeping>('kept');
  readonly #host: DecisionHost;

  readonly #shipped = $derived.by(() => this.#host.session.rows(shippedDecisions).flatMap(readRow));
  readonly #inForce = $derived.by(() => mergeDecisions(this.#shipped.filter(({ finding_id }) => !this.#withdrawn.includes(finding_id)), this.#local));
  /** Before the catalogue, a decision on a finding that is not there yet would look for another. */
  readonly #applied = $derived.by((): Applied => {
    const { session } = this.#host;
    if (!session.has(figureCards)) {
      const known = this.#inForce.filter((decision) => session.everyFinding.some(({ finding_id }) => finding_id === decision.finding_id));
      return { ...applyDecisions(session.everyFinding, known), orphans: [] };
    }
    const cards = new Map(session.rows(figureCards).map((card) => [card.observation_id, card]));
    return applyDecisions(session.everyFinding, this.#inForce, (id) => this.#stated(cards.get(id)));
  });

  constructor(host: DecisionHost) {
    this.#host = host;
    this.#read();
  }

  /** Every decision in force: what the export writes. */
  get all(): readonly Decision[] { return this.#inForce; }
  /** Those of this machine. */
  get local(): readonly Decision[] { return this.#local; }
  get orphans(): readonly Decision[] { return this.#applied.orphans; }
  get standings(): ReadonlyMap<string, Standing> { return this.#applied.standings; }
  get keeping(): Keeping { return this.#keeping; }
  /** Whether something was changed on this machine. */
  get touched(): boolean { return this.#local.length + this.#withdrawn.length > 0; }

  standing({ finding_id }: Pick<Finding, 'finding_id'>): Standing | null { return this.standings.get(finding_id) ?? null; }
  stateOf(finding: Pick<Finding, 'finding_id'>): FindingState { return this.standing(finding)?.state ?? 'open'; }
  isClosed(finding: Pick<Finding, 'finding_id'>): boolean { return this.stateOf(finding) === 'closed'; }

  /** Closes a finding as it reads today. An earlier decision about it gives way. */
  close(finding: Finding, closing: Closing): Decision {
    const cards = new Map(this.#host.session.rows(figureCards).map((card) => [card.observation_id, card]));
    const before = this.standing(finding)?.decision.finding_id;
    const decision: Decision = {
      ...closing,
      finding_id: finding.finding_id, ruleid: finding.ruleid, decided_on: this.#today(),
      inputs: finding.inputs.map(({ observation_id }) => ({ observation_id, stated: this.#stated(cards.get(observation_id)) ?? '' })),
    };
    this.#keep(mergeDecisions(this.#local.filter(({ finding_id }) => finding_id !== before), [decision]), this.#withdrawn);
    return decision;
  }

  /** Takes a decision back; one that the pack ships is set aside on this machine. */
  remove({ finding_id }: Pick<Decision, 'finding_id'>): void {
    const shipped = this.#shipped.some((decision) => decision.finding_id === finding_id);
    this.#keep(
      this.#local.filter((decision) => decision.finding_id !== finding_id),
      shipped && !this.#withdrawn.includes(finding_id) ? [...this.#withdrawn, finding_id] : this.#withdrawn,
    );
  }

  /** Forgets everything decided on this machine; the shipped decisions hold again. */
  removeAll(): void {
    this.#keep([], []);
  }

  /**
   * Merges a file into the local decisions; on the same finding the file wins. With one
   * problem, nothing is taken.
   * @returns how many were read, and the problems of the file
   */
  async import(bytes: Uint8Array, file: string): Promise<{ readonly count: number; readonly problems: readonly Problem[] }> {
    const { parseDecisions } = await import('../ingest/decisions');
    const { decisions, problems } = parseDecisions(bytes, file);
    if (problems.length > 0) return { count: 0, problems };
    const own = decisions.filter((decision) => !this.#shipped.some((shipped) => same(shipped, decision)));
    const named = new Set(decisions.map(({ finding_id }) => finding_id));
    this.#keep(mergeDecisions(this.#local, own), this.#withdrawn.filter((id) => !named.has(id)));
    return { count: decisions.length, problems };
  }

  #stated(card: { readonly qualifier: string; readonly value_text: string; readonly value_max: number | null } | undefined): string | null {
    return card ? statedOf(card.qualifier, card.value_text, card.value_max) : null;
  }

  /** The day on this machine's calendar. */
  #today(): string {
    const now = this.#host.now();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  }

  #read(): void {
    try {
      const text = this.#host.storage?.getItem(KEY);
      if (!text) return;
      const { decisions, withdrawn } = JSON.parse(text) as Stored;
      this.#local = decisions.flatMap(readRow);
      this.#withdrawn = withdrawn.map(String);
    } catch {
      this.#keeping = 'unreadable';
    }
  }

  #keep(local: readonly Decision[], withdrawn: readonly string[]): void {
    this.#local = local;
    this.#withdrawn = withdrawn;
    const { storage } = this.#host;
    try {
      if (!storage) throw new Error('no storage');
      if (this.touched) storage.setItem(KEY, JSON.stringify({ decisions: local.map(decisionRow), withdrawn } satisfies Stored));
      else storage.removeItem(KEY);
      this.#keeping = 'kept';
    } catch {
      // Full or forbidden: the decisions hold for this visit, and the page says so.
      this.#keeping = this.touched ? 'not-kept' : 'kept';
    }
  }
}

export const [getDecisions, setDecisions] = createContext<Decisions>();
