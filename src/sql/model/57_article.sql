-- article: the articles of law that the pack knows, and the quantities that they define.
-- In:  letter_reference, event, indicator, relation ('renamed' within one indicator), scope.
-- Out: one row per article and indicator that it defines; indicator is null where an article is only named.
--   letter, number   'L.' and '316-1'; 'art.' and '225-4-1' in the penal code, whose articles have no letter
-- Known is what a list that says law names: the articles that letters cite, each read at an address, what
-- the events tell, the definitions of the indicators, the two names of a renumbering. It is not the whole law.
CREATE OR REPLACE TABLE article AS
WITH law AS (
  SELECT NULL AS indicator, concat_ws(' ', 'art.', article, says_fr) AS words FROM letter_reference WHERE kind = 'article'
  UNION ALL SELECT NULL, concat_ws(' ', title_fr, detail_fr) FROM event
  UNION ALL SELECT indicator, concat_ws(' ', label_fr, definition_fr) FROM indicator
  UNION ALL
  SELECT r.left_indicator, s.label_fr FROM relation r JOIN scope s ON s.scope_id IN (r.left_scope, r.right_scope)
  WHERE r.relation = 'renamed' AND r.left_indicator = r.right_indicator
)
SELECT DISTINCT indicator, letter_of(reference) AS letter, number_of(reference) AS number
FROM (SELECT indicator, unnest(articles(words)) AS reference FROM law);
