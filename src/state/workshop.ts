/**
 * What the data page works with, for one session: datasets in force, files under way, tables
 * released under disclosure control. Made when first asked for; it outlives the page.
 */
import { Releases } from '../core/disclosure/family';
import { draftPorts } from './draftports';
import { Drafts } from './drafts.svelte';
import { Imports } from './imports.svelte';
import { browserShelf, type Shelf } from './keep';
import { BROWSER, type Ports } from './ports';
import type { Session } from './session.svelte';

export interface Workshop { readonly imports: Imports; readonly drafts: Drafts; readonly releases: Releases }

const workshops = new WeakMap<Session, Workshop>();

/** @param outside  what stands for the world in a test */
export function workshopOf(session: Session, outside: { readonly ports?: Ports; readonly shelf?: Shelf } = {}): Workshop {
  const known = workshops.get(session);
  if (known) return known;
  const imports = new Imports({ session, ports: outside.ports ?? BROWSER, shelf: outside.shelf ?? browserShelf(storage()) });
  const made = { imports, drafts: new Drafts(draftPorts(imports, () => new Date())), releases: new Releases() };
  workshops.set(session, made);
  return made;
}

function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
