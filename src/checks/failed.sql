-- failed: verdicts that a person must read, most serious first (METHODS §2.5).
-- In:  finding, indicator, codelist_area, codelist_unit; one parameter, how many of them.
-- Out: rows of outcome 0, in their order, with the labels of their quantity.
SELECT f.finding_id, f.flag, f.ruleid, f.target, f.outcome, f.severity, f.grade, f.grade_field, f.imbalance, f.relative, f.unit,
  f.indicator, f.theme, f.area, f.period, f.args, i.label_fr, i.label_en, a.label_fr AS area_fr, a.label_en AS area_en,
  u.label_fr_singular AS unit_one_fr, u.label_fr_plural AS unit_fr, u.label_en_singular AS unit_one_en, u.label_en_plural AS unit_en
FROM finding f
LEFT JOIN indicator i ON i.indicator = f.indicator
LEFT JOIN codelist_area a ON a.code = f.area
LEFT JOIN codelist_unit u ON u.code = f.unit
WHERE f.position <= ?
ORDER BY f.position
