-- F06: a later stage, or a part, larger than what it is drawn from.
-- In:  figure, relation ('stage-after', 'part-of', 'stock-of', 'excludes' between indicators), area_path.
-- Out: columns of a verdict, one per relation, population and period.
--   A relation between two populations of one name holds for any population named on both
--   sides by one document (prosecuted ≤ suspected, whoever counts). The severity is the one
--   written on the relation; without a common document it is at most a warning.
--   stock-of   persons present at any time of a period include those who entered in it
--   excludes   two parts of one whole that have nobody in common do not together exceed it:
--              requests − refused ≥ granted (METHODS §3 F06)
--   within     a category (sex, age, form, citizenship) or an area that exceeds, in every reading,
--              the total or the area that contains it; told only when it does
WITH candidate AS (
  SELECT observation_id, source_id, indicator, scope_id, structure_id, area, period, period_start, period_end, sex, age, exploitation, implied_form, citizenship,
    breakdown_key, kind, unit, value, lo, hi, plo, phi, quantity_key
  FROM figure
  WHERE comparable AND period_stated AND kind NOT IN ('target', 'cumulative') AND measure IN ('count', 'amount')
),
stage AS (
  SELECT relation_id, relation, severity, left_indicator, right_indicator,
    split_part(left_scope, '@', 1) AS left_scope, split_part(right_scope, '@', 1) AS right_scope,
    split_part(left_scope, '@', 2) AS left_stage, split_part(right_scope, '@', 2) AS right_stage
  FROM relation WHERE relation IN ('stage-after', 'part-of')
  UNION ALL
  SELECT relation_id, relation, 'warning', right_indicator, left_indicator, right_scope, left_scope, '', ''
  FROM relation WHERE relation = 'stock-of'
),
-- Money goes through stages (bill, voted, executed) which are planned figures: kept for those relations only.
money AS (
  SELECT observation_id, source_id, indicator, scope_id, structure_id, stage, area, period, period_start, period_end, breakdown_key, unit, measure,
    value, lo, hi, plo, phi, quantity_key
  FROM figure WHERE comparable AND measure IN ('count', 'amount') AND stage <> ''
),
met AS (
  -- The two populations that the relation names.
  SELECT r.relation_id, r.relation, r.severity, a.observation_id AS after_id, b.observation_id AS before_id, a.source_id = b.source_id AS one_document,
    a.lo > b.hi AS logical, a.plo > b.phi AS pragmatic, a.value AS after_value, b.value AS before_value,
    a.indicator, a.unit, a.area, a.period, a.quantity_key AS after_key, b.quantity_key AS before_key, r.left_stage AS after_stage, r.right_stage AS before_stage
  FROM stage r
  JOIN candidate a ON a.indicator = r.left_indicator AND a.scope_id = r.left_scope
  JOIN candidate b ON b.indicator = r.right_indicator AND b.scope_id = r.right_scope
    AND b.area = a.area AND b.period_start = a.period_start AND b.period_end = a.period_end
    AND b.sex = a.sex AND b.age = a.age AND b.citizenship = a.citizenship AND b.structure_id = a.structure_id AND b.breakdown_key = a.breakdown_key
  WHERE r.left_stage = '' AND r.right_stage = '' AND (r.relation <> 'stock-of' OR (a.kind = 'flow' AND b.kind = 'presence'))
    AND (a.exploitation = b.exploitation OR (r.left_scope <> r.right_scope AND (a.exploitation = a.implied_form OR b.exploitation = b.implied_form)))
    AND a.observation_id <> b.observation_id
  UNION ALL
  -- Any other population that one document names on both sides, where the relation is about one.
  SELECT r.relation_id, r.relation, r.severity, a.observation_id, b.observation_id, true,
    a.lo > b.hi, a.plo > b.phi, a.value, b.value, a.indicator, a.unit, a.area, a.period, a.quantity_key, b.quantity_key, r.left_stage, r.right_stage
  FROM stage r
  JOIN candidate a ON a.indicator = r.left_indicator AND a.scope_id <> r.left_scope
  JOIN candidate b ON b.indicator = r.right_indicator AND b.scope_id = a.scope_id AND b.source_id = a.source_id AND b.exploitation = a.exploitation
    AND b.area = a.area AND b.period_start = a.period_start AND b.period_end = a.period_end
    AND b.sex = a.sex AND b.age = a.age AND b.citizenship = a.citizenship AND b.structure_id = a.structure_id AND b.breakdown_key = a.breakdown_key
  WHERE r.left_stage = '' AND r.right_stage = '' AND r.left_scope = r.right_scope AND a.sex = 'T' AND a.age = 'T'
    AND (r.relation <> 'stock-of' OR (a.kind = 'flow' AND b.kind = 'presence')) AND a.observation_id <> b.observation_id
  UNION ALL
  SELECT r.relation_id, r.relation, r.severity, a.observation_id, b.observation_id, a.source_id = b.source_id,
    a.lo > b.hi, a.plo > b.phi, a.value, b.value, a.indicator, a.unit, a.area, a.period, a.quantity_key, b.quantity_key, r.left_stage, r.right_stage
  FROM stage r
  JOIN money a ON a.indicator = r.left_indicator AND a.scope_id = r.left_scope AND a.stage = r.left_stage
  JOIN money b ON b.indicator = r.right_indicator AND b.scope_id = r.right_scope AND b.stage = r.right_stage
    AND b.area = a.area AND b.period_start = a.period_start AND b.period_end = a.period_end AND b.breakdown_key = a.breakdown_key
    AND b.unit = a.unit AND b.measure = a.measure AND b.structure_id = a.structure_id
  WHERE r.left_stage <> ''
),
judged AS (
  SELECT relation_id, after_key, before_key, any_value(relation) AS relation, any_value(severity) AS severity, any_value(after_stage) AS after_stage, any_value(before_stage) AS before_stage,
    -- Violated only when every reading of the two sides is: one agreeing pair is enough to pass.
    bool_and(logical) AS logical, bool_and(pragmatic) AS pragmatic, bool_or(one_document) AS one_document,
    min(after_value) AS after_value, max(before_value) AS before_value,
    any_value(indicator) AS indicator, any_value(unit) AS unit, any_value(area) AS area, any_value(period) AS period
  FROM met GROUP BY relation_id, after_key, before_key
),
-- Two parts that exclude each other, in one whole: the best case is that of the smallest parts and the largest whole.
split AS (
  SELECT e.relation_id, e.severity, a.observation_id AS granted_id, x.observation_id AS excluded_id, w.observation_id AS whole_id,
    a.source_id = w.source_id AND x.source_id = w.source_id AS one_document, a.lo + x.lo > w.hi AS logical, a.plo + x.plo > w.phi AS pragmatic,
    a.value AS granted, w.value - x.value AS rest, a.indicator, a.unit, a.area, a.period, a.quantity_key AS granted_key, w.quantity_key AS whole_key
  FROM relation e
  JOIN relation p ON p.relation IN ('part-of', 'stage-after') AND p.left_indicator = e.left_indicator AND p.left_scope = e.left_scope
  JOIN relation q ON q.relation IN ('part-of', 'stage-after') AND q.left_indicator = e.right_indicator AND q.left_scope = e.right_scope
    AND q.right_indicator = p.right_indicator AND q.right_scope = p.right_scope
  JOIN candidate x ON x.indicator = e.left_indicator AND x.scope_id = e.left_scope
  JOIN candidate a ON a.indicator = e.right_indicator AND a.scope_id = e.right_scope AND a.area = x.area AND a.period_start = x.period_start AND a.period_end = x.period_end
    AND a.sex = x.sex AND a.age = x.age AND a.citizenship = x.citizenship AND a.structure_id = x.structure_id AND a.breakdown_key = x.breakdown_key
  JOIN candidate w ON w.indicator = p.right_indicator AND w.scope_id = p.right_scope AND w.area = x.area AND w.period_start = x.period_start AND w.period_end = x.period_end
    AND w.sex = x.sex AND w.age = x.age AND w.citizenship = x.citizenship AND w.structure_id = x.structure_id AND w.breakdown_key = x.breakdown_key
  WHERE e.relation = 'excludes'
),
shared AS (
  SELECT relation_id, granted_key, whole_key, any_value(severity) AS severity, bool_and(logical) AS logical, bool_and(pragmatic) AS pragmatic, bool_or(one_document) AS one_document,
    min(granted) AS granted, max(rest) AS rest, any_value(indicator) AS indicator, any_value(unit) AS unit, any_value(area) AS area, any_value(period) AS period
  FROM split GROUP BY relation_id, granted_key, whole_key
),
-- Each category of each area, and what contains it, by hashes of their names: never a join of all with all.
measured AS (
  SELECT hash(indicator, kind, measure, scope_id, structure_id, stage, unit, base_id, breakdown_key, period_start, period_end) AS common,
    area, sex, age, citizenship, CASE WHEN exploitation = implied_form THEN 'T' ELSE exploitation END AS form, quantity_key, lo, hi, plo, phi
  FROM figure
  -- A rate (so much a victim, a month) does not add up: a part may exceed the whole.
  WHERE comparable AND period_stated AND kind IN ('flow', 'presence', 'stock', 'cumulative') AND measure IN ('count', 'amount')
),
-- One row per quantity, whatever the documents, with the widest reading of what is printed.
cell AS MATERIALIZED (
  SELECT hash(common, area, sex, age, form, citizenship) AS cell, any_value(quantity_key) AS quantity_key, min(lo) AS lo, max(hi) AS hi, min(plo) AS plo, max(phi) AS phi
  FROM measured GROUP BY cell
),
-- Which of the named categories (1 sex, 2 age, 4 form, 8 citizenship) the whole leaves open.
opened AS (
  SELECT n.n, m.m, CASE m.m WHEN 1 THEN 'sex' WHEN 2 THEN 'age' WHEN 4 THEN 'exploitation' WHEN 8 THEN 'citizenship' ELSE 'category' END AS field
  FROM range(16) n(n) JOIN range(1, 16) m(m) ON (m.m & n.n) = m.m
),
container AS (
  SELECT hash(common, area, sex, age, form, citizenship) AS part, o.field,
    hash(common, area, CASE WHEN o.m & 1 = 1 THEN 'T' ELSE sex END, CASE WHEN o.m & 2 = 2 THEN 'T' ELSE age END,
      CASE WHEN o.m & 4 = 4 THEN 'T' ELSE form END, CASE WHEN o.m & 8 = 8 THEN 'T' ELSE citizenship END) AS whole
  FROM measured JOIN opened o ON o.n = (sex <> 'T')::BIGINT + 2 * (age <> 'T')::BIGINT + 4 * (form <> 'T')::BIGINT + 8 * (citizenship <> 'T')::BIGINT
  UNION ALL
  SELECT hash(common, m.area, sex, age, form, citizenship), 'area', hash(common, p.within, sex, age, form, citizenship)
  FROM measured m JOIN area_path p ON p.area = m.area
),
-- In two steps, each a join on equal hashes: in one, the engine would try every cell against every
-- other. Wholes first: few of those that a cell may have are published.
held AS MATERIALIZED (
  SELECT c.part, c.field, b.quantity_key, b.hi, b.phi FROM container c JOIN cell b ON b.cell = c.whole
),
contained AS (
  SELECT DISTINCT a.quantity_key AS after_key, b.quantity_key AS before_key, a.lo > b.hi AS logical, b.field
  FROM held b JOIN cell a ON a.cell = b.part
  WHERE (a.lo > b.hi OR a.plo > b.phi) AND a.quantity_key <> b.quantity_key
),
within AS (
  SELECT c.after_key, c.before_key, c.field, a.observation_id AS after_id, b.observation_id AS before_id, c.logical AND a.source_id = b.source_id AS certain,
    a.value AS after_value, b.value AS before_value, a.indicator, a.unit, CASE WHEN c.field = 'area' THEN b.area ELSE a.area END AS area, a.period
  FROM contained c
  JOIN figure a ON a.quantity_key = c.after_key AND a.comparable AND a.period_stated
  JOIN figure b ON b.quantity_key = c.before_key AND b.comparable AND b.period_stated
)
SELECT DISTINCT j.relation_id || '/' || j.after_key || '/' || j.before_key AS key, j.relation_id AS target,
  CASE WHEN j.logical OR j.pragmatic THEN '0' ELSE '1' END AS outcome,
  CASE WHEN j.severity = 'error' AND j.logical AND j.one_document THEN 'error' WHEN j.severity = 'information' THEN 'information' ELSE 'warning' END AS severity,
  'C2' AS grade, CASE j.relation WHEN 'part-of' THEN 'scope_id' ELSE 'indicator' END AS grade_field,
  j.after_value - j.before_value AS imbalance, symmetric_difference(j.after_value, j.before_value) AS relative,
  j.unit, j.indicator, j.area, j.period, concat_ws('|', 'relation=' || j.relation, 'after_stage=' || nullif(j.after_stage, ''), 'before_stage=' || nullif(j.before_stage, '')) AS args, x.role, x.observation_id
