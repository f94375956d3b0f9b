/** `concordance diff`: what a new edition of a pack changes, and what that does to the findings. */
import { CHECKS } from '../checks/registry';
import { runChecks, type CheckResult } from '../checks/run';
import { compareEditions, statedIn, type Edition, type EditionDiff, type Row, type RowChange } from '../core/editions';
import { formatter } from '../core/words/format';
import type { Finding, Lang } from '../core/model';
import type { Pack } from '../db/pack';
import { toCsv } from '../export/csv';
import { parseDelimited } from '../ingest/delimited';
import { write, type Given, type Status } from './command';
import type { DIFF } from './commands/data';
import { shippedDecisions } from './decisions';
import { warnFaults } from './judged';
import { joinLines, readRules, sayAside, type OwnRules } from './ownrules';
import { readPlace, withPlace, type Place } from './place';

/** Standard output carries the comparison and nothing else. */
export async function diff({ places, options: { format = 'text', strict, rules }, lang }: Given<typeof DIFF>): Promise<Status> {
  // All are read before anything is worked out: a place that is not there is told at once.
  const own = readRules(rules);
  const [older, newer] = places.map((place) => readPlace(place)) as [Place, Place];
  // Lines are written for the newer edition: those that the older one has already, or cannot hold, stay out of it.
  const after = await editionOf(newer, own, 'refuses');
  const before = await editionOf(older, own, 'stays-out');
  const found = compareEditions(before.edition, after.edition);
  if (format === 'json') write(JSON.stringify(found, null, 1));
  else if (format === 'csv') write(toCsv({ caption: '', columns: COLUMNS.map((key) => ({ key, label: key })), rows: rowsOf(found) }, 'open'));
  else write(textOf(found, lang));
  const aside = new Set([...after.aside, ...before.aside].map((one) => sayAside(one, lang)));
  for (const line of aside) process.stderr.write(`${line}\n`);
  for (const place of [older, newer]) warnFaults(place, lang);
  const worse = aside.size > 0 || newer.faults.groups.length > 0 || found.reopened.length > 0 || found.findings.appeared.some(({ severity }) => severity === 'error');
  return strict && worse ? 1 : 0;
}

interface Judged { readonly edition: Edition; readonly aside: NonNullable<CheckResult['aside']> }

const editionOf = (place: Place, own: OwnRules, unfit: 'refuses' | 'stays-out'): Promise<Judged> => withPlace(place, async (engine) => {
  const { pack } = place;
  await joinLines(engine, pack.descriptor, own, unfit);
  const { findings, aside = [] } = await runChecks(engine, [...CHECKS, ...own.checks]);
  const { name, version } = pack.descriptor;
  const rows = (table: string): Row[] => rowsIn(pack, table);
  const edition = { name, version, figures: rows('observation'), documents: rows('source'), indicators: rows('indicator'), findings, standings: shippedDecisions(pack, findings).standings };
  return { edition, aside };
});

function rowsIn({ descriptor, files }: Pack, table: string): Row[] {
  const text = files.get(descriptor.resources.find(({ name }) => name === table)?.path ?? '');
  if (text === undefined) return [];
  const { header, rows } = parseDelimited(text);
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
}

const COLUMNS = ['part', 'change', 'id', 'what', 'column', 'before', 'after'] as const;
type Line = Readonly<Partial<Record<(typeof COLUMNS)[number], string>>>;

/** One line a change; a row that changed has one for each of its cells. */
function rowsOf({ figures, documents, indicators, findings, reopened }: EditionDiff): Line[] {
  const whole = (part: string, change: string, key: string, what: (row: Row) => string, rows: readonly Row[]): Line[] =>
    rows.map((row) => ({ part, change, id: row[key] ?? '', what: what(row), ...(part !== 'figure' ? {} : change === 'added' ? { after: statedIn(row) } : { before: statedIn(row) }) }));
  const cells = (part: string, change: string, key: string, what: (row: Row) => string, rows: readonly RowChange[]): Line[] =>
    rows.flatMap(({ after, changes }) => changes.map((cell) => ({ part, change, id: after[key] ?? '', what: what(after), ...cell })));
  const figure = (row: Row): string => [row['indicator'], row['area'], row['period'], row['source_id']].join(' ');
  const told = (change: string, list: readonly Finding[]): Line[] => list.map((finding) => ({ part: 'finding', change, id: finding.finding_id, what: `${finding.severity} ${finding.ruleid}: ${finding.headline.en}` }));
  const gap = ({ imbalance, relative }: Finding): string => String(imbalance ?? relative ?? '');
  return [
    ...whole('figure', 'added', 'observation_id', figure, figures.added), ...whole('figure', 'removed', 'observation_id', figure, figures.removed),
    ...figures.revised.map(({ before, after }) => ({ part: 'figure', change: 'revised', id: after['observation_id']!, what: figure(after), column: 'value', before: statedIn(before), after: statedIn(after) })),
    ...cells('figure', 'changed', 'observation_id', figure, figures.changed),
    ...[['document', 'source_id', 'title', documents] as const, ['indicator', 'indicator', 'label_en', indicators] as const].flatMap(([part, key, label, table]) => {
      const what = (row: Row): string => row[label] ?? '';
      return [...whole(part, 'added', key, what, table.added), ...whole(part, 'removed', key, what, table.removed), ...cells(part, 'changed', key, what, table.changed)];
    }),
    ...told('appeared', findings.appeared), ...told('solved', findings.solved),
    ...findings.moved.map(({ before, after }) => ({ part: 'finding', change: 'moved', id: after.finding_id, what: `${after.severity} ${after.ruleid}: ${after.headline.en}`, before: gap(before), after: gap(after) })),
    ...reopened.map(({ finding, standing }) => ({ part: 'decision', change: 'reopened', id: finding.finding_id, what: `${finding.ruleid}: ${finding.headline.en}`, before: standing.decision.reason, after: 'reopened' })),
  ];
}

