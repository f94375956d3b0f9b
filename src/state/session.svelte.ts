/**
 * What the pages are made of: first the answers written at build time, then those of the engine.
 * Nothing painted is ever taken away by a failure, and no late answer ever replaces a newer one.
 *
 *   snapshot ──► (catalogue) ──► starting ──► live
 *        └──────────────┴────────────┴──────► failed ── retry ──► …
 */
import { BUILT } from '../core/datapackage';
import { EngineError } from '../core/errors';
import { listed } from '../core/told';
import type { CheckTally, Finding } from '../core/model';
import type { Columns, Param, Query, RowOf } from '../core/query';
import type { ImportedDataset } from '../core/mapping/types';
import type { Snapshot } from '../core/snapshot';
import type { Engine } from '../db/engine';
import type { PageQuery } from '../sql/page';
import { CATALOGUE, everyAnswer, FIRST, LIVE, NOTHING, objects, type Known, type Row } from './answers';
import { packDescriptor, type Checked, type Live, type Own, type Ports } from './ports';

export type Status = 'snapshot' | 'starting' | 'live' | 'failed';

export interface AskOptions {
  readonly signal?: AbortSignal;
  /** A newer question under the same name makes the older one reject. The query's name unless told otherwise. */
  readonly as?: string;
}

const [NO_ROWS, NOT_OWN, ENGINE]: readonly [readonly Row[], Own, string] = [[], { rules: [], declared: {} }, 'engine'];
/** The failure is already in the status. */
const said = (): void => {};

export class Session {
  #status = $state<Status>('snapshot');
  #error = $state.raw<Error | null>(null);
  #known = $state.raw<Known>(NOTHING);
  readonly #listed = $derived(listed(this.#known.findings));

