-- What the program wrote when the schema had version 19: a meeting that was held, with its matter and who came.
INSERT INTO meeting (id, version, unit, title, on_day, place, held, called_off, saved_by, saved_at) VALUES
    ('6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d', 1, 'petition-office', '第三次联席会议', '2026-03-20', '二楼会议室', 0, 0, 'zhao',
     1773964800000),
    ('6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d', 2, 'petition-office', '第三次联席会议', '2026-03-20', '二楼会议室', 1, 0, 'zhao',
     1773997200000);
INSERT INTO meeting_agenda (meeting, version, position, matter, topic) VALUES
    ('6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d', 1, 1, 430102202600000017, '确定牵头单位'),
    ('6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d', 2, 1, 430102202600000017, '确定牵头单位');
INSERT INTO meeting_unit (meeting, version, position, unit, attendance, who) VALUES
    ('6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d', 1, 1, 'housing-bureau', 'invited', ''),
    ('6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d', 2, 1, 'housing-bureau', 'present', '副局长 王民');
INSERT INTO meeting_with (unit, on_day, meeting) VALUES
    ('petition-office', '2026-03-20', '6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d'),
    ('housing-bureau', '2026-03-20', '6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d');
