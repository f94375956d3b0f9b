/**
 * One question of a person to the database, which may change nothing, fetch nothing and read no file.
 *
 * It never stands alone: it is put inside `SELECT … FROM (…)`, which the parser of the database
 * accepts only around a question, and the whole is prepared, which the database refuses when the
 * text closes the bracket to add another statement. Then its plan is read: the functions that
 * answer rows are among those known to touch nothing. The engine is locked besides (no file, no
 * network, no change of configuration). No word of the text is searched for in order to trust it.
 */
import { EngineError } from '../errors';
import type { QueryOptions, QueryRunner } from '../query';
import { QuestionError, readFault, type Fault } from './fault';
import { outside } from './text';

/** A column of an answer, with its type in the words of the database. */
export interface AnswerColumn { readonly name: string; readonly type: string }

/** A text that the database has understood as one question. */
export interface Question {
  readonly text: string;
  readonly columns: readonly AnswerColumn[];
}

export interface Answered {
  readonly columns: readonly AnswerColumn[];
  /** As the database writes them; null where there is no value. */
  readonly rows: readonly (readonly (string | null)[])[];
  /** More rows were there than were asked for. */
  readonly cut: boolean;
}

/** Lines that stand before the text in what is run. */
const BEFORE = 1;
/** Functions that answer rows and touch nothing; a table is scanned without one. */
const HARMLESS = /^(RANGE|GENERATE_SERIES|UNNEST|REPEAT|REPEAT_ROW|SUMMARY|TEST_ALL_TYPES|TEST_VECTOR_TYPES|SEQ_SCAN|DUCKDB_(COLUMNS|CONSTRAINTS|DATABASES|DEPENDENCIES|FUNCTIONS|INDEXES|KEYWORDS|MEMORY|OPTIMIZERS|SCHEMAS|SEQUENCES|SETTINGS|TABLES|TYPES|VARIABLES|VIEWS)|PRAGMA_(COLLATIONS|DATABASE_SIZE|METADATA_INFO|PLATFORM|SHOW|STORAGE_INFO|TABLE_INFO|USER_AGENT|VERSION))$/;

/**
 * Has the database read a text, without running it.
 * @throws QuestionError when it is not one question, does not bind, or would do more than answer
 */
export async function examine(runner: QueryRunner, text: string, options: QueryOptions = {}): Promise<Question> {
  const { statements, text: bare, firstWord } = outside(text);
  if (statements === 0) throw new QuestionError({ kind: 'empty' });
  if (statements > 1) throw new QuestionError({ kind: 'several' });
  // The parameter has the whole prepared, not sent: several statements are refused, none is run.
  const columns = await asked(bare, () => runner.query({
    name: 'question/columns', columns: { name: 'text', type: 'text' },
    sql: `SELECT column_name AS name, column_type AS type FROM (DESCRIBE SELECT * FROM (\n${bare}\n)) WHERE ?`,
  }, [true], options), firstWord);
  const question = { text: bare, columns };
  const [plan] = await asked(bare, () => runner.query({
    name: 'question/plan', columns: { explain_key: 'text', explain_value: 'text' },
    sql: `EXPLAIN (FORMAT JSON) ${within(question, 1)}`,
  }, [], options));
  const stranger = functionsOf(JSON.parse(plan?.explain_value ?? '[]') as readonly Step[]).find((name) => !HARMLESS.test(name));
  if (stranger !== undefined) throw new QuestionError({ kind: 'forbidden', name: stranger.toLowerCase() });
  return question;
}

/**
 * Runs a question that was examined.
 * @param rows  at most so many are given
 * @throws QuestionError
 */
export async function answer(runner: QueryRunner, question: Question, rows: number, options: QueryOptions = {}): Promise<Answered> {
  const names = question.columns.map((_, i) => `c${i}`);
  const found = await asked(question.text, () => runner.query({
    name: 'question/answer', columns: Object.fromEntries(names.map((name) => [name, 'text?'] as const)),
    sql: within(question, rows + 1),
  }, [], options));
  return { columns: question.columns, rows: found.slice(0, rows).map((row) => names.map((name) => row[name] ?? null)), cut: found.length > rows };
}

/** Every cell as the database writes it: a number keeps its digits, a list its brackets. */
const within = ({ text, columns }: Question, limit: number): string => {
  const names = columns.map((_, i) => `c${i}`);
  return `SELECT ${names.map((name) => `${name}::VARCHAR AS ${name}`).join(', ')} FROM (\n${text}\n) AS answer(${names.join(', ')}) LIMIT ${limit}`;
};

interface Step { readonly name: string; readonly children?: readonly Step[]; readonly extra_info?: Readonly<Record<string, unknown>> }

/** Functions that the steps of a plan call for their rows. */
const functionsOf = (steps: readonly Step[]): string[] => steps.flatMap(({ children = [], extra_info = {} }) => {
  const { Function: name } = extra_info;
  return [...(typeof name === 'string' ? [name] : []), ...functionsOf(children)];
});

/** Words that a question starts with; by any other, the refusal is explained as such. It decides of nothing else. */
const QUESTIONS = new Set(['SELECT', 'WITH', 'FROM', 'VALUES', 'TABLE', 'DESCRIBE', 'SHOW', 'SUMMARIZE', 'PIVOT', 'UNPIVOT']);

async function asked<T>(text: string, ask: () => Promise<T>, firstWord = 'SELECT'): Promise<T> {
  try {
    return await ask();
  } catch (cause) {
    throw new QuestionError(faultOf(cause, text, firstWord), cause);
  }
}


function faultOf(cause: unknown, text: string, firstWord: string): Fault {
  if (!(cause instanceof EngineError)) return { kind: 'engine', said: cause instanceof Error ? cause.message : String(cause) };
  if (cause.code !== 'query-failed') return { kind: cause.code === 'query-aborted' ? 'stopped' : 'engine', said: cause.message };
  const fault = readFault(cause.message, text, BEFORE);
  if (QUESTIONS.has(firstWord)) return fault;
  return { kind: 'not-a-question', name: firstWord, line: fault.line, column: fault.column, said: fault.said };
}
