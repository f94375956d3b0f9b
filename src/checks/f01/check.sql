-- F01: documents that give different numbers for one quantity.
-- In:  disagreement (one row per quantity stated more than once), figure.
-- Out: columns of a verdict. Logical intervals without common point: error; pragmatic ones
--      only, or an estimate, a target, an alias: warning; rounding alone, or wishes of
--      several speakers: information. Two editions of one producer are F02.
SELECT d.first_filed AS key, NULL AS target,
  -- "5 M€" and "more than 5 M€" print one number: their readings meet, and there is no difference to tell.
  CASE WHEN NOT adjacent AND pragmatic_gap = 0 AND (logical_gap = 0 OR by_rounding OR high = low) THEN '1' ELSE '0' END AS outcome,
  CASE
    WHEN demanded OR by_rounding THEN 'information'
    -- Neighbouring roundings of one value, as long as what they leave open is small (METHODS §2.5).
    WHEN pragmatic_gap = 0 AND NOT (adjacent AND high - low >= 5 AND symmetric_difference(high, low) >= 0.05) THEN 'information'
    WHEN logical_gap > 0 AND NOT estimated AND NOT promised AND names = 1 THEN 'error'
    ELSE 'warning'
  END AS severity,
  CASE WHEN names = 1 THEN 'C4' ELSE 'C3' END AS grade,
  CASE WHEN renamed THEN 'indicator' WHEN names > 1 THEN 'period' END AS grade_field,
  high - low AS imbalance, symmetric_difference(high, low) AS relative,
  d.unit, d.indicator, d.area, d.period,
  concat_ws('|', 'gap=' || CASE WHEN pragmatic_gap > 0 THEN pragmatic_gap ELSE logical_gap END,
    'reason=' || CASE WHEN demanded THEN 'demanded' WHEN adjacent THEN 'adjacent' WHEN by_rounding OR pragmatic_gap = 0 THEN 'rounding'
                      WHEN estimated THEN 'estimate' WHEN promised THEN 'target' WHEN renamed THEN 'name' WHEN names > 1 THEN 'date' ELSE 'none' END,
    'sources=' || sources, CASE WHEN at_least THEN 'least=yes' END) AS args,
  camp(reading_low(f.qualifier, f.step, f.lo, f.plo), reading_high(f.qualifier, f.step, f.hi, f.phi), plo_max, phi_min, adjacent) AS role,
  f.observation_id
FROM disagreement d JOIN figure f USING (quantity_key)
WHERE f.comparable AND f.period_stated AND NOT d.revised
