-- Meetings of the joint conference. A version is written once and never changed; the newest counts.

CREATE TABLE meeting (
    id TEXT NOT NULL,
    version {whole} NOT NULL,
    unit TEXT NOT NULL,
    title TEXT NOT NULL,
    on_day TEXT NOT NULL,
    place TEXT NOT NULL,
    held {whole} NOT NULL,
    called_off {whole} NOT NULL,
    saved_by TEXT NOT NULL,
    saved_at {whole} NOT NULL,
    PRIMARY KEY (id, version)
);

CREATE TABLE meeting_agenda (
    meeting TEXT NOT NULL,
    version {whole} NOT NULL,
    position {whole} NOT NULL,
    matter {whole} NOT NULL,
    topic TEXT NOT NULL,
    PRIMARY KEY (meeting, version, position)
);

-- The units that are to come, and what became of it.
CREATE TABLE meeting_unit (
    meeting TEXT NOT NULL,
    version {whole} NOT NULL,
    position {whole} NOT NULL,
    unit TEXT NOT NULL,
    attendance TEXT NOT NULL,
    who TEXT NOT NULL,
    PRIMARY KEY (meeting, version, position)
);

-- The meetings a unit calls or is to come to, by day.
CREATE TABLE meeting_with (
    unit TEXT NOT NULL,
    on_day TEXT NOT NULL,
    meeting TEXT NOT NULL,
    PRIMARY KEY (unit, on_day, meeting)
){clustered};
CREATE INDEX meeting_with_meeting ON meeting_with (meeting);

-- On whose list a matter is.
CREATE INDEX campaign_of_matter ON campaign_matter (matter, campaign);
