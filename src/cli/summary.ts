/** The pack in one screen of text: how much, how comparable, what does not agree. */
import type { Finding, Lang, Severity } from '../core/model';
import { listed } from '../core/told';
import { formatter } from '../core/words/format';
import counts from '../sql/pages/counts';
import grades from '../sql/pages/grades';
import documents from '../sql/lists/documents';
import type { Loaded } from './data';
import type { Judged } from './judged';
import { sayOwn } from './ownrules';

const WORDS = {
  fr: {
    figures: 'chiffres', sources: 'documents', pairs: 'Paires comparables', check: 'Contrôle', passes: 'passe', fails: 'relevé', na: 'sans objet',
    findings: 'Incohérences relevées', error: 'erreur', warning: 'avertissement', information: 'information', closed: 'clos', top: 'Les dix plus sérieuses',
    joined: 'chiffres lus dans', problems: 'à revoir', none: 'Aucune incohérence ne met ces chiffres en cause.',
    grades: { C4: 'même grandeur', C3: 'autre édition', C2: "l'un contient l'autre", C1: 'se recouvrent', C0: 'rien à comparer' } as Record<string, string>,
  },
  en: {
    figures: 'figures', sources: 'documents', pairs: 'Pairs by grade', check: 'Check', passes: 'passes', fails: 'findings', na: 'n/a',
    findings: 'Findings', error: 'error', warning: 'warning', information: 'information', closed: 'closed', top: 'The ten most serious',
    joined: 'figures read in', problems: 'to review', none: 'No finding involves these figures.',
    grades: { C4: 'same quantity', C3: 'other edition', C2: 'one contains the other', C1: 'overlapping', C0: 'nothing to compare' } as Record<string, string>,
  },
};

/**
 * A pack: its size, its pairs, each rule, the ten most serious. A table: what its figures are part of.
 * A closed finding is counted and does not headline.
 */
export async function summary({ engine, descriptor, joined }: Loaded, judged: Judged, lang: Lang): Promise<string> {
  const w = WORDS[lang];
  const { findings, standings, failed, own } = judged;
  const added = sayOwn(own, lang);
  // By rule, every finding; in all, every disagreement once, unless some were not told.
  const entries = listed(findings);
  const whole = failed.error + failed.warning + failed.information === findings.length;
  const count = (severity: Severity): number => (whole ? entries.filter((finding) => finding.severity === severity).length : failed[severity]);
  const open = entries.filter(({ finding_id }) => standings.get(finding_id)?.state !== 'closed');
  const closed = entries.length - open.length;
  const total = count('error') + count('warning') + count('information');
  const lines = [
    `Concordance · ${descriptor.name} ${descriptor.version}`,
    ...(joined ? joinedLines() : await packLines()),
    ...(added ? ['', added] : []),
    '', `${w.findings}${lang === 'fr' ? '\u202F:' : ':'} ${total} (${w.error} ${count('error')}, ${w.warning} ${count('warning')}, ${w.information} ${count('information')}${closed > 0 ? `, ${w.closed} ${closed}` : ''})`,
    ...(total === 0 ? ['', w.none] : joined ? [] : ['', w.top]),
  ];
  const titles = new Map((await engine.query(documents)).map((row) => [row.observation_id, row]));
  for (const [i, finding] of (joined ? open : open.slice(0, 10)).entries()) lines.push('', ...entry(i + 1, finding, titles, lang));
  return `${lines.join('\n')}\n`;

  function joinedLines(): string[] {
    const { figures, problems } = joined!.applied.tally;
    return [`${formatter(lang).number(figures)} ${w.joined} ${joined!.file}${problems > 0 ? `, ${problems} ${w.problems}` : ''}`];
  }

  async function packLines(): Promise<string[]> {
    const format = formatter(lang);
    const [size] = await engine.query(counts);
    const byFlag = (severity: Severity, flag: string): string => String(judged.failedBy.get(`${flag} ${severity}`) ?? 0);
    return [
      `${format.number(size?.figures ?? 0)} ${w.figures}, ${format.number(size?.documents ?? 0)} ${w.sources}`,
      ...(whole ? ['', w.pairs, ...(await engine.query(grades)).map(({ grade, pairs }) => `  ${grade}  ${format.number(pairs).padStart(7)}  ${w.grades[grade] ?? ''}`)] : []),
      '', `${w.check.padEnd(44)} ${w.passes.padStart(8)} ${w.na.padStart(10)} ${w.error.padStart(8)} ${w.warning.padStart(14)} ${w.information.padStart(12)}`,
      ...judged.checks.map((check) => {
        const tally = judged.tallies.find(({ flag }) => flag === check.flag);
        return `${`${check.flag} ${check.title[lang]}`.padEnd(44)} ${String(tally?.passes ?? 0).padStart(8)} ${String(tally?.unverifiable ?? 0).padStart(10)} `
          + `${byFlag('error', check.flag).padStart(8)} ${byFlag('warning', check.flag).padStart(14)} ${byFlag('information', check.flag).padStart(12)}`;
      }),
    ];
  }
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
