-- What the program wrote when the schema had version 22: a part of an agreement, counted by the follower.
INSERT INTO tally_part (unit, period, part, place, category, total) VALUES
    ('housing-bureau', '2026-03', 'money_promised', '430102', 'housing', 1000000);
INSERT INTO tally_matter (unit, part, period, matter, total) VALUES
    ('housing-bureau', 'instalment_in_time', '2026-03', 430102202600000017, 1);
UPDATE follower SET position = 1 WHERE name = 'tally';
