-- input: the figures of every verdict that a person must read, with what a sentence says of them.
-- In:  finding, finding_input, figure, indicator, scope, structure and the code lists of persons.
-- Out: one row per finding and figure, in the order of period, then publication.
--      who_fr, who_en: what narrows the indicator (population other than its usual one,
--      structure, sex, age, form, citizenship), NULL when nothing does.
WITH usual AS (
  SELECT indicator, first(scope_id ORDER BY n DESC, scope_id) AS scope_id
  FROM (SELECT indicator, scope_id, count(*) AS n FROM figure GROUP BY indicator, scope_id) GROUP BY indicator
)
SELECT fi.finding_id, fi.role, f.observation_id, f.source_id, f.producer, f.side, f.title, f.published,
  f.indicator, coalesce(i.label_fr, f.indicator) AS label_fr, coalesce(i.label_en, f.indicator) AS label_en, f.kind, f.measure,
  coalesce(s.label_fr, f.scope_id) AS scope_fr, coalesce(s.label_en, f.scope_id) AS scope_en, f.period,
  f.value_text, f.value, f.value_max, f.qualifier, f.unit, f.lo, f.hi, f.plo, f.phi,
  nullif(concat_ws(', ', CASE WHEN f.scope_id <> us.scope_id THEN s.label_fr END, CASE WHEN f.structure_id <> '_T' THEN st.label END,
    CASE WHEN f.sex <> 'T' THEN lower(sx.label_fr) END, CASE WHEN f.age <> 'T' THEN lower(ag.label_fr) END,
    CASE WHEN f.exploitation <> 'T' AND im.code IS NULL THEN lower(ex.label_fr) END, CASE WHEN f.citizenship <> 'T' THEN ci.label_fr END), '') AS who_fr,
  nullif(concat_ws(', ', CASE WHEN f.scope_id <> us.scope_id THEN s.label_en END, CASE WHEN f.structure_id <> '_T' THEN st.label END,
    CASE WHEN f.sex <> 'T' THEN lower(sx.label_en) END, CASE WHEN f.age <> 'T' THEN lower(ag.label_en) END,
    CASE WHEN f.exploitation <> 'T' AND im.code IS NULL THEN lower(ex.label_en) END, CASE WHEN f.citizenship <> 'T' THEN ci.label_en END), '') AS who_en,
  u.label_fr_singular AS unit_one_fr, u.label_fr_plural AS unit_fr, u.label_en_singular AS unit_one_en, u.label_en_plural AS unit_en
FROM finding_input fi
JOIN finding n ON n.finding_id = fi.finding_id AND n.outcome = '0'
JOIN figure f USING (observation_id)
LEFT JOIN indicator i ON i.indicator = f.indicator
LEFT JOIN scope s ON s.scope_id = f.scope_id
JOIN usual us ON us.indicator = f.indicator
LEFT JOIN codelist_structure st ON st.code = f.structure_id
LEFT JOIN codelist_sex sx ON sx.code = f.sex
LEFT JOIN codelist_age ag ON ag.code = f.age
LEFT JOIN codelist_exploitation ex ON ex.code = f.exploitation
LEFT JOIN codelist_citizenship ci ON ci.code = f.citizenship
LEFT JOIN implied im ON im.indicator = f.indicator AND im.dimension = 'exploitation'
LEFT JOIN codelist_unit u ON u.code = f.unit
ORDER BY fi.finding_id, f.period_end, f.published NULLS LAST, f.observation_id
