/** Spreadsheets: what French offices and associations send, and what breaks. */
import * as XLSX from '@e965/xlsx';
import type { Zippable } from 'fflate';
import { utf8, zip, type Odd } from './odd';

type Cell = string | number | boolean | null | XLSX.CellObject;
interface Options {
  readonly name?: string;
  readonly merges?: readonly string[];
  readonly others?: Readonly<Record<string, readonly (readonly Cell[])[]>>;
  readonly type?: XLSX.BookType;
  readonly date1904?: boolean;
}

function book(rows: readonly (readonly Cell[])[], { name = 'Feuille1', merges = [], others = {}, type = 'xlsx', date1904 = false }: Options = {}): Uint8Array {
  const workbook = XLSX.utils.book_new();
  for (const [title, cells] of [...Object.entries(others), [name, rows] as const]) {
    const sheet = XLSX.utils.aoa_to_sheet(cells as unknown[][]);
    if (title === name && merges.length > 0) sheet['!merges'] = merges.map((merge) => XLSX.utils.decode_range(merge));
    XLSX.utils.book_append_sheet(workbook, sheet, title);
  }
  if (date1904) workbook.Workbook = { WBProps: { date1904: true } };
  return new Uint8Array(XLSX.write(workbook, { type: 'array', bookType: type, compression: true }) as ArrayBuffer);
}

const PLAIN: readonly (readonly Cell[])[] = [['dep', 'annee', 'faits'], ['01', 2019, 12], ['02', 2019, 7], ['2A', 2019, 31.5]];
const HEADER = ['dep', 'annee', 'faits'];
const odd = (file: string, make: () => Uint8Array, codes: readonly string[], rest: Omit<Odd, 'file' | 'make' | 'codes'> = {}): Odd => ({ file, make, codes, ...rest });

/** A workbook made by hand, so that its XML can say what no writer would. */
function rawBook(sheet: string, more: Zippable = {}): Uint8Array {
  return zip({
    '[Content_Types].xml': utf8('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'),
    '_rels/.rels': utf8('<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>'),
    'xl/workbook.xml': utf8('<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': utf8('<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'),
    'xl/worksheets/sheet1.xml': utf8(`<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${sheet}</worksheet>`),
    ...more,
  });
}

const words = (ref: string, text: string) => `<c r="${ref}" t="str"><v>${text}</v></c>`;
const ROWS = `<row r="1">${words('A1', 'dep')}${words('B1', 'n')}</row><row r="2">${words('A2', '01')}<c r="B2"><v>3</v></c></row><row r="3">${words('A3', '02')}<c r="B3"><v>4</v></c></row>`;

/** The tail of the archive lies about the size of its sheet. */
function lying(): Uint8Array {
  const bytes = rawBook(`<sheetData>${ROWS}</sheetData>${' '.repeat(200_000)}`);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 46; at += 1) {
    if (view.getUint32(at, true) === 0x02014B50 && view.getUint32(at + 24, true) > 100_000) view.setUint32(at + 24, 500, true);
  }
  return bytes;
}

/** An Office container that holds an encrypted workbook, as Excel writes one. */
function encrypted(): Uint8Array {
  const container = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(container, '/EncryptionInfo', new Uint8Array(200));
  XLSX.CFB.utils.cfb_add(container, '/EncryptedPackage', new Uint8Array(600));
  return new Uint8Array(XLSX.CFB.write(container, { type: 'array' }) as unknown as ArrayBuffer);
}

