-- What the program wrote when the schema had version 17: a numbered paper and a template in an administrator's words.
INSERT INTO paper (unit, year, serial, matter, seq) VALUES ('housing-bureau', 2026, 1, 430102202600000017, 9);
INSERT INTO paper_template (kind, version, body, saved_by, saved_at) VALUES
    ('opinion', 1, 'text of a template', 'admin', 1772400000000);
