/** A finding as an exhibit: the contradiction, its camps, its best counter-argument and its causes. */
import { intervalsChart } from '../../charts/intervals';
import { isOpen } from '../../charts/spots';
import type { TableSpec } from '../../charts/spec';
import type { Standing } from '../../core/decision';
import { byRole, inputsOf, territoryStrip, yearStrip, type Input } from '../../core/evidence';
import type { Explanation, Finding, Text } from '../../core/model';
import { gapOf, relativeOf } from '../../core/words/gap';
import { byline, opening } from '../../core/words/line';
import type { Paragraph } from '../exhibit';
import { NOTHING, isPublished, sourcesOf, type ExhibitContext, type Shown, type ShownFigure } from './common';
import { unitOf } from './facts';
import { DRAWN } from './figure';

export interface FindingParts {
  readonly finding: Finding;
  readonly figures: ReadonlyMap<string, ShownFigure>;
  /** What a person decided of it, if anything. */
  readonly standing: Standing | null;
  /** The rule in words, when it is known. */
  readonly rule: Text | null;
  /** Label of its indicator. */
  readonly indicator: Text | null;
}

type FindingInput = Input<ShownFigure>;

export function findingExhibit({ finding, figures, standing, rule, indicator }: FindingParts, context: ExhibitContext): Shown {
  const { format, lang, text: { findings: t, exhibits } } = context;
  const inputs = inputsOf(finding, figures);
  const drawn = inputs.map(({ figure }) => figure);
  const theme = finding.theme === null ? '' : t.themes[finding.theme] ?? t.otherTheme;
  const missing = [...yearStrip(finding), ...territoryStrip(finding)].length > 0;
  const chart = drawn.length === 0 || missing ? null : intervalsChart(drawn, context, finding);
  const observations = drawn.map(({ observation_id }) => observation_id);
  return {
    ...NOTHING, kind: 'finding', lang, observations,
    kicker: [exhibits.finding, theme, indicator?.[lang] ?? ''].filter(Boolean).join(' · '),
    severity: standing?.state === 'closed' ? 'closed' : finding.severity, grade: finding.grade,
    headline: opening(finding.headline[lang]),
    subtitle: finding.sentence[lang],
    chart: chart && chart.table.rows.length <= DRAWN ? chart : null,
    table: missing ? yearTable(finding, context) : inputs.length > 0 ? figureTable(inputs, context) : null,
    paragraphs: [
      ...causes(finding.explanations, context),
      ...(rule ? [{ title: t.evidence.inWords, text: `${rule[lang]} (${finding.ruleid})` }] : []),
      ...decision(standing, context),
    ],
    note: [graded(finding, context), chart ? key(drawn, context) : ''].filter(Boolean).join(' '),
    sources: sourcesOf(drawn, context), address: context.address, published: isPublished(observations, context),
  };

  /** "Avertissement, même grandeur (C4). Écart −79." */
  function graded(one: Finding, { text: { shell } }: ExhibitContext): string {
    const gap = one.imbalance ? `${t.evidence.gap} ${gapOf(one, format, t.card)}` : '';
    const relative = relativeOf(one, format);
    const sizes = [gap, relative === null ? '' : t.card.relative(relative)].filter(Boolean).join(', ');
    const head = `${shell.severities[one.severity]}${one.grade ? ` · ${one.grade}, ${t.evidence.consequence[one.grade]}` : ''}.`;
    return sizes ? `${head} ${opening(sizes)}.` : head;
  }
}

/** How to read full and open marks, where and in what unit. */
function key(figures: readonly ShownFigure[], { lang, text: { findings: { evidence: t } } }: ExhibitContext): string {
  const [one] = figures;
  const oneUnit = new Set(figures.map(({ unit, measure }) => `${unit} ${measure}`)).size === 1;
  const place = t.place((lang === 'fr' ? one?.area_fr : one?.area_en) ?? '', (lang === 'fr' ? one?.unit_fr : one?.unit_en) ?? '');
  return t.subtitle(oneUnit ? opening(place) : '', figures.every(isOpen) ? '' : t.exact, figures.some(isOpen) ? t.open : '');
}

