-- dataset: the files that a person, or the pack on demand, adds to the figures of the pack.
-- imported: the rows that they brought, by table, so that they can be taken out again.
-- In:  nothing. Out: tables dataset and imported, empty.
CREATE TABLE IF NOT EXISTS dataset (
  dataset_id VARCHAR, name VARCHAR, file VARCHAR, sheet VARCHAR, sha256 VARCHAR, source_id VARCHAR, "rows" INTEGER, figures INTEGER,
  loaded_on VARCHAR, origin VARCHAR, replaces VARCHAR
);
CREATE TABLE IF NOT EXISTS imported ("table" VARCHAR, id VARCHAR, dataset_id VARCHAR);
