-- F20: figures kept under a legal reference, or a name, that another one has replaced; and figures that
-- name an article which nothing knows, one slip of the pen away from the article of their quantity.
-- In:  figure, relation ('renamed' within one indicator: the provision changed its number), scope, event, article.
-- Out: columns of a verdict.
--   renumbered  information: the series is one, shown with a break, for the conditions may have changed
--               with the number (METHODS §3 F20)
--   article     an unknown reference one edit away from a known one: warning, the article is to be checked
-- Numbers of real articles follow each other, and not all of them are known (see the table article). So a
-- reference is only held against the articles that define the quantity of its own figure, never against an
-- article of its own chapter (L. 425-5 beside L. 425-4 is the next one, not a slip), nor against one of
-- another part of the code (R., L.).
WITH
-- What is told of a renumbering: from which day, and whether more than the number changed.
told AS (
  SELECT basis_id AS relation_id, min(date) AS day, bool_or(effect = 'break') AS changed FROM event WHERE basis = 'relation' GROUP BY basis_id
),
-- Only figures of quantities that articles define are read, and each wording once.
worded AS MATERIALIZED (
  SELECT f.observation_id, f.indicator, f.unit, f.area, f.period, concat_ws(' ', f.breakdown, f.locator, f.cites, s.label_fr) AS words
  FROM figure f LEFT JOIN scope s USING (scope_id)
  WHERE f.indicator IN (SELECT indicator FROM article)
),
printed AS (
  SELECT indicator, words, trim(reference) AS reference, letter_of(reference) AS letter, number_of(reference) AS number
  FROM (SELECT indicator, words, unnest(articles(words)) AS reference FROM (SELECT DISTINCT indicator, words FROM worded))
),
judged AS (
  SELECT p.indicator, p.words, p.letter, p.number, p.reference, (p.letter, p.number) IN (SELECT (letter, number) FROM article) AS known,
    string_agg(DISTINCT d.letter || ' ' || d.number, ', ' ORDER BY d.letter || ' ' || d.number)
      FILTER (split_part(d.number, '-', 1) <> split_part(p.number, '-', 1) AND damerau_levenshtein(d.number, p.number) = 1) AS meant
  FROM printed p JOIN article d ON d.indicator = p.indicator AND d.letter = p.letter
  GROUP BY ALL
)
SELECT 'renumbered/' || r.relation_id AS key, r.relation_id AS target, '0' AS outcome, 'information' AS severity, 'C3' AS grade, 'scope_id' AS grade_field,
  NULL::DOUBLE AS imbalance, NULL::DOUBLE AS relative, f.unit, f.indicator, f.area,
  min(f.period) OVER (PARTITION BY r.relation_id) || '/' || max(f.period) OVER (PARTITION BY r.relation_id) AS period,
  concat_ws('|', 'before_fr=' || a.label_fr, 'before_en=' || a.label_en, 'after_fr=' || b.label_fr, 'after_en=' || b.label_en, 'day=' || t.day, CASE WHEN t.changed THEN 'changed=yes' END) AS args,
  CASE WHEN f.scope_id = r.left_scope THEN 'before' ELSE 'after' END AS role, f.observation_id
FROM relation r
LEFT JOIN told t USING (relation_id)
JOIN scope a ON a.scope_id = r.left_scope
JOIN scope b ON b.scope_id = r.right_scope
JOIN figure f ON f.indicator = r.left_indicator AND f.scope_id IN (r.left_scope, r.right_scope)
WHERE r.relation = 'renamed' AND r.left_indicator = r.right_indicator AND r.severity = 'information'
UNION ALL
SELECT concat_ws('/', 'article', j.indicator, j.letter, j.number), NULL, CASE WHEN j.known THEN '1' ELSE '0' END, 'warning', 'C0', 'scope_id',
  NULL, NULL, w.unit, j.indicator, w.area, w.period, concat_ws('|', 'what=article', 'found=' || replace(j.reference, '|', ' '), 'meant=' || j.meant), 'named', w.observation_id
FROM judged j JOIN worded w USING (indicator, words)
WHERE j.known OR j.meant IS NOT NULL
