-- input: the figures of every verdict that a person must read, with what a sentence says of them.
-- In:  finding, finding_input, figure, indicator, scope, structure and the code lists of persons; one parameter,
--      how many verdicts, most serious first.
-- Out: one row per finding and figure, in the order of period, then publication.
--      who_fr, who_en: what narrows the indicator (population other than its usual one,
--      structure, sex, age, form, citizenship), NULL when nothing does.
--      respondents: how many answered that year, where a relation says that a panel stands behind the figure.
WITH panel AS (
  SELECT r.right_indicator, r.right_scope, p.area, year(p.period_end) AS y, median(p.value) AS n
  FROM relation r JOIN figure p ON p.indicator = r.left_indicator AND p.scope_id = r.left_scope
    AND p.measure = 'count' AND p.comparable AND p.period_stated AND p.period_kind <> 'range' AND p.sex = 'T' AND p.age = 'T' AND p.breakdown_key = ''
  WHERE r.relation = 'panel-of' GROUP BY r.right_indicator, r.right_scope, p.area, y
),
usual AS (
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
  u.label_fr_singular AS unit_one_fr, u.label_fr_plural AS unit_fr, u.label_en_singular AS unit_one_en, u.label_en_plural AS unit_en,
  f.scope_id, f.area, ar.label_fr AS area_fr, ar.label_en AS area_en, CASE WHEN f.structure_id <> '_T' THEN coalesce(st.label, f.structure_id) END AS structure,
  f.status, f.step, f.cites, f.read_as, CASE WHEN f.period_kind <> 'range' THEN pa.n END AS respondents
FROM finding_input fi
JOIN finding n ON n.finding_id = fi.finding_id AND n.position <= ?
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
LEFT JOIN codelist_area ar ON ar.code = f.area
LEFT JOIN panel pa ON pa.right_indicator = f.indicator AND pa.right_scope = f.scope_id AND pa.area = f.area AND pa.y = year(f.period_end)
LEFT JOIN codelist_unit u ON u.code = f.unit
ORDER BY fi.finding_id, f.period_end, f.published NULLS LAST, f.observation_id
