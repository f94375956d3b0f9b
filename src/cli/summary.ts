/** The pack in one screen of text: how much, how comparable, what does not agree. */
import { CHECKS } from '../checks/registry';
import type { CheckResult } from '../checks/run';
import type { Standing } from '../core/decision';
import type { Finding, Lang, Severity } from '../core/model';
import type { QueryRunner } from '../core/query';
import { listed } from '../core/told';
import { formatter } from '../core/words/format';
import counts from '../sql/pages/counts';
import grades from '../sql/pages/grades';
import documents from '../sql/lists/documents';

const WORDS = {
  fr: {
    figures: 'chiffres', sources: 'documents', pairs: 'Paires comparables', check: 'Contrôle', passes: 'passe', fails: 'relevé', na: 'sans objet',
    findings: 'Incohérences relevées', error: 'erreur', warning: 'avertissement', information: 'information', closed: 'clos', top: 'Les dix plus sérieuses',
    grades: { C4: 'même grandeur', C3: 'autre édition', C2: "l'un contient l'autre", C1: 'se recouvrent', C0: 'rien à comparer' } as Record<string, string>,
  },
  en: {
    figures: 'figures', sources: 'documents', pairs: 'Pairs by grade', check: 'Check', passes: 'passes', fails: 'findings', na: 'n/a',
    findings: 'Findings', error: 'error', warning: 'warning', information: 'information', closed: 'closed', top: 'The ten most serious',
    grades: { C4: 'same quantity', C3: 'other edition', C2: 'one contains the other', C1: 'overlapping', C0: 'nothing to compare' } as Record<string, string>,
  },
};

/**
 * @param runner  an engine on which the checks have run
 * @param pack    name and version, for the first line
 * @param standings  decisions taken: a closed finding is counted and does not headline
 */
export async function summary(runner: QueryRunner, result: CheckResult, pack: string, lang: Lang, standings: ReadonlyMap<string, Standing>): Promise<string> {
  const w = WORDS[lang];
  const format = formatter(lang);
  const [size] = await runner.query(counts);
  // By rule, every finding; in all, every disagreement once.
  const entries = listed(result.findings);
  const count = (severity: Severity, flag?: string) =>
    (flag === undefined ? entries : result.findings).filter((finding) => finding.severity === severity && (flag === undefined || finding.flag === flag)).length;
  const open = entries.filter(({ finding_id }) => standings.get(finding_id)?.state !== 'closed');
  const closed = entries.length - open.length;
  const lines = [
    `Concordance · ${pack}`,
    `${format.number(size?.figures ?? 0)} ${w.figures}, ${format.number(size?.documents ?? 0)} ${w.sources}`,
    '', w.pairs,
    ...(await runner.query(grades)).map(({ grade, pairs }) => `  ${grade}  ${format.number(pairs).padStart(7)}  ${w.grades[grade] ?? ''}`),
    '', `${w.check.padEnd(44)} ${w.passes.padStart(8)} ${w.na.padStart(10)} ${w.error.padStart(8)} ${w.warning.padStart(14)} ${w.information.padStart(12)}`,
    ...CHECKS.map((check) => {
      const tally = result.tallies.find(({ flag }) => flag === check.flag);
      return `${`${check.flag} ${check.title[lang]}`.padEnd(44)} ${String(tally?.passes ?? 0).padStart(8)} ${String(tally?.unverifiable ?? 0).padStart(10)} `
        + `${String(count('error', check.flag)).padStart(8)} ${String(count('warning', check.flag)).padStart(14)} ${String(count('information', check.flag)).padStart(12)}`;
    }),
    '', `${w.findings}${lang === 'fr' ? '\u202F:' : ':'} ${entries.length} (${w.error} ${count('error')}, ${w.warning} ${count('warning')}, ${w.information} ${count('information')}${closed > 0 ? `, ${w.closed} ${closed}` : ''})`,
    '', w.top,
  ];
  const titles = new Map((await runner.query(documents)).map((row) => [row.observation_id, row]));
  for (const [i, finding] of open.slice(0, 10).entries()) lines.push('', ...entry(i + 1, finding, titles, lang));
  return `${lines.join('\n')}\n`;
}

type Titles = ReadonlyMap<string, { producer: string; published: string | null; source_id: string }>;

function entry(rank: number, finding: Finding, titles: Titles, lang: Lang): string[] {
  const sources = new Set(finding.inputs.map(({ observation_id }) => titles.get(observation_id)).filter((row) => row !== undefined)
    .map(({ producer, published, source_id }) => `${producer}${published ? `, ${published}` : ''} [${source_id}]`));
  return [
    `${String(rank).padStart(2)}. [${WORDS[lang][finding.severity]}] ${finding.ruleid} ${finding.grade ?? ''} #${finding.finding_id}`,
    `    ${finding.sentence[lang]}`,
    ...[...sources].map((source) => `      - ${source}`),
  ];
}
