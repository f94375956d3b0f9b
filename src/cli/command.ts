/**
 * What a command of the terminal takes and answers. Its options, its help in both languages and its
 * statuses are read from one declaration (`commands/`), so that none can drift from the others.
 */
import type { Lang, Text } from '../core/model';

export interface Option {
  readonly type: 'string' | 'boolean';
  readonly about: Text;
  /** What its value is called in the help. */
  readonly value?: Text;
  /** The only values it takes, the usual one first. */
  readonly choices?: readonly string[];
}
export type Options = Readonly<Record<string, Option>>;
type Values<O extends Options> = { readonly [K in keyof O]?: O[K]['type'] extends 'boolean' ? boolean : string };

/** What is named without `--`: a file, a folder. */
export interface Place { readonly name: Text; readonly about: Text; readonly optional?: boolean }

/** What was typed, read as the declaration says. */
export interface Given<O extends Options> {
  readonly places: readonly string[];
  readonly options: Values<O>;
  readonly lang: Lang;
}

/**
 * How a command ends: 0 done and nothing refused, 1 refused, 2 misused, 3 the data cannot be read,
 * 4 the program failed.
 */
export type Status = 0 | 1 | 2 | 3 | 4;

export interface Command<O extends Options = Options> {
  readonly about: Text;
  readonly places: readonly Place[];
  readonly options: O;
  /** What the statuses 0 and 1 mean of this command; without `1`, it refuses nothing. */
  readonly status: { readonly 0: Text; readonly 1?: Text };
  /** Arguments typed after the name of the command, and what they do. */
  readonly examples: readonly { readonly typed: string; readonly about: Text }[];
  load(): Promise<(given: Given<O>) => Promise<Status>>;
}

/** Keeps the types of the options of one command. */
export const command = <const O extends Options>(one: Command<O>): Command => one as unknown as Command;

/** What a command cannot do, in a sentence for the person: 2 for what was typed, 3 for the data. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(readonly text: Text, readonly status: 2 | 3 = 2) {
    super(text.en);
  }
}

function leave(error: NodeJS.ErrnoException): never {
  if (error.code === 'EPIPE') process.exit();
  process.stderr.write(`${error.message}\n`);
  process.exit(3);
}

/** Text on standard output. `concordance check | head` closes it early: that is the reader's right. */
export function write(text: string): void {
  // Others listen for a while, and leave before the last of a long text is written.
  if (!process.stdout.listeners('error').includes(leave)) process.stdout.on('error', leave);
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}
