-- F16: a printed rate that the printed counts do not give.
-- In:  figure, unit_role. Out: columns of a verdict.
--   growth  a change in per cent against the counts of its two years (or counts implied by a share
--           of a total): no pair of them gives it
--   step    an absolute change in the unit counted against the difference of the two amounts
--   share   a share against the counts of its numerator and of the base it names
--   pooled  a rate over several years outside the rates of these years
--   points  a change given in per cent and in points: information
--   unnamed a share whose base is not named, where the document gives several totals: information
-- A rate that another base gives, or a count that another name bears, is told apart from one that nothing gives.
-- Error when change and counts stand in one document and no other base gives the rate; warning
-- otherwise: the counts may belong to another edition; information when they bear another name. Every number is its interval (METHODS §2.4).
WITH counted AS MATERIALIZED (
  SELECT observation_id, source_id, canonical_indicator, scope_id, canonical_scope, structure_id, area, sex, age, exploitation, implied_form, citizenship,
    breakdown_key, period_start, period_end, unit, qualifier, round_number, value,
    -- A single significant digit commits to no more than itself: "500" is read with its own rounding (METHODS §3 F16, iv).
    reading_low(qualifier, step, lo, plo) - blur AS plo, reading_high(qualifier, step, hi, phi) + blur AS phi,
    who_key AS who, hash(indicator, scope_id) AS name, kind = 'target' AS planned,
    year(period_end)::INTEGER AS y
  FROM (SELECT *, CASE WHEN whole AND qualifier = '=' AND NOT round_number AND step >= 100 AND significant_digits(value_text) = 1
    AND unit NOT IN (SELECT unit FROM unit_role WHERE role = 'round') THEN step / 2 ELSE 0 END AS blur FROM figure)
  WHERE comparable AND period_stated AND measure IN ('count', 'amount') AND value > 0 AND kind NOT IN ('cumulative') AND date_diff('day', period_start, period_end) <= 366
),
-- A count that a document gives as a share of a total that it counts.
implied AS MATERIALIZED (
  SELECT s.who_key AS who, hash(s.indicator, s.scope_id) AS name,
    year(s.period_end)::INTEGER AS y, t.unit, s.plo * t.plo / 100 AS plo, s.phi * t.phi / 100 AS phi, s.value * t.value / 100 AS value, s.observation_id, s.source_id, t.observation_id AS total_id
  FROM figure s
  JOIN figure t ON t.source_id = s.source_id AND t.indicator = s.indicator AND t.scope_id = s.base_id AND t.area = s.area AND t.structure_id = s.structure_id AND t.measure = 'count'
    AND t.period_start = s.period_start AND t.period_end = s.period_end AND t.sex = 'T' AND t.age = 'T' AND t.exploitation IN ('T', t.implied_form) AND t.citizenship = 'T'
    AND t.breakdown_key = '' AND t.comparable
  WHERE s.measure = 'share' AND s.comparable AND s.period_stated AND s.scope_id = s.base_id AND s.kind <> 'target'
),
-- Where a year has a count to the unit, its rounded quotations prove nothing.
exact AS (
  SELECT DISTINCT who, name, y FROM counted WHERE qualifier = '=' AND NOT round_number
),
precise AS MATERIALIZED (
  SELECT c.* FROM counted c LEFT JOIN exact e ON e.who = c.who AND e.name = c.name AND e.y = c.y
  WHERE (c.qualifier = '=' AND NOT c.round_number) OR e.who IS NULL
),
known AS MATERIALIZED (
  SELECT who, name, y, unit, planned, plo, phi, value, observation_id, source_id, NULL AS total_id FROM precise
  UNION ALL
  SELECT i.who, i.name, i.y, i.unit, false, i.plo, i.phi, i.value, i.observation_id, i.source_id, i.total_id FROM implied i
  WHERE NOT EXISTS (SELECT 1 FROM counted c WHERE c.who = i.who AND c.y = i.y)
),
change AS MATERIALIZED (
  SELECT observation_id, source_id, unit, value, plo, phi, who_key AS who, hash(indicator, scope_id) AS name,
    year(period_end)::INTEGER AS y,
    CASE WHEN regexp_matches(base_id, '^[0-9]{4}$') THEN base_id::INTEGER
         WHEN base_id = 'previous-period' AND period_kind = 'year' THEN year(period_end)::INTEGER - 1
         WHEN base_id = 'period-start' THEN year(period_start)::INTEGER END AS base_y
  FROM figure WHERE comparable AND measure = 'change' AND qualifier IN ('=', '~', 'nearly')
),
-- A change with the count that it leads to: few, and so the start of every join with what came before.
changed AS MATERIALIZED (
  SELECT c.* EXCLUDE (name), n.name, n.name <> c.name AS aliased, n.observation_id AS new_id, n.total_id AS new_total, n.source_id AS new_source, n.unit AS new_unit, n.planned,
    n.plo AS new_plo, n.phi AS new_phi, n.value AS new_value
  FROM change c JOIN known n ON n.who = c.who AND n.y = c.y
  -- Counts published under the name of the rate come first; an alias answers only when there is none.
  QUALIFY n.name = c.name OR NOT bool_or(n.name = c.name) OVER (PARTITION BY c.observation_id)
),
growth AS MATERIALIZED (
  SELECT c.observation_id AS rate_id, c.new_id, b.observation_id AS old_id, c.new_total, b.total_id AS old_total,
    c.source_id = c.new_source AND c.source_id = b.source_id AS one_document, c.aliased,
    CASE WHEN c.unit = 'percent' THEN (new_plo / b.phi - 1) * 100 ELSE new_plo - b.phi END AS lo,
    CASE WHEN c.unit = 'percent' THEN (new_phi / b.plo - 1) * 100 ELSE new_phi - b.plo END AS hi,
    CASE WHEN c.unit = 'percent' THEN (new_value / b.value - 1) * 100 ELSE new_value - b.value END AS computed
  -- From a count to a plan there is no growth, nor from one name of a quantity to another.
  FROM changed c JOIN known b ON b.who = c.who AND b.name = c.name AND b.y = c.base_y AND b.planned = c.planned
  WHERE c.base_y < c.y AND (c.unit = 'percent' OR c.unit = c.new_unit)
),
-- Another year that would give the printed growth.
other_base AS (
  SELECT c.observation_id AS rate_id, min(b.y) AS works
  FROM changed c JOIN known b ON b.who = c.who AND b.name = c.name AND b.planned = c.planned AND b.y < c.y AND b.y <> c.base_y
  WHERE c.unit = 'percent' AND (new_plo / b.phi - 1) * 100 <= c.phi AND (new_phi / b.plo - 1) * 100 >= c.plo
  GROUP BY c.observation_id
),
rate AS MATERIALIZED (
  SELECT observation_id, source_id, canonical_indicator, base_id, area, structure_id, period_start, period_end, exploitation, value, plo, phi, who_key AS who, hash(indicator, scope_id) AS name
  FROM figure WHERE measure = 'share' AND unit = 'percent' AND comparable AND period_stated AND base_kind = 'population' AND kind <> 'target' AND qualifier IN ('=', '~')
),
-- What a base may be: the population it names, under its own name or its canonical one.
base AS (
  SELECT *, scope_id AS base, NULL AS base_indicator FROM precise WHERE sex = 'T' AND age = 'T' AND citizenship = 'T' AND breakdown_key = ''
  UNION ALL
  SELECT *, canonical_scope, canonical_indicator FROM precise
  WHERE sex = 'T' AND age = 'T' AND citizenship = 'T' AND breakdown_key = '' AND canonical_scope <> scope_id
    -- One form inside a field bears the name of the field, and is not the whole of it.
    AND scope_id NOT IN (SELECT scope_id FROM scope_form WHERE same_as_scope IS NOT NULL)
),
share AS MATERIALIZED (
  SELECT r.observation_id AS rate_id, n.observation_id AS new_id, d.observation_id AS old_id, NULL AS new_total, NULL AS old_total,
    r.source_id = n.source_id AND r.source_id = d.source_id AS one_document, n.name <> r.name OR d.base_indicator IS NOT NULL AS aliased,
    100 * n.plo / d.phi AS lo, 100 * n.phi / d.plo AS hi, 100 * n.value / d.value AS computed
  FROM rate r
  JOIN precise n ON n.who = r.who AND n.period_start = r.period_start AND n.period_end = r.period_end
  JOIN base d ON d.base = r.base_id AND (d.base_indicator IS NULL OR d.base_indicator = r.canonical_indicator)
    AND d.area = r.area AND d.structure_id = r.structure_id AND d.period_start = r.period_start AND d.period_end = r.period_end
    -- The base is everybody, or the same form when it is counted by another indicator.
    AND CASE WHEN d.canonical_indicator = r.canonical_indicator THEN d.exploitation IN ('T', d.implied_form) ELSE d.exploitation = r.exploitation END
  -- Persons are no share of cases, unless one document prints the two side by side.
  WHERE n.observation_id <> d.observation_id AND n.value <= d.value * 1.5
    AND (n.unit = d.unit OR n.source_id = d.source_id)
  -- As for a change: counts under another name answer only where there is none under the name of the rate.
  QUALIFY NOT (n.name <> r.name OR d.base_indicator IS NOT NULL) OR bool_and(n.name <> r.name OR d.base_indicator IS NOT NULL) OVER (PARTITION BY r.observation_id)
),
tested AS MATERIALIZED (
  SELECT 'growth' AS what, g.*, c.plo, c.phi, c.value AS printed FROM growth g JOIN change c ON c.observation_id = g.rate_id
  UNION ALL
  SELECT 'share', s.*, r.plo, r.phi, r.value FROM share s JOIN rate r ON r.observation_id = s.rate_id
),
judged AS (
  SELECT what, rate_id, bool_or(lo <= phi AND hi >= plo) AS works, bool_or(one_document) AS one_document, bool_and(aliased) AS aliased, any_value(printed) AS printed,
    arg_min(computed, abs(computed - printed)) AS computed, arg_min(lo, abs(computed - printed)) AS least, arg_min(hi, abs(computed - printed)) AS most
  FROM tested GROUP BY what, rate_id
),
-- Another base that gives the printed share: the parts that are known, without the unknowns.
known_base AS (
  SELECT DISTINCT r.observation_id AS rate_id, b.parts
  FROM rate r
  JOIN counted n ON n.who = r.who AND n.period_start = r.period_start AND n.period_end = r.period_end
  JOIN partition_part p ON p.observation_id = n.observation_id AND NOT p.is_total
  JOIN (
    SELECT q.group_key, sum(v) AS parts FROM (
      SELECT q.group_key, q.code, max(f.value) AS v FROM partition_part q JOIN figure f USING (observation_id)
      WHERE NOT q.is_total AND f.measure = 'count' GROUP BY q.group_key, q.code) q GROUP BY q.group_key HAVING count(*) > 1
  ) b ON b.group_key = p.group_key
  WHERE 100 * n.value / b.parts BETWEEN r.plo AND r.phi
),
pooled AS (
  SELECT p.observation_id AS rate_id, min(f.plo) AS lo, max(f.phi) AS hi, list(f.observation_id) AS ids, any_value(p.value) AS printed, any_value(p.plo) AS plo, any_value(p.phi) AS phi
  FROM figure p
  JOIN figure f ON f.indicator = p.indicator AND f.measure = p.measure AND f.unit = p.unit AND f.scope_id = p.scope_id AND f.base_id = p.base_id AND f.area = p.area
    AND f.sex = p.sex AND f.age = p.age AND f.exploitation = p.exploitation AND f.citizenship = p.citizenship AND f.breakdown_key = p.breakdown_key
    AND f.structure_id = p.structure_id AND f.kind = p.kind AND f.period_kind = 'year' AND f.period_start >= p.period_start AND f.period_end <= p.period_end
  WHERE p.measure IN ('share', 'rate') AND p.comparable AND p.period_kind = 'range' AND p.kind <> 'cumulative'
  GROUP BY p.observation_id, p.period_start, p.period_end
  HAVING count(DISTINCT f.period_start) = year(p.period_end) - year(p.period_start) + 1 AND count(DISTINCT f.period_start) > 1
),
-- One change said in points and in per cent: neither follows from the other without the shares.
points AS (
  SELECT c.observation_id AS rate_id, o.observation_id AS other_id
  FROM change c JOIN change o ON o.who = c.who AND o.y = c.y AND o.base_y = c.base_y AND o.unit IN (SELECT unit FROM unit_role WHERE role = 'difference')
  WHERE c.unit = 'percent' AND c.observation_id NOT IN (SELECT rate_id FROM tested)
),
unnamed AS (
  SELECT s.observation_id AS rate_id, list(t.observation_id) AS ids
  FROM figure s
  JOIN figure t ON t.source_id = s.source_id AND t.indicator = s.indicator AND t.area = s.area AND t.measure = 'count' AND t.kind = s.kind
    AND t.period_start = s.period_start AND t.period_end = s.period_end AND t.sex = 'T' AND t.age = 'T' AND t.exploitation IN ('T', t.implied_form) AND t.citizenship = 'T'
  WHERE s.measure = 'share' AND s.base_id = 'unspecified'
  GROUP BY s.observation_id HAVING count(DISTINCT t.scope_id) > 1
),
input AS (
  SELECT what, rate_id, 'rate' AS role, rate_id AS observation_id FROM tested
  UNION SELECT what, rate_id, CASE what WHEN 'growth' THEN 'after' ELSE 'part' END, new_id FROM tested
  UNION SELECT what, rate_id, CASE what WHEN 'growth' THEN 'before' ELSE 'base' END, old_id FROM tested
  UNION SELECT what, rate_id, 'total', new_total FROM tested WHERE new_total IS NOT NULL
  UNION SELECT what, rate_id, 'total', old_total FROM tested WHERE old_total IS NOT NULL
  -- The same change said otherwise (in points), for the reader to compare.
  UNION SELECT 'growth', c.observation_id, 'other', o.observation_id
  FROM change c JOIN change o ON o.who = c.who AND o.y = c.y AND o.base_y = c.base_y AND o.unit <> c.unit
),
-- Documents that print a rate of one quantity which its counts do not give are one disagreement,
-- whatever they print (−4 %, −4,3 %); it is told by the rate that is farthest from the counts. A rate
-- that another base explains is not told with one that none does.
rated AS (
  SELECT j.*, hash(j.what, r.quantity_key, CASE WHEN j.works THEN r.value_text END, j.works, o.works IS NOT NULL OR k.parts IS NOT NULL)::VARCHAR AS told_key, o.works AS other_year, k.parts AS known, r.unit, r.indicator, r.area, r.period
  FROM judged j JOIN figure r ON r.observation_id = j.rate_id
  -- A rate is a growth or a share: each is known to one of the two only.
  LEFT JOIN other_base o ON o.rate_id = j.rate_id
  LEFT JOIN known_base k ON k.rate_id = j.rate_id
),
told AS (
  SELECT told_key, bool_or(one_document AND other_year IS NULL AND known IS NULL) AS certain,
    arg_max(rate_id, (abs(printed - computed), rate_id)) AS worst
  FROM rated GROUP BY told_key
)
SELECT DISTINCT j.told_key AS key, NULL AS target, CASE WHEN j.works THEN '1' ELSE '0' END AS outcome,
  CASE WHEN t.certain THEN 'error' WHEN w.aliased THEN 'information' ELSE 'warning' END AS severity, 'C2' AS grade, 'base_id' AS grade_field,
  w.printed - w.computed AS imbalance, symmetric_difference(w.printed, w.computed) AS relative, j.unit, j.indicator, j.area, j.period,
  concat_ws('|', 'what=' || j.what, 'printed=' || w.printed, 'computed=' || w.computed, 'lo=' || w.least, 'hi=' || w.most, 'works=' || w.other_year, 'known=' || w.known, 'aliased=' || nullif(w.aliased, false)) AS args, i.role, i.observation_id