const WORDS = {
  fr: {
    colon: '\u202F:', figures: 'Chiffres', documents: 'Documents', indicators: 'Indicateurs', findings: 'Incohérences', reopened: 'Décisions rouvertes', none: 'rien ne change',
    added: 'ajoutés', removed: 'retirés', revised: 'révisés', changed: 'décrits autrement', appeared: 'apparues', solved: 'résolues', moved: 'd’un autre écart', unchanged: 'inchangées', more: 'autres',
    severity: { error: 'erreur', warning: 'avertissement', information: 'information' },
  },
  en: {
    colon: ':', figures: 'Figures', documents: 'Documents', indicators: 'Indicators', findings: 'Findings', reopened: 'Decisions reopened', none: 'nothing changes',
    added: 'added', removed: 'removed', revised: 'revised', changed: 'described otherwise', appeared: 'appeared', solved: 'solved', moved: 'of another gap', unchanged: 'unchanged', more: 'more',
    severity: { error: 'error', warning: 'warning', information: 'information' },
  },
} as const;

/** Lines of each kind that a terminal shows; JSON and CSV have them all. */
const SHOWN = 30;

function textOf(found: EditionDiff, lang: Lang): string {
  const w = WORDS[lang];
  const format = formatter(lang);
  const { figures, documents, indicators, findings, reopened } = found;
  const value = (row: Row): string => {
    const [number, max] = [row['value'], row['value_max']].map((text) => (text ? Number(text) : null));
    return format.value({ value_text: row['value'] ?? null, value: number ?? null, value_max: max ?? null, qualifier: row['qualifier'] ?? '=', measure: row['measure'] ?? null, unit: row['unit'] ?? null });
  };
  const figure = (row: Row): string => `${row['observation_id']}  ${row['indicator']}, ${row['area']}, ${format.period(row['period'] ?? '')} [${row['source_id']}]`;
  const headline = (finding: Finding): string => `[${w.severity[finding.severity]}] ${finding.ruleid} #${finding.finding_id}  ${finding.headline[lang]}`;
  const cells = ({ changes }: RowChange): string => changes.map(({ column, before, after }) => `${column} ${before || '∅'} → ${after || '∅'}`).join(', ');
  const part = (title: string, counts: readonly (readonly [number, string])[], ...lists: readonly (readonly string[])[]): string[] => {
    const told = counts.filter(([n]) => n > 0).map(([n, word]) => `${format.number(n)} ${word}`).join(', ');
    return ['', `${title}${w.colon} ${told || w.none}`, ...lists.flatMap((list) => [...list.slice(0, SHOWN).map((line) => `  ${line}`), ...(list.length > SHOWN ? [`  … ${format.number(list.length - SHOWN)} ${w.more}`] : [])])];
  };
  const table = (title: string, key: string, label: string, { added, removed, changed }: EditionDiff['documents']): string[] => part(
    title, [[added.length, w.added], [removed.length, w.removed], [changed.length, w.changed]],
    added.map((row) => `+ ${row[key]}  ${row[label] ?? ''}`), removed.map((row) => `− ${row[key]}  ${row[label] ?? ''}`), changed.map((change) => `~ ${change.after[key]}  ${cells(change)}`),
  );
  return [
    `${found.before.name} ${found.before.version} → ${found.after.name} ${found.after.version}`,
    ...part(
      w.figures, [[figures.added.length, w.added], [figures.removed.length, w.removed], [figures.revised.length, w.revised], [figures.changed.length, w.changed]],
      figures.added.map((row) => `+ ${figure(row)}${w.colon} ${value(row)}`), figures.removed.map((row) => `− ${figure(row)}${w.colon} ${value(row)}`),
      figures.revised.map(({ before, after }) => `~ ${figure(after)}${w.colon} ${value(before)} → ${value(after)}`), figures.changed.map((change) => `~ ${figure(change.after)}${w.colon} ${cells(change)}`),
    ),
    ...table(w.documents, 'source_id', 'title', documents),
    ...table(w.indicators, 'indicator', `label_${lang}`, indicators),
    ...part(
      w.findings, [[findings.appeared.length, w.appeared], [findings.solved.length, w.solved], [findings.moved.length, w.moved], [findings.unchanged, w.unchanged]],
      findings.appeared.map((finding) => `+ ${headline(finding)}`), findings.solved.map((finding) => `− ${headline(finding)}`), findings.moved.map(({ after }) => `~ ${headline(after)}`),
    ),
    ...(reopened.length > 0 ? part(w.reopened, [[reopened.length, '']], reopened.map(({ finding }) => headline(finding))) : []),
  ].map((line) => line.trimEnd()).join('\n');
}
