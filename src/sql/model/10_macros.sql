-- Period and interval algebra, references to law, and names, as macros.
-- Periods are text in ISO 8601 or SDMX form: 2017, 2017-03, 2017-03-09, 2017/2022, 2017-04/2022-12-15.
-- Source: METHODS §1.1 (periods), §2.4 (granularity of a printed number).

-- period_start('2017-03') = 2017-03-01 ; first day covered.
CREATE OR REPLACE MACRO period_start(period) AS
  CASE length(split_part(period, '/', 1))
    WHEN 4 THEN try_cast(split_part(period, '/', 1) || '-01-01' AS DATE)
    WHEN 7 THEN try_cast(split_part(period, '/', 1) || '-01' AS DATE)
    ELSE try_cast(split_part(period, '/', 1) AS DATE)
  END;

-- period_end('2017-02') = 2017-02-28 ; last day covered.
CREATE OR REPLACE MACRO period_end(period) AS
  CASE length(split_part(period, '/', -1))
    WHEN 4 THEN try_cast(split_part(period, '/', -1) || '-12-31' AS DATE)
    WHEN 7 THEN last_day(try_cast(split_part(period, '/', -1) || '-01' AS DATE))
    ELSE try_cast(split_part(period, '/', -1) AS DATE)
  END;

-- period_kind: range when two bounds are written, else the precision of the one written.
CREATE OR REPLACE MACRO period_kind(period) AS
  CASE
    WHEN contains(period, '/') THEN 'range'
    WHEN length(period) = 4 THEN 'year'
    WHEN length(period) = 7 THEN 'month'
    ELSE 'day'
  END;

-- number_step('2800') = 100, ('560') = 10, ('64.1') = 0.1, ('0') = 1 : g(x) of METHODS §2.4,
-- the weight of the last digit that a printed number commits to.
CREATE OR REPLACE MACRO number_step(printed) AS
  CASE
    WHEN contains(printed, '.') THEN pow(10, -length(split_part(printed, '.', 2)))
    WHEN ltrim(printed, '-0') = '' THEN 1
    ELSE pow(10, length(printed) - length(rtrim(printed, '0')))
  END;

-- significant_digits('40000') = 1, ('2 143' written 2143) = 4.
CREATE OR REPLACE MACRO significant_digits(printed) AS
  length(trim(replace(ltrim(printed, '-'), '.', ''), '0'));

-- symmetric_difference(a, b) = 2(a−b)/(a+b), in [−2, 2] for counts (METHODS §2.5).
CREATE OR REPLACE MACRO symmetric_difference(a, b) AS
  CASE WHEN abs(a) + abs(b) = 0 THEN 0 ELSE 2 * (a - b) / (abs(a) + abs(b)) END;

-- modified_z(60, 12, 1) = 32.376 : distance to the median in units of the median absolute deviation
-- (Iglewicz and Hoaglin, METHODS §3 F18).
CREATE OR REPLACE MACRO modified_z(x, middle, deviation) AS 0.6745 * (x - middle) / deviation;

-- hb_effect(67, 46.5) = 0.4409 : how many times over or under the reference, less one (Hidiroglou-Berthelot, METHODS §2.5).
CREATE OR REPLACE MACRO hb_effect(x, reference) AS greatest(x / reference, reference / x) - 1;

-- reading_high('>', 0.1, inf, 13.6) = inf, ('>', 100, inf, 2899) = 2899 : how far up a comparison reads a figure.
-- "More than 2 800" is a rounding; "more than 13.6", or than 561, is said to the unit or closer: a bound of a
-- class, which leaves everything beyond it. reading_low: "less than 33.3", likewise.
CREATE OR REPLACE MACRO reading_high(qualifier, step, hi, phi) AS CASE WHEN qualifier IN ('>', '>=') AND step <= 1 THEN hi ELSE phi END;
CREATE OR REPLACE MACRO reading_low(qualifier, step, lo, plo) AS CASE WHEN qualifier IN ('<', '<=') AND step <= 1 THEN lo ELSE plo END;

-- camp(50, 50, 36, 36, false) = 'high' : on which side of a disagreement a figure stands, by its reading (low, high) against the
-- largest lower bound and the smallest upper bound of all. Two adjacent roundings, which are read as they are, touch: each has its side.
CREATE OR REPLACE MACRO camp(low, high, low_max, high_min, adjacent) AS
  CASE WHEN high < low_max OR (adjacent AND high = low_max) THEN 'low' WHEN low > high_min OR (adjacent AND low = high_min) THEN 'high' ELSE 'compatible' END;

-- articles('ancien art. L.316-1, art. 225-4-1') = [L.316-1, art. 225-4-1] : references to law as a text prints them.
-- letter_of('L.316-1') = 'L.', of an article that has none 'art.' ; number_of('L. 316-1') = '316-1'.
CREATE OR REPLACE MACRO articles(words) AS
  regexp_extract_all(words, '(?:^|[^A-Za-z0-9])((?i:[LRD][.*\s\x{A0}\x{202F}-]*|art(?:icles?)?[.\s\x{A0}\x{202F}]*)\d{2,5}(?:-\d+)*)', 1);
CREATE OR REPLACE MACRO letter_of(reference) AS CASE WHEN reference ILIKE 'art%' THEN 'art.' ELSE upper(left(reference, 1)) || '.' END;
CREATE OR REPLACE MACRO number_of(reference) AS regexp_extract(reference, '\d+(?:-\d+)*');

-- name_key(name): letters and figures alone, so that two writings of one name meet; without_brackets('GRETA (CoE)') = 'GRETA'.
CREATE OR REPLACE MACRO name_key(name) AS regexp_replace(strip_accents(lower(name)), '[^a-z0-9]', '', 'g');
CREATE OR REPLACE MACRO without_brackets(name) AS regexp_replace(name, '\s*\(.*', '');
