-- verdict: what every check answers, one row per verdict and figure involved.
--   flag, slug        the check; key, what it was applied to (unique within the check)
--   target            relation, partition or commitment it applies, part of the rule's name
--   outcome           1 passes, 0 fails, NA cannot be judged
--   grade, grade_field, imbalance (in unit), relative (symmetric difference), args (name=value|…)
--   role, observation_id   one figure and its part; NULL when the finding is that there is none
-- Of this connection only, and not compressed: it is written once, read once, and gone with the next run.
CREATE OR REPLACE TEMP TABLE verdict (
  flag VARCHAR, slug VARCHAR, key VARCHAR, target VARCHAR, outcome VARCHAR, severity VARCHAR, grade VARCHAR, grade_field VARCHAR,
  imbalance DOUBLE, relative DOUBLE, unit VARCHAR, indicator VARCHAR, area VARCHAR, period VARCHAR, args VARCHAR,
  role VARCHAR, observation_id VARCHAR
);
