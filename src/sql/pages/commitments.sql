-- commitments: every promise, with what a document says it found of it, and the days between the two.
-- In:  commitment, source (the most recent document is the day up to which something could have been found).
-- Out: one row per promise, oldest first.
--   days       from the end of the due date to the day of the finding, or, without a finding, to the most recent document;
--              null without a due date, and for what was delivered (a finding is not the day of delivery)
--   made_day, due_day, found_day  first day of the promise, last day of the due date, first day of the finding
--   followed   false when no document read says what became of it
WITH known AS (SELECT max(published) AS latest FROM source WHERE length(published) = 10)
SELECT c.commitment_id, c.plan, c.measure, c.made_by, c.made_on, c.made_source_id, m.side AS made_side, c.due,
  c.promise_fr, c.promise_en, c.status, c.assessed_by, c.assessed_on, c.assessed_source_id, a.side AS assessed_side, c.finding_fr, c.finding_en,
  period_start(c.made_on) AS made_day, period_end(c.due) AS due_day, period_start(c.assessed_on) AS found_day, c.finding_fr IS NOT NULL AS followed,
  CASE WHEN c.status <> 'delivered'
       THEN nullif(greatest(0, date_diff('day', period_end(c.due), coalesce(period_start(c.assessed_on), latest::DATE))), 0) END::INTEGER AS days
FROM commitment c CROSS JOIN known
LEFT JOIN source m ON m.source_id = c.made_source_id
LEFT JOIN source a ON a.source_id = c.assessed_source_id
ORDER BY period_start(c.made_on), c.plan NULLS FIRST, try_cast(c.measure AS INTEGER), c.commitment_id