export const BOOKS: readonly Odd[] = [
  odd('plain.xlsx', () => book(PLAIN), [], { header: HEADER, rows: 3, last: ['2A', '2019', '31.5'], reading: { format: 'xlsx', sheet: 'Feuille1', header: { first: 1, last: 1 } } }),
  odd('plain.xls', () => book(PLAIN, { type: 'biff8' }), [], { header: HEADER, rows: 3, last: ['2A', '2019', '31.5'], reading: { format: 'xls' } }),
  odd('plain.ods', () => book(PLAIN, { type: 'ods' }), [], { header: HEADER, rows: 3, last: ['2A', '2019', '31.5'], reading: { format: 'ods' } }),
  odd('plain2003.xls', () => book(PLAIN, { type: 'xlml' }), [], { header: HEADER, rows: 3, last: ['2A', '2019', '31.5'], reading: { format: 'xls' } }),
  odd('workbook.csv', () => book(PLAIN), [], { header: HEADER, rows: 3, reading: { format: 'xlsx' } }),
  odd('associationexport.xlsx', () => book([
    ['Association Exemple : file active 2020-2021', null, null, null, null],
    ['Personnes victimes de traite accompagnées', null, null, null, null],
    [],
    ['Forme d’exploitation', 'Femmes', null, 'Hommes', null],
    [null, 2020, 2021, 2020, 2021],
    ['Sexuelle', 112, 130, 's', 7],
    ['Travail', 21, 's', 34, 41],
    ['Servitude domestique', 12, 15, 's', 's'],
    ['Total', 145, 145, 34, 48],
    [],
    ['s : effectif inférieur à cinq, couvert par le secret'],
    ['Source : rapport d’activité'],
  ], { merges: ['A1:E1', 'A2:E2', 'A4:A5', 'B4:C4', 'D4:E4'] }), [], {
    header: ['Forme d’exploitation', 'Femmes / 2020', 'Femmes / 2021', 'Hommes / 2020', 'Hommes / 2021'], rows: 4,
    first: ['Sexuelle', '112', '130', 's', '7'], before: ['Association Exemple : file active 2020-2021', 'Personnes victimes de traite accompagnées'],
    after: ['s : effectif inférieur à cinq, couvert par le secret', 'Source : rapport d’activité'], reading: { header: { first: 4, last: 5 }, body: { first: 6, last: 9 } },
  }),
  odd('mergedrows.xlsx', () => book([['Région', 'Année', 'n'], ['Sud', 2019, 3], [null, 2020, 4], ['Nord', 2019, 5], [null, 2020, 6]], { merges: ['A2:A3', 'A4:A5'] }), [], { rows: 4, last: ['Nord', '2020', '6'] }),
  odd('mergednumber.xlsx', () => book([['dep', 'a', 'b'], ['01', 12, null], ['02', 3, 4]], { merges: ['B2:C2'] }), ['merged-value'], { first: ['01', '12', ''], line: 2 }),
  odd('secondsheet.xlsx', () => book(PLAIN, { name: 'Données', others: { Lisezmoi: [['Ce classeur…']] } }), [], { header: HEADER, rows: 3, reading: { sheet: 'Données' } }),
  odd('range.xlsx', () => book([['x', 'y', 'z', 't'], ['dep', 'n', 'm', 'q'], ['01', 3, 4, 5], ['02', 6, 7, 8]]), [], { choices: { range: 'A2:B4' }, header: ['dep', 'n'], rows: 2, last: ['02', '6'] }),
  odd('rangewrong.xlsx', () => book(PLAIN), ['range-wrong'], { choices: { range: 'Z' }, rows: 0 }),
  odd('sheetunknown.xlsx', () => book(PLAIN), ['sheet-unknown'], { choices: { sheet: 'Bilan' }, rows: 0 }),
  odd('emptysheet.xlsx', () => book([]), ['sheet-empty'], { rows: 0 }),
  odd('dates.xlsx', () => book([['jour', 'heure', 'n'], [{ t: 'n', v: 43902, z: 'dd/mm/yyyy' }, { t: 'n', v: 0.5, z: 'hh:mm' }, 1], [{ t: 'n', v: 43903.25, z: 'dd/mm/yyyy hh:mm' }, { t: 'n', v: 0.25, z: 'hh:mm' }, 2]]), [], { first: ['2020-03-12', '12:00:00', '1'], last: ['2020-03-13T06:00:00', '06:00:00', '2'] }),
  odd('dates1904.xlsx', () => book([['jour', 'n'], [{ t: 'n', v: 42440, z: 'dd/mm/yyyy' }, 1], [{ t: 'n', v: 42441, z: 'dd/mm/yyyy' }, 2]], { date1904: true }), [], { first: ['2020-03-12', '1'] }),
  odd('percent.xlsx', () => book([['dep', 'part'], ['01', { t: 'n', v: 0.1234, z: '0.0%' }], ['02', { t: 'n', v: 0.5, z: '0%' }]]), [], { first: ['01', '0.1234'] }),
  odd('exact.xlsx', () => book([['dep', 'n'], ['01', { t: 'n', v: 1234567.891, z: '# ##0' }], ['02', 1e21], ['03', 1e-7]]), [], { first: ['01', '1234567.891'], last: ['03', '0.0000001'] }),
  odd('formula.xlsx', () => book([['dep', 'n'], ['01', 3], ['02', { t: 'n', v: 6, f: 'B2*2' }]]), ['formula'], { last: ['02', '6'], line: 3 }),
  odd('formulaempty.xlsx', () => rawBook(`<sheetData>${ROWS}<row r="4">${words('A4', '03')}<c r="B4"><f>B2+B3</f></c></row></sheetData>`), ['formula-empty'], { rows: 3, line: 4 }),
  odd('cyclic.xlsx', () => rawBook(`<sheetData>${ROWS}<row r="4">${words('A4', '03')}<c r="B4"><f>B5</f><v>0</v></c></row><row r="5">${words('A5', '04')}<c r="B5"><f>B4</f><v>0</v></c></row></sheetData>`), ['formula'], { rows: 4, last: ['04', '0'] }),
  odd('cellerror.xlsx', () => rawBook(`<sheetData>${ROWS}<row r="4">${words('A4', '03')}<c r="B4" t="e"><v>#DIV/0!</v></c></row></sheetData>`), ['cell-error'], { last: ['03', '#DIV/0!'] }),
  odd('wrongdimension.xlsx', () => rawBook(`<dimension ref="A1"/><sheetData>${ROWS}</sheetData>`), [], { header: ['dep', 'n'], rows: 2 }),
  odd('farcell.xlsx', () => rawBook(`<sheetData>${ROWS}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>`), ['header-empty'], { rows: 3 }),
  odd('entities.xlsx', () => rawBook(`<sheetData>${ROWS}</sheetData>`, { 'xl/sharedStrings.xml': utf8('<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>') }), [], { rows: 2 }),
  odd('cut.xlsx', () => book(PLAIN).subarray(0, 3000), ['truncated'], { rows: 0 }),
  odd('nosheet.xlsx', () => zip({ 'xl/workbook.xml': utf8('<workbook/>') }), ['workbook-broken'], { rows: 0 }),
  odd('damaged.xlsx', () => { const bytes = book(PLAIN); bytes.fill(0x55, 200, 900); return bytes; }, ['zip-broken'], { rows: 0 }),
  odd('bomb.xlsx', () => rawBook(`<sheetData>${ROWS}</sheetData>${' '.repeat(8_000_000)}`), ['zip-bomb'], { rows: 0 }),
  odd('lying.xlsx', lying, ['zip-bomb'], { rows: 0 }),
  odd('letter.docx', () => zip({ 'word/document.xml': utf8('<w:document/>') }), ['not-a-table'], { rows: 0 }),
  odd('pictures.zip', () => zip({ 'a.png': new Uint8Array(20) }), ['zip-empty'], { rows: 0 }),
  odd('protected.xlsx', encrypted, ['encrypted'], { rows: 0 }),
  odd('cut.xls', () => book(PLAIN, { type: 'biff8' }).subarray(0, 700), ['workbook-broken'], { rows: 0 }),
  odd('export.xls', () => utf8('<html><head><meta charset="utf-8"></head><body><script>alert(1)</script><table><tr><th>dep</th><th>n</th></tr><tr><td>01</td><td>1 234</td></tr><tr><td>02</td><td>3,5</td></tr></table></body></html>'), [], { header: ['dep', 'n'], rows: 2, first: ['01', '1 234'], reading: { format: 'xls' } }),
];
