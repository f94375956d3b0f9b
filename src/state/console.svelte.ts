/**
 * The SQL console: one question at a time to the engine of the page, read before it is run, bounded
 * in rows and in time, stopped on demand. Questions asked are remembered for the visit, and on this
 * device when the person asks for it.
 */
import { answer, examine, type Answered } from '../core/question/ask';
import { QuestionError, type Fault } from '../core/question/fault';
import { EngineError } from '../core/errors';
import type { QueryRunner } from '../core/query';
import type { Session } from './session.svelte';

/** The most that a question may take: rows, and milliseconds. */
export const BOUNDS = { rows: 10_000, time: 30_000 } as const;
/** How many questions are remembered, and how long they may be to be kept on this device. */
const REMEMBERED = 50;
const LONGEST = 20_000;
const KEY = 'concordance.console.1';

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null;

export class Console {
  #running = $state(false);
  #answered = $state.raw<Answered | null>(null);
  #asked = $state('');
  #took = $state(0);
  #fault = $state.raw<Fault | null>(null);
  #history = $state.raw<readonly string[]>([]);
  #kept = $state(false);
  #refused = $state(false);
  readonly #session: Session;
  readonly #storage: Store;
  readonly #time: number;
  readonly #name: string;
  #stop: AbortController | null = null;
  #draft = '';
  #unrun = false;

  /** @param name  consoles of one name stop one another's questions */
  constructor(session: Session, storage: Store, time: number = BOUNDS.time, name = 'console') {
    this.#session = session;
    this.#storage = storage;
    this.#time = time;
    this.#name = name;
    this.#read();
  }

  get running(): boolean { return this.#running; }
  /** The last answer; it stays while another question runs. */
  get answered(): Answered | null { return this.#answered; }
  /** The question that it answers. */
  get asked(): string { return this.#asked; }
  /** How long it took, in milliseconds. */
  get took(): number { return this.#took; }
  get fault(): Fault | null { return this.#fault; }
  /** The latest question first. */
  get history(): readonly string[] { return this.#history; }
  /** What the person last wrote or ran: it is there when the console is opened again. */
  get draft(): string { return this.#draft; }
  /** The history is kept on this device. */
  get kept(): boolean { return this.#kept; }
  /** The browser refused to keep it. */
  get refused(): boolean { return this.#refused; }

  /** Runs a question, in place of the one that runs. Never rejects: what is wrong is in `fault`. */
  async run(text: string): Promise<void> {
    this.#stop?.abort();
    const stop = new AbortController();
    this.#stop = stop;
    this.#running = true;
    this.#draft = text;
    this.#fault = null;
    // The engine may still be starting: the question is not to blame for that.
    await this.#session.start();
    let late = false;
    const timer = setTimeout(() => {
      late = !stop.signal.aborted;
      stop.abort();
    }, this.#time);
    const started = performance.now();
    try {
      const runner = this.#runner(stop.signal);
      const answered = await answer(runner, await examine(runner, text), BOUNDS.rows);
      if (this.#stop !== stop) return;
      [this.#answered, this.#asked, this.#took] = [answered, text, performance.now() - started];
      this.#remember(text);
      if (this.#draft === text) this.#unrun = false;
    } catch (cause) {
      if (this.#stop !== stop) return;
      const fault = cause instanceof QuestionError ? cause.fault : { kind: 'engine' as const, said: cause instanceof Error ? cause.message : String(cause) };
      this.#fault = fault.kind === 'stopped' && late ? { ...fault, kind: 'too-long' } : fault;
    } finally {
      clearTimeout(timer);
      if (this.#stop === stop) {
        this.#stop = null;
        this.#running = false;
      }
    }
  }

  /** What the person writes, as it changes. */
  write(text: string): void {
    [this.#draft, this.#unrun] = [text, true];
  }

  /** Before another text takes the place of that one: what was never answered goes to the history, what was wrong with it is of no use any more. */
  putAway(): void {
    if (this.#unrun && this.#draft.trim() !== '') this.#remember(this.#draft);
    this.#unrun = false;
    this.#fault = null;
  }

  /** Stops what runs; the engine goes on with the next question. */
  cancel(): void {
    this.#stop?.abort();
  }

  /** Keeps the history on this device, or forgets it there. */
  keep(kept: boolean): void {
    this.#kept = kept;
    this.#write();
  }

  forget(): void {
    this.#history = [];
    this.#write();
  }

  /** The engine of the session, started when it is not; every question under a name of its own. */
  #runner(signal: AbortSignal): QueryRunner {
    return {
      query: (query, params) => this.#session.ask(query, params, { signal, as: `${this.#name} ${query.name}` }),
      run: () => Promise.reject(new EngineError('query-failed', 'the console runs nothing')),
    };
  }

  #remember(text: string): void {
    this.#history = [text, ...this.#history.filter((one) => one !== text)].slice(0, REMEMBERED);
    this.#write();
  }

  #read(): void {
    try {
      const text = this.#storage?.getItem(KEY);
      if (!text) return;
      this.#kept = true;
      this.#history = (JSON.parse(text) as unknown[]).map(String).slice(0, REMEMBERED);
    } catch {
      this.#history = [];
    }
  }

  #write(): void {
    try {
      if (this.#kept && !this.#storage) throw new Error('no storage');
      if (this.#kept) this.#storage?.setItem(KEY, JSON.stringify(this.#history.filter((text) => text.length <= LONGEST)));
      else this.#storage?.removeItem(KEY);
      this.#refused = false;
    } catch {
      this.#refused = true;
      this.#kept = false;
    }
  }
}

const consoles = new WeakMap<Session, Console>();

/** The console of a session: what it answered is there when the page is opened again. */
export function consoleOf(session: Session, storage: Store): Console {
  const known = consoles.get(session) ?? new Console(session, storage);
  consoles.set(session, known);
  return known;
}
