-- F03: a published total that is not the sum of its published parts.
-- In:  partition_part, figure (counts and amounts; shares are F04).
-- Out: columns of a verdict, one per document, quantity and period.
--   multiple response: only max(part) ≤ total ≤ Σ parts is tested
--   parts missing: not applicable, unless those printed already exceed the total
--   unknowns     the remainder of a sub-table may not exceed the remainder of the whole table
--   list not declared exhaustive: a remainder is expected; a very small one (under 2 %) is
--   told as information, for somebody was probably left without a category
WITH part AS (
  SELECT p.partition_id, p.group_key, p.code, p.is_total, any_value(p.members) AS members,
    any_value(p.multi_response) AS multi_response, any_value(p.exhaustive) AS exhaustive, any_value(p.whole_key) AS whole_key,
    min(f.lo) AS lo, max(f.hi) AS hi, min(f.plo) AS plo, max(f.phi) AS phi, min(f.value) AS value,
    max(CASE WHEN f.whole AND f.step >= 10 THEN f.step / 2 ELSE 0 END) AS slack
  FROM partition_part p JOIN figure f USING (observation_id)
  WHERE f.measure IN ('count', 'amount') AND f.comparable
  GROUP BY p.partition_id, p.group_key, p.code, p.is_total
),
judged AS (
  SELECT partition_id, group_key, any_value(members) AS members, any_value(multi_response) AS multi_response, any_value(exhaustive) AS exhaustive, any_value(whole_key) AS whole_key,
    count(*) FILTER (NOT is_total) AS present, sum(value) FILTER (NOT is_total) AS parts, max(value) FILTER (NOT is_total) AS largest,
    sum(lo) FILTER (NOT is_total) AS parts_lo, sum(hi) FILTER (NOT is_total) AS parts_hi,
    sum(plo) FILTER (NOT is_total) AS parts_plo, sum(phi) FILTER (NOT is_total) AS parts_phi,
    max(value) FILTER (is_total) AS total, max(lo) FILTER (is_total) AS total_lo, max(hi) FILTER (is_total) AS total_hi,
    max(plo) FILTER (is_total) AS total_plo, max(phi) FILTER (is_total) AS total_phi,
    max(lo) FILTER (NOT is_total) AS largest_lo, sum(slack) AS slack
  FROM part GROUP BY partition_id, group_key
  HAVING count(*) FILTER (NOT is_total) > 1 AND count(*) FILTER (is_total) > 0
),
compared AS (
  SELECT j.*, w.total - w.parts AS whole_remainder
  FROM judged j
  LEFT JOIN judged w ON w.group_key = j.whole_key AND w.partition_id = j.partition_id AND w.group_key <> j.group_key AND w.present = w.members AND w.parts_lo <= w.total_hi
),
verdict AS (
  SELECT *,
    CASE
      WHEN multi_response THEN CASE WHEN largest_lo > total_hi THEN 'over' WHEN exhaustive AND present = members AND total_lo > parts_hi THEN 'under' ELSE 'pass' END
      WHEN parts_lo > total_hi THEN 'over'
      WHEN present < members THEN 'incomplete'
      WHEN parts_hi < total_lo THEN CASE WHEN exhaustive THEN 'under' WHEN total - parts > whole_remainder THEN 'unknowns' WHEN (total - parts) < 0.02 * total THEN 'remainder' ELSE 'unlisted' END
      ELSE 'pass'
    END AS verdict
  FROM compared
),
outcome AS (
  SELECT *,
    CASE WHEN verdict IN ('incomplete', 'unlisted') THEN 'NA' WHEN verdict = 'pass' THEN '1'
         -- Independent rounding of parts and total explains the difference: pragmatic intervals meet.
         WHEN verdict IN ('over', 'under') AND parts_plo <= total_phi AND total_plo <= parts_phi THEN '1' ELSE '0' END AS outcome
  FROM verdict
),
-- Sub-tables of one table that fail together are one disagreement, told by the worst of them.
told AS (
  SELECT *,
    CASE WHEN outcome = '0' AND group_key <> whole_key THEN whole_key || '/parts' ELSE group_key::VARCHAR END AS told_key,
    row_number() OVER (PARTITION BY partition_id, told_key
      ORDER BY abs(symmetric_difference(parts, total)) DESC, group_key) = 1 AS worst
  FROM outcome
)
SELECT v.partition_id || '/' || v.told_key AS key, v.partition_id AS target, v.outcome,
  CASE WHEN w.verdict = 'remainder' OR abs(w.total - w.parts) <= w.slack THEN 'information' ELSE 'error' END AS severity,
  'C2' AS grade, 'partition' AS grade_field,
  w.parts - w.total AS imbalance, symmetric_difference(w.parts, w.total) AS relative,
  f.unit, f.indicator, f.area, f.period,
  concat_ws('|', 'parts=' || w.parts, 'total=' || w.total, 'present=' || w.present, 'members=' || w.members,
    'verdict=' || w.verdict, 'multi=' || w.multi_response) AS args,
  CASE WHEN NOT v.worst THEN 'other' WHEN p.is_total THEN 'total' ELSE 'part' END AS role, f.observation_id
FROM told v
JOIN told w ON w.partition_id = v.partition_id AND w.told_key = v.told_key AND w.worst
JOIN partition_part p ON p.partition_id = v.partition_id AND p.group_key = v.group_key
JOIN figure f ON f.observation_id = p.observation_id AND f.measure IN ('count', 'amount') AND f.comparable
