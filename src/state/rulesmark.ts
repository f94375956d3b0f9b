/** Under which name this device keeps the rules of a person: to know, without loading anything, whether there are any. */
export const RULES_KEY = 'concordance.rules.1';
