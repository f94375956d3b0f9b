/**
 * The part of a Frictionless Data Package v2 descriptor that Concordance reads
 * (datapackage.org, Table Schema 2.0), and one extension of ours, `codes`.
 */
export type FieldType = 'string' | 'number' | 'integer' | 'boolean' | 'date' | 'list' | 'any';

export interface Constraints {
  readonly required?: boolean;
  readonly unique?: boolean;
  readonly enum?: readonly string[];
  /** A regular expression of XML Schema: it must match the whole value. */
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A value with its name: `label` in the first language of the package, `label@en` in English. */
export interface Labelled { readonly value: string; readonly label?: string; readonly 'label@en'?: string }

export interface Reference { readonly resource: string; readonly field: string }

/** Where a code is looked up when a foreign key cannot say it. */
export interface Codes {
  /** Lists to look in; the code must be in one of them. */
  readonly lists?: readonly Reference[];
  /** The lists depend on the value of this other field; a value without lists is not checked. */
  readonly by?: string;
  readonly when?: Readonly<Record<string, readonly Reference[]>>;
  /** The code ends before this sign: `scope@stage`, `key=value`. */
  readonly until?: string;
  /** Values that are right although no list has them. */
  readonly except?: readonly string[];
}

export interface Field {
  readonly name: string;
  readonly type: FieldType;
  /** `uri` on a string; nothing else is read. */
  readonly format?: string;
  /** In the first language of the package, and in English. */
  readonly title?: string;
  readonly 'title@en'?: string;
  readonly description?: string;
  readonly 'description@en'?: string;
  readonly constraints?: Constraints;
  readonly categories?: readonly Labelled[];
  /** Replaces the missing values of the schema. */
  readonly missingValues?: readonly Labelled[];
  /** Between the items of a list; a comma unless told otherwise. */
  readonly delimiter?: string;
  readonly codes?: Codes;
}

export interface ForeignKey {
  readonly fields: readonly string[];
  /** Without `resource`: the same table. */
  readonly reference: { readonly resource?: string; readonly fields: readonly string[] };
}

export interface Schema {
  readonly fields: readonly Field[];
  readonly missingValues?: readonly Labelled[];
  readonly primaryKey?: readonly string[];
  readonly uniqueKeys?: readonly (readonly string[])[];
  readonly foreignKeys?: readonly ForeignKey[];
}

export interface Resource {
  /** Name of the table in the database. */
  readonly name: string;
  readonly path: string;
  readonly title?: string;
  readonly 'title@en'?: string;
  /** Ours: a raw file, which makes no table: it is read on demand, through the mapping at this path. */
  readonly mapping?: string;
  readonly schema: Schema;
}

export interface License { readonly name?: string; readonly path?: string; readonly title?: string; readonly 'title@en'?: string }

export interface DataPackage {
  readonly name: string;
  readonly version: string;
  readonly title?: string;
  readonly created?: string;
  readonly licenses?: readonly License[];
  readonly resources: readonly Resource[];
}

/** @returns null for a text that is no descriptor: a resource says what its table is called, where it lies and which columns it has */
export function readDescriptor(text: string): DataPackage | null {
  try {
    const value = JSON.parse(text) as DataPackage | null;
    return Array.isArray(value?.resources) && value.resources.every(isTable) ? value : null;
  } catch {
    return null;
  }
}

function isTable(resource: unknown): boolean {
  const { name, path, mapping, schema } = (resource ?? {}) as Partial<Resource>;
  return typeof name === 'string' && typeof path === 'string' && (mapping !== undefined || Array.isArray(schema?.fields));
}

/** A file of delimited text, cell by cell as written: nothing is typed, nothing is trimmed. */
export interface TextTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** For each row, the line of the file on which it starts; the header is on line 1. */
  readonly lines: readonly number[];
}

/** The database file that the build makes of the shipped pack and its model, beside the pages. */
export const BUILT = 'pack.duckdb';
