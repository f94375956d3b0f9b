-- data_date: the day of the most recent document that is dated to the day.
-- In:  source. Out: one row.
SELECT max(published) AS latest FROM source WHERE length(published) = 10
