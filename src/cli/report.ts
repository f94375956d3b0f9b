/** `concordance report`: the findings of a pack as a document to be read, or as the ESS report. */
import { writeFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { loadPlot } from '../charts/render';
import { figuresById } from '../core/evidence';
import type { Finding, Lang } from '../core/model';
import type { Columns, Query, RowOf } from '../core/query';
import { listed } from '../core/told';
import { toDocx } from '../export/docx';
import type { Exhibit, ResolvedDossier } from '../export/exhibit';
import { exhibitOf, type ExhibitContext } from '../export/exhibits/common';
import { licenceOf } from '../export/exhibits/edition';
import { findingExhibit } from '../export/exhibits/finding';
import { toHtml } from '../export/html';
import { loadDeskWords, loadWords, messages } from '../i18n';
import { formatter } from '../i18n/format';
import dataDate from '../sql/pages/data_date';
import figureCards from '../sql/pages/figure_cards';
import figureReadings from '../sql/pages/figure_readings';
import indicators from '../sql/pages/indicators';
import { wholeNumber } from './args';
import { essOf } from './check';
import { Refusal, write, type Given, type Status } from './command';
import type { REPORT } from './commands/data';
import { withData, type Loaded } from './data';
import { isRefused, judgeData, warnFaults, type Judged } from './judged';
import { methodExhibit } from './method';
import { readRules, warnAside } from './ownrules';

/** Findings that a report has unless told otherwise. */
const FIRST = '50';

/** The report goes to `--out`, or to standard output and nothing else. */
export async function report({ places, options, lang }: Given<typeof REPORT>): Promise<Status> {
  const { format = 'html', out, strict, first, title = '', rules } = options;
  if (format === 'docx' && out === undefined) throw new Refusal({ fr: '--out est à donner\u202F: un document Word ne s’écrit pas dans un terminal', en: '--out is expected: a Word document is not written in a terminal' });
  if (format === 'ess' && (first !== undefined || title !== '')) throw new Refusal({ fr: '--first et --title ne vont pas avec ess, qui dit tout', en: '--first and --title do not go with ess, which says everything' });
  const most = wholeNumber('first', first ?? FIRST);
  const own = readRules(rules);
  return withData({ place: places[0], ...options }, async (loaded) => {
    const judged = await judgeData(loaded, undefined, own);
    if (format === 'ess') put(JSON.stringify(await essOf(loaded, judged), null, 1), out);
    else {
      const resolved = await dossierOf(loaded, judged, { lang, title, most });
      put(format === 'html' ? toHtml(resolved) : await toDocx(resolved, { form: 'full' }), out);
    }
    warnFaults(loaded, lang);
    warnAside(judged, lang);
    return strict && isRefused(loaded, judged) ? 1 : 0;
  });
}

function put(made: string | Uint8Array, out: string | undefined): void {
  if (out === undefined) write(made as string);
  else writeFileSync(out, made);
}

/** The method and the counts, then every disagreement once, most serious first; those closed say so. */
async function dossierOf(loaded: Loaded, judged: Judged, { lang, title, most }: { readonly lang: Lang; readonly title: string; readonly most: number }): Promise<ResolvedDossier> {
  await loadWords(lang);
  await Promise.all([loadDeskWords(), loadPlot()]);
  const { engine, descriptor } = loaded;
  const format = formatter(lang);
  const text = messages(lang);
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const context: ExhibitContext = { format, lang, text, address: '', document: document as unknown as Document };
  const entries = listed(judged.findings).slice(0, most);
  const labels = new Map((await engine.query(indicators)).map((row) => [row.indicator, { fr: row.label_fr ?? '', en: row.label_en ?? '' }]));
  const figures = await figuresOf(loaded, entries);
  const exhibits = entries.map((finding) => exhibitOf({ ...UNTOUCHED, id: finding.finding_id, reference: { kind: 'finding', finding: finding.finding_id } }, findingExhibit({
    finding, figures, standing: judged.standings.get(finding.finding_id) ?? null, rule: judged.checks.find(({ flag }) => flag === finding.flag)?.rule ?? null,
    indicator: (finding.indicator !== null && labels.get(finding.indicator)) || null,
  }, context)));
  const [date] = await engine.query(dataDate);
  return {
    lang, title: title || TITLE[lang], organisation: '', date: format.date(new Date().toISOString().slice(0, 10)), logo: null,
    edition: `${descriptor.name} ${descriptor.version}. ${text.exhibits.edition({ version: descriptor.version, date: date?.latest ? format.date(date.latest) : '…' })}`,
    licence: licenceOf(descriptor, lang), exhibits: [methodExhibit(judged, entries.length, lang), ...exhibits] satisfies Exhibit[], lost: [],
  };
}

const TITLE: Readonly<Record<Lang, string>> = { fr: 'Ce que les chiffres publiés ont d’incompatible', en: 'Where published figures do not agree' };
const UNTOUCHED = { headline: '', commentary: '', notes: '' };

/** The figures that findings rest on, as stated and as read; of a large pack, those and no others. */
async function figuresOf({ engine }: Loaded, findings: readonly Finding[]) {
  const ids = [...new Set(findings.flatMap(({ inputs }) => inputs.map(({ observation_id }) => observation_id)))].join(' ');
  const among = <C extends Columns>(query: Query<C>): Promise<RowOf<C>[]> =>
    engine.query({ ...query, sql: `FROM (${query.sql.trim().replace(/;$/, '')}) WHERE observation_id IN (SELECT unnest(string_split(?, ' ')))` }, [ids]);
  return figuresById(await among(figureCards), await among(figureReadings));
}
