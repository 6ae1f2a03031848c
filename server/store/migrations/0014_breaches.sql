-- What units are held to account for, as it follows from the record: breaches, and the measures taken over them.
-- Both can be made again from the matters. `clock` is empty for a failed re-check; `made_good_on` while it is not.

CREATE TABLE breach (
    matter {whole} NOT NULL,
    clock TEXT NOT NULL,
    ordinal {whole} NOT NULL,
    unit TEXT NOT NULL,
    last_day TEXT NOT NULL,
    made_good_on TEXT NOT NULL,
    set_aside {whole} NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (matter, clock, ordinal)
){clustered};

CREATE INDEX breach_of_unit ON breach (unit, last_day, matter, clock, ordinal);

CREATE TABLE measure (
    matter {whole} NOT NULL,
    ordinal {whole} NOT NULL,
    kind TEXT NOT NULL,
    by_unit TEXT NOT NULL,
    unit TEXT NOT NULL,
    taken_on TEXT NOT NULL,
    reply_by TEXT NOT NULL,
    replied_on TEXT NOT NULL,
    withdrawn_on TEXT NOT NULL,
    matter_kind TEXT NOT NULL,
    PRIMARY KEY (matter, ordinal)
){clustered};

CREATE INDEX measure_of_unit ON measure (unit, taken_on, matter, ordinal);
CREATE INDEX measure_by_unit ON measure (by_unit, taken_on, matter, ordinal);
