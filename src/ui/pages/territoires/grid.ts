/** From the figures of the departments to the tiles of their grid. Pure. */
import { among, every } from '../../../core/question/condition';
import { countOf, type Territories } from '../../../core/territories';
import type { Finding } from '../../../core/model';
import type { TileState } from '../../../charts/tilegrid';
import type { PlaceRow } from '../../../sql/pages/places';
import type { EvidenceFigure } from '../findings/figures';

/** The measure that reads the file of the police and gendarmerie, and the one that counts the figures found. */
export const FILE = 'fichier';
export const ANY = 'chiffres';

export interface PlaceFigure { readonly area: string; readonly year: number; readonly figure: EvidenceFigure }

export interface Measure {
  /** An indicator, with its unit after a dot when it is told in several; or one of the two above. */
  readonly id: string;
  /** With its unit where the indicator is told in several. */
  readonly label: string;
  readonly unit: string;
  readonly departments: number;
  readonly years: readonly number[];
}

export interface Cell {
  readonly state: TileState;
  /** Number that its class goes by; null in a blank. */
  readonly value: number | null;
  readonly figures: readonly EvidenceFigure[];
}

export function placeFigures(places: readonly PlaceRow[], figures: ReadonlyMap<string, EvidenceFigure>): readonly PlaceFigure[] {
  return places.flatMap(({ area, year, observation_id }) => {
    const figure = figures.get(observation_id);
    return figure ? [{ area, year, figure }] : [];
  });
}

/** An indicator told in several units is several measures: they share no scale. */
export const measureOf = ({ indicator, unit }: Pick<EvidenceFigure, 'indicator' | 'unit'>): string => `${indicator}.${unit}`;

/** Departments with a figure that does not come from the file. */
export const covered = (rows: readonly PlaceFigure[], file: string): ReadonlySet<string> =>
  new Set(rows.filter(({ figure }) => figure.source_id !== file).map(({ area }) => area));

/** The measures on offer: those of most departments first. */
export function measuresOf(rows: readonly PlaceFigure[], label: (figure: EvidenceFigure) => string, unit: (figure: EvidenceFigure) => string): readonly Measure[] {
  const units = new Map<string, Set<string>>();
  for (const { figure } of rows) units.set(figure.indicator, (units.get(figure.indicator) ?? new Set()).add(figure.unit));
  const groups = new Map<string, PlaceFigure[]>();
  for (const row of rows) groups.set(measureOf(row.figure), [...(groups.get(measureOf(row.figure)) ?? []), row]);
  return [...groups].map(([id, here]) => ({
    id, unit: unit(here[0]!.figure),
    label: (units.get(here[0]!.figure.indicator)?.size ?? 1) > 1 ? `${label(here[0]!.figure)} · ${unit(here[0]!.figure)}` : label(here[0]!.figure),
    departments: new Set(here.map(({ area }) => area)).size,
    years: [...new Set(here.map(({ year }) => year))].sort((a, b) => a - b),
  })).sort((a, b) => b.departments - a.departments || b.years.length - a.years.length || a.id.localeCompare(b.id));
}

/** What is known of a department, in a year, of a measure. Several figures of one year are all kept; the last published gives the class. */
export function cellOf(area: string, year: number, measure: string, force: string, rows: readonly PlaceFigure[], file: Territories | null): Cell {
  if (measure === FILE) {
    const count = file && countOf(file, area, year, force);
    return { state: count === null ? 'none' : count === 0 ? 'zero' : 'figure', value: count, figures: [] };
  }
  const here = rows.filter((row) => row.area === area && (measure === ANY || (row.year === year && measureOf(row.figure) === measure))).map(({ figure }) => figure);
  if (here.length === 0) return { state: 'not-found', value: null, figures: [] };
  if (measure === ANY) return { state: 'figure', value: here.length, figures: here };
  const latest = here.toSorted((a, b) => (b.published ?? '').localeCompare(a.published ?? '') || a.observation_id.localeCompare(b.observation_id))[0]!;
  return { state: here.every(({ value }) => value === 0) ? 'zero' : 'figure', value: latest.value, figures: here };
}

const ROUND = [1, 2, 3, 5, 10, 20, 30, 50, 100, 200, 300, 500, 1000, 2000, 5000, 10_000, 50_000];

/**
 * Lower bounds of at most four classes, from the numbers of every year so that a shade means the same in all:
 * about half of them in the first, a third, then fewer.
 */
export function classBounds(values: readonly number[]): readonly number[] {
  const sorted = values.filter((value) => value > 0).sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  const round = (value: number): number => ROUND.findLast((step) => step <= value) ?? value;
  const bounds = [at(0), at(0.5), at(0.8), at(0.95)].map((value, i) => (i === 0 ? Math.min(value, 1) : round(value)));
  return [...new Set(bounds)].sort((a, b) => a - b);
}

export const classOf = (value: number, bounds: readonly number[]): number => Math.max(0, bounds.findLastIndex((bound) => value >= bound));

export interface Flagged { readonly area: string; readonly year: number; readonly value: number; readonly finding: Finding }

/** Figures of a document that a finding holds implausible, by department and year ("FR-10 2020"): the part after the jump. */
export function flaggedIn(findings: readonly Finding[], rows: readonly PlaceFigure[], source: string): ReadonlyMap<string, Flagged> {
  const of = new Map(rows.filter(({ figure }) => figure.source_id === source).map((row) => [row.figure.observation_id, row]));
  const found = new Map<string, Flagged>();
  for (const finding of findings) {
    if (finding.flag !== JUMP) continue;
    for (const { role, observation_id } of finding.inputs) {
      const row = of.get(observation_id);
      if (row && role === 'after') found.set(`${row.area} ${row.year}`, { area: row.area, year: row.year, value: row.figure.value, finding });
    }
  }
  return found;
}
const JUMP = 'F18';

/** What the grid shows of the query `places`, as a condition. */
export function conditionOf(rows: readonly PlaceFigure[], measure: string, year: number): string {
  const found = rows.find(({ figure }) => measureOf(figure) === measure)?.figure;
  if (measure === ANY || !found) return '';
  return every(among('year', [year]), `observation_id IN (SELECT observation_id FROM figure WHERE ${among('indicator', [found.indicator])} AND ${among('unit', [found.unit])})`);
}

/** The sums of the file for a year, as a question: they are made at publication, and the database does not hold them. */
export function questionOf(file: Territories, year: number, force: string): string {
  const counts = file.areas.flatMap(({ area }) => { const count = countOf(file, area, year, force); return count === null ? [] : [`('${area}', ${count})`]; });
  return `-- ${file.source_id}, ${[year, force].filter(Boolean).join(', ')}: facts by department, summed when this site was published.
-- The database does not hold them: they are written below. NULL: no service of that force.
SELECT t.area, a.label_fr, a.label_en, s.facts
FROM tile t
JOIN codelist_area a ON a.code = t.area
LEFT JOIN (VALUES
  ${counts.join(',\n  ')}
) AS s(area, facts) ON s.area = t.area
ORDER BY s.facts DESC NULLS LAST, t.area`;
}
