-- F10: one value under two periods, or one growth over two spans.
-- In:  figure. Out: columns of a verdict.
--   relabelled  the same precise number (three significant digits, or a million and more) for one
--               quantity, in two documents, under two periods: warning. Estimates are F12.
--   base        two growths of one quantity, printed for one period, that start from two bases:
--               information
WITH number AS (
  SELECT observation_id, source_id, indicator, area, period, period_end, unit,
    hash(indicator, measure, kind, scope_id, stage, area, sex, age, exploitation, citizenship, unit, breakdown_key, value_text) AS number_key
  FROM figure
  WHERE comparable AND qualifier = '=' AND measure IN ('count', 'amount') AND status <> 'estimate' AND kind <> 'rate' AND stage <> 'demanded'
    AND (significant_digits(value_text) >= 3 OR (significant_digits(value_text) = 2 AND value >= 1e6))
),
moved AS (
  SELECT number_key, min(period_end) AS first_end, max(period_end) AS last_end, count(DISTINCT source_id)::INTEGER AS sources
  FROM number GROUP BY number_key
  HAVING count(DISTINCT period_end) > 1 AND count(DISTINCT source_id) > 1
),
-- A document that prints both periods says itself that the number came back.
repeated_inside AS (
  SELECT DISTINCT number_key FROM (SELECT number_key, source_id FROM number GROUP BY number_key, source_id HAVING count(DISTINCT period_end) > 1)
),
growth AS (
  SELECT observation_id, indicator, area, period, unit, base_id, value, plo, phi,
    hash(indicator, kind, scope_id, structure_id, area, sex, age, exploitation, citizenship, unit, breakdown_key, period_start, period_end) AS growth_key
  FROM figure WHERE comparable AND measure = 'change' AND kind <> 'target'
),
two_bases AS (
  SELECT growth_key, max(value) - min(value) AS gap FROM growth GROUP BY growth_key
  HAVING count(DISTINCT base_id) > 1 AND max(plo) > min(phi)
)
SELECT 'relabelled/' || n.number_key AS key, NULL AS target, '0' AS outcome, 'warning' AS severity, 'C0' AS grade, 'period' AS grade_field,
  0::DOUBLE AS imbalance, 0::DOUBLE AS relative, n.unit, n.indicator, n.area, min(n.period) OVER (PARTITION BY n.number_key) AS period,
  'what=relabelled|sources=' || m.sources AS args, CASE WHEN n.period_end = m.first_end THEN 'first' ELSE 'later' END AS role, n.observation_id
FROM number n JOIN moved m USING (number_key) WHERE n.number_key NOT IN (SELECT number_key FROM repeated_inside)
UNION ALL
SELECT 'base/' || g.growth_key, NULL, '0', 'information', 'C0', 'base_id', b.gap, NULL, g.unit, g.indicator, g.area, g.period,
  'what=base', 'growth', g.observation_id
FROM growth g JOIN two_bases b USING (growth_key)
