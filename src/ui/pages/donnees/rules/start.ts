/** A rule to start from: it runs as it is, and shows every part of the contract. No indicator or source is named. */
import { flagOf, type Rule } from '../../../../core/rule';
import { format } from '../../../../state/url';

export const START: Rule = {
  slug: '', severity: 'information',
  title: { fr: '', en: '' }, rule: { fr: '', en: '' },
  sentence: { fr: '{subject}\u202F: {documents} donnent {values}.', en: '{subject}: {documents} give {values}.' },
  argument: { fr: '', en: '' },
  sql: `SELECT concat_ws('/', canonical_indicator, canonical_scope, value_text) AS key, observation_id, count(DISTINCT source_id) OVER same AS documents_count
FROM figure
WHERE round_number AND measure = 'count'
WINDOW same AS (PARTITION BY canonical_indicator, canonical_scope, value_text)
QUALIFY count(DISTINCT source_id) OVER same >= 3`,
};

/** The list of findings, with those of one rule. */
export const findingsOf = (rule: Rule): string => format({ page: 'incoherences', params: { flag: flagOf(rule) } });