FROM rated j JOIN told t USING (told_key)
JOIN rated w ON w.rate_id = t.worst AND w.told_key = t.told_key
JOIN input i ON i.what = j.what AND i.rate_id = j.rate_id
UNION ALL
SELECT 'pooled/' || p.rate_id, NULL, CASE WHEN p.plo <= p.hi AND p.phi >= p.lo THEN '1' ELSE '0' END, 'warning', 'C2', 'period',
  CASE WHEN p.printed < p.lo THEN p.printed - p.lo ELSE p.printed - p.hi END, symmetric_difference(p.printed, CASE WHEN p.printed < p.lo THEN p.lo ELSE p.hi END),
  f.unit, f.indicator, f.area, f.period, concat_ws('|', 'what=pooled', 'printed=' || p.printed, 'lo=' || p.lo, 'hi=' || p.hi),
  CASE WHEN p.input_id = p.rate_id THEN 'rate' ELSE 'year' END, p.input_id
FROM (SELECT *, unnest(list_append(ids, rate_id)) AS input_id FROM pooled) p JOIN figure f ON f.observation_id = p.rate_id
UNION ALL
SELECT DISTINCT 'unnamed/' || md5(concat_ws('|', f.source_id, f.indicator, f.period_start, f.period_end)), NULL, '0', 'information', 'C0', 'base_id', NULL, NULL, f.unit, f.indicator, f.area, f.period, 'what=unnamed',
  CASE WHEN u.input_id = u.rate_id THEN 'rate' ELSE 'base' END, u.input_id
FROM (SELECT *, unnest(list_append(ids, rate_id)) AS input_id FROM unnamed) u JOIN figure f ON f.observation_id = u.rate_id
UNION ALL
SELECT 'points/' || p.rate_id, NULL, '0', 'information', 'C0', 'unit', NULL, NULL, f.unit, f.indicator, f.area, f.period, 'what=points',
  unnest([{'role': 'rate', 'observation_id': p.rate_id}, {'role': 'other', 'observation_id': p.other_id}], recursive := true)
FROM points p JOIN figure f ON f.observation_id = p.rate_id
