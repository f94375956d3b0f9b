/** The order in which the figures of a finding are read. */
import { expect, it } from 'vitest';
import { byTime, type Dated } from '../../src/core/evidence';

it('by the year described, then by publication, undated documents last, then by value', () => {
  const figure = (observation_id: string, period_end: string, published: string | null, value: number): Dated =>
    ({ observation_id, source_id: 's', period: '2022', period_end, published, value, value_text: String(value), value_max: null, qualifier: '=', unit: 'persons', kind: 'flow' });
  const figures = [figure('undated', '2022-12-31', null, 1), figure('late', '2022-12-31', '2024', 1), figure('large', '2022-12-31', '2023', 9), figure('small', '2022-12-31', '2023', 2), figure('earlier', '2021-12-31', '2025', 1)];
  for (const given of [figures, figures.toReversed()]) {
    expect(given.toSorted(byTime).map(({ observation_id }) => observation_id)).toEqual(['earlier', 'small', 'large', 'late', 'undated']);
  }
});
