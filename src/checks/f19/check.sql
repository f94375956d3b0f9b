-- F19: two numbers that a slip of the pen would turn into each other. A hint, never a verdict.
-- In:  verdict (those of F01, F02 and F05 that fail), figure (exact ones).
-- Out: columns of a verdict, outcome NA: the hint is told among the explanations of the finding
--      it belongs to (same rule as `core/digits.ts`, METHODS §3 F19).
WITH failing AS (
  SELECT DISTINCT v.flag, v.key, f.observation_id, f.indicator, f.area, f.period, f.unit, f.value, regexp_replace(f.value_text, '[^0-9]', '', 'g') AS digits
  FROM verdict v JOIN figure f USING (observation_id)
  WHERE v.flag IN ('F01', 'F02', 'F05') AND v.outcome = '0' AND f.qualifier = '=' AND f.value <> 0
),
pair AS (
  SELECT a.flag || '/' || a.key AS key, a.*, b.observation_id AS other_id, b.value AS other_value, b.digits AS other_digits,
    greatest(abs(a.value), abs(b.value)) / least(abs(a.value), abs(b.value)) AS ratio
  FROM failing a JOIN failing b ON b.flag = a.flag AND b.key = a.key AND a.value < b.value
),
slip AS (
  SELECT *,
    CASE
      WHEN ratio BETWEEN 9.5 AND 10.5 OR ratio BETWEEN 950 AND 1050 THEN 'magnitude'
      WHEN list_sort(string_split(digits, '')) = list_sort(string_split(other_digits, '')) AND (other_value - value) % 9 = 0 THEN 'transposition'
      WHEN damerau_levenshtein(digits, other_digits) = 1 AND least(length(digits), length(other_digits)) >= 3 THEN 'digit'
    END AS slip
  FROM pair
)
SELECT s.key || '/' || s.value || '/' || s.other_value AS key, NULL AS target, 'NA' AS outcome, 'information' AS severity, 'C4' AS grade, NULL AS grade_field,
  s.value - s.other_value AS imbalance, symmetric_difference(s.value, s.other_value) AS relative, s.unit, s.indicator, s.area, s.period,
  'slip=' || s.slip AS args,
  unnest([{'role': 'low', 'observation_id': s.observation_id}, {'role': 'high', 'observation_id': s.other_id}], recursive := true)
FROM slip s
WHERE s.slip IS NOT NULL
