-- What the program wrote when the schema had version 18: a campaign and the matter on its list.
INSERT INTO campaign (id, unit, title, ground, from_day, until_day, target, made_by, made_at) VALUES
    ('63636363636363636363636363636363', 'petition-office', '积案化解', '年度工作安排', '2026-03-01', '2026-12-31', 90, 'zhao',
     1772409600000);
INSERT INTO campaign_matter (campaign, matter, entered_on, entered_by) VALUES
    ('63636363636363636363636363636363', 430102202600000017, '2026-03-02', 'zhao');
