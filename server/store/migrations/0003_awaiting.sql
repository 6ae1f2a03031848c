-- What lies before whoever approves: a handling duty whose opinion is drafted.
-- The underscore stands for the brace of the draft's JSON.

ALTER TABLE duty ADD COLUMN awaits_opinion {whole} NOT NULL DEFAULT 0;

UPDATE duty SET awaits_opinion = 1
    WHERE clock = 'handling' AND matter IN (SELECT number FROM matter WHERE body LIKE '%"draft":_"drafter"%');

CREATE INDEX duty_of_unit_awaiting_opinion ON duty (unit, last_day, matter) WHERE awaits_opinion = 1;
