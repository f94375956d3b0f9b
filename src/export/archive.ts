/**
 * A dossier as a data package (Frictionless Data Package v2) in a ZIP archive: the figures, documents
 * and knowledge it was made with, what was found in them, the decisions taken and the rules written,
 * so that somebody else finds every number and every finding again. All figures of the pack travel,
 * not only those shown: that nobody gives a number is only found among all of them.
 */
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { TableSpec } from '../charts/spec';
import type { DataPackage, Field, Resource, Schema } from '../core/datapackage';
import { DECISION_COLUMNS, decisionRow, type Decision } from '../core/decision';
import { formatDossier } from '../core/dossier/file';
import type { Dossier } from '../core/dossier/model';
import type { ImportedDataset } from '../core/mapping/types';
import { isOwn, ruleFile, type Rule } from '../core/rule';
import { formatter } from '../i18n/format';
import { messages } from '../i18n';
import { readme } from './archive/readme';
import { travelling } from './archive/travelling';
import { toCsv } from './csv';
import type { ResolvedDossier } from './exhibit';
import { findingsTable } from './findings';
import type { Evidence } from './provenance';

export interface ArchiveInput {
  readonly dossier: ResolvedDossier;
  /** The dossier as it is kept. */
  readonly kept: Dossier;
  readonly descriptor: DataPackage;
  /** Text of each resource of the descriptor, by its path, what is added to it included. */
  readonly files: ReadonlyMap<string, string>;
  /** Figures, findings and standings of these very files. */
  readonly evidence: Evidence;
  readonly decisions: readonly Decision[];
  readonly rules: readonly Rule[];
  /** Imported files that travel, with their mappings. */
  readonly datasets: readonly ImportedDataset[];
  /** Imported files that stay on the machine. */
  readonly withheld: number;
  /** ISO day and time. */
  readonly created: string;
}

/** Columns of the findings that hold numbers. */
const NUMBERS: Readonly<Record<string, Field['type']>> = { level: 'integer', imbalance: 'number', relative: 'number' };

/** @returns the bytes of the archive */
export function toArchive(whole: ArchiveInput): Uint8Array {
  const input = whole.withheld > 0 ? { ...whole, ...travelling(whole, whole.evidence) } : whole;
  const { dossier, kept: own, descriptor, files, evidence: { findings, standings }, decisions, rules, datasets } = input;
  const text = (content: string): Zippable[string] => [strToU8(content), { mtime: input.created }];
  const tables = dossierTables(input);
  const kept = descriptor.resources.filter(({ path, mapping }) => mapping === undefined && files.has(path));
  const found = findingsTable(findings.filter((finding) => !isOwn(finding.flag)), standings);
  const ruled = findings.filter((finding) => isOwn(finding.flag));
  const about: DataPackage & Readonly<Record<string, unknown>> = {
    ...descriptor, name: 'concordance-dossier', title: dossier.title || messages(dossier.lang).exports.page.untitled, created: input.created,
    description: messages(dossier.lang).exports.archive.about({ edition: dossier.edition }),
    resources: [...kept, resourceOf('dossier_finding', 'findings.csv', found, ['finding_id'], []), ...tables.map(({ resource }) => resource)],
  };
  const names = kept.map(({ path }) => path);
  const decided = descriptor.resources.find(({ name }) => name === 'decision')?.path;
  const zip: Zippable = {
    'README.md': text(readme(input, names)),
    'datapackage.json': text(`${JSON.stringify(about, null, 1)}\n`),
    ...Object.fromEntries(names.map((path) => [path, text(path === decided ? decisionsCsv(decisions) : files.get(path)!)])),
    'findings.csv': text(toCsv(found, 'open')),
    ...Object.fromEntries(tables.map(({ resource, table }) => [resource.path, text(toCsv(table, 'open'))])),
    // The notes are for the speaker: whoever receives the figures does not receive them.
    'dossier.json': text(formatDossier({ ...own, items: own.items.map((item) => ({ ...item, notes: '' })) })),
    ...Object.fromEntries(rules.flatMap((rule) => [[`rules/${rule.slug}/check.sql`, text(`${rule.sql.trimEnd()}\n`)], [`rules/${rule.slug}/rule.json`, text(ruleFile(rule))]])),
    ...(ruled.length > 0 ? { 'rules/findings.csv': text(toCsv(findingsTable(ruled, standings), 'open')) } : {}),
    ...Object.fromEntries(datasets.map(({ dataset_id, mapping }) => [`imported/${dataset_id}.mapping.json`, text(`${JSON.stringify(mapping, null, 2)}\n`)])),
  };
  return zipSync(zip, { level: 9 });
}

const decisionsCsv = (decisions: readonly Decision[]): string =>
  toCsv({ caption: '', columns: DECISION_COLUMNS.map((key) => ({ key, label: key })), rows: decisions.map(decisionRow) }, 'open');

/** What the dossier shows, and the figures that each item rests on. */
function dossierTables({ dossier: { exhibits, lang }, evidence: { figures } }: ArchiveInput): { readonly resource: Resource; readonly table: TableSpec }[] {
  const format = formatter(lang);
  const items: TableSpec = tableOf(['item', 'kind', 'kicker', 'headline', 'subtitle', 'commentary', 'note', 'address'], exhibits.map((exhibit, i) => ({
    item: i + 1, kind: exhibit.kind, kicker: exhibit.kicker, headline: exhibit.headline, subtitle: exhibit.subtitle, commentary: exhibit.commentary, note: exhibit.note, address: exhibit.address,
  })));
  const shown: TableSpec = tableOf(['item', 'observation_id', 'worded', 'source_id', 'locator'], exhibits.flatMap(({ observations }, i) => [...new Set(observations)].flatMap((id) => {
    const figure = figures.get(id);
    // A figure that stays on the machine has no line to lead to.
    return figure ? [{ item: i + 1, observation_id: id, worded: format.value(figure), source_id: figure.source_id, locator: figure.locator }] : [];
  })));
  const to = (field: string, resource: string, other = field): NonNullable<Schema['foreignKeys']>[number] => ({ fields: [field], reference: { resource, fields: [other] } });
  return [
    { table: items, resource: resourceOf('dossier_item', 'dossier_items.csv', items, ['item'], []) },
    {
      table: shown,
      resource: resourceOf('dossier_figure', 'dossier_figures.csv', shown, ['item', 'observation_id'], [to('item', 'dossier_item'), to('observation_id', 'observation'), to('source_id', 'source')]),
    },
  ];
}

const tableOf = (keys: readonly string[], rows: TableSpec['rows']): TableSpec => ({ caption: '', columns: keys.map((key) => ({ key, label: key })), rows });

function resourceOf(name: string, path: string, { columns }: TableSpec, primaryKey: readonly string[], foreignKeys: NonNullable<Schema['foreignKeys']>): Resource & Readonly<Record<string, unknown>> {
  const fields = columns.map(({ key }): Field => ({ name: key, type: key === 'item' ? 'integer' : NUMBERS[key] ?? 'string' }));
  return {
    name, path, type: 'table', format: 'csv', mediatype: 'text/csv', encoding: 'utf-8',
    schema: { fields, primaryKey, ...(foreignKeys.length > 0 ? { foreignKeys } : {}) },
  };
}
