-- F09: units that do not convert.
-- In:  figure. Out: columns of a verdict.
--   series  one indicator followed over the years in several units (meetings, persons, contacts):
--           information, its points may not be joined
--   slip    the same printed number in two units, in two documents: warning; a number of one digit, however
--           many zeros follow it, comes back by chance
WITH counted AS (
  SELECT observation_id, indicator, area, period, period_end, unit,
    hash(indicator, scope_id, structure_id, area, sex, age, exploitation, citizenship) AS line
  FROM figure WHERE comparable AND kind <> 'target' AND measure IN ('count', 'amount')
),
mixed AS (
  SELECT line FROM counted GROUP BY line HAVING count(DISTINCT unit) > 1 AND count(DISTINCT period_end) > 1
),
series AS (
  SELECT 'series/' || c.line AS key, 'information' AS severity, c.indicator, c.area, min(c.period) OVER w || '/' || max(c.period) OVER w AS span,
    'what=series' AS args, c.unit AS role, c.observation_id
  FROM counted c JOIN mixed USING (line) WINDOW w AS (PARTITION BY c.line)
),
money AS (
  SELECT observation_id, source_id, indicator, area, period, unit,
    hash(indicator, measure, area, sex, age, exploitation, citizenship, value_text) AS number_key
  FROM figure WHERE area <> 'unspecified' AND measure IN ('count', 'amount', 'rate') AND (significant_digits(value_text) >= 3 OR (abs(value) >= 1000 AND significant_digits(value_text) = 2))
),
slipped AS (
  SELECT number_key FROM money GROUP BY number_key HAVING count(DISTINCT unit) > 1 AND count(DISTINCT source_id) > 1
),
slip AS (
  SELECT 'slip/' || m.number_key AS key, 'warning' AS severity, m.indicator, m.area, max(m.period) OVER (PARTITION BY m.number_key) AS span,
    'what=slip' AS args, m.unit AS role, m.observation_id
  FROM money m JOIN slipped USING (number_key)
)
SELECT key, NULL AS target, '0' AS outcome, severity, 'C0' AS grade, 'unit' AS grade_field, NULL::DOUBLE AS imbalance, NULL::DOUBLE AS relative,
  NULL AS unit, indicator, area, split_part(span, '/', 1) || CASE WHEN contains(span, '/') THEN '/' || split_part(span, '/', -1) ELSE '' END AS period,
  args, role, observation_id
FROM (SELECT * FROM series UNION ALL SELECT * FROM slip)
