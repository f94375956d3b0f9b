/** The list of findings: what each row shows, what it can be filtered and sorted by. Pure. */
import type { FindingState } from '../../../core/decision';
import type { Finding, Grade, Lang, Severity, SideCode, Voice } from '../../../core/model';
import { among } from '../../../core/question/condition';
import { VOICES, voiceOf } from '../../../core/voice';
import { producersOf } from '../../../core/words/line';
import { conditionOf, type Said } from '../../lists/condition';
import type { Choice } from '../../lists/facets';
import { plain } from '../../lists/search';
import { documentsOf, inputsOf, yearsOf, type EvidenceFigure } from './figures';

export { producersOf };

export interface FindingItem {
  readonly finding: Finding;
  readonly state: FindingState;
  /** Documents of the figures, in time order. */
  readonly documents: readonly EvidenceFigure[];
  readonly voices: readonly Voice[];
  readonly producers: readonly string[];
  readonly years: readonly string[];
  /** Everything that a search may find, in the form of `plain`. */
  readonly haystack: string;
}

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information'];
/** `none` stands for a verdict on one figure or on none: there is nothing to grade. */
export const GRADES: readonly (Grade | 'none')[] = ['C4', 'C3', 'C2', 'C1', 'C0', 'none'];
export const STATES: readonly FindingState[] = ['open', 'reopened', 'closed'];
export const FACET_NAMES = ['severity', 'state', 'flag', 'theme', 'voice', 'grade', 'year', 'producer'] as const;
export type FacetName = (typeof FACET_NAMES)[number];
export const SORTS = ['severity', 'period', 'flag'] as const;
export type SortName = (typeof SORTS)[number];

/** The filters that the query `finding_list` knows; the others rest on decisions of this device, or on what the page gathers. */
const STATED = {
  severity: ({ severity }: Finding): readonly string[] => [severity],
  theme: ({ theme }: Finding): readonly string[] => (theme === null ? [] : [theme]),
  grade: ({ grade }: Finding): readonly string[] => [grade ?? 'none'],
};
const SAID: Said = {
  severity: (values) => among('severity', values), theme: (values) => among('theme', values), grade: (values) => among("coalesce(grade, 'none')", values),
};

export const FACETS: Readonly<Record<FacetName, (item: FindingItem) => readonly string[]>> = {
  severity: ({ finding }) => STATED.severity(finding),
  state: ({ state }) => [state],
  flag: ({ finding }) => [finding.flag, ...finding.also.map(({ flag }) => flag)],
  theme: ({ finding }) => STATED.theme(finding),
  voice: ({ voices }) => voices,
  grade: ({ finding }) => STATED.grade(finding),
  year: ({ years }) => years,
  producer: ({ producers }) => producers.map(toParam),
};

/** What the list shows of `finding_list`: a finding that another one tells is there, and not in the list. */
export const conditionOfList = (every: readonly Finding[], list: readonly FindingItem[], choice: Choice): string =>
  conditionOf(every, list.map(({ finding }) => finding), STATED, choice, SAID, ['finding_id', ({ finding_id }) => finding_id]);

/** A side whose mark is that of the voice: marks are drawn by side. */
export const MARK_OF: Readonly<Record<Voice, SideCode>> = {
  administration: 'administration', associations: 'association', parliament: 'parliament', europe: 'europe', press: 'press',
};

const unique = <T>(values: Iterable<T>): T[] => [...new Set(values)];

/** Several values of a filter are separated by commas; a producer may hold one, and never a semicolon. */
const toParam = (producer: string): string => producer.replaceAll(',', ';');
export const fromParam = (value: string): string => value.replaceAll(';', ',');

/** One row of the list, in the language on screen. */
export function toItem(finding: Finding, figures: ReadonlyMap<string, EvidenceFigure>, lang: Lang, ruleTitle: string, state: FindingState = 'open'): FindingItem {
  const inputs = inputsOf(finding, figures);
  const documents = documentsOf(inputs).map(({ source }) => source);
  const own = finding.period === null ? [] : yearsOf(boundsOf(finding.period));
  const years = inputs.length ? inputs.flatMap(({ figure }) => yearsOf(figure)) : own;
  const label = inputs[0]?.figure[lang === 'fr' ? 'indicator_fr' : 'indicator_en'] ?? '';
  const texts = [finding.headline[lang], finding.sentence[lang], finding.flag, finding.ruleid, ruleTitle, label,
    ...documents.flatMap((source) => [source.producer, source.title])];
  const voices = new Set(documents.map(({ side }) => voiceOf(side)));
  return {
    finding,
    state,
    documents,
    voices: VOICES.filter((voice) => voices.has(voice)),
    producers: unique(documents.flatMap(({ producer }) => producersOf(producer))),
    years: unique(years),
    haystack: plain(texts.join(' ')),
  };
}

/** First and last year of a period of the pack, as dates. */
function boundsOf(period: string): { period_start: string; period_end: string } {
  const [start = '', end = start] = period.split('/');
  return { period_start: start, period_end: end };
}

const size = (n: number | null): number => Math.abs(n ?? 0);

/** Severity, then relative gap, then gap (METHODS §2.5). */
function bySeverity(a: Finding, b: Finding): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)
    || size(b.relative) - size(a.relative)
    || size(b.imbalance) - size(a.imbalance)
    || a.finding_id.localeCompare(b.finding_id);
}

const lastYear = (item: FindingItem): number => Math.max(0, ...item.years.map(Number));

export function sorted(items: readonly FindingItem[], by: SortName): FindingItem[] {
  const order: Record<SortName, (a: FindingItem, b: FindingItem) => number> = {
    severity: (a, b) => bySeverity(a.finding, b.finding),
    period: (a, b) => lastYear(b) - lastYear(a) || bySeverity(a.finding, b.finding),
    flag: (a, b) => a.finding.flag.localeCompare(b.finding.flag) || bySeverity(a.finding, b.finding),
  };
  return [...items].sort(order[by]);
}

export const isSort = (text: string | undefined): text is SortName => (SORTS as readonly (string | undefined)[]).includes(text);
