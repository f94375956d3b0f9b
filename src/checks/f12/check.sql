-- F12: an estimate that goes on being quoted long after what it describes.
-- In:  figure (estimates only: a count of each year is a new measurement, an estimate need not be).
-- Out: columns of a verdict, one per number. Two significant digits identify an order of
--      magnitude, whichever bound of a range repeats it. Stale when at least two documents
--      give it and five years lie between the first reference year and the last document.
-- `others`: other numbers that the documents give for the same persons, years described after the first one; `latest`, the last year of them.
-- The two bounds of one range are one number: a group inside another group is dropped.
-- Populations are not compared here, only the number: an unspecified scope may take part.
WITH bound AS (
  SELECT observation_id, value AS bound FROM figure WHERE status = 'estimate' AND value > 0
  UNION ALL
  SELECT observation_id, value_max FROM figure WHERE status = 'estimate' AND value_max > 0
),
number AS (
  SELECT f.*, b.bound,
    hash(concat_ws('|', f.indicator, f.measure, f.area, f.sex, f.age, f.exploitation, f.citizenship, f.unit,
      round(b.bound, 1 - floor(log10(b.bound))::INTEGER))) AS number_key,
    year(f.period_end) AS described, greatest(coalesce(f.published_year, year(f.period_end)), year(f.period_end)) AS quoted
  FROM bound b JOIN figure f USING (observation_id)
  WHERE f.measure IN ('count', 'amount') AND f.area <> 'unspecified' AND b.bound >= 100
),
repeated AS (
  SELECT number_key, count(DISTINCT source_id) AS sources, min(described) AS first_year, max(quoted) AS last_year,
    min(bound) AS bound, any_value(indicator) AS indicator, any_value(area) AS area, any_value(unit) AS unit
  FROM number GROUP BY number_key HAVING count(DISTINCT source_id) > 1
),
size AS (SELECT number_key, count(DISTINCT observation_id) AS n FROM number GROUP BY number_key),
-- What else was put forward for the same persons after the first year: whoever repeats an old number had these too.
fresh AS (
  SELECT r.number_key, count(DISTINCT o.bound) AS others, max(year(o.period_end)) AS latest
  FROM (SELECT DISTINCT n.number_key, n.indicator, n.measure, n.area, n.sex, n.age, n.exploitation, n.citizenship, n.unit, r.first_year, r.last_year FROM number n JOIN repeated r USING (number_key)) r
  JOIN number o ON o.indicator = r.indicator AND o.measure = r.measure AND o.area = r.area AND o.sex = r.sex AND o.age = r.age AND o.exploitation = r.exploitation
    AND o.citizenship = r.citizenship AND o.unit = r.unit AND o.number_key <> r.number_key AND o.described > r.first_year AND o.described <= r.last_year
  -- The other bound of a range that repeats the number is not another measurement.
  WHERE o.observation_id NOT IN (SELECT observation_id FROM number m WHERE m.number_key = r.number_key)
  GROUP BY r.number_key
),
inside AS (
  SELECT a.number_key
  FROM number a JOIN number b ON b.observation_id = a.observation_id AND b.number_key <> a.number_key
  JOIN size s ON s.number_key = a.number_key JOIN size t ON t.number_key = b.number_key
  GROUP BY a.number_key, b.number_key, s.n, t.n
  HAVING count(DISTINCT a.observation_id) = s.n AND (t.n > s.n OR b.number_key < a.number_key)
)
SELECT r.number_key AS key, NULL AS target,
  CASE WHEN last_year - first_year >= 5 THEN '0' ELSE '1' END AS outcome, 'warning' AS severity,
  'C0' AS grade, 'period' AS grade_field, NULL::DOUBLE AS imbalance, NULL::DOUBLE AS relative,
  r.unit, r.indicator, r.area, first_year || '/' || last_year AS period,
  concat_ws('|', 'first=' || first_year, 'last=' || last_year, 'bound=' || printf('%.0f', r.bound), 'sources=' || sources, 'others=' || f.others, 'latest=' || f.latest) AS args,
  CASE WHEN n.described = first_year THEN 'first' ELSE 'repeat' END AS role, n.observation_id
FROM repeated r JOIN number n USING (number_key) LEFT JOIN fresh f USING (number_key)
WHERE r.number_key NOT IN (SELECT number_key FROM inside)
