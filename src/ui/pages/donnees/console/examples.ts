/** Questions to start from; each has its name in the words. No figure, source, indicator or year is named. */
export const EXAMPLES = {
  sides: `SELECT s.side, count(*) AS figures, count(DISTINCT f.source_id) AS documents
FROM figure f
JOIN source s USING (source_id)
GROUP BY s.side
ORDER BY figures DESC`,
  years: `SELECT year(period_end) AS year, count(*) AS figures
FROM figure
WHERE period_kind <> 'range'
GROUP BY year
ORDER BY year`,
  quoted: `SELECT i.label_fr, i.label_en, count(DISTINCT f.source_id) AS documents, count(*) AS figures
FROM figure f
JOIN indicator i USING (indicator)
GROUP BY ALL
ORDER BY documents DESC, figures DESC
LIMIT 20`,
  pairs: `SELECT a.title AS one, a.period, a.qualifier, a.value_text, b.title AS other, b.qualifier, b.value_text
FROM pair p
JOIN figure a ON a.observation_id = p.observation_a
JOIN figure b ON b.observation_id = p.observation_b
WHERE p.grade = 'C4' AND (a.plo > b.phi OR b.plo > a.phi)
ORDER BY greatest(a.plo - b.phi, b.plo - a.phi) DESC
LIMIT 50`,
  findings: `SELECT flag, severity, count(*) AS findings
FROM finding
WHERE outcome = '0'
GROUP BY ALL
ORDER BY flag, severity`,
  excerpts: `SELECT s.producer, s.title, s.read_as, count(*) AS figures
FROM source s
JOIN figure f USING (source_id)
WHERE s.read_as <> 'full-text'
GROUP BY ALL
ORDER BY figures DESC
LIMIT 20`,
  rounded: `SELECT side, round(100 * avg(round_number::INTEGER), 1) AS percent_rounded, count(*) AS figures
FROM figure
WHERE measure = 'count' AND value >= 1000
GROUP BY side
ORDER BY percent_rounded DESC`,
} as const;

export type ExampleName = keyof typeof EXAMPLES;
export const EXAMPLE_NAMES = Object.keys(EXAMPLES) as readonly ExampleName[];
