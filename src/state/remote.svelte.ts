/** A Parquet file published beside the application, on its way into the page: looked at, chosen from, read. */
import type { Remote } from '../ingest/remote';
import type { RemoteDone, RemoteWork } from '../ingest/remotework';

/** @throws never: what cannot be read is `refused` */
type Reader = (work: RemoteWork, options: { readonly signal: AbortSignal }) => Promise<RemoteDone>;
const inWorker: Reader = async (work, options) => (await import('../ingest/client')).openRemote(work, options);

export class RemoteFile {
  address = $state('');
  working = $state<'look' | 'read' | null>(null);
  /** The footer, once read. */
  remote = $state.raw<Remote | null>(null);
  /** A code of `donnees.remote.faults`, and the size of a file that can only be read whole. */
  fault = $state.raw<{ readonly code: string; readonly value: string } | null>(null);
  chosen = $state.raw<ReadonlySet<string>>(new Set());
  column = $state('');
  value = $state('');
  #work: AbortController | null = null;

  constructor(private readonly base: string, private readonly reader: Reader = inWorker) {}

  /** Compressed, of the columns to read: what is asked of the server at most, the footer aside. */
  get weight(): number {
    const wanted = new Set([...this.chosen, this.column]);
    return (this.remote?.columns ?? []).reduce((sum, { name, bytes }) => sum + (wanted.has(name) ? bytes : 0), 0);
  }

  /** Reads the footer. The address may be relative to the page; another server is never asked. */
  async look(): Promise<void> {
    this.remote = null;
    const url = this.#url();
    if (url === null) return;
    const done = await this.#ask('look', { look: url });
    if (!done || !('remote' in done)) return;
    this.remote = done.remote;
    this.chosen = new Set(done.remote.columns.map(({ name }) => name));
    [this.column, this.value] = ['', ''];
  }

  /** @returns the rows chosen as a file, or null when they cannot be read */
  async read(): Promise<File | null> {
    const remote = this.remote;
    if (!remote) return null;
    const columns = remote.columns.map(({ name }) => name).filter((name) => this.chosen.has(name));
    const done = await this.#ask('read', { read: remote, choice: { columns, where: this.column === '' ? null : { column: this.column, value: this.value } } });
    return done && 'file' in done ? done.file : null;
  }

  /** @returns the whole file, once the person agreed to it */
  async whole(): Promise<File | null> {
    const url = this.#url();
    const done = url === null ? null : await this.#ask('read', { whole: url });
    return done && 'file' in done ? done.file : null;
  }

  choose(name: string, on: boolean): void {
    this.chosen = new Set(on ? [...this.chosen, name] : [...this.chosen].filter((one) => one !== name));
  }

  /** Whatever is under way ends. */
  stop(): void {
    this.#work?.abort();
  }

  #url(): string | null {
    let url: URL;
    try {
      url = new URL(this.address.trim(), this.base);
    } catch {
      this.fault = { code: 'address', value: '' };
      return null;
    }
    if (this.address.trim() !== '' && url.origin === new URL(this.base).origin) return url.href;
    this.fault = { code: this.address.trim() === '' ? 'address' : 'foreign', value: '' };
    return null;
  }

  /** A later question settles the earlier one. */
  async #ask(working: 'look' | 'read', work: RemoteWork): Promise<RemoteDone | null> {
    this.stop();
    const mine = (this.#work = new AbortController());
    this.working = working;
    this.fault = null;
    try {
      const done = await this.reader(work, { signal: mine.signal });
      if (this.#work !== mine) return null;
      if ('refused' in done) this.fault = { code: done.refused, value: done.value };
      return done;
    } catch {
      if (this.#work === mine && !mine.signal.aborted) this.fault = { code: 'reader-lost', value: '' };
      return null;
    } finally {
      if (this.#work === mine) this.working = null;
    }
  }
}
