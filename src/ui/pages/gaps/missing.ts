/** What is missing, from the cells of the query `coverage`: one statement per quantity. */
import type { Lang } from '../../../core/model';
import type { CoverageCell } from '../../../core/statement';
import { labelIn } from '../../../core/words/line';
import { groupBy } from './rows';

export interface Missing {
  readonly panel: string;
  readonly label: string;
  /** Years without any number, once the quantity exists. */
  readonly years: readonly number[];
  /** True when no year has a number. */
  readonly never: boolean;
}

/** Quantities with at least one empty year, in the order of the grid. */
export function missing(cells: readonly CoverageCell[], lang: Lang): Missing[] {
  return [...groupBy(cells, (cell) => cell.panel)].flatMap(([panel, group]) => {
    const years = group.filter((cell) => cell.state === 'not-found').map((cell) => cell.year);
    const [first] = group;
    if (!first || years.length === 0) return [];
    const never = group.every((cell) => cell.state === 'not-found' || cell.state === 'not-yet');
    return [{ panel, label: labelIn(lang, first), years, never }];
  });
}
