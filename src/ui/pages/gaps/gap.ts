/**
 * What a gap is to the pages that show it. Adding one: an object like these in a file of its
 * own, its line in `all.ts`, its address, and its panels in the data (`gap_panels.csv`).
 */
import type { ChartSpec } from '../../../charts/spec';
import { among, every } from '../../../core/question/condition';
import { isStatement, type Statement, type StatementOrGap } from '../../../core/statement';
import { labelIn } from '../../../core/words/line';
import gapFigures from '../../../sql/pages/gap_figures';
import gapPromises from '../../../sql/pages/gap_promises';
import type { Session } from '../../../state/session.svelte';
import type { PageId } from '../../../state/url';
import type { Missing } from './missing';
import type { Promised } from './promises';
import { groupBy } from './rows';
import type { GapView, Wording } from './view';

/** A further drawing on the page of a gap. */
export interface GapDrawing {
  /** Unique on its page: the name of the figure in links. */
  readonly id: string;
  readonly headline: string;
  readonly subtitle: string;
  readonly note?: string;
  readonly statements: readonly Statement[];
  readonly chart: ChartSpec;
}

export interface GapData {
  /** Every figure of the page, those of the further drawings included. */
  readonly statements: readonly Statement[];
  /** Those of the main drawing, when there are further ones. */
  readonly main?: readonly Statement[];
  readonly promises: readonly Promised[];
  /** Null when nothing is found to state. */
  readonly view: GapView | null;
  readonly chart: ChartSpec;
  /** None on the first page, which shows the main drawing alone. */
  readonly more?: readonly GapDrawing[];
}

export interface Gap {
  /** Its name in the data and in links. */
  readonly id: string;
  readonly page: PageId;
  /** The query of its figures, when they have one of their own. */
  readonly query?: string;
  /** Everything it shows, from what the session knows now. */
  read(session: Session, words: Wording): GapData;
  /** Quantities with years of which no number was found. */
  missing(session: Session, words: Wording): Missing[];
  /** What is said when no year is missing, unless every year was expected. */
  complete?(words: Wording): string;
  /** How it names a figure in its lists. */
  label(row: Statement, words: Wording): string;
  /** Order of its lists; that of the drawing unless told otherwise. */
  readonly order?: (a: Statement, b: Statement) => number;
}

/** The name of the panel of a figure. */
export const panelLabel = (row: Pick<Statement, 'label_fr' | 'label_en'>, { lang }: Pick<Wording, 'lang'>): string => labelIn(lang, row);

/** The statements of a gap as its page lists them: a figure that two drawings show stands once. */
export function groups(gap: Gap, statements: readonly Statement[], words: Wording): { readonly label: string; readonly rows: readonly Statement[] }[] {
  const once = [...new Map(statements.map((row) => [row.observation_id, row])).values()];
  const ordered = gap.order ? once.toSorted(gap.order) : once;
  return [...groupBy(ordered, (row) => gap.label(row, words))].map(([label, rows]) => ({ label, rows }));
}

/** What was promised about a gap. */
export const promisesOf = (id: string, session: Session): Promised[] => session.rows(gapPromises).filter((row) => row.drawing === id);

/** Rows of a gap page by drawing. */
export function drawingsOf(gap: string, session: Session): (drawing: string) => StatementOrGap[] {
  const rows = session.rows(gapFigures).filter((row) => row.gap === gap);
  return (drawing) => rows.filter((row) => row.drawing === drawing);
}

/** What a drawing with these figures shows of the query of a gap, as a condition: its drawings, and their panels when it leaves some out. */
export function conditionOf({ id, query }: Gap, statements: readonly Statement[], session: Session): string {
  if (query) return '';
  const of = (rows: readonly StatementOrGap[], name: 'drawing' | 'panel'): string[] => [...new Set(rows.map((row) => row[name]))];
  const [drawings, panels] = [of(statements, 'drawing'), of(statements, 'panel')];
  const known = session.rows(gapFigures).filter((row) => row.gap === id && drawings.includes(row.drawing)).filter(isStatement);
  return every(among('gap', [id]), among('drawing', drawings), panels.length < of(known, 'panel').length && among('panel', panels));
}

/** Panels with years of which nothing was found, among the rows of drawings. */
export function missingIn(rows: readonly StatementOrGap[], words: Wording): Missing[] {
  return [...groupBy(rows, (row) => `${row.drawing}|${row.panel}`)].flatMap(([panel, group]) => {
    const years = group.filter((row) => !isStatement(row)).map((row) => row.year);
    return years.length > 0 ? [{ panel, label: panelLabel(group[0]!, words), years, never: !group.some(isStatement) }] : [];
  });
}

/** What the drawings need of the words in force. */
export const drawing = ({ f, t, lang }: Wording) => ({ format: f, text: t, lang });
