-- F06: a later stage, or a part, larger than what it is drawn from.
-- In:  figure, relation ('stage-after', 'part-of' between indicators).
-- Out: columns of a verdict, one per relation, population and period.
--   A relation between two populations of one name holds for any population named on both
--   sides by one document (prosecuted ≤ suspected, whoever counts). The severity is the one
--   written on the relation; without a common document it is at most a warning.
WITH candidate AS (
  SELECT observation_id, source_id, indicator, scope_id, structure_id, area, period, period_start, period_end, sex, age, exploitation, implied_form, citizenship,
    breakdown_key, unit, value, lo, hi, plo, phi, quantity_key
  FROM figure
  WHERE comparable AND period_stated AND kind NOT IN ('target', 'cumulative') AND measure IN ('count', 'amount')
),
stage AS (
  SELECT relation_id, relation, severity, left_indicator, right_indicator,
    split_part(left_scope, '@', 1) AS left_scope, split_part(right_scope, '@', 1) AS right_scope,
    split_part(left_scope, '@', 2) AS left_stage, split_part(right_scope, '@', 2) AS right_stage
  FROM relation WHERE relation IN ('stage-after', 'part-of')
),
-- Money goes through stages (bill, voted, executed) which are planned figures: kept for those relations only.
money AS (
  SELECT observation_id, source_id, indicator, scope_id, structure_id, stage, area, period, period_start, period_end, breakdown_key, unit, measure,
    value, lo, hi, plo, phi, quantity_key
  FROM figure WHERE comparable AND measure IN ('count', 'amount') AND stage <> ''
),
met AS (
  SELECT r.relation_id, r.relation, r.severity, a.observation_id AS after_id, b.observation_id AS before_id, a.source_id = b.source_id AS one_document,
    a.lo > b.hi AS logical, a.plo > b.phi AS pragmatic, a.value AS after_value, b.value AS before_value,
    a.indicator, a.unit, a.area, a.period, a.quantity_key AS after_key, b.quantity_key AS before_key
  FROM stage r
  JOIN candidate a ON a.indicator = r.left_indicator
  JOIN candidate b ON b.indicator = r.right_indicator AND b.area = a.area AND b.period_start = a.period_start AND b.period_end = a.period_end
    AND b.sex = a.sex AND b.age = a.age AND b.citizenship = a.citizenship AND b.structure_id = a.structure_id AND b.breakdown_key = a.breakdown_key
  WHERE r.left_stage = '' AND r.right_stage = '' AND (a.exploitation = b.exploitation OR a.exploitation = a.implied_form OR b.exploitation = b.implied_form)
    AND ((a.scope_id = r.left_scope AND b.scope_id = r.right_scope AND a.exploitation = b.exploitation)
      OR (r.left_scope = r.right_scope AND a.scope_id = b.scope_id AND a.source_id = b.source_id AND a.exploitation = b.exploitation
        AND a.sex = 'T' AND a.age = 'T')
      OR (a.scope_id = r.left_scope AND b.scope_id = r.right_scope AND r.left_scope <> r.right_scope))
    AND a.observation_id <> b.observation_id
  UNION ALL
  SELECT r.relation_id, r.relation, r.severity, a.observation_id, b.observation_id, a.source_id = b.source_id,
    a.lo > b.hi, a.plo > b.phi, a.value, b.value, a.indicator, a.unit, a.area, a.period, a.quantity_key, b.quantity_key
  FROM stage r
  JOIN money a ON a.indicator = r.left_indicator AND a.scope_id = r.left_scope AND a.stage = r.left_stage
  JOIN money b ON b.indicator = r.right_indicator AND b.scope_id = r.right_scope AND b.stage = r.right_stage
    AND b.area = a.area AND b.period_start = a.period_start AND b.period_end = a.period_end AND b.breakdown_key = a.breakdown_key
    AND b.unit = a.unit AND b.measure = a.measure AND b.structure_id = a.structure_id
  WHERE r.left_stage <> ''
),
judged AS (
  SELECT relation_id, after_key, before_key, any_value(relation) AS relation, any_value(severity) AS severity,
    -- Violated only when every reading of the two sides is: one agreeing pair is enough to pass.
    bool_and(logical) AS logical, bool_and(pragmatic) AS pragmatic, bool_or(one_document) AS one_document,
    min(after_value) AS after_value, max(before_value) AS before_value,
    any_value(indicator) AS indicator, any_value(unit) AS unit, any_value(area) AS area, any_value(period) AS period
  FROM met GROUP BY relation_id, after_key, before_key
)
SELECT DISTINCT j.relation_id || '/' || j.after_key || '/' || j.before_key AS key, j.relation_id AS target,
  CASE WHEN j.logical OR j.pragmatic THEN '0' ELSE '1' END AS outcome,
  CASE WHEN j.severity = 'error' AND j.logical AND j.one_document THEN 'error' WHEN j.severity = 'information' THEN 'information' ELSE 'warning' END AS severity,
  'C2' AS grade, CASE j.relation WHEN 'part-of' THEN 'scope_id' ELSE 'indicator' END AS grade_field,
  j.after_value - j.before_value AS imbalance, symmetric_difference(j.after_value, j.before_value) AS relative,
  j.unit, j.indicator, j.area, j.period, 'relation=' || j.relation AS args, x.role, x.observation_id
FROM judged j
JOIN (
  SELECT relation_id, after_key, before_key, 'after' AS role, after_id AS observation_id FROM met
  UNION
  SELECT relation_id, after_key, before_key, 'before', before_id FROM met
) x USING (relation_id, after_key, before_key)
