-- agreement: what other documents say of the same quantity.
-- In:  figure (comparable ones), grouped by quantity_key.
-- Out: one row per figure and figure of another document on the same quantity;
--      agrees is false when the usual readings of the two have no common point (METHODS §2.4).
SELECT a.observation_id, b.observation_id AS other_id, a.plo <= b.phi AND b.plo <= a.phi AS agrees
FROM figure a
JOIN figure b ON b.quantity_key = a.quantity_key AND b.source_id <> a.source_id
WHERE a.comparable AND b.comparable
ORDER BY a.observation_id, b.observation_id
