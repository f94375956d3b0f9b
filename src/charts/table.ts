/** The table behind a drawing of statements: one row a figure, as its document words it. */
import type { Statement, StatementOrGap } from '../core/statement';
import { isStatement } from '../core/statement';
import { labelIn } from '../core/words/line';
import type { ChartContext } from './render';
import { producer } from './spots';
import type { TableSpec } from './spec';

/** A figure by row, then the years without any. */
export function statementTable(rows: readonly StatementOrGap[] | readonly Statement[], caption: string, context: ChartContext): TableSpec {
  const { format, text: { charts: text }, lang } = context;
  const label = (row: { readonly label_fr: string; readonly label_en: string }) => labelIn(lang, row);
  return {
    caption,
    columns: [
      { key: 'series', label: text.table.series }, { key: 'period', label: text.table.period },
      { key: 'value', label: text.table.value, align: 'right' }, { key: 'kind', label: text.table.kind },
      { key: 'producer', label: text.table.producer }, { key: 'document', label: text.table.document },
    ],
    rows: rows.map((row) => (isStatement(row)
      ? {
        series: label(row), period: format.period(row.period), value: format.value(row), kind: text.kind[row.kind] ?? row.kind,
        producer: producer(row), document: row.title,
      }
      : { series: label(row), period: String(row.year), value: text.notFound, kind: null, producer: null, document: null })),
  };
}
