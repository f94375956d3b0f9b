-- letter_references: the articles and decisions that a letter may cite, each with the day it was checked.
-- In:  letter_reference. Out: one row per reference.
SELECT reference_id, kind, code, code_fr, code_en, article, says_fr, says_en, checked_on, checked_at
FROM letter_reference
ORDER BY reference_id
