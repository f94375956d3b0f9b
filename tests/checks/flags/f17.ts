/** F17, promises and what is documented of them: METHODS §3 F17. */
import { describe, expect, it } from 'vitest';
import { core, inputsOf, useLaboratory, type Case, type Row } from '../harness';

const lab = useLaboratory();

const promised = (value: number, more: Row = {}): Row => ({
  observation_id: 'promise', source_id: 'plan', indicator: 'mediator-posts', kind: 'target', status: 'target', scope_id: 'mediators-promised', unit: 'posts', period: '2014/2016', value, ...more,
});
const delivered = (value: number, more: Row = {}): Row => ({
  observation_id: 'delivery', source_id: 'review', indicator: 'mediator-posts', kind: 'stock', scope_id: 'mediators-observed', unit: 'posts', period: '2017-03-09', value, ...more,
});
/** The commitments of the case only; the last document of the pack says which dates have passed. */
const one = (observations: readonly Row[], tables: Case['tables'] = {}): Case => ({
  observations, sources: { plan: { published: '2014-05-14' }, review: { published: '2017-03-09' } }, tables: { commitment: [], ...tables },
});

it('50 posts promised, none found: a warning with both figures', async () => {
  const finding = (await lab.judge(one([promised(50), delivered(0)]), 'F17')).one();
  expect(core(finding)).toMatchObject({ severity: 'warning', outcome: '0', grade: 'C2', imbalance: -50 });
  expect(finding.ruleid).toBe('F17.promise@R76');
  expect(inputsOf(finding)).toEqual({ promise: ['promise'], delivery: ['delivery'] });
  expect(finding.sentence.en).toMatch(/50.*\b0\b/s);
});

it('nothing documented at all: unreported, a warning, no difference', async () => {
  const late = { observation_id: 'late', source_id: 'review', period: '2017', value: 1 };
  const finding = (await lab.judge(one([promised(50), late]), 'F17')).one();
  expect(core(finding)).toMatchObject({ severity: 'warning', imbalance: null });
  expect(inputsOf(finding)).toEqual({ promise: ['promise'] });
  expect(finding.sentence.en).toMatch(/no document/i);
});

it('"about 40" of 50 is short as such words are usually read', async () => {
  expect((await lab.judge(one([promised(50), delivered(40, { qualifier: '~' })]), 'F17')).one()).toMatchObject({ severity: 'warning', imbalance: -10 });
});

