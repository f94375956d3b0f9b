/** Linear programs by YALPS: bounds of masked cells (a second opinion on the flows of `core/disclosure`). */
import { solve } from 'yalps';
import type { Interval } from '../../core/interval';
import type { Program } from '../../core/disclosure/program';

/** Unknowns and equations beyond which a dense simplex keeps a page waiting. */
export const SOLVABLE = 150;

/** Two programs for each unknown. @returns null when one of them finds no answer, which that of a real table always has */
export function solveBounds(program: Program, unknowns: readonly number[]): ReadonlyMap<number, Interval> | null {
  const constraints = new Map(program.equations.map(({ equals }, i) => [i, { equal: equals }]));
  const terms = new Map(program.unknowns.map((unknown) => [unknown, new Map<number, number>()]));
  program.equations.forEach((equation, i) => {
    for (const [unknown, sign] of equation.terms) terms.get(unknown)!.set(i, sign);
  });
  const extreme = (unknown: number, direction: 'minimize' | 'maximize'): number | null => {
    const variables = new Map([...terms].map(([name, column]) => [name, name === unknown ? new Map([...column, [-1, 1]]) : column]));
    const { status, result } = solve({ direction, objective: -1, constraints, variables }, { maxPivots: 100_000 });
    return status === 'optimal' ? result : null;
  };
  const found = new Map<number, Interval>();
  for (const unknown of unknowns) {
    const [lo, hi] = [extreme(unknown, 'minimize'), extreme(unknown, 'maximize')];
    if (lo === null || hi === null) return null;
    found.set(unknown, { lo, hi });
  }
  return found;
}
