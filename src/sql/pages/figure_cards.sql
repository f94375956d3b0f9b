-- figure_cards: every figure with what it counts, in words, and its document: what the source drawer shows.
-- In:  figure, source, indicator, scope, code lists. Out: one row per figure; texts that say nothing (all ages…) are null.
-- base_*: what a share or a change is relative to; counted_*: at which stage (a bill is no vote, a first judgment no last one) and what of
-- the population is counted, from the most to the least telling characteristic.
SELECT
  f.observation_id, f.value_text, f.value, f.value_max, f.qualifier, f.measure, f.unit, f.kind, f.period,
  f.status, CASE WHEN f.status <> 'final' THEN st.label_fr END AS status_fr, CASE WHEN f.status <> 'final' THEN st.label_en END AS status_en,
  i.label_fr AS indicator_fr, i.label_en AS indicator_en,
  c.label_fr AS scope_fr, c.label_en AS scope_en,
  CASE WHEN f.structure_id <> '_T' THEN s.label END AS structure,
  a.label_fr AS area_fr, a.label_en AS area_en,
  coalesce(CASE WHEN coalesce(f.value_max, f.value) BETWEEN -1 AND 1 THEN u.label_fr_singular ELSE u.label_fr_plural END, f.unit) AS unit_fr,
  coalesce(CASE WHEN coalesce(f.value_max, f.value) IN (-1, 1) THEN u.label_en_singular ELSE u.label_en_plural END, f.unit) AS unit_en,
  nullif(concat_ws(' · ', k.fr, CASE WHEN f.exploitation <> 'T' THEN e.label_fr END, CASE WHEN f.sex <> 'T' THEN x.label_fr END,
    CASE WHEN f.age <> 'T' THEN g.label_fr END, CASE WHEN f.citizenship <> 'T' THEN z.label_fr END), '') AS counted_fr,
  nullif(concat_ws(' · ', k.en, CASE WHEN f.exploitation <> 'T' THEN e.label_en END, CASE WHEN f.sex <> 'T' THEN x.label_en END,
    CASE WHEN f.age <> 'T' THEN g.label_en END, CASE WHEN f.citizenship <> 'T' THEN z.label_en END), '') AS counted_en,
  f.base_kind, nullif(f.base_id, '') AS base_id, b.label_fr AS base_fr, b.label_en AS base_en,
  coalesce(og.label_fr, f.cites) AS cites_fr, coalesce(og.label_en, f.cites) AS cites_en,
  f.source_id, f.producer, f.side, f.title, f.published, d.url, f.locator, f.read_as
FROM figure f
JOIN source d USING (source_id)
LEFT JOIN indicator i USING (indicator)
LEFT JOIN scope c USING (scope_id)
LEFT JOIN scope b ON f.base_kind = 'population' AND b.scope_id = f.base_id
LEFT JOIN stage_word k USING (stage)
LEFT JOIN codelist_origin og ON og.code = f.cites
LEFT JOIN codelist_structure s ON s.code = f.structure_id
LEFT JOIN codelist_area a ON a.code = f.area
LEFT JOIN codelist_unit u ON u.code = f.unit
LEFT JOIN codelist_status st ON st.code = f.status
LEFT JOIN codelist_exploitation e ON e.code = f.exploitation
LEFT JOIN codelist_sex x ON x.code = f.sex
LEFT JOIN codelist_age g ON g.code = f.age
LEFT JOIN codelist_citizenship z ON z.code = f.citizenship
ORDER BY f.observation_id
