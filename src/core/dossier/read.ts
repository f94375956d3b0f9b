/**
 * Reads a dossier from a value that anything may have written: a file, a link, the storage,
 * another tab. Nothing is trusted: each part is checked and written anew, and what is wrong is
 * said where it stands: `line` is the number of the item, `column` the name of the field.
 */
import type { Problem } from '../errors';
import { MOST_ITEMS } from './change';
import type { Cover, Dossier, Item, ItemKind, Reference } from './model';

/** That of the form: a reader takes this one and no other. */
export const VERSION = 1;

/** Bounds of what is read, in characters; of lists, in entries. */
export const LIMITS = {
  title: 200, organisation: 200, headline: 500, commentary: 5_000, notes: 10_000,
  identifier: 200, address: 30_000, name: 500, logo: 700_000, items: MOST_ITEMS, observations: 500,
} as const;

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
/** A picture by its first bytes too: PNG or JPEG and nothing that runs. */
const LOGO = /^data:image\/(?:png;base64,iVBORw0KGgo|jpeg;base64,\/9j\/)[A-Za-z0-9+/]+={0,2}$/;

/** What each kind of reference holds, in the order of links, and how each part of it is read. */
const PARTS: Readonly<Record<ItemKind, Readonly<Record<string, 'identifiers' | 'identifier' | 'address' | 'name'>>>> = {
  figure: { observations: 'identifiers' },
  chart: { address: 'address', figure: 'name' },
  finding: { finding: 'identifier' },
  commitment: { commitment: 'identifier' },
  section: { address: 'address', section: 'name' },
};

/** The parts of a reference besides its kind, in the order in which links write them. */
export const partsOf = (kind: ItemKind): readonly string[] => Object.keys(PARTS[kind]);

type Plain = Readonly<Record<string, unknown>>;

export const isProblems = (read: Dossier | readonly Problem[]): read is readonly Problem[] => Array.isArray(read);

/** @returns the dossier, or all that is wrong with it */
export function readDossier(value: unknown): Dossier | readonly Problem[] {
  const fault = suspect(value);
  if (fault) return [{ code: fault }];
  if (!isPlain(value) || value.concordance !== 'dossier') return [{ code: 'dossier-other' }];
  if (value.version !== VERSION) return [{ code: 'dossier-version', value: shown(value.version) }];
  const problems: Problem[] = [];
  const reader = new Reader(problems);
  const read = { cover: reader.cover(value.cover), items: reader.items(value.items) };
  return problems.length > 0 ? problems : read;
}

/** A day that the calendar has. */
const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Enough of a wrong value to recognise it. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value) ?? '';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** A dossier is no deeper than this: what is deeper is something else, and is not gone through. */
const DEEPEST = 8;

/** What makes a value no dossier whatever its parts say: names that mean something to JavaScript, or no end of lists in lists. */
function suspect(value: unknown): 'dossier-key' | 'dossier-other' | null {
  const left: [unknown, number][] = [[value, 0]];
  for (let next = left.pop(); next; next = left.pop()) {
    const [inner, depth] = next;
    if (typeof inner !== 'object' || inner === null) continue;
    if (depth > DEEPEST) return 'dossier-other';
    if (Object.keys(inner).some((key) => FORBIDDEN.has(key))) return 'dossier-key';
    for (const part of Object.values(inner)) left.push([part, depth + 1]);
  }
  return null;
}

/** Reads values one by one and notes what is wrong, with the number of the item it is in. */
class Reader {
  #item: number | undefined;
  constructor(private readonly problems: Problem[]) {}

  cover(value: unknown): Cover {
    if (!isPlain(value)) this.#wrong('dossier-form', 'cover', value);
    const cover = isPlain(value) ? value : {};
    return {
      title: this.#text(cover, 'title', LIMITS.title),
      organisation: this.#text(cover, 'organisation', LIMITS.organisation),
      date: this.#day(cover),
      logo: this.#logo(cover),
    };
  }

