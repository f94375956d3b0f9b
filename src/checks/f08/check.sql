-- F08: figures on populations that contain or overlap one another.
-- In:  figure, family, scope_path (written links between populations).
-- Out: columns of a verdict, one per pair of populations, quantity and period.
--   contained: the part may not exceed the whole; the severity is the one written on the link
--   overlapping, different numbers: information; they may be neither added nor subtracted
WITH side AS (
  SELECT figure.*, md5(concat_ws('|', family, measure, kind, structure_id, stage, area, sex, age, exploitation, citizenship,
    unit, base_id, breakdown_key, period_start, period_end)) AS elsewhere
  FROM figure JOIN family USING (indicator)
  WHERE comparable AND period_stated AND kind <> 'target' AND measure IN ('count', 'amount')
),
population AS (
  SELECT elsewhere, scope_id, max(lo) AS lo, min(hi) AS hi, max(plo) AS plo, min(phi) AS phi, max(value) AS value,
    any_value(indicator) AS indicator, any_value(canonical_scope) AS canonical_scope, any_value(unit) AS unit, any_value(area) AS area, any_value(period) AS period
  FROM side GROUP BY elsewhere, scope_id
),
met AS (
  SELECT a.elsewhere, a.scope_id AS scope_a, b.scope_id AS scope_b, p.link, p.severity,
    a.lo > b.hi AS logical, a.plo > b.phi AS pragmatic,
    a.plo <= b.phi AND b.plo <= a.phi AS same_number,
    a.value AS value_a, b.value AS value_b, a.indicator, a.unit, a.area, a.period
  FROM population a
  JOIN scope_path p ON p.scope_id = a.scope_id
  JOIN population b ON b.elsewhere = a.elsewhere AND b.scope_id = p.other_scope_id
  -- Two names of one population are compared as one quantity (F01), not as two populations.
  WHERE (p.link = 'part-of' OR a.scope_id < b.scope_id) AND a.canonical_scope <> b.canonical_scope
)
SELECT m.elsewhere || '/' || scope_a || '/' || scope_b AS key, scope_a || '-' || scope_b AS target,
  CASE WHEN m.link = 'part-of' THEN CASE WHEN logical OR pragmatic THEN '0' ELSE '1' END
       WHEN same_number THEN '1' ELSE '0' END AS outcome,
  CASE WHEN m.link = 'part-of' AND logical THEN m.severity WHEN m.link = 'part-of' THEN 'warning' ELSE 'information' END AS severity,
  CASE m.link WHEN 'part-of' THEN 'C2' ELSE 'C1' END AS grade, 'scope_id' AS grade_field,
  value_a - value_b AS imbalance, symmetric_difference(value_a, value_b) AS relative,
  m.unit, m.indicator, m.area, m.period,
  concat_ws('|', 'link=' || m.link, 'overlap_hi=' || least(value_a, value_b), 'union_lo=' || greatest(value_a, value_b),
    'union_hi=' || (value_a + value_b)) AS args,
  CASE WHEN f.scope_id = scope_a THEN CASE m.link WHEN 'part-of' THEN 'part' ELSE 'a' END
       ELSE CASE m.link WHEN 'part-of' THEN 'whole' ELSE 'b' END END AS role,
  f.observation_id
FROM met m JOIN side f ON f.elsewhere = m.elsewhere AND f.scope_id IN (scope_a, scope_b)
