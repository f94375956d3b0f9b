/** The shipped checks together with the rules of a person. */
import type { QueryRunner } from '../core/query';
import type { Rule } from '../core/rule';
import { checkOf, type SetAside } from './own';
import { CHECKS } from './registry';
import * as all from './run';

const withOwn = (own: readonly Rule[]) => [...CHECKS, ...own.map(checkOf)];

/** See `run.ts`. */
export const judge = (runner: QueryRunner, own: readonly Rule[] = []): Promise<readonly SetAside[]> => all.judge(runner, withOwn(own));
export const runChecks = (runner: QueryRunner, own: readonly Rule[] = []): Promise<all.CheckResult> => all.runChecks(runner, withOwn(own));
