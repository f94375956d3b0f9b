/** A dossier as a workbook, read back by another library: sheets, numbers, texts, provenance, and nothing that computes. */
import * as XLSX from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { cautionOf } from '../../src/core/cite';
import { parsePrinted } from '../../src/core/number';
import type { ResolvedDossier } from '../../src/export/exhibit';
import type { Evidence } from '../../src/export/provenance';
import { provenanceTable } from '../../src/export/provenance';
import { chartXlsx, toXlsx } from '../../src/export/xlsx';
import { messages } from '../../src/i18n';
import { formatter } from '../../src/i18n/format';
import { evidence } from '../fixtures/dossier/evidence';
import { COMMENTARY, resolvedDossier } from '../fixtures/dossier/resolved';

let known: Evidence;
let fr: ResolvedDossier;
let book: XLSX.WorkBook;
let bytes: Uint8Array;

type Cell = string | number | null;
const rowsOf = (sheet: XLSX.WorkSheet): Cell[][] => XLSX.utils.sheet_to_json<Cell[]>(sheet, { header: 1, defval: null, raw: true });
/** Every cell with its address. */
const cellsOf = (one: XLSX.WorkBook): XLSX.CellObject[] => one.SheetNames.flatMap((name) => Object.entries(one.Sheets[name]!).filter(([at]) => !at.startsWith('!')).map(([, cell]) => cell as XLSX.CellObject));

beforeAll(async () => {
  [known, fr] = [await evidence(), await resolvedDossier('fr')];
  bytes = await toXlsx(fr, known);
  book = XLSX.read(bytes, { cellFormula: true, cellNF: true });
}, 300_000);

it('has a contents, a sheet an item, and where each figure comes from, under names that Excel takes', () => {
  expect(book.SheetNames).toHaveLength(fr.exhibits.length + 2);
  expect([book.SheetNames[0], book.SheetNames.at(-1)]).toEqual(['Sommaire', 'Provenance']);
  expect(new Set(book.SheetNames.map((name) => name.toLowerCase())).size).toBe(book.SheetNames.length);
  for (const name of book.SheetNames) expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/);
  const contents = rowsOf(book.Sheets.Sommaire!);
  expect(contents.slice(0, 3).map(([first]) => first)).toEqual([fr.title, fr.organisation, fr.date]);
  expect(contents.slice(7).map((row) => row.slice(0, 2))).toEqual(fr.exhibits.map(({ headline }, i) => [i + 1, headline]));
  const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!);
  expect([...sheet.matchAll(/<hyperlink ref="B\d+" location="'([^"]*)'!A1"/g)].map(([, name]) => name!.replaceAll("''", "'").replaceAll('&amp;', '&'))).toEqual(book.SheetNames.slice(1, -1));
});

it('numbers are those of the tables, as numbers; words stay words', () => {
  fr.exhibits.forEach(({ table }, i) => {
    if (!table || table.rows.length === 0) return;
    const rows = rowsOf(book.Sheets[book.SheetNames[i + 1]!]!);
    const head = rows.findIndex((row) => table.columns.every(({ label }, at) => row[at] === label));
    expect(head).toBeGreaterThan(0);
    const read = rows.slice(head + 1, head + 1 + table.rows.length).map((row) => table.columns.map((_, at) => row[at] ?? null));
    expect(read).toEqual(table.rows.map((row) => table.columns.map(({ key, align }) => {
      const value = row[key];
      if (value === null || value === undefined || value === '') return null;
      if (typeof value === 'number' || align !== 'right') return value;
      const printed = parsePrinted(value, { decimal: ',' });
      return 'qualifier' in printed && printed.qualifier === '=' ? Number(printed.text) / (printed.percent ? 100 : 1) : value;
    })));
  });
  const numbers = cellsOf(book).filter(({ t }) => t === 'n');
  expect(numbers.length).toBeGreaterThan(400);
});

it('the header of each table is frozen, and every column has a width', () => {
  const files = unzipSync(bytes);
  const sheets = Object.keys(files).filter((path) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path)).map((path) => strFromU8(files[path]!));
  expect(sheets.filter((sheet) => sheet.includes('state="frozen"'))).toHaveLength(1 + 1 + fr.exhibits.filter(({ table }) => table && table.rows.length > 0).length);
  for (const sheet of sheets) expect(sheet).toMatch(/<cols>(<col [^>]*width="\d+(\.\d+)?"[^>]*\/>)+<\/cols>/);
});

