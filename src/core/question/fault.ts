/**
 * What the database says is wrong with a statement, in pieces that can be put in the words of the
 * person: a kind, names, a place. Its own words are kept beside them.
 */

export type FaultKind =
  | 'empty' | 'several' | 'not-a-question' | 'parameters' | 'forbidden' | 'too-long' | 'stopped'
  | 'syntax' | 'unclosed' | 'table' | 'column' | 'function' | 'types' | 'ambiguous' | 'group' | 'conversion' | 'memory' | 'engine' | 'other';

export interface Fault {
  readonly kind: FaultKind;
  /** The word, table, column or function at fault. */
  readonly name?: string;
  /** What the database would have understood. */
  readonly near?: string;
  /** 1-based, in the text of the person. */
  readonly line?: number;
  readonly column?: number;
  /** As the database said it, in English, without its drawing of the place. */
  readonly said?: string;
}

/** A statement that cannot be run as it is: shown to the person, never a fault of the program. */
export class QuestionError extends Error {
  override readonly name = 'QuestionError';
  constructor(readonly fault: Fault, cause?: unknown) {
    super(fault.said ?? fault.kind, { cause });
  }
}

type Reading = readonly [RegExp, FaultKind];

/** The first that fits; `name` and `near` are its groups. */
const READINGS: readonly Reading[] = [
  [/unterminated (?<name>[\w /*]+?) at or near/, 'unclosed'],
  [/syntax error at (?:or near "(?<name>[\s\S]*?)"(?=$|\n)|end of input)/, 'syntax'],
  [/Values were not provided for the following prepared statement parameters/, 'parameters'],
  [/Cannot prepare multiple statements/, 'several'],
  [/Expected a single SELECT statement|A CTE needs a SELECT/, 'not-a-question'],
  [/^Permission Error|disabled (?:by|through) configuration|configuration has been locked/, 'forbidden'],
  [/(?:Table|View) with name (?<name>.+?) does not exist!(?:\nDid you mean "(?<near>[^"\n]+)")?/, 'table'],
  [/Function with name "?(?<name>.+?)"? (?:does not exist|is not in the catalog)[^\n]*(?:\nDid you mean "(?<near>[^"\n]+)")?/, 'function'],
  [/Referenced (?:column|table) "(?<name>.+?)" not found(?:[^\n]*\nCandidate (?:bindings|tables): "(?<near>[^"\n]+)")?/, 'column'],
  [/does not have a column named "(?<name>.+?)"(?:[^\n]*\nCandidate bindings: "(?<near>[^"\n]+)")?/, 'column'],
  [/Ambiguous reference to (?:column|table)(?: name)? "(?<name>.+?)"/, 'ambiguous'],
  [/column "(?<name>.+?)" must appear in the GROUP BY/, 'group'],
  [/No function matches the given name and argument types '(?<name>.+?)'/, 'types'],
  [/^Conversion Error|Could not convert/, 'conversion'],
  [/^Out of Memory/i, 'memory'],
];

/** `LINE 2: SELECT foo` and, under it, a caret where the fault is. */
const PLACE = /\n+LINE (\d+): (.*)\n( *)\^/;

/**
 * @param message  of an error of the database
 * @param text     what the person wrote
 * @param before   lines that stood before it in the statement that was run
 */
export function readFault(message: string, text: string, before: number): Fault {
  const drawn = PLACE.exec(message);
  const said = message.replace(/\n+LINE \d+: [\s\S]*$/, '').trim();
  const [reading, kind] = READINGS.map(([pattern, one]) => [pattern.exec(said), one] as const).find(([found]) => found !== null) ?? [null, 'other' as const];
  const { name, near } = reading?.groups ?? {};
  return { kind, ...(name === undefined ? {} : { name }), ...(near === undefined ? {} : { near }), ...(drawn ? placeIn(text, drawn, before) : {}), said };
}

/** The database cuts a long line around the fault and says so by dots. */
function placeIn(text: string, [, number = '1', shown = '', indent = '']: RegExpExecArray, before: number): Pick<Fault, 'line' | 'column'> {
  const lines = text.split('\n');
  const line = Number(number) - before;
  // What is missing is missed after the last word.
  if (line > lines.length) return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
  const whole = lines[line - 1];
  if (whole === undefined) return {};
  const cut = /^\.\.\. ?/.exec(shown)?.[0] ?? '';
  const start = cut === '' ? 0 : Math.max(0, whole.indexOf(shown.slice(cut.length).replace(/ ?\.\.\.$/, '')));
  const column = indent.length - `LINE ${number}: `.length - cut.length + start + 1;
  return { line, column: Math.min(Math.max(1, column), whole.length + 1) };
}
