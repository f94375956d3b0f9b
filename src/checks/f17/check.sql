-- F17: a promise whose date has passed and whose delivery is short, or nowhere reported.
-- In:  figure (targets), relation ('delivers'), commitment.
-- Out: columns of a verdict, one per promise; demands of third parties are not promises.
--   short       the largest delivery published within a year of the due date is below the promise, and
--               so is the sum of the years of a promise made for several
--   unreported  no delivery figure in the documents read, and the commitment is not marked delivered
-- A date has passed when a document of the pack was published after it. Never an error: a
-- measure may have been renamed, or delivered in another form.
WITH today AS (SELECT max(published_from) AS day FROM figure),
promise AS MATERIALIZED (
  SELECT f.*, r.relation_id, r.severity AS limit_severity
  FROM figure f JOIN relation r ON r.relation = 'delivers' AND r.right_indicator = f.indicator AND r.right_scope = f.scope_id
  WHERE f.kind = 'target' AND f.stage <> 'demanded' AND f.comparable
),
done AS MATERIALIZED (
  SELECT p.observation_id AS promise_id, f.observation_id AS delivery_id, f.period, f.value, f.hi, f.phi,
    -- Delivery is judged at the due date, up to a year later: what was there long before is not its effect.
    f.period_end BETWEEN p.period_end - INTERVAL 92 DAY AND p.period_end + INTERVAL 366 DAY AS due,
    p.period_kind = 'range' AND p.measure IN ('count', 'amount') AND f.kind = 'flow' AND f.period_kind = 'year'
      AND f.period_start >= p.period_start AND f.period_end <= p.period_end AS one_year
  FROM promise p JOIN relation r USING (relation_id)
  JOIN figure f ON f.indicator = r.left_indicator AND f.scope_id = r.left_scope AND f.kind <> 'target' AND f.comparable
    AND f.area = p.area AND f.unit = p.unit AND f.measure = p.measure AND f.structure_id = p.structure_id
),
delivery AS (SELECT promise_id, delivery_id, value, hi, phi FROM done WHERE due),
-- A promise over several years is kept year by year: each by its largest figure, whatever the documents.
yearly AS (
  SELECT promise_id, max(value) AS value, max(hi) AS hi, max(phi) AS phi, list(delivery_id) AS ids
  FROM done WHERE one_year GROUP BY promise_id, period
),
summed AS MATERIALIZED (
  SELECT promise_id, sum(value) AS value, sum(hi) AS hi, sum(phi) AS phi, flatten(list(ids)) AS ids FROM yearly GROUP BY promise_id HAVING count(*) > 1
),
committed AS (
  SELECT f.*, c.commitment_id, c.status AS found, coalesce(period_end(c.due), max(f.period_end) OVER (PARTITION BY c.commitment_id)) > (SELECT day FROM today) AS ahead,
    CASE WHEN c.assessed_by IS NOT NULL THEN replace(c.assessed_by, '|', ' ') END AS assessed_by, replace(c.finding_fr, '|', ' ') AS finding_fr, replace(c.finding_en, '|', ' ') AS finding_en
  FROM commitment c
  JOIN figure f ON f.indicator = c.indicator AND f.value = try_cast(c.target_value AS DOUBLE) AND f.kind = 'target' AND f.stage <> 'demanded'
  WHERE c.target_value IS NOT NULL AND f.observation_id NOT IN (SELECT observation_id FROM promise)
),
by_relation AS (
  SELECT p.quantity_key, min(p.relation_id) AS target, min(p.indicator) AS indicator, min(p.unit) AS unit, min(p.area) AS area,
    min(p.period) AS period, max(p.period_end) AS due, min(p.lo) AS promised_lo, min(p.plo) AS promised_plo,
    -- Of several promises, the smallest: nobody may say that the others were picked.
    min(p.value) AS promised,
    greatest(max(d.hi), max(y.hi)) AS delivered_hi, greatest(max(d.phi), max(y.phi)) AS delivered_phi, greatest(max(d.value), max(y.value)) AS delivered,
    coalesce(max(y.value) > coalesce(max(d.value), 0), false) AS summed, count(d.delivery_id) + count(y.promise_id) AS deliveries
  FROM promise p LEFT JOIN delivery d ON d.promise_id = p.observation_id LEFT JOIN summed y ON y.promise_id = p.observation_id
  GROUP BY p.quantity_key
),
judged AS (
  SELECT *,
    CASE WHEN due > (SELECT day FROM today) THEN 'NA' WHEN deliveries = 0 THEN '0'
         WHEN delivered_hi < promised_lo OR delivered_phi < promised_plo THEN '0' ELSE '1' END AS outcome,
    CASE WHEN deliveries = 0 THEN 'unreported' ELSE 'short' END AS verdict
  FROM by_relation
)
SELECT 'relation/' || j.quantity_key AS key, j.target, j.outcome, 'warning' AS severity, 'C2' AS grade, 'kind' AS grade_field,
  j.delivered - j.promised AS imbalance, symmetric_difference(j.delivered, j.promised) AS relative, j.unit, j.indicator, j.area, j.period,
  concat_ws('|', 'verdict=' || j.verdict, 'promised=' || j.promised, 'delivered=' || j.delivered, CASE WHEN j.summed THEN 'summed=yes' END) AS args,
  x.role, x.observation_id
FROM judged j
JOIN (
  SELECT quantity_key, 'promise' AS role, observation_id FROM promise
  UNION
  SELECT p.quantity_key, 'delivery', d.delivery_id FROM promise p JOIN delivery d ON d.promise_id = p.observation_id
  UNION
  SELECT p.quantity_key, 'delivery', unnest(y.ids) FROM promise p JOIN summed y ON y.promise_id = p.observation_id
) x USING (quantity_key)
UNION ALL
SELECT 'commitment/' || commitment_id, commitment_id, CASE WHEN found = 'delivered' THEN '1' WHEN ahead THEN 'NA' ELSE '0' END, 'warning', 'C2', 'kind',
  NULL, NULL, unit, indicator, area, period,
  concat_ws('|', 'verdict=unreported', 'promised=' || value, 'status=' || found, 'by=' || assessed_by, 'finding_fr=' || finding_fr, 'finding_en=' || finding_en), 'promise', observation_id
FROM committed
