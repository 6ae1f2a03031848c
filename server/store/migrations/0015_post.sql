-- What goes out to be told: one row for each message and the way it takes. No contact and no text of a person is here; both
-- are looked up when it is sent. `route` is sms, email, letter, or webhook and its name; `next_at` when it is tried next, or,
-- while somebody holds it, until when he does.

CREATE TABLE delivery (
    id TEXT PRIMARY KEY,
    matter {whole} NOT NULL,
    word TEXT NOT NULL,
    recipient TEXT NOT NULL,
    unit TEXT NOT NULL,
    route TEXT NOT NULL,
    day TEXT NOT NULL,
    state TEXT NOT NULL,
    held {whole} NOT NULL,
    tries {whole} NOT NULL,
    next_at {whole} NOT NULL,
    changed {whole} NOT NULL,
    reason TEXT NOT NULL,
    done_by TEXT NOT NULL
);

CREATE INDEX delivery_due ON delivery (route, next_at, id) WHERE state = 'waiting';
CREATE INDEX delivery_by_state ON delivery (state, changed, id);
CREATE INDEX delivery_letter ON delivery (unit, id) WHERE state = 'waiting' AND route = 'letter';

-- How the petitioner wishes to be told of a matter.
CREATE TABLE wish (
    matter {whole} PRIMARY KEY,
    route TEXT NOT NULL,
    language TEXT NOT NULL
);
