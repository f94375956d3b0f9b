-- F11: a change that is first of all a change of method or of respondents.
-- In:  figure, relation ('panel-of'), breakdown annotation `edition`, event_quantity (breaks that somebody declares).
-- Out: columns of a verdict.
--   panel    between two successive years the number of respondents moves by more than 20 %
--            (METHODS §3 F11): the change of what they report cannot be read as a change in the facts
--   edition  one quantity in two declared editions of a study, at two dates, by more than a half:
--            information, the method may have changed
--   declared a break of method or law that the pack records falls between two successive years of a
--            total: information. An event dated to a year, or a law, breaks the years described;
--            one dated more finely is an edition, and breaks what was published before and after it
WITH respondents AS (
  SELECT r.relation_id, r.right_indicator, r.right_scope, f.area, year(f.period_end) AS y, median(f.value) AS n, min(f.unit) AS unit,
    list(f.observation_id) AS ids
  FROM relation r JOIN figure f ON f.indicator = r.left_indicator AND f.scope_id = r.left_scope
    AND f.measure = 'count' AND f.comparable AND f.period_stated AND f.sex = 'T' AND f.age = 'T' AND f.exploitation = 'T' AND f.period_kind <> 'range'
  WHERE r.relation = 'panel-of'
  GROUP BY r.relation_id, r.right_indicator, r.right_scope, f.area, y
),
reported AS (
  SELECT r.relation_id, f.area, year(f.period_end) AS y, f.observation_id, f.value, f.unit
  FROM relation r JOIN figure f ON f.indicator = r.right_indicator AND f.scope_id = r.right_scope
    AND f.measure IN ('count', 'share') AND f.comparable AND f.period_stated AND f.sex = 'T' AND f.age = 'T' AND f.exploitation = 'T'
    AND f.citizenship = 'T' AND f.breakdown_key = '' AND f.structure_id = '_T' AND f.period_kind <> 'range'
    AND (f.measure = 'count' OR f.kind = 'rate')
  WHERE r.relation = 'panel-of'
),
step AS (
  SELECT a.relation_id, a.area, a.y AS y1, b.y AS y2, a.n AS n1, b.n AS n2, b.n / a.n - 1 AS change, b.unit, a.right_indicator AS indicator,
    a.ids AS ids1, b.ids AS ids2
  FROM respondents a JOIN respondents b ON b.relation_id = a.relation_id AND b.area = a.area AND b.y = a.y + 1
  SEMI JOIN reported x ON x.relation_id = a.relation_id AND x.area = a.area AND x.y = a.y
  SEMI JOIN reported z ON z.relation_id = b.relation_id AND z.area = b.area AND z.y = b.y
  WHERE a.n > 0
),
edition AS (
  SELECT observation_id, source_id, indicator, area, period, period_end, unit, value, series_key,
    regexp_extract(breakdown, '(?:^|;)edition=([^;]*)', 1) AS edition
  FROM figure
  WHERE comparable AND measure IN ('count', 'amount') AND kind <> 'target' AND value > 0
),
rewritten AS (
  SELECT series_key FROM edition WHERE edition <> ''
  GROUP BY series_key HAVING count(DISTINCT edition) > 1 AND count(DISTINCT period_end) > 1 AND max(value) > 1.5 * min(value)
),
broken AS (
  SELECT event_id, title_fr, title_en, indicator, scope_id, from_day, length(date) = 4 OR kind = 'law' AS of_years FROM event_quantity WHERE effect = 'break'
),
yearly AS (
  SELECT f.series_key, f.indicator, f.scope_id, f.area, f.unit, year(f.period_end)::INTEGER AS y, f.observation_id, f.value, f.published_from, f.published_to
  FROM figure f
  WHERE f.comparable AND f.period_stated AND f.measure IN ('count', 'amount') AND f.kind IN ('flow', 'presence', 'stock') AND f.period_kind = 'year' AND f.status <> 'estimate'
    AND f.structure_id = '_T' AND f.sex = 'T' AND f.age = 'T' AND f.exploitation IN ('T', f.implied_form) AND f.citizenship = 'T' AND f.breakdown_key = '' AND f.value > 0
    AND f.indicator IN (SELECT indicator FROM broken)
),
total AS (
  SELECT series_key, any_value(indicator) AS indicator, any_value(scope_id) AS scope_id, any_value(area) AS area, any_value(unit) AS unit, y, median(value) AS value,
    min(published_from) AS first_published, list(observation_id) AS ids,
    lag(y) OVER s AS y0, lag(median(value)) OVER s AS v0, lag(list(observation_id)) OVER s AS ids0, lag(max(published_to)) OVER s AS last_published
  FROM yearly GROUP BY series_key, y WINDOW s AS (PARTITION BY series_key ORDER BY y)
),
-- Years more than two apart are no step of a series.
declared AS (
  SELECT b.event_id, b.title_fr, b.title_en, a.indicator, a.scope_id, a.area, a.unit, a.y0 AS y1, a.y AS y2, a.v0 AS v1, a.value AS v2, a.ids0 AS ids1, a.ids AS ids2
  FROM total a JOIN broken b ON b.indicator = a.indicator AND coalesce(b.scope_id, a.scope_id) = a.scope_id
  -- Respondents that moved break the same step already.
  ANTI JOIN step s ON s.indicator = a.indicator AND s.area = a.area AND s.y1 = a.y0 AND s.y2 = a.y AND abs(s.change) > 0.2
  WHERE a.y - a.y0 <= 2
    AND CASE WHEN b.of_years THEN a.y0 < year(b.from_day) AND year(b.from_day) <= a.y ELSE a.last_published < b.from_day AND a.first_published >= b.from_day END
)
SELECT 'panel/' || s.relation_id || '/' || s.area || '/' || s.y2 AS key, s.relation_id AS target,
  CASE WHEN abs(change) > 0.2 THEN '0' ELSE '1' END AS outcome, 'warning' AS severity, 'C0' AS grade, 'panel' AS grade_field,
  n2 - n1 AS imbalance, symmetric_difference(n2, n1) AS relative, s.unit, s.indicator, s.area, s.y1 || '/' || s.y2 AS period,
  concat_ws('|', 'what=panel', 'n1=' || n1, 'n2=' || n2, 'y1=' || y1, 'y2=' || y2) AS args, s.role, s.observation_id