  items(value: unknown): readonly Item[] {
    const list = this.#list(value, 'items', LIMITS.items);
    const items = list.flatMap((entry, at) => {
      this.#item = at + 1;
      return isPlain(entry) ? this.#entry(entry) : this.#wrong('dossier-form', 'items', entry);
    });
    items.forEach(({ id }, at) => {
      this.#item = at + 1;
      if (items.findIndex((other) => other.id === id) < at) this.#wrong('dossier-twice', 'id', id);
    });
    return items;
  }

  #entry(entry: Plain): Item {
    return {
      id: this.#identifier(entry.id, 'id'),
      reference: this.#reference(entry.reference),
      headline: this.#text(entry, 'headline', LIMITS.headline),
      commentary: this.#text(entry, 'commentary', LIMITS.commentary),
      notes: this.#text(entry, 'notes', LIMITS.notes),
    };
  }

  #reference(reference: unknown): Reference {
    const nothing: Reference = { kind: 'finding', finding: '' };
    if (!isPlain(reference)) {
      this.#wrong('dossier-form', 'reference', reference);
      return nothing;
    }
    const { kind } = reference;
    if (typeof kind !== 'string' || !Object.hasOwn(PARTS, kind)) {
      this.#wrong('dossier-kind', 'kind', kind);
      return nothing;
    }
    const parts = Object.entries(PARTS[kind as ItemKind]).map(([name, form]): [string, unknown] => {
      const part = reference[name];
      if (form === 'identifiers') return [name, this.#list(part, name, LIMITS.observations, 1).map((id) => this.#identifier(id, name))];
      if (form === 'address') return [name, this.#address(part, name)];
      return [name, form === 'name' ? this.#text(reference, name, LIMITS.name) : this.#identifier(part, name)];
    });
    return { kind, ...Object.fromEntries(parts) } as Reference;
  }

  #list(value: unknown, column: string, limit: number, least = 0): readonly unknown[] {
    if (Array.isArray(value) && value.length >= least && value.length <= limit) return value;
    this.#wrong(Array.isArray(value) && value.length > limit ? 'dossier-many' : 'dossier-form', column, Array.isArray(value) ? value.length : value);
    return [];
  }

  #text(of: Plain, name: string, limit: number): string {
    const value = of[name] ?? '';
    if (typeof value !== 'string') this.#wrong('dossier-text', name, value);
    else if (value.length > limit) this.#wrong('dossier-long', name, value);
    else return value;
    return '';
  }

  /** Letters, digits and signs: no space, no control character. */
  #identifier(value: unknown, column: string): string {
    if (typeof value === 'string' && value.length <= LIMITS.identifier && /^[^\s\p{Cc}]+$/u.test(value)) return value;
    this.#wrong('dossier-id', column, value);
    return '';
  }

  /** A page of this application and nothing else. */
  #address(value: unknown, column: string): string {
    if (typeof value === 'string' && value.length <= LIMITS.address && /^#\/[^\s\p{Cc}]*$/u.test(value)) return value;
    this.#wrong('dossier-address', column, value);
    return '';
  }

  #day({ date = '' }: Plain): string {
    if (date === '' || (typeof date === 'string' && isDay(date))) return date;
    this.#wrong('dossier-day', 'date', date);
    return '';
  }

  #logo({ logo = null }: Plain): string | null {
    if (logo === null || (typeof logo === 'string' && logo.length <= LIMITS.logo && LOGO.test(logo))) return logo;
    this.#wrong('dossier-logo', 'logo', typeof logo === 'string' && logo.length > LIMITS.logo ? '' : logo);
    return null;
  }

  /** @returns nothing, to stand for what could not be read in a list */
  #wrong(code: string, column: string, value: unknown): [] {
    const text = shown(value);
    this.problems.push({ code, column, ...(this.#item === undefined ? {} : { line: this.#item }), ...(text ? { value: text } : {}) });
    return [];
  }
}
