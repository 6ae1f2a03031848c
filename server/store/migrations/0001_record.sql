-- The record: what happened, the sum of it, what is owed, and the contents that events name by digest.
-- Words in braces differ between the databases and are filled in by the driver.

CREATE TABLE event (
    position {position},
    matter {whole} NOT NULL,
    seq {whole} NOT NULL,
    instant {whole} NOT NULL,
    day TEXT NOT NULL,
    actor TEXT NOT NULL,
    officer TEXT NOT NULL,
    unit TEXT NOT NULL,
    for_petitioner {whole} NOT NULL,
    noun TEXT NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (matter, seq)
);

CREATE TABLE matter (
    number {whole} PRIMARY KEY,
    version {whole} NOT NULL,
    stage TEXT NOT NULL,
    kind TEXT NOT NULL,
    category TEXT NOT NULL,
    place TEXT NOT NULL,
    holder TEXT NOT NULL,
    registered_day TEXT NOT NULL,
    body TEXT NOT NULL
);

-- One row for each open deadline; `ordinal` is its place in the matter.
CREATE TABLE duty (
    matter {whole} NOT NULL,
    ordinal {whole} NOT NULL,
    unit TEXT NOT NULL,
    clock TEXT NOT NULL,
    raw_last_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    provisional {whole} NOT NULL,
    stage TEXT NOT NULL,
    kind TEXT NOT NULL,
    category TEXT NOT NULL,
    place TEXT NOT NULL,
    registered_day TEXT NOT NULL,
    PRIMARY KEY (matter, ordinal)
){clustered};

CREATE INDEX duty_of_unit ON duty (unit, last_day, matter);
CREATE INDEX duty_of_unit_by_clock ON duty (unit, clock, last_day, matter);
CREATE INDEX duty_of_unit_by_category ON duty (unit, category, last_day, matter);
CREATE INDEX duty_provisional ON duty (matter) WHERE provisional = 1;

CREATE TABLE content (
    digest {bytes} PRIMARY KEY,
    salt {bytes} NOT NULL,
    kind TEXT NOT NULL,
    body TEXT NOT NULL
);

CREATE TABLE outbox (
    matter {whole} NOT NULL,
    seq {whole} NOT NULL,
    ordinal {whole} NOT NULL,
    recipient TEXT NOT NULL,
    word TEXT NOT NULL,
    PRIMARY KEY (matter, seq, ordinal)
){clustered};

CREATE TABLE query_code (
    digest TEXT PRIMARY KEY,
    matter {whole} NOT NULL
){clustered};

CREATE TABLE once (
    key TEXT PRIMARY KEY,
    day TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    status {whole} NOT NULL,
    body TEXT NOT NULL,
    headers TEXT NOT NULL
){clustered};

CREATE TABLE serial (
    division {whole} NOT NULL,
    year {whole} NOT NULL,
    next {whole} NOT NULL,
    PRIMARY KEY (division, year)
);

CREATE TABLE follower (
    name TEXT PRIMARY KEY,
    position {whole} NOT NULL
);
