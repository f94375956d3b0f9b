-- event_series: the quantities that each event is about, with the figures read on the years before it and on its year and later.
-- In:  event_quantity, indicator, scope, figure, promises included. Out: one row per event and quantity.
WITH named AS (SELECT event_id, year(from_day)::INTEGER AS year, indicator, scope_id FROM event_quantity)
SELECT n.event_id, n.indicator, i.label_fr, i.label_en, s.label_fr AS scope_fr, s.label_en AS scope_en,
  (count(f.observation_id) FILTER (year(f.period_end) < n.year))::INTEGER AS before,
  (count(f.observation_id) FILTER (year(f.period_end) >= n.year))::INTEGER AS after
FROM named n
JOIN indicator i USING (indicator)
LEFT JOIN scope s ON s.scope_id = n.scope_id
LEFT JOIN figure f ON f.indicator = n.indicator AND (n.scope_id IS NULL OR f.scope_id = n.scope_id)
GROUP BY ALL
ORDER BY n.event_id, n.indicator, s.label_fr
