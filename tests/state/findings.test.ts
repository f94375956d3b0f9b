/** What the pages of findings, sources and method show, on the shipped pack. */
import { beforeAll, describe, expect, test } from 'vitest';
import { runChecks, type CheckResult } from '../../src/checks/run';
import { openPack } from '../../src/cli/pack';
import { messages } from '../../src/i18n';
import { formatter } from '../../src/i18n/format';
import agreement, { type AgreementRow } from '../../src/sql/pages/agreement';
import figureCards from '../../src/sql/pages/figure_cards';
import figureReadings from '../../src/sql/pages/figure_readings';
import sourceList, { type SourceRow } from '../../src/sql/pages/source_list';
import { facetValues, filtered, toggled } from '../../src/ui/lists/facets';
import { keepTogether, opening } from '../../src/ui/lists/keep';
import { matches, plain } from '../../src/ui/lists/search';
import { cite, figureTable } from '../../src/ui/pages/findings/citation';
import { byRole, reading, similarTo, sumsOf, targetOf, territoryStrip, yearStrip } from '../../src/ui/pages/findings/evidence';
import { distinct, documentsOf, figuresById, inputsOf, yearsOf, type EvidenceFigure } from '../../src/ui/pages/findings/figures';
import { gapOf, relativeOf } from '../../src/core/words/gap';
import { FACETS, fromParam, sorted, toItem, type FindingItem } from '../../src/ui/pages/findings/list';
import { examples, WORDINGS } from '../../src/ui/pages/methode/examples';
import { citedBy, figuresOf, originsOf } from '../../src/ui/pages/sources/card';
import { findingsBySource, sorted as sortedSources, toItem as toSource } from '../../src/ui/pages/sources/list';
import { some } from '../fixtures/some';

const [fr, en] = [formatter('fr'), formatter('en')];
const words = messages('fr');
let result: CheckResult;
let figures: ReadonlyMap<string, EvidenceFigure>;
let sources: readonly SourceRow[];
let pairs: readonly AgreementRow[];
let items: FindingItem[];

beforeAll(async () => {
  const engine = await openPack();
  result = await runChecks(engine);
  figures = figuresById(await engine.query(figureCards), await engine.query(figureReadings));
  sources = await engine.query(sourceList);
  pairs = await engine.query(agreement);
  await engine.close();
  items = result.findings.map((finding) => toItem(finding, figures, 'fr', ''));
});

/** The finding whose figures are exactly these. */
const finding = (...ids: readonly string[]) => {
  const found = result.findings.find(({ inputs }) => ids.every((id) => inputs.some(({ observation_id }) => observation_id === id)));
  if (!found) throw new Error(`no finding on ${ids.join(', ')}`);
  return found;
};
const PATHWAYS = ['o70196ee308', 'o8e07e8c648'] as const;
const PERMITS = ['oa9113175f3', 'o17ebc8172b'] as const;

describe('the list', () => {
  test('holds every finding, each with its documents unless it is about an absence', () => {
    expect(items).toHaveLength(result.findings.length);
    for (const { finding: { inputs }, documents } of items) expect(documents.length > 0).toBe(inputs.length > 0);
  });
  test('is sorted by severity, then relative gap, then gap', () => {
    const keys = sorted(items, 'severity').map(({ finding: f }) => [['error', 'warning', 'information'].indexOf(f.severity), -Math.abs(f.relative ?? 0), -Math.abs(f.imbalance ?? 0)] as const);
    for (const [i, key] of keys.entries()) {
      const next = keys[i + 1];
      if (!next) continue;
      const at = key.findIndex((value, k) => value !== next[k]);
      if (at >= 0) expect(key[at]).toBeLessThan(next[at]!);
    }
  });
  test('by year, the latest comes first', () => {
    const years = sorted(items, 'period').map((item) => Math.max(0, ...item.years.map(Number)));
    expect(years).toEqual([...years].sort((a, b) => b - a));
  });
  test('counts of a facet are what choosing the value alone would keep', () => {
    const choice = { severity: ['error'], voice: ['press'] };
    for (const { value, count } of facetValues(items, FACETS, choice, 'severity', (a, b) => a.localeCompare(b))) {
      expect(filtered(items, FACETS, { ...choice, severity: [value] })).toHaveLength(count);
    }
  });
  test('a producer with a comma survives the address', () => {
    const value = FACETS.producer({ ...items[0]!, producers: ['OCRTEH, page of the Collectif'] })[0]!;
    expect(value).not.toContain(',');
    expect(fromParam(value)).toBe('OCRTEH, page of the Collectif');
  });
  test('what is chosen can be taken back', () => {
    expect(toggled(toggled([], 'a'), 'b')).toEqual(['a', 'b']);
    expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
  });
});

