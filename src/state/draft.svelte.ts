/**
 * A file that a person brought and has not kept yet: read, mapped, previewed. Whatever goes
 * wrong is a state, and nothing else changes.
 *
 *   reading ──► open ──► (read again) …
 *      └──► cancelled | failed
 *
 * Answers come late and in any order: only the last question of each kind is heard. A long table
 * is mapped apart: its first rows are shown at once, and it has no dataset until it has all of it.
 */
import type { Family } from '../core/disclosure/family';
import type { Opened, Reading } from '../core/grid';
import { headOf, isLarge } from '../core/mapping/large';
import type { Profile } from '../core/mapping/profile';
import type { Impact, ImportedDataset, Knowledge, Mapping, Suggested, Suggestion } from '../core/mapping/types';

export type DraftStatus = 'reading' | 'open' | 'failed' | 'cancelled';

/** What a draft needs from the rest of the application. */
export interface DraftPorts {
  open(files: readonly File[], options: { readonly choices: Partial<Reading>; readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void }): Promise<Opened>;
  knowledge(): Promise<Knowledge>;
  /** The mapping of a file of the same shape, if there is one. */
  known(opened: Opened): Promise<Mapping | null>;
  suggest(opened: Opened, knowledge: Knowledge): Promise<Suggested>;
  /** What each column holds, by its name. */
  profile(opened: Opened): Promise<ReadonlyMap<string, Profile>>;
  /** What the mapping makes of the file; nothing is loaded. Rejects when the signal says so. */
  make(opened: Opened, mapping: Mapping, replaces: string | null, options: { readonly signal: AbortSignal; readonly onProgress: (progress: Mapped) => void }): Promise<ImportedDataset>;
  impact(dataset: ImportedDataset): Promise<Impact>;
}

export interface Progress { readonly bytes: number; readonly total: number; readonly rows: number }
/** Rows mapped out of all. */
export interface Mapped { readonly rows: number; readonly total: number }

/** A person changes several things in a row: figures are made again when the hand rests. In milliseconds. */
const REST = 150;

export class Draft {
  #status = $state<DraftStatus>('reading');
  #progress = $state.raw<Progress>({ bytes: 0, total: 0, rows: 0 });
  #opened = $state.raw<Opened | null>(null);
  #knowledge = $state.raw<Knowledge>(new Map());
  #mapping = $state.raw<Mapping | null>(null);
  #suggestions = $state.raw<readonly Suggestion[]>([]);
  #profiles = $state.raw<ReadonlyMap<string, Profile>>(new Map());
  #known = $state.raw<string | null>(null);
  #answered = $state.raw<ReadonlySet<string>>(new Set());
  #dataset = $state.raw<ImportedDataset | null>(null);
  #preview = $state.raw<ImportedDataset | null>(null);
  #mapped = $state.raw<Mapped>({ rows: 0, total: 0 });
  #making = $state(false);
  #impact = $state.raw<Impact | null>(null);
  #comparing = $state(false);
  #impactFailed = $state(false);

  readonly files: readonly File[];
  /** The dataset of which this file is a newer edition. */
  readonly replaces: string | null;
  /** The family that its figures are, when they were made of records or of a confidential table. */
  readonly released: Family | null;
  readonly #ports: DraftPorts;
  #choices: Partial<Reading>;
  #abort = new AbortController();
  #work = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param choices  what is known of the file before it is read */
  constructor(files: readonly File[], ports: DraftPorts, replaces: string | null = null, choices: Partial<Reading> = {}, released: Family | null = null) {
    this.#choices = choices;
    this.files = files;
    this.#ports = ports;
    this.replaces = replaces;
    this.released = released;
    void this.#read();
  }

