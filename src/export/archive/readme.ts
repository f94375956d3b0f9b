/** The first page of the archive: what it holds, how each number is found again, what it does not hold. */
import { isOwn } from '../../core/rule';
import { messages } from '../../i18n';
import type { ArchiveInput } from '../archive';

/** @param tables  paths of the tables of the pack that are inside */
export function readme({ dossier, rules, datasets, withheld, evidence }: ArchiveInput, tables: readonly string[]): string {
  const { page, archive: t } = messages(dossier.lang).exports;
  const found = evidence.findings.filter(({ flag }) => !isOwn(flag)).length;
  const file = (name: string, about: string): string => `* \`${name}\`${t.colon}${about}`;
  const lines = [
    `# ${dossier.title || page.untitled}`, '',
    [dossier.organisation, dossier.date].filter(Boolean).join(', '), '',
    t.about({ edition: dossier.edition }), '', dossier.licence, '',
    `## ${t.files}`, '',
    file('dossier_items.csv', t.items), file('dossier_figures.csv', t.figures), file('observations.csv', t.observations), file('sources.csv', t.sources),
    file('findings.csv', t.findings), file('decisions.csv', t.decisions), file('dossier.json', t.dossier), file('datapackage.json', t.descriptor),
    ...(rules.length > 0 ? [file('rules/', t.rules)] : []),
    ...(datasets.length > 0 ? [file('imported/', t.imported({ names: datasets.map(({ name }) => name).join(', ') }))] : []),
    `* ${t.others}${t.colon}${tables.filter((path) => !['observations.csv', 'sources.csv', 'decisions.csv'].includes(path)).map((path) => `\`${path}\``).join(', ')}.`, '',
    `## ${t.again}`, '',
    `1. ${t.steps.program}`, '', '   ```sh', '   npx concordance check .', '   npx concordance check . --format csv > again.csv', '   ```', '',
    `2. ${t.steps.same({ count: String(found) })}`,
    `3. ${t.steps.figure}`,
    `4. ${t.steps.rule}`,
    ...(rules.length > 0 ? [`5. ${t.steps.own}`] : []), '',
    `## ${t.not}`, '',
    `* ${t.noNotes}`, `* ${t.noRecords}`,
    ...(withheld > 0 ? [`* ${t.withheld({ count: String(withheld), n: withheld })}`] : []),
    ...(dossier.lost.length > 0 ? [`* ${t.lost({ count: String(dossier.lost.length), n: dossier.lost.length })}`] : []), '',
  ];
  return `${lines.join('\n')}`;
}
