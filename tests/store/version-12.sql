-- What the program wrote when the schema had version 12: who stands in for whom.
INSERT INTO delegation (id, officer, deputy, unit, from_day, until_day, reason, set_by, set_at, ended_by, ended_at) VALUES
    ('0a1b2c3d4e5f60718293a4b5c6d7e8f9', 'zhao', 'qian', 'housing-bureau', '2026-03-02', '2026-03-06', 'on leave', 'zhao',
     1772400000000, '', 0),
    ('f9e8d7c6b5a4938271605f4e3d2c1b0a', 'zhao', 'qian', 'housing-bureau', '2026-02-02', '2026-02-06', 'on a mission', 'admin',
     1769900000000, 'zhao', 1770000000000);
