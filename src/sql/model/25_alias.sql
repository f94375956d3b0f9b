-- alias: one quantity that documents file under several names.
-- In:  relation ('renamed', left to right).
-- Out: indicator, scope_id, canonical_indicator, canonical_scope, severity.
--      Names are followed to the last one. A renaming written as `information` says that the
--      populations only resemble each other: it makes no alias (their comparison is F08).
CREATE OR REPLACE TABLE alias AS
WITH RECURSIVE
rename AS (
  SELECT left_indicator, left_scope, right_indicator, right_scope, severity
  FROM relation WHERE relation = 'renamed' AND severity <> 'information'
),
followed AS (
  SELECT left_indicator AS indicator, left_scope AS scope_id, right_indicator, right_scope, severity, 1 AS steps FROM rename
  UNION
  SELECT f.indicator, f.scope_id, r.right_indicator, r.right_scope,
         CASE WHEN 'warning' IN (f.severity, r.severity) THEN 'warning' ELSE 'error' END, f.steps + 1
  FROM followed f JOIN rename r ON r.left_indicator = f.right_indicator AND r.left_scope = f.right_scope
  WHERE f.steps < 8 AND NOT (r.right_indicator = f.indicator AND r.right_scope = f.scope_id)
)
SELECT indicator, scope_id, arg_max(right_indicator, steps) AS canonical_indicator,
       arg_max(right_scope, steps) AS canonical_scope, arg_max(severity, steps) AS severity
FROM followed GROUP BY indicator, scope_id;
