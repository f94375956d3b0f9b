-- gap_promises: dated commitments on the subject of a gap, with what another document says it found of them.
-- In:  commitment, indicator, drawing, gap_panel. A commitment belongs to a gap when its indicator is drawn there, or when
--      every figure drawn there is of the indicator's theme.
-- Out: one row per gap and commitment; the gaps of the first page, which put one in a sentence, those of a plan and a
--      measure only; oldest first; those that were assessed come before the others.
WITH gap AS (
  SELECT coalesce(g.gap, d.drawing) AS drawing, d.indicator, i.theme, g.gap IS NOT NULL AS lists_all
  FROM drawing d JOIN indicator i USING (indicator)
  LEFT JOIN gap_panel g USING (drawing, panel)
  WHERE g.gap IS NOT NULL OR d.drawing IN ('permits', 'pathways', 'shelter')
),
theme AS (SELECT drawing, any_value(theme) AS theme FROM gap GROUP BY drawing HAVING count(DISTINCT theme) = 1)
SELECT DISTINCT g.drawing, c.commitment_id, c.plan, c.measure, c.made_by, c.made_on, c.made_source_id, c.due,
  c.promise_fr, c.promise_en, c.status, c.assessed_by, c.assessed_on, c.assessed_source_id, c.finding_fr, c.finding_en
FROM commitment c
JOIN indicator i USING (indicator)
LEFT JOIN theme t ON t.theme = i.theme
JOIN gap g ON g.indicator = c.indicator OR g.drawing = t.drawing
WHERE g.lists_all OR (c.plan IS NOT NULL AND c.measure IS NOT NULL)
ORDER BY g.drawing, (c.finding_fr IS NULL), c.made_on, c.commitment_id
