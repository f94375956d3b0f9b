-- scope_path: what contains what, and what overlaps what, through any number of steps.
-- In:  scope (parent, relation_to_parent), scope_link (further links).
-- Out: scope_id, other_scope_id, link ('part-of' | 'overlaps'), severity, steps.
--      One row per ordered pair; 'part-of' is transitive, 'overlaps' is inherited downwards
--      from nothing: it is only what somebody wrote, in both directions.
CREATE OR REPLACE TABLE scope_path AS
WITH RECURSIVE
link AS (
  SELECT scope_id, parent AS other_scope_id, relation_to_parent AS link, 'error' AS severity
  FROM scope WHERE parent IS NOT NULL
  UNION
  SELECT scope_id, other_scope_id, relation, coalesce(severity, 'error') FROM scope_link
),
contained AS (
  SELECT scope_id, other_scope_id, severity, 1 AS steps FROM link WHERE link = 'part-of'
  UNION
  -- A chain is only as firm as its weakest link.
  SELECT c.scope_id, l.other_scope_id,
         CASE WHEN 'information' IN (c.severity, l.severity) THEN 'information'
              WHEN 'warning' IN (c.severity, l.severity) THEN 'warning' ELSE 'error' END,
         c.steps + 1
  FROM contained c JOIN link l ON l.scope_id = c.other_scope_id AND l.link = 'part-of'
  WHERE c.steps < 12 AND l.other_scope_id <> c.scope_id
),
crossing AS (
  SELECT scope_id, other_scope_id FROM link WHERE link = 'overlaps'
  UNION
  SELECT other_scope_id, scope_id FROM link WHERE link = 'overlaps'
)
SELECT scope_id, other_scope_id, 'part-of' AS link, min(severity) AS severity, min(steps)::INTEGER AS steps
FROM contained GROUP BY scope_id, other_scope_id
UNION ALL
SELECT scope_id, other_scope_id, 'overlaps', 'information', 1
FROM crossing
WHERE (scope_id, other_scope_id) NOT IN (SELECT (scope_id, other_scope_id) FROM contained);
