/** What a person takes away from a finding: a citation in full sentences, and its figures as a table. Pure. */
import type { TableSpec } from '../../../charts/spec';
import { cite as citeSource } from '../../../core/cite';
import type { Finding } from '../../../core/model';
import type { Messages } from '../../../i18n';
import type { Format } from '../../../i18n/format';
import { documentsOf, type EvidenceFigure, type EvidenceInput } from './figures';
import { producersOf } from './list';

type Words = Messages['findings']['citation'];

/** The document of a figure, producers in words. */
const citeDocument = (source: EvidenceFigure, format: Format): string => citeSource({ ...source, producer: format.list(producersOf(source.producer)) }, format.lang);

/**
 * The finding as a text to paste: what contradicts, the best counter-argument, each document
 * with the figures taken from it, the rule, the address.
 */
export function cite(finding: Finding, inputs: readonly EvidenceInput[], address: string, format: Format, words: Words): string {
  const { lang } = format;
  const counter = finding.explanations[0];
  const documents = documentsOf(inputs).map(({ source, figures }) =>
    words.figure(format.list([...new Set(figures.map((figure) => format.value(figure)))]), citeDocument(source, format)));
  return [finding.sentence[lang], counter ? words.explanation(counter.text[lang]) : '', ...documents, words.rule(finding.ruleid), address]
    .filter(Boolean)
    .join('\n');
}

/** Columns of an export, named as in the tables of the pack. */
const COLUMNS = ['observation_id', 'role', 'value', 'value_max', 'qualifier', 'unit', 'measure', 'kind', 'indicator', 'period', 'lo', 'hi', 'plo', 'phi',
  'source_id', 'producer', 'title', 'published', 'locator', 'url', 'read_as'] as const;

/** Figures as published and as read, one row each; `hi` is empty when the words set no upper bound. */
export function figureTable(inputs: readonly EvidenceInput[], caption: string): TableSpec {
  return {
    caption,
    columns: COLUMNS.map((key) => ({ key, label: key })),
    rows: inputs.map(({ role, figure }) => Object.fromEntries(COLUMNS.map((key) => [key, key === 'role' ? role : figure[key]]))),
  };
}
