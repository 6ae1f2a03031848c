-- What the program wrote when the schema had version 16: a mail that is registered, and one that is done with.
INSERT INTO mail (digest, done, day) VALUES
    ('6d61696c2d6f6e65', 0, '2026-03-02'),
    ('6d61696c2d74776f', 1, '2026-03-02');