  readonly #ports: Ports;
  /** One promise for each thing loaded once; forgotten when it fails, so that it can be tried again. */
  readonly #once = new Map<string, Promise<unknown>>();
  readonly #asked = new Map<string, AbortController>();
  #rank = 0;
  #imports = $state.raw<readonly ImportedDataset[]>([]);
  #own = $state.raw<Own>(NOT_OWN);
  #aside = $state.raw<NonNullable<Checked['aside']>>([]);
  /** What checks write, in the engine that runs; null until somebody needs it. */
  #judged: Promise<void> | null = null;
  /** The tables are there, or being built: what the person adds is then put into them. */
  #loaded = false;
  /** Settles when nobody is changing the tables. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(ports: Ports) { this.#ports = ports; }

  get status(): Status { return this.#status; }
  /** Why the status is `failed`; null otherwise. */
  get error(): Error | null { return this.#error; }
  get pack(): Snapshot['pack'] | null { return this.#known.pack; }
  /** The disagreements, each once, most serious first; those of the first page until the catalogue is there. */
  get findings(): readonly Finding[] { return this.#listed; }
  /** With the findings that another one tells: for their pages, decisions and exports. */
  get everyFinding(): readonly Finding[] { return this.#known.findings; }
  get tallies(): readonly CheckTally[] { return this.#known.tallies; }
  /** Datasets whose figures stand beside those of the pack. */
  get imports(): readonly ImportedDataset[] { return this.#imports; }
  /** The rules and the knowledge of the person, in force beside those of the pack. */
  get own(): Own { return this.#own; }
  /** Rules of the person that the engine set aside when it last ran them all. */
  get aside(): NonNullable<Checked['aside']> { return this.#aside; }

  /** Rows of a page query without parameters; empty until they are loaded (see `has`). */
  rows<C extends Columns>(query: PageQuery<C>): readonly RowOf<C>[] {
    return (this.#known.rows.get(query.name) ?? NO_ROWS) as readonly RowOf<C>[];
  }

  has(query: PageQuery): boolean {
    return this.#known.rows.has(query.name);
  }

  /** What the first view needs. Never rejects: a failure becomes the status. */
  async loadSnapshot(): Promise<void> {
    await this.#single('snapshot.json', () => this.#paint('snapshot.json', FIRST)).catch(said);
  }

  /** What the other pages need; the engine brings it too. */
  async loadCatalogue(): Promise<void> {
    if (this.#rank === LIVE) return;
    await this.#single('catalogue.json', () => this.#paint('catalogue.json', CATALOGUE)).catch(said);
  }

  /** Starts the engine and lets it take over, or fail. `joined` settles when what this device keeps is in force: the engine boots meanwhile. */
  async start(joined: Promise<unknown> = Promise.resolve()): Promise<void> {
    await this.#engine(joined).catch(said);
  }

  /** Tries again what failed; what succeeded is not asked twice. */
  async retry(): Promise<void> {
    await Promise.all([this.loadSnapshot(), this.start()]);
  }

  /**
   * Asks the engine, starting it when needed.
   * @throws EngineError `query-aborted` when `signal` fires or a newer question replaced this one
   */
  async ask<C extends Columns>(query: Query<C>, params: readonly Param[] = [], { signal, as = query.name }: AskOptions = {}): Promise<RowOf<C>[]> {
    this.#asked.get(as)?.abort();
    const own = new AbortController();
    this.#asked.set(as, own);
    // Not `AbortSignal.any`: Safari has it since 17.4 only.
    if (signal?.aborted) own.abort();
    signal?.addEventListener('abort', () => own.abort(), { once: true });
    const [engine, live] = await Promise.all([this.#engine(), this.#ports.live()]);
    await this.#turn;
    await this.#judge(engine, live);
    const rows = own.signal.aborted ? [] : await engine.query(query, params, { signal: own.signal });
    if (own.signal.aborted) throw new EngineError('query-aborted', `${query.name}: replaced or aborted`, query.sql);
    return rows;
  }

  /**
   * Puts datasets in force, whatever were; what is painted stays until the answers are there. When it fails, those in force stay.
   * @throws EngineError when a dataset does not fit the model, or the engine is lost
   */
  useImports = (datasets: readonly ImportedDataset[]): Promise<void> => this.#use(datasets, this.#own);
  /** The same with the rules and the knowledge of the person; a rule that does not run is in `aside`. */
  useOwn = (own: Own): Promise<void> => this.#use(this.#imports, own);

  async #use(datasets: readonly ImportedDataset[], own: Own): Promise<void> {
    const take = (): void => { [this.#imports, this.#own] = [datasets, own]; };
    if (!this.#loaded) return take();
    await this.#alone(async (engine, live) => {
      const checked = await this.#build(engine, live, datasets, own);
      const rows = await everyAnswer(engine, live.QUERIES);
      take();
      this.#take(checked, rows, this.pack);
    });
  }

  /** What would be if these were in force: `look` asks the engine while they are; then everything is as before. */
  async rehearse<T>(datasets: readonly ImportedDataset[], look: (engine: Engine, findings: readonly Finding[], aside: Session['aside']) => Promise<T>, own: Own = this.#own): Promise<T> {
    return this.#alone(async (engine, live) => {
      const { findings, aside = [] } = await this.#build(engine, live, datasets, own);
      const seen = await look(engine, findings, aside);
      await this.#build(engine, live, this.#imports);
      return seen;
    });
  }

  async #build(engine: Engine, live: Live, datasets: readonly ImportedDataset[], own: Own = this.#own): Promise<Checked> {
    await live.applyImports(engine, datasets, own.declared);
    return this.#check(engine, live, own);
  }

  /** Runs every check; the tables that they write are then there. */
  async #check(engine: Engine, live: Live, own: Own = this.#own): Promise<Checked> {
    const checked = await live.runChecks(engine, own.rules);
    this.#judged = Promise.resolve();
    return checked;
  }

  #take({ findings, tallies, aside = [] }: Checked, rows: Known['rows'], pack: Known['pack']): void {
    this.#aside = aside;
    this.#know({ findings, tallies, rows, pack }, LIVE);
  }

  /** The tables that the checks write, for who asks them: once in the life of an engine. */
  async #judge(engine: Engine, live: Live): Promise<void> {
    this.#judged ??= live.judge(engine, this.#own.rules).then(said);
    const judged = this.#judged;
    await judged.catch((cause: unknown) => {
      if (this.#judged === judged) this.#judged = null;
      throw cause;
    });
  }

  /** Changes the tables while no question is asked; a failure puts back those in force, or ends the engine. */
  async #alone<T>(work: (engine: Engine, live: Live) => Promise<T>): Promise<T> {
    const [engine, live] = await Promise.all([this.#engine(), this.#ports.live()]);
    const result = this.#turn.then(async () => {
      this.#status = 'starting';
      // Checks under way read the tables that are about to change.
      await this.#judged?.catch(said);
      try {
        return await work(engine, live);
      } catch (cause) {
        await this.#build(engine, live, this.#imports).catch(() => this.close());
        throw cause;
      } finally {
        this.#status = this.#once.has(ENGINE) ? 'live' : 'snapshot';
      }
    });
    this.#turn = result.catch(said);
    return result;
  }

  /** Ends the engine, if there is one. */
  async close(): Promise<void> {
    const engine = this.#once.get(ENGINE) as Promise<Engine> | undefined;
    this.#once.delete(ENGINE);
    this.#loaded = false;
    await engine?.then((running) => running.close(), () => {});
  }

  #engine(joined: Promise<unknown> = Promise.resolve()): Promise<Engine> {
    return this.#single(ENGINE, () => this.#takeOver(joined));
  }

  async #takeOver(joined: Promise<unknown>): Promise<Engine> {
    this.#status = 'starting';
    this.#error = null;
    void this.loadCatalogue();
    const given = Promise.all([packDescriptor(this.#ports), this.#ports.fetchBytes(BUILT)]);
    given.catch(said);
    const live = await this.#ports.live();
    const engine = await live.openEngine({
      prepare: async (empty) => {
        // A life that follows another has at once what that one had: questions wait for it already.
        const judged = this.#judged !== null;
        this.#judged = null;
        await live.loadBuilt(empty, (await given)[1]);
        await empty.lock();
        await joined.catch(said);
        this.#loaded = true;
        if (this.#added) await live.applyImports(empty, this.#imports, this.#own.declared);
        if (judged) await (this.#judged = live.judge(empty, this.#own.rules).then(said));
      },
      onRestart: (_crash, ready) => this.#restarting(ready),
    });
    const [{ name, version }] = await given;
    // What the build answered from this very pack is not asked again.
    const answered = this.#rank >= CATALOGUE && this.pack?.name === name && this.pack.version === version;
    if (!answered || this.#added) {
      this.#take(await this.#check(engine, live), await everyAnswer(engine, live.QUERIES), { name, version });
    }
    this.#status = 'live';
    this.#error = null;
    return engine;
  }

  /** Something of the person is beside the pack. */
  get #added(): boolean { return this.#imports.length > 0 || this.#own !== NOT_OWN; }

  /** The engine crashed and rebuilds itself; its answers stay valid, the pack is the same. */
  #restarting(ready: Promise<void>): void {
    this.#status = 'starting';
    ready.then(
      () => { this.#status = 'live'; },
      (cause: unknown) => { this.#once.delete(ENGINE); this.#loaded = false; this.#fail(cause); },
    );
  }

  async #paint(path: string, rank: number): Promise<void> {
    const { pack, answers, findings, tallies } = await this.#ports.fetchJson(path) as Snapshot;
    const rows = Object.entries(answers).map(([name, answer]) => [name, objects(answer)] as const);
    this.#know({ pack, findings, tallies, rows: new Map(rows) }, rank);
  }

  /** What comes late from a lower rank only fills gaps. */
  #know(known: Known, rank: number): void {
    const [above, below] = rank > this.#rank || rank === LIVE ? [known, this.#known] : [this.#known, known];
    this.#known = { ...above, rows: new Map([...below.rows, ...above.rows]) };
    this.#rank = Math.max(rank, this.#rank);
  }

  #single<T>(key: string, work: () => Promise<T>): Promise<T> {
    const known = this.#once.get(key) as Promise<T> | undefined;
    if (known) return known;
    const promise = work();
    this.#once.set(key, promise);
    promise.catch((cause: unknown) => {
      if (this.#once.get(key) !== promise) return;
      this.#once.delete(key);
      if (key === ENGINE) this.#loaded = false;
      // With an engine on its way, a file that is missing is no loss: it is asked instead.
      if (key === ENGINE || (this.#rank < LIVE && !this.#once.has(ENGINE))) this.#fail(cause);
    });
    return promise;
  }

  /** A failure is said, and what is painted stays. */
  #fail(cause: unknown): void {
    this.#error = cause instanceof Error ? cause : new Error(String(cause));
    this.#status = 'failed';
  }
}
