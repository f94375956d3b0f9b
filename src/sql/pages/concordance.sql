-- concordance: figures of two documents that a reader would set side by side, and what the comparison gives.
-- In:  comparison. Out: its rows, in order.
FROM comparison ORDER BY observation_a, observation_b, grade DESC, grade_field
