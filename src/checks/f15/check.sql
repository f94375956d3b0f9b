-- F15: a number that changes meaning as it is quoted, and many documents with one origin.
-- In:  figure (cites: the origin that a document names).
-- Out: columns of a verdict.
--   shifted   the same order of magnitude (an estimate of 1 000 or more, same bounds) under
--             another population, place or form within five years: warning. Spelled per number: the chain that
--             explains it is seldom printed.
--   base      the same share of one base and period, once for everybody, once for one sex: warning
--   collapse  at least three documents give one number of one quantity and name one origin: information
--   cycle     documents that quote each other in a circle: warning
WITH estimate AS (
  SELECT observation_id, source_id, indicator, area, period, period_end, unit,
    hash(indicator, measure, value_text, value_max) AS number_key,
    hash(canonical_scope, area, CASE WHEN exploitation = implied_form THEN 'T' ELSE exploitation END, sex, age) AS meaning
  FROM figure
  WHERE status = 'estimate' AND measure IN ('count', 'amount') AND value >= 1000 AND scope_id <> 'unspecified'
    -- One significant digit is shared by chance.
    AND (significant_digits(value_text) >= 2 OR value_max IS NOT NULL)
),
-- Two meanings, two documents, described years at most five apart: farther, it is a coincidence. A figure takes
-- part as long as those within five years of it do not all mean the same.
shifted AS (
  SELECT observation_id FROM (
    SELECT observation_id, min(meaning) OVER near < max(meaning) OVER near AND min(source_id) OVER near < max(source_id) OVER near AS differs
    FROM estimate WHERE period_end IS NOT NULL
    WINDOW near AS (PARTITION BY number_key ORDER BY year(period_end) RANGE BETWEEN 5 PRECEDING AND 5 FOLLOWING)
  ) WHERE differs
),
share AS (
  SELECT observation_id, source_id, indicator, area, period, unit, sex, age, exploitation, citizenship,
    hash(indicator, value_text, base_id, scope_id, area, period_start, period_end, age, exploitation, citizenship, breakdown_key) AS number_key
  FROM figure WHERE measure = 'share' AND comparable AND qualifier = '=' AND significant_digits(value_text) >= 2
),
sexed AS (
  SELECT number_key FROM share GROUP BY number_key
  HAVING count(DISTINCT sex) > 1 AND bool_or(sex = 'T') AND count(DISTINCT source_id) > 1 AND bool_or(age <> 'T' OR exploitation <> 'T' OR citizenship <> 'T')
),
cited AS (
  SELECT observation_id, source_id, indicator, area, period, unit, cites, hash(quantity_key, value_text, cites) AS chain
  FROM figure WHERE cites IS NOT NULL AND comparable
),
collapse AS (
  SELECT chain, count(DISTINCT source_id)::INTEGER AS n FROM cited GROUP BY chain HAVING count(DISTINCT source_id) >= 3
),
edge AS (
  SELECT DISTINCT source_id AS a, cites AS b FROM figure WHERE cites IN (SELECT source_id FROM source)
),
cycle AS (
  SELECT DISTINCT x.a AS source_id FROM edge x JOIN edge y ON y.a = x.b
  LEFT JOIN edge z ON z.a = y.b
  WHERE y.b = x.a OR z.b = x.a
)
SELECT 'shifted/' || e.number_key AS key, NULL AS target, '0' AS outcome, 'warning' AS severity, 'C0' AS grade, 'scope_id' AS grade_field,
  0::DOUBLE AS imbalance, 0::DOUBLE AS relative, e.unit, e.indicator, min(e.area) OVER w AS area, min(e.period) OVER w AS period,
  'what=shifted' AS args, CASE WHEN e.period_end = min(e.period_end) OVER w THEN 'first' ELSE 'later' END AS role, e.observation_id
FROM estimate e JOIN shifted USING (observation_id) WINDOW w AS (PARTITION BY e.number_key)
UNION ALL
SELECT 'base/' || s.number_key, NULL, '0', 'warning', 'C0', 'sex', 0, 0, s.unit, s.indicator, s.area, s.period, 'what=base',
  CASE s.sex WHEN 'T' THEN 'everybody' ELSE 'one-sex' END, s.observation_id
FROM share s JOIN sexed USING (number_key)
UNION ALL
SELECT 'collapse/' || c.chain, NULL, '0', 'information', 'C4', NULL, 0, 0, c.unit, c.indicator, c.area, c.period,
  concat_ws('|', 'what=collapse', 'n=' || k.n, 'origin=' || replace(replace(c.cites, '|', '/'), '=', ':')), 'quotation', c.observation_id
FROM cited c JOIN collapse k USING (chain)
UNION ALL
SELECT 'cycle/' || f.indicator, NULL, '0', 'warning', 'C0', NULL, NULL, NULL, NULL, f.indicator, NULL, NULL, 'what=cycle', 'quotation', f.observation_id
FROM figure f JOIN cycle USING (source_id) WHERE f.cites IN (SELECT source_id FROM source)
