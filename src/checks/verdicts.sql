-- verdicts: every verdict of every check, passes and unverifiable ones too, for the ESS report.
-- In:  finding, finding_input. Out: one row per verdict; inputs are observation ids, comma-separated.
SELECT f.finding_id, f.flag, f.ruleid, f.severity, f.outcome,
  coalesce(string_agg(i.observation_id, ',' ORDER BY i.observation_id), '') AS inputs
FROM finding f LEFT JOIN finding_input i USING (finding_id)
GROUP BY f.finding_id, f.flag, f.ruleid, f.severity, f.outcome
ORDER BY f.ruleid, f.finding_id
