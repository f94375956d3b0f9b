-- F02: one producer changed its figure between two editions.
-- In:  disagreement (revised ones), figure.
-- Passes are counted too, for they earn trust (METHODS §3 F02): a producer whose editions agree, and a
-- printed growth whose implied earlier value contains what the producer had published (a growth that
-- does not is told by F16).
-- Out: columns of a verdict. Never an error: police and justice requalify facts after the first
--      publication. Information when the new figure is marked as revised, unless it moved by more than
--      three times what the producer's revisions usually do; else warning.
WITH changed AS MATERIALIZED (
  SELECT d.first_filed, d.high, d.low, d.unit, d.indicator, d.area, d.period, d.measure, d.by_rounding, d.pragmatic_gap, d.sources, d.adjacent, d.at_least, d.plo_max, d.phi_min,
    f.observation_id, f.producer, f.published, f.side, f.status, reading_low(f.qualifier, f.step, f.lo, f.plo) AS plo, reading_high(f.qualifier, f.step, f.hi, f.phi) AS phi
  FROM disagreement d JOIN figure f USING (quantity_key)
  WHERE f.comparable AND f.period_stated AND d.revised
),
-- Revisions of levels that neither rounding nor words explain. Each in proportion: those of persons, euros
-- and shares are then of one kind; a change of a change has no common size with them.
revision AS MATERIALIZED (
  SELECT first_filed, producer, max(symmetric_difference(high, low)) AS size
  FROM changed WHERE NOT by_rounding AND measure <> 'change' AND side NOT IN ('press', 'parliament')
  GROUP BY first_filed, producer HAVING count(DISTINCT published) > 1 AND max(plo) > min(phi)
),
-- The median is that of the producer's other revisions: one that counts in its own yardstick shortens its
-- own distance to it. Of three others at least: a median of one or two is, or follows, any odd one of them;
-- from three on, a single odd one moves it no further than the next. The largest is left out for all: a
-- revision above the middle has the same median whichever of those above the middle is left out, and one
-- below it exceeds nothing.
usual AS (
  SELECT producer, median(size) FILTER (place > 1) AS usual, count(*) - 1 AS others
  FROM (SELECT *, row_number() OVER (PARTITION BY producer ORDER BY size DESC) AS place FROM revision)
  GROUP BY producer HAVING count(*) > 3
),
unusual AS (
  SELECT first_filed, max(usual) AS usual, arg_max(others, usual) AS others
  FROM revision JOIN usual USING (producer) WHERE size > 3 * usual GROUP BY first_filed
),
edition AS (
  SELECT quantity_key, producer, min(unit) AS unit, min(canonical_indicator) AS indicator, min(area) AS area, min(period) AS period
  FROM figure WHERE comparable AND period_stated AND side NOT IN ('press', 'parliament')
  GROUP BY quantity_key, producer HAVING count(DISTINCT published) > 1 AND max(plo) <= min(phi)
),
growth AS (
  SELECT observation_id, producer, published, who_key, year(period_end) AS y, plo, phi,
    CASE WHEN regexp_matches(base_id, '^[0-9]{4}$') THEN base_id::INTEGER WHEN base_id = 'previous-period' AND period_kind = 'year' THEN year(period_end) - 1
         WHEN base_id = 'period-start' THEN year(period_start) END AS base_y
  FROM figure WHERE comparable AND measure = 'change' AND unit = 'percent' AND qualifier IN ('=', '~', 'nearly') AND plo > -100 AND side NOT IN ('press', 'parliament')
),
counted AS (
  SELECT who_key, producer, published, source_id, year(period_end) AS y, plo, phi, unit, canonical_indicator, area, period
  FROM figure WHERE comparable AND period_stated AND measure = 'count' AND period_kind = 'year' AND kind NOT IN ('target', 'cumulative')
),
implied AS (
  SELECT g.observation_id, min(b.unit) AS unit, min(b.canonical_indicator) AS indicator, min(b.area) AS area, min(b.period) AS period
  FROM growth g
  JOIN counted n ON n.who_key = g.who_key AND n.y = g.y AND n.producer = g.producer
  JOIN counted b ON b.who_key = g.who_key AND b.y = g.base_y AND b.producer = g.producer AND b.published < g.published
  WHERE n.plo / (1 + g.phi / 100) <= b.phi AND n.phi / (1 + g.plo / 100) >= b.plo
  GROUP BY g.observation_id
)
SELECT c.first_filed AS key, NULL AS target, '0' AS outcome,
  CASE WHEN by_rounding THEN 'information' WHEN u.usual IS NOT NULL THEN 'warning'
       WHEN bool_or(status = 'revised') OVER one THEN 'information' ELSE 'warning' END AS severity,
  'C3' AS grade, 'published' AS grade_field,
  high - low AS imbalance, symmetric_difference(high, low) AS relative, unit, indicator, area, period,
  concat_ws('|', 'gap=' || pragmatic_gap, 'sources=' || sources,
    'reason=' || CASE WHEN by_rounding THEN 'rounding' WHEN bool_or(status = 'revised') OVER one THEN 'revised' ELSE 'none' END,
    'usual=' || u.usual, 'others=' || u.others, CASE WHEN at_least THEN 'least=yes' END) AS args,
  camp(plo, phi, plo_max, phi_min, adjacent) AS role, observation_id
FROM changed c LEFT JOIN unusual u ON u.first_filed = c.first_filed
WINDOW one AS (PARTITION BY c.first_filed)
UNION ALL
SELECT 'editions/' || quantity_key || '/' || producer, NULL, '1', 'warning', 'C3', 'published', NULL, NULL, unit, indicator, area, period, NULL, NULL, NULL FROM edition
UNION ALL
SELECT 'implied/' || observation_id, NULL, '1', 'warning', 'C3', 'published', NULL, NULL, unit, indicator, area, period, NULL, NULL, NULL FROM implied
