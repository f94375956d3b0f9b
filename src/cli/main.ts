/**
 * The commands of `concordance`, each loaded when it is called.
 * Exit status: 0 done, 1 failed (or, with `check --strict`, errors found), 2 misused.
 */
import { UsageError } from './args';

type Command = (args: string[]) => Promise<number>;

const COMMANDS: Readonly<Record<string, { about: string; load: () => Promise<Command> }>> = {
  check: { about: 'checks a pack of figures and lists what does not agree', load: async () => (await import('./check')).check },
  import: { about: 'reads a file of statistics through its mapping and writes its figures', load: async () => (await import('./import')).importFile },
  evaluate: { about: 'scores the findings on cases judged by hand', load: async () => (await import('./evaluate')).evaluate },
  build: { about: 'builds the application into dist/', load: async () => (await import('./build')).build },
  serve: { about: 'serves the application on this machine (npm start)', load: async () => (await import('./serve')).serve },
  bench: { about: 'measures the application and the engine', load: async () => (await import('./bench')).bench },
  shots: { about: 'photographs every page into dist/shots', load: async () => (await import('./shots')).shots },
};

const HELP = `concordance <command> [options]\n\n${
  Object.entries(COMMANDS).map(([name, { about }]) => `  ${name.padEnd(8)} ${about}`).join('\n')
}\n\nconcordance <command> --help lists the options of a command.\n`;

/**
 * @param args  the command and its options, as typed
 * @returns     exit status
 */
export async function main(args: string[]): Promise<number> {
  const [name = '--help', ...rest] = args;
  if (name === '--help' || name === '-h') {
    process.stdout.write(HELP);
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    process.stderr.write(`unknown command: ${name}\n\n${HELP}`);
    return 2;
  }
  try {
    return await (await command.load())(rest);
  } catch (error) {
    if (error instanceof UsageError) {
      (error.asked ? process.stdout : process.stderr).write(`${error.message}\n`);
      return error.asked ? 0 : 2;
    }
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return 1;
  }
}