it('under each table stand its documents, each with what it says, its address, and how it was read', () => {
  let cautions = 0;
  fr.exhibits.forEach(({ sources }, i) => {
    const written = rowsOf(book.Sheets[book.SheetNames[i + 1]!]!).flat().map(String);
    for (const { text, values, url, read_as } of sources) {
      const [line] = written.filter((cell) => cell.startsWith(text));
      for (const part of [...values, url ?? '', cautionOf(read_as, 'fr') ?? '']) expect(line, `${text}: ${part}`).toContain(part);
      if (read_as !== 'full-text') cautions += 1;
    }
  });
  expect(cautions).toBeGreaterThan(0);
});

describe('what looks like a formula', () => {
  it('is a text: no cell of the workbook computes', () => {
    expect(cellsOf(book).filter(({ f }) => f !== undefined)).toEqual([]);
    expect(rowsOf(book.Sheets.Sommaire!).flat()).toContain(`'${COMMENTARY.fr}`);
  });
  it.each(['=1+1', '+cmd|x', '-2+3', '@SUM(A1)', '\t=1', '\uFF1D1', '=HYPERLINK("http://x")'])('%j is disarmed in a table, a headline and a note', async (hostile) => {
    const [first] = fr.exhibits;
    const made = XLSX.read(await chartXlsx({ ...first!, headline: hostile, subtitle: hostile, commentary: hostile, table: { caption: '', columns: [{ key: 'a', label: hostile, align: 'right' }], rows: [{ a: hostile }] } }, known), { cellFormula: true });
    const texts = cellsOf(made).filter(({ v }) => String(v).includes(hostile.trim()));
    expect(texts.length).toBeGreaterThanOrEqual(4);
    for (const { t, f, v } of texts) expect([t, f, String(v).startsWith("'")]).toEqual(['s', undefined, true]);
  });
});

describe('provenance', () => {
  it('has a row for each figure of each item, with its document, its place and what was found about it', () => {
    const rows = rowsOf(book.Sheets.Provenance!);
    const words = messages('fr');
    const head = rows.findIndex((row) => row.includes(words.exports.provenance.observation));
    const at = (label: string): number => rows[head]!.indexOf(label);
    const body = rows.slice(head + 1);
    const wanted = new Set(fr.exhibits.flatMap(({ observations }) => observations));
    expect(new Set(body.map((row) => row[at(words.exports.provenance.observation)]))).toEqual(wanted);
    for (const row of body) {
      const figure = known.figures.get(String(row[at(words.exports.provenance.observation)]))!;
      const worded = row[at(words.exports.provenance.worded)];
      const { value } = formatter('fr');
      if (typeof worded === 'string') expect(worded).toBe(value(figure));
      expect(row[at(words.exports.provenance.value)]).toBe(figure.value);
      expect(row[at(words.exports.provenance.source)]).toBe(figure.source_id);
      expect(row[at(words.shell.drawer.locator)]).toBe(figure.locator);
    }
    const finding = fr.exhibits.find(({ kind }) => kind === 'finding')!;
    const told = body.filter((row) => finding.observations.includes(String(row[at(words.exports.provenance.observation)])));
    for (const row of told) expect(row[at(words.exports.provenance.findings)]).toContain('F05');
  });
  it('says what was decided, and leaves out a figure that is not known', () => {
    const [figure] = [...known.figures.values()];
    const finding = { ...known.findings[0]!, inputs: [{ role: 'x', observation_id: figure!.observation_id }] };
    const standings = new Map([[finding.finding_id, { state: 'closed' as const, decision: { finding_id: finding.finding_id, ruleid: finding.ruleid, reason: 'confirmed-error' as const, comment: 'vu avec le service', citation: '', decided_on: '2026-11-20', decided_by: '', inputs: [] } }]]);
    const { rows } = provenanceTable([{ observations: [figure!.observation_id, 'unheard-of'] }, { observations: [figure!.observation_id] }], { figures: known.figures, findings: [finding], standings }, { format: formatter('fr'), text: messages('fr') });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ items: '1, 2', findings: expect.stringContaining('clos (vu avec le service)') });
  });
});
