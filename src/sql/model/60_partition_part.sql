-- partition_part: each figure in the place it takes in a declared breakdown.
-- In:  "partition" (members, total, dimension, where), figure.
-- Out: partition_id, observation_id, group_key (one document, one quantity, one period), code,
--      is_total, members (how many are declared), multi_response, exhaustive, whole_key (the
--      group of the same breakdown over both sexes and all ages).
-- `where` holds field=value|value pairs; words that are not such a pair are for people.
CREATE OR REPLACE TABLE partition_part AS
WITH declared AS (
  SELECT partition_id, indicator, measure, dimension, total,
    string_split(members, ';') AS codes, len(string_split(members, ';')) AS members,
    multi_response = 'true' AS multi_response, exhaustive = 'true' AS exhaustive,
    string_split(coalesce(regexp_extract("where", '(?:^|;)base_id=([^;]*)', 1), ''), '|') AS only_base,
    string_split(coalesce(regexp_extract("where", '(?:^|;)scope_id=([^;]*)', 1), ''), '|') AS only_scope,
    string_split(coalesce(regexp_extract("where", '(?:^|;)period=([^;]*)', 1), ''), '|') AS only_period,
    string_split(coalesce(regexp_extract("where", '(?:^|;)area=([^;]*)', 1), ''), '|') AS only_area,
    regexp_extract(dimension, '^breakdown:(.*)$', 1) AS breakdown_name
  FROM "partition"
),
-- A member population may be filed under another indicator, linked by a relation.
filed AS (
  SELECT d.partition_id, d.indicator, m.scope_id
  FROM declared d, (SELECT DISTINCT scope_id FROM figure) m WHERE d.dimension = 'scope_id' AND (list_contains(d.codes, m.scope_id) OR m.scope_id = d.total)
  UNION
  SELECT d.partition_id, r.left_indicator, r.left_scope
  FROM declared d JOIN relation r ON d.dimension = 'scope_id' AND r.relation = 'part-of'
    AND r.right_indicator = d.indicator AND r.right_scope = d.total AND list_contains(d.codes, r.left_scope)
  UNION
  SELECT d.partition_id, r.right_indicator, r.right_scope
  FROM declared d JOIN relation r ON d.dimension = 'scope_id' AND r.relation = 'renamed'
    AND r.left_indicator = d.indicator AND list_contains(d.codes, r.left_scope) AND r.right_scope = r.left_scope
),
member AS (
  SELECT partition_id, indicator, scope_id FROM filed
  UNION ALL
  SELECT partition_id, indicator, NULL FROM declared WHERE dimension <> 'scope_id'
),
placed AS (
  SELECT d.*, f.observation_id, f.source_id, f.kind, f.scope_id, f.structure_id, f.stage, f.area, f.period_start, f.period_end,
    f.sex, f.age, CASE WHEN d.dimension = 'scope_id' AND f.exploitation = f.implied_form THEN 'T' ELSE f.exploitation END AS exploitation, f.citizenship, f.unit, f.base_id, f.breakdown_key,
    CASE
      WHEN d.dimension = 'sex' THEN f.sex
      WHEN d.dimension = 'age' THEN f.age
      WHEN d.dimension = 'sex+age' THEN CASE WHEN f.sex = 'T' AND f.age = 'T' THEN 'T' ELSE f.sex || '/' || f.age END
      WHEN d.dimension = 'exploitation' THEN f.exploitation
      WHEN d.dimension = 'citizenship' THEN f.citizenship
      WHEN d.dimension = 'scope_id' THEN f.scope_id
      WHEN d.dimension = 'area' THEN f.area
      WHEN d.breakdown_name <> '' THEN
        coalesce(nullif(regexp_extract(f.breakdown_key, '(?:^|;)' || d.breakdown_name || '=([^;]*)', 1), ''), 'T')
    END AS code
  FROM declared d
  JOIN member m ON m.partition_id = d.partition_id
  JOIN figure f ON f.indicator = m.indicator AND (m.scope_id IS NULL OR f.scope_id = m.scope_id) AND f.measure = d.measure
  WHERE (only_base = [''] OR list_contains(only_base, f.base_id))
    AND (only_scope = [''] OR list_contains(only_scope, f.scope_id))
    AND (only_period = [''] OR list_contains(only_period, f.period))
    AND (only_area = [''] OR list_contains(only_area, f.area))
)
SELECT partition_id, observation_id, code, code = total AS is_total, members, multi_response, exhaustive,
  -- Everything but the dimension itself; the document too: parts and total must be printed together.
  hash(partition_id, source_id, kind, structure_id, stage, unit, base_id, citizenship_rest, period_start, period_end,
    CASE WHEN dimension = 'scope_id' THEN '' ELSE scope_id END,
    CASE WHEN dimension = 'area' THEN '' ELSE area END,
    CASE WHEN dimension LIKE '%sex%' THEN '' ELSE sex END,
    CASE WHEN dimension LIKE '%age%' THEN '' ELSE age END,
    CASE WHEN dimension = 'exploitation' THEN '' ELSE exploitation END,
    CASE WHEN breakdown_name <> '' THEN regexp_replace(breakdown_key, '(^|;)' || breakdown_name || '=[^;]*', '') ELSE breakdown_key END
  ) AS group_key,
  -- The same breakdown of everybody, in the same document: unknowns of a part cannot exceed its own.
  hash(partition_id, source_id, kind, structure_id, stage, unit, base_id, citizenship_rest, period_start, period_end,
    CASE WHEN dimension = 'scope_id' THEN '' ELSE scope_id END,
    CASE WHEN dimension = 'area' THEN '' ELSE area END,
    CASE WHEN dimension LIKE '%sex%' THEN '' ELSE 'T' END,
    CASE WHEN dimension LIKE '%age%' THEN '' ELSE 'T' END,
    CASE WHEN dimension = 'exploitation' THEN '' ELSE exploitation END,
    CASE WHEN breakdown_name <> '' THEN regexp_replace(breakdown_key, '(^|;)' || breakdown_name || '=[^;]*', '') ELSE breakdown_key END
  ) AS whole_key
FROM (SELECT *, CASE WHEN dimension = 'citizenship' THEN '' ELSE citizenship END AS citizenship_rest FROM placed)
WHERE code = total OR list_contains(codes, code);
