-- F08: figures on populations that contain or overlap one another.
-- In:  figure, family, scope_path (written links), scope_form.
-- Out: columns of a verdict.
--   contained    one pair of populations: the part may not exceed the whole; the severity is
--                the one written on the link
--   overlapping  all populations of one story, place and period whose numbers differ and which
--                overlap (written so, through a common population, or as one form inside a
--                common one): information; they may be neither added nor subtracted
WITH side AS MATERIALIZED (
  SELECT observation_id, source_id, f.indicator, scope_id, canonical_scope, implied_form,
    -- The population under its last name; one form inside a field is not the field.
    CASE WHEN scope_id IN (SELECT scope_id FROM scope_form WHERE same_as_scope IS NOT NULL) THEN scope_id ELSE canonical_scope END AS named, area, period, unit, qualifier, value, lo, hi,
    reading_low(qualifier, step, lo, plo) AS plo, reading_high(qualifier, step, hi, phi) AS phi,
    hash(y.family, measure, kind, structure_id, stage, area, sex, age,
      CASE WHEN exploitation = implied_form THEN 'T' ELSE exploitation END, citizenship, unit, base_id, breakdown_key, period_start, period_end) AS elsewhere
  FROM figure f JOIN family y USING (indicator)
  WHERE comparable AND period_stated AND kind <> 'target' AND measure IN ('count', 'amount')
),
-- Populations are compared where several are counted: most figures stand alone, and go no further.
population AS MATERIALIZED (
  SELECT elsewhere, scope_id, max(lo) AS lo, min(hi) AS hi, max(plo) AS plo, min(phi) AS phi, max(value) AS value,
    min(CASE WHEN qualifier IN ('<', '<=') THEN lo ELSE value END) AS least,
    min(indicator) AS indicator, any_value(canonical_scope) AS canonical_scope, any_value(named) AS named, any_value(implied_form) AS form,
    any_value(unit) AS unit, any_value(area) AS area, any_value(period) AS period, list(DISTINCT source_id) AS sources
  FROM side WHERE elsewhere IN (SELECT elsewhere FROM side GROUP BY elsewhere HAVING min(scope_id) <> max(scope_id))
  GROUP BY elsewhere, scope_id
),
contained AS (
  SELECT a.elsewhere, a.scope_id AS scope_a, b.scope_id AS scope_b, p.severity, a.lo > b.hi AS logical, a.plo > b.phi AS pragmatic,
    a.lo AS part_lo, a.plo AS part_plo, b.hi AS whole_hi, b.phi AS whole_phi, a.indicator, a.unit, a.area, a.period
  FROM population a
  JOIN scope_path p ON p.scope_id = a.scope_id AND p.link = 'part-of'
  JOIN population b ON b.elsewhere = a.elsewhere AND b.scope_id = p.other_scope_id
  -- Two names of one population are compared as one quantity (F01), not as two populations.
  WHERE a.canonical_scope <> b.canonical_scope OR a.form IS DISTINCT FROM b.form
),
-- Overlaps: written; or with a population that contains this one; or two parts of one
-- population that are the same form of exploitation.
touching AS (
  SELECT scope_id, other_scope_id FROM scope_path WHERE link = 'overlaps'
  UNION
  SELECT c.scope_id, o.other_scope_id FROM scope_path c JOIN scope_path o ON o.scope_id = c.other_scope_id AND o.link = 'overlaps' WHERE c.link = 'part-of'
  UNION
  SELECT o.other_scope_id, c.scope_id FROM scope_path c JOIN scope_path o ON o.scope_id = c.other_scope_id AND o.link = 'overlaps' WHERE c.link = 'part-of'
  UNION
  SELECT a.scope_id, b.scope_id FROM scope_form a JOIN scope_form b ON b.exploitation = a.exploitation AND b.scope_id <> a.scope_id
  JOIN scope_path pa ON pa.scope_id = a.scope_id AND pa.link = 'part-of'
  JOIN scope_path pb ON pb.scope_id = b.scope_id AND pb.link = 'part-of' AND pb.other_scope_id = pa.other_scope_id
),
overlapping AS (
  SELECT DISTINCT a.elsewhere, a.scope_id
  FROM population a
  JOIN touching t ON t.scope_id = a.scope_id
  JOIN population b ON b.elsewhere = a.elsewhere AND b.scope_id = t.other_scope_id
  WHERE a.canonical_scope <> b.canonical_scope AND NOT (a.plo <= b.phi AND b.plo <= a.phi)
    -- One document that prints several fields beside each other tells them apart itself.
    AND NOT (len(list_intersect(a.sources, b.sources)) > 0)
    AND NOT EXISTS (SELECT 1 FROM scope_path p WHERE p.link = 'part-of'
      AND ((p.scope_id IN (a.scope_id, a.named) AND p.other_scope_id IN (b.scope_id, b.named)) OR (p.scope_id IN (b.scope_id, b.named) AND p.other_scope_id IN (a.scope_id, a.named))))
),
-- Of a part that exceeds its whole, the figures that say so; the others are compatible.
beside AS (
  SELECT c.*, s.observation_id, s.value,
    CASE WHEN (logical OR pragmatic) AND NOT (CASE WHEN s.scope_id = scope_a THEN CASE WHEN logical THEN s.lo > whole_hi ELSE s.plo > whole_phi END
                                                  ELSE CASE WHEN logical THEN s.hi < part_lo ELSE s.phi < part_plo END END) THEN 'compatible'
         WHEN s.scope_id = scope_a THEN 'part' ELSE 'whole' END AS role
  FROM contained c JOIN side s ON s.elsewhere = c.elsewhere AND s.scope_id IN (scope_a, scope_b)
),
-- Persons in all: no fewer than the largest population, whichever of its numbers is right, and no more than
-- the sum (METHODS §2.6), in which a population that another one contains has no place of its own;
-- without upper bound where a document says "more than".
bounds AS (
  SELECT elsewhere, count(*) AS populations, max(least) AS union_lo,
    nullif(greatest(sum(most) FILTER (NOT inside), max(most)), 'inf'::DOUBLE) AS union_hi
  FROM (
    SELECT o.elsewhere, p.least, greatest(p.hi, p.value) AS most,
      EXISTS (SELECT 1 FROM overlapping w JOIN scope_path c ON c.other_scope_id = w.scope_id AND c.link = 'part-of' AND c.scope_id = o.scope_id WHERE w.elsewhere = o.elsewhere) AS inside
    FROM overlapping o JOIN population p USING (elsewhere, scope_id)
  ) GROUP BY elsewhere
)
SELECT c.elsewhere || '/' || scope_a || '/' || scope_b AS key, scope_a || '-' || scope_b AS target,
  CASE WHEN logical OR pragmatic THEN '0' ELSE '1' END AS outcome,
  CASE WHEN logical THEN c.severity ELSE 'warning' END AS severity,
  'C2' AS grade, 'scope_id' AS grade_field,
  max(value) FILTER (role = 'part') OVER c - min(value) FILTER (role = 'whole') OVER c AS imbalance,
  symmetric_difference(max(value) FILTER (role = 'part') OVER c, min(value) FILTER (role = 'whole') OVER c) AS relative,
  c.unit, c.indicator, c.area, c.period, 'link=part-of' AS args, role, observation_id
FROM beside c WINDOW c AS (PARTITION BY elsewhere, scope_a, scope_b)
UNION ALL
SELECT 'overlapping/' || o.elsewhere, NULL, '0', 'information', 'C1', 'scope_id',
  max(s.value) OVER w - min(s.value) OVER w, symmetric_difference(max(s.value) OVER w, min(s.value) OVER w),
  s.unit, min(s.indicator) OVER w, s.area, s.period,
  concat_ws('|', 'link=overlaps', 'union_lo=' || b.union_lo, 'union_hi=' || b.union_hi, 'populations=' || b.populations),
  'population', s.observation_id
FROM overlapping o JOIN side s ON s.elsewhere = o.elsewhere AND s.scope_id = o.scope_id JOIN bounds b ON b.elsewhere = o.elsewhere
WINDOW w AS (PARTITION BY o.elsewhere)
