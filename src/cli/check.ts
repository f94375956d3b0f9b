/** `concordance check`: the reconciliation of a pack, of a table or of a database, in the terminal. */
import { allVerdicts } from '../checks/verdicts';
import { toCsv } from '../export/csv';
import { essReport, type EssValidation } from '../export/ess';
import { findingsTable, withDecisions } from '../export/findings';
import { write, type Given, type Status } from './command';
import type { CHECK } from './commands/data';
import { withData, type Loaded } from './data';
import { isRefused, judgeData, untold, warnFaults, type Judged } from './judged';
import { readRules, warnAside } from './ownrules';
import { summary } from './summary';

/** Standard output carries the report and nothing else. */
export async function check({ places, options, lang }: Given<typeof CHECK>): Promise<Status> {
  const { format = 'text', strict, first, rules } = options;
  const own = readRules(rules);
  return withData({ place: places[0], ...options }, async (loaded) => {
    const judged = await judgeData(loaded, first, own);
    const { findings, standings } = judged;
    if (format === 'json') write(JSON.stringify(withDecisions(findings, standings), null, 1));
    else if (format === 'csv') write(toCsv(findingsTable(findings, standings), 'open'));
    else if (format === 'ess') write(JSON.stringify(await essOf(loaded, judged), null, 1));
    else write(await summary(loaded, judged, lang));
    const rest = untold(judged);
    if (rest > 0 && format !== 'ess') process.stderr.write(lang === 'fr' ? `${rest} autres incohérences ne sont pas dites\u202F: --first en dit plus\n` : `${rest} other findings are not told: --first tells more\n`);
    warnFaults(loaded, lang);
    warnAside(judged, lang);
    return strict && isRefused(loaded, judged) ? 1 : 0;
  });
}

/** The validation report of the European Statistical System, every verdict in it; of a table, those that its figures are part of. */
export async function essOf({ engine, descriptor, joined }: Loaded, { checks, findings, standings }: Judged): Promise<EssValidation[]> {
  const own = joined && new Set([...joined.applied.observations, ...joined.applied.sums].map(({ observation_id }) => observation_id));
  const verdicts = (await allVerdicts(engine)).filter(({ inputs }) => own === null || inputs.split(',').some((id) => own.has(id)));
  const rules = checks.map(({ flag, sql, rule }) => ({ flag, sql, description: rule.en }));
  return essReport(verdicts, rules, findings, { time: new Date().toISOString(), pack: `${descriptor.name} ${descriptor.version}` }, standings);
}
