-- forms: for each form of exploitation, sex, age and citizenship, the years for which a figure on France was found.
-- In:  figure (France and its parts, no targets), code lists.
-- Out: one row per characteristic (panel), code and year with a figure; observation_ids are separated by spaces.
--   parent    code that contains this one; a form or a sex that no figure has stands with no year, so that its absence is seen
WITH code AS (
  SELECT 'exploitation' AS panel, code, label_fr, label_en, parent FROM codelist_exploitation WHERE code <> 'T'
  UNION ALL SELECT 'sex', code, label_fr, label_en, 'T' FROM codelist_sex WHERE code NOT IN ('T', 'U')
  UNION ALL SELECT 'age', code, label_fr, label_en, parent FROM codelist_age WHERE code <> 'T'
  UNION ALL SELECT 'citizenship', code, label_fr, label_en, parent FROM codelist_citizenship WHERE code NOT IN ('T', 'FR')
),
stated AS (
  SELECT observation_id, year(period_end)::INTEGER AS year, unnest(['exploitation', 'sex', 'age', 'citizenship']) AS panel,
    unnest([exploitation, sex, age, citizenship]) AS code
  FROM figure
  WHERE kind <> 'target' AND (area = 'FR' OR starts_with(area, 'FR-'))
    -- People, or what is said of people: not money, not offences.
    AND indicator IN (SELECT indicator FROM indicator WHERE unit = 'persons')
)
SELECT c.panel, c.code, c.label_fr, c.label_en, c.parent, s.year, coalesce(string_agg(s.observation_id, ' ' ORDER BY s.observation_id), '') AS observation_ids
FROM code c LEFT JOIN stated s USING (panel, code)
-- An age group or a citizenship that nobody gives is no blank: the lists hold those of other countries.
WHERE s.year IS NOT NULL OR c.panel IN ('exploitation', 'sex')
GROUP BY ALL
ORDER BY c.panel, c.code, s.year
