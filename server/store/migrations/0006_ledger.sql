-- The ledger: each event is a leaf of an append-only tree. `number` counts leaves from 0 in the order of the
-- tree; `entry` is what the tree holds of it, a commitment under the event's salt. `subtree` keeps the roots of
-- the full tiles of each level, `checkpoint` each signed head of the tree, `cosignature` what witnesses signed.

ALTER TABLE event ADD COLUMN salt {bytes} NOT NULL DEFAULT '';

CREATE TABLE leaf (
    number {whole} PRIMARY KEY,
    position {whole} UNIQUE,
    entry {bytes} NOT NULL
);

CREATE TABLE subtree (
    level {whole} NOT NULL,
    number {whole} NOT NULL,
    root {bytes} NOT NULL,
    PRIMARY KEY (level, number)
){clustered};

CREATE TABLE checkpoint (
    size {whole} PRIMARY KEY,
    root {bytes} NOT NULL,
    note TEXT NOT NULL
);

-- A witness's line under the checkpoint of this size.
CREATE TABLE cosignature (
    size {whole} NOT NULL,
    witness TEXT NOT NULL,
    line TEXT NOT NULL,
    PRIMARY KEY (size, witness)
){clustered};
