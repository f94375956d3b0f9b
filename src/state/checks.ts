/**
 * The checks as pages describe them: title, rule in words, SQL as run. For pages that
 * come after the first view only: it carries the text of every check.
 */
export { CHECKS } from '../checks/registry';
export { VERDICTS } from '../checks/verdicts';
export type { Check } from '../checks/check';
