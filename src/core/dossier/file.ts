/**
 * The one-file form of a dossier, `dossier-concordance.json`: versioned JSON that a person can
 * read. Reading trusts nothing: each value is checked and written anew, and what is wrong is
 * said where it stands.
 */
import type { Problem } from '../errors';
import type { Cover, Dossier, Item, ItemKind, Reference } from './model';

export const FILE_NAME = 'dossier-concordance.json';
/** That of the form: a reader takes this one and no other. */
export const VERSION = 1;

/** Bounds of what is read, in characters; of lists, in entries. */
export const LIMITS = {
  title: 200, organisation: 200, headline: 500, commentary: 5_000, notes: 10_000,
  identifier: 200, address: 2_000, name: 500, logo: 700_000, items: 200, observations: 500, file: 4_000_000,
} as const;

/** A person's words are cut at what can be read back. */
export const cut = (text: string, limit: number): string => text.slice(0, limit);

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
/** A picture by its first bytes too: PNG or JPEG and nothing that runs. */
const LOGO = /^data:image\/(?:png;base64,iVBORw0KGgo|jpeg;base64,\/9j\/)[A-Za-z0-9+/]+={0,2}$/;

/** What each kind of reference holds, and how each part of it is read. */
const PARTS: Readonly<Record<ItemKind, Readonly<Record<string, 'identifiers' | 'identifier' | 'address' | 'name'>>>> = {
  figure: { observations: 'identifiers' },
  chart: { address: 'address', figure: 'name' },
  finding: { finding: 'identifier' },
  commitment: { commitment: 'identifier' },
  section: { address: 'address', section: 'name' },
};

/** A plain value: what a dossier is before it is read, and once it is written. */
export type Plain = Readonly<Record<string, unknown>>;

/** What is kept, sent to another tab, and written to a file. */
export function storedDossier({ cover, items }: Dossier): Plain {
  return { concordance: 'dossier', version: VERSION, cover, items };
}

/** The file, UTF-8, ending with a line break. */
export const formatDossier = (dossier: Dossier): string => `${JSON.stringify(storedDossier(dossier), null, 2)}\n`;

/** @returns the dossier, or what is wrong with the text */
export function parseDossier(text: string, file?: string): Dossier | readonly Problem[] {
  const named = (problems: readonly Problem[]) => (file === undefined ? problems : problems.map((problem) => ({ ...problem, file })));
  if (text.length > LIMITS.file) return named([{ code: 'dossier-large' }]);
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return named([{ code: 'dossier-json' }]);
  }
  const read = readDossier(value);
  return isProblems(read) ? named(read) : read;
}

export const isProblems = (read: Dossier | readonly Problem[]): read is readonly Problem[] => Array.isArray(read);

/** @param value  what JSON, the storage or another tab gave */
export function readDossier(value: unknown): Dossier | readonly Problem[] {
  if (!isPlain(value) || value.concordance !== 'dossier') return [{ code: 'dossier-other' }];
  if (value.version !== VERSION) return [{ code: 'dossier-version', value: shown(value.version) }];
  const problems: Problem[] = [];
  const reader = new Reader(problems);
  const cover = reader.cover(value.cover);
  const items = reader.items(value.items);
  if (hasForbidden(value)) problems.push({ code: 'dossier-key' });
  return problems.length > 0 ? problems : { cover, items };
}

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Enough of a wrong value to recognise it. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value) ?? '';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** Names that mean something to JavaScript, anywhere in the value. */
function hasForbidden(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) => FORBIDDEN.has(key) || hasForbidden(inner));
}

/** Reads values one by one and notes what is wrong, with the number of the item it is in. */
class Reader {
  #item: number | undefined;
  constructor(private readonly problems: Problem[]) {}

  cover(value: unknown): Cover {
    const cover = this.#plain(value, 'cover');
    return {
      title: this.#text(cover, 'title', LIMITS.title),
      organisation: this.#text(cover, 'organisation', LIMITS.organisation),
      date: this.#day(cover),
      logo: this.#logo(cover),
    };
  }

  items(value: unknown): readonly Item[] {
    const list = this.#list(value, 'items', LIMITS.items);
    const items = list.map((entry, at) => {
      this.#item = at + 1;
      return this.#entry(entry);
    });
    items.forEach(({ id }, at) => {
      this.#item = at + 1;
      if (items.findIndex((other) => other.id === id) < at) this.#wrong('dossier-twice', 'id', id);
    });
    return items;
  }

  #entry(value: unknown): Item {
    const entry = this.#plain(value, 'items');
    return {
      id: this.#identifier(entry.id, 'id'),
      reference: this.#reference(this.#plain(entry.reference, 'reference')),
      headline: this.#text(entry, 'headline', LIMITS.headline),
      commentary: this.#text(entry, 'commentary', LIMITS.commentary),
      notes: this.#text(entry, 'notes', LIMITS.notes),
    };
  }

  #reference(reference: Plain): Reference {
    const { kind } = reference;
    if (typeof kind !== 'string' || !Object.hasOwn(PARTS, kind)) {
      this.#wrong('dossier-kind', 'kind', kind);
      return { kind: 'finding', finding: '' };
    }
    const parts = Object.entries(PARTS[kind as ItemKind]).map(([name, form]): [string, unknown] => {
      const part = reference[name];
      if (form === 'identifiers') return [name, this.#list(part, name, LIMITS.observations, 1).map((id) => this.#identifier(id, name))];
      if (form === 'address') return [name, this.#address(part, name)];
      return [name, form === 'name' ? this.#text(reference, name, LIMITS.name) : this.#identifier(part, name)];
    });
    return { kind, ...Object.fromEntries(parts) } as Reference;
  }

  #plain(value: unknown, column: string): Plain {
    if (isPlain(value)) return value;
    this.#wrong('dossier-form', column, value);
    return {};
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
    if (date === '' || (typeof date === 'string' && DAY.test(date))) return date;
    this.#wrong('dossier-day', 'date', date);
    return '';
  }

  #logo({ logo = null }: Plain): string | null {
    if (logo === null || (typeof logo === 'string' && logo.length <= LIMITS.logo && LOGO.test(logo))) return logo;
    this.#wrong('dossier-logo', 'logo', typeof logo === 'string' && logo.length > LIMITS.logo ? '' : logo);
    return null;
  }

  #wrong(code: string, column: string, value: unknown): void {
    const text = shown(value);
    this.problems.push({ code, column, ...(this.#item === undefined ? {} : { line: this.#item }), ...(text ? { value: text } : {}) });
  }
}
