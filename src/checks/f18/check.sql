-- F18: a jump outside the usual variation of a series.
-- In:  figure (yearly exact counts; shares), event_quantity. Out: columns of a verdict. Always a warning.
--   five points or more: first differences of ln(count + ½), modified z = 0.6745 (x − median) / MAD
--     above 3.5 (Iglewicz and Hoaglin); mean absolute deviation × 1.2533 where MAD is 0
--   fewer: Hidiroglou-Berthelot effect max(x/ref, ref/x) − 1 above 0.5, ref the median, and the
--     rate ratio (φ = 3, METHODS §2.5) excludes 1
--   shares: twenty points or more between two successive periods at most three years apart
-- Sub-tables (sex, age, form) that jump in the same years are one finding, told by the largest of
-- them: `lead` names one of its figures.
WITH yearly AS (
  SELECT series_key, any_value(indicator) AS indicator, any_value(scope_id) AS scope_id, any_value(structure_id) AS structure_id,
    any_value(area) AS area, any_value(unit) AS unit, year(period_end)::INTEGER AS y, median(value) AS v
  FROM figure
  WHERE comparable AND period_stated AND qualifier = '=' AND measure = 'count' AND period_kind = 'year'
    AND kind IN ('flow', 'presence', 'stock') AND status <> 'estimate'
  GROUP BY series_key, y
),
-- Medians by grouping, never as a window: a windowed quantile is computed row by row.
line AS (
  SELECT series_key, count(*) AS points, median(v) AS ref FROM yearly GROUP BY series_key HAVING count(*) > 1
),
step AS (
  SELECT y.*, l.points, l.ref, lag(y.v) OVER s AS before, lag(y.y) OVER s AS y0
  FROM yearly y JOIN line l USING (series_key) WINDOW s AS (PARTITION BY y.series_key ORDER BY y.y)
),
delta AS MATERIALIZED (
  SELECT *, ln(v + 0.5) - ln(before + 0.5) AS d FROM step WHERE before IS NOT NULL AND y - y0 <= 2
),
centre AS MATERIALIZED (
  SELECT series_key, median(d) AS middle FROM delta GROUP BY series_key
),
spread AS (
  SELECT d.series_key, median(abs(d.d - c.middle)) AS mad, avg(abs(d.d - c.middle)) * 1.2533 AS deviation
  FROM delta d JOIN centre c USING (series_key) GROUP BY d.series_key
),
scaled AS (
  SELECT d.*, c.middle, s.mad, s.deviation FROM delta d JOIN centre c USING (series_key) JOIN spread s USING (series_key)
),
judged AS (
  SELECT *,
    CASE WHEN points >= 5
      THEN CASE WHEN mad > 0 THEN abs(modified_z(d, middle, mad)) > 3.5 WHEN deviation > 0 THEN abs(d - middle) / deviation > 3.5 ELSE false END
           -- A step that its own noise explains is no jump, however regular the series.
           AND abs(d) > 1.96 * sqrt(3 * (1 / (v + 0.5) + 1 / (before + 0.5)))
      ELSE (CASE WHEN v > 0 AND before > 0 AND ref > 0 THEN greatest(hb_effect(v, ref), hb_effect(before, ref)) ELSE 1 END) > 0.5
           AND abs(d) > 1.96 * sqrt(3 * (1 / (v + 0.5) + 1 / (before + 0.5)))
    END AS jumps
  FROM scaled
),
grouped AS (
  SELECT hash(concat_ws('|', indicator, scope_id, structure_id, area, y0, y)) AS key, any_value(indicator) AS indicator, any_value(scope_id) AS scope_id, any_value(area) AS area,
    any_value(unit) AS unit, y0, y, bool_or(jumps) AS jumps,
    arg_max(before, CASE WHEN jumps THEN v + before ELSE -1 END) AS v0, arg_max(v, CASE WHEN jumps THEN v + before ELSE -1 END) AS v1,
    arg_max(points, CASE WHEN jumps THEN v + before ELSE -1 END) AS points,
    arg_max(series_key, CASE WHEN jumps THEN v + before ELSE -1 END) AS lead, list(series_key) FILTER (jumps) AS series
  FROM judged GROUP BY indicator, scope_id, structure_id, area, y0, y
),
-- Figures of the two years of a jump; a step that does not jump is counted without them.
jump AS (
  SELECT key, 'before' AS role, y0 AS y, unnest(series) AS series_key FROM grouped WHERE jumps
  UNION ALL
  SELECT key, 'after', y, unnest(series) FROM grouped WHERE jumps
),
input AS (
  SELECT j.key, j.role, j.series_key, f.observation_id
  FROM jump j JOIN figure f ON f.series_key = j.series_key AND year(f.period_end) = j.y
  WHERE f.period_kind = 'year' AND f.qualifier = '='
),
told AS (
  SELECT g.key, min(i.observation_id) AS lead FROM grouped g JOIN input i ON i.key = g.key AND i.series_key = g.lead GROUP BY g.key
),
-- What the pack says happened to the series between the two years: the best explanation there is.
happened AS (
  SELECT indicator, scope_id, event_id, from_day, to_day, replace(title_fr, '|', '/') AS title_fr, replace(title_en, '|', '/') AS title_en
  FROM event_quantity WHERE effect IS NOT NULL
),
dated AS (
  SELECT g.key, arg_min(h.title_fr, (h.from_day, h.event_id)) AS title_fr, arg_min(h.title_en, (h.from_day, h.event_id)) AS title_en
  FROM grouped g JOIN happened h ON h.indicator = g.indicator AND coalesce(h.scope_id, g.scope_id) = g.scope_id
    AND h.to_day > make_date(g.y0, 1, 1) AND h.from_day <= make_date(g.y, 12, 31)
  WHERE g.jumps GROUP BY g.key
),
share AS (
  SELECT *, lag(value) OVER s AS before, lag(period_end) OVER s AS end0, lag(observation_id) OVER s AS before_id
  FROM figure
  WHERE comparable AND period_stated AND measure = 'share' AND unit = 'percent' AND qualifier IN ('=', '~') AND kind <> 'target' AND base_id <> ''
  WINDOW s AS (PARTITION BY series_key ORDER BY period_end, observation_id)
)
SELECT g.key, NULL AS target, CASE WHEN g.jumps THEN '0' ELSE '1' END AS outcome, 'warning' AS severity, 'C0' AS grade, 'period' AS grade_field,
  g.v1 - g.v0 AS imbalance, symmetric_difference(g.v1, g.v0) AS relative, g.unit, g.indicator, g.area, g.y0 || '/' || g.y AS period,
  concat_ws('|', 'what=count', 'before=' || g.v0, 'after=' || g.v1, 'y0=' || g.y0, 'y1=' || g.y, 'points=' || g.points, 'lead=' || t.lead, 'event_fr=' || e.title_fr, 'event_en=' || e.title_en) AS args,
  i.role, i.observation_id
FROM grouped g LEFT JOIN input i ON i.key = g.key LEFT JOIN told t ON t.key = g.key LEFT JOIN dated e ON e.key = g.key
UNION ALL
SELECT 'share/' || s.observation_id, NULL, '0', 'warning', 'C0', 'period', s.value - s.before, symmetric_difference(s.value, s.before), s.unit, s.indicator, s.area,
  year(s.end0) || '/' || year(s.period_end), concat_ws('|', 'what=share', 'before=' || s.before, 'after=' || s.value, 'y0=' || year(s.end0), 'y1=' || year(s.period_end), 'lead=' || s.observation_id),
  unnest([{'role': 'after', 'observation_id': s.observation_id}, {'role': 'before', 'observation_id': s.before_id}], recursive := true)
FROM share s
WHERE abs(s.value - s.before) >= 20 AND s.period_end > s.end0 AND date_diff('day', s.end0, s.period_end) <= 1100
