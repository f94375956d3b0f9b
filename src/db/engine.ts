/**
 * The one door to DuckDB. Two engines stand behind it and run the same SQL files:
 * `wasm.ts` (a worker, in the browser) and `node.ts` (tests and the terminal).
 */
import type { QueryRunner } from '../core/query';

/** One file of the pack, or of a person: its name, and its UTF-8 text or its bytes, which are left as they are. */
export interface EngineFile { readonly name: string; readonly content: string | Uint8Array<ArrayBuffer> }

export interface Engine extends QueryRunner {
  /** Makes a file readable under its name until `lock`. */
  register(file: EngineFile): Promise<void>;
  /** Gives back the memory of a registered file; the tables made of it stay. */
  forget(name: string): Promise<void>;
  /** No file, no network and no change of configuration after this (ENGINEERING T8). */
  lock(): Promise<void>;
  close(): Promise<void>;
}
