-- scopes: the populations counted, as defined in both languages, and what contains or crosses them.
-- In:  scope, figure. Out: one row per population that a figure counts or that contains another.
SELECT s.scope_id, s.label_fr, s.label_en, s.definition_fr, s.definition_en,
  p.label_fr AS parent_fr, p.label_en AS parent_en, s.relation_to_parent,
  count(f.observation_id)::INTEGER AS figures
FROM scope s
LEFT JOIN scope p ON p.scope_id = s.parent
LEFT JOIN figure f ON f.scope_id = s.scope_id
GROUP BY ALL
ORDER BY s.scope_id
