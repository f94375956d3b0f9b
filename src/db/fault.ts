/** Tells a statement that is wrong from an engine that is broken. */

/** What a WebAssembly module says when it traps (ENGINEERING §4, T6). */
const TRAP = /out of bounds|unreachable|signature mismatch|null function|memory access|Maximum call stack|Aborted\(/i;
/** `Binder Error: …`: DuckDB itself is speaking, so the text after it may hold anything. */
const SPOKEN = /^(?:[A-Za-z]+ ){1,4}Error:/;
/** The two kinds after which DuckDB refuses every later statement. */
const INVALIDATED = /^(?:FATAL|INTERNAL) Error:/i;

/**
 * The parser answers in JSON where the rest of DuckDB answers in plain words.
 * @param message  text of an error that the engine gave
 * @returns `Parser Error: …` for both
 */
export function plain(message: string): string {
  const parts = /^\{"exception_type":"([^"]*)","exception_message":("(?:[^"\\]|\\.)*")/.exec(message);
  return parts ? `${parts[1]} Error: ${JSON.parse(parts[2]!) as string}` : message;
}

/**
 * @param message  text of an error, in plain words
 * @returns true when every later answer of this engine would be suspect
 */
export function isFatal(message: string): boolean {
  return SPOKEN.test(message) ? INVALIDATED.test(message) : TRAP.test(message);
}
