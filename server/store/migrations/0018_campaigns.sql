-- Campaigns: what a unit undertakes to see through by a day, and the matters on its list. That one has left the list is
-- not kept: it follows from the matter.

CREATE TABLE campaign (
    id TEXT PRIMARY KEY,
    unit TEXT NOT NULL,
    title TEXT NOT NULL,
    ground TEXT NOT NULL,
    from_day TEXT NOT NULL,
    until_day TEXT NOT NULL,
    target {whole} NOT NULL,
    made_by TEXT NOT NULL,
    made_at {whole} NOT NULL
);

CREATE INDEX campaign_of_unit ON campaign (unit, until_day, id);

CREATE TABLE campaign_matter (
    campaign TEXT NOT NULL,
    matter {whole} NOT NULL,
    entered_on TEXT NOT NULL,
    entered_by TEXT NOT NULL,
    PRIMARY KEY (campaign, matter)
){clustered};

-- What a unit has in hand, the oldest first.
CREATE INDEX matter_of_holder ON matter (holder, registered_day, number);
