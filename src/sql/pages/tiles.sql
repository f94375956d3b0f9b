-- tiles: the departments, each with its place on the grid.
-- In:  tile, codelist_area. Out: one row per department, in reading order; overseas: those of the block apart.
SELECT t.area, a.label_fr, a.label_en, a.parent = 'FR-OM' AS overseas, t.row::INTEGER AS row, t.col::INTEGER AS col
FROM tile t JOIN codelist_area a ON a.code = t.area
ORDER BY t.row::INTEGER, t.col::INTEGER
