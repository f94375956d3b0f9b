/** The commands of `concordance`: each is declared in `commands/`, and loaded when it is called. */
import { EngineError } from '../core/errors';
import { langOf, readArgs, withoutLang } from './args';
import { Refusal, type Command, type Status } from './command';
import { DATA_COMMANDS } from './commands/data';
import { SITE_COMMANDS } from './commands/site';
import { helpOf, helpOfAll } from './help';
import { refusedByMachine } from './machine';

/** By name, in the order of the help. */
export const COMMANDS: Readonly<Record<string, Command>> = { ...DATA_COMMANDS, ...SITE_COMMANDS };

const isHelp = (arg: string): boolean => arg === '--help' || arg === '-h';

/**
 * @param args  the command and its options, as typed
 * @returns     exit status (`command.ts`); what is wrong is said on standard error, in one sentence
 */
export async function main(args: readonly string[]): Promise<Status> {
  let lang: 'fr' | 'en' = 'fr';
  try {
    lang = langOf(args, process.env);
    const [name = '--help', ...rest] = withoutLang(args);
    if (isHelp(name)) {
      process.stdout.write(helpOfAll(COMMANDS, lang));
      return 0;
    }
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name]! : null;
    if (!command) throw new Refusal({ fr: `${name}\u202F: cette commande n’existe pas\u202F; ${Object.keys(COMMANDS).join(', ')}`, en: `${name}: there is no such command; ${Object.keys(COMMANDS).join(', ')}` });
    if (rest.some(isHelp)) {
      process.stdout.write(helpOf(name, command, lang));
      return 0;
    }
    return await (await command.load())(readArgs(command, rest, lang));
  } catch (thrown) {
    const error = refusedByMachine(thrown);
    if (error instanceof Refusal) {
      const [name = ''] = withoutLang(args);
      process.stderr.write(`${error.text[lang]}\n${error.status === 2 ? `concordance ${Object.hasOwn(COMMANDS, name) ? `${name} ` : ''}--help\n` : ''}`);
      return error.status;
    }
    // A fault of the program keeps its stack: it is there to be reported.
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n${error instanceof EngineError && error.sql ? `${error.sql}\n` : ''}`);
    return 4;
  }
}
