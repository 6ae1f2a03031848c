-- What the program wrote when the schema had version 4: the tally of the registered matter.
INSERT INTO tally_day (unit, day, step, total) VALUES ('petition-office', '2026-03-02', 'registered', 1);
INSERT INTO tally_stage (unit, stage, total) VALUES ('petition-office', 'registered', 1);
INSERT INTO tally_place (place, month, category, total) VALUES ('430102', '2026-03', 'labour', 1);
INSERT INTO tally_clock (unit, month, clock, kept, late, days) VALUES ('housing-bureau', '2026-02', 'notice', 1, 0, 9);
INSERT INTO follower (name, position) VALUES ('tally', 1);
