/** `concordance check`: the reconciliation of a pack, in the terminal. */
import { existsSync } from 'node:fs';
import { CHECKS } from '../checks/registry';
import { runChecks } from '../checks/run';
import { allVerdicts } from '../checks/verdicts';
import { toCsv } from '../export/csv';
import { essReport } from '../export/ess';
import { findingsTable, withDecisions } from '../export/findings';
import { readArgs, UsageError } from './args';
import { shippedDecisions } from './decisions';
import { openPack, readPack } from './pack';
import { summary } from './summary';

const FORMATS = ['text', 'json', 'csv', 'ess'];

/**
 * Standard output carries the report and nothing else.
 * @param args  `--format text|json|csv|ess`, `--data FOLDER`, `--lang fr|en`, `--strict`
 * @returns     0, or with `--strict` 1 when a finding is an error
 */
export async function check(args: string[]): Promise<number> {
  const options = readArgs('concordance check', args, {
    format: { type: 'string', value: 'FORMAT', about: 'text (default), json, csv or ess (ESS validation report 1.0.0)' },
    data: { type: 'string', value: 'FOLDER', about: 'another data package of the same layout' },
    lang: { type: 'string', value: 'fr|en', about: 'language of the text (French by default)' },
    strict: { type: 'boolean', about: 'exit status 1 when a finding is an error' },
  });
  const format = options.format ?? 'text';
  if (!FORMATS.includes(format)) throw new UsageError(`--format ${format}: text, json, csv or ess is expected`);
  if (options.lang && options.lang !== 'fr' && options.lang !== 'en') throw new UsageError(`--lang ${options.lang}: fr or en is expected`);
  if (options.data && !existsSync(options.data)) throw new UsageError(`--data ${options.data}: this folder does not exist`);
  const read = readPack(options.data);
  const engine = await openPack(options.data);
  try {
    const result = await runChecks(engine);
    const { standings } = shippedDecisions(read, result.findings);
    const pack = `${read.descriptor.name} ${read.descriptor.version}`;
    if (format === 'json') write(JSON.stringify(withDecisions(result.findings, standings), null, 1));
    else if (format === 'csv') write(toCsv(findingsTable(result.findings, standings), 'open'));
    else if (format === 'ess') {
      const rules = CHECKS.map(({ flag, sql, rule }) => ({ flag, sql, description: rule.en }));
      const event = { time: new Date().toISOString(), pack };
      write(JSON.stringify(essReport(await allVerdicts(engine), rules, result.findings, event, standings), null, 1));
    } else write(await summary(engine, result, pack, options.lang === 'en' ? 'en' : 'fr', standings));
    return options.strict && result.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  } finally {
    await engine.close();
  }
}

function write(text: string): void {
  // `check | head` closes the pipe early: that is the reader's right.
  process.stdout.on('error', () => process.exit());
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}
