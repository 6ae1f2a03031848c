-- Delegations: who stands in for whom, on which days, and who set and ended it. A row stays for a year after its last day.
-- Roles are not here: they are those of the officer who is away, as they are on the day.

CREATE TABLE delegation (
    id TEXT PRIMARY KEY,
    officer TEXT NOT NULL,
    deputy TEXT NOT NULL,
    unit TEXT NOT NULL,
    from_day TEXT NOT NULL,
    until_day TEXT NOT NULL,
    reason TEXT NOT NULL,
    set_by TEXT NOT NULL,
    set_at {whole} NOT NULL,
    ended_by TEXT NOT NULL,
    ended_at {whole} NOT NULL
);

CREATE INDEX delegation_to_deputy ON delegation (deputy, until_day);
CREATE INDEX delegation_of_officer ON delegation (officer, until_day);
CREATE INDEX delegation_of_unit ON delegation (unit, until_day);

-- In whose stead an act was done; empty, as on every event from before: in nobody's.
ALTER TABLE event ADD COLUMN on_behalf_of TEXT NOT NULL DEFAULT '';
