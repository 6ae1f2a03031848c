-- What the program wrote when the schema had version 3.
INSERT INTO setting (name, value) VALUES ('version-3', 'awaits_opinion');
