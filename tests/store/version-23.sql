-- What the program wrote when the schema had version 23: an opinion before which the petitioner was spoken with.
INSERT INTO tally_part (unit, period, part, place, category, total) VALUES
    ('housing-bureau', '2026-04', 'contacted', '430102', 'housing', 3);
INSERT INTO tally_matter (unit, part, period, matter, total) VALUES
    ('housing-bureau', 'contacted', '2026-04', 430102202600000018, 1);
UPDATE follower SET position = 2 WHERE name = 'tally';
