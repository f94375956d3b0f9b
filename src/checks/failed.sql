-- failed: verdicts that a person must read, most serious first (METHODS §2.5).
-- In:  finding. Out: rows of outcome 0, by severity, then relative gap, then size.
SELECT finding_id, flag, ruleid, target, outcome, severity, grade, grade_field, imbalance, relative, unit,
  indicator, theme, area, period, args, label_fr, label_en, area_fr, area_en, unit_one_fr, unit_fr, unit_one_en, unit_en
FROM finding
WHERE outcome = '0'
ORDER BY CASE severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END,
  abs(coalesce(relative, 0)) DESC, abs(coalesce(imbalance, 0)) DESC, ruleid, finding_id
