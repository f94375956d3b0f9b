-- F02: one producer changed its figure between two editions.
-- In:  disagreement (revised ones), figure.
-- Passes are counted too, for they earn trust (METHODS §3 F02): a producer whose editions agree, and a
-- printed growth whose implied earlier value contains what the producer had published (a growth that
-- does not is told by F16).
-- Out: columns of a verdict. Never an error: police and justice requalify facts after the first
--      publication. Information when the new figure is marked as revised, else warning.
WITH edition AS (
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
SELECT d.first_filed AS key, NULL AS target, '0' AS outcome,
  CASE WHEN by_rounding OR pragmatic_gap = 0 OR bool_or(f.status = 'revised') OVER (PARTITION BY d.first_filed) THEN 'information' ELSE 'warning' END AS severity,
  'C3' AS grade, 'published' AS grade_field,
  high - low AS imbalance, symmetric_difference(high, low) AS relative, d.unit, d.indicator, d.area, d.period,
  concat_ws('|', 'gap=' || pragmatic_gap, 'sources=' || sources) AS args,
  camp(reading_low(f.qualifier, f.step, f.lo, f.plo), reading_high(f.qualifier, f.step, f.hi, f.phi), plo_max, phi_min, adjacent) AS role,
  f.observation_id
FROM disagreement d JOIN figure f USING (quantity_key)
WHERE f.comparable AND f.period_stated AND d.revised
UNION ALL
SELECT 'editions/' || quantity_key || '/' || producer, NULL, '1', 'warning', 'C3', 'published', NULL, NULL, unit, indicator, area, period, NULL, NULL, NULL FROM edition
UNION ALL
SELECT 'implied/' || observation_id, NULL, '1', 'warning', 'C3', 'published', NULL, NULL, unit, indicator, area, period, NULL, NULL, NULL FROM implied
