-- documents: which document each figure stands in. In: figure. Out: one row per figure.
SELECT observation_id, source_id, producer, published FROM figure
