-- disagreement: quantities that several documents (or one, twice) state, and whether they agree.
-- In:  figure (comparable, period printed by the document), grouped by quantity_key.
-- Out: one row per quantity stated more than once.
--   logical_gap, pragmatic_gap   0 when the intervals have a common point (METHODS §2.4)
--   high, low                    the values that stand farthest apart; of a range, its end nearest to the other side;
--                                at_least is true from a range, and from a bound open away from the other side
--   by_rounding                  every figure is the most precise one, rounded (F19 iv)
--   revised                      the two sides stand in two editions of one producer (C3, F02), and
--                                everybody else gives one of them
--   adjacent                     two roundings to one step, next to each other: 85 % and 86 %,
--                                about 40 000 and 30 000
--   signature                    the documents and numbers involved: one statement filed twice
--                                (with and without a structure) is one disagreement, the one
--                                named by first_filed
-- Linear in the number of figures: intervals of a group have a common point exactly when the
-- largest lower bound does not exceed the smallest upper bound.
CREATE OR REPLACE TABLE disagreement AS
WITH stated AS MATERIALIZED (
  -- Most figures are stated once: the few others, and of them what is asked below, fit in memory where all do not.
  SELECT observation_id, quantity_key, cell_key, indicator, scope_id, canonical_indicator, canonical_scope, area, period, unit, measure, kind, stage, status,
    source_id, side, producer, published, value_text, value, value_max, qualifier, round_number, step, whole, lo, hi,
    reading_low(qualifier, step, lo, plo) AS plo, reading_high(qualifier, step, hi, phi) AS phi
  FROM figure
  WHERE comparable AND period_stated
    AND quantity_key IN (SELECT quantity_key FROM figure WHERE comparable AND period_stated GROUP BY quantity_key HAVING count(*) > 1)
),
grouped AS (
  -- The canonical name is for figures that bear several: documents that all use one are told by it.
  SELECT quantity_key, CASE WHEN min(indicator) = max(indicator) THEN min(indicator) ELSE min(canonical_indicator) END AS indicator, min(area) AS area, min(period) AS period,
    min(unit) AS unit, min(measure) AS measure, min(canonical_scope) AS scope_id,
    max(lo) AS lo_max, min(hi) AS hi_min, max(plo) AS plo_max, min(phi) AS phi_min,
    arg_max(value, plo) AS high,
    -- From "between 700 and 1 200" to 1 351 there are at least 151: of a range below, the end that is nearest.
    CASE WHEN max(plo) > min(phi) THEN arg_min(coalesce(value_max, value), phi) ELSE arg_min(value, phi) END AS low,
    max(plo) > min(phi) AND (arg_min(value_max IS NOT NULL, phi) OR arg_max(value_max IS NOT NULL, plo)
      -- From 2 994 to "more than 143 000" there are at least 140 006, unless the other side is as open.
      OR arg_max(qualifier IN ('>', '>='), plo) AND arg_min(qualifier IN ('=', '<', '<='), phi)
      OR arg_min(qualifier IN ('<', '<='), phi) AND arg_max(qualifier = '=', plo)) AS at_least,
    count(DISTINCT source_id)::INTEGER AS sources, count(DISTINCT cell_key)::INTEGER AS names, min((indicator, scope_id)) < max((indicator, scope_id)) AS renamed,
    arg_min(value, step) AS precise,
    min(value) < max(value) AND (
      NOT bool_or(whole) AND bool_and(qualifier = '=') AND max(lo) = min(hi)
      OR bool_and(qualifier = '~' OR round_number) AND max(plo) = min(phi)) AS adjacent,
    bool_or(status = 'estimate') AS estimated, bool_or(kind = 'target') AS promised, bool_and(stage = 'demanded') AS demanded,
    string_agg(DISTINCT source_id || '=' || value_text, ';' ORDER BY source_id || '=' || value_text) AS signature
  FROM stated GROUP BY quantity_key
  HAVING count(*) > 1 AND (count(DISTINCT source_id) > 1 OR max(lo) > min(hi) OR max(plo) > min(phi))
),
rounded AS (
  SELECT g.quantity_key,
    bool_and((s.value = g.precise AND s.qualifier = '=') OR (s.whole AND s.qualifier = '=' AND s.step >= 10 AND abs(s.value - g.precise) <= s.step / 2)
             OR (s.qualifier <> '=' AND s.plo <= g.precise AND s.phi >= g.precise)) AS by_rounding
  FROM grouped g JOIN stated s USING (quantity_key) GROUP BY g.quantity_key
),
-- Parliament and the press print what others counted: their editions are not vintages.
edition AS (
  SELECT quantity_key, producer
  FROM stated WHERE side NOT IN ('press', 'parliament')
  GROUP BY quantity_key, producer
  HAVING count(DISTINCT published) > 1 AND max(plo) > min(phi)
),
-- A revision explains what others state only when it is one of the editions.
unexplained AS (
  SELECT s.quantity_key
  FROM stated s
  JOIN (SELECT e.quantity_key, e.plo, e.phi FROM stated e JOIN edition USING (quantity_key, producer)) e USING (quantity_key)
  ANTI JOIN edition r ON r.quantity_key = s.quantity_key AND r.producer = s.producer
  GROUP BY s.quantity_key, s.observation_id HAVING NOT bool_or(e.plo <= s.phi AND s.plo <= e.phi)
)
SELECT g.*, greatest(0, lo_max - hi_min) AS logical_gap, greatest(0, plo_max - phi_min) AS pragmatic_gap,
  r.by_rounding, g.quantity_key IN (SELECT quantity_key FROM edition) AND g.quantity_key NOT IN (SELECT quantity_key FROM unexplained) AS revised,
  first_value(g.quantity_key) OVER (PARTITION BY g.indicator, g.period, g.area, g.signature, plo_max, phi_min ORDER BY g.quantity_key) AS first_filed
FROM grouped g JOIN rounded r USING (quantity_key);
