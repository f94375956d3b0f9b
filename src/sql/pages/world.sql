-- world: for each year, the number of France as France counts it and as others give it.
-- In:  drawing (world-*; the first panel of each is the reference), statement, figure, pair, relation.
--      What a foreign body says of French statistics is no statement of France: it is left out of the reference.
-- Out: quantities in the order of the list; one row per figure, and one without figure or year for a panel that has none.
--   grade, grade_field   what comparing it with the reference of the same year allows (METHODS §2.3);
--                        null for the reference itself and in a year without one
--   target               the relation that says why, whose words are in rule_targets
WITH panel AS (
  SELECT drawing, panel, min(rowid) AS place, min(position::INTEGER) AS position, any_value(label_fr) AS label_fr, any_value(label_en) AS label_en,
    any_value(detail_fr) AS detail_fr, any_value(detail_en) AS detail_en
  FROM drawing WHERE drawing LIKE 'world-%' GROUP BY drawing, panel
),
stated AS (
  SELECT s.drawing, s.panel, s.position, s.year, s.observation_id, s.published, f.indicator, f.canonical_indicator, f.scope_id, f.comparable, f.unit
  FROM statement s JOIN figure f USING (observation_id)
  WHERE s.drawing LIKE 'world-%' AND year(s.period_start) = s.year AND NOT (s.position = 1 AND s.side IN ('europe', 'international'))
),
reference AS (SELECT * FROM stated WHERE position = 1),
compared AS (
  SELECT o.drawing, o.observation_id,
    -- An alias makes a C3 pair; a relation, or a link between populations, says less.
    coalesce(p.grade, CASE WHEN NOT o.comparable OR o.unit <> r.unit OR n.relation IS NULL THEN 'C0' WHEN n.relation = 'part-of' THEN 'C2' ELSE 'C1' END) AS grade,
    coalesce(p.grade_field, CASE WHEN o.unit <> r.unit THEN 'unit' ELSE 'scope_id' END) AS grade_field,
    coalesce(n.relation_id, l.relation_id) AS target
  FROM stated o
  JOIN reference r ON r.drawing = o.drawing AND r.year = o.year AND o.position > 1
  LEFT JOIN pair p ON p.observation_a = least(o.observation_id, r.observation_id) AND p.observation_b = greatest(o.observation_id, r.observation_id)
  LEFT JOIN relation l ON l.relation = 'renamed' AND l.severity <> 'information'
    AND l.left_indicator = o.indicator AND l.left_scope = o.scope_id AND l.right_indicator = r.indicator AND l.right_scope = r.scope_id
  LEFT JOIN relation n ON (n.relation IN ('overlaps', 'part-of') OR n.relation = 'renamed' AND n.severity = 'information')
    AND (n.left_indicator IN (o.indicator, o.canonical_indicator) AND n.left_scope = o.scope_id AND n.right_indicator = r.indicator AND n.right_scope = r.scope_id
      OR n.right_indicator IN (o.indicator, o.canonical_indicator) AND n.right_scope = o.scope_id AND n.left_indicator = r.indicator AND n.left_scope = r.scope_id)
),
graded AS (
  SELECT drawing, observation_id, max(grade) AS grade, arg_max(grade_field, grade) AS grade_field, arg_max(target, grade) AS target
  FROM compared GROUP BY drawing, observation_id
)
SELECT p.drawing, p.detail_fr, p.detail_en, p.panel, p.position, p.label_fr, p.label_en, s.year, s.observation_id, g.grade, g.grade_field, g.target
FROM panel p
LEFT JOIN stated s USING (drawing, panel)
LEFT JOIN graded g USING (drawing, observation_id)
ORDER BY min(p.place) OVER (PARTITION BY p.drawing), s.year, p.position, s.published, s.observation_id
