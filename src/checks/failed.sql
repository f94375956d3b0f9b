-- failed: verdicts that a person must read, most serious first (METHODS §2.5).
-- In:  finding; one parameter, how many of them. Out: rows of outcome 0, in their order.
SELECT finding_id, flag, ruleid, target, outcome, severity, grade, grade_field, imbalance, relative, unit,
  indicator, theme, area, period, args, label_fr, label_en, area_fr, area_en, unit_one_fr, unit_fr, unit_one_en, unit_en
FROM finding
WHERE position <= ?
ORDER BY position
