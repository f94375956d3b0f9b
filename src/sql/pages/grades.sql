-- grades: how many pairs of figures a reader could set side by side, by what comparing them allows.
-- In:  pair. Out: one row per grade, C4 first (METHODS §2.3).
SELECT grade, count(*)::INTEGER AS pairs FROM pair GROUP BY grade ORDER BY grade DESC
