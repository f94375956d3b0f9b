/** Options of the command line: Node's own parser, with help made from the declaration. */
import { parseArgs } from 'node:util';

export interface Option {
  readonly type: 'string' | 'boolean';
  /** What it does; `PORT` style words name its value. */
  readonly about: string;
  readonly value?: string;
}
type Options = Readonly<Record<string, Option>>;
type Values<O extends Options> = { readonly [K in keyof O]?: O[K]['type'] extends 'boolean' ? boolean : string };

/** The command line was misread, or help was `asked` for; the message is for the person. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  constructor(message: string, readonly asked = false) {
    super(message);
  }
}

/**
 * @param usage    first line of the help, e.g. `concordance build`
 * @param args     what was typed after the command
 * @param options  the options it knows
 * @throws UsageError for an unknown option, a missing value, or `--help`
 */
export function readArgs<const O extends Options>(usage: string, args: readonly string[], options: O): Values<O> {
  const help = `${usage}\n${Object.entries(options)
    .map(([name, { about, value }]) => `  --${`${name} ${value ?? ''}`.padEnd(18)} ${about}\n`).join('')}`;
  if (args.includes('--help') || args.includes('-h')) throw new UsageError(help, true);
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values as Values<O>;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
  }
}
