-- Signing in: what a session is known by, each officer's second factor with its recovery codes, and which administrator
-- set one back. Sessions from before end: their officers sign in anew.

DROP TABLE session;

CREATE TABLE session (
    token_digest TEXT PRIMARY KEY,
    officer TEXT NOT NULL,
    csrf_token TEXT NOT NULL,
    expires {whole} NOT NULL,
    began {whole} NOT NULL,
    used {whole} NOT NULL,
    browser TEXT NOT NULL,
    address TEXT NOT NULL,
    factor TEXT NOT NULL
);

CREATE INDEX session_of_officer ON session (officer);

-- Both secrets are encrypted under a key that is not in the database; `proposed` waits for its first code. `counter` is that
-- of the last code taken, so that none is taken twice.
CREATE TABLE second_factor (
    officer TEXT PRIMARY KEY,
    secret TEXT NOT NULL,
    proposed TEXT NOT NULL,
    confirmed {whole} NOT NULL,
    counter {whole} NOT NULL
);

CREATE TABLE recovery_code (
    officer TEXT NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (officer, digest)
);

CREATE TABLE second_factor_reset (
    officer TEXT NOT NULL,
    instant {whole} NOT NULL,
    administrator TEXT NOT NULL,
    PRIMARY KEY (officer, instant)
);
