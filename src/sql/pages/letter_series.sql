-- letter_series: what an administration may be asked for: the years of a quantity for which nothing was found, and the last figures found.
-- In:  letter_series, drawing, statement, silence.
-- Out: one row per request of the table, in its order, then one per panel of the grids of absences that the table does
--      not name (no service is then known). Facts come from the first panel of a request:
--   panels, indicators, missing, last_ids  separated by spaces; missing: years without any figure (for ask = 'stages',
--             without any executed amount), from the first year of the drawing, or that in which the quantity begins,
--             to the last of the drawing. A figure pooled over several years is not that of a year
--   last_ids  figures of the last year found (executed amounts, for ask = 'stages'): administrations first, then the latest published
WITH asked AS (
  SELECT series_id, row_number() OVER () AS rank, label_fr AS own_fr, label_en AS own_en, string_split(coalesce(panels, ''), ';') AS panels, silence_id, producer_id, ask,
         coalesce(breakdowns, '') AS breakdowns, detail_fr, detail_en, coalesce("references", '') AS "references", gap
  FROM letter_series
),
named AS (SELECT unnest(panels) AS key FROM asked),
others AS (
  SELECT DISTINCT drawing || '.' || panel AS series_id, 1000 AS rank, NULL AS own_fr, NULL AS own_en, [drawing || '.' || panel] AS panels, NULL AS silence_id, NULL AS producer_id,
         'years' AS ask, '' AS breakdowns, NULL AS detail_fr, NULL AS detail_en, '' AS "references", NULL AS gap
  FROM drawing
  WHERE (drawing = 'coverage' OR (drawing, panel) IN (SELECT (drawing, panel) FROM gap_panel) AND since IS NOT NULL)
    AND drawing || '.' || panel NOT IN (SELECT key FROM named)
),
request AS (
  SELECT *, split_part(panels[1], '.', 1) AS drawing, split_part(panels[1], '.', 2) AS panel
  FROM (FROM asked UNION ALL BY NAME FROM others)
),
quantity AS (
  SELECT drawing, panel, any_value(label_fr) AS label_fr, any_value(label_en) AS label_en, min(since)::INTEGER AS since,
         string_agg(DISTINCT indicator, ' ' ORDER BY indicator) AS indicators
  FROM drawing GROUP BY drawing, panel
),
stated AS (
  FROM statement WHERE kind <> 'target' AND (kind = 'cumulative' OR year(period_start) = year)
),
span AS (SELECT drawing, min(year) AS first, max(year) AS last FROM stated GROUP BY drawing),
found AS (
  SELECT r.series_id, s.year, bool_or(r.ask <> 'stages' OR s.stage = 'executed') AS whole
  FROM request r JOIN stated s USING (drawing, panel) GROUP BY ALL
),
empty AS (
  SELECT e.series_id, string_agg(e.year::VARCHAR, ' ' ORDER BY e.year) AS missing
  FROM (
    SELECT r.series_id, unnest(generate_series(coalesce(q.since, p.first), p.last))::INTEGER AS year
    FROM request r JOIN quantity q USING (drawing, panel) JOIN span p USING (drawing)
    WHERE r.ask IN ('years', 'stages')
  ) e
  LEFT JOIN found f ON f.series_id = e.series_id AND f.year = e.year AND f.whole
  WHERE f.year IS NULL GROUP BY e.series_id
),
-- An announced amount is the last thing said where nothing else was.
said AS (
  SELECT r.series_id, s.year, s.observation_id, s.side, s.published, s.kind <> 'target' AND (s.kind = 'cumulative' OR year(s.period_start) = s.year) AS firm
  FROM request r JOIN statement s USING (drawing, panel)
  WHERE r.ask <> 'stages' OR s.stage = 'executed'
),
newest AS (
  SELECT series_id, coalesce(max(year) FILTER (WHERE firm), max(year)) AS year, bool_or(firm) AS firm FROM said GROUP BY series_id
),
last AS (
  SELECT s.series_id, any_value(s.year)::INTEGER AS last_year,
         string_agg(s.observation_id, ' ' ORDER BY (s.side <> 'administration')::INTEGER, s.published DESC NULLS LAST, s.observation_id) AS last_ids
  FROM said s JOIN newest n ON n.series_id = s.series_id AND n.year = s.year AND (s.firm OR NOT n.firm)
  GROUP BY s.series_id
)
SELECT r.series_id, array_to_string(r.panels, ' ') AS panels, r.silence_id, r.producer_id, r.ask, r.breakdowns, r.detail_fr, r.detail_en, r."references", r.gap,
  coalesce(r.own_fr, q.label_fr, r.series_id) AS label_fr, coalesce(r.own_en, q.label_en, r.series_id) AS label_en, coalesce(q.indicators, '') AS indicators, coalesce(e.missing, '') AS missing, l.last_year, coalesce(l.last_ids, '') AS last_ids,
  s.text_fr AS silence_fr, s.text_en AS silence_en, s.source_id AS silence_source
FROM request r
LEFT JOIN quantity q USING (drawing, panel)
LEFT JOIN empty e USING (series_id)
LEFT JOIN last l USING (series_id)
LEFT JOIN silence s USING (silence_id)
ORDER BY r.rank, r.series_id
