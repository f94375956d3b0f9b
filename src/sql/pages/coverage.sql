-- coverage: for which years a national figure was found, quantity by quantity.
-- In:  drawing (coverage), statement.
-- Out: one row per quantity and year. state: 'figure', 'zero' (every figure is 0), 'not-yet' (before the quantity
--      existed), 'not-found' (nothing in what was read, which does not prove that nothing exists).
--      observation_ids are separated by spaces. The years are those of any quantity listed.
WITH listed AS (
  SELECT panel, min(position)::INTEGER AS position, min(since)::INTEGER AS since,
         any_value(label_fr) AS label_fr, any_value(label_en) AS label_en
  FROM drawing WHERE drawing = 'coverage' GROUP BY panel
),
-- A figure pooled over several years, or promised, is not the figure of a year.
stated AS (
  FROM statement
  WHERE drawing = 'coverage' AND kind <> 'target' AND (kind = 'cumulative' OR year(period_start) = year)
),
span AS (
  SELECT unnest(generate_series(min(year), max(year)))::INTEGER AS year FROM stated
)
SELECT l.panel, l.position, l.label_fr, l.label_en, y.year,
  CASE
    WHEN count(s.observation_id) > 0 AND max(s.value) = 0 THEN 'zero'
    WHEN count(s.observation_id) > 0 THEN 'figure'
    WHEN y.year < l.since THEN 'not-yet'
    ELSE 'not-found'
  END AS state,
  count(s.observation_id)::INTEGER AS figures,
  count(DISTINCT s.source_id)::INTEGER AS documents,
  coalesce(string_agg(s.observation_id, ' ' ORDER BY s.published, s.observation_id), '') AS observation_ids
FROM listed l CROSS JOIN span y
LEFT JOIN stated s ON s.panel = l.panel AND s.year = y.year
GROUP BY l.panel, l.position, l.label_fr, l.label_en, l.since, y.year
ORDER BY l.position, y.year
