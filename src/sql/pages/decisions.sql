-- decisions: the findings that the pack closes, as it words them.
-- In:  decision. Out: one row per decision, in the order of the findings' identifiers.
SELECT finding_id, coalesce(ruleid, '') AS ruleid, reason, coalesce(comment, '') AS comment, coalesce(citation, '') AS citation,
  decided_on, coalesce(decided_by, '') AS decided_by, coalesce(inputs, '') AS inputs
FROM decision
WHERE finding_id IS NOT NULL AND reason IS NOT NULL AND decided_on IS NOT NULL
ORDER BY finding_id
