/**
 * How the cells of a file become figures of the model, said once and reused for the next
 * file of the same shape. A mapping is plain JSON: it is kept, exported and shipped as such.
 *
 *   table + mapping + knowledge ──► figures, their document, what they need to be read, problems
 */
import type { Family } from '../disclosure/family';
import type { Problem } from '../errors';
import type { Finding, Grade, SideCode, Text } from '../model';
import type { Qualifier } from '../number';

/** Version of the form of a mapping; a reader refuses a later one. */
export const MAPPING_VERSION = 1;

/** Columns of `observations.csv` that a mapping fills, besides the number itself. */
export const FIELDS = [
  'indicator', 'kind', 'measure', 'base_kind', 'base_id', 'scope_id', 'structure_id', 'stage', 'area', 'period',
  'sex', 'age', 'exploitation', 'citizenship', 'breakdown', 'unit', 'status', 'cites', 'scope_text', 'note',
] as const;
export type FieldName = (typeof FIELDS)[number];

/** Fields without which a figure means nothing: a mapping that leaves one empty is not complete. */
export const REQUIRED: readonly FieldName[] = ['indicator', 'scope_id', 'area', 'period', 'unit'];

/** What stands in a field that the mapping does not name. */
export const DEFAULTS: Readonly<Partial<Record<FieldName, string>>> = {
  kind: 'flow', measure: 'count', structure_id: '_T', sex: 'T', age: 'T', exploitation: 'T', citizenship: 'T', status: 'final',
};

/**
 * Ways to read a label without listing every value.
 *   `code`        the cell already is a code of the list
 *   `label`       the cell is the French or English label of a code, whatever its accents and capitals
 *   `department`  `1`, `01`, `2A`, `971`, `Ain`, `FR-01` → `FR-01`
 *   `country`     ISO 3166 code of two or three letters, or name
 *   `period`      `2017`, `17`, `2017-03`, `03/2017`, `2017-S1`, `2017/2018`, SDMX periods
 *   `slug`        a name of its own: `CGD BAR SUR AUBE` → `cgd-bar-sur-aube`, declared as a new structure or population
 *   `text`        the words as they are
 */
export type Reader = 'code' | 'label' | 'department' | 'country' | 'period' | 'slug' | 'text';

/** The rule holds for rows whose cells, in each column named, are one of these. */
export type Condition = Readonly<Record<string, readonly string[]>>;

/** Where the code of a field comes from. Columns are named as the header prints them. */
export type FieldRule = { readonly when?: Condition } & (
  | { readonly constant: string }
  | {
    readonly column: string;
    /** Printed value → code; asked before `reader`. */
    readonly codes?: Readonly<Record<string, string>>;
    readonly reader?: Reader;
  }
  /** What the header of the column that holds the number says: see `ValueColumn`. */
  | { readonly header: true; readonly codes?: Readonly<Record<string, string>>; readonly reader?: Reader }
);

/** A column of numbers. In a wide table its header says something: `fields` fixes it column by column. */
export interface ValueColumn {
  readonly column: string;
  readonly fields?: Readonly<Partial<Record<FieldName, string>>>;
}

/** Only rows whose cell is (`keep`) or is not one of `values`. */
export interface RowFilter { readonly column: string; readonly values: readonly string[]; readonly keep: boolean }

/**
 * What a label says that stands where a number should.
 *   `suppressed`     a small count hidden on purpose: a figure between `min` and `max`
 *   `not-published`, `not-collected`, `not-applicable`   no figure, and the cell is counted as such
 *   `zero`           a printed dash that means none: a figure of 0
 */
export type MissingKind = 'suppressed' | 'not-published' | 'not-collected' | 'not-applicable' | 'zero';
export interface MissingLabel {
  /** Compared without capitals nor spaces around; the empty text is the empty cell. */
  readonly label: string;
  readonly means: MissingKind;
  /** Bounds of a suppressed count, both included. */
  readonly min?: number;
  readonly max?: number;
}

/** The document that the figures are read in. */
export interface SourceCard {
  /** A document that the pack already has: the figures join those read in it. Otherwise one is made. */
  readonly source_id?: string;
  readonly producer: string;
  readonly side: SideCode;
  readonly title: string;
  /** Year, month or day; empty when unknown. */
  readonly published: string;
  readonly url: string;
  readonly licence: string;
  /** Genre of document: code of `source.kind`. */
  readonly kind: string;
  readonly scope_note: string;
  readonly read_as: 'full-text' | 'excerpt' | 'quoted-by-another';
}

/** Tables of knowledge that a mapping may add rows to. */
export const DECLARABLE = [
  'indicator', 'scope', 'scope_link', 'relation', 'partition', 'implied', 'scope_form', 'codelist_area', 'codelist_structure',
  'codelist_citizenship', 'codelist_age', 'codelist_sex', 'codelist_exploitation', 'codelist_unit', 'codelist_breakdown_key',
] as const;
export type KnowledgeTable = (typeof DECLARABLE)[number];
/** A row of one of them, by the names of its columns; those left out are empty. */
export type KnowledgeRow = Readonly<Record<string, string>>;
export type Declared = Readonly<Partial<Record<KnowledgeTable, readonly KnowledgeRow[]>>>;

/**
 * Totals that the file does not print, allowed because its lines are parts of one whole and
 * are all there: the lines that differ only by the fields of `set` are added up. The status of
 * such a figure says so (`computed`).
 */
export interface SumRule {
  /** Fields of the total: `{ "structure_id": "_T" }` adds the services of each department. */
  readonly set: Readonly<Partial<Record<FieldName, string>>>;
  /** Only over lines whose cells are these. */
  readonly when?: Condition;
}

