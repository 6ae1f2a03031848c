-- Readings: which officer opened a matter, or a file of it, in which hour, and on what footing: `duty` names the clock or
-- the part of the officer's unit, `ground` what was stated where it had none. Hours are counted since 1970.

CREATE TABLE reading (
    matter {whole} NOT NULL,
    hour {whole} NOT NULL,
    officer TEXT NOT NULL,
    unit TEXT NOT NULL,
    thing TEXT NOT NULL,
    digest TEXT NOT NULL,
    duty TEXT NOT NULL,
    ground TEXT NOT NULL,
    day TEXT NOT NULL,
    first_at {whole} NOT NULL,
    last_at {whole} NOT NULL,
    times {whole} NOT NULL,
    PRIMARY KEY (matter, hour, officer, unit, thing, digest, duty, ground)
){clustered};

CREATE INDEX reading_of_hour ON reading (hour);
CREATE INDEX reading_of_unit ON reading (unit, day);

-- An hour is open until its leaf stands in the ledger; `salt` is the leaf's.
CREATE TABLE reading_hour (
    hour {whole} PRIMARY KEY,
    salt {bytes},
    leaf {whole}
);

CREATE INDEX reading_hour_open ON reading_hour (hour) WHERE leaf IS NULL;

-- Each writing into an hour takes the next number in it, and so does its sealing: of two that took the same, one adds
-- nothing and looks again. So nothing comes into an hour that is sealed.
CREATE TABLE reading_batch (
    hour {whole} NOT NULL,
    number {whole} NOT NULL,
    PRIMARY KEY (hour, number)
){clustered};
