-- gap_shelter: shelter places by network and date, promised or open; requests to and admissions by
-- the Ac.Sé network by year, and the years for which none was found.
-- In:  statement, drawing (shelter, admissions).
-- Out: one row per figure (state 'figure'); for the drawing admissions, one per panel and year without any
--      (state 'not-found'), from the first year with one to the last year with any figure of the same network.
WITH stated AS (
  SELECT 'figure' AS state, * EXCLUDE (since, published_from) FROM statement WHERE drawing IN ('shelter', 'admissions')
),
panel AS (
  SELECT drawing, panel, min(position)::INTEGER AS position, any_value(label_fr) AS label_fr, any_value(label_en) AS label_en
  FROM drawing WHERE drawing = 'admissions' GROUP BY drawing, panel
),
span AS (
  SELECT unnest(generate_series(
    (SELECT min(year) FROM stated WHERE drawing = 'admissions'),
    (SELECT max(year) FROM stated WHERE kind <> 'target'
      AND structure_id IN (SELECT structure_id FROM drawing WHERE drawing = 'admissions'))))::INTEGER AS year
),
missing AS (
  SELECT 'not-found' AS state, p.*, y.year
  FROM panel p CROSS JOIN span y
  WHERE NOT EXISTS (FROM stated s WHERE s.drawing = p.drawing AND s.panel = p.panel AND y.year BETWEEN year(s.period_start) AND s.year)
)
FROM stated UNION ALL BY NAME FROM missing
ORDER BY drawing DESC, position, year, state, published, observation_id