/** By what a next file of the same shape is known. Names as `normalName` writes them, in the order of the file. */
export interface Shape { readonly header: readonly string[]; readonly sheet: string | null }

export interface Mapping {
  readonly version: typeof MAPPING_VERSION;
  readonly name: string;
  readonly shape: Shape;
  readonly source: SourceCard;
  /** For each field, the first rule whose condition holds. */
  readonly fields: Readonly<Partial<Record<FieldName, readonly FieldRule[]>>>;
  readonly values: readonly ValueColumn[];
  /** Columns that appear in a later file and whose header this reader understands hold numbers too. */
  readonly across?: { readonly field: FieldName; readonly reader: Reader };
  /** Words that stand for numbers: "Tier 2" → "2". The words are kept in the note of the figure. */
  readonly numbers?: Readonly<Record<string, string>>;
  /** The sign of decimals; null while nobody said it, which leaves "1.234" unread. */
  readonly decimal: ',' | '.' | null;
  readonly missing: readonly MissingLabel[];
  readonly filters: readonly RowFilter[];
  /** Columns that the mapping leaves out knowingly. */
  readonly ignored: readonly string[];
  readonly declares: Declared;
  readonly sums: readonly SumRule[];
}

/** One figure, in the columns of `observations.csv`. Everything is text, as in the file. */
export interface MappedRow extends Readonly<Record<FieldName, string>> {
  readonly observation_id: string;
  readonly source_id: string;
  readonly value: string;
  readonly value_max: string;
  readonly qualifier: Qualifier;
  readonly locator: string;
}

/** A cell that says that there is no figure. */
export interface Gap { readonly line: number; readonly column: string; readonly label: string; readonly means: MissingKind }

/** What became of every cell under a column of numbers. They add up to `cells`. */
export interface Tally {
  readonly cells: number;
  readonly figures: number;
  /** In rows that a filter leaves out. */
  readonly filtered: number;
  /** Labels that say that there is none. */
  readonly missing: number;
  readonly problems: number;
}

/** A row of `sources.csv`. */
export interface SourceRow {
  readonly source_id: string;
  readonly producer: string;
  readonly side: string;
  readonly title: string;
  readonly published: string;
  readonly url: string;
  readonly kind: string;
  readonly scope_note: string;
  readonly read_as: string;
}

export interface Applied {
  readonly observations: readonly MappedRow[];
  /** Totals of `sums`, not counted in the tally. */
  readonly sums: readonly MappedRow[];
  /** Null when the figures join a document of the pack. */
  readonly source: SourceRow | null;
  /** What the mapping declares, and the codes that its readers made. */
  readonly declared: Declared;
  readonly gaps: readonly Gap[];
  readonly problems: readonly Problem[];
  readonly tally: Tally;
}

/** Rows of the tables that a mapping needs to know, by the name of the table. */
export type Knowledge = ReadonlyMap<string, readonly KnowledgeRow[]>;

/** Why something is proposed; `i18n` has the sentence. */
export interface Reason {
  readonly code:
    | 'header-name' | 'all-codes' | 'some-codes' | 'years' | 'departments' | 'countries' | 'numbers' | 'headers-across'
    | 'same-shape' | 'usual' | 'one-separator' | 'unclear' | 'labels';
  /** What the sentence counts or names. */
  readonly args: Readonly<Record<string, string | number>>;
}

/** A printed value and the code proposed for it. */
export interface CodeMatch {
  readonly value: string;
  readonly count: number;
  /** Null: nothing resembles it enough. */
  readonly code: string | null;
  /** 0 to 1; 1 is equality. */
  readonly score: number;
  /** Others, best first, at most five. */
  readonly candidates: readonly { readonly code: string; readonly label: Text; readonly score: number }[];
}

/** One proposal of `suggestMapping`, to be confirmed. */
export interface Suggestion {
  readonly field: FieldName | 'values' | 'decimal' | 'missing' | 'filters';
  /** Column that it rests on, as printed; null for a constant. */
  readonly column: string | null;
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly Reason[];
  /** The person must answer: the file does not say, or can be read in two ways. */
  readonly ask: boolean;
  /** Other columns that would do, best first. */
  readonly others: readonly { readonly column: string; readonly score: number }[];
  /** Matching of the values of the column with the code list of the field, where there is one. */
  readonly codes: readonly CodeMatch[];
}

export interface Suggested { readonly mapping: Mapping; readonly suggestions: readonly Suggestion[] }

/** A file with its mapping, as the session holds it and as it is kept. */
export interface ImportedDataset {
  /** `d` and the first 12 signs of the hash of the file, sheet and mapping. */
  readonly dataset_id: string;
  readonly name: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly bytes: number;
  /** Of the bytes of the file. */
  readonly sha256: string;
  /** Lines of the body. */
  readonly rows: number;
  /** ISO day and time. */
  readonly loaded_on: string;
  readonly origin: 'person' | 'shipped';
  /** How the file was read, in codes and values: separator, encoding, header line… */
  readonly decisions: readonly { readonly code: string; readonly value: string }[];
  readonly mapping: Mapping;
  /** The dataset of which this one is a newer edition; both stay. */
  readonly replaces: string | null;
  readonly applied: Applied;
  /** Figures made of records, or of a confidential table: the one family of them that left, kept with its figures so that no other does on a later visit. */
  readonly released?: Family;
}

/** What an import would change, before it is kept. */
export interface Impact {
  /** Figures that it adds. */
  readonly figures: number;
  /** Figures that the pack already has of the same document: not added twice. */
  readonly already: number;
  /** New pairs of figures by grade of comparability. */
  readonly pairs: Readonly<Record<Grade, number>>;
  /** Quantities on which a new figure and one of another document agree. */
  readonly agreements: number;
  readonly appeared: readonly Finding[];
  readonly solved: readonly Finding[];
}
