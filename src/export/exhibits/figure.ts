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
  const observations = ordered.map(({ observation_id }) => observation_id);
  const label = (lang === 'fr' ? one.indicator_fr : one.indicator_en) ?? '';
  const values = [...new Set(ordered.map((figure) => worded(figure, context)))];
  const same = values.length === 1;
  const unit = unitOf(one, format);
  return {
    ...NOTHING, kind: 'figure', lang, observations,
    kicker: ordered.length > 1 ? t.figures(format.number(ordered.length)) : t.figure,
    headline: t.figureHeadline({ value: opening(format.list(values)), label: inner(label) }),
    subtitle: same ? countedIn(one, context) : '',
    value: same ? { text: format.value(one), label: unit ? t.unitOf({ unit, label: inner(label) }) : label } : null,
    chart: values.length > 1 && ordered.length <= DRAWN ? intervalsChart(ordered, context) : null,
    table: ordered.length > 1 ? severalTable(ordered, context) : factTable(one, context),
    paragraphs: ordered.flatMap((figure) => readingOf(figure, ordered.length > 1, context)),
    note: ordered.some(({ read_as }) => read_as !== 'full-text') ? context.text.shell.drawer.checkOriginal : '',
    sources: sourcesOf(ordered, context), address: context.address, published: isPublished(observations, context),
  };
}

/** The value as its document words it, with its unit: "plus de 560 personnes". */
const worded = (figure: ShownFigure, { format }: ExhibitContext): string => [format.value(figure), unitOf(figure, format)].filter(Boolean).join('\u00A0');

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
