-- pair: figures that a reader would set side by side, with what comparing them allows.
-- In:  figure, scope_path, area_path.
-- Out: observation_a, observation_b, grade (METHODS §2.3), grade_field (what keeps it below C4).
--   C4 same quantity · C3 same quantity, other edition of one producer or other name
--   C2 one contains the other (scope, area, or a category and its total)
--   C1 populations overlap · C0 other kind or unit, or unknown population
-- Built by equality on keys and by walking written links, never by a cross join.
CREATE OR REPLACE VIEW pair AS
WITH f AS (
  SELECT *,
    concat_ws('|', structure_id, stage, citizenship, base_id, breakdown_key, period_start, period_end, measure) AS common,
    -- A population of one form stands beside the total of a wider one.
    concat_ws('|', sex, age, CASE WHEN exploitation = implied_form THEN 'T' ELSE exploitation END) AS persons
  FROM figure
),
same AS (
  SELECT a.observation_id AS observation_a, b.observation_id AS observation_b,
    CASE WHEN NOT (a.comparable AND b.comparable) THEN 'C0'
         WHEN a.cell_key <> b.cell_key THEN 'C3'
         WHEN a.producer = b.producer AND a.published IS DISTINCT FROM b.published THEN 'C3'
         ELSE 'C4' END AS grade,
    CASE WHEN NOT (a.comparable AND b.comparable)
         THEN CASE WHEN a.scope_id = 'unspecified' THEN 'scope_id' WHEN a.area = 'unspecified' THEN 'area' WHEN a.base_id = 'unspecified' THEN 'base_id' ELSE 'value' END
         WHEN a.cell_key <> b.cell_key THEN CASE WHEN a.indicator <> b.indicator THEN 'indicator' WHEN a.scope_id <> b.scope_id THEN 'scope_id' ELSE 'period' END
         WHEN a.producer = b.producer AND a.published IS DISTINCT FROM b.published THEN 'published' END AS grade_field
  FROM f a JOIN f b ON a.quantity_key = b.quantity_key AND a.observation_id < b.observation_id
),
other_scope AS (
  SELECT a.observation_id, b.observation_id, CASE p.link WHEN 'part-of' THEN 'C2' ELSE 'C1' END, 'scope_id'
  FROM f a
  JOIN scope_path p ON p.scope_id = a.scope_id
  JOIN f b ON b.scope_id = p.other_scope_id AND b.indicator = a.indicator AND b.kind = a.kind AND b.unit = a.unit
    AND b.area = a.area AND b.common = a.common AND b.persons = a.persons
  WHERE a.quantity_key <> b.quantity_key AND (p.link = 'part-of' OR a.observation_id < b.observation_id)
),
other_area AS (
  SELECT a.observation_id, b.observation_id, 'C2', 'area'
  FROM f a
  JOIN area_path c ON c.area = a.area
  JOIN f b ON b.area = c.within AND b.indicator = a.indicator AND b.kind = a.kind AND b.unit = a.unit
    AND b.scope_id = a.scope_id AND b.common = a.common AND b.persons = a.persons
),
-- A category against its total: one of sex, age and form is T on the other side, the others are equal.
category AS (
  SELECT a.observation_id, b.observation_id, 'C2',
    CASE WHEN a.sex <> b.sex THEN 'sex' WHEN a.age <> b.age THEN 'age' ELSE 'exploitation' END
  FROM f a
  JOIN f b ON b.indicator = a.indicator AND b.kind = a.kind AND b.unit = a.unit AND b.scope_id = a.scope_id
    AND b.area = a.area AND b.common = a.common AND a.measure IN ('count', 'amount')
    AND ((b.sex = 'T' AND a.sex <> 'T' AND b.age = a.age AND b.exploitation = a.exploitation)
      OR (b.age = 'T' AND a.age <> 'T' AND b.sex = a.sex AND b.exploitation = a.exploitation)
      OR (b.exploitation = 'T' AND a.exploitation <> 'T' AND b.sex = a.sex AND b.age = a.age))
),
other_kind AS (
  SELECT a.observation_id, b.observation_id, 'C0', CASE WHEN a.unit <> b.unit THEN 'unit' ELSE 'kind' END
  FROM f a
  JOIN f b ON b.indicator = a.indicator AND b.scope_id = a.scope_id AND b.area = a.area AND b.common = a.common
    AND b.persons = a.persons AND a.observation_id < b.observation_id AND (a.kind <> b.kind OR a.unit <> b.unit)
)
SELECT * FROM same
UNION ALL SELECT * FROM other_scope
UNION ALL SELECT * FROM other_area
UNION ALL SELECT * FROM category
UNION ALL SELECT * FROM other_kind;
