/** Where a rule is explained: a shipped check on the page of the method, a rule of the person among theirs. */
import { isOwn } from '../core/rule';
import { format } from '../state/url';

export const ruleAddress = (flag: string): string => (isOwn(flag) ? format({ page: 'donnees', params: { vue: 'regles' } }) : format({ page: 'methode', id: flag }));
