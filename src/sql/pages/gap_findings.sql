-- gap_findings: the documents of the serious findings about France, so that the first page can name them
-- before the catalogue of figures is there.
-- In:  finding, finding_input (written by the checks), figure.
-- Out: one row per finding and document, errors and warnings only, in the order of the finding's
--      figures (period, then publication): the catalogue names them in the same one.
SELECT finding_id, source_id, producer
FROM (
  SELECT i.finding_id, f.source_id, f.producer,
    row_number() OVER (PARTITION BY i.finding_id ORDER BY f.period_end, f.published NULLS LAST, f.observation_id) AS place
  FROM finding n
  JOIN finding_input i USING (finding_id)
  JOIN figure f USING (observation_id)
  WHERE n.outcome = '0' AND n.severity <> 'information' AND n.area LIKE 'FR%'
)
GROUP BY finding_id, source_id, producer
ORDER BY finding_id, min(place)
