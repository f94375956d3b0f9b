/**
 * A table and its mapping give figures. Every cell under a column of numbers becomes a figure,
 * a declared gap, a line left out by a filter, or a problem: nothing else can happen to it.
 */
import type { Problem } from '../errors';
import { hash64 } from '../hash';
import { columnFinder, fieldReader, keyOf, meets, type Codes, type Fault } from './fields';
import { Learned } from './learned';
import { trimmed } from './names';
import { readLabel } from './readers';
import { columnsRead } from './shape';
import { sourceOf } from './source';
import { sumsOf, type Summable } from './sums';
import { FIELDS, type Applied, type Gap, type Knowledge, type MappedRow, type Mapping, type ValueColumn } from './types';
import { valueReader, type ReadValue } from './value';

/** What a mapping reads: an opened file, or any table of text. */
export interface MappedTable {
  readonly header: readonly string[];
  readonly rows: Iterable<readonly string[]> & { readonly length: number };
  readonly lines: ArrayLike<number>;
}

/** Where the table comes from: the identifiers of its figures are made of it. */
export interface Origin { readonly file: string; readonly sha256: string; readonly sheet: string | null }

/** As many problems are listed; all are counted, and one more says how many are not listed. */
export const LISTED = 2000;

/** Problems as they are met, the first ones listed. */
class Problems {
  readonly #list: Problem[] = [];
  #count = 0;
  readonly #file: string;
  constructor(file: string) { this.#file = file; }
  add({ code, column, value }: Fault, line?: number): void {
    this.#count += 1;
    if (this.#list.length < LISTED) this.#list.push({ code, file: this.#file, ...(line === undefined ? {} : { line }), column, value });
  }
  get count(): number { return this.#count; }
  get list(): Problem[] {
    const more = this.#count - this.#list.length;
    return more > 0 ? [...this.#list, { code: 'more-problems', file: this.#file, value: String(more) }] : this.#list;
  }
}

/** The columns of numbers that are there: those named, and those whose header the mapping understands. */
function valueColumns(mapping: Mapping, header: readonly string[], knowledge: Knowledge): ValueColumn[] {
  const find = columnFinder(header);
  const named = mapping.values.filter(({ column }) => find(column) >= 0);
  const { across } = mapping;
  if (!across) return named;
  const taken = new Set([...named.map(({ column }) => find(column)), ...columnsRead(mapping).map(find), ...mapping.ignored.map(find)]);
  const later = header.flatMap((column, i): ValueColumn[] => {
    const code = taken.has(i) ? null : readLabel(across.reader, column, across.field, knowledge);
    return code === null ? [] : [{ column, fields: { [across.field]: code } }];
  });
  return [...named, ...later];
}

/**
 * @param knowledge  of the pack and of the datasets in force
 * @returns          figures, their document, the codes they need, and what became of every cell
 */
export function applyMapping(table: MappedTable, mapping: Mapping, knowledge: Knowledge, origin: Origin): Applied {
  const find = columnFinder(table.header);
  const columns = valueColumns(mapping, table.header, knowledge);
  const problems = new Problems(origin.file);
  const learned = new Learned(mapping.declares, knowledge);
  const { source_id, row: source } = sourceOf(mapping.source, knowledge);
  const cells = table.rows.length * columns.length;
  const lacking = lackingColumns(table.header, mapping, columns, find);
  if (table.header.length === 0 || lacking.length > 0) {
    lacking.forEach((fault) => problems.add(fault));
    return { observations: [], sums: [], source, declared: learned.declared, gaps: [], problems: problems.list, tally: { cells, figures: 0, filtered: 0, missing: 0, problems: cells } };
  }

  const kept = mapping.filters.map(({ column, values, keep }) => {
    const among = meets({ [column]: values }, find);
    return (row: readonly string[]) => among(row) === keep;
  });
  const readValue = valueReader(mapping);
  const readFields = fieldReader(mapping, table.header, knowledge, learned);
  const at = columns.map(({ column }) => find(column));
  const where = origin.sheet === null ? origin.file : `${origin.file}, ${origin.sheet}`;
  const stated = new Map<string, Statement[]>();
  const partial: Summable[] = [];
  const gaps: Gap[] = [];
  let [filtered, missing, astray, i] = [0, 0, 0, 0];

  for (const row of table.rows) {
    const line = table.lines[i] ?? i + 1;
    i += 1;
    if (!kept.every((keeps) => keeps(row))) {
      filtered += columns.length;
      continue;
    }
    columns.forEach((value, c) => {
      const cell = row[at[c]!] ?? '';
      const reading = readValue(cell);
      const codes = readFields(row, value);
      if (reading.is === 'gap') {
        missing += 1;
        gaps.push({ line, column: value.column, label: trimmed(cell), means: reading.means });
        if (!isFault(codes)) partial.push({ codes, row, read: null });
        return;
      }
      const fault = reading.is === 'fault' ? { code: reading.code, column: value.column, value: cell } : isFault(codes) ? codes : unfit(codes, reading.read, value.column, cell);
      if (fault) {
        problems.add(fault, line);
        if (isFault(codes)) astray += 1;
        else partial.push({ codes, row, read: null });
        return;
      }
      const statement = { codes: codes as Codes, read: (reading as { read: ReadValue }).read, line, column: value.column, cell, row };
      const key = keyOf(statement.codes);
      const others = stated.get(key);
      if (others) others.push(statement);
      else stated.set(key, [statement]);
    });
  }

  const observations: MappedRow[] = [];
  for (const group of stated.values()) {
    const { first, agreed, repeated } = settled(group);
    repeated.forEach(({ fault, line }) => problems.add(fault, line));
    partial.push({ codes: first.codes, row: first.row, read: agreed ? first.read : null });
    if (agreed) observations.push(figureOf(first, source_id, `${where}, l.\u00A0${first.line}, ${first.column}`, `${origin.sha256}|${origin.sheet ?? ''}|${first.line}|${first.column}`));
  }
  const { sums, faults } = sumsOf(mapping.sums, partial, astray, find);
  faults.forEach((fault) => problems.add(fault));
  return {
    observations,
    sums: sums.map(({ codes, read, lines }) => figureOf({ codes, read }, source_id, `${where}, Σ\u00A0${lines}\u00A0l.`, `${origin.sha256}|${origin.sheet ?? ''}|sum|${keyOf(codes)}`)),
    source, declared: learned.declared, gaps, problems: problems.list,
    tally: { cells, figures: observations.length, filtered, missing, problems: cells - observations.length - filtered - missing },
  };
}

interface Statement { readonly codes: Codes; readonly read: ReadValue; readonly line: number; readonly column: string; readonly cell: string; readonly row: readonly string[] }

const isFault = (codes: Codes | Fault): codes is Fault => 'code' in codes;

/** Columns that the mapping reads and the file does not have. What could not be opened has its own problem, and no column to miss. */
function lackingColumns(header: readonly string[], mapping: Mapping, columns: readonly ValueColumn[], find: (name: string) => number): Fault[] {
  if (header.length === 0) return [];
  const read = [...columnsRead(mapping), ...(mapping.across ? [] : mapping.values.map(({ column }) => column))];
  const absent = read.filter((column) => find(column) < 0).map((column): Fault => ({ code: 'column-missing', column, value: '' }));
  return absent.length === 0 && columns.length === 0 ? [{ code: 'values-missing', column: '', value: '' }] : absent;
}

/**
 * What is said several times under one key. In the same words it is one figure; in two ways it is
 * none: one document cannot mean both, and the mapping leaves out what tells them apart.
 */
function settled(group: readonly Statement[]): { readonly first: Statement; readonly agreed: boolean; readonly repeated: { readonly fault: Fault; readonly line: number }[] } {
  const [first] = group as [Statement, ...Statement[]];
  const agreed = group.every(({ read }) => read.value === first.read.value && read.qualifier === first.read.qualifier && read.value_max === first.read.value_max);
  const code = agreed ? 'figure-repeated' : 'key-repeated';
  return { first, agreed, repeated: (agreed ? group.slice(1) : group).map(({ column, cell, line }) => ({ fault: { code, column, value: cell }, line })) };
}

/** What the number and its fields say against each other. */
function unfit({ measure, unit, kind }: Codes, { value, percent, suppressed }: ReadValue, column: string, cell: string): Fault | null {
  const counted = measure === 'count' || measure === 'amount';
  if (percent && unit !== 'percent') return { code: 'percent-unit', column, value: cell };
  if (counted && value.startsWith('-') && kind !== 'target') return { code: 'number-negative', column, value: cell };
  return suppressed && measure !== 'count' ? { code: 'suppressed-measure', column, value: cell } : null;
}

function figureOf({ codes, read }: Pick<Statement, 'codes' | 'read'>, source_id: string, locator: string, identity: string): MappedRow {
  const row = Object.fromEntries(FIELDS.map((field) => [field, codes[field]])) as Codes;
  return {
    ...row, observation_id: `o${hash64(identity)}`, source_id, locator,
    value: read.value, value_max: read.value_max, qualifier: read.qualifier, status: read.suppressed ? 'suppressed' : row.status,
    note: [row.note, read.words].filter(Boolean).join(' · '),
  };
}
