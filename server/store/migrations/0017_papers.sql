-- Papers: the number each has among those of its unit and year, and the templates that administrators wrote. A number is the
-- key, so that none is given twice; each is one more than the last, so that none is left out.

CREATE TABLE paper (
    unit TEXT NOT NULL,
    year {whole} NOT NULL,
    serial {whole} NOT NULL,
    matter {whole} NOT NULL,
    seq {whole} NOT NULL,
    PRIMARY KEY (unit, year, serial)
);

CREATE TABLE paper_template (
    kind TEXT NOT NULL,
    version {whole} NOT NULL,
    body TEXT NOT NULL,
    saved_by TEXT NOT NULL,
    saved_at {whole} NOT NULL,
    PRIMARY KEY (kind, version)
);
