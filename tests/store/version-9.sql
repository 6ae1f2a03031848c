-- What the program wrote when the schema had version 9: a report that somebody is put under pressure over the matter.
INSERT INTO retaliation_report (matter, report) VALUES (430102202600000017, 430102202600000018);
