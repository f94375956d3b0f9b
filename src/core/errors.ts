/**
 * Exceptions are for code and engines that fail; bad data is a value (see `Problem`).
 * Every error has a stable code, which `i18n/` turns into a sentence.
 */
export type EngineCode =
  | 'engine-boot' | 'engine-timeout' | 'engine-crash' | 'engine-closed'
  | 'query-failed' | 'query-aborted' | 'result-type';

/** The database, or the road to it, failed. `sql` is the statement under way, if any. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  constructor(readonly code: EngineCode, message: string, readonly sql?: string, cause?: unknown) {
    super(message, { cause });
  }
}

/** Bad data, said where it stands: shown to the person, never thrown. */
export interface Problem {
  readonly code: string;
  readonly file?: string;
  /** 1-based, as a text editor or a spreadsheet numbers them. */
  readonly line?: number;
  readonly column?: string;
  readonly value?: string;
}
