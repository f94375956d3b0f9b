-- figure_readings: how the words of each figure are read: its two intervals, and what keeps it from being compared.
-- In:  figure. Out: one row per figure, beside those of figure_cards.
--   hi         NULL when the words set no upper bound: JSON has no infinity
SELECT observation_id, indicator, period_start, period_end, period_kind,
  CASE WHEN isinf(lo) THEN NULL ELSE lo END AS lo, CASE WHEN isinf(hi) THEN NULL ELSE hi END AS hi, plo, phi,
  round_number, comparable, cites
FROM figure
ORDER BY observation_id
