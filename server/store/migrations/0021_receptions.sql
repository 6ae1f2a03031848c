-- Leaders' receptions. A version is written once and never changed; the newest counts.

CREATE TABLE reception (
    id TEXT NOT NULL,
    version {whole} NOT NULL,
    unit TEXT NOT NULL,
    leader TEXT NOT NULL,
    post TEXT NOT NULL,
    leader_unit TEXT NOT NULL,
    on_day TEXT NOT NULL,
    begins TEXT NOT NULL,
    ends TEXT NOT NULL,
    place TEXT NOT NULL,
    places {whole} NOT NULL,
    called_off {whole} NOT NULL,
    reason TEXT NOT NULL,
    saved_by TEXT NOT NULL,
    saved_at {whole} NOT NULL,
    PRIMARY KEY (id, version)
);

-- The day of each reception as it stands. Whoever books in it or changes it counts its turn up first, and so waits for
-- whoever is doing so.
CREATE TABLE reception_day (
    reception TEXT PRIMARY KEY,
    unit TEXT NOT NULL,
    on_day TEXT NOT NULL,
    turn {whole} NOT NULL
);
CREATE INDEX reception_by_day ON reception_day (on_day, reception);
CREATE INDEX reception_of_unit ON reception_day (unit, on_day, reception);

-- The places matters have booked. It is of the matter alone; there is no list of visitors.
CREATE TABLE booking (
    matter {whole} NOT NULL,
    ordinal {whole} NOT NULL,
    reception TEXT NOT NULL,
    place {whole} NOT NULL,
    given_back {whole} NOT NULL,
    PRIMARY KEY (matter, ordinal)
);
-- Nobody else has the place until it is given back.
CREATE UNIQUE INDEX booking_place ON booking (reception, place) WHERE given_back = 0;
CREATE INDEX booking_of_reception ON booking (reception, place, matter, ordinal);
