-- family: indicators that tell one story in several kinds (a stock, the entries that feed it,
-- the total that accumulates them), found by walking the relations.
-- In:  relation. Out: indicator, family (the first name, in alphabetical order, that can be reached).
CREATE OR REPLACE TABLE family AS
WITH RECURSIVE
edge AS (
  SELECT left_indicator AS a, right_indicator AS b FROM relation WHERE relation IN ('accumulates', 'stock-of', 'renamed')
  UNION
  SELECT right_indicator, left_indicator FROM relation WHERE relation IN ('accumulates', 'stock-of', 'renamed')
),
reached AS (
  SELECT indicator, indicator AS other FROM indicator
  UNION
  SELECT r.indicator, e.b FROM reached r JOIN edge e ON e.a = r.other
)
SELECT indicator, min(other) AS family FROM reached GROUP BY indicator;
