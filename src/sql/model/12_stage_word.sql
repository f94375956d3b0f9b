-- stage_word: the stages of money and of judgments in words. A bill is no vote, a first judgment no last one.
-- In:  nothing. Out: one row per stage that has a name (data/README); others are told by nothing.
CREATE OR REPLACE TABLE stage_word AS
SELECT * FROM (VALUES
  ('announced', 'Annoncé', 'Announced'), ('demanded', 'Demandé', 'Requested'), ('bill', 'Projet de loi de finances', 'Finance bill'), ('voted', 'Voté', 'Voted'),
  ('executed', 'Exécuté', 'Executed'), ('first-instance', 'Première instance', 'First instance'), ('appeal', 'Appel', 'Appeal')
) AS word(stage, fr, en);
