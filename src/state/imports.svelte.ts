/**
 * The datasets that a person adds to the pack, and the mappings by which the next files are read.
 * They hold for this visit; they are kept on this device only when the person says so.
 *
 *   make ──► impact (nothing changes) ──► add ──► keep ──► …the next visit
 */
import type { Opened } from '../core/grid';
import { asEdition } from '../core/mapping/edition';
import type { Impact, ImportedDataset, Knowledge, KnowledgeRow, Mapping } from '../core/mapping/types';
import type { Resource } from '../core/datapackage';
import { impactOf } from './impact';
import { browserShelf, ShelfError, type Shelf, type Trouble } from './keep';
import { BROWSER, packOf, type Ports } from './ports';
import type { Session } from './session.svelte';
import { Working } from './working.svelte';

export interface ImportsHost {
  readonly session: Session;
  readonly ports: Ports;
  readonly shelf: Shelf;
}

export class Imports {
  #kept = $state.raw<ReadonlySet<string>>(new Set());
  #mappings = $state.raw<readonly Mapping[]>([]);
  #trouble = $state<Trouble | null>(null);
  #free = $state<number | null>(null);
  readonly #work = new Working();
  readonly #host: ImportsHost;
  #restored: Promise<void> | null = null;

  constructor(host: ImportsHost) {
    this.#host = host;
  }