FROM judged j
JOIN (
  SELECT relation_id, after_key, before_key, 'after' AS role, after_id AS observation_id FROM met
  UNION
  SELECT relation_id, after_key, before_key, 'before', before_id FROM met
) x USING (relation_id, after_key, before_key)
UNION ALL
SELECT DISTINCT 'excludes/' || s.relation_id || '/' || s.granted_key || '/' || s.whole_key, s.relation_id, CASE WHEN s.logical OR s.pragmatic THEN '0' ELSE '1' END,
  CASE WHEN s.severity = 'error' AND s.logical AND s.one_document THEN 'error' WHEN s.severity = 'information' THEN 'information' ELSE 'warning' END,
  'C2', 'indicator', s.granted - s.rest, symmetric_difference(s.granted, s.rest), s.unit, s.indicator, s.area, s.period,
  concat_ws('|', 'relation=excludes', 'rest=' || s.rest),
  unnest([{'role': 'after', 'observation_id': i.granted_id}, {'role': 'excluded', 'observation_id': i.excluded_id}, {'role': 'before', 'observation_id': i.whole_id}], recursive := true)
FROM shared s JOIN split i USING (relation_id, granted_key, whole_key)
UNION ALL
SELECT DISTINCT 'within/' || w.after_key || '/' || w.before_key, NULL, '0', CASE WHEN bool_or(w.certain) OVER k THEN 'error' ELSE 'warning' END, 'C2', w.field,
  min(w.after_value) OVER k - max(w.before_value) OVER k, symmetric_difference(min(w.after_value) OVER k, max(w.before_value) OVER k),
  w.unit, w.indicator, w.area, w.period, 'relation=within',
  unnest([{'role': 'after', 'observation_id': w.after_id}, {'role': 'before', 'observation_id': w.before_id}], recursive := true)
FROM within w
WINDOW k AS (PARTITION BY w.after_key, w.before_key)
