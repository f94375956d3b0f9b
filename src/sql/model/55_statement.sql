-- statement: the figures that each drawing shows.
-- In:  drawing (which quantities, in which panel; an empty scope means any), gap_panel (the part that a panel
--      shows), figure, scope, codelist_origin, relation, implied.
-- Out: one row per drawing, panel and figure. With totals_only, figures of one sex, age, form or nationality are
--      left out: they are parts, unless gap_panel asks for that part. Places are not: "places for women" is the whole
--      of what a home offers. A share is one of the population of its panel, not of another.
--   year       the year the figure ends in
--   open_above true when the words set no upper bound; hi is then NULL, because JSON has no infinity
--   paneled    true when the answer comes from a panel that changes (relation panel-of): its points are never joined
CREATE OR REPLACE VIEW statement AS
SELECT
  d.drawing, d.panel, d.position::INTEGER AS position, d.label_fr, d.label_en, d.detail_fr, d.detail_en, d.since,
  f.observation_id, f.source_id, f.indicator, f.kind, f.scope_id, s.label_fr AS scope_fr, s.label_en AS scope_en,
  f.structure_id, f.stage, f.area, f.period, f.period_kind, f.period_start, f.period_end, year(f.period_end)::INTEGER AS year,
  f.value_text, f.value, f.value_max, f.qualifier, f.round_number, f.measure, f.unit, f.status, f.cites, coalesce(og.label_fr, f.cites) AS cites_fr, coalesce(og.label_en, f.cites) AS cites_en, f.locator,
  f.producer, f.side, f.title, f.published, f.published_from, f.read_as,
  f.lo, isinf(f.hi) AS open_above, CASE WHEN isinf(f.hi) THEN NULL ELSE f.hi END AS hi, f.plo, f.phi,
  EXISTS (FROM relation r WHERE r.relation = 'panel-of' AND r.right_indicator = f.indicator AND r.right_scope = f.scope_id) AS paneled
FROM drawing d
JOIN figure f ON f.indicator = d.indicator AND f.structure_id = d.structure_id AND f.area = d.area
  AND (d.scope_id IS NULL OR f.scope_id = d.scope_id)
LEFT JOIN gap_panel g ON g.drawing = d.drawing AND g.panel = d.panel
LEFT JOIN scope s ON s.scope_id = f.scope_id
LEFT JOIN codelist_origin og ON og.code = f.cites
LEFT JOIN implied m ON m.indicator = f.indicator AND m.dimension = 'exploitation'
WHERE (CASE g.measure WHEN 'share' THEN f.measure = 'share' AND f.base_id = f.scope_id ELSE f.measure IN ('count', 'amount') END)
  AND f.value IS NOT NULL AND f.period_end IS NOT NULL
  AND (d.totals_only = 'false'
    OR (f.sex = coalesce(g.sex, 'T') AND f.age = coalesce(g.age, 'T') AND f.citizenship = 'T'
      AND (f.exploitation = coalesce(g.exploitation, m.code, 'T') OR g.breakdown = '*')))
  AND (f.breakdown_key = '' OR g.breakdown = '*')
  -- A period that is the date of release says nothing about the year counted.
  AND NOT contains(f.breakdown, 'period-basis=release');
