/** From the figures on persons to the grid of one characteristic: a row a code, a cell a year. Pure. */
import type { CoverageCell } from '../../../core/statement';
import type { FormRow } from '../../../sql/pages/forms';
import type { SilenceRow } from '../../../sql/pages/silences';

/** Characteristics that the query knows, and the territories that the page adds. */
export const PANELS = ['exploitation', 'sex', 'age', 'citizenship', 'area'] as const;
export type Panel = (typeof PANELS)[number];

export const isPanel = (text: string | undefined): text is Panel => (PANELS as readonly (string | undefined)[]).includes(text);

export interface Code { readonly code: string; readonly label_fr: string; readonly label_en: string; readonly ids: readonly string[]; readonly years: ReadonlyMap<number, readonly string[]> }

const ids = (text: string): readonly string[] => text.split(' ').filter((id) => id !== '');

/** The codes of a characteristic with their figures: those with most years first, those without any last. */
export function codesOf(rows: readonly FormRow[], panel: Panel): readonly Code[] {
  const groups = new Map<string, FormRow[]>();
  for (const row of rows) if (row.panel === panel) groups.set(row.code, [...(groups.get(row.code) ?? []), row]);
  return [...groups].map(([code, here]): Code => ({
    code, label_fr: here[0]!.label_fr, label_en: here[0]!.label_en,
    ids: here.flatMap((row) => ids(row.observation_ids)),
    years: new Map(here.flatMap((row) => (row.year === null ? [] : [[row.year, ids(row.observation_ids)] as const]))),
  })).sort((a, b) => b.years.size - a.years.size || a.code.localeCompare(b.code));
}

/** What is said absent of a characteristic: the state of a code in the year of the document; undated statements are in no cell. */
export function statedOf(silences: readonly SilenceRow[], panel: Panel): ReadonlyMap<string, string> {
  return new Map(silences.filter(({ dimension }) => dimension === panel).flatMap(({ codes, said_on, state }) =>
    (said_on === null || codes === null ? [] : codes.split(';').map((code) => [`${code}|${Number(said_on.slice(0, 4))}`, state] as const))));
}

/**
 * Every cell of the grid, from the first year to the last; a figure goes before a statement that there is none.
 * @param documentOf  the document of a figure
 * @param stated      of `statedOf`
 */
export function cellsOf(codes: readonly Code[], years: readonly [number, number], documentOf: (id: string) => string | undefined, stated: ReadonlyMap<string, string> = new Map()): readonly CoverageCell[] {
  const span = Array.from({ length: years[1] - years[0] + 1 }, (_, i) => years[0] + i);
  return codes.flatMap(({ code, label_fr, label_en, years: found }, position) => span.map((year): CoverageCell => {
    const here = found.get(year) ?? [];
    return {
      panel: code, position, label_fr, label_en, year, state: here.length > 0 ? 'figure' : stated.get(`${code}|${year}`) ?? 'not-found',
      figures: here.length, documents: new Set(here.map(documentOf)).size, observation_ids: here.join(' '),
    };
  }));
}
