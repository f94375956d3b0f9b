-- gap_findings: the documents of the serious findings about France, so that the first page can name them
-- before the catalogue of figures is there.
-- In:  finding, finding_input (written by the checks), figure.
-- Out: one row per finding and document, errors and warnings only.
SELECT DISTINCT i.finding_id, f.source_id, f.producer
FROM finding n
JOIN finding_input i USING (finding_id)
JOIN figure f USING (observation_id)
WHERE n.outcome = '0' AND n.severity <> 'information' AND n.area LIKE 'FR%'
ORDER BY i.finding_id, f.source_id
