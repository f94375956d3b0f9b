/** Answers of page queries on cases that the shipped pack does not hold, where a slip would show a wrong state. */
import { describe, expect, it } from 'vitest';
import coverage from '../../src/sql/pages/coverage';
import figureCards from '../../src/sql/pages/figure_cards';
import gapFindings from '../../src/sql/pages/gap_findings';
import gapPromises from '../../src/sql/pages/gap_promises';
import importAgreements from '../../src/sql/pages/import_agreements';
import importPairs from '../../src/sql/pages/import_pairs';
import targets from '../../src/sql/pages/targets';
import { useLaboratory, type Row } from '../checks/harness';

const lab = useLaboratory();

it('a year of which one document counts none and another some has a figure; one of which all count none is zero', async () => {
  const panel: Row = { drawing: 'coverage', panel: 'p', position: 1, label_fr: 'x', label_en: 'y', indicator: 'victims-recorded-exploitation', scope_id: 'thb-and-exploitation', structure_id: '_T', area: 'FR', since: '2021', totals_only: 'true' };
  const observations = [['2020', 3], ['2022', 0], ['2022', 12], ['2023', 0], ['2023', 0]].map(([period, value], i): Row => ({ period, value, source_id: `s${i}` }));
  await lab.load({ observations, tables: { drawing: [panel] } }, 'statement');
  expect((await lab.query(coverage)).map(({ year, state, figures }) => [year, state, figures]))
    .toEqual([[2020, 'figure', 1], [2021, 'not-found', 0], [2022, 'figure', 2], [2023, 'zero', 2]]);
});

it('the base of a share is the population that it is a share of, not the one that it counts', async () => {
  const share: Row = { measure: 'share', unit: 'percent', base_kind: 'population', base_id: 'thb-and-exploitation', scope_id: 'pimping', value: 28 };
  await lab.load({ observations: [share] }, 'figure');
  const [whole] = await lab.query({ name: 'label', sql: "SELECT label_fr AS label FROM scope WHERE scope_id = 'thb-and-exploitation'", columns: { label: 'text' } });
  expect((await lab.query(figureCards))[0]).toMatchObject({ base_fr: whole!.label });
});

it('a figure says at which stage it stands: a bill is no vote', async () => {
  await lab.load({ observations: [{ measure: 'amount', unit: 'EUR', stage: 'bill', exploitation: 'sexual', value: 2400000 }, { value: 3 }] }, 'figure');
  expect((await lab.query(figureCards)).map(({ counted_fr, counted_en }) => [counted_fr, counted_en]).sort())
    .toEqual([[null, null], ['Projet de loi de finances · Exploitation sexuelle', 'Finance bill · Sexual exploitation']]);
});

it('the first page names the documents of serious findings about France, not those of a remark nor of another country', async () => {
  const apart = (source_id: string, value: number, more: Row = {}): Row => ({ source_id, value, ...more });
  const elsewhere = { area: 'DE', period: '2020' };
  const round = { period: '2015' };
  await lab.judge([apart('a', 722), apart('b', 772), apart('c', 722, elsewhere), apart('d', 772, elsewhere), apart('e', 40000, round)], 'F01', 'F13');
  expect((await lab.query(gapFindings)).map(({ source_id }) => source_id)).toEqual(['a', 'b']);
});

it('a figure brought by a file agrees on one quantity, however many documents give it, and is paired with each', async () => {
  const observations = ['a', 'b', 'mine'].map((source_id): Row => ({ observation_id: source_id, source_id, value: 643 }));
  await lab.load({ observations }, 'figure', 'pair');
  const count = { Count: 'int' } as const;
  await lab.query({ name: 'note', sql: "INSERT INTO imported VALUES ('observation', 'mine', 'd1')", columns: count });
  expect(await lab.query(importAgreements, ['d1'])).toEqual([{ figures: 1, agreements: 1 }]);
  expect(await lab.query(importPairs, ['d1'])).toEqual([{ grade: 'C4', pairs: 2 }]);
  await lab.query({ name: 'forget', sql: 'DELETE FROM imported', columns: count });
});

it('the first page puts in a sentence a promise of a plan and a measure, and no other', async () => {
  const promise = (commitment_id: string, more: Row = {}): Row => ({ commitment_id, plan: 'p', measure: '1', made_by: 'x', made_on: '2014', due: '2016', promise_fr: 'x', promise_en: 'y', indicator: 'victims-recorded-exploitation', status: 'unknown', ...more });
  const drawing: Row = { drawing: 'permits', panel: 'p', position: 1, label_fr: 'x', label_en: 'y', indicator: 'victims-recorded-exploitation', structure_id: '_T', area: 'FR', totals_only: 'true' };
  await lab.load({ observations: [], tables: { drawing: [drawing], gap_panel: [], commitment: [promise('whole'), promise('no-plan', { plan: null }), promise('no-measure', { measure: null })] } }, 'figure');
  expect((await lab.query(gapPromises)).map(({ commitment_id }) => commitment_id)).toEqual(['whole']);
});

describe('a promise', () => {
  const state = async (delivered: number): Promise<string | undefined> => {
    const common: Row = { indicator: 'mediator-posts', unit: 'posts' };
    const observations: Row[] = [
      { ...common, observation_id: 'promise', source_id: 'plan', kind: 'target', status: 'target', scope_id: 'mediators-promised', period: '2014/2016', value: 50 },
      { ...common, observation_id: 'delivery', source_id: 'review', kind: 'stock', scope_id: 'mediators-observed', period: '2017-03-09', value: delivered },
    ];
    await lab.load({ observations, sources: { plan: { published: '2014-05-14' }, review: { published: '2017-03-09' } } }, 'figure');
    return (await lab.query(targets))[0]?.state;
  };

  it.each([[49, 'short'], [50, 'met']])('of 50, of which %d are counted, is %s', async (delivered, told) => {
    expect(await state(delivered)).toBe(told);
  });
});
