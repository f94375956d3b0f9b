/** Linear programs by YALPS: bounds of masked cells (a second opinion on the flows of `core/disclosure`). */
import { solve } from 'yalps';
import type { Interval } from '../../core/interval';
import type { Program } from '../../core/disclosure/program';

/** Unknowns and equations beyond which a dense simplex keeps a page waiting. */
export const SOLVABLE = 150;

/** @throws Error when the solver finds no answer: the program of a real table always has one */
export function solveBounds(program: Program, unknowns: readonly number[]): ReadonlyMap<number, Interval> {
  const constraints = new Map(program.equations.map(({ equals }, i) => [i, { equal: equals }]));
  const terms = new Map(program.unknowns.map((unknown) => [unknown, new Map<number, number>()]));
  program.equations.forEach((equation, i) => {
    for (const [unknown, sign] of equation.terms) terms.get(unknown)!.set(i, sign);
  });
  const extreme = (unknown: number, direction: 'minimize' | 'maximize'): number => {
    const variables = new Map([...terms].map(([name, column]) => [name, name === unknown ? new Map([...column, [-1, 1]]) : column]));
    const { status, result } = solve({ direction, objective: -1, constraints, variables }, { maxPivots: 100_000 });
    if (status !== 'optimal') throw new Error(`bounds of a masked cell: ${status}`);
    return result;
  };
  return new Map(unknowns.map((unknown) => [unknown, { lo: extreme(unknown, 'minimize'), hi: extreme(unknown, 'maximize') }]));
}