/** One row a figure: its camp, what it says, of when, and where it stands. */
function figureTable(inputs: readonly FindingInput[], context: ExhibitContext): TableSpec {
  const { format, lang, text: { findings: { evidence: t }, charts: { table, kind }, shell, exhibits } } = context;
  const role = ({ role: place, figure }: FindingInput): string => t.roles[place] ?? (place === figure.unit ? (lang === 'fr' ? figure.unit_fr : figure.unit_en) : t.otherRole);
  return {
    caption: t.result,
    columns: [
      { key: 'role', label: t.columns.role }, { key: 'value', label: table.value, align: 'right' }, { key: 'unit', label: shell.drawer.unit },
      { key: 'counted', label: exhibits.columns.counted }, { key: 'period', label: table.period }, { key: 'kind', label: table.kind },
      { key: 'producer', label: table.producer }, { key: 'document', label: table.document }, { key: 'locator', label: shell.drawer.locator },
    ],
    rows: byRole(inputs).map((input) => {
      const { figure } = input;
      const said = (fr: string | null | undefined, en: string | null | undefined): string => (lang === 'fr' ? fr : en) ?? '';
      return {
        role: role(input), value: format.value(figure), unit: unitOf(figure, format),
        counted: [said(figure.indicator_fr, figure.indicator_en), said(figure.scope_fr, figure.scope_en), said(figure.counted_fr, figure.counted_en), figure.structure ?? ''].filter(Boolean).join(' · '),
        period: format.period(figure.period), kind: kind[figure.kind] ?? figure.kind, producer: byline(figure.producer), document: figure.title, locator: figure.locator,
      };
    }),
  };
}

/** Years or territories with and without a figure. */
function yearTable(finding: Finding, { format, text: { findings: { evidence: t }, exhibits } }: ExhibitContext): TableSpec {
  const years = yearStrip(finding);
  const columns = [{ key: 'what', label: exhibits.columns.year }, { key: 'found', label: exhibits.columns.state }];
  if (years.length > 0) return { caption: t.strip(...counts(years)), columns, rows: years.map(({ label, found }) => ({ what: label, found: found ? t.found : t.missing })) };
  const places = territoryStrip(finding);
  const [found, all] = counts(places);
  return {
    caption: t.departments(found, all), columns: [{ key: 'what', label: exhibits.columns.state }, { key: 'n', label: exhibits.columns.departments, align: 'right' }],
    rows: [{ what: t.found, n: found }, { what: t.missing, n: format.number(places.length - places.filter((cell) => cell.found).length) }],
  };

  function counts(cells: readonly { readonly found: boolean }[]): [string, string] {
    return [format.number(cells.filter((cell) => cell.found).length), format.number(cells.length)];
  }
}

/** The best counter-argument, then every cause under what the data say of it. */
function causes(explanations: readonly Explanation[], { lang, text: { findings: { evidence: t }, exhibits } }: ExhibitContext): Paragraph[] {
  const [counter] = explanations;
  const named = ({ cause, text }: Explanation): string => exhibits.cause({ cause: t.causes[cause], text: text[lang] });
  const groups = (['supported', 'possible', 'excluded'] as const).flatMap((standing): Paragraph[] => {
    const list = explanations.filter((one) => one.standing === standing);
    return list.length > 0 ? [{ title: exhibits.standings[standing], text: list.map(named).join(' ') }] : [];
  });
  return counter ? [{ title: t.counter, text: counter.text[lang] }, ...groups] : [];
}

/** What a person decided of it, when, and what shows it. */
function decision(standing: Standing | null, { format, text: { decided: t, exhibits } }: ExhibitContext): Paragraph[] {
  if (!standing) return [];
  const { reason, decided_on, decided_by, comment, citation } = standing.decision;
  const line = (standing.state === 'closed' ? t.closedLine : t.reopenedLine)(t.reasons[reason], format.date(decided_on));
  const rest = [decided_by, comment, citation].filter(Boolean).join(' · ');
  return [{ title: exhibits.decision, text: rest ? `${line}. ${rest}` : `${line}.` }];
}
