-- Reports of retaliation: `report` is a matter that says that somebody is put under pressure over `matter`.

CREATE TABLE retaliation_report (
    matter {whole} NOT NULL,
    report {whole} NOT NULL,
    PRIMARY KEY (matter, report)
){clustered};
