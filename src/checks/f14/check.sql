-- F14: years and territories for which the documents read give no figure.
-- In:  figure, indicator, codelist_area.
-- Out: columns of a verdict.
--   years        national series (at least two years found, and more counts than estimates): the years
--                without a national total inside it or after it, those that a plan alone describes told
--                apart; warning when five years or more are missing at its end
--   never        indicators described in the pack without any figure: warning
--   zeros        a document prints 0 for every part of a breakdown, while it counts people elsewhere
--                in the same quantity and year, or a hundred and more the year next to it: warning,
--                zero probably stands for "no answer"
--   departments  indicators given for some departments: how many of them; information
-- The horizon is the last year that the pack describes well (1 % of its figures), so that the
-- current year is not held missing. "Not found in what was read" is not "not published".
WITH horizon AS (
  SELECT max(y)::INTEGER AS last_year FROM (
    SELECT year(period_end) AS y FROM figure WHERE kind <> 'target' GROUP BY y HAVING count(*) >= 0.01 * (SELECT count(*) FROM figure))
),
national AS (
  SELECT DISTINCT f.indicator, f.observation_id, f.status = 'estimate' AS estimated, unnest(range(year(f.period_start), year(f.period_end) + 1))::INTEGER AS y
  FROM figure f JOIN indicator i USING (indicator)
  WHERE f.area = 'FR' AND f.kind NOT IN ('target', 'cumulative', 'rate') AND i.kind IN ('flow', 'presence', 'stock', 'panel')
    AND f.measure IN ('count', 'amount') AND f.value IS NOT NULL AND f.structure_id = '_T' AND f.sex = 'T' AND f.age = 'T'
    AND date_diff('day', f.period_start, f.period_end) <= 366
),
planned AS (
  SELECT DISTINCT indicator, year(period_end)::INTEGER AS y FROM figure
  WHERE area = 'FR' AND kind = 'target' AND stage <> 'demanded' AND measure IN ('count', 'amount') AND value IS NOT NULL AND date_diff('day', period_start, period_end) <= 366
),
series AS (
  SELECT indicator, min(y) AS first_year, max(y) AS last_found, list(DISTINCT y) AS found
  FROM national GROUP BY indicator
  -- An estimate is not made every year: it fills its year, it makes no series.
  HAVING count(DISTINCT y) FILTER (NOT estimated) >= 2 AND 2 * count(*) FILTER (NOT estimated) > count(*)
),
gap AS (
  SELECT s.indicator, s.first_year, s.last_found, h.last_year,
    list_filter(range(s.first_year, h.last_year + 1), lambda y: NOT list_contains(s.found, y::INTEGER)) AS missing
  FROM series s CROSS JOIN horizon h
),
years AS (
  SELECT 'years/' || g.indicator AS key, CASE WHEN len(missing) = 0 THEN '1' ELSE '0' END AS outcome,
    CASE WHEN last_year - last_found >= 5 THEN 'warning' ELSE 'information' END AS severity,
    g.indicator, 'FR' AS area, first_year || '/' || last_year AS period,
    concat_ws('|', 'what=years', 'missing=' || array_to_string(missing, ','),
      'planned=' || (SELECT string_agg(p.y, ',' ORDER BY p.y) FROM planned p WHERE p.indicator = g.indicator AND list_contains(missing, p.y)), 'last=' || last_found, 'horizon=' || last_year) AS args,
    CASE WHEN n.y = last_found THEN 'last' ELSE 'found' END AS role, n.observation_id
  FROM gap g JOIN (SELECT indicator, observation_id, max(y) AS y FROM national GROUP BY indicator, observation_id) n USING (indicator)
),
never AS (
  SELECT 'never/' || i.indicator AS key, '0' AS outcome, 'warning' AS severity, i.indicator, 'FR' AS area, NULL AS period,
    'what=never' AS args, NULL AS role, NULL AS observation_id
  FROM indicator i
  WHERE i.kind IN ('flow', 'presence', 'stock') AND NOT EXISTS (SELECT 1 FROM figure f WHERE f.indicator = i.indicator)
    -- A name that only leads to another one is not missing: the other one is looked at.
    AND NOT EXISTS (SELECT 1 FROM relation r WHERE r.left_indicator = i.indicator AND r.relation = 'renamed' AND r.right_indicator <> r.left_indicator)
),
department AS (
  SELECT code FROM codelist_area WHERE regexp_matches(code, '^FR-([0-9]{2}|2[AB]|97[0-9])$')
),
local AS (
  SELECT f.indicator, f.area, f.observation_id, f.period FROM figure f JOIN department d ON d.code = f.area
  WHERE f.kind <> 'target' AND f.measure IN ('count', 'amount') AND f.value IS NOT NULL
),
departments AS (
  SELECT 'departments/' || l.indicator AS key, CASE WHEN c.found = c.expected THEN '1' ELSE '0' END AS outcome, 'information' AS severity,
    l.indicator, 'FR' AS area, NULL AS period,
    concat_ws('|', 'what=departments', 'found=' || c.found, 'expected=' || c.expected) AS args, 'found' AS role, l.observation_id
  FROM local l
  JOIN (SELECT indicator, count(DISTINCT area) AS found, (SELECT count(*) FROM department) AS expected FROM local GROUP BY indicator) c USING (indicator)
  WHERE c.found >= 2
),
zero AS (
  SELECT p.group_key, any_value(f.source_id) AS source_id, any_value(f.indicator) AS indicator, any_value(f.scope_id) AS scope_id,
    any_value(f.area) AS area, any_value(f.period) AS period, any_value(f.period_start) AS period_start, any_value(f.period_end) AS period_end
  FROM partition_part p JOIN figure f USING (observation_id)
  WHERE f.measure = 'count' AND f.kind <> 'target' AND NOT p.is_total
  GROUP BY p.partition_id, p.group_key HAVING count(DISTINCT p.code) > 1 AND max(f.value) = 0
),
zeros AS (
  SELECT 'zeros/' || z.group_key AS key, '0' AS outcome, 'warning' AS severity, z.indicator, z.area, z.period,
    'what=zeros' AS args, 'zero' AS role, p.observation_id
  FROM zero z JOIN partition_part p USING (group_key)
  WHERE EXISTS (SELECT 1 FROM figure f WHERE f.source_id = z.source_id AND f.indicator = z.indicator AND f.scope_id = z.scope_id AND f.area = z.area
    AND f.measure = 'count' AND f.value > 0
    AND ((f.period_start = z.period_start AND f.period_end = z.period_end)
      OR (f.value >= 100 AND abs(year(f.period_end) - year(z.period_end)) = 1)))
)
SELECT key, indicator AS target, outcome, severity, NULL AS grade, NULL AS grade_field, NULL::DOUBLE AS imbalance, NULL::DOUBLE AS relative,
  NULL AS unit, indicator, area, period, args, role, observation_id
FROM (SELECT * FROM years UNION ALL SELECT * FROM never UNION ALL SELECT * FROM zeros UNION ALL SELECT * FROM departments)
