-- silences: what a document or a known link says is not published, or not collected.
-- In:  silence. Out: one row per statement, by characteristic; codes: those that it means, separated by semicolons.
SELECT silence_id, state, dimension, codes, said_on, basis, source_id, text_fr, text_en
FROM silence
ORDER BY dimension NULLS LAST, said_on NULLS FIRST, silence_id
