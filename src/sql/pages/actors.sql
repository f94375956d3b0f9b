-- actors: who acts against trafficking, and which of them a figure counts.
-- In:  actor, codelist_structure, figure, source. Out: one row per actor, then one per structure counted that the list of actors lacks.
--   structure_id     the same organisation among the structures counted, known by its code or by its name
--   documents        documents of the pack that it signs, under its name or its acronym, whatever follows in brackets
--   signs_as         what finds most of them among the documents: the acronym where more than half have it, or else the name
WITH named AS (
  SELECT code AS structure_id, label, kind, name_key(label) AS name
  FROM codelist_structure WHERE code <> '_T'
),
counted AS (
  SELECT structure_id, count(*)::INTEGER AS figures, string_agg(observation_id, ' ' ORDER BY indicator, observation_id) AS observation_ids
  FROM figure GROUP BY structure_id
),
signed AS (
  SELECT source_id, producer AS producers, name_key(without_brackets(signature)) AS signature
  FROM (SELECT source_id, producer, unnest(string_split(producer, ';')) AS signature FROM source)
),
listed AS (
  SELECT a.*, coalesce(by_code.structure_id, by_name.structure_id) AS structure_id,
    name_key(a.acronym) AS short,
    name_key(without_brackets(a.name)) AS long
  FROM actor a
  LEFT JOIN named by_code ON by_code.structure_id = a.actor_id
  LEFT JOIN named by_name ON by_name.name = name_key(a.name)
)
SELECT l.actor_id AS id, l.name, l.acronym, l.kind, l.collective_member_2017 = 'yes' AS member,
  replace(l.exploitation, ';', ' ') AS exploitation, l.public, replace(l.services, ';', ' ') AS services, l.area,
  l.source_id, coalesce(c.figures, 0) AS figures, c.observation_ids,
  count(DISTINCT s.source_id)::INTEGER AS documents,
  CASE WHEN avg(contains(strip_accents(lower(s.producers)), strip_accents(lower(l.acronym)))::INTEGER) > 0.5 THEN any_value(l.acronym) ELSE without_brackets(any_value(l.name)) END AS signs_as
FROM listed l
LEFT JOIN counted c ON c.structure_id = l.structure_id
LEFT JOIN signed s ON s.signature IN (l.long, l.short)
GROUP BY ALL
UNION ALL
SELECT n.structure_id, n.label, NULL, n.kind, NULL, NULL, NULL, NULL, NULL, NULL, c.figures, c.observation_ids, 0, n.label
FROM named n JOIN counted c USING (structure_id)
WHERE n.structure_id NOT IN (SELECT structure_id FROM listed WHERE structure_id IS NOT NULL)
ORDER BY id
