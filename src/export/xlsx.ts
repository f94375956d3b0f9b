/**
 * A dossier, or one chart, as a workbook: what there is, a sheet an item with its table, and where
 * each figure comes from. Numbers are numbers; a text that a spreadsheet would compute is disarmed.
 */
import writeWorkbook from 'write-excel-file/universal';
import type { TableSpec } from '../charts/spec';
import { cautionOf } from '../core/cite';
import { neutral } from '../core/neutral';
import { parsePrinted } from '../core/number';
import { formatter } from '../i18n/format';
import { messages, type Messages } from '../i18n';
import type { Lang } from '../core/model';
import type { Exhibit, ResolvedDossier } from './exhibit';
import { LIGHT } from './light';
import { provenanceTable, type Evidence } from './provenance';

type Value = string | number | null | undefined;
type Written = Parameters<typeof writeWorkbook>[0] extends readonly (infer S)[] ? S : never;
type Sheet = Extract<Written, { data: unknown }>;
type Cell = Sheet['data'][number][number];
type Row = Cell[];

/** Of a column, in characters. */
const [NARROWEST, WIDEST] = [8, 60] as const;
/** What Excel refuses in the name of a sheet, and how long one may be. */
const REFUSED = /[[\]:*?/\\\p{Cc}\uFFFE\uFFFF]/gu;
const LONGEST = 31;
/** More signs than a cell may hold. */
const MOST = 32_767;

const HEAD = { fontWeight: 'bold', bottomBorderStyle: 'thin', bottomBorderColor: LIGHT.ink, backgroundColor: LIGHT.surface, alignVertical: 'bottom', wrap: true } as const;

/** A dossier as a workbook, in bytes. */
export async function toXlsx(dossier: ResolvedDossier, evidence: Evidence): Promise<Uint8Array> {
  const { lang, exhibits } = dossier;
  const text = messages(lang);
  const t = text.exports.workbook;
  const taken = new Set([t.contents.toLowerCase(), t.provenance.toLowerCase()]);
  const names = exhibits.map(({ kicker, headline }, i) => sheetName(`${i + 1} ${kicker || headline}`, taken));
  const provenance = provenanceTable(exhibits, evidence, { format: formatter(lang), text });
  return write([
    contents(dossier, names, text),
    ...exhibits.map((exhibit, i) => itemSheet(exhibit, names[i]!, text)),
    tableSheet(t.provenance, [provenance.caption, `${dossier.edition}. ${dossier.licence}`, ''], provenance, lang),
  ], names);
}

/** One chart as a workbook: its table, and where its figures come from. */
export async function chartXlsx(exhibit: Exhibit, evidence: Evidence): Promise<Uint8Array> {
  const text = messages(exhibit.lang);
  const t = text.exports.workbook;
  const provenance = provenanceTable([exhibit], evidence, { format: formatter(exhibit.lang), text });
  return write([itemSheet(exhibit, sheetName(t.item, new Set([t.provenance.toLowerCase()])), text), tableSheet(t.provenance, [provenance.caption, ''], provenance, exhibit.lang)]);
}

