-- F02: one producer changed its figure between two editions.
-- In:  disagreement (revised ones), figure.
-- Out: columns of a verdict. Never an error: police and justice requalify facts after the first
--      publication. Information when the new figure is marked as revised, else warning.
SELECT d.first_filed AS key, NULL AS target, '0' AS outcome,
  CASE WHEN by_rounding OR pragmatic_gap = 0 OR bool_or(f.status = 'revised') OVER (PARTITION BY d.first_filed) THEN 'information' ELSE 'warning' END AS severity,
  'C3' AS grade, 'published' AS grade_field,
  high - low AS imbalance, symmetric_difference(high, low) AS relative, d.unit, d.indicator, d.area, d.period,
  concat_ws('|', 'gap=' || pragmatic_gap, 'sources=' || sources) AS args,
  CASE WHEN f.phi < plo_max OR (adjacent AND f.phi = plo_max) THEN 'low' WHEN f.plo > phi_min OR (adjacent AND f.plo = phi_min) THEN 'high' ELSE 'compatible' END AS role,
  f.observation_id
FROM disagreement d JOIN figure f USING (quantity_key)
WHERE f.comparable AND f.period_stated AND d.revised
