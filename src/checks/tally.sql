-- tally: how many verdicts each check reached; passes are shown, they earn trust.
-- In: finding. Out: flag, passes, fails, unverifiable.
SELECT flag,
  (count(*) FILTER (outcome = '1'))::INTEGER AS passes,
  (count(*) FILTER (outcome = '0'))::INTEGER AS fails,
  (count(*) FILTER (outcome = 'NA'))::INTEGER AS unverifiable
FROM finding GROUP BY flag ORDER BY flag
