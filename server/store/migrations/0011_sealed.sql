-- Contents of persons and files, encrypted under keys of their own that the vault's key wraps. Of that key only its name is
-- here: nothing can be sealed under one that is not, so that after a change of keys nobody goes on with the old one.

CREATE TABLE vault_key (
    id TEXT PRIMARY KEY
);

-- `reference` is what the record names; of a file the SHA-256 of its bytes, and `box` that of its sealed bytes. `file` is,
-- of the content that names one, the file's reference.
CREATE TABLE sealed (
    reference {bytes} PRIMARY KEY,
    kind TEXT NOT NULL,
    vault_key TEXT NOT NULL REFERENCES vault_key (id),
    wrapped {bytes} NOT NULL,
    box {bytes} NOT NULL,
    file {bytes}
);

CREATE INDEX sealed_with_file ON sealed (file) WHERE file IS NOT NULL;

-- What is asked for and where, as a keyed digest, of matters that run; empty of all others.
ALTER TABLE matter ADD COLUMN content_mark {bytes} NOT NULL DEFAULT '';
CREATE INDEX matter_by_content_mark ON matter (content_mark) WHERE length(content_mark) > 0;