FROM (
  SELECT *, 'respondents' AS role, unnest(list_concat(ids1, ids2)) AS observation_id FROM step
  UNION ALL
  SELECT s.*, CASE WHEN r.y = s.y1 THEN 'before' ELSE 'after' END, r.observation_id
  FROM step s JOIN reported r ON r.relation_id = s.relation_id AND r.area = s.area AND r.y IN (s.y1, s.y2)
) s
UNION ALL
SELECT 'edition/' || e.series_key, NULL, '0', 'information', 'C0', 'published',
  max(e.value) OVER w - min(e.value) OVER w, symmetric_difference(max(e.value) OVER w, min(e.value) OVER w), e.unit, e.indicator, e.area,
  min(e.period) OVER w || '/' || max(e.period) OVER w, 'what=edition', 'edition', e.observation_id
FROM edition e JOIN rewritten USING (series_key) WHERE e.edition <> '' WINDOW w AS (PARTITION BY e.series_key)
UNION ALL
SELECT DISTINCT concat_ws('/', 'declared', d.event_id, d.indicator, d.scope_id, d.area, d.y2), NULL, '0', 'information', 'C0', 'period',
  d.v2 - d.v1, symmetric_difference(d.v2, d.v1), d.unit, d.indicator, d.area, d.y1 || '/' || d.y2,
  concat_ws('|', 'what=declared', 'title_fr=' || replace(d.title_fr, '|', '/'), 'title_en=' || replace(d.title_en, '|', '/')), d.role, d.observation_id
FROM (
  SELECT *, 'before' AS role, unnest(ids1) AS observation_id FROM declared
  UNION ALL
  SELECT *, 'after', unnest(ids2) FROM declared
) d
