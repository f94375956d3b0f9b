/** F11, series break by change of panel or of method: METHODS §3 F11. */
import { describe, expect, it } from 'vitest';
import { core, inputsOf, useLaboratory, type Row } from '../harness';

const lab = useLaboratory();

const respondents = (period: string, value: number, more: Row = {}): Row =>
  ({ observation_id: `r${period}`, indicator: 'associations-responding', kind: 'panel', scope_id: 'survey-associations', unit: 'associations', period, value, ...more });
const assisted = (period: string, value: number, more: Row = {}): Row =>
  ({ observation_id: `v${period}`, indicator: 'victims-assisted', kind: 'presence', scope_id: 'assisted-all', period, value, ...more });

describe('respondents', () => {
  it('37 then 26, victims 2 573 then 2 259: a warning on all four figures', async () => {
    const finding = (await lab.judge([respondents('2019', 37), respondents('2020', 26), assisted('2019', 2573), assisted('2020', 2259)], 'F11')).one();
    expect(core(finding)).toMatchObject({ severity: 'warning', outcome: '0', imbalance: -11 });
    expect(finding.ruleid).toMatch(/^F11\.[a-z-]+@R02$/);
    expect(inputsOf(finding)).toEqual({ respondents: ['r2019', 'r2020'], before: ['v2019'], after: ['v2020'] });
    for (const text of [finding.sentence.fr, finding.sentence.en]) expect(text).toMatch(/37.*26/s);
  });

  it('documents that count the respondents otherwise are told too', async () => {
    const rows = [respondents('2018', 53), respondents('2018', 53, { observation_id: 'twice' }), respondents('2018', 30, { observation_id: 'about', qualifier: '~' }), respondents('2019', 37), assisted('2018', 2918), assisted('2019', 2573)];
    const { headline, sentence } = (await lab.judge(rows, 'F11')).one();
    expect(headline.fr).toMatch(/environ 30 ou 53 répondants en 2018, 37 en 2019/);
    expect(sentence.fr).toMatch(/est passé d’environ 30 ou 53 à 37/);
    expect(sentence.en).toContain('from about 30 or 53 to 37');
  });

  it('26 then 44, 44 then 72: each step by itself', async () => {
    const rows = [['2020', 26, 2259], ['2021', 44, 2872], ['2022', 72, 2994]] as const;
    const judged = await lab.judge(rows.flatMap(([year, n, victims]) => [respondents(year, n), assisted(year, victims)]), 'F11');
    expect(judged.findings).toHaveLength(2);
  });

  it('72 then 70: the panel holds, a pass', async () => {
    const judged = await lab.judge([respondents('2022', 72), respondents('2023', 70), assisted('2022', 2994), assisted('2023', 3100)], 'F11');
    expect(judged.findings).toEqual([]);
    expect(judged.outcomes()).toEqual(['1']);
  });

  it('exactly 20 % is not more than 20 %', async () => {
    expect((await lab.judge([respondents('2022', 50), respondents('2023', 60), assisted('2022', 2994), assisted('2023', 3100)], 'F11')).outcomes()).toEqual(['1']);
  });

  it.each([
    ['nothing reported in one of the years', [respondents('2019', 37), respondents('2020', 26), assisted('2019', 2573)]],
    ['years that do not follow', [respondents('2019', 37), respondents('2022', 72), assisted('2019', 2573), assisted('2022', 2994)]],
    ['respondents on one form only', [respondents('2019', 37, { exploitation: 'labour' }), respondents('2020', 26, { exploitation: 'labour' }), assisted('2019', 2573), assisted('2020', 2259)]],
    ['a period chosen by the collector', [respondents('2019', 37), respondents('2020', 26, { breakdown: 'period-basis=release' }), assisted('2019', 2573), assisted('2020', 2259)]],
  ])('not with %s', async (_what, rows) => {
    // Without the breaks that the shipped pack declares for this survey.
    expect((await lab.judge({ observations: rows, tables: { event: [] } }, 'F11')).findings).toEqual([]);
  });
});

