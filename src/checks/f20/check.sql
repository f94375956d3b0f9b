-- F20: figures kept under a legal reference, or a name, that another one has replaced.
-- In:  figure, relation ('renamed' within one indicator: the provision changed its number).
-- Out: columns of a verdict, information: the series is one, shown with a break, for the
--      conditions may have changed with the number (METHODS §3 F20).
SELECT 'renumbered/' || r.relation_id AS key, r.relation_id AS target, '0' AS outcome, 'information' AS severity, 'C3' AS grade, 'scope_id' AS grade_field,
  NULL::DOUBLE AS imbalance, NULL::DOUBLE AS relative, f.unit, f.indicator, f.area,
  min(f.period) OVER (PARTITION BY r.relation_id) || '/' || max(f.period) OVER (PARTITION BY r.relation_id) AS period,
  concat_ws('|', 'before_fr=' || a.label_fr, 'before_en=' || a.label_en, 'after_fr=' || b.label_fr, 'after_en=' || b.label_en) AS args,
  CASE WHEN f.scope_id = r.left_scope THEN 'before' ELSE 'after' END AS role, f.observation_id
FROM relation r
JOIN scope a ON a.scope_id = r.left_scope
JOIN scope b ON b.scope_id = r.right_scope
JOIN figure f ON f.indicator = r.left_indicator AND f.scope_id IN (r.left_scope, r.right_scope)
WHERE r.relation = 'renamed' AND r.left_indicator = r.right_indicator AND r.severity = 'information'
