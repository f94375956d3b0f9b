-- finding: one row per verdict, with its stable identifier and its rank.
-- In:  verdict (all checks), indicator.
-- Out: table finding; finding_id is a hash of the rule and of its inputs, so that a decision
--      taken on it survives a reload and reopens when an input changes. position: 1 for the verdict to
--      read first, by severity, then relative gap, then size (METHODS §2.5); NULL where nothing failed.
CREATE OR REPLACE TABLE finding AS
WITH one AS (
  -- min where rows of a verdict may differ: what is said of it may not depend on the order of the files.
  SELECT hash(flag, slug, key) AS verdict_id, any_value(flag) AS flag, any_value(slug) AS slug, any_value(key) AS key,
    min(target) AS target, any_value(outcome) AS outcome, any_value(severity) AS severity, any_value(grade) AS grade, any_value(grade_field) AS grade_field, min(imbalance) AS imbalance,
    min(relative) AS relative, min(unit) AS unit, min(indicator) AS indicator, min(area) AS area,
    min(period) AS period, min(args) AS args,
    -- The figures by role, then name: sorted after they are gathered, in half the time of an ordered aggregate.
    coalesce(array_to_string(list_transform(list_sort(list(role || chr(1) || observation_id)), lambda x: split_part(x, chr(1), 2)), ','), '') AS inputs
  FROM verdict GROUP BY verdict_id
),
named AS MATERIALIZED (
  SELECT
    'n' || substr(md5(concat_ws('|', o.flag, o.target, CASE WHEN o.inputs = '' THEN o.key END, o.inputs)), 1, 10) AS finding_id,
    o.verdict_id, o.flag, o.flag || '.' || o.slug || coalesce('@' || o.target, '') AS ruleid, o.key, o.target, o.outcome, o.severity,
    o.grade, o.grade_field, o.imbalance::DOUBLE AS imbalance, o.relative::DOUBLE AS relative, o.unit, o.indicator, i.theme, o.area, o.period, o.args
  FROM one o
  LEFT JOIN indicator i ON i.indicator = o.indicator
),
-- Only what failed is ranked, and only by what ranks it.
ranked AS (
  SELECT verdict_id, (row_number() OVER (ORDER BY CASE severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END,
    abs(coalesce(relative, 0)) DESC, abs(coalesce(imbalance, 0)) DESC, ruleid, finding_id))::INTEGER AS position
  FROM named WHERE outcome = '0'
)
SELECT l.*, r.position FROM named l LEFT JOIN ranked r USING (verdict_id);

-- finding_input: which figures a verdict rests on, and the part each plays.
CREATE OR REPLACE TABLE finding_input AS
SELECT DISTINCT f.finding_id, v.role, v.observation_id
FROM verdict v JOIN finding f ON f.verdict_id = hash(v.flag, v.slug, v.key)
WHERE v.observation_id IS NOT NULL;
