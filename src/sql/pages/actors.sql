-- actors: who acts against trafficking, and which of them a figure counts.
-- In:  actor, codelist_structure, figure, source. Out: one row per actor, then one per structure counted that the list of actors lacks.
--   structure_id     the same organisation among the structures counted, known by its code or by its name
--   documents        documents of the pack that it signs, under its name or its acronym
WITH named AS (
  SELECT code AS structure_id, label, kind, regexp_replace(strip_accents(lower(label)), '[^a-z0-9]', '', 'g') AS name
  FROM codelist_structure WHERE code <> '_T'
),
counted AS (
  SELECT structure_id, count(*)::INTEGER AS figures, string_agg(observation_id, ' ' ORDER BY indicator, observation_id) AS observation_ids
  FROM figure GROUP BY structure_id
),
signed AS (
  SELECT source_id, unnest(string_split(producer, ';')) AS producer FROM source
),
listed AS (
  SELECT a.*, coalesce(by_code.structure_id, by_name.structure_id) AS structure_id
  FROM actor a
  LEFT JOIN named by_code ON by_code.structure_id = a.actor_id
  LEFT JOIN named by_name ON by_name.name = regexp_replace(strip_accents(lower(a.name)), '[^a-z0-9]', '', 'g')
)
SELECT l.actor_id AS id, l.name, l.acronym, l.kind, l.collective_member_2017 = 'yes' AS member,
  replace(l.exploitation, ';', ' ') AS exploitation, l.public, replace(l.services, ';', ' ') AS services, l.area,
  l.source_id, coalesce(c.figures, 0) AS figures, c.observation_ids,
  count(DISTINCT s.source_id)::INTEGER AS documents
FROM listed l
LEFT JOIN counted c ON c.structure_id = l.structure_id
LEFT JOIN signed s ON trim(s.producer) IN (l.name, l.acronym)
GROUP BY ALL
UNION ALL
SELECT n.structure_id, n.label, NULL, n.kind, NULL, NULL, NULL, NULL, NULL, NULL, c.figures, c.observation_ids, 0
FROM named n JOIN counted c USING (structure_id)
WHERE n.structure_id NOT IN (SELECT structure_id FROM listed WHERE structure_id IS NOT NULL)
ORDER BY id
