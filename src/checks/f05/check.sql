-- F05: a total since the start that contradicts another total, the entries, or one of its own years.
-- In:  figure, relation (accumulates, part-of), family.
-- Out: columns of a verdict. Three conditions (METHODS §3 F05):
--   falls    a total at a later date is below an earlier one over a window that it contains
--   steps    the difference of two totals is not the flow published between their dates
--   exceeded a total over a window is below a single flow, presence or stock inside it
--   summed   a flow over several whole years is not the sum of its years, all of them published
WITH accumulated AS (
  SELECT observation_id, indicator, measure, scope_id, structure_id, area, period, period_end, sex, age, exploitation, citizenship, unit,
    value, lo, hi, plo, phi, quantity_key,
    hash(indicator, measure, scope_id, structure_id, area, sex, age, exploitation, citizenship, unit, breakdown_key) AS line,
    CASE WHEN period_kind = 'range' THEN period_start END AS written_since
  FROM figure WHERE kind = 'cumulative' AND comparable AND measure IN ('count', 'amount')
),
-- A total printed with one date runs from the origin of the scheme: the first day that another
-- total of the same line names; without one, nothing is known to be before it.
total AS (
  SELECT * EXCLUDE (written_since), written_since IS NULL AS undated,
    coalesce(written_since, min(written_since) OVER (PARTITION BY line), DATE '1900-01-01') AS since
  FROM accumulated
),
falls AS (
  SELECT 'falls' AS condition, later.observation_id AS total_id, earlier.observation_id AS other_id, 'earlier' AS role,
    -- An origin that is not written makes no error.
    NULL AS relation_id, CASE WHEN earlier.undated <> later.undated THEN 'warning' ELSE 'error' END AS limit_severity,
    earlier.lo > later.hi AS logical, earlier.plo > later.phi AS pragmatic, earlier.value AS other, NULL AS previous_id, later.value AS compared
  FROM total later
  JOIN total earlier ON earlier.line = later.line AND earlier.period_end < later.period_end AND earlier.since >= later.since
),
relation_pair AS (
  SELECT relation_id, relation, severity, left_indicator AS total_indicator, left_scope AS total_scope,
    right_indicator AS part_indicator, right_scope AS part_scope
  FROM relation WHERE relation = 'accumulates'
  UNION ALL
  SELECT relation_id, relation, severity, right_indicator, right_scope, left_indicator, left_scope
  FROM relation WHERE relation = 'part-of'
),
inside AS (
  SELECT t.observation_id AS total_id, f.observation_id AS other_id, r.relation_id, r.relation, r.severity, f.lo, f.hi, f.plo, f.phi,
    t.lo AS total_lo, t.hi AS total_hi, t.plo AS total_plo, t.phi AS total_phi, t.value AS total, f.value AS other, f.kind, f.period_start, f.period_end, t.line,
    f.period_end <= t.period_end AND f.period_start >= t.since AS sure
  FROM total t
  JOIN relation_pair r ON r.total_indicator = t.indicator AND r.total_scope = t.scope_id
  JOIN figure f ON f.indicator = r.part_indicator AND f.scope_id = r.part_scope AND f.comparable
    AND f.kind IN ('flow', 'presence', 'stock') AND f.measure = t.measure AND f.unit = t.unit AND f.area = t.area
    AND f.structure_id = t.structure_id AND f.sex = t.sex AND f.age = t.age AND f.exploitation = t.exploitation AND f.citizenship = t.citizenship
    -- A year that ends with the month of the total, or in which the scheme began, still counts as inside it, if not surely so.
    AND f.period_end <= t.period_end + INTERVAL 31 DAY AND f.period_start >= t.since - INTERVAL 366 DAY AND f.period_end >= t.since
),
exceeded AS (
  SELECT 'exceeded' AS condition, total_id, other_id, 'inside' AS role, relation_id, CASE WHEN severity = 'error' AND NOT sure THEN 'warning' ELSE severity END AS limit_severity,
    lo > total_hi AS logical, plo > total_phi AS pragmatic, other, NULL AS previous_id, total AS compared
  FROM inside
),
steps AS (
  SELECT 'steps' AS condition, b.observation_id AS total_id, i.other_id, 'flow' AS role, i.relation_id, i.severity AS limit_severity,
    b.lo - a.hi > i.hi OR b.hi - a.lo < i.lo AS logical, b.plo - a.phi > i.phi OR b.phi - a.plo < i.plo AS pragmatic, i.other,
    a.observation_id AS previous_id, b.value - a.value AS compared
  FROM inside i
  JOIN total b ON b.observation_id = i.total_id
  -- Two totals of one origin: those that start apart differ by more than what came in between.
  JOIN total a ON a.line = b.line AND a.since = b.since AND a.period_end = i.period_start - INTERVAL 1 DAY
  WHERE i.relation = 'accumulates' AND i.kind = 'flow' AND i.period_end = b.period_end
),
compared AS (SELECT * FROM falls UNION ALL SELECT * FROM exceeded UNION ALL SELECT * FROM steps),
camp AS (
  -- Where something is broken, the relation, its severity and the numbers are those of what is broken.
  SELECT c.condition, t.quantity_key || '/' || t.lo || '/' || t.hi AS camp,
    coalesce(min(c.relation_id) FILTER (c.logical OR c.pragmatic), min(c.relation_id)) AS relation_id,
    bool_or(c.logical) AS logical, bool_or(c.pragmatic) AS pragmatic,
    coalesce(min(c.limit_severity) FILTER (c.logical), min(c.limit_severity) FILTER (c.pragmatic), min(c.limit_severity)) AS limit_severity,
    max(c.other) AS other, arg_max(c.compared, (c.other, c.compared)) AS value, arg_max(o.quantity_key, (c.other, o.quantity_key)) AS strongest, min(t.unit) AS unit,
    min(t.indicator) AS indicator, min(t.area) AS area, min(t.period) AS period
  FROM compared c JOIN total t ON t.observation_id = c.total_id JOIN figure o ON o.observation_id = c.other_id
  GROUP BY c.condition, camp
),
-- One verdict per total, all documents that repeat it together; totals that one and the same
-- figure contradicts are one disagreement, told by the largest of them.
judged AS (
  SELECT CASE WHEN logical OR pragmatic THEN condition || '/' || coalesce(relation_id, '') || '/' || strongest ELSE condition || '/' || camp END AS key,
    condition, list(camp) AS camps, min(relation_id) AS relation_id, bool_or(logical) AS logical, bool_or(pragmatic) AS pragmatic,
    min(limit_severity) AS limit_severity, max(other) AS other, max(value) AS value, min(unit) AS unit,
    min(indicator) AS indicator, min(area) AS area, arg_max(period, (value, period)) AS period
  FROM camp GROUP BY key, condition
),
input AS (
  SELECT DISTINCT * FROM (
    SELECT c.condition, t.quantity_key || '/' || t.lo || '/' || t.hi AS camp, c.logical OR c.pragmatic AS failing,
      unnest([{'role': 'total', 'observation_id': c.total_id}, {'role': c.role, 'observation_id': c.other_id}, {'role': 'earlier', 'observation_id': c.previous_id}], recursive := true)
    FROM compared c JOIN total t ON t.observation_id = c.total_id
  ) WHERE observation_id IS NOT NULL
),
-- A flow over several whole years, and the flows of its years whatever the documents.
yearly AS (
  SELECT observation_id, source_id, hash(indicator, measure, scope_id, structure_id, stage, area, sex, age, exploitation, citizenship, unit, breakdown_key) AS line,
    period_kind = 'range' AS several, period_start, period_end, lo, hi, plo, phi, value, unit, indicator, area, period, quantity_key
  FROM figure
  WHERE kind = 'flow' AND comparable AND period_stated AND measure IN ('count', 'amount')
    AND (period_kind = 'year' OR (period_kind = 'range' AND dayofyear(period_start) = 1 AND period_end = last_day(period_end) AND month(period_end) = 12 AND year(period_end) > year(period_start)))
),
year_of AS (
  SELECT t.observation_id AS total_id, y.period_start, min(y.lo) AS lo, max(y.hi) AS hi, min(y.plo) AS plo, max(y.phi) AS phi, median(y.value) AS value,
    bool_or(y.source_id = t.source_id) AS one_document, list(y.observation_id) AS ids
  FROM yearly t JOIN yearly y ON y.line = t.line AND NOT y.several AND y.period_start >= t.period_start AND y.period_end <= t.period_end
  WHERE t.several
  GROUP BY t.observation_id, y.period_start
),
summed AS (
  SELECT t.observation_id, any_value(t.quantity_key) AS quantity_key, any_value(t.unit) AS unit, any_value(t.indicator) AS indicator, any_value(t.area) AS area, any_value(t.period) AS period,
    any_value(t.value) AS total, sum(y.value) AS parts, any_value(t.lo) > sum(y.hi) OR any_value(t.hi) < sum(y.lo) AS logical,
    any_value(t.plo) > sum(y.phi) OR any_value(t.phi) < sum(y.plo) AS pragmatic, bool_and(y.one_document) AS one_document, flatten(list(y.ids)) AS ids
  FROM yearly t JOIN year_of y ON y.total_id = t.observation_id
  GROUP BY t.observation_id HAVING count(*) = any_value(year(t.period_end) - year(t.period_start)) + 1
)
SELECT DISTINCT j.key, j.relation_id AS target,
  CASE WHEN j.logical OR j.pragmatic THEN '0' ELSE '1' END AS outcome,
  CASE WHEN j.logical AND j.limit_severity = 'error' THEN 'error' WHEN j.limit_severity = 'information' THEN 'information' ELSE 'warning' END AS severity,
  'C2' AS grade, CASE j.condition WHEN 'falls' THEN 'period' ELSE 'kind' END AS grade_field,
  j.value - j.other AS imbalance, symmetric_difference(j.value, j.other) AS relative,
  j.unit, j.indicator, j.area, j.period, 'condition=' || j.condition AS args, i.role, i.observation_id
FROM (SELECT * EXCLUDE (camps), unnest(camps) AS camp FROM judged) j
JOIN input i ON i.condition = j.condition AND i.camp = j.camp AND (i.failing OR NOT (j.logical OR j.pragmatic))
UNION ALL
SELECT DISTINCT 'summed/' || s.quantity_key || '/' || s.total, NULL, CASE WHEN s.logical OR s.pragmatic THEN '0' ELSE '1' END,
  CASE WHEN s.logical AND s.one_document THEN 'error' ELSE 'warning' END, 'C2', 'period', s.total - s.parts, symmetric_difference(s.total, s.parts),
  s.unit, s.indicator, s.area, s.period, concat_ws('|', 'condition=summed', 'parts=' || s.parts, 'total=' || s.total),
  CASE WHEN s.input_id = s.observation_id THEN 'total' ELSE 'inside' END, s.input_id
FROM (SELECT *, unnest(list_prepend(observation_id, ids)) AS input_id FROM summed) s
