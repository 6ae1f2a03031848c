-- Lots: announced draws of answered matters to be looked at again. Each row is written once: the terms, the population
-- fixed on the day, with its leaf in the ledger, and the draw. Of a population the tickets tell no number; `matter` is
-- here alone.

CREATE TABLE lot (
    id TEXT PRIMARY KEY,
    by_unit TEXT NOT NULL,
    units TEXT NOT NULL,
    from_day TEXT NOT NULL,
    until_day TEXT NOT NULL,
    number {whole} NOT NULL,
    share {whole} NOT NULL,
    on_day TEXT NOT NULL,
    announced_by TEXT NOT NULL,
    announced_at {whole} NOT NULL,
    secret {bytes} NOT NULL
);

CREATE INDEX lot_by_day ON lot (on_day, id);

CREATE TABLE lot_population (
    lot TEXT PRIMARY KEY,
    salt {bytes} NOT NULL,
    digest {bytes} NOT NULL,
    leaf {whole} NOT NULL
);

-- How many of each unit, in the order they were announced in.
CREATE TABLE lot_part (
    lot TEXT NOT NULL,
    ordinal {whole} NOT NULL,
    unit TEXT NOT NULL,
    size {whole} NOT NULL,
    drawn {whole} NOT NULL,
    PRIMARY KEY (lot, ordinal)
){clustered};

CREATE TABLE lot_ticket (
    lot TEXT NOT NULL,
    unit TEXT NOT NULL,
    ticket {bytes} NOT NULL,
    matter {whole} NOT NULL,
    PRIMARY KEY (lot, unit, ticket)
){clustered};

CREATE TABLE lot_draw (
    lot TEXT PRIMARY KEY,
    seed {bytes} NOT NULL,
    drawn_on TEXT NOT NULL
);

-- What was drawn, in the order it was drawn in of each unit.
CREATE TABLE lot_drawn (
    lot TEXT NOT NULL,
    unit TEXT NOT NULL,
    ordinal {whole} NOT NULL,
    matter {whole} NOT NULL,
    PRIMARY KEY (lot, unit, ordinal)
){clustered};

-- Reminders: that a unit was told of a duty before its last day, once for each day set beforehand.
CREATE TABLE reminder (
    matter {whole} NOT NULL,
    clock TEXT NOT NULL,
    unit TEXT NOT NULL,
    last_day TEXT NOT NULL,
    days_before {whole} NOT NULL,
    kind TEXT NOT NULL,
    sent_on TEXT NOT NULL,
    PRIMARY KEY (matter, clock, unit, last_day, days_before)
){clustered};

CREATE INDEX reminder_of_unit ON reminder (unit, sent_on, matter, clock, last_day, days_before);
