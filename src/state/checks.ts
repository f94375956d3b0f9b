/**
 * The checks as pages describe them: title, rule in words, SQL as run. For pages that
 * come after the first view only: it carries the text of every check.
 */
import type { Check } from '../checks/check';
import { checkOf } from '../checks/own';
import { CHECKS } from '../checks/registry';
import type { Session } from './session.svelte';

export { CHECKS };
export { VERDICTS } from '../checks/verdicts';
export type { Check } from '../checks/check';

/** The shipped checks, then the rules of the person that are in force. */
export const checksOf = (session: Pick<Session, 'own'>): readonly Check[] => [...CHECKS, ...session.own.rules.map(checkOf)];
