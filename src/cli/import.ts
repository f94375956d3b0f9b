/** `concordance import`: what a mapping makes of a file, in the terminal. Nothing is added to the pack. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readMapping } from '../core/mapping/parse';
import { suggestMapping } from '../core/mapping/suggest';
import type { ImportedDataset, Knowledge, KnowledgeRow, Mapping } from '../core/mapping/types';
import type { DataPackage } from '../core/datapackage';
import type { Problem } from '../core/errors';
import { toCsv } from '../export/csv';
import { importOpened } from '../ingest/imported';
import { knowledgeOf } from '../ingest/knowledge';
import { openFile } from '../ingest/open';
import { readArgs, UsageError } from './args';
import { readPack } from './pack';

const USAGE = 'concordance import FILE';

/**
 * Standard output carries the figures, or the mapping proposed; what could not be read goes to standard error.
 * @param args  the file, then `--mapping FILE` or `--suggest`, `--format text|json|csv`, `--out FOLDER`, `--sheet NAME`, `--data FOLDER`, `--strict`
 * @returns     0, or 1 when nothing could be read, or with `--strict` when anything could not
 */
export async function importFile(args: string[]): Promise<number> {
  const file = args[0]?.startsWith('-') === false ? args[0] : undefined;
  const options = readArgs(USAGE, file === undefined ? args : args.slice(1), {
    mapping: { type: 'string', value: 'FILE', about: 'how the file is read: the JSON that the Data page exports' },
    suggest: { type: 'boolean', about: 'writes the mapping that would be proposed, to be completed' },
    format: { type: 'string', value: 'FORMAT', about: 'text (default), json, or csv with the columns of observations.csv' },
    out: { type: 'string', value: 'FOLDER', about: 'writes observations.csv, sources.csv, one file for each list that gains codes, and problems.csv there' },
    sheet: { type: 'string', value: 'NAME', about: 'sheet of a workbook' },
    data: { type: 'string', value: 'FOLDER', about: 'another data package whose lists are used' },
    strict: { type: 'boolean', about: 'exit status 1 when a line could not be read' },
  });
  if (file === undefined) throw new UsageError(`a file is expected: ${USAGE} --mapping mapping.json`);
  if (!existsSync(file)) throw new UsageError(`${file}: this file does not exist`);
  if (options.data && !existsSync(options.data)) throw new UsageError(`--data ${options.data}: this folder does not exist`);
  const format = options.format ?? 'text';
  if (!['text', 'json', 'csv'].includes(format)) throw new UsageError(`--format ${format}: text, json or csv is expected`);
  const pack = readPack(options.data);
  const knowledge = knowledgeOf(pack.descriptor, pack.files);
  const opened = await openFile({ name: basename(file), bytes: new Uint8Array(readFileSync(file)) }, options.sheet === undefined ? {} : { sheet: options.sheet });
  if (options.suggest) {
    process.stdout.write(`${JSON.stringify(suggestMapping(opened, knowledge).mapping, null, 1)}\n`);
    return opened.table.header.length > 0 ? 0 : 1;
  }
  const mapping = mappingIn(options.mapping);
  const dataset = importOpened(opened, mapping, knowledge, { origin: 'person', loaded_on: new Date().toISOString() });
  if (options.out) writeRows(options.out, dataset, pack.descriptor);
  if (format === 'json') process.stdout.write(`${JSON.stringify(dataset, null, 1)}\n`);
  else if (format === 'csv') process.stdout.write(csvOf(observationsOf(dataset), columnsOf('observation', pack.descriptor)));
  else process.stdout.write(textOf(dataset, knowledge));
  for (const problem of dataset.applied.problems.slice(0, SHOWN)) process.stderr.write(`${problemLine(problem)}\n`);
  if (dataset.applied.problems.length > SHOWN) process.stderr.write(`… ${dataset.applied.problems.length - SHOWN} more\n`);
  const { figures, problems } = dataset.applied.tally;
  return figures === 0 || (options.strict && (problems > 0 || dataset.applied.problems.length > 0)) ? 1 : 0;
}

/** Problems that a terminal shows; `--out` writes them all. */
const SHOWN = 20;

function mappingIn(path: string | undefined): Mapping {
  if (path === undefined) throw new UsageError('--mapping FILE is expected; --suggest writes one to start from');
  if (!existsSync(path)) throw new UsageError(`--mapping ${path}: this file does not exist`);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UsageError(`--mapping ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const mapping = readMapping(value, path);
  if (Array.isArray(mapping)) throw new UsageError(mapping.map(problemLine).join('\n'));
  return mapping;
}

const problemLine = ({ file, line, column, code, value }: Problem): string =>
  [file, line, column].filter((part) => part !== undefined && part !== '').join(':') + `: ${code}${value ? ` (${value})` : ''}`;

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

/** How much was read and of what, in a few lines. */
function textOf({ name, file, rows, dataset_id, applied }: ImportedDataset, knowledge: Knowledge): string {
  const { cells, figures, filtered, missing, problems } = applied.tally;
  const counted = new Map<string, number>();
  for (const { indicator } of applied.observations) counted.set(indicator, (counted.get(indicator) ?? 0) + 1);
  const labels = new Map((knowledge.get('indicator') ?? []).map((row) => [row['indicator'], row['label_fr']]));
  return [
    `${name} · ${file} · ${dataset_id}`,
    `${rows} lignes, ${cells} cellules${'\u202F'}: ${figures} chiffres, ${filtered} hors filtre, ${missing} sans chiffre, ${problems} à revoir`,
    ...(applied.sums.length > 0 ? [`${applied.sums.length} totaux additionnés`] : []),
    '', ...[...counted].sort((a, b) => b[1] - a[1]).map(([indicator, n]) => `${String(n).padStart(8)}  ${labels.get(indicator) ?? indicator}`), '',
  ].join('\n');
}
