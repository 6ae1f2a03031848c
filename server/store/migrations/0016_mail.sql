-- Mails that came in, each known by a digest of its Message-ID and what it says: registered, or done with. Nothing of the
-- mail itself is here.

CREATE TABLE mail (
    digest TEXT PRIMARY KEY,
    done {whole} NOT NULL,
    day TEXT NOT NULL
);