describe('the search', () => {
  test.each([['hebergement', 'Hébergement'], ['2102', '2\u202F102 personnes'], ['2,102', '2\u202F102'], ["l'etat", 'L’État']])('%s finds %s', (asked, text) => {
    expect(matches(plain(text), asked)).toBe(true);
  });
  test('every word must stand', () => {
    expect(matches(plain('Titres de séjour de 2012'), 'titres 2013')).toBe(false);
  });
  test('a decimal is not a thousand', () => {
    expect(plain('13,1 %')).toBe('13,1 %');
  });
});

describe('the evidence of 564 and 643', () => {
  test('has its figures in time order, one document once', () => {
    const inputs = inputsOf(finding(...PATHWAYS), figures);
    const ends = inputs.map(({ figure }) => figure.period_end ?? '');
    expect(ends).toEqual([...ends].sort());
    const documents = documentsOf(inputs).map(({ source }) => source.source_id);
    expect(documents).toEqual([...new Set(documents)]);
    expect(documents).toEqual(expect.arrayContaining(['senat-qe-2025-04566', 'nossenateurs-2837385']));
  });
  test('the relation it was applied to is named by its rule', () => {
    expect(targetOf(finding(...PATHWAYS))).toBe('R53');
  });
  test('gives the gap in its unit and the symmetric relative gap', () => {
    const one = finding(...PATHWAYS);
    expect(gapOf(one, fr, words.findings.card)).toBe('−79');
    expect(relativeOf(one, fr)).toBe('−13,1\u202F%');
    expect(relativeOf(one, en)).toBe('−13.1%');
    // Percentages differ by points: a percentage of percentages is told to nobody.
    expect([gapOf({ ...one, imbalance: -7.1359, unit: 'percent' }, fr, words.findings.card), relativeOf({ ...one, unit: 'percent' }, fr)]).toEqual(['−7,1\u00A0points', null]);
  });
  test('says the totals last, after what stands inside them', () => {
    const roles = byRole(inputsOf(finding(...PATHWAYS), figures)).map(({ role }) => role);
    expect(roles.indexOf('total')).toBeGreaterThan(roles.lastIndexOf('inside'));
  });
  test('is cited with its documents, their cautions, its rule and its address', () => {
    const one = finding(...PATHWAYS);
    const text = cite(one, inputsOf(one, figures), 'https://example.org/#/x', fr, words.findings.citation);
    for (const part of [one.sentence.fr, one.explanations[0]!.text.fr, '564', '643', 'à vérifier à l’original', one.ruleid, 'https://example.org/#/x']) expect(text).toContain(part);
  });
  test('exports every figure with what it was read as', () => {
    const one = finding(...PERMITS);
    const table = figureTable(inputsOf(one, figures), 'x');
    expect(table.rows.map((row) => row.value)).toEqual(expect.arrayContaining([36, 38]));
    for (const row of table.rows) expect(row).toMatchObject({ unit: 'permits', read_as: 'excerpt', locator: expect.anything() });
  });
  test('leads to the other findings on the same quantity, never to itself', () => {
    const one = finding(...PATHWAYS);
    const others = similarTo(one, result.findings);
    expect(others.length).toBeGreaterThan(0);
    for (const other of others) expect(other.indicator).toBe(one.indicator);
    expect(others).not.toContain(one);
  });
});

describe('every finding', () => {
  test('has words for its theme, its grade, the field that lowers it, the places of its figures', () => {
    const t = words.findings;
    for (const { theme, grade, grade_field, inputs } of some(result.findings)) {
      if (theme !== null) expect(t.themes).toHaveProperty(theme);
      if (grade !== null) expect(t.evidence.consequence).toHaveProperty(grade);
      if (grade_field !== null) expect(t.evidence.fields).toHaveProperty(grade_field);
      for (const { role, observation_id } of inputs) expect(role === figures.get(observation_id)?.unit || role in t.evidence.roles, role).toBe(true);
    }
  });
  test('has a first explanation: the counter-argument', () => {
    for (const { explanations, ruleid } of some(result.findings)) expect(explanations.length, ruleid).toBeGreaterThan(0);
  });
  test('sums that are not numbers are not shown', () => {
    expect(sumsOf({ args: { parts: '63', total: '', gap: 'x', reason: '4' } })).toEqual([{ name: 'parts', value: 63 }]);
  });
});

describe('titles', () => {
  test('open with a capital', () => {
    expect(opening('plus de 560 personnes')).toBe('Plus de 560 personnes');
    expect(opening('564 personnes')).toBe('564 personnes');
  });
  test('keep dashes and signs with what they belong to', () => {
    expect(keepTogether('L.425-1, 2016–2022 : 5 % « x »')).toBe('L.425\u2060-\u20601, 2016\u2060–\u20602022\u202F: 5\u202F% «\u202Fx\u202F»');
  });
});

