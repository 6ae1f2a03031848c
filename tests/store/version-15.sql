-- What the program wrote when the schema had version 15: messages on their way, one given up, and a wish.
INSERT INTO delivery (id, matter, word, recipient, unit, route, day, state, held, tries, next_at, changed, reason, done_by)
VALUES
    ('430102-2026-00000017-1-0-sms', 430102202600000017, 'registration', 'petitioner', 'petition-office', 'sms', '2026-03-02',
     'waiting', 0, 1, 1772400030000, 1772400000000, 'HTTP 503', ''),
    ('430102-2026-00000017-1-1-webhook oa', 430102202600000017, 'registration', 'petition-office', 'petition-office',
     'webhook oa', '2026-03-02', 'dead', 0, 40, 1772700000000, 1772700000000, 'HTTP 400', '');
INSERT INTO wish (matter, route, language) VALUES (430102202600000017, 'letter', 'en');
