-- decision: findings that the pack itself closes, one row each. A package without the file has none.
-- In:  the resource `decision`, when there is one. Out: table decision.
CREATE TABLE IF NOT EXISTS decision (
  finding_id VARCHAR, ruleid VARCHAR, reason VARCHAR, comment VARCHAR, citation VARCHAR, decided_on VARCHAR, decided_by VARCHAR, inputs VARCHAR
);
