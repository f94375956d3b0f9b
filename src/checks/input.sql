-- input: the figures of every verdict that a person must read, with what a sentence says of them.
-- In:  finding, finding_input, figure, indicator, scope, codelist_unit.
-- Out: one row per finding and figure, in the order of period, then publication.
SELECT fi.finding_id, fi.role, f.observation_id, f.source_id, f.producer, f.side, f.title, f.published,
  f.indicator, i.label_fr, i.label_en, f.kind, f.measure, s.label_fr AS scope_fr, s.label_en AS scope_en, f.period,
  f.value_text, f.value, f.value_max, f.qualifier, f.unit, f.lo, f.hi, f.plo, f.phi,
  u.label_fr_singular AS unit_one_fr, u.label_fr_plural AS unit_fr, u.label_en_singular AS unit_one_en, u.label_en_plural AS unit_en
FROM finding_input fi
JOIN finding n ON n.finding_id = fi.finding_id AND n.outcome = '0'
JOIN figure f USING (observation_id)
JOIN indicator i ON i.indicator = f.indicator
JOIN scope s ON s.scope_id = f.scope_id
LEFT JOIN codelist_unit u ON u.code = f.unit
ORDER BY fi.finding_id, f.period_end, f.published NULLS LAST, f.observation_id
