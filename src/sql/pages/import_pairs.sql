-- import_pairs: what the figures of a dataset are set beside, by what comparing them allows.
-- In:  pair, imported; $1 the dataset. Out: one row per grade that has a pair with a figure of the dataset (METHODS §2.3).
WITH new AS (SELECT id FROM imported WHERE "table" = 'observation' AND dataset_id = ?)
SELECT p.grade, count(*)::INTEGER AS pairs
FROM pair p
WHERE p.observation_a IN (SELECT id FROM new) OR p.observation_b IN (SELECT id FROM new)
GROUP BY p.grade ORDER BY p.grade DESC
