-- counts: how much the pack holds and how it was read.
-- In:  figure, source. Out: one row of counts (figures, documents, documents by reading).
SELECT
  (SELECT count(*) FROM figure)::INTEGER AS figures,
  count(*)::INTEGER AS documents,
  (count(*) FILTER (read_as = 'full-text'))::INTEGER AS full_text,
  (count(*) FILTER (read_as = 'excerpt'))::INTEGER AS excerpt,
  (count(*) FILTER (read_as = 'quoted-by-another'))::INTEGER AS quoted
FROM source
