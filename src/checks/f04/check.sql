-- F04: shares of one breakdown that do not sum to 100.
-- In:  partition_part, figure (shares in per cent), scope_path.
-- Out: columns of a verdict, one per document, base and period. n shares printed to a unit q sum
--      within 100 ± n·q/2 (METHODS §2.4).
--   single choice: above the bound: error; below it with all parts of an exhaustive list: error
--   multiple response: above the bound is expected and told as information (such shares must
--   not be stacked); below it with all parts of an exhaustive list: error
--   parts missing, or below the bound in a list that is not exhaustive (the first ones, "of which"): not applicable
WITH part AS (
  SELECT p.partition_id, p.group_key, p.code, any_value(p.members) AS members, any_value(p.multi_response) AS multi_response,
    any_value(p.exhaustive) AS exhaustive, min(f.value) AS value, max(f.phi - f.value) AS half_up, max(f.value - f.plo) AS half_down
  FROM partition_part p JOIN figure f USING (observation_id)
  WHERE f.measure = 'share' AND f.unit = 'percent' AND NOT p.is_total AND f.comparable
    -- A share of a wider population is a rate of passage, not a distribution.
    AND NOT EXISTS (SELECT 1 FROM scope_path s, "partition" d WHERE d.partition_id = p.partition_id AND d.dimension <> 'scope_id'
      AND s.scope_id = f.scope_id AND s.other_scope_id = f.base_id AND s.link = 'part-of')
  GROUP BY p.partition_id, p.group_key, p.code
),
judged AS (
  SELECT partition_id, group_key, any_value(members) AS members, any_value(multi_response) AS multi_response, any_value(exhaustive) AS exhaustive,
    count(*) AS present, sum(value) AS total, sum(half_up) AS up, sum(half_down) AS down
  FROM part GROUP BY partition_id, group_key HAVING count(*) > 1
),
verdict AS (
  SELECT *,
    CASE WHEN total - down > 100 THEN CASE WHEN multi_response THEN 'multiple' ELSE 'over' END
         WHEN present < members THEN 'incomplete'
         WHEN total + up < 100 THEN CASE WHEN exhaustive THEN 'under' ELSE 'incomplete' END
         ELSE 'pass' END AS verdict
  FROM judged
)
SELECT v.partition_id || '/' || v.group_key AS key, v.partition_id AS target,
  CASE verdict WHEN 'pass' THEN '1' WHEN 'incomplete' THEN 'NA' ELSE '0' END AS outcome,
  CASE verdict WHEN 'multiple' THEN 'information' ELSE 'error' END AS severity,
  'C2' AS grade, 'partition' AS grade_field, total - 100 AS imbalance, symmetric_difference(total, 100) AS relative,
  f.unit, f.indicator, f.area, f.period,
  concat_ws('|', 'sum=' || total, 'present=' || v.present, 'members=' || v.members, 'verdict=' || verdict) AS args,
  'part' AS role, f.observation_id
FROM verdict v
JOIN partition_part p USING (partition_id, group_key)
JOIN figure f ON f.observation_id = p.observation_id AND f.measure = 'share' AND f.unit = 'percent' AND NOT p.is_total AND f.comparable
