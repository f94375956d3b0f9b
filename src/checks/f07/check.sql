-- F07: one number presented as a total here and as people present there, or one label for two kinds of count.
-- In:  figure, family (indicators of one story).
-- Out: columns of a verdict, warning.
--   number  same printed number, same unit and area, two kinds of which one is cumulative, periods that
--           end within a year of each other, two documents. Numbers under 10 coincide too easily to mean anything.
--   series  one label followed over the years in several kinds (at a date, in the course of a year,
--           entries): its points are no line
WITH counted AS (
  SELECT f.observation_id, f.source_id, f.indicator, f.kind, f.area, f.period, f.period_start, f.period_end, f.period_kind, f.unit, f.value,
    hash(y.family, f.area, f.structure_id, f.sex, f.age, f.exploitation, f.citizenship, f.unit, f.value_text) AS number_key,
    hash(f.indicator, f.scope_id, f.structure_id, f.area, f.sex, f.age, f.exploitation, f.citizenship, f.unit, f.breakdown_key) AS line
  FROM figure f JOIN family y USING (indicator)
  WHERE f.measure = 'count' AND f.comparable AND f.kind IN ('stock', 'flow', 'presence', 'cumulative')
),
candidate AS (SELECT * FROM counted WHERE value >= 10),
-- A document that prints the number as both tells the two apart itself.
told_apart AS (
  SELECT DISTINCT number_key FROM (SELECT number_key, source_id FROM candidate GROUP BY number_key, source_id HAVING bool_or(kind = 'cumulative') AND bool_or(kind <> 'cumulative'))
),
confused AS (
  SELECT DISTINCT t.number_key
  FROM candidate t JOIN candidate s USING (number_key)
  WHERE t.kind = 'cumulative' AND s.kind <> 'cumulative' AND t.source_id <> s.source_id
    AND abs(date_diff('day', t.period_end, s.period_end)) <= 366
    -- In the first period, all that came in since the start came in then.
    AND NOT (s.kind <> 'stock' AND t.period_kind = 'range' AND s.period_start <= t.period_start)
    AND t.number_key NOT IN (SELECT number_key FROM told_apart)
),
mixed AS (
  SELECT line FROM counted GROUP BY line HAVING min(kind) < max(kind) AND min(period_end) < max(period_end)
)
SELECT c.number_key AS key, NULL AS target, '0' AS outcome, 'warning' AS severity, 'C0' AS grade, 'kind' AS grade_field,
  0 AS imbalance, 0 AS relative, c.unit, min(c.indicator) OVER (PARTITION BY c.number_key) AS indicator, c.area,
  max(c.period) OVER (PARTITION BY c.number_key) AS period, 'what=number' AS args,
  CASE c.kind WHEN 'cumulative' THEN 'total' ELSE 'present' END AS role, c.observation_id
FROM candidate c JOIN confused USING (number_key)
UNION ALL
SELECT 'series/' || c.line, NULL, '0', 'warning', 'C0', 'kind', NULL, NULL, c.unit, c.indicator, c.area,
  year(min(c.period_start) OVER one) || '/' || year(max(c.period_end) OVER one), 'what=series', 'as-' || c.kind, c.observation_id
FROM counted c JOIN mixed USING (line)
WINDOW one AS (PARTITION BY c.line)
