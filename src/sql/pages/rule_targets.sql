-- rule_targets: what was written, in the knowledge of the pack, about the very link that a rule was applied to.
-- In:  relation, scope_link. Out: the target as it ends a `ruleid` (R53, or population-population), explanation.
SELECT relation_id AS target, explanation_fr, explanation_en FROM relation
WHERE explanation_fr IS NOT NULL AND explanation_en IS NOT NULL
UNION ALL
SELECT scope_id || '-' || other_scope_id, explanation_fr, explanation_en FROM scope_link
WHERE explanation_fr IS NOT NULL AND explanation_en IS NOT NULL
ORDER BY target
