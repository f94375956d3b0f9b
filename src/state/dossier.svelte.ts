/**
 * The dossier of this visit: what a person keeps for a meeting. It is in the first view, for
 * a thing can be kept from any page; what puts it on this device (`dossiershelf.ts`) is loaded
 * when the person asks for that, or asked for it on an earlier visit.
 */
import { createContext } from 'svelte';
import * as change from '../core/dossier/change';
import { EMPTY, type Cover, type Dossier, type Item, type Reference } from '../core/dossier/model';
import type { DossierShelf } from './dossiershelf';
import type { Trouble } from './keep';
import { keptIn } from './storage';

/** What was taken away last and can be put back: one item, or the whole dossier that another replaced. */
type Undo = { readonly item: Item; readonly at: number } | { readonly dossier: Dossier };

/** In `localStorage`: says that a dossier is kept here, so that nothing is opened when none is. */
export const MARK = 'concordance.dossier';

export interface DossierHost {
  /** Whether an earlier visit kept a dossier here; opens nothing. */
  readonly used: boolean;
  /** What keeps it, loaded when it is needed. */
  shelf(): Promise<DossierShelf>;
}

/** @param storage  null where the browser refuses one */
export function browserHost(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null): DossierHost {
  return { used: keptIn(storage, MARK) === '1', shelf: async () => (await import('./dossiershelf')).browserShelf(storage) };
}

export class DossierStore {
  #dossier = $state.raw<Dossier>(EMPTY);
  #undo = $state.raw<Undo | null>(null);
  #kept = $state(false);
  #trouble = $state<Trouble | null>(null);
  /** Null: another tab never changed it; then true until the person was told, and no more. */
  #elsewhere = $state<boolean | null>(null);
  #numbered = 0;
  #leaving = false;
  #shelf: Promise<DossierShelf> | null = null;
  #restored: Promise<void> | null = null;
  readonly #host: DossierHost;

  constructor(host: DossierHost) {
    this.#host = host;
    this.#kept = host.used;
  }

  get dossier(): Dossier { return this.#dossier; }
  /** What `undo` would put back. */
  get undoable(): Undo | null { return this.#undo; }
  /** Kept on this device, and every change with it. */
  get kept(): boolean { return this.#kept; }
  /** What the storage refused last; the dossier of this visit is untouched. */
  get trouble(): Trouble | null { return this.#trouble; }
  /** Another tab changed it: true once, until `told`. */
  get elsewhere(): boolean { return this.#elsewhere === true; }

  /** The item that points at a thing. */
  find(reference: Reference): Item | undefined { return change.find(this.#dossier, reference); }
  has(reference: Reference): boolean { return this.find(reference) !== undefined; }

  /** Adds a thing at the end; what is there already stays where it is. @returns the id of its item */
  add(reference: Reference): string {
    const there = this.find(reference);
    if (there) return there.id;
    const id = this.#newId();
    this.#set(change.add(this.#dossier, reference, id));
    return id;
  }

  remove(id: string): void {
    const at = this.#dossier.items.findIndex((item) => item.id === id);
    const item = this.#dossier.items[at];
    if (!item) return;
    this.#undo = { item, at };
    this.#set(change.remove(this.#dossier, id));
  }

  /** Puts an item at a place, from 0. */
  move(id: string, to: number): void { this.#set(change.move(this.#dossier, id, to)); }
  edit(id: string, text: Partial<change.ItemText>): void { this.#set(change.edit(this.#dossier, id, text)); }
  setCover(cover: Partial<Cover>): void { this.#set(change.setCover(this.#dossier, cover)); }

  /** Takes another dossier in place of this one, which `undo` brings back. */
  replace(dossier: Dossier): void {
    this.#undo = change.isEmpty(this.#dossier) ? null : { dossier: this.#dossier };
    this.#set(dossier);
  }

  /** Adds the items of another dossier that are not here yet, with their words. @returns how many came */
  append({ items }: Dossier): number {
    const before = this.#dossier.items.length;
    this.#set(items.reduce((all, item) => change.insert(all, { ...item, id: this.#newId() }), this.#dossier));
    return this.#dossier.items.length - before;
  }

  /** Puts back what was removed or replaced last. */
  undo(): void {
    const last = this.#undo;
    this.#undo = null;
    if (last) this.#set('dossier' in last ? last.dossier : change.insert(this.#dossier, last.item, last.at));
  }

  /** What was removed stays removed. */
  settle(): void { this.#undo = null; }

  /** The person knows that another tab changes it. */
  told(): void { this.#elsewhere = false; }

  /**
   * Keeps the dossier on this device, from now on at each change. What another tab kept
   * meanwhile is joined to it, not written over. Never rejects: see `trouble`.
   */
  async keep(): Promise<void> {
    this.#restored = this.#restore();
    await this.#restored;
    this.#elsewhere ??= this.#kept || null;
    this.#kept = true;
    await this.#write();
  }

  /** Takes it off this device; it stays for this visit. Said to be gone once it is: never rejects, see `trouble`. */
  async forget(): Promise<void> {
    this.#leaving = true;
    if (await this.#attempt((shelf) => shelf.forget())) this.#kept = false;
    this.#leaving = false;
  }

  /** Puts back what this device keeps, under what was added since the page opened. Once; never rejects. */
  restore(): Promise<void> {
    this.#restored ??= this.#host.used ? this.#restore() : Promise.resolve();
    return this.#restored;
  }

  async #restore(): Promise<void> {
    let kept: Dossier | null = null;
    await this.#attempt(async (shelf) => { kept = await shelf.read(); });
    // Nothing there, or nothing that could be read: what is there stays until the person keeps another.
    this.#kept = kept !== null;
    if (!kept) return;
    const added = this.#dossier;
    this.#dossier = change.setCover(kept, Object.fromEntries(Object.entries(added.cover).filter(([, said]) => said)));
    this.append(added);
  }

  #newId(): string {
    const taken = new Set(this.#dossier.items.map(({ id }) => id));
    do this.#numbered += 1; while (taken.has(`i${this.#numbered}`));
    return `i${this.#numbered}`;
  }

  #set(dossier: Dossier): void {
    if (dossier === this.#dossier) return;
    this.#dossier = dossier;
    if (this.#kept) void this.#write();
  }

  /** What is kept is never written over before it was read. */
  async #write(): Promise<void> {
    await this.restore();
    if (this.#kept && !this.#leaving) await this.#attempt((shelf) => shelf.write(this.#dossier));
  }

  async #attempt(work: (shelf: DossierShelf) => Promise<void>): Promise<boolean> {
    try {
      this.#shelf ??= this.#open();
      await work(await this.#shelf);
      this.#trouble = null;
      return true;
    } catch (error) {
      this.#trouble = (error as { trouble?: Trouble }).trouble ?? 'refused';
      return false;
    }
  }

  async #open(): Promise<DossierShelf> {
    const shelf = await this.#host.shelf();
    // Last writer wins: another tab's dossier takes the place of this one.
    shelf.listen((dossier) => {
      this.#dossier = dossier ?? this.#dossier;
      this.#kept = dossier !== null;
      this.#undo = null;
      this.#elsewhere ??= true;
    });
    return shelf;
  }
}

export const [getDossier, setDossier] = createContext<DossierStore>();
