/** The rules of `decode.ts` on the answers of native DuckDB: what would be silently wrong is refused. */
import { DuckDBTypeId, type DuckDBResultReader } from '@duckdb/node-api';
import { EngineError } from '../core/errors';
import type { Columns, ColumnType, Query, RowOf } from '../core/query';

type Read = (value: unknown) => unknown;

/**
 * @param answer  of the engine
 * @param query   the declaration it must satisfy
 * @throws EngineError `result-type`, naming the query, the column and both types
 */
export function decodeNative<C extends Columns>(answer: DuckDBResultReader, query: Query<C>): RowOf<C>[] {
  const refuse = (what: string): never => {
    throw new EngineError('result-type', `${query.name}: ${what}`, query.sql);
  };
  const names = answer.columnNames();
  const repeated = names.find((name, i) => names.indexOf(name) !== i);
  if (repeated !== undefined) refuse(`two columns are named ${repeated}`);
  const undeclared = names.find((name) => !(name in query.columns));
  if (undeclared !== undefined) refuse(`column ${undeclared} is not declared`);
  const types = answer.columnTypes();
  const readers = Object.entries(query.columns).map(([name, declared]) => {
    const at = names.indexOf(name);
    if (at < 0) return refuse(`column ${name} is missing`);
    return { name, at, read: readerFor(declared, types[at]!.typeId, String(types[at]), (what) => refuse(`column ${name}: ${what}`)) };
  });
  return answer.getRowsJS().map((cells) => Object.fromEntries(readers.map(({ name, at, read }) => [name, read(cells[at])])) as RowOf<C>);
}

const { VARCHAR, ENUM, BOOLEAN, TINYINT, SMALLINT, INTEGER, BIGINT, UTINYINT, USMALLINT, UINTEGER, UBIGINT, FLOAT, DOUBLE, DATE } = DuckDBTypeId;
const NARROW: readonly DuckDBTypeId[] = [TINYINT, SMALLINT, INTEGER, UTINYINT, USMALLINT, UINTEGER];
const FITS: Readonly<Record<string, readonly DuckDBTypeId[]>> = {
  text: [VARCHAR, ENUM], bool: [BOOLEAN], int: [...NARROW, BIGINT, UBIGINT], real: [FLOAT, DOUBLE, ...NARROW], date: [DATE],
};

function readerFor(declared: ColumnType, type: DuckDBTypeId, typed: string, refuse: (what: string) => never): Read {
  const nullable = declared.endsWith('?');
  const base = declared.replace('?', '');
  if (!FITS[base]?.includes(type)) return refuse(`declared ${declared}, the engine returns ${typed}`);
  return (value) => {
    if (value === null || value === undefined) return nullable ? null : refuse('NULL where a value was declared');
    if (base === 'date') return (value as Date).toISOString().slice(0, 10);
    if (base === 'int') {
      const n = Number(value);
      return Number.isSafeInteger(n) ? n : refuse(`${String(value)} is not a safe integer`);
    }
    return base === 'real' ? Number(value) : value;
  };
}
