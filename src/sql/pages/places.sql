-- places: the figures about one department.
-- In:  figure, tile. Out: one row per figure, with the last year that it describes; what it says is in figure_cards.
SELECT f.area, f.observation_id, year(f.period_end)::INTEGER AS year
FROM figure f JOIN tile t USING (area)
ORDER BY f.area, year, f.observation_id
