-- gap_pathways: every national statement about persons in exit pathways, told apart by kind
-- (stock at a date, presence in a year, entries, total since the start, target).
-- In:  statement (drawing pathways).
-- Out: one row per figure, in the order in which the periods end.
SELECT 'figure' AS state, * EXCLUDE (since, published_from)
FROM statement WHERE drawing = 'pathways'
ORDER BY period_end, period_start, position, published, observation_id
