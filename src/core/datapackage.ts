/** The part of a Frictionless Data Package v2 descriptor that Concordance reads. */
export interface Field {
  readonly name: string;
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'date';
}
export interface Resource {
  /** Name of the table in the database. */
  readonly name: string;
  readonly path: string;
  readonly schema: { readonly fields: readonly Field[] };
}
export interface DataPackage {
  readonly name: string;
  readonly version: string;
  readonly resources: readonly Resource[];
}
