/** The one session, handed down the tree of components without a module singleton. */
import { createContext } from 'svelte';
import type { Session } from './session.svelte';

export const [getSession, setSession] = createContext<Session>();
