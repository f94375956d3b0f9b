/**
 * Gap: the survey of associations. Victims spotted and assisted beside the number of associations
 * that answered: it changes every year, so that two years do not make a trend.
 */
import { byYearChart } from '../../../charts/byyear';
import { isStatement, type Statement } from '../../../core/statement';
import { disagreement } from './agree';
import { drawing, drawingsOf, missingIn, panelLabel, promisesOf, type Gap } from './gap';
import { alike, inTime, isExact, latest, span, type Pair } from './rows';
import { contradiction, idsOf, producers, year, type GapView, type Wording } from './view';

const ID = 'survey';
const SCALE = { wide: 150, narrow: 112 };

/** What a year of the survey found, and how many answered. */
interface Edition { readonly victims: Statement; readonly respondents: Statement }

export interface SurveyFacts {
  /** First and last years with an exact number of victims and of respondents. */
  readonly first: Edition;
  readonly last: Edition;
  readonly apart: Pair | null;
  readonly end: Statement;
}

/** Null when fewer than two years have both numbers. */
export function surveyFacts(rows: readonly Statement[]): SurveyFacts | null {
  const of = (panel: string) => inTime(rows.filter((row) => row.panel === panel && isExact(row)));
  const [assisted, answered] = [of('assisted'), of('respondents')];
  const editions = assisted.flatMap((victims): Edition[] => {
    const respondents = answered.find((row) => row.period === victims.period);
    return respondents ? [{ victims, respondents }] : [];
  });
  const [first, last, end] = [editions[0], editions.at(-1), latest(assisted)];
  if (!first || !last || !end || first.victims.year === last.victims.year) return null;
  return { first, last, end, apart: disagreement(assisted) };
}

export function surveyView(rows: readonly Statement[], { t, f }: Wording): GapView | null {
  const facts = surveyFacts(rows);
  if (!facts) return null;
  const { ecarts: { survey: words }, gaps: { aside, lastFound } } = t;
  const { first, last, apart: pair, end } = facts;
  return {
    kicker: words.kicker,
    headline: words.headline({
      first: f.value(first.victims), firstYear: year(first.victims.year), firstBy: f.value(first.respondents),
      last: f.value(last.victims), lastYear: year(last.victims.year), lastBy: f.value(last.respondents),
    }),
    subtitle: words.subtitle, noteLead: words.noteLead, note: words.note,
    contrary: contradiction(pair, { title: aside.contradicts, agrees: words.agrees, say: words.contradicts }, f),
    named: idsOf(first.victims, first.respondents, last.victims, last.respondents, pair?.a, pair?.b),
    argument: words.argument, ask: words.ask, whom: words.whom,
    last: lastFound({ value: words.unit({ value: f.value(end) }), period: f.period(end.period), by: producers(alike(end, rows), f) }),
  };
}

export const survey: Gap = {
  id: ID, page: 'ecarts/enquete', label: panelLabel,
  missing: (session, words) => ['survey', 'survey-forms'].flatMap((one) => missingIn(drawingsOf(ID, session)(one), words)),
  read(session, words) {
    const rows = drawingsOf(ID, session);
    const [all, forms] = [rows('survey'), rows('survey-forms')];
    const [main, parts] = [all.filter(isStatement), forms.filter(isStatement)];
    const text = words.t.ecarts.survey;
    const sexual = span(parts.filter((row) => row.panel === 'sexual'));
    // How many were invited is told in the lists: it is not a part of what was found.
    const drawn = all.filter((row) => row.panel !== 'invited');
    return {
      statements: [...main, ...parts], main, promises: promisesOf(ID, session), view: surveyView(main, words),
      chart: byYearChart(drawn, { caption: text.captions.main, scale: SCALE, respondents: 'respondents' }, drawing(words)),
      more: sexual ? [{
        id: 'formes', statements: parts, headline: text.forms.headline({ least: words.f.value(sexual.min), most: words.f.value(sexual.max) }), subtitle: text.forms.subtitle, note: text.forms.note,
        chart: byYearChart(forms, { caption: text.captions.forms, scale: { wide: 90, narrow: 72 }, whole: true }, drawing(words)),
      }] : [],
    };
  },
};
