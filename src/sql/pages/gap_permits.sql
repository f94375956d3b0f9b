-- gap_permits: what is stated, year by year, of victims recorded, victims assisted and permits issued in France,
-- and the years for which nothing was found.
-- In:  statement, drawing (permits).
-- Out: one row per figure (state 'figure'), then one per panel and year without any (state 'not-found');
--      the years run from the first to the last with a figure in any panel.
WITH stated AS (
  SELECT 'figure' AS state, * EXCLUDE (since, published_from) FROM statement WHERE drawing = 'permits'
),
panel AS (
  SELECT drawing, panel, min(position)::INTEGER AS position, any_value(label_fr) AS label_fr, any_value(label_en) AS label_en
  FROM drawing WHERE drawing = 'permits' GROUP BY drawing, panel
),
span AS (
  SELECT unnest(generate_series(min(year), max(year)))::INTEGER AS year FROM stated
),
missing AS (
  SELECT 'not-found' AS state, p.*, y.year
  FROM panel p CROSS JOIN span y
  WHERE NOT EXISTS (FROM stated s WHERE s.panel = p.panel AND y.year BETWEEN year(s.period_start) AND s.year)
)
FROM stated UNION ALL BY NAME FROM missing
ORDER BY position, year, state, published, observation_id
