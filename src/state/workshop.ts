/**
 * What the data page works with besides the datasets in force: files under way, and tables
 * released under disclosure control. Made when first asked for; it outlives the page.
 */
import { untrack } from 'svelte';
import { Releases } from '../core/disclosure/family';
import { draftPorts } from './draftports';
import { Drafts } from './drafts.svelte';
import type { Imports } from './imports.svelte';

export interface Workshop { readonly drafts: Drafts; readonly releases: Releases }

const workshops = new WeakMap<Imports, Workshop>();

/** The one workshop of these imports. */
export function workshopOf(imports: Imports): Workshop {
  const known = workshops.get(imports);
  if (known) return known;
  const made = { drafts: new Drafts(draftPorts(imports, () => new Date())), releases: new Releases(() => untrack(() => imports.datasets).flatMap(({ released }) => released ?? [])) };
  workshops.set(imports, made);
  return made;
}
