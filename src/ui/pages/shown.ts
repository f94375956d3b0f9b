/** Figures of the catalogue as a page shows them: found by identifier, and named under a drawing. Pure. */
import type { Format } from '../../i18n/format';
import type { FigureSource } from '../parts/SourceLine.svelte';
import { byTime, type EvidenceFigure } from './findings/figures';
import { byline } from './gaps/view';
import { groupBy } from './gaps/rows';

/** The figures that are there, in the order given. */
export const pick = (ids: readonly string[], figures: ReadonlyMap<string, EvidenceFigure>): EvidenceFigure[] =>
  ids.flatMap((id) => figures.get(id) ?? []);

/** Identifiers of a cell, separated by spaces. */
export const idsIn = (text: string): string[] => text.split(' ').filter((id) => id !== '');

/** Every document of these figures with the values it gives: producers and years only. */
export function sourcesOfFigures(figures: readonly EvidenceFigure[], f: Format): FigureSource[] {
  return [...groupBy(figures, (figure) => figure.source_id).values()].map((document) => {
    const { source_id, producer, published, read_as } = document[0]!;
    const values = [...new Set([...document].sort(byTime).map((figure) => f.value(figure)))];
    return { source_id, producer: byline(producer.replace(/\s*\([^)]*\)/g, '')), title: null, published, read_as, values };
  });
}
