/** F16, printed rates against printed counts: METHODS §3 F16 and §7.4. */
import { describe, expect, it } from 'vitest';
import { core, inputsOf, useLaboratory, type Row } from '../harness';

const lab = useLaboratory();

const count = (observation_id: string, period: string, value: number, more: Row = {}): Row => ({ observation_id, source_id: 'one', period, value, ...more });
const growth = (value: number | string, period: string, base_id: string, more: Row = {}): Row =>
  ({ observation_id: 'rate', source_id: 'one', measure: 'change', unit: 'percent', base_kind: 'period', base_id, period, value, ...more });
const judge = (rows: readonly Row[]) => lab.judge(rows, 'F16');

describe('growth', () => {
  it.each([
    ['1 439 to 1 811, +26 %', 1439, 1811, '26'],
    ['710 to 933, +31 %', 710, 933, '31'],
    ['7 155 to 10 093, +41 %', 7155, 10093, '41'],
    ['2 126 to 1 953, −8 %', 2126, 1953, '-8'],
    ['2 573 to 2 259, −12 %', 2573, 2259, '-12'],
    ['1 811 to 2 027, +12 %', 1811, 2027, '12'],
    ['2 027 to 2 143, +6 %', 2027, 2143, '6'],
    ['1 439 to 2 143, +49 %', 1439, 2143, '49'],
  ])('%s passes', async (_words, before, after, printed) => {
    const judged = await judge([count('a', '2016', before), count('b', '2021', after), growth(printed, '2021', '2016')]);
    expect(judged.findings).toEqual([]);
    expect(judged.outcomes()).toEqual(['1']);
  });

  it('26 to 44 is +69 %, not +60 %: an error, in one document', async () => {
    const finding = (await judge([count('a', '2020', 26), count('b', '2021', 44), growth(60, '2021', '2020')])).one();
    expect(core(finding)).toMatchObject({ severity: 'error', outcome: '0', grade: 'C2' });
    expect(finding.imbalance).toBeCloseTo(60 - (44 / 26 - 1) * 100, 6);
    expect(inputsOf(finding)).toEqual({ rate: ['rate'], after: ['b'], before: ['a'] });
    expect(finding.sentence.en).toMatch(/60.*69/s);
  });

  it('in another document it may be another edition: a warning', async () => {
    const finding = (await judge([count('a', '2020', 26), count('b', '2021', 44), growth(60, '2021', '2020', { source_id: 'two' })])).one();
    expect(finding.severity).toBe('warning');
  });

  it('another year that gives the rate is named: a warning', async () => {
    const finding = (await judge([count('z', '2019', 100), count('a', '2020', 120), count('b', '2021', 150), growth(50, '2021', '2020')])).one();
    expect(finding.severity).toBe('warning');
    for (const text of [finding.sentence.fr, finding.sentence.en]) expect(text).toContain('2019');
  });

  it('a growth has its sign; of several counts, what comes nearest is said to', async () => {
    const { sentence, headline } = (await judge([count('a', '2020', 26), count('b', '2021', 44), count('c', '2021', 45, { source_id: 'two' }), growth(60, '2021', '2020')])).one();
    expect(headline.fr.replace(/\u202F/g, ' ')).toMatch(/\+60 % imprimé, au plus près \+69,2 % d’après les nombres/);
    expect(sentence.fr.replace(/[\u00A0\u202F]/g, ' ')).toMatch(/44 ou 45 personnes \(2021\), donnent au plus près \+69,2 %/);
    expect(sentence.en).toContain('+69.2% at the nearest');
    const alone = (await judge([count('a', '2020', 26), count('b', '2021', 44), growth(60, '2021', '2020')])).one();
    expect(alone.sentence.en).toMatch(/give \+69\.2%\.$/);
  });

  it('one pair of counts that gives it is enough', async () => {
    const judged = await judge([count('a', '2020', 28), count('a2', '2020', 26), count('b', '2021', 45), growth(61, '2021', '2020')]);
    expect(judged.findings).toEqual([]);
  });

  it.each([
    ['rounded counts: 47 000 to 69 600, +48 %', [count('a', '2020', 47000), count('b', '2022', 69600, { qualifier: '>' }), growth('48', '2022', '2020')]],
    ['another population', [count('a', '2020', 26, { scope_id: 'pimping' }), count('b', '2021', 44), growth(60, '2021', '2020')]],
    ['another structure', [count('a', '2020', 26, { structure_id: 'amicale-du-nid' }), count('b', '2021', 44), growth(60, '2021', '2020')]],
    ['a count, then a plan', [count('a', '2020', 26), count('b', '2021', 44, { kind: 'target' }), growth(60, '2021', '2020')]],
    ['a base that is not printed', [count('b', '2021', 44), growth(60, '2021', '2020')]],
    ['a base that no document names', [count('a', '2020', 26), count('b', '2021', 44), growth(60, '2021', 'unspecified')]],
  ])('does not fire on %s', async (_what, rows) => {
    expect((await judge(rows)).findings).toEqual([]);
  });

  it('a difference in the unit counted: +1 000 000 for 2.5 then 3.4 million', async () => {
    const money: Row = { indicator: 'agrasc-contribution', scope_id: 'agrasc-fund-payment', measure: 'amount', unit: 'EUR' };
    const rise = growth(1200000, '2023', '2022', { ...money, measure: 'change' });
    const finding = (await judge([count('a', '2022', 2503421, money), count('b', '2023', 3401117, money), rise])).one();
    expect(finding.imbalance).toBeCloseTo(1200000 - (3401117 - 2503421), 6);
  });
});

