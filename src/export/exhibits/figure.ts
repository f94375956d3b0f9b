/** One published figure as an exhibit, or the several that one mark of a drawing stands for. */
import { intervalsChart } from '../../charts/intervals';
import type { TableSpec } from '../../charts/spec';
import { byTime } from '../../core/evidence';
import { inner, opening } from '../../core/words/line';
import type { Paragraph } from '../exhibit';
import { NOTHING, isPublished, sourcesOf, type ExhibitContext, type Shown, type ShownFigure } from './common';
import { factsOf, unitOf } from './facts';

/** More rows than a page can hold are a table. */
export const DRAWN = 18;

/** @param figures  at least one, in any order */
export function figureExhibit(figures: readonly ShownFigure[], context: ExhibitContext): Shown {
  const { format, lang, text: { exhibits: t } } = context;
  const ordered = [...figures].sort(byTime);
  const one = ordered[0]!;
  const several = ordered.length > 1;
  const observations = ordered.map(({ observation_id }) => observation_id);
  const [label, ...otherLabels] = distinct(ordered.map(({ indicator_fr, indicator_en }) => (lang === 'fr' ? indicator_fr : indicator_en) ?? ''));
  const [place, ...otherPlaces] = distinct(ordered.map((figure) => countedIn(figure, context)));
  const [unit, ...otherUnits] = distinct(ordered.map((figure) => unitOf(figure, format)));
  const values = distinct(ordered.map((figure) => worded(figure, context)));
  // "2 100 et environ 2 100 personnes": a unit common to all is said once.
  const said = otherUnits.length === 0 ? withUnit(format.list(distinct(ordered.map((figure) => format.value(figure)))), unit!) : format.list(values);
  const what = otherLabels.length === 0 ? label! : '';
  const published = isPublished(observations, context);
  return {
    ...NOTHING, kind: 'figure', lang, observations,
    kicker: !published ? t.own : several ? t.figures(format.number(ordered.length)) : t.figure,
    headline: t.figureHeadline({ value: opening(said), label: inner(what) }),
    subtitle: otherPlaces.length === 0 ? place! : '',
    value: values.length === 1 ? { text: format.value(one), label: unit ? t.unitOf({ unit, label: inner(what) }) : what } : null,
    chart: values.length > 1 && ordered.length <= DRAWN ? intervalsChart(ordered, context) : null,
    table: several ? severalTable(ordered, context) : factTable(one, context),
    paragraphs: ordered.flatMap((figure) => readingOf(figure, several, context)),
    note: ordered.some(({ read_as }) => read_as !== 'full-text') ? context.text.shell.drawer.checkOriginal : '',
    sources: sourcesOf(ordered, context), address: context.address, published,
  };
}

const distinct = <T>(all: readonly T[]): T[] => [...new Set(all)];

/** The value as its document words it, with its unit: "plus de 560 personnes". */
const worded = (figure: ShownFigure, { format }: ExhibitContext): string => withUnit(format.value(figure), unitOf(figure, format));
const withUnit = (value: string, unit: string): string => [value, unit].filter(Boolean).join('\u00A0');

/** Who is counted, where and when. */
function countedIn(figure: ShownFigure, { format, lang }: ExhibitContext): string {
  const of = (fr: string | null, en: string | null): string => (lang === 'fr' ? fr : en) ?? '';
  return [of(figure.scope_fr, figure.scope_en), of(figure.counted_fr, figure.counted_en), figure.structure ?? '', of(figure.area_fr, figure.area_en), format.period(figure.period)]
    .filter(Boolean).join(' · ');
}

function factTable(figure: ShownFigure, context: ExhibitContext): TableSpec {
  const { exhibits: t, shell } = context.text;
  const place = figure.locator ? [[shell.drawer.locator, figure.locator] as const] : [];
  return {
    caption: t.figure,
    columns: [{ key: 'term', label: t.columns.term }, { key: 'text', label: t.columns.text }],
    rows: [[t.columns.value, worded(figure, context)] as const, ...factsOf(figure, context.format, shell), ...place].map(([term, text]) => ({ term, text })),
  };
}

/** A row a figure: what each document writes, of whom and when. */
function severalTable(figures: readonly ShownFigure[], context: ExhibitContext): TableSpec {
  const { charts: { table, kind }, exhibits: t, shell } = context.text;
  return {
    caption: t.figures(context.format.number(figures.length)),
    columns: [
      { key: 'value', label: table.value, align: 'right' }, { key: 'counted', label: t.columns.counted }, { key: 'kind', label: table.kind },
      { key: 'producer', label: table.producer }, { key: 'document', label: table.document }, { key: 'locator', label: shell.drawer.locator },
    ],
    rows: figures.map((figure) => ({
      value: worded(figure, context), counted: countedIn(figure, context), kind: kind[figure.kind] ?? figure.kind,
      producer: figure.producer, document: figure.title, locator: figure.locator,
    })),
  };
}

/** How the words of a figure are read, where they leave room. */
function readingOf(figure: ShownFigure, named: boolean, { format, text: { exhibits: t, charts } }: ExhibitContext): Paragraph[] {
  const bound = (value: number): string => format.value({ value: Math.round(value * 1e4) / 1e4, unit: figure.unit, measure: figure.measure });
  if (figure.plo === figure.phi) return [];
  const literal = figure.qualifier.startsWith('>') && figure.lo !== null ? charts.orMore(bound(figure.lo))
    : figure.qualifier.startsWith('<') && figure.hi !== null ? charts.orLess(bound(figure.hi)) : '';
  const text = opening([charts.read(bound(figure.plo), bound(figure.phi)), literal].filter(Boolean).join(charts.alt.and));
  return [{ title: named ? t.readingOf(format.value(figure)) : t.reading, text: `${text}.` }];
}
