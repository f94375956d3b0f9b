-- comparison: figures of two documents that a reader would set side by side, and what the comparison gives.
-- In:  pair, figure.
-- Out: one row per pair of figures of two documents. verdict, decided only where both describe one quantity (C4, C3):
--   agrees          the usual readings of the two have a common point (METHODS §2.4)
--   close           they have none, but one is the other rounded, or they differ by less than 5 % (METHODS §2.5)
--   differs         they differ by more
--   not-comparable  another population, unit or kind, or a year that a document does not print: grade_field says which
--      A figure that is in no row is the only one of its kind in what was read.
CREATE OR REPLACE VIEW comparison AS
SELECT p.observation_a, p.observation_b, p.grade,
  CASE WHEN p.grade IN ('C4', 'C3') AND NOT (a.period_stated AND b.period_stated) THEN 'period' ELSE p.grade_field END AS grade_field,
  CASE
    WHEN p.grade NOT IN ('C4', 'C3') OR NOT (a.period_stated AND b.period_stated) THEN 'not-comparable'
    WHEN a.plo <= b.phi AND b.plo <= a.phi THEN 'agrees'
    WHEN greatest(a.step, b.step) >= 10 AND a.whole AND b.whole AND abs(a.value - b.value) <= greatest(a.step, b.step) / 2 THEN 'close'
    WHEN abs(symmetric_difference(a.value, b.value)) < 0.05 THEN 'close'
    ELSE 'differs'
  END AS verdict
FROM pair p
JOIN figure a ON a.observation_id = p.observation_a
JOIN figure b ON b.observation_id = p.observation_b
WHERE a.source_id <> b.source_id;
