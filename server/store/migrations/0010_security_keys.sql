-- Security keys: devices that sign for their officer as a second factor, and what a session was asked to sign last.

CREATE TABLE security_key (
    credential TEXT PRIMARY KEY,
    officer TEXT NOT NULL,
    name TEXT NOT NULL,
    algorithm {whole} NOT NULL,
    public_key TEXT NOT NULL,
    counter {whole} NOT NULL,
    added {whole} NOT NULL,
    used {whole} NOT NULL
);

CREATE INDEX security_key_of_officer ON security_key (officer);

ALTER TABLE session ADD COLUMN challenge TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN challenge_until {whole} NOT NULL DEFAULT 0;
