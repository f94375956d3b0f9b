-- figure: one published figure, with its period, its two intervals, its document and its comparison key.
-- In:  observation, source, indicator, implied, scope_form, alias, codelist_breakdown_key, unit_role.
-- Out: one row per observation.
--   lo, hi     logical interval: what the words allow (METHODS §2.4); errors are judged on it
--   plo, phi   pragmatic interval: what the words usually mean; warnings are judged on it
--   cell_key   hash of the comparison key (data/README): equal keys describe one quantity. A key is a
--              number of 64 bits: among a million figures, two quantities share one by chance once in
--              40 million loads, and a number takes a sixth of the memory of a readable digest
--   quantity_key the same with the canonical name of the quantity (alias); alias_severity says how firm the alias is
--   period_stated false when the period was chosen by the collector
--   comparable false when the document does not say what population it counts (grade C0), or
--              prints no number
CREATE OR REPLACE TABLE figure AS
WITH key_part AS (
  -- Annotations (edition, legal basis…) do not change what is counted.
  SELECT observation_id, trim(unnest(string_split(breakdown, ';'))) AS part
  FROM observation WHERE breakdown IS NOT NULL
),
key_breakdown AS (
  SELECT key_part.observation_id, string_agg(part, ';' ORDER BY part) AS breakdown_key
  FROM key_part
  LEFT JOIN codelist_breakdown_key k ON k.key = split_part(part, '=', 1)
  JOIN observation o USING (observation_id)
  WHERE coalesce(k.role, 'dimension') <> 'annotation' AND part <> ''
    -- "A year" says nothing more of a count that already covers one year.
    AND NOT (k.role = 'period-basis' AND part = 'per=year' AND o.measure = 'count' AND period_kind(o.period) = 'year')
  GROUP BY key_part.observation_id
),
read AS (
  SELECT
    o.observation_id, o.source_id, o.indicator, i.theme, o.kind, o.measure,
    o.base_kind, coalesce(o.base_id, '') AS base_id,
    o.scope_id, coalesce(o.structure_id, '_T') AS structure_id, coalesce(o.stage, '') AS stage,
    o.area, o.period, o.sex, o.age,
    -- Where an indicator or a population exists only for one form, the total and that form are one quantity.
    CASE WHEN o.exploitation = 'T' THEN coalesce(m.code, w.exploitation, 'T') ELSE o.exploitation END AS exploitation,
    coalesce(m.code, w.exploitation) AS implied_form,
    coalesce(a.canonical_indicator, o.indicator) AS canonical_indicator,
    -- Labour exploitation in a field, and that field restricted to labour, are one population.
    CASE WHEN w.same_as_scope IS NOT NULL AND o.exploitation IN ('T', w.exploitation) THEN w.same_as_scope
         ELSE coalesce(a.canonical_scope, o.scope_id) END AS canonical_scope,
    a.severity AS alias_severity,
    o.citizenship, coalesce(o.breakdown, '') AS breakdown, coalesce(b.breakdown_key, '') AS breakdown_key,
    o.value AS value_text, try_cast(o.value AS DOUBLE) AS value, try_cast(o.value_max AS DOUBLE) AS value_max,
    o.qualifier, o.unit, o.status, o.cites, o.locator,
    -- A document that the list lacks is named by its identifier.
    coalesce(s.producer, o.source_id) AS producer, coalesce(s.side, '') AS side, coalesce(s.title, o.source_id) AS title, s.published, s.read_as,
    period_start(o.period) AS period_start, period_end(o.period) AS period_end, period_kind(o.period) AS period_kind,
    try_cast(left(s.published, 4) AS INTEGER) AS published_year,
    period_start(s.published) AS published_from, period_end(s.published) AS published_to,
    number_step(o.value) AS step,
    o.measure IN ('count', 'amount') AND NOT contains(o.value, '.') AS whole,
    o.measure IN ('count', 'amount') AND o.qualifier = '=' AND abs(try_cast(o.value AS DOUBLE)) >= 1000
      AND significant_digits(o.value) <= 2
      -- Places and posts are decided: a round number of them is exact.
      AND o.unit NOT IN (SELECT unit FROM unit_role WHERE role = 'round') AS round_number
  FROM observation o
  LEFT JOIN source s USING (source_id)
  LEFT JOIN indicator i USING (indicator)
  LEFT JOIN implied m ON m.indicator = o.indicator AND m.dimension = 'exploitation'
  LEFT JOIN scope_form w ON w.scope_id = o.scope_id
  LEFT JOIN alias a ON a.indicator = o.indicator AND a.scope_id = o.scope_id
  LEFT JOIN key_breakdown b USING (observation_id)
),
-- Counts move by units; shares and rates are known to half of their last printed decimal.
bounded AS (
  SELECT *,
    CASE WHEN whole THEN 1 ELSE 0 END AS unit_step,
    CASE WHEN whole THEN 0 ELSE pow(10, -length(split_part(value_text, '.', 2))) / 2 END AS half,
    -- A count that is hidden because it is small is at least one.
    CASE WHEN status = 'suppressed' THEN 1 WHEN measure = 'change' OR value < 0 THEN '-inf'::DOUBLE ELSE 0 END AS floor
  FROM read
)
SELECT
  * EXCLUDE (unit_step, half, floor),
  CASE qualifier
    WHEN '=' THEN round(value - half, 9)
    WHEN '>' THEN value + unit_step
    WHEN '>=' THEN round(value - half, 9)
    WHEN '..' THEN value
    ELSE floor
  END AS lo,
  CASE qualifier
    WHEN '=' THEN round(value + half, 9)
    WHEN '<' THEN value - unit_step
    WHEN '<=' THEN round(value + half, 9)
    WHEN '..' THEN value_max
    ELSE 'inf'::DOUBLE
  END AS hi,
  CASE
    WHEN qualifier = '~' OR round_number THEN value - step / 2
    WHEN qualifier = 'nearly' THEN value - greatest(step / 2, unit_step)
    WHEN qualifier = '=' THEN round(value - half, 9)
    WHEN qualifier = '>' THEN value + unit_step
    WHEN qualifier = '<' AND status = 'suppressed' THEN floor
    WHEN qualifier = '<' THEN value - step
    WHEN qualifier = '<=' THEN value - step + unit_step
    ELSE value
  END AS plo,
  CASE
    WHEN qualifier = '~' OR round_number THEN value + step / 2
    WHEN qualifier = 'nearly' THEN value - unit_step
    WHEN qualifier = '=' THEN round(value + half, 9)
    -- A bound said to the unit leaves at least the next unit: no interval is empty.
    WHEN qualifier = '>' THEN value + greatest(step - unit_step, unit_step)
    WHEN qualifier = '>=' THEN value + step - unit_step
    WHEN qualifier = '<' THEN value - unit_step
    WHEN qualifier = '..' THEN value_max
    ELSE value
  END AS phi,
  scope_id <> 'unspecified' AND area <> 'unspecified' AND base_id <> 'unspecified' AND value IS NOT NULL AS comparable,
  -- The collector chose the period when the document did not print it.
  NOT contains(breakdown, 'period-basis=') AS period_stated,
  -- Who is counted, where, in which form, whatever the period and the measure: counts, shares and
  -- changes of the same people have it in common.
  hash(canonical_indicator, canonical_scope, structure_id, stage, area, sex, age, exploitation, citizenship, breakdown_key) AS who_key,
  -- What is counted, where, in whom; everything of the key but the period.
  hash(indicator, measure, kind, scope_id, structure_id, stage, area, sex, age, exploitation,
       citizenship, unit, base_id, breakdown_key) AS series_key,
  hash(indicator, measure, kind, scope_id, structure_id, stage, area, sex, age, exploitation,
       citizenship, unit, base_id, breakdown_key, period_start, period_end) AS cell_key,
  -- A number or a total at a date, given for a year or a month, is that of its last day, unless the document says otherwise.
  hash(canonical_indicator, measure, kind, canonical_scope, structure_id, stage, area, sex, age, exploitation,
       citizenship, unit, base_id, breakdown_key, CASE WHEN kind IN ('stock', 'cumulative') AND period_kind <> 'range' THEN period_end ELSE period_start END, period_end) AS quantity_key
FROM bounded;
