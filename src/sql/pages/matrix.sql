-- matrix: every figure as the matrix of quantities places it, with what comparing it with other documents gives.
-- In:  figure, indicator, comparison.
-- Out: one row per figure whose quantity is known. verdict: the first that any of its comparisons has, of differs, close,
--      agrees and not-comparable; alone for a figure that is in none.
--   year       of the end of its period
--   producers  a list: who signs the document
WITH said AS (SELECT ['differs', 'close', 'agrees', 'not-comparable', 'alone'] AS verdicts),
compared AS (
  SELECT unnest([observation_a, observation_b]) AS observation_id, list_position(verdicts, verdict) AS rank FROM comparison, said
),
worst AS (SELECT observation_id, min(rank) AS rank FROM compared GROUP BY observation_id)
SELECT f.observation_id, f.indicator, i.label_fr, i.label_en, i.theme, year(f.period_end)::INTEGER AS year, f.period, f.qualifier, f.value_text, f.value, f.unit,
  f.producer, list_filter(list_transform(string_split(f.producer, ';'), lambda x: trim(x)), lambda x: x <> '') AS producers, f.side, f.source_id, f.title,
  verdicts[least(coalesce(w.rank, 5), CASE WHEN f.comparable THEN 5 ELSE 4 END)] AS verdict
FROM figure f CROSS JOIN said
JOIN indicator i USING (indicator)
LEFT JOIN worst w USING (observation_id)
ORDER BY i.theme, f.indicator, year, f.observation_id