  /** In force, in the order in which they came. */
  get datasets(): readonly ImportedDataset[] { return this.#host.session.imports; }
  /** Identifiers of those kept on this device. */
  get kept(): ReadonlySet<string> { return this.#kept; }
  /** Mappings kept on this device. */
  get mappings(): readonly Mapping[] { return this.#mappings; }
  /** What the storage refused last; null when it did what it was asked. */
  get trouble(): Trouble | null { return this.#trouble; }
  /** Bytes left on this device, when the browser says. */
  get free(): number | null { return this.#free; }
  /** The tables are being built again. */
  get working(): boolean { return this.#work.now; }

  /** Puts back what this device keeps. Once; never rejects: what cannot be read is said in `trouble`. */
  restore(): Promise<void> {
    this.#restored ??= this.#restore();
    return this.#restored;
  }

  async #restore(): Promise<void> {
    const { shelf, session } = this.#host;
    if (!shelf.used) return;
    const shelved = await this.#shelve(() => shelf.all());
    if (!shelved) return;
    if (shelved.unreadable > 0) this.#trouble = 'unreadable';
    this.#mappings = shelved.mappings;
    this.#kept = new Set(shelved.datasets.map(({ dataset_id }) => dataset_id));
    if (shelved.datasets.length === 0) return;
    await this.#work.run(() => session.useImports([...this.datasets, ...shelved.datasets])).catch(() => { this.#trouble = 'unreadable'; });
  }

  /** What the pack and the datasets in force know: what a mapping may refer to. */
  async knowledge(): Promise<Knowledge> {
    const [{ descriptor, files }, { knowledgeOf }] = await Promise.all([packOf(this.#host.ports), import('../ingest/knowledge')]);
    const known = new Map<string, readonly KnowledgeRow[]>(knowledgeOf(descriptor, files));
    const join = (table: string, rows: readonly KnowledgeRow[]): unknown => known.set(table, [...known.get(table) ?? [], ...rows]);
    for (const { applied } of this.datasets) {
      for (const [table, rows] of Object.entries(applied.declared)) join(table, rows);
      if (applied.source) join('source', [{ ...applied.source }]);
    }
    return known;
  }

  /** The mapping of an earlier file of the same shape: kept here, in force, or shipped; the latest first. */
  async known({ table }: Pick<Opened, 'table'>): Promise<Mapping | null> {
    await this.restore();
    const [knowledge, { fits }] = await Promise.all([this.knowledge(), import('../core/mapping/shape')]);
    const own = [...this.datasets.map(({ mapping }) => mapping).reverse(), ...[...this.#mappings].reverse()];
    const found = own.find((mapping) => fits(mapping, table.header, knowledge));
    if (found) return found;
    for (const { mapping } of await this.shipped()) {
      const shipped = await this.#host.ports.fetchJson(`data/${mapping}`) as Mapping;
      if (fits(shipped, table.header, knowledge)) return shipped;
    }
    return null;
  }

  /** Raw files published with the pack, that may be added on demand. */
  async shipped(): Promise<readonly Resource[]> {
    const { descriptor } = await packOf(this.#host.ports);
    return descriptor.resources.filter(({ mapping }) => mapping !== undefined);
  }

  /** A shipped raw file and its mapping, for the road of any other file. */
  async fetchShipped({ path, mapping }: Resource): Promise<{ readonly file: File; readonly mapping: Mapping }> {
    const { fetchText, fetchJson } = this.#host.ports;
    const [text, read] = await Promise.all([fetchText(`data/${path}`), fetchJson(`data/${mapping}`)]);
    return { file: new File([text], path.replace(/^.*\//, ''), { type: 'text/csv' }), mapping: read as Mapping };
  }

  /** A dataset that replaces one in force stands beside it, under a document of its own. */
  edition(dataset: ImportedDataset): ImportedDataset {
    const earlier = this.datasets.find(({ dataset_id }) => dataset_id === dataset.replaces);
    return earlier ? asEdition(dataset, earlier) : dataset;
  }

  /** What a dataset would change. Nothing does: the tables are put back before this resolves. */
  async impact(dataset: ImportedDataset): Promise<Impact> {
    const { session } = this.#host;
    await session.start();
    const others = this.datasets.filter(({ dataset_id }) => dataset_id !== dataset.dataset_id);
    const before = session.everyFinding;
    return this.#work.run(() => session.rehearse([...others, dataset], (engine, after) => impactOf(engine, dataset, before, after)));
  }

  /**
   * Puts a dataset beside the pack, for this visit. The same one again takes the place of the first.
   * @throws EngineError when it does not fit the model: nothing has changed then
   */
  async add(dataset: ImportedDataset): Promise<void> {
    await this.#work.run(() => this.#host.session.useImports([...this.datasets.filter(({ dataset_id }) => dataset_id !== dataset.dataset_id), dataset]));
    if (this.#kept.has(dataset.dataset_id)) await this.keep(dataset.dataset_id, true);
  }

  /** Keeps a dataset on this device with its mapping, or forgets it there; it stays in force either way. */
  async keep(dataset_id: string, kept: boolean): Promise<void> {
    const { shelf } = this.#host;
    const dataset = this.datasets.find((one) => one.dataset_id === dataset_id);
    if (!dataset) return;
    if (!kept) {
      if (await this.#shelve(async () => { await shelf.forgetDataset(dataset_id); return true; })) this.#kept = new Set([...this.#kept].filter((id) => id !== dataset_id));
      return;
    }
    const done = await this.#shelve(async () => {
      await shelf.keepDataset(dataset);
      await shelf.keepMapping(dataset.mapping);
      return true;
    });
    if (!done) return;
    this.#kept = new Set([...this.#kept, dataset_id]);
    this.#remember(dataset.mapping);
    await this.#measure();
  }

  /** Keeps a mapping on this device, for the next file of its shape. */
  async keepMapping(mapping: Mapping): Promise<void> {
    if (await this.#shelve(async () => { await this.#host.shelf.keepMapping(mapping); return true; })) this.#remember(mapping);
  }

  async forgetMapping(mapping: Mapping): Promise<void> {
    if (!await this.#shelve(async () => { await this.#host.shelf.forgetMapping(mapping); return true; })) return;
    this.#mappings = this.#mappings.filter((one) => one !== mapping);
  }

  /** Takes a dataset out of force, and off this device. */
  async remove(dataset_id: string): Promise<void> {
    await this.#work.run(() => this.#host.session.useImports(this.datasets.filter((one) => one.dataset_id !== dataset_id)));
    if (!this.#kept.has(dataset_id)) return;
    if (await this.#shelve(async () => { await this.#host.shelf.forgetDataset(dataset_id); return true; })) this.#kept = new Set([...this.#kept].filter((id) => id !== dataset_id));
  }

  /** Takes everything out of force and off this device, mappings too. */
  async removeAll(): Promise<void> {
    await this.#work.run(() => this.#host.session.useImports([]));
    if (!await this.#shelve(async () => { await this.#host.shelf.forgetAll(); return true; })) return;
    this.#kept = new Set();
    this.#mappings = [];
    await this.#measure();
  }

  #remember(mapping: Mapping): void {
    const shape = JSON.stringify(mapping.shape);
    this.#mappings = [...this.#mappings.filter((one) => JSON.stringify(one.shape) !== shape), mapping];
  }

  async #measure(): Promise<void> {
    this.#free = await this.#host.shelf.free();
  }

  /** @returns what the storage gave; null when it refused, which `trouble` says */
  async #shelve<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      const given = await work();
      this.#trouble = null;
      return given;
    } catch (cause) {
      this.#trouble = cause instanceof ShelfError ? cause.trouble : 'refused';
      return null;
    }
  }
}

/** @param storage  null where the browser refuses one */
export const openImports = (session: Session, storage: Parameters<typeof browserShelf>[0]): Imports =>
  new Imports({ session, ports: BROWSER, shelf: browserShelf(storage) });