describe('shares', () => {
  const EU: Row = { indicator: 'victims-registered-eurostat', scope_id: 'eu-registered', area: 'EU27_2020' };
  const forms = [count('sexual', '2022', 4014, { ...EU, exploitation: 'sexual' }), count('labour', '2022', 3990, { ...EU, exploitation: 'labour' }), count('other', '2022', 1699, { ...EU, exploitation: 'other' })];
  const share = (value: number | string, exploitation: string, more: Row = {}): Row =>
    ({ ...EU, observation_id: 'rate', source_id: 'one', period: '2022', measure: 'share', unit: 'percent', base_kind: 'population', base_id: 'eu-registered', exploitation, value, ...more });

  it('18 % other forms of 10 093: only the 9 703 with a known form give it, a warning that names them', async () => {
    const finding = (await judge([...forms, count('all', '2022', 10093, EU), share(18, 'other')])).one();
    expect(core(finding)).toMatchObject({ severity: 'warning', outcome: '0' });
    expect(finding.imbalance).toBeCloseTo(18 - 100 * 1699 / 10093, 6);
    for (const text of [finding.sentence.fr, finding.sentence.en]) expect(text).toMatch(/9.703/);
  });

  it('18 % of 9 703 passes', async () => {
    expect((await judge([...forms, count('all', '2022', 9703, EU), share(18, 'other')])).outcomes()).toEqual(['1']);
  });

  it('40 % of 10 093 for 3 990 (39.53 %) passes, 45 % does not', async () => {
    expect((await judge([...forms, count('all', '2022', 10093, EU), share(40, 'labour')])).outcomes()).toEqual(['1']);
    expect((await judge([...forms, count('all', '2022', 10093, EU), share(45, 'labour')])).one().severity).toBe('error');
  });

  it('1 044 of 1 811 is 58 %', async () => {
    const rows = [count('part', '2021', 1044, { scope_id: 'pimping' }), count('all', '2021', 1811)];
    const rate: Row = { observation_id: 'rate', source_id: 'one', period: '2021', scope_id: 'pimping', measure: 'share', unit: 'percent', base_kind: 'population', base_id: 'thb-and-exploitation' };
    expect((await judge([...rows, { ...rate, value: 58 }])).outcomes()).toEqual(['1']);
    expect((await judge([...rows, { ...rate, value: 62 }])).one().severity).toBe('error');
  });

  it('270 000 of 880 000 printed as 30 % passes within the rounding of the counts', async () => {
    const ILO: Row = { indicator: 'victims-estimated', scope_id: 'forced-labour-ilo', area: 'EU27_2007', kind: 'stock', status: 'estimate', source_id: 'one' };
    const rate = share(30, 'sexual', { ...ILO, base_id: 'forced-labour-ilo', period: '2012' });
    const judged = await judge([count('part', '2012', 270000, { ...ILO, exploitation: 'sexual' }), count('all', '2012', 880000, ILO), rate]);
    expect(judged.findings).toEqual([]);
  });

  it.each([
    ['another year', { period: '2021' }], ['another area', { area: 'FR' }], ['an unnamed base', { base_id: 'unspecified' }], ['a bound', { qualifier: '>' }],
  ])('does not fire on %s', async (_what, more) => {
    expect((await judge([...forms, count('all', '2022', 10093, EU), share(45, 'labour', more)])).findings.filter(({ severity }) => severity !== 'information')).toEqual([]);
  });

  it('three documents that print one rate are one finding', async () => {
    const rows = ['r1', 'r2', 'r3'].map((observation_id) => share(45, 'labour', { observation_id, source_id: observation_id }));
    const finding = (await judge([...forms, count('all', '2022', 10093, EU), ...rows])).one();
    expect(inputsOf(finding)['rate']).toEqual(['r1', 'r2', 'r3']);
  });
});

