-- F07: one number presented as a total here and as people present there.
-- In:  figure, family (indicators of one story).
-- Out: columns of a verdict: same printed number, same unit and area, two kinds of which one is
--      cumulative, periods that end within a year of each other, two documents.
-- Numbers under 10 coincide too easily to mean anything.
WITH candidate AS (
  SELECT f.observation_id, f.source_id, f.indicator, f.kind, f.area, f.period, f.period_end, f.unit,
    hash(y.family, f.area, f.structure_id, f.sex, f.age, f.exploitation, f.citizenship, f.unit, f.value_text) AS number_key
  FROM figure f JOIN family y USING (indicator)
  WHERE f.measure = 'count' AND f.comparable AND f.value >= 10 AND f.kind IN ('stock', 'flow', 'presence', 'cumulative')
),
-- A document that prints the number as both tells the two apart itself.
told_apart AS (
  SELECT DISTINCT number_key FROM (SELECT number_key, source_id FROM candidate GROUP BY number_key, source_id HAVING bool_or(kind = 'cumulative') AND bool_or(kind <> 'cumulative'))
),
confused AS (
  SELECT DISTINCT t.number_key
  FROM candidate t JOIN candidate s USING (number_key)
  WHERE t.kind = 'cumulative' AND s.kind <> 'cumulative' AND t.source_id <> s.source_id
    AND abs(date_diff('day', t.period_end, s.period_end)) <= 366
    AND t.number_key NOT IN (SELECT number_key FROM told_apart)
)
SELECT c.number_key AS key, NULL AS target, '0' AS outcome, 'warning' AS severity, 'C0' AS grade, 'kind' AS grade_field,
  0 AS imbalance, 0 AS relative, c.unit, min(c.indicator) OVER (PARTITION BY c.number_key) AS indicator, c.area,
  max(c.period) OVER (PARTITION BY c.number_key) AS period, NULL AS args,
  CASE c.kind WHEN 'cumulative' THEN 'total' ELSE 'present' END AS role, c.observation_id
FROM candidate c JOIN confused USING (number_key)