/** @param links  sheets that the rows of the first one lead to, in their order */
async function write(sheets: readonly Sheet[], links: readonly string[] = []): Promise<Uint8Array> {
  const insert = (_options: unknown, { sheetIndex }: { readonly sheetIndex: number }): string => (sheetIndex === 0 && links.length > 0 ? hyperlinks(links) : '') + PAPER;
  const transform = (sheet: string): string => sheet.replace('<sheetViews>', `${FIT}<sheetViews>`);
  const features = [{ files: { transform: { 'xl/worksheets/sheet{id}.xml': { insert, transform } } } }];
  const blob = await writeWorkbook([...sheets], { fontFamily: 'Calibri', fontSize: 11, features }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** As wide as a sheet of A4 lying down, as long as it takes. */
const FIT = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
const PAPER = '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';

const xml = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const hyperlinks = (links: readonly string[]): string =>
  `<hyperlinks>${links.map((name, i) => `<hyperlink ref="B${CONTENTS_HEAD + 1 + i}" location="${xml(`'${name.replaceAll("'", "''")}'!A1`)}"/>`).join('')}</hyperlinks>`;

function sheetName(wanted: string, taken: Set<string>): string {
  const base = wanted.replace(REFUSED, ' ').replace(/\s+/g, ' ').slice(0, LONGEST).trim().replace(/'+$/, '');
  taken.add(base.toLowerCase());
  return base;
}

/** Rows above the table of contents, its header included. */
const CONTENTS_HEAD = 7;

function contents({ title, organisation, date, edition, licence, exhibits, lost, lang }: ResolvedDossier, names: readonly string[], { exports: { page, workbook: t } }: Messages): Sheet {
  const { number, item, kind, sheet, commentary, link, caution } = t.columns;
  const columns = [
    { key: 'number', label: number }, { key: 'item', label: item }, { key: 'kind', label: kind }, { key: 'sheet', label: sheet },
    { key: 'commentary', label: commentary }, { key: 'caution', label: caution }, { key: 'link', label: link },
  ];
  const rows = [
    ...exhibits.map((exhibit, i) => ({
      number: i + 1, item: exhibit.headline, kind: exhibit.kicker, sheet: names[i]!, commentary: exhibit.commentary, link: exhibit.address,
      caution: exhibit.published ? null : t.notPublished,
    })),
    ...lost.map(({ headline, commentary: own }) => ({ number: null, item: headline || page.untitledItem, kind: null, sheet: null, commentary: own, link: null, caution: t.lost })),
  ];
  const above = [title || page.untitled, organisation, date, edition, licence, ''];
  return tableSheet(t.contents, above, { columns, rows, caption: '' }, lang);
}

/** Headline, what is counted, the table, then what stands beside it and the documents. */
function itemSheet(exhibit: Exhibit, name: string, { exports: { workbook: t } }: Messages): Sheet {
  const { headline, subtitle, note, value, paragraphs, sources, table, lang, commentary, published } = exhibit;
  const separator = lang === 'fr' ? '\u202F: ' : ': ';
  const above = [headline, [subtitle, note].filter(Boolean).join(' '), commentary, published ? '' : t.notPublished].filter(Boolean);
  const facts = [...(value ? [{ title: value.text, text: value.label }] : []), ...paragraphs].map(({ title, text }) => [title, text].filter(Boolean).join(separator));
  const documents = sources.map(({ text, values, url, read_as }) =>
    [`${text}${values.length > 0 ? ` (${values.join(' ; ')})` : ''}`, url, cautionOf(read_as, lang)].filter(Boolean).join(', '));
  const below = [...facts, ...(documents.length > 0 ? ['', t.sources, ...documents] : [])];
  if (table && table.rows.length > 0) return tableSheet(name, [...above, ''], table, lang, ['', ...below]);
  return { sheet: name, data: [...lines(above, 1, PLAIN), ...lines(['', ...below], 1, PLAIN)], columns: [{ width: PLAIN }], showGridLines: false };
}

/** A table with its header frozen under what stands above it. */
function tableSheet(name: string, above: readonly string[], table: TableSpec, lang: Lang, below: readonly string[] = []): Sheet {
  const widths = table.columns.map((column) => widthOf(table, column));
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return {
    sheet: name, showGridLines: false, stickyRowsCount: above.length + 1, columns: widths.map((width) => ({ width })),
    data: [
      ...lines(above, widths.length, whole),
      tall(table.columns.map(({ label, align }) => ({ ...textCell(label), ...HEAD, align: align ?? 'left' })), widths),
      ...table.rows.map((row) => tall(table.columns.map(({ key, align }) => cellOf(row[key], align, lang)), widths)),
      ...lines(below, widths.length, whole, false),
    ],
  };
}

/** Texts across the whole table, one a row; the first is a title when they stand at its head. */
const lines = (texts: readonly string[], columns: number, width: number, titled = true): Row[] => texts.map((value, i) => {
  const size = titled && i === 0 ? TITLE : SIZE;
  if (value === '') return [];
  const cell = { ...textCell(value), columnSpan: columns, height: rowsIn(value, width * SIZE / size) * size * LEADING };
  return [titled && i === 0 ? { ...cell, fontWeight: 'bold', fontSize: size } : cell, ...Array<Cell>(columns - 1).fill(null)];
});

/** In points. A spreadsheet does not always make room for a text that it breaks. */
const [SIZE, TITLE, LEADING] = [11, 16, 1.4] as const;
/** Width of a sheet without a table, in characters. */
const PLAIN = 110;

const rowsIn = (text: string, width: number): number => text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * 0.95))), 0);

/** A row high enough for its longest text. */
function tall(cells: readonly Cell[], widths: readonly number[]): Row {
  const most = Math.max(1, ...cells.map((cell, i) => (typeof (cell as TextCell | null)?.value === 'string' ? rowsIn((cell as TextCell).value, widths[i]!) : 1)));
  return cells.map((cell) => (cell === null ? null : { ...cell as TextCell, height: Math.min(409, most * SIZE * LEADING) }));
}

/** A text, and one that stays a text when somebody types in the cell. */
const textCell = (value: string) => ({ value: neutral(value).slice(0, MOST), type: String, format: '@', alignVertical: 'top', indent: 1, wrap: true } as const);
type TextCell = ReturnType<typeof textCell>;

/** @param align  figures stand to the right: there, a text that is a number and nothing else is one */
function cellOf(value: Value, align: 'left' | 'right' | undefined, lang: Lang): Cell {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') return numberCell(value, decimalsOf(String(value)), false);
  const printed = align === 'right' ? parsePrinted(value, { decimal: lang === 'fr' ? ',' : '.' }) : null;
  // A number that starts with a zero is a code; words before a number would be lost.
  if (printed && 'qualifier' in printed && printed.qualifier === '=' && !/^\s*[+0]\d/.test(value)) {
    return numberCell(Number(printed.text) / (printed.percent ? 100 : 1), decimalsOf(printed.text), printed.percent);
  }
  return { ...textCell(value), align: align ?? 'left' };
}

const decimalsOf = (digits: string): number => digits.split('.')[1]?.length ?? 0;

const numberCell = (value: number, decimals: number, percent: boolean): Cell => ({
  value, type: Number, align: 'right', alignVertical: 'top', indent: 1, format: `#,##0${decimals > 0 ? `.${'0'.repeat(Math.min(decimals, 6))}` : ''}${percent ? '%' : ''}`,
});

function widthOf({ rows }: TableSpec, { key, label }: TableSpec['columns'][number]): number {
  const longest = Math.max(label.length, ...rows.map((row) => Math.max(...String(row[key] ?? '').split('\n').map(({ length }) => length))));
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
}
