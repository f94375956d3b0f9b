-- indicators: the quantities of the pack, as defined in both languages.
-- In:  indicator, codelist_unit, figure. Out: one row per quantity, with how many figures were read.
SELECT i.indicator, i.theme, i.kind, i.unit, i.label_fr, i.label_en, i.definition_fr, i.definition_en,
  u.label_fr_plural AS unit_fr, u.label_en_plural AS unit_en,
  count(f.observation_id)::INTEGER AS figures
FROM indicator i
LEFT JOIN codelist_unit u ON u.code = i.unit
LEFT JOIN figure f ON f.indicator = i.indicator
GROUP BY ALL
ORDER BY i.theme, i.indicator
