-- F13: numbers too round to be counts, and documents whose last digits are not those of counts.
-- In:  figure, unit_role. Out: columns of a verdict.
--   round   a count of 1 000 or more with at most two significant digits, given without a margin:
--           information; shown with its pragmatic interval. Targets, and units that come in round numbers (unit_role), are round by nature.
--   digits  a document with at least 20 counts of three digits or more (those of small counts are
--           not uniform, and those of our own totals say nothing) whose last digits depart from uniform
--           (χ² with 9 degrees of freedom above 16.92) or end in 0 or 5 for more than 40 %: warning
WITH round AS (
  SELECT observation_id, indicator, area, period, unit, plo, phi,
    hash(indicator, scope_id, area, sex, age, exploitation, citizenship, unit, value_text) AS number_key
  FROM figure WHERE round_number AND measure = 'count' AND kind <> 'target' AND unit NOT IN (SELECT unit FROM unit_role WHERE role = 'round')
),
counted AS (
  SELECT source_id, observation_id, indicator, right(value_text, 1)::INTEGER AS digit
  FROM figure WHERE measure = 'count' AND whole AND qualifier = '=' AND kind <> 'target' AND value >= 100 AND status <> 'computed'
),
document AS (
  SELECT source_id, count(*) AS n, count(*) FILTER (digit IN (0, 5)) AS fives FROM counted GROUP BY source_id HAVING count(*) >= 20
),
spread AS (
  SELECT d.source_id, d.n, d.fives / d.n AS fives, sum(pow(coalesce(c.seen, 0) - d.n / 10, 2) / (d.n / 10)) AS chi2
  FROM document d CROSS JOIN range(10) AS r(digit)
  LEFT JOIN (SELECT source_id, digit, count(*) AS seen FROM counted GROUP BY source_id, digit) c ON c.source_id = d.source_id AND c.digit = r.digit
  GROUP BY d.source_id, d.n, d.fives
)
SELECT 'round/' || number_key AS key, NULL AS target, '0' AS outcome, 'information' AS severity, NULL AS grade, NULL AS grade_field,
  NULL::DOUBLE AS imbalance, NULL::DOUBLE AS relative, unit, indicator, area, max(period) OVER (PARTITION BY number_key) AS period,
  concat_ws('|', 'what=round', 'lo=' || plo, 'hi=' || phi) AS args, 'round' AS role, observation_id
FROM round
UNION ALL
SELECT 'digits/' || s.source_id, NULL, CASE WHEN s.chi2 > 16.92 OR s.fives > 0.4 THEN '0' ELSE '1' END, 'warning', NULL, NULL,
  NULL, NULL, NULL, NULL, NULL, NULL,
  concat_ws('|', 'what=digits', 'chi2=' || round(s.chi2, 1), 'n=' || s.n, 'fives=' || round(s.fives * 100)::INTEGER), CASE WHEN c.observation_id IS NOT NULL THEN 'count' END, c.observation_id
-- A document that passes is counted, its figures are not listed.
FROM spread s LEFT JOIN counted c ON c.source_id = CASE WHEN s.chi2 > 16.92 OR s.fives > 0.4 THEN s.source_id END