it('what is documented is told with its date, against the smallest of the promises', async () => {
  const finding = (await lab.judge(one([promised(50), promised(40, { observation_id: 'relay', source_id: 'press' }), delivered(30)]), 'F17')).one();
  expect(finding.imbalance).toBe(-10);
  expect(finding.sentence.fr.replace(/[\u00A0\u202F]/g, ' ')).toMatch(/30 postes \(9 mars 2017, /);
  expect(finding.headline.en.replace(/\u00A0/g, ' ')).toContain('(9 March 2017)');
});

it('documents that repeat a promise are one finding', async () => {
  const finding = (await lab.judge(one([promised(50), promised(50, { observation_id: 'relay', source_id: 'press' }), delivered(0)]), 'F17')).one();
  expect(inputsOf(finding)['promise']).toEqual(['promise', 'relay']);
});

describe('a promise over several years', () => {
  const year = (period: string, value: number, more: Row = {}): Row => delivered(value, { observation_id: `y${period}`, kind: 'flow', period, ...more });

  it('is kept year by year: 20, 15 and 15 posts are the 50', async () => {
    expect((await lab.judge(one([promised(50), year('2014', 20), year('2015', 15), year('2016', 15)]), 'F17')).outcomes()).toEqual(['1']);
  });

  it('20 and 15 are short of it: the sum is told, and each year once', async () => {
    const rows = [promised(50), year('2014', 20), year('2014', 18, { observation_id: 'again', source_id: 'other' }), year('2015', 15)];
    const finding = (await lab.judge(one(rows), 'F17')).one();
    expect(finding.imbalance).toBe(-15);
    expect(finding.sentence.en).toMatch(/add up to 35/);
    expect(inputsOf(finding)['delivery']).toEqual(['again', 'y2014', 'y2015']);
  });

  it('what is present at a date is not added to itself', async () => {
    const rows = [promised(50), delivered(30, { period: '2016-06-30', observation_id: 'early' }), delivered(30)];
    expect((await lab.judge(one(rows), 'F17')).one().imbalance).toBe(-20);
  });
});

it('the words of the figures are kept: a mean of years, less than', async () => {
  const mean = { measure: 'annual-mean' };
  const finding = (await lab.judge(one([promised(1000, mean), delivered(100, { ...mean, qualifier: '<', kind: 'flow', period: '2014/2016' })]), 'F17')).one();
  expect(finding.headline.fr).toMatch(/au mieux moins de 100/);
  expect(finding.sentence.fr).toMatch(/moyenne annuelle.*moins de 100/);
  expect(finding.sentence.en).toMatch(/yearly mean.*less than 100/);
});

describe('does not fire', () => {
  it.each([
    ['the promise is met', [promised(50), delivered(50)]],
    ['more than promised is documented', [promised(50), delivered(64)]],
    ['"about 50" and 48', [promised(50, { qualifier: '~' }), delivered(48)]],
    ['a request by third parties is no promise', [promised(50, { stage: 'demanded' }), delivered(0)]],
    ['a promise that does not say of what', [promised(50, { scope_id: 'unspecified' }), delivered(0)]],
  ])('%s', async (_what, rows) => {
    expect((await lab.judge(one(rows), 'F17')).findings).toEqual([]);
  });

  it('a date that has not passed cannot be judged', async () => {
    const judged = await lab.judge(one([promised(50, { period: '2026' }), delivered(0)]), 'F17');
    expect(judged.outcomes()).toEqual(['NA']);
  });

  it('another unit, another place or another structure delivers nothing of it', async () => {
    for (const change of [{ unit: 'persons' }, { area: 'FR-75' }, { structure_id: 'amicale-du-nid' }]) {
      const finding = (await lab.judge(one([promised(50), delivered(50, change)]), 'F17')).one();
      expect(inputsOf(finding)).toEqual({ promise: ['promise'] });
    }
  });

  it('a promise met is counted as a pass', async () => {
    expect((await lab.judge(one([promised(50), delivered(50)]), 'F17')).outcomes()).toEqual(['1']);
  });
});

describe('commitments written down with what was found of them', () => {
  const commitment = (status: string) => [{
    commitment_id: 'c1', plan: 'p', measure: '1', made_by: 'x', made_on: '2014', made_source_id: 'plan', due: '2016', promise_fr: 'x', promise_en: 'y',
    indicator: 'shelter-places', target_value: '100', target_unit: 'places', status, assessed_by: 'z', assessed_on: '2017', assessed_source_id: 'review', finding_fr: 'x', finding_en: 'y',
  }];
  const target = { observation_id: 'target', source_id: 'plan', indicator: 'shelter-places', kind: 'target', status: 'target', scope_id: 'acse-network', unit: 'places', period: '2016', value: 100 };

  it('none found: a warning', async () => {
    const finding = (await lab.judge(one([target, delivered(0)], { commitment: commitment('none-found'), relation: [] }), 'F17')).one();
    expect(finding.severity).toBe('warning');
    expect(inputsOf(finding)).toEqual({ promise: ['target'] });
  });

  it('who has assessed it is cited', async () => {
    const finding = (await lab.judge(one([target, delivered(0)], { commitment: [{ ...commitment('none-found')[0]!, assessed_by: 'CNCDH', finding_fr: 'Mesure non réalisée', finding_en: 'Measure not carried out' }], relation: [] }), 'F17')).one();
    expect(finding.sentence.fr).toMatch(/constat \(CNCDH\)\u202F: mesure non réalisée\.$/);
    expect(finding.sentence.en).toMatch(/finding \(CNCDH\): measure not carried out\.$/);
  });

  it('a date that has not passed cannot be judged', async () => {
    const judged = await lab.judge(one([target, delivered(0)], { commitment: [{ ...commitment('unknown')[0]!, due: '2030-12-31' }], relation: [] }), 'F17');
    expect(judged.outcomes()).toEqual(['NA']);
  });

  it('delivered: a pass', async () => {
    const judged = await lab.judge(one([target, delivered(0)], { commitment: commitment('delivered'), relation: [] }), 'F17');
    expect(judged.outcomes()).toEqual(['1']);
  });
});
