/**
 * What a question to the database looks like, and the type of its answer.
 *
 * A query declares the columns it returns; the decoder in `db/` refuses anything
 * else, and TypeScript derives the row type from the same declaration.
 */

/** `date` travels as ISO text. A trailing `?` allows NULL. */
export type ColumnType = 'text' | 'int' | 'real' | 'bool' | 'date' | 'text?' | 'int?' | 'real?' | 'bool?' | 'date?';
export type Columns = Readonly<Record<string, ColumnType>>;

type Base<T extends ColumnType> = T extends `${infer B}?` ? B : T;
type Js<B> = B extends 'text' | 'date' ? string : B extends 'bool' ? boolean : number;
type Value<T extends ColumnType> = T extends `${string}?` ? Js<Base<T>> | null : Js<Base<T>>;

/** The row that a declaration of columns promises. */
export type RowOf<C extends Columns> = { readonly [K in keyof C]: Value<C[K]> };

/** Parameters are bound, never interpolated; BigInt and Date do not cross (ENGINEERING T10). */
export type Param = string | number | boolean | null;

export interface Query<C extends Columns = Columns> {
  /** Name of the file in `sql/`, for messages. */
  readonly name: string;
  readonly sql: string;
  readonly columns: C;
}

export interface QueryOptions { readonly signal?: AbortSignal }

/** The part of an engine that checks and pages need: ask, and run a statement. */
export interface QueryRunner {
  query<C extends Columns>(query: Query<C>, params?: readonly Param[], options?: QueryOptions): Promise<RowOf<C>[]>;
  /** Runs one or several statements that return nothing. */
  run(sql: string): Promise<void>;
}