describe('series with blanks', () => {
  test('years found and missing follow each other', () => {
    expect(yearStrip({ args: { missing: '2015,2016' }, period: '2014/2017' })).toEqual([
      { label: '2014', found: true }, { label: '2015', found: false }, { label: '2016', found: false }, { label: '2017', found: true },
    ]);
  });
  test('territories are as many as expected', () => {
    const cells = territoryStrip({ args: { found: '5', expected: '101' } });
    expect([cells.length, cells.filter(({ found }) => found).length]).toEqual([101, 5]);
    expect(territoryStrip({ args: {} })).toEqual([]);
  });
  test('a period covers each of its years', () => {
    expect(yearsOf({ period_start: '2016-01-01', period_end: '2018-04-30' })).toEqual(['2016', '2017', '2018']);
    expect(yearsOf({ period_start: null, period_end: '2018-04-30' })).toEqual([]);
  });
});

describe('readings in words', () => {
  const FIGURE = { unit: 'persons', measure: 'count' } as EvidenceFigure;
  test.each([
    [561, null, '561 ou davantage'], [561, 569, '561 à 569'], [643, 643, '643'], [0, null, 'tout nombre'], [0, 4, '0 à 4'],
  ])('%s, %s: %s', (lo, hi, said) => {
    expect(reading(lo, hi, FIGURE, fr, words.methode.intervals)).toBe(said);
  });
  test('figures that nobody could tell apart are shown once', () => {
    const one = [...figures.values()][0]!;
    expect(distinct([one, { ...one, observation_id: 'other' }, { ...one, period: '1999' }], (figure) => figure)).toHaveLength(2);
  });
  test('each wording of the method has an example that is worded so, when the pack has one', () => {
    const found = examples(figures.values());
    expect([...found.keys()].every((wording) => WORDINGS.includes(wording))).toBe(true);
    expect(found.get('more')).toMatchObject({ qualifier: '>' });
    expect(found.get('exact')).toMatchObject({ qualifier: '=', round_number: false });
  });
});

describe('the sources', () => {
  test('a finding counts once for each of its documents', () => {
    const sourceOf = new Map([...figures].map(([id, { source_id }]) => [id, source_id]));
    const bySource = findingsBySource(result.findings, sourceOf);
    expect(bySource.get('senat-qe-2025-04566')).toContain(finding(...PATHWAYS));
    for (const list of bySource.values()) expect(new Set(list).size).toBe(list.length);
  });
  test('figures are counted as the list says, and found by their words', () => {
    for (const source of sources.slice(0, 40)) expect(figuresOf(source.source_id, figures, pairs)).toHaveLength(source.figures);
    const [item] = sources.filter(({ source_id }) => source_id === 'collectif-2022-pm-cabinet').map((source) => toSource(source, 0));
    expect(matches(item!.haystack, 'borne decembre')).toBe(true);
  });
  test('a document never agrees with itself, and agrees with another once', () => {
    for (const { figure, agree, differ } of some(figuresOf('collectif-2022-pm-cabinet', figures, pairs))) {
      const others = [...agree, ...differ].map(({ source_id }) => source_id);
      expect(others).not.toContain(figure.source_id);
      expect(others).toEqual([...new Set(others)]);
    }
  });
  test('the two counts of permits differ', () => {
    const [permit] = figuresOf('nosdeputes-14-415715', figures, pairs).filter(({ figure }) => PERMITS.includes(figure.observation_id as (typeof PERMITS)[number]));
    const [other] = figuresOf('nosdeputes-14-465629', figures, pairs).filter(({ figure }) => PERMITS.includes(figure.observation_id as (typeof PERMITS)[number]));
    expect((permit ?? other)?.differ.length).toBeGreaterThan(0);
  });
  test('origins are named as the document names them, and who names a producer is another document', () => {
    const origins = originsOf('contrelatraite-greta3', figures);
    expect(origins.map(({ name }) => name)).toEqual(['GRETA']);
    const greta = sources.find(({ producer }) => producer === 'GRETA');
    if (greta) expect(citedBy(greta, figures).map(({ source_id }) => source_id)).toContain('contrelatraite-greta3');
  });
  test('two origins that nobody names are not one and the same', () => {
    const unnamed = [...figures.values()].filter(({ cites }) => cites === 'not-named').map(({ source_id }) => source_id);
    expect(new Set(unnamed).size).toBeGreaterThan(1);
    expect(originsOf(unnamed[0]!, figures)).toMatchObject([{ name: 'not-named', label: { fr: 'une origine non nommée', en: 'an unnamed origin' }, others: [] }]);
  });
  test('sorting keeps every document', () => {
    const rows = sources.map((source, i) => toSource(source, i % 3));
    for (const by of ['published', 'figures', 'findings', 'producer'] as const) expect(sortedSources(rows, by, fr.compare)).toHaveLength(rows.length);
    expect(sortedSources(rows, 'figures', fr.compare)[0]!.source.figures).toBe(Math.max(...sources.map((source) => source.figures)));
  });
});
