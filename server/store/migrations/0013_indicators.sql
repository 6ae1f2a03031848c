-- Parts of the indicators: what was counted of a unit in a month, by place and top category. A duty not yet done stands
-- under its last day instead of a month. No accusations are here. A figure is never of a person.

CREATE TABLE tally_part (
    unit TEXT NOT NULL,
    period TEXT NOT NULL,
    part TEXT NOT NULL,
    place TEXT NOT NULL,
    category TEXT NOT NULL,
    total {whole} NOT NULL,
    PRIMARY KEY (unit, period, part, place, category)
){clustered};

-- The matters behind each of them.
CREATE TABLE tally_matter (
    unit TEXT NOT NULL,
    part TEXT NOT NULL,
    period TEXT NOT NULL,
    matter {whole} NOT NULL,
    total {whole} NOT NULL,
    PRIMARY KEY (unit, part, period, matter)
){clustered};

-- The follower counts everything from the first event, with the new parts.
DELETE FROM tally_day;
DELETE FROM tally_stage;
DELETE FROM tally_place;
DELETE FROM tally_clock;
UPDATE follower SET position = 0 WHERE name = 'tally';
