import type { RowOf } from '../../core/query';
import { pageQuery } from '../page';
import sql from './figure_cards.sql?raw';

const query = pageQuery({
  name: 'figure_cards', sql, paint: 'later',
  columns: {
    observation_id: 'text', value_text: 'text', value: 'real', value_max: 'real?', qualifier: 'text', measure: 'text', unit: 'text',
    kind: 'text', period: 'text', status: 'text', status_fr: 'text?', status_en: 'text?',
    indicator_fr: 'text?', indicator_en: 'text?', scope_fr: 'text?', scope_en: 'text?', structure: 'text?',
    area_fr: 'text?', area_en: 'text?', unit_fr: 'text', unit_en: 'text', counted_fr: 'text?', counted_en: 'text?',
    base_kind: 'text?', base_id: 'text?', base_fr: 'text?', base_en: 'text?',
    cites_fr: 'text?', cites_en: 'text?', source_id: 'text', producer: 'text', side: 'text', title: 'text', published: 'text?', url: 'text?', locator: 'text?', read_as: 'text',
  },
});
export default query;
export type FigureCardRow = RowOf<typeof query.columns>;
