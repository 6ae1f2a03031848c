-- What the program wrote when the schema had version 21: a reception that is published.
INSERT INTO reception (id, version, unit, leader, post, leader_unit, on_day, begins, ends, place, places, called_off,
    reason, saved_by, saved_at) VALUES
    ('72727272727272727272727272727272', 1, 'petition-office', '李红', '副县长', 'county', '2026-03-20', '09:00', '11:30',
     '信访接待中心', 10, 0, '', 'zhao', 1772409600000);
INSERT INTO reception_day (reception, unit, on_day, turn) VALUES
    ('72727272727272727272727272727272', 'petition-office', '2026-03-20', 1);
