-- gap_figures: what is stated of the quantities that the gap pages draw (gap_panel), and the years for which nothing
-- was found. The gaps of the first page have queries of their own.
-- In:  statement, drawing, gap_panel.
-- Out: one row per figure (state 'figure'), then, for the panels of which a number is expected each year (since), one
--      per year without any (state 'not-found'), up to the last year with a figure in the same drawing.
WITH stated AS (
  SELECT 'figure' AS state, g.gap, s.* EXCLUDE (since, published_from) FROM statement s JOIN gap_panel g USING (drawing, panel)
),
panel AS (
  SELECT g.gap, d.drawing, d.panel, min(d.position)::INTEGER AS position, min(d.since)::INTEGER AS since,
         any_value(d.label_fr) AS label_fr, any_value(d.label_en) AS label_en
  FROM drawing d JOIN gap_panel g USING (drawing, panel)
  WHERE d.since IS NOT NULL
  GROUP BY ALL
),
span AS (SELECT drawing, max(year) AS last FROM stated WHERE kind <> 'target' GROUP BY drawing),
expected AS (
  SELECT p.*, unnest(generate_series(p.since, s.last))::INTEGER AS year
  FROM panel p JOIN span s USING (drawing)
),
missing AS (
  SELECT 'not-found' AS state, e.* EXCLUDE (since)
  FROM expected e
  WHERE NOT EXISTS (FROM stated s WHERE s.drawing = e.drawing AND s.panel = e.panel AND e.year BETWEEN year(s.period_start) AND s.year)
)
FROM stated UNION ALL BY NAME FROM missing
ORDER BY gap, drawing, position, year, state, published, observation_id