describe('several years together', () => {
  const rate = (observation_id: string, period: string, value: number): Row =>
    ({ observation_id, indicator: 'victims-registered-eurostat', scope_id: 'eu-registered', area: 'EU27_2020', kind: 'rate', measure: 'rate', unit: 'per-1000000', period, value });

  it('8 per million over two years of 17 and 15: outside both, a warning', async () => {
    const finding = (await judge([rate('pooled', '2019/2020', 8), rate('a', '2019', 17), rate('b', '2020', 15)])).one();
    expect(finding.severity).toBe('warning');
    expect(inputsOf(finding)).toEqual({ rate: ['pooled'], year: ['a', 'b'] });
  });

  it.each([
    ['a mean inside them', [rate('pooled', '2019/2020', 16), rate('a', '2019', 17), rate('b', '2020', 15)]],
    ['a year that is not printed', [rate('pooled', '2019/2020', 8), rate('a', '2019', 17)]],
  ])('not with %s', async (_what, rows) => {
    expect((await judge(rows)).findings).toEqual([]);
  });
});

describe('counts of one name', () => {
  const rate = (more: Row = {}): Row => ({ observation_id: 'rate', indicator: 'suspects-recorded', measure: 'change', unit: 'percent', base_kind: 'period', base_id: 'previous-period', value: -1, ...more });
  const count = (observation_id: string, value: number, period: string, more: Row = {}): Row => ({ observation_id, source_id: observation_id, indicator: 'suspects-recorded', value, period, ...more });
  const alias = { scope_id: 'unodc-declared' };
  const growths = async (...rows: Row[]) => (await lab.judge(rows, 'F16')).findings;

  it('come before those of another name', async () => {
    expect(await growths(rate(), count('a', 2000, '2021', { value: 1990 }), count('b', 1971, '2022'), count('c', 1500, '2021', alias), count('d', 1980, '2022', alias))).toEqual([]);
  });

  it('never mix: own count of one year, alias of the other', async () => {
    expect(await growths(rate(), count('b', 1971, '2022'), count('c', 1500, '2021', alias))).toEqual([]);
  });

  it('of another name only: information', async () => {
    const [finding] = await growths(rate(), count('c', 1500, '2021', alias), count('d', 1980, '2022', alias));
    expect(finding).toMatchObject({ severity: 'information' });
    expect(finding!.explanations[0]).toMatchObject({ cause: 'scope', standing: 'supported' });
  });

  it('two printed rates that the counts do not give are one finding', async () => {
    const [finding, ...others] = await growths(rate({ value: -4 }), rate({ observation_id: 'other', source_id: 'other', value: '-4.3' }), count('a', 793, '2021'), count('b', 743, '2022'));
    expect(others).toEqual([]);
    expect(finding!.inputs.filter(({ role }) => role === 'rate').length).toBe(2);
  });
});

