-- import_agreements: how many figures a dataset adds, and on how many quantities another document agrees.
-- In:  figure, imported; $1 the dataset. Out: one row. The usual readings of the two have a common point (METHODS §2.4).
WITH new AS (
  SELECT f.* FROM figure f JOIN imported i ON i."table" = 'observation' AND i.id = f.observation_id WHERE i.dataset_id = ?
)
SELECT
  (SELECT count(*) FROM new)::INTEGER AS figures,
  count(DISTINCT n.quantity_key)::INTEGER AS agreements
FROM new n
JOIN figure f ON f.quantity_key = n.quantity_key AND f.source_id <> n.source_id
WHERE n.comparable AND f.comparable AND n.plo <= f.phi AND f.plo <= n.phi
