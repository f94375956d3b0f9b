/** The one session, handed down the tree of components without a module singleton. */
import { createContext } from 'svelte';
import type { Imports } from './imports.svelte';
import type { Session } from './session.svelte';

export const [getSession, setSession] = createContext<Session>();
/** What a person adds to the pack, loaded when first asked for. */
export const [getImports, setImports] = createContext<() => Promise<Imports>>();
