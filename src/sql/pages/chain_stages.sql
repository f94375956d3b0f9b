-- chain_stages: stage by stage, the figures of each year, and the years in which a stage has none.
-- In:  drawing (chain-victims, chain-authors), statement.
-- Out: one row per stage and year that any stage has a figure for. observation_ids are separated by spaces;
--      empty when nothing was found in what was read. A figure pooled over several years is no figure of a year.
WITH stage AS (
  SELECT drawing, panel, min(position::INTEGER) AS position, any_value(label_fr) AS label_fr, any_value(label_en) AS label_en
  FROM drawing WHERE drawing LIKE 'chain-%' GROUP BY drawing, panel
),
stated AS (
  FROM statement WHERE drawing LIKE 'chain-%' AND year(period_start) = year
)
SELECT g.drawing, g.panel, g.position, g.label_fr, g.label_en, y.year,
  coalesce(string_agg(s.observation_id, ' ' ORDER BY s.published, s.observation_id), '') AS observation_ids
FROM stage g
CROSS JOIN (SELECT DISTINCT year FROM stated) y
LEFT JOIN stated s ON s.drawing = g.drawing AND s.panel = g.panel AND s.year = y.year
GROUP BY g.drawing, g.panel, g.position, g.label_fr, g.label_en, y.year
ORDER BY y.year, g.position
