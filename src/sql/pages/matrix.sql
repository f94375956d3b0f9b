-- matrix: every figure as the matrix of quantities places it, with what comparing it with other documents gives.
-- In:  figure, indicator, pair.
-- Out: one row per figure whose quantity is known. verdict: the first that any of its pairs has, of differs, close, agrees
--      and not-comparable, as the query concordance says of each pair; alone for a figure in no pair.
--   year       of the end of its period
--   producers  a list: who signs the document
WITH compared AS (
  SELECT p.observation_a, p.observation_b,
    CASE
      WHEN p.grade NOT IN ('C4', 'C3') OR NOT (a.period_stated AND b.period_stated) THEN 4
      WHEN a.plo <= b.phi AND b.plo <= a.phi THEN 3
      WHEN greatest(a.step, b.step) >= 10 AND a.whole AND b.whole AND abs(a.value - b.value) <= greatest(a.step, b.step) / 2 THEN 2
      WHEN abs(symmetric_difference(a.value, b.value)) < 0.05 THEN 2
      ELSE 1
    END AS rank
  FROM pair p
  JOIN figure a ON a.observation_id = p.observation_a
  JOIN figure b ON b.observation_id = p.observation_b
  WHERE a.source_id <> b.source_id
),
worst AS (
  SELECT observation_id, min(rank) AS rank
  FROM (SELECT observation_a AS observation_id, rank FROM compared UNION ALL SELECT observation_b, rank FROM compared)
  GROUP BY observation_id
)
SELECT f.observation_id, f.indicator, i.label_fr, i.label_en, i.theme, year(f.period_end)::INTEGER AS year, f.period, f.qualifier, f.value_text, f.value, f.unit,
  f.producer, list_filter(list_transform(string_split(f.producer, ';'), lambda x: trim(x)), lambda x: x <> '') AS producers, f.side, f.source_id, f.title,
  ['differs', 'close', 'agrees', 'not-comparable', 'alone'][least(coalesce(w.rank, 5), CASE WHEN f.comparable THEN 5 ELSE 4 END)] AS verdict
FROM figure f
JOIN indicator i USING (indicator)
LEFT JOIN worst w USING (observation_id)
ORDER BY i.theme, f.indicator, year, f.observation_id
