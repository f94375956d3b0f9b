/** The knowledge that an import adds to that of the pack. */
import type { Declared, Knowledge, KnowledgeRow, KnowledgeTable } from './types';

/** Rows of knowledge that the mapping brings, and those that its readers make on the way. */
export class Learned {
  readonly #rows = new Map<KnowledgeTable, Map<string, KnowledgeRow>>();

  constructor(declares: Declared, knowledge: Knowledge) {
    for (const [table, rows] of Object.entries(declares) as [KnowledgeTable, readonly KnowledgeRow[]][]) {
      const known = new Set((knowledge.get(table) ?? []).map((row) => identityOf(table, row)));
      for (const row of rows) if (!known.has(identityOf(table, row))) this.add(table, row);
    }
  }

  add(table: KnowledgeTable, row: KnowledgeRow): void {
    const rows = this.#rows.get(table) ?? new Map<string, KnowledgeRow>();
    this.#rows.set(table, rows);
    if (!rows.has(identityOf(table, row))) rows.set(identityOf(table, row), row);
  }

  has(table: string, code: string): boolean { return this.#rows.get(table as KnowledgeTable)?.has(code) ?? false; }
  row(table: KnowledgeTable, code: string): KnowledgeRow | undefined { return this.#rows.get(table)?.get(code); }
  get declared(): Declared { return Object.fromEntries([...this.#rows].map(([table, rows]) => [table, [...rows.values()]])); }
}

const CODE_COLUMNS: Readonly<Record<string, string>> = { indicator: 'indicator', scope: 'scope_id', relation: 'relation_id', partition: 'partition_id', codelist_breakdown_key: 'key' };

/** What a row is known by: its code, or all of it where it has none. */
function identityOf(table: KnowledgeTable, row: KnowledgeRow): string {
  const column = CODE_COLUMNS[table] ?? (table.startsWith('codelist_') ? 'code' : null);
  return column === null ? JSON.stringify(Object.entries(row).filter(([name]) => !/^(explanation|reason|note)/.test(name)).sort()) : row[column] ?? '';
}
