-- input: the figures of every verdict that a person must read, with what a sentence says of them.
-- In:  finding, finding_input, figure, indicator, scope, structure and the code lists of persons; one parameter,
--      how many verdicts, most serious first.
-- Out: one row per finding and figure, in the order of period, then publication.
--      who_fr, who_en: what narrows the indicator (population other than its usual one,
--      structure, sex, age, form, citizenship, a trait), NULL when nothing does.
--      base_fr, base_en: of whom a share is, where that is another population than the one counted.
--      respondents: how many answered that year, where a relation says that a panel stands behind the figure.
WITH panel AS (
  SELECT r.right_indicator, r.right_scope, p.area, year(p.period_end) AS y, median(p.value) AS n
  FROM relation r JOIN figure p ON p.indicator = r.left_indicator AND p.scope_id = r.left_scope
    AND p.measure = 'count' AND p.comparable AND p.period_stated AND p.period_kind <> 'range' AND p.sex = 'T' AND p.age = 'T' AND p.breakdown_key = ''
  WHERE r.relation = 'panel-of' GROUP BY r.right_indicator, r.right_scope, p.area, y
),
-- What else the document says of the persons counted (a trait, a nationality, an outcome), as it is coded.
detail AS (
  SELECT observation_id, string_agg(replace(split_part(part, '=', -1), '-', ' '), ', ' ORDER BY part) AS told
  FROM (SELECT observation_id, unnest(string_split(breakdown_key, ';')) AS part FROM figure WHERE breakdown_key <> '')
  JOIN codelist_breakdown_key k ON k.key = split_part(part, '=', 1)
  WHERE k.key IN ('trait', 'origin', 'nationality', 'gender', 'outcome', 'sentence', 'profile', 'city', 'territory') GROUP BY observation_id
),
-- The usual population is one that at least half of the figures describe: elsewhere the field is always told.
usual AS (
  SELECT indicator, CASE WHEN 2 * max(n) >= sum(n) THEN first(scope_id ORDER BY n DESC, scope_id) END AS scope_id
  FROM (SELECT indicator, scope_id, count(*) AS n FROM figure GROUP BY indicator, scope_id) GROUP BY indicator
)
SELECT fi.finding_id, fi.role, f.observation_id, f.source_id, f.producer, f.side, f.title, f.published,
  f.indicator, coalesce(i.label_fr, f.indicator) AS label_fr, coalesce(i.label_en, f.indicator) AS label_en, f.kind, f.measure,
  coalesce(s.label_fr, f.scope_id) AS scope_fr, coalesce(s.label_en, f.scope_id) AS scope_en, f.period,
  f.value_text, f.value, f.value_max, f.qualifier, f.unit, f.lo, f.hi, f.plo, f.phi,
  nullif(concat_ws(', ', CASE WHEN f.scope_id IS DISTINCT FROM us.scope_id THEN s.label_fr END, CASE WHEN f.structure_id <> '_T' THEN st.label END,
    CASE WHEN f.sex <> 'T' THEN lower(sx.label_fr) END, CASE WHEN f.age <> 'T' THEN lower(ag.label_fr) END,
    CASE WHEN f.exploitation <> 'T' AND im.code IS NULL THEN lower(ex.label_fr) END, CASE WHEN f.citizenship <> 'T' THEN ci.label_fr END, d.told), '') AS who_fr,
  nullif(concat_ws(', ', CASE WHEN f.scope_id IS DISTINCT FROM us.scope_id THEN s.label_en END, CASE WHEN f.structure_id <> '_T' THEN st.label END,
    CASE WHEN f.sex <> 'T' THEN lower(sx.label_en) END, CASE WHEN f.age <> 'T' THEN lower(ag.label_en) END,
    CASE WHEN f.exploitation <> 'T' AND im.code IS NULL THEN lower(ex.label_en) END, CASE WHEN f.citizenship <> 'T' THEN ci.label_en END, d.told), '') AS who_en,
  CASE WHEN f.measure = 'share' AND f.base_id <> f.scope_id THEN bs.label_fr END AS base_fr, CASE WHEN f.measure = 'share' AND f.base_id <> f.scope_id THEN bs.label_en END AS base_en,
  u.label_fr_singular AS unit_one_fr, u.label_fr_plural AS unit_fr, u.label_en_singular AS unit_one_en, u.label_en_plural AS unit_en,
  f.scope_id, f.area, ar.label_fr AS area_fr, ar.label_en AS area_en, CASE WHEN f.structure_id <> '_T' THEN coalesce(st.label, f.structure_id) END AS structure,
  f.status, f.step, f.cites, coalesce(og.label_fr, f.cites) AS cites_fr, coalesce(og.label_en, f.cites) AS cites_en, f.read_as, CASE WHEN f.period_kind <> 'range' THEN pa.n END AS respondents
FROM finding_input fi
JOIN finding n ON n.finding_id = fi.finding_id AND n.position <= ?
JOIN figure f USING (observation_id)
LEFT JOIN indicator i ON i.indicator = f.indicator
LEFT JOIN scope s ON s.scope_id = f.scope_id
JOIN usual us ON us.indicator = f.indicator
LEFT JOIN codelist_origin og ON og.code = f.cites
LEFT JOIN codelist_structure st ON st.code = f.structure_id
LEFT JOIN codelist_sex sx ON sx.code = f.sex
LEFT JOIN codelist_age ag ON ag.code = f.age
LEFT JOIN codelist_exploitation ex ON ex.code = f.exploitation
LEFT JOIN codelist_citizenship ci ON ci.code = f.citizenship
LEFT JOIN implied im ON im.indicator = f.indicator AND im.dimension = 'exploitation'
LEFT JOIN codelist_area ar ON ar.code = f.area
LEFT JOIN detail d ON d.observation_id = f.observation_id
LEFT JOIN scope bs ON bs.scope_id = f.base_id
LEFT JOIN panel pa ON pa.right_indicator = f.indicator AND pa.right_scope = f.scope_id AND pa.area = f.area AND pa.y = year(f.period_end)
LEFT JOIN codelist_unit u ON u.code = f.unit
ORDER BY fi.finding_id, f.period_end, f.published NULLS LAST, f.observation_id