describe('editions of a study', () => {
  const modern = (period: string, value: number, edition: string): Row =>
    ({ observation_id: `e${period}`, indicator: 'victims-estimated', kind: 'stock', scope_id: 'modern-slavery', status: 'estimate', period, value, breakdown: `edition=${edition}` });

  it('8 600 then 129 000 two editions later: information, a change of method', async () => {
    const finding = (await lab.judge([modern('2014', 8600, '2014'), modern('2016', 129000, '2018')], 'F11')).one();
    expect(core(finding)).toMatchObject({ severity: 'information', outcome: '0' });
    expect(Math.abs(finding.imbalance!)).toBe(120400);
  });

  it.each([
    ['close numbers', [modern('2016', 129000, '2018'), modern('2021', 135000, '2023')]],
    ['one edition', [modern('2014', 8600, '2014'), modern('2016', 129000, '2014')]],
  ])('not with %s', async (_what, rows) => {
    expect((await lab.judge(rows, 'F11')).findings).toEqual([]);
  });
});

describe('a break that the pack declares', () => {
  const EVENT: Row = { event_id: 'rule', kind: 'method', effect: 'break', series: 'prosecutions@thb-and-exploitation', basis: 'scope', basis_id: 'thb-and-exploitation', title_fr: 'Règle nouvelle', title_en: 'New rule', detail_fr: 'x', detail_en: 'y' };
  const prosecuted = (period: string, value: number, published: string, more: Row = {}): Row => ({ observation_id: `p${period}`, source_id: published, indicator: 'prosecutions', period, value, ...more });
  const judge = (event: Row, rows: readonly Row[]) => lab.judge({ observations: rows, sources: { 2022: { published: '2022-10' }, 2023: { published: '2023-10' }, 2024: { published: '2024-10-15' } }, tables: { event: [{ ...EVENT, ...event }] } }, 'F11');

  it('an edition breaks what was published before and after it', async () => {
    const finding = (await judge({ date: '2024-10-15' }, [prosecuted('2021', 1560, '2022'), prosecuted('2022', 1518, '2023'), prosecuted('2023', 2200, '2024')])).one();
    expect(core(finding)).toMatchObject({ severity: 'information', outcome: '0', grade: 'C0', imbalance: 682 });
    expect(inputsOf(finding)).toEqual({ before: ['p2022'], after: ['p2023'] });
    for (const text of [finding.sentence.fr, finding.sentence.en]) expect(text).toMatch(/2022.*2023.*(Règle nouvelle|New rule)/s);
  });

  it('a year, or a law, breaks the years described', async () => {
    const rows = [prosecuted('2021', 1560, '2022'), prosecuted('2022', 1518, '2023')];
    expect((await judge({ date: '2022' }, rows)).findings).toHaveLength(1);
    expect((await judge({ date: '2022-04-13', kind: 'law' }, rows)).findings).toHaveLength(1);
    expect((await judge({ date: '2021' }, rows)).findings).toEqual([]);
  });

  it.each([
    ['another population', [prosecuted('2022', 1518, '2023', { scope_id: 'pimping' }), prosecuted('2023', 2200, '2024', { scope_id: 'pimping' })]],
    ['years far apart', [prosecuted('2019', 1518, '2022'), prosecuted('2023', 2200, '2024')]],
    ['one edition for both years', [prosecuted('2022', 1518, '2024'), prosecuted('2023', 2200, '2024')]],
    ['plans', [prosecuted('2022', 1518, '2023', { kind: 'target' }), prosecuted('2023', 2200, '2024', { kind: 'target' })]],
  ])('not on %s', async (_what, rows) => {
    expect((await judge({ date: '2024-10-15' }, rows)).findings).toEqual([]);
  });
});
