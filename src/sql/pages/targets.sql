-- targets: promised numbers, each with the figures that document its delivery.
-- In:  figure, relation ('delivers').
-- Out: one row per figure: the documents that state the promise, then those that state what exists: in the quarter before
--      the due date; failing that, as flag F17 does, in the year after it. Demands of third parties are no promises.
--   target     the promise: one number, population and period
--   state      not-due (no document is dated after the due date) · unreported · short · met
WITH today AS (SELECT max(published_from) AS day FROM figure),
promise AS (
  SELECT DISTINCT md5(f.quantity_key || f.value_text) AS number_key, r.relation_id, f.observation_id, f.value, f.unit, f.measure, f.area, f.structure_id, f.period_start, f.period_end, f.plo
  FROM figure f JOIN relation r ON r.relation = 'delivers' AND r.right_indicator = f.indicator AND r.right_scope = f.scope_id
  WHERE f.kind = 'target' AND f.stage <> 'demanded' AND f.comparable
),
delivery AS (
  SELECT DISTINCT p.number_key, f.observation_id, f.phi, f.period_end, f.period_end > p.period_end + INTERVAL 31 DAY AS after
  FROM promise p JOIN relation r USING (relation_id)
  JOIN figure f ON f.indicator = r.left_indicator AND f.scope_id = r.left_scope AND f.kind <> 'target' AND f.comparable
    AND f.area = p.area AND f.unit = p.unit AND f.measure = p.measure AND f.structure_id = p.structure_id
    AND f.period_end BETWEEN p.period_end - INTERVAL 92 DAY AND p.period_end + INTERVAL 366 DAY
),
-- What was counted long after the due date answers only where nothing was counted at it.
counted AS (
  FROM delivery d WHERE NOT after OR NOT EXISTS (FROM delivery e WHERE e.number_key = d.number_key AND NOT e.after)
),
judged AS (
  SELECT p.number_key, max(p.period_end) AS due,
    CASE WHEN max(p.period_end) > (SELECT day FROM today) THEN 'not-due'
         WHEN count(d.observation_id) = 0 THEN 'unreported'
         WHEN max(d.phi) < min(p.plo) THEN 'short' ELSE 'met' END AS state
  FROM promise p LEFT JOIN counted d USING (number_key) GROUP BY p.number_key
)
SELECT dense_rank() OVER (ORDER BY j.due, j.number_key)::INTEGER AS target, j.state, x.role, x.observation_id
FROM judged j
JOIN (
  SELECT DISTINCT number_key, 'promise' AS role, observation_id, period_end FROM promise
  UNION ALL SELECT number_key, 'delivery', observation_id, period_end FROM counted
) x USING (number_key)
ORDER BY target, x.role DESC, x.period_end, x.observation_id
