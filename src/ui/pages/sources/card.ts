/** The card of one document: its figures beside those of others, the origins it names, who names it. Pure. */
import { among } from '../../../core/question/condition';
import type { Text } from '../../../core/model';
import { UNNAMED } from '../../../core/evidence';
import type { AgreementRow } from '../../../sql/pages/agreement';
import type { SourceRow } from '../../../sql/pages/source_list';
import { byTime, type EvidenceFigure } from '../findings/figures';
import { producersOf } from '../findings/list';
import { plain } from '../../lists/search';

export interface Elsewhere {
  /** Documents that give the same quantity and agree, or differ: one each, the firmest case kept. */
  readonly agree: readonly EvidenceFigure[];
  readonly differ: readonly EvidenceFigure[];
}

export interface SourceFigure extends Elsewhere { readonly figure: EvidenceFigure }

/** Figures of a document, grouped by what they count, then in time order. */
export function figuresOf(sourceId: string, figures: ReadonlyMap<string, EvidenceFigure>, agreement: readonly AgreementRow[]): readonly SourceFigure[] {
  const own = [...figures.values()].filter((figure) => figure.source_id === sourceId);
  const wanted = new Set(own.map(({ observation_id }) => observation_id));
  const others = new Map<string, AgreementRow[]>();
  for (const row of agreement) {
    if (wanted.has(row.observation_id)) others.set(row.observation_id, [...(others.get(row.observation_id) ?? []), row]);
  }
  return own
    .sort((a, b) => a.indicator.localeCompare(b.indicator) || byTime(a, b))
    .map((figure) => ({ figure, ...elsewhere(others.get(figure.observation_id) ?? [], figures) }));
}

/** A document that gives the quantity twice, once alike, agrees: it is counted once. */
function elsewhere(rows: readonly AgreementRow[], figures: ReadonlyMap<string, EvidenceFigure>): Elsewhere {
  const [agree, differ] = [new Map<string, EvidenceFigure>(), new Map<string, EvidenceFigure>()];
  for (const { other_id, agrees } of rows) {
    const other = figures.get(other_id);
    if (other) (agrees ? agree : differ).set(other.source_id, other);
  }
  return { agree: [...agree.values()], differ: [...differ].flatMap(([id, figure]) => (agree.has(id) ? [] : [figure])) };
}

export interface Origin {
  /** As the data have it, and in words. */
  readonly name: string;
  readonly label: Text;
  /** Figures of this document that name it. */
  readonly figures: number;
  /** Other documents whose figures name the same origin. */
  readonly others: readonly EvidenceFigure[];
}

/** Origins that a document names for its figures. One origin is one confirmation, however many repeat it. */
export function originsOf(sourceId: string, figures: ReadonlyMap<string, EvidenceFigure>): readonly Origin[] {
  const own = new Map<string, EvidenceFigure[]>();
  const others = new Map<string, Map<string, EvidenceFigure>>();
  for (const figure of figures.values()) {
    if (figure.cites === null) continue;
    if (figure.source_id === sourceId) own.set(figure.cites, [...(own.get(figure.cites) ?? []), figure]);
    else if (figure.cites !== UNNAMED) others.set(figure.cites, (others.get(figure.cites) ?? new Map<string, EvidenceFigure>()).set(figure.source_id, figure));
  }
  return [...own].map(([name, figures]) => ({ name, label: originOf(figures[0], name), figures: figures.length, others: [...(others.get(name)?.values() ?? [])] }));
}

/** The origin that a figure names, in words. */
export const originOf = (figure: EvidenceFigure | undefined, name = ''): Text => ({ fr: figure?.cites_fr ?? name, en: figure?.cites_en ?? name });

/** Documents of others whose figures name, in full, one of the producers of this one as their origin. */
export function citedBy(source: Pick<SourceRow, 'source_id' | 'producer'>, figures: ReadonlyMap<string, EvidenceFigure>): readonly EvidenceFigure[] {
  const names = new Set(producersOf(source.producer).map(plain));
  const found = new Map<string, EvidenceFigure>();
  for (const figure of figures.values()) {
    if (figure.cites !== null && figure.source_id !== source.source_id && names.has(plain(figure.cites))) found.set(figure.source_id, figure);
  }
  return [...found.values()];
}

/** Every figure that names one of these origins, or this producer, as a question for the console; empty when there is none. */
export function questionOf(origins: readonly Origin[], naming: readonly EvidenceFigure[]): string {
  const names = [...new Set([...origins.map(({ name }) => name), ...naming.flatMap(({ cites }) => cites ?? [])])];
  if (names.length === 0) return '';
  return `SELECT cites, source_id, observation_id, indicator, area, period, value_text\nFROM figure\nWHERE ${among('cites', names)}\nORDER BY cites, source_id, observation_id`;
}
