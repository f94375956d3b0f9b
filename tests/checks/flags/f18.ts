/** F18, jumps outside the usual variation, and the noise of small counts: METHODS §3 F18, §2.5, §7.4. */
import { describe, expect, it } from 'vitest';
import { core, inputsOf, useLaboratory, type Row } from '../harness';

const lab = useLaboratory();

const series = (values: readonly number[], more: Row = {}, from = 2010): Row[] => values.map((value, i) => ({ observation_id: `y${from + i}`, source_id: 'one', period: `${from + i}`, value, ...more }));
const jumps = async (rows: readonly Row[]) => (await lab.judge(rows, 'F18')).findings;

describe('five points and more: modified z on differences of logarithms', () => {
  it('10, 12, 11, 13, 12, 60: the last step', async () => {
    const [finding, ...others] = await jumps(series([10, 12, 11, 13, 12, 60]));
    expect(others).toEqual([]);
    expect(core(finding!)).toMatchObject({ severity: 'warning', outcome: '0', imbalance: 48 });
    expect(finding!.period).toBe('2014/2015');
    expect(inputsOf(finding!)).toEqual({ before: ['y2014'], after: ['y2015'] });
    for (const text of [finding!.sentence.fr, finding!.sentence.en]) expect(text).toMatch(/2014.*2015/s);
  });

  it.each([
    ['a steady rise', [1000, 1100, 1210, 1331, 1464, 1611]],
    ['one value', [100, 100, 100, 100, 100, 100]],
    ['the noise of small counts', [2, 5, 3, 6, 2, 5, 8]],
    ['a series that always varies', [100, 300, 120, 280, 90, 310]],
  ])('not on %s', async (_what, values) => {
    expect(await jumps(series(values))).toEqual([]);
  });

  it('a flat series that leaps once: the median deviation is zero, the mean one judges', async () => {
    expect(await jumps(series([100, 100, 100, 100, 100, 100, 100, 100, 900]))).toHaveLength(1);
  });
});

describe('fewer points: effect above a half of the median, beyond noise', () => {
  it('75 then 1 387', async () => {
    expect(await jumps(series([75, 1387]))).toHaveLength(1);
  });

  it('two years have no usual variation: they are compared with chance', async () => {
    const [{ sentence } = { sentence: { fr: '', en: '' } }] = await jumps(series([75, 1387]));
    expect(sentence.fr).toContain('plus que n’en explique le seul hasard');
    expect(sentence.en).not.toContain('usual');
    expect((await jumps(series([10, 12, 11, 13, 12, 60])))[0]!.sentence.en).toContain('outside the usual variation over 6 years');
  });

  it('permits 67, 36, 38, 55 (HB 0.44, 0.29, 0.22, 0.18): nothing', async () => {
    const rows = [['2010', 67], ['2012', 36], ['2013', 38], ['2014', 55]].map(([period, value]) => ({ observation_id: `y${period}`, source_id: 'one', period: String(period), value: Number(value) }));
    expect(await jumps(rows)).toEqual([]);
  });

  it('1 811 then 2 027: nothing', async () => {
    expect(await jumps(series([1811, 2027]))).toEqual([]);
  });

  it('1 then 4: a large effect that noise explains', async () => {
    expect(await jumps(series([1, 4]))).toEqual([]);
  });
});

describe('what makes no series', () => {
  it.each([
    ['two populations', [...series([75]), ...series([1387], { scope_id: 'pimping' }, 2011)]],
    ['years more than two apart', [...series([75]), ...series([1387], {}, 2014)]],
    ['estimates', series([75, 1387], { status: 'estimate' })],
    ['plans', series([75, 1387], { kind: 'target' })],
    ['totals since the start', series([75, 1387], { kind: 'cumulative' })],
    ['qualified numbers', series([75, 1387], { qualifier: '~' })],
    ['an unspecified population', series([75, 1387], { scope_id: 'unspecified' })],
  ])('%s', async (_what, rows) => {
    expect(await jumps(rows)).toEqual([]);
  });
});

it('women and men who jump in the same years are one finding', async () => {
  const rows = ['F', 'M'].flatMap((sex) => series([75, 1387], { sex }).map((row) => ({ ...row, observation_id: `${sex}${String(row['observation_id'])}` })));
  expect(await jumps(rows)).toHaveLength(1);
});

describe('shares', () => {
  const SHARE: Row = { measure: 'share', unit: 'percent', base_kind: 'population', base_id: 'eu-registered', indicator: 'victims-registered-eurostat', scope_id: 'eu-registered', area: 'EU27_2020', citizenship: 'eu' };

  it.each([[59, -22], [57, -20]])('from %d to 37 per cent: a warning, %d points', async (before, imbalance) => {
    const [finding] = await jumps(series([before, 37], SHARE));
    expect(core(finding!)).toMatchObject({ severity: 'warning', imbalance });
  });

  it.each([
    ['nineteen points', series([56, 37], SHARE)],
    ['years far apart', [...series([59], SHARE), ...series([37], SHARE, 2014)]],
    ['an unnamed base', series([59, 37], { ...SHARE, base_id: 'unspecified' })],
  ])('not on %s', async (_what, rows) => {
    expect(await jumps(rows)).toEqual([]);
  });
});

describe('what the sentence names', () => {
  it('the service, the persons, and the other series that jump', async () => {
    const rows = ['F', 'M'].flatMap((sex) => series(sex === 'F' ? [80, 1500] : [75, 1387], { sex, scope_id: 'pimping', structure_id: 'brp-paris' }).map((row) => ({ ...row, observation_id: `${sex}${String(row['observation_id'])}` })));
    const [finding] = await jumps(rows);
    for (const text of [finding!.headline, finding!.sentence]) expect(text.en).toMatch(/Brigade.*women.*80.persons \(2010\).*1,500.persons \(2011\)/s);
    expect(finding!.sentence.en).toMatch(/Also jumping: .*men/);
  });

  it('a share says of whom it is, and periods of several years are written as such', async () => {
    const share: Row = { measure: 'share', unit: 'percent', base_kind: 'population', indicator: 'victims-assisted', kind: 'presence', scope_id: 'assisted-all', base_id: 'spotted-all', source_id: 'one' };
    const [finding] = await jumps([{ ...share, observation_id: 'a', period: '2017/2018', qualifier: '~', value: 40 }, { ...share, observation_id: 'b', period: '2019', value: 65 }]);
    expect(finding!.sentence.en).toMatch(/share of “Victims spotted by respondents”.*about 40% \(2017–2018\), then 65% \(2019\)/);
  });

  it('what the pack says happened between the two years is the first explanation', async () => {
    const event = [{ event_id: 'law', date: '2010-04-13', kind: 'law', effect: 'new', series: 'victims-recorded-exploitation', basis: 'scope', basis_id: 'thb-and-exploitation', title_fr: 'Loi', title_en: 'Law of April', detail_fr: 'x', detail_en: 'y' }];
    const [finding] = (await lab.judge({ observations: series([75, 1387]), tables: { event } }, 'F18')).findings;
    expect(finding!.explanations[0]).toMatchObject({ standing: 'supported', text: { en: expect.stringContaining('“Law of April”') } });
    const [before] = (await lab.judge({ observations: series([75, 1387]), tables: { event: [{ ...event[0], date: '2009' }] } }, 'F18')).findings;
    expect(before!.explanations.filter(({ standing }) => standing === 'supported')).toEqual([]);
  });
});