  get name(): string { return this.files[0]?.name ?? ''; }
  get size(): number { return this.files.reduce((sum, { size }) => sum + size, 0); }
  get status(): DraftStatus { return this.#status; }
  get progress(): Progress { return this.#progress; }
  /** The last reading; stays while the file is read again. */
  get opened(): Opened | null { return this.#opened; }
  get knowledge(): Knowledge { return this.#knowledge; }
  get mapping(): Mapping | null { return this.#mapping; }
  get suggestions(): readonly Suggestion[] { return this.#suggestions; }
  get profiles(): ReadonlyMap<string, Profile> { return this.#profiles; }
  /** Name of the mapping that was applied because the shape is known. */
  get known(): string | null { return this.#known; }
  /** Fields on which the person has spoken. */
  get answered(): ReadonlySet<string> { return this.#answered; }
  /** What the mapping makes of the file, as it stands. */
  get dataset(): ImportedDataset | null { return this.#dataset; }
  /** Of a long table, what the mapping makes of its first rows; null of a short one. */
  get preview(): ImportedDataset | null { return this.#preview; }
  /** How far the mapping of a long table is. */
  get mapped(): Mapped { return this.#mapped; }
  get making(): boolean { return this.#making; }
  get impact(): Impact | null { return this.#impact; }
  get comparing(): boolean { return this.#comparing; }
  get impactFailed(): boolean { return this.#impactFailed; }

  /** Reads the file again with what the person decided. */
  choose(choices: Partial<Reading>): void {
    this.#choices = { ...this.#choices, ...choices };
    void this.#read();
  }

  /** Stops a reading; one that was there before stays. */
  cancel(): void {
    this.#abort.abort();
    this.#status = this.#opened ? 'open' : 'cancelled';
  }

  /** Forgets what was under way. */
  close(): void {
    this.#abort.abort();
    this.stop();
  }

  /** Stops the mapping of the file: it has no figures then, and `resume` starts again. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#work.abort();
    this.#making = false;
  }

  resume(): void {
    this.#make(0);
  }

  setMapping(mapping: Mapping): void {
    this.#mapping = mapping;
    this.#impact = null;
    this.#impactFailed = false;
    this.#make(REST);
  }

  answer(field: string): void {
    this.#answered = new Set([...this.#answered, field]);
  }

  /** Leaves the known mapping for the proposals made from this file alone. */
  async startAgain(): Promise<void> {
    if (!this.#opened) return;
    const { mapping, suggestions } = await this.#ports.suggest(this.#opened, this.#knowledge);
    this.#known = null;
    this.#answered = new Set();
    this.#suggestions = suggestions;
    this.setMapping(mapping);
  }

  /** Asks what keeping the file would change. */
  async compare(): Promise<void> {
    const dataset = this.#dataset;
    if (!dataset || this.#comparing) return;
    this.#comparing = true;
    this.#impactFailed = false;
    try {
      const impact = await this.#ports.impact(dataset);
      if (this.#dataset === dataset) this.#impact = impact;
    } catch {
      this.#impactFailed = true;
    } finally {
      this.#comparing = false;
    }
  }

  async #read(): Promise<void> {
    this.#abort.abort();
    const own = this.#abort = new AbortController();
    this.#status = 'reading';
    this.#progress = { bytes: 0, total: this.size, rows: 0 };
    try {
      const opened = await this.#ports.open(this.files, {
        choices: this.#choices, signal: own.signal,
        onProgress: (progress) => { if (!own.signal.aborted) this.#progress = progress; },
      });
      if (own.signal.aborted) return;
      await this.#map(opened, own.signal);
    } catch {
      if (!own.signal.aborted) this.#status = 'failed';
    }
  }

  async #map(opened: Opened, signal: AbortSignal): Promise<void> {
    const knowledge = await this.#ports.knowledge();
    // Other columns than before: what was said of them no longer holds.
    const same = this.#opened !== null && this.#mapping !== null && this.#opened.table.header.join('\n') === opened.table.header.join('\n');
    const known = same || opened.table.header.length === 0 ? null : await this.#ports.known(opened);
    const suggested = opened.table.header.length === 0 ? null : await this.#ports.suggest(opened, knowledge);
    const profiles = await this.#ports.profile(opened);
    if (signal.aborted) return;
    this.#profiles = profiles;
    this.#knowledge = knowledge;
    this.#opened = opened;
    this.#suggestions = suggested?.suggestions ?? [];
    if (!same) {
      this.#known = known?.name ?? null;
      this.#mapping = known ?? suggested?.mapping ?? null;
      this.#answered = new Set(known ? this.#suggestions.map(({ field }) => field) : []);
    }
    this.#impact = null;
    this.#status = 'open';
    this.#make(0);
  }

  #make(delay: number): void {
    this.stop();
    const [opened, mapping] = [this.#opened, this.#mapping];
    if (!opened || !mapping) return;
    const { signal } = this.#work = new AbortController();
    this.#making = true;
    // Figures of another mapping must not be kept while those of this one are long to come.
    if (isLarge(opened)) this.#dataset = null;
    else this.#preview = null;
    this.#timer = setTimeout(() => void this.#figures(opened, mapping, signal), delay);
  }

  async #figures(opened: Opened, mapping: Mapping, signal: AbortSignal): Promise<void> {
    const hear = (progress: Mapped): void => { if (!signal.aborted) this.#mapped = progress; };
    try {
      if (isLarge(opened)) {
        hear({ rows: 0, total: opened.table.rows.length });
        const preview = await this.#ports.make(headOf(opened), mapping, this.replaces, { signal, onProgress: () => {} });
        if (signal.aborted) return;
        this.#preview = preview;
      }
      const dataset = await this.#ports.make(opened, mapping, this.replaces, { signal, onProgress: hear });
      if (!signal.aborted) [this.#dataset, this.#making] = [dataset, false];
    } catch {
      if (!signal.aborted) [this.#dataset, this.#making] = [null, false];
    }
  }
}
