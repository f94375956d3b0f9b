/**
 * A presentation under way: which slide, black screen, evidence, clock. Two windows of one
 * person show the same one, the projection in the room and the speaker's; each tells the
 * other what it changes, works alone when the other is closed, and catches up with it when
 * either is opened again. The number of the slide lives in the address of each window.
 */
export type Role = 'room' | 'speaker';

export interface Clock {
  /** When it was last started, ms since 1970; null while it stands still. */
  readonly started: number | null;
  /** Time before that, ms. */
  readonly spent: number;
  /** How long the talk may last, minutes; 0: no limit. */
  readonly target: number;
}

interface Shown { readonly slide: number; readonly black: boolean; readonly evidence: boolean }

/** `hello` asks the other window for what it has; `papers` is what the speaker's window shows. */
type Message<Papers> = { readonly role: Role } & (
  | { readonly type: 'hello' }
  | { readonly type: 'here'; readonly shown: Shown; readonly clock: Clock; readonly papers: Papers | null }
  | { readonly type: 'shown'; readonly shown: Shown }
  | { readonly type: 'clock'; readonly clock: Clock }
  | { readonly type: 'papers'; readonly papers: Papers }
  | { readonly type: 'gone' }
);
type Said<Papers> = Message<Papers> extends infer M ? M extends unknown ? Omit<M, 'role'> : never : never;

/** The part of a BroadcastChannel that is used; without one the window works alone. */
export type Line = Pick<BroadcastChannel, 'postMessage' | 'addEventListener' | 'close'>;

export interface Host<Papers> {
  /** The slide that the address names, from 1. */
  read(): number;
  write(slide: number): void;
  /** The other window hands over what it shows: to this one when it was opened again. */
  received(papers: Papers): void;
}

export class Presentation<Papers> {
  #black = $state(false);
  #evidence = $state(false);
  #clock = $state.raw<Clock>({ started: null, spent: 0, target: 0 });
  #other = $state(false);
  #papers = $state.raw<Papers | null>(null);
  readonly #role: Role;
  readonly #line: Line | null;
  readonly #host: Host<Papers>;

  constructor(role: Role, line: Line | null, host: Host<Papers>) {
    this.#role = role;
    this.#line = line;
    this.#host = host;
    line?.addEventListener('message', ({ data }) => this.#hear(data as Message<Papers>));
    this.#say({ type: 'hello' });
  }

  get slide(): number { return this.#host.read(); }
  get black(): boolean { return this.#black; }
  /** The evidence of the slide lies over it. */
  get evidence(): boolean { return this.#evidence; }
  get clock(): Clock { return this.#clock; }
  /** The other window is open. */
  get other(): boolean { return this.#other; }
  /** What was handed over, by this window or by the other. */
  get papers(): Papers | null { return this.#papers; }

  go(slide: number): void { this.#show({ slide, black: false, evidence: false }); }
  setBlack(black: boolean): void { this.#show({ ...this.#shown, black }); }
  setEvidence(evidence: boolean): void { this.#show({ ...this.#shown, evidence, black: false }); }

  /** Hands over what the speaker's window shows. */
  hand(papers: Papers): void {
    this.#papers = papers;
    this.#say({ type: 'papers', papers });
  }

  /** Starts a clock that never ran: the talk has begun. */
  begin(now: number): void {
    if (this.#clock.spent === 0) this.start(now);
  }

  start(now: number): void {
    if (this.#clock.started === null) this.#setClock({ ...this.#clock, started: now });
  }

  pause(now: number): void { this.#setClock({ ...this.#clock, started: null, spent: this.elapsed(now) }); }
  /** Back to nothing; a clock that runs goes on from there. */
  reset(now: number): void { this.#setClock({ ...this.#clock, started: this.#clock.started === null ? null : now, spent: 0 }); }
  setTarget(minutes: number): void { this.#setClock({ ...this.#clock, target: minutes }); }

  /** Time since the start without the pauses, ms. */
  elapsed(now: number): number {
    const { started, spent } = this.#clock;
    return spent + (started === null ? 0 : Math.max(0, now - started));
  }

  /** This window closes. */
  close(): void {
    this.#say({ type: 'gone' });
    this.#line?.close();
  }

  get #shown(): Shown { return { slide: this.slide, black: this.#black, evidence: this.#evidence }; }

  #show(shown: Shown): void {
    this.#take(shown);
    this.#say({ type: 'shown', shown });
  }

  #take({ slide, black, evidence }: Shown): void {
    if (slide !== this.slide) this.#host.write(slide);
    this.#black = black;
    this.#evidence = evidence;
  }

  #setClock(clock: Clock): void {
    this.#clock = clock;
    this.#say({ type: 'clock', clock });
  }

  #hear(message: Message<Papers>): void {
    if (message.role === this.#role) return;
    this.#other = message.type !== 'gone';
    if (message.type === 'hello') this.#say({ type: 'here', shown: this.#shown, clock: this.#clock, papers: this.#papers });
    if (message.type === 'here' || message.type === 'shown') this.#take(message.shown);
    if (message.type === 'here' || message.type === 'clock') this.#clock = message.clock;
    if ('papers' in message && message.papers !== null) {
      this.#papers = message.papers;
      this.#host.received(message.papers);
    }
  }

  #say(said: Said<Papers>): void { this.#line?.postMessage({ ...said, role: this.#role }); }
}
