-- partition_part: each figure in the place it takes in a declared breakdown.
-- In:  "partition" (members, total, dimension, where), figure.
-- Out: partition_id, observation_id, group_key (one document, one quantity, one period), code,
--      is_total, members (how many are declared), multi_response, exhaustive.
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
placed AS (
  SELECT d.*, f.observation_id, f.source_id, f.kind, f.scope_id, f.structure_id, f.stage, f.area, f.period_start, f.period_end,
    f.sex, f.age, f.exploitation, f.citizenship, f.unit, f.base_id, f.breakdown_key,
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
  JOIN figure f ON f.indicator = d.indicator AND f.measure = d.measure AND f.kind <> 'target'
  WHERE (only_base = [''] OR list_contains(only_base, f.base_id))
    AND (only_scope = [''] OR list_contains(only_scope, f.scope_id))
    AND (only_period = [''] OR list_contains(only_period, f.period))
    AND (only_area = [''] OR list_contains(only_area, f.area))
)
SELECT partition_id, observation_id, code, code = total AS is_total, members, multi_response, exhaustive,
  -- Everything but the dimension itself; the document too: parts and total must be printed together.
  md5(concat_ws('|', partition_id, source_id, kind, structure_id, stage, unit, base_id, citizenship_rest, period_start, period_end,
    CASE WHEN dimension = 'scope_id' THEN '' ELSE scope_id END,
    CASE WHEN dimension = 'area' THEN '' ELSE area END,
    CASE WHEN dimension LIKE '%sex%' THEN '' ELSE sex END,
    CASE WHEN dimension LIKE '%age%' THEN '' ELSE age END,
    CASE WHEN dimension = 'exploitation' THEN '' ELSE exploitation END,
    CASE WHEN breakdown_name <> '' THEN regexp_replace(breakdown_key, '(^|;)' || breakdown_name || '=[^;]*', '') ELSE breakdown_key END
  )) AS group_key
FROM (SELECT *, CASE WHEN dimension = 'citizenship' THEN '' ELSE citizenship END AS citizenship_rest FROM placed)
WHERE code = total OR list_contains(codes, code);
