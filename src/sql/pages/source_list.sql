-- source_list: every document, with how many figures were taken from it and which years they cover.
-- In:  source, figure. Out: one row per document, the latest published first; undated ones last.
SELECT s.source_id, s.producer, s.side, s.title, s.published, try_cast(left(s.published, 4) AS INTEGER) AS published_year,
  s.url, s.kind, s.scope_note, s.read_as,
  count(f.observation_id)::INTEGER AS figures,
  year(min(f.period_start))::INTEGER AS first_year, year(max(f.period_end))::INTEGER AS last_year
FROM source s LEFT JOIN figure f USING (source_id)
GROUP BY ALL
ORDER BY s.published DESC NULLS LAST, s.source_id
