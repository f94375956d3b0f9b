-- events: laws, institutions, methods, editions and plans, in the order of time.
-- In:  event. Out: one row per event; what it touches is in event_series.
--   basis      table of the pack that says so
SELECT event_id, date, year(period_start(date))::INTEGER AS year, kind, effect,
  basis, source_id, title_fr, title_en, detail_fr, detail_en
FROM event
ORDER BY period_start(date), event_id
