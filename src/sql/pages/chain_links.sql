-- chain_links: what is known of the populations of two stages.
-- In:  drawing (chain-victims, chain-authors), relation, indicator.
-- Out: one row per pair of stages, the earlier first, that follow each other or that a relation joins.
--   relation   part-of (nested) · overlaps · stage-after (drawn from it, no common cohort) · none written
--   grade      what may be calculated (METHODS §2.3): C2 an inequality, C1 bounds of the overlap, C0 nothing
--   target     the relation, whose words are in rule_targets
WITH stage AS (
  SELECT d.drawing, d.panel, d.position::INTEGER AS position, d.indicator, d.scope_id, i.unit
  FROM drawing d LEFT JOIN indicator i USING (indicator) WHERE d.drawing LIKE 'chain-%'
),
ordered AS (
  SELECT drawing, panel, min(position) AS position, any_value(unit) AS unit, row_number() OVER (PARTITION BY drawing ORDER BY min(position)) AS place
  FROM stage GROUP BY drawing, panel
),
written AS (
  SELECT a.drawing, a.panel AS earlier, b.panel AS later, r.relation, r.relation_id,
    row_number() OVER (PARTITION BY a.drawing, a.panel, b.panel
      ORDER BY CASE r.relation WHEN 'part-of' THEN 1 WHEN 'overlaps' THEN 2 ELSE 3 END, r.relation_id) AS rank
  FROM stage a
  JOIN stage b ON b.drawing = a.drawing AND b.position > a.position
  -- A stage that names no population stands for any of its quantity.
  JOIN relation r ON r.relation IN ('part-of', 'overlaps', 'stage-after')
    AND (r.left_indicator = b.indicator AND r.right_indicator = a.indicator
         AND r.left_scope = coalesce(b.scope_id, r.left_scope) AND r.right_scope = coalesce(a.scope_id, r.right_scope)
      OR r.relation = 'overlaps' AND r.left_indicator = a.indicator AND r.right_indicator = b.indicator
         AND r.left_scope = coalesce(a.scope_id, r.left_scope) AND r.right_scope = coalesce(b.scope_id, r.right_scope))
)
SELECT a.drawing, a.panel AS earlier, b.panel AS later, b.place - a.place = 1 AS adjacent,
  coalesce(w.relation, 'none') AS relation, w.relation_id AS target,
  CASE WHEN w.relation = 'part-of' THEN 'C2' WHEN w.relation IS NULL OR a.unit <> b.unit THEN 'C0' ELSE 'C1' END AS grade
FROM ordered a
JOIN ordered b ON b.drawing = a.drawing AND b.place > a.place
LEFT JOIN written w ON w.drawing = a.drawing AND w.earlier = a.panel AND w.later = b.panel AND w.rank = 1
WHERE b.place - a.place = 1 OR w.relation IS NOT NULL
ORDER BY a.position, b.position
