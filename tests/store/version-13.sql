-- What the program wrote when the schema had version 13: what the registered matter counts in the indicators.
INSERT INTO tally_part (unit, period, part, place, category, total) VALUES
    ('housing-bureau', '2026-02', 'notice_in_time', '430102', 'housing', 1);
INSERT INTO tally_matter (unit, part, period, matter, total) VALUES
    ('housing-bureau', 'notice_in_time', '2026-02', 430102202600000017, 1);
UPDATE follower SET position = 1 WHERE name = 'tally';
