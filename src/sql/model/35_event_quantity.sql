-- event_quantity: what each event is about, one quantity a row.
-- In:  event. Out: one row per event and quantity, with what the event says of itself.
--   scope_id          null where the event is about the indicator in every population
--   from_day, to_day  the days that its date covers
CREATE OR REPLACE TABLE event_quantity AS
SELECT * EXCLUDE (series), split_part(series, '@', 1) AS indicator, nullif(split_part(series, '@', 2), '') AS scope_id,
  period_start(date) AS from_day, period_end(date) AS to_day
FROM (SELECT * EXCLUDE (series), unnest(string_split(series, ';')) AS series FROM event WHERE series IS NOT NULL);
