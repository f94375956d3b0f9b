-- area_path: the areas that contain an area, through any number of steps (city, department, region, country…).
-- In:  codelist_area (parent). Out: one row per area and area that contains it; steps is 1 for the parent.
CREATE OR REPLACE TABLE area_path AS
WITH RECURSIVE path AS (
  SELECT code AS area, parent AS within, 1 AS steps FROM codelist_area WHERE parent IS NOT NULL AND parent <> code
  UNION
  SELECT p.area, c.parent, p.steps + 1
  FROM path p JOIN codelist_area c ON c.code = p.within
  WHERE c.parent IS NOT NULL AND c.parent <> p.area AND p.steps < 12
)
SELECT area, within, min(steps)::INTEGER AS steps FROM path GROUP BY area, within;
