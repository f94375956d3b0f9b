/** France as others count it: panels, agreement and what is missing, from the rows of the catalogue. Pure. */
import type { WorldPanel } from '../../../charts/world';
import type { Grade } from '../../../core/model';
import { inLang, labelIn } from '../../../core/words/line';
import type { WorldRow } from '../../../sql/pages/world';
import type { EvidenceFigure } from '../findings/figures';
import { groupBy } from '../gaps/rows';

const labelOf = (row: WorldRow, lang: 'fr' | 'en'): string => labelIn(lang, row);
const titleOf = (row: WorldRow, lang: 'fr' | 'en'): string => inLang(lang, row.detail_fr, row.detail_en);

/** A drawing without a reference compares nothing: an estimate stands apart. */
export const counts = (rows: readonly WorldRow[]): WorldRow[] => rows.filter((row) => rows.some((other) => other.drawing === row.drawing && other.position === 1));
export const estimates = (rows: readonly WorldRow[]): WorldRow[] => rows.filter((row) => !rows.some((other) => other.drawing === row.drawing && other.position === 1));

/** One panel a quantity, the latest year first. */
export function panelsOf(rows: readonly WorldRow[], figures: ReadonlyMap<string, EvidenceFigure>, lang: 'fr' | 'en'): WorldPanel[] {
  return [...groupBy(rows, (row) => row.drawing).values()].map((inside): WorldPanel => {
    const bodies = [...groupBy(inside.toSorted((a, b) => a.position - b.position), (row) => row.panel).values()].map(([row]) => ({ panel: row!.panel, label: labelOf(row!, lang) }));
    const dated = inside.filter((row) => row.year !== null);
    const years = [...groupBy(dated.toSorted((a, b) => b.year! - a.year!), (row) => String(row.year)).entries()].map(([year, here]) => ({
      year: Number(year),
      cells: bodies.map(({ panel }) => {
        const mine = here.filter((row) => row.panel === panel);
        return { panel, figures: mine.flatMap((row) => figures.get(row.observation_id ?? '') ?? []), grade: (mine[0]?.grade ?? null) as Grade | null };
      }),
    }));
    return { title: titleOf(inside[0]!, lang), bodies, years };
  });
}

const meets = (a: EvidenceFigure, b: EvidenceFigure): boolean => a.plo <= b.phi && b.plo <= a.phi;

/** Numbers of other bodies for one year: how many describe what France publishes, how many of them give its number, how many have nothing in front of them. */
export function agreement(rows: readonly WorldRow[], figures: ReadonlyMap<string, EvidenceFigure>): { readonly all: number; readonly same: number; readonly others: number } {
  const cells = [...groupBy(rows.filter((row) => row.observation_id !== null && row.position > 1), (row) => `${row.drawing}|${row.panel}|${row.year}`).values()];
  const graded = cells.filter(([row]) => row?.grade === 'C4' || row?.grade === 'C3');
  const same = graded.filter((cell) => {
    const reference = rows.filter((row) => row.position === 1 && row.drawing === cell[0]!.drawing && row.year === cell[0]!.year).flatMap((row) => figures.get(row.observation_id ?? '') ?? []);
    return cell.some((row) => {
      const figure = figures.get(row.observation_id ?? '');
      return figure !== undefined && reference.some((one) => meets(figure, one));
    });
  });
  return { all: graded.length, same: same.length, others: cells.length - graded.length };
}

export interface Reason { readonly what: string; readonly body: string; readonly years: readonly number[]; readonly grade: Grade; readonly field: string | null; readonly target: string | null }

/** Why each body compares with the reference, or does not: one line a quantity, a body and a reason. */
export function reasonsOf(rows: readonly WorldRow[], lang: 'fr' | 'en'): Reason[] {
  const graded = rows.filter((row) => row.grade !== null);
  return [...groupBy(graded, (row) => [row.drawing, row.panel, row.grade, row.target].join('|')).values()].map((group): Reason => {
    const [row] = group;
    return {
      what: titleOf(row!, lang), body: labelOf(row!, lang), years: [...new Set(group.map((one) => one.year!))], grade: row!.grade as Grade, field: row!.grade_field, target: row!.target,
    };
  }).sort((a, b) => b.grade.localeCompare(a.grade));
}

export interface Blank { readonly what: string; readonly body: string; readonly years: readonly number[]; readonly never: boolean }

/** Years of a quantity for which a body gives nothing; bodies that give nothing at all come first. */
export function blanks(rows: readonly WorldRow[], lang: 'fr' | 'en'): Blank[] {
  return [...groupBy(rows, (row) => row.drawing).values()].flatMap((inside): Blank[] => {
    const years = [...new Set(inside.flatMap((row) => row.year ?? []))];
    return [...groupBy(inside, (row) => row.panel).values()].map((mine) => {
      const known = new Set(mine.map((row) => row.year));
      const empty = years.filter((year) => !known.has(year)).sort((a, b) => a - b);
      return { what: titleOf(mine[0]!, lang), body: labelOf(mine[0]!, lang), years: empty, never: empty.length === years.length };
    }).filter((one) => one.years.length > 0);
  }).sort((a, b) => Number(b.never) - Number(a.never));
}
