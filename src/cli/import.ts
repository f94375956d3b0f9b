/** `concordance import`: what a mapping makes of a file, in the terminal. Nothing is added to the pack. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suggestMapping } from '../core/mapping/suggest';
import { REQUIRED, type ImportedDataset, type Knowledge, type KnowledgeRow, type Mapping } from '../core/mapping/types';
import type { DataPackage } from '../core/datapackage';
import type { Problem } from '../core/errors';
import type { Lang } from '../core/model';
import { formatter } from '../core/words/format';
import { toCsv } from '../export/csv';
import { importOpened } from '../ingest/imported';
import { knowledgeOf } from '../ingest/knowledge';
import { Refusal, write, type Given, type Status } from './command';
import type { IMPORT } from './commands/data';
import { readPack } from './pack';
import { problemLines } from './said';
import { mappingAt, openTable } from './table';

/**
 * Standard output carries the figures, or the mapping proposed; what could not be read goes to standard error.
 * @returns 3 when nothing could be read; with `--strict` 1 when anything could not
 */
export async function importFile({ places: [file], options, lang }: Given<typeof IMPORT>): Promise<Status> {
  const { format = 'text', out, strict } = options;
  if (options.suggest && options.mapping !== undefined) throw new Refusal({ fr: '--suggest va sans --mapping', en: '--suggest goes without --mapping' });
  if (!options.suggest && options.mapping === undefined) throw new Refusal({ fr: '--mapping est à donner\u202F; --suggest en propose une', en: '--mapping is expected; --suggest proposes one' });
  const pack = readPack(options.data);
  const knowledge = knowledgeOf(pack.descriptor, pack.files);
  const opened = await openTable(file!, options.sheet);
  const read = (mapping: Mapping): ImportedDataset => importOpened(opened, mapping, knowledge, { origin: 'person', loaded_on: new Date().toISOString() });
  if (options.suggest) {
    if (opened.table.header.length === 0) {
      tell(opened.problems, lang);
      return 3;
    }
    const { mapping } = suggestMapping(opened, knowledge);
    write(JSON.stringify(mapping, null, 1));
    tell(toComplete(read(mapping)), lang, WORDS[lang].complete);
    return 0;
  }
  const dataset = read(mappingAt(options.mapping!));
  if (out !== undefined) writeRows(out, dataset, pack.descriptor);
  if (format === 'json') write(JSON.stringify(dataset, null, 1));
  else if (format === 'csv') write(csvOf(observationsOf(dataset), columnsOf('observation', pack.descriptor)));
  else write(textOf(dataset, knowledge, lang));
  const { problems, tally } = dataset.applied;
  tell(problems, lang);
  if (tally.figures === 0) return 3;
  return strict && (tally.problems > 0 || problems.length > 0) ? 1 : 0;
}

/** The first problems on standard error; `--out` writes them all. */
function tell(problems: readonly Problem[], lang: Lang, above = ''): void {
  if (problems.length > 0) process.stderr.write(`${above === '' ? '' : `${above}\n`}${problemLines(problems, lang)}\n`);
}

type Rows = readonly Readonly<Record<string, string>>[];
const observationsOf = ({ applied }: ImportedDataset): Rows => [...applied.observations, ...applied.sums].map((row) => ({ ...row }));
const columnsOf = (table: string, { resources }: Pick<DataPackage, 'resources'>): string[] =>
  resources.find(({ name }) => name === table)?.schema.fields.map(({ name }) => name) ?? [];
const csvOf = (rows: Rows, columns: readonly string[]): string => toCsv({ columns: columns.map((key) => ({ key, label: key })), rows, caption: '' }, 'open');

function writeRows(folder: string, dataset: ImportedDataset, descriptor: DataPackage): void {
  const { source, declared, problems } = dataset.applied;
  mkdirSync(folder, { recursive: true });
  const write = (table: string, rows: Rows): void => {
    if (rows.length > 0) writeFileSync(join(folder, `${table}.csv`), csvOf(rows, columnsOf(table, descriptor)));
  };
  writeFileSync(join(folder, 'observations.csv'), csvOf(observationsOf(dataset), columnsOf('observation', descriptor)));
  if (source) writeFileSync(join(folder, 'sources.csv'), csvOf([{ ...source }], columnsOf('source', descriptor)));
  for (const [table, rows] of Object.entries(declared) as [string, readonly KnowledgeRow[]][]) write(table, rows);
  writeFileSync(join(folder, 'problems.csv'), csvOf(problems.map(({ code, file = '', line, column = '', value = '' }) => ({ code, file, line: line === undefined ? '' : String(line), column, value })), ['code', 'file', 'line', 'column', 'value']));
}

/** Fields that the proposal leaves empty first, then what it could not read. */
function toComplete({ file, mapping: { fields, values }, applied: { problems } }: ImportedDataset): Problem[] {
  const empty = REQUIRED.filter((field) => !fields[field] && !values.some((column) => column.fields?.[field]));
  return [
    ...empty.map((column): Problem => ({ code: 'field-empty', file, column })),
    ...problems.filter(({ code, column }) => code !== 'field-empty' || !empty.some((field) => field === column)),
  ];
}

const WORDS = {
  fr: { rows: 'lignes', cells: 'cellules', figures: 'chiffres', filtered: 'hors filtre', missing: 'sans chiffre', problems: 'à revoir', sums: 'totaux additionnés', complete: 'À compléter dans la correspondance, puis à relire\u202F:', colon: '\u202F:' },
  en: { rows: 'rows', cells: 'cells', figures: 'figures', filtered: 'filtered out', missing: 'without a figure', problems: 'to review', sums: 'totals added up', complete: 'To complete in the mapping, then to read again:', colon: ':' },
} as const;

/** How much was read and of what, in a few lines. */
function textOf({ name, file, rows, dataset_id, applied }: ImportedDataset, knowledge: Knowledge, lang: Lang): string {
  const w = WORDS[lang];
  const n = (count: number): string => formatter(lang).number(count);
  const { cells, figures, filtered, missing, problems } = applied.tally;
  const counted = new Map<string, number>();
  for (const { indicator } of applied.observations) counted.set(indicator, (counted.get(indicator) ?? 0) + 1);
  const labels = new Map([...(knowledge.get('indicator') ?? []), ...(applied.declared.indicator ?? [])].map((row) => [row['indicator'], row[`label_${lang}`]]));
  return [
    `${name} · ${file} · ${dataset_id}`,
    `${n(rows)} ${w.rows}, ${n(cells)} ${w.cells}${w.colon} ${n(figures)} ${w.figures}, ${n(filtered)} ${w.filtered}, ${n(missing)} ${w.missing}, ${n(problems)} ${w.problems}`,
    ...(applied.sums.length > 0 ? [`${n(applied.sums.length)} ${w.sums}`] : []),
    '', ...[...counted].sort((a, b) => b[1] - a[1]).map(([indicator, count]) => `${n(count).padStart(8)}  ${labels.get(indicator) ?? indicator}`),
  ].join('\n');
}
