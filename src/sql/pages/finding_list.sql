-- finding_list: every inconsistency found, with the words of its quantity and place and its figures.
-- In:  finding, finding_input, indicator, codelist_area.
-- Out: one row per verdict that fails, the most serious first (position).
SELECT f.finding_id, f.flag, f.severity, f.grade, f.grade_field, f.theme, f.indicator, i.label_fr, i.label_en, a.label_fr AS area_fr, a.label_en AS area_en,
  f.period, f.imbalance, f.relative, f.unit, f.ruleid, f.position, string_agg(n.role || ' ' || n.observation_id, ', ' ORDER BY n.role, n.observation_id) AS figures
FROM finding f
LEFT JOIN indicator i ON i.indicator = f.indicator
LEFT JOIN codelist_area a ON a.code = f.area
LEFT JOIN finding_input n USING (finding_id)
WHERE f.outcome = '0'
GROUP BY ALL
ORDER BY f.position
