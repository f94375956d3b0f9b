/**
 * From an Arrow result to typed rows, refusing what would be silently wrong:
 * nested types (T1), unsafe integers (T2), duplicate names (T3), intervals (T4).
 */
import { DataType, type Table } from 'apache-arrow';
import { EngineError } from '../core/errors';
import type { Columns, ColumnType, Query, RowOf } from '../core/query';

type Read = (value: unknown) => unknown;

/**
 * @param table  the engine's answer
 * @param query  the declaration it must satisfy: same columns, same order is not required
 * @returns      plain rows
 * @throws EngineError `result-type`, naming the query, the column and both types
 */
export function decode<C extends Columns>(table: Table, query: Query<C>): RowOf<C>[] {
  const refuse = (what: string): never => {
    throw new EngineError('result-type', `${query.name}: ${what}`, query.sql);
  };
  const names = table.schema.fields.map((field) => field.name);
  const repeated = names.find((name, i) => names.indexOf(name) !== i);
  if (repeated !== undefined) refuse(`two columns are named ${repeated}`);
  const undeclared = names.find((name) => !(name in query.columns));
  if (undeclared !== undefined) refuse(`column ${undeclared} is not declared`);

  const readers = Object.entries(query.columns).map(([name, declared]) => {
    const at = names.indexOf(name);
    if (at < 0) return refuse(`column ${name} is missing`);
    const read = readerFor(declared, table.schema.fields[at]!.type, (what) => refuse(`column ${name}: ${what}`));
    return { name, vector: table.getChildAt(at)!, read };
  });

  const rows: Record<string, unknown>[] = [];
  for (let i = 0; i < table.numRows; i += 1) {
    const row: Record<string, unknown> = {};
    for (const { name, vector, read } of readers) row[name] = read(vector.get(i));
    rows.push(row);
  }
  return rows as RowOf<C>[];
}

function readerFor(declared: ColumnType, type: DataType, refuse: (what: string) => never): Read {
  const nullable = declared.endsWith('?');
  const base = declared.replace('?', '');
  const fits = accepts(base, type);
  if (!fits) return refuse(`declared ${declared}, the engine returns ${String(type)}`);
  return (value) => {
    if (value === null || value === undefined) return nullable ? null : refuse('NULL where a value was declared');
    if (base === 'date') return new Date(Number(value)).toISOString().slice(0, 10);
    if (base === 'int') {
      const n = Number(value);
      return Number.isSafeInteger(n) ? n : refuse(`${String(value)} is not a safe integer`);
    }
    return base === 'real' ? Number(value) : value;
  };
}

/** Decimals and intervals never cross: cast in SQL, so that the type is chosen. */
function accepts(base: string, type: DataType): boolean {
  switch (base) {
    case 'text': return DataType.isUtf8(type) || DataType.isDictionary(type);
    case 'bool': return DataType.isBool(type);
    case 'int': return DataType.isInt(type);
    case 'real': return DataType.isFloat(type) || (DataType.isInt(type) && type.bitWidth < 64);
    case 'date': return DataType.isDate(type);
    default: return false;
  }
}
