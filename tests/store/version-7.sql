-- What the program wrote when the schema had version 7: the matter was opened twice in an hour that is not sealed yet, on a
-- duty and on a ground.
INSERT INTO reading (matter, hour, officer, unit, thing, digest, duty, ground, day, first_at, last_at, times) VALUES
    (430102202600000017, 492337, 'lin', 'petition-office', 'names', '', 'registration', '', '2026-03-02', 1772413200000,
     1772413260000, 2),
    (430102202600000017, 492337, 'zhao', 'housing-bureau', 'matter', '', '', 'supervision', '2026-03-02', 1772413300000,
     1772413300000, 1);
INSERT INTO reading_hour (hour) VALUES (492337);
INSERT INTO reading_batch (hour, number) VALUES (492337, 0), (492337, 1);
