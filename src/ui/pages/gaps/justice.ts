/**
 * Gap: police and justice. Victims, procedures, suspects, prosecuted, convicted, each by year and
 * edition; trafficking in the strict sense within the wider field; what editions revise.
 */
import { byYearChart } from '../../../charts/byyear';
import { ladderChart, revisions, toRungs } from '../../../charts/ladder';
import { versusChart } from '../../../charts/versus';
import { isStatement, type Statement } from '../../../core/statement';
import { disagreement } from './agree';
import { drawing, drawingsOf, missingIn, panelLabel, promisesOf, type Gap, type GapDrawing } from './gap';
import { alike, firstBy, groupBy, inTime, isExact, latest, quantityKey, span, type Pair } from './rows';
import { contradiction, documentCount, idsOf, inner, producers, year, type GapView, type Wording } from './view';

const ID = 'justice';
const SCALE = { wide: 74, narrow: 64 };

export interface JusticeFacts {
  /** The exact numbers of one population convicted in the year for which documents give the most different ones, in rising order. */
  readonly convicted: readonly Statement[];
  /** The last year with a number in the strict sense and one of the wider field. */
  readonly strict: Statement;
  readonly wide: Statement;
  readonly apart: Pair | null;
  readonly end: Statement;
}

/** Null when convictions, or the two fields of one year, are not found. */
export function justiceFacts(rows: readonly Statement[]): JusticeFacts | null {
  const of = (panel: string) => inTime(rows.filter((row) => row.panel === panel && isExact(row)));
  const [convicted, strict, wide] = [of('convicted'), of('strict'), of('victims')];
  const years = [...groupBy(convicted, quantityKey).values()].map((group) => firstBy(group.toSorted((a, b) => a.value - b.value), (row) => String(row.value)));
  const most = years.toSorted((a, b) => b.length - a.length)[0];
  const both = strict.filter((row) => wide.some((other) => other.period === row.period)).at(-1);
  const around = both && mostGiven(wide.filter((row) => row.period === both.period && row.value > both.value));
  const end = latest(convicted);
  if (!most || !both || !around || !end) return null;
  return { convicted: most, strict: both, wide: around, apart: disagreement(convicted), end };
}

/** The number that the most documents give. */
const mostGiven = (rows: readonly Statement[]): Statement | undefined =>
  [...groupBy(rows, (row) => String(row.value)).values()].toSorted((a, b) => documentCount(b) - documentCount(a))[0]?.[0];

export function justiceView(rows: readonly Statement[], { t, f }: Wording): GapView | null {
  const facts = justiceFacts(rows);
  if (!facts) return null;
  const { ecarts: { justice: words }, gaps: { aside, lastFound } } = t;
  const { convicted, strict, wide, apart: pair, end } = facts;
  return {
    kicker: words.kicker,
    headline: words.headline({
      values: f.list(convicted.map((row) => f.value(row)), 'or'), year: year(convicted[0]!.year),
      strict: f.value(strict), wide: f.value(wide), strictYear: year(strict.year),
    }),
    subtitle: words.subtitle({ from: year(Math.min(...rows.map((row) => row.year))), to: year(Math.max(...rows.map((row) => row.year))) }),
    noteLead: words.noteLead, note: words.note,
    contrary: contradiction(pair, { title: aside.contradicts, agrees: words.agrees, say: words.contradicts }, f),
    named: idsOf(...convicted, strict, wide, pair?.a, pair?.b),
    argument: words.argument, ask: words.ask, whom: words.whom,
    last: lastFound({ value: words.unit({ value: f.value(end) }), period: f.period(end.period), by: producers(alike(end, rows), f) }),
  };
}

/** Both fields in the years for which each has a number. */
function fields(rows: readonly Statement[], { t: { ecarts: { justice: { strict: words } } }, f }: Wording): string {
  const of = (panel: string, other: string) => rows.filter((row) => row.panel === panel && rows.some((one) => one.panel === other && one.period === row.period));
  const [strict, wide] = [of('strict', 'victims'), of('victims', 'strict')];
  const [inside, around] = [span(strict)!, span(wide)!];
  const years = strict.map((row) => row.year);
  return words.headline({
    from: year(Math.min(...years)), to: year(Math.max(...years)), least: f.value(inside.min), most: f.value(inside.max), wideLeast: f.value(around.min), wideMost: f.value(around.max),
  });
}

/** The years with a number of minor victims, and its range. */
function youngest(rows: readonly Statement[], { t: { ecarts: { justice: { minors: words } } }, f }: Wording): string {
  const found = rows.filter((row) => row.panel === rows[0]!.panel);
  const { min, max } = span(found)!;
  return words.headline({ n: f.number(new Set(found.map((row) => row.year)).size), least: f.value(min), most: f.value(max) });
}

/** The largest change that an edition makes, and how many numbers are changed. */
function ladder(rows: readonly Statement[], words: Wording): GapDrawing[] {
  const found = revisions(toRungs(rows, drawing(words))).toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change));
  const [largest] = found;
  if (!largest) return [];
  const { f, t: { ecarts: { justice: { ladder: text, captions } } } } = words;
  return [{
    id: 'revisions', statements: rows, subtitle: text.subtitle, note: text.note, chart: ladderChart(rows, captions.ladder, drawing(words)),
    headline: text.headline({
      n: f.number(found.length), what: inner(panelLabel(largest.after, words)), period: f.period(largest.after.period), before: f.value(largest.before), after: f.value(largest.after),
    }),
  }];
}

export const justice: Gap = {
  id: ID, page: 'ecarts/police-justice', label: panelLabel,
  missing: (session, words) => ['justice', 'justice-minors'].flatMap((one) => missingIn(drawingsOf(ID, session)(one), words)),
  read(session, words) {
    const rows = drawingsOf(ID, session);
    const [all, young, revised] = [rows('justice'), rows('justice-minors'), rows('revisions').filter(isStatement)];
    const [main, minors] = [all.filter(isStatement), young.filter(isStatement)];
    const { justice: text } = words.t.ecarts;
    const context = drawing(words);
    const view = justiceView(main, words);
    return {
      statements: [...main, ...minors, ...revised], main, promises: promisesOf(ID, session), view,
      chart: byYearChart(all, { caption: text.captions.main, scale: SCALE, headline: 'convicted' }, context),
      more: view ? [
        {
          id: 'sens-strict', headline: fields(main, words), subtitle: text.strict.subtitle, note: text.strict.note,
          statements: main.filter((row) => row.panel === 'strict' || row.panel === 'victims'),
          chart: versusChart(all, { inside: 'strict', outside: 'victims' }, text.captions.strict, context),
        },
        ...ladder(revised, words),
        ...(minors.length > 0 ? [{
          id: 'mineurs', headline: youngest(minors, words), subtitle: text.minors.subtitle, note: text.minors.note, statements: minors,
          chart: byYearChart(young, { caption: text.captions.minors, scale: SCALE }, context),
        }] : []),
      ] : [],
    };
  },
};