describe('what the counts give, in words', () => {
  it('the years are said, and a bound gives a bound', async () => {
    const [finding] = (await judge([count('a', '2019', 50000, { qualifier: '<' }), count('b', '2020', 46850), growth(-11, '2020', '2019')])).findings;
    expect(finding!.sentence.en).toMatch(/\(2019\) then .*\(2020\), give between \u22126\.3% and \+17\.1%/);
    const [open] = (await judge([count('a', '2019', 120), count('b', '2020', 181, { qualifier: '>' }), growth(10, '2020', '2019')])).findings;
    expect(open!.sentence.en).toContain('give at least +51.7%');
  });

  it('a number of one significant digit is read with its own rounding: 500 of 2 994 is 16 %', async () => {
    const share: Row = { observation_id: 'rate', source_id: 'one', measure: 'share', unit: 'percent', base_kind: 'population', base_id: 'thb-and-exploitation', period: '2022', age: 'minor' };
    const rows = [count('a', '2022', 500, { age: 'minor' }), count('b', '2022', 2994)];
    expect((await judge([...rows, { ...share, value: '16' }])).findings).toEqual([]);
    expect((await judge([...rows, { ...share, value: '20' }])).findings).toHaveLength(1);
  });

  it('a share that the known cases give is told apart from one that nothing gives', async () => {
    const eu: Row = { indicator: 'victims-registered-eurostat', scope_id: 'eu-registered', area: 'EU27_2020', source_id: 'one' };
    const share = (observation_id: string, value: string): Row => ({ ...eu, observation_id, measure: 'share', unit: 'percent', base_kind: 'population', base_id: 'eu-registered', period: '2022', exploitation: 'labour', value, source_id: observation_id });
    const partition = [{ partition_id: 'P1', indicator: 'victims-registered-eurostat', measure: 'count', dimension: 'exploitation', members: 'sexual;labour', total: 'T', multi_response: 'false', exhaustive: 'false' }];
    const counts = [count('t', '2022', 1003, eu), count('s', '2022', 401, { ...eu, exploitation: 'sexual' }), count('l', '2022', 401, { ...eu, exploitation: 'labour' })];
    const { findings } = await lab.judge({ observations: [...counts, share('known', '50'), share('nothing', '61')], tables: { partition } }, 'F16');
    expect(findings.map((finding) => [inputsOf(finding)['rate'], Number(finding.args['known'] ?? 0)])).toEqual(expect.arrayContaining([[['known'], 802], [['nothing'], 0]]));
    expect(findings).toHaveLength(2);
  });

  it('counts under another name only inform, and one form of a field is no base', async () => {
    const rate: Row = { observation_id: 'rate', source_id: 'one', measure: 'share', unit: 'percent', base_kind: 'population', base_id: 'thb-and-exploitation', scope_id: 'labour-exploitation', exploitation: 'labour', period: '2016', value: '26' };
    const rows = [rate, count('total', '2016', 1439), count('form', '2016', 922, { scope_id: 'pimping', exploitation: 'sexual' }), count('part', '2016', 64, { source_id: 'two', indicator: 'victims-detected-unodc', scope_id: 'unodc-declared', exploitation: 'labour' })];
    const finding = (await judge(rows)).one();
    expect(finding.severity).toBe('information');
    expect(inputsOf(finding)['base']).toEqual(['total']);
  });
});

it('places are decided: a round number of them has no rounding of its own', async () => {
  const places: Row = { indicator: 'shelter-places', kind: 'stock', scope_id: 'shelter-vff', unit: 'places' };
  const rows = [count('a', '2017', 1600, places), count('b', '2022', 10000, places), growth(300, '2022', '2017', { indicator: 'shelter-places', kind: 'stock', scope_id: 'shelter-vff' })];
  expect((await judge(rows)).one().sentence.en).toContain('give +525%');
});
