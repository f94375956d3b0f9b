-- agreement: what other documents say of the same quantity.
-- In:  figure (comparable ones), grouped by quantity_key.
-- Out: one row per figure and figure of another document on the same quantity;
--      grade is C4, or C3 when it is another edition of one producer or another name (METHODS §2.3);
--      agrees is false when the usual readings of the two have no common point (METHODS §2.4).
SELECT a.observation_id, b.observation_id AS other_id, a.plo <= b.phi AND b.plo <= a.phi AS agrees,
  CASE WHEN a.cell_key = b.cell_key AND a.producer <> b.producer OR a.cell_key = b.cell_key AND a.published IS NOT DISTINCT FROM b.published THEN 'C4' ELSE 'C3' END AS grade
FROM figure a
JOIN figure b ON b.quantity_key = a.quantity_key AND b.source_id <> a.source_id
WHERE a.comparable AND b.comparable
ORDER BY a.observation_id, b.observation_id
