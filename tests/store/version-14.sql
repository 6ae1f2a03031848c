-- What the program wrote when the schema had version 14: a breach, made good, and the letter over it.
INSERT INTO breach (matter, clock, ordinal, unit, last_day, made_good_on, set_aside, kind) VALUES
    (430102202600000017, 'notice', 2, 'housing-bureau', '2026-02-09', '2026-02-12', 0, 'request');
INSERT INTO measure (matter, ordinal, kind, by_unit, unit, taken_on, reply_by, replied_on, withdrawn_on, matter_kind) VALUES
    (430102202600000017, 1, 'supervision_letter', 'petition-office', 'housing-bureau', '2026-02-13', '2026-02-27', '', '',
     'request');
