-- What the program wrote when the schema had version 20: a lot that is announced, and a reminder.
INSERT INTO lot (id, by_unit, units, from_day, until_day, number, share, on_day, announced_by, announced_at, secret) VALUES
    ('64646464646464646464646464646464', 'petition-office', 'housing-bureau water-bureau', '2026-01-01', '2026-02-28', 0, 10,
     '2026-03-20', 'zhao', 1772409600000, CAST('a secret of thirty-two bytes....' AS {bytes}));
INSERT INTO reminder (matter, clock, unit, last_day, days_before, kind, sent_on) VALUES
    (430102202600000017, 'notice', 'petition-office', '2026-03-17', 3, 'request', '2026-03-14');
