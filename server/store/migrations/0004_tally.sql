-- The tally: sums over the record, of units, places and clocks and never of a person. A follower keeps them,
-- each batch of events together with its cursor; all of it can be made again from the events.

CREATE TABLE tally_day (
    unit TEXT NOT NULL,
    day TEXT NOT NULL,
    step TEXT NOT NULL,
    total {whole} NOT NULL,
    PRIMARY KEY (unit, day, step)
){clustered};

-- What each unit has in hand; nothing of it has ended.
CREATE TABLE tally_stage (
    unit TEXT NOT NULL,
    stage TEXT NOT NULL,
    total {whole} NOT NULL,
    PRIMARY KEY (unit, stage)
){clustered};

-- Matters by the place and the category they belong to, in the month they were registered. Accusations are not here.
CREATE TABLE tally_place (
    place TEXT NOT NULL,
    month TEXT NOT NULL,
    category TEXT NOT NULL,
    total {whole} NOT NULL,
    PRIMARY KEY (place, month, category)
){clustered};

-- Duties by the month they were done, or missed for good. `days` is how long they took, all together.
CREATE TABLE tally_clock (
    unit TEXT NOT NULL,
    month TEXT NOT NULL,
    clock TEXT NOT NULL,
    kept {whole} NOT NULL,
    late {whole} NOT NULL,
    days {whole} NOT NULL,
    PRIMARY KEY (unit, month, clock)
){clustered};
