/**
 * What a person's file holds once it is read: cells of text exactly as the file words them,
 * where they stand, and what was decided in order to read them.
 *
 *   bytes ──► format, encoding, separator, sheet ──► grid ──► title | header | rows | notes
 *
 * Nothing is typed and nothing is dropped: every line of the file is in `before`, `header`,
 * `rows` or `after`, unless it is empty.
 */
import type { DataPackage } from './datapackage';
import type { Problem } from './errors';

/**
 * Rows of text. A plain `string[][]` is one; a large file gives rows that are read out of
 * packed columns when asked for, so that a million of them cross from a worker at no cost.
 */
export interface Rows extends Iterable<readonly string[]> {
  readonly length: number;
  at(index: number): readonly string[] | undefined;
  /** From one index up to another, not included, as `Array.prototype.slice` counts. */
  slice(from?: number, to?: number): readonly (readonly string[])[];
}

/** A sheet, or a text, before anybody says what its rows are. */
export interface Grid {
  readonly name: string;
  readonly rows: Rows;
  /** 1-based line, or row of the spreadsheet, of each row. */
  readonly lines: ArrayLike<number>;
}

export type FileFormat = 'csv' | 'xlsx' | 'xls' | 'ods' | 'parquet' | 'arrow' | 'json' | 'json-stat' | 'sdmx-csv' | 'data-package';
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Lines of the file, 1-based, both included. */
export interface Span { readonly first: number; readonly last: number }

/** What was decided to read a file. Every field can be changed by the person, and the file read again. */
export interface Reading {
  readonly format: FileFormat;
  /** Of text; null for binary formats. */
  readonly encoding: Encoding | null;
  /** Of delimited text; null for other formats. */
  readonly separator: string | null;
  /** The sign of decimals in the body; null when no cell tells. Cells keep their text: this is for whoever reads numbers. */
  readonly decimal: ',' | '.' | null;
  /** The sign between thousands; null when there is none. */
  readonly group: string | null;
  /** Name of the sheet, of the table of a package, of the list of a JSON file. */
  readonly sheet: string | null;
  /** Part of the sheet that is read, `A1:F20`; null for all of it. */
  readonly range: string | null;
  /** Several header lines are joined "a / b", merged cells filled; null when the file names no column. */
  readonly header: Span | null;
  /** Null when there is no row under the header. */
  readonly body: Span | null;
}

/** Why the header was taken to be there: `i18n` says it in words. */
export type HeaderReason = 'chosen' | 'declared' | 'types' | 'width' | 'first' | 'none';

/** What a spreadsheet says of a cell besides its value. Indexes are those of `header` and `rows`, 0-based, both ends included. */
export interface Mark {
  /** `percent`: shown × 100 with a sign; `formula`: the value is the one kept in the file, nothing was computed; `merged`: filled from the cell it is merged with. */
  readonly kind: 'percent' | 'formula' | 'merged';
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

export interface Table {
  /** As many names as the widest row has cells; an absent name is empty. */
  readonly header: readonly string[];
  /** Each as wide as the header. */
  readonly rows: Rows;
  readonly lines: ArrayLike<number>;
  /** Title lines above the header, and notes under the body: the cells of each that are not empty, joined by " · ". */
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly marks: readonly Mark[];
}

/** Several tables with their descriptor (Frictionless Data Package). */
export interface OpenedPackage {
  readonly descriptor: DataPackage;
  /** By the `path` of the resource. */
  readonly tables: ReadonlyMap<string, Table>;
}

export interface Opened {
  readonly file: string;
  /** In bytes. */
  readonly size: number;
  /** Of the bytes, in hexadecimal. */
  readonly sha256: string;
  readonly reading: Reading;
  readonly headerReason: HeaderReason;
  /** Names that `reading.sheet` may take. */
  readonly sheets: readonly string[];
  /** Without a single column when the file could not be read: `problems` says why. */
  readonly table: Table;
  readonly package?: OpenedPackage;
  /** Codes are worded in the section `reading` of `i18n`. */
  readonly problems: readonly Problem[];
}

export const EMPTY_TABLE: Table = { header: [], rows: [], lines: [], before: [], after: [], marks: [] };
