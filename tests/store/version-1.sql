-- What the program wrote when the schema had version 1: one registered matter with all that hangs on it.
INSERT INTO matter (number, version, stage, kind, category, place, holder, registered_day, body) VALUES
    (430102202600000017, 1, 'registered', 'request', 'labour.wages.arrears', '430102', 'petition-office', '2026-03-02',
     '{"number":"430102-2026-00000017","version":1,"stage":"registered","kind":"request","category":"labour.wages.arrears","place":"430102","accused_unit":"","demands":[{"number":1,"text":"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"}],"submissions":[{"ordinal":1,"channel":"web","received_day":"2026-03-02","registered_day":"2026-03-02","statement":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","petitioners":[],"representatives":[],"attachments":[],"persons":1,"withheld_name":false,"anonymous":false,"reachable":true,"electronic_consent":false,"registered_by":""}],"holder":"petition-office","routings":[],"deciding_body":"","assistances":[],"procedure":"general","handling_unit":"","reviewing_unit":"","re_reviewing_unit":"","recused":[],"participations":[],"hearings":[],"opinions":[],"redoing":false,"deadlines":[{"clock":"registration","unit":"petition-office","day_zero":"2026-03-02","raw_last_day":"2026-03-17","last_day":"2026-03-17","provisional":false,"extended_days":0,"hearing_days":0,"law":"cn/2022-05-01"}]}');
INSERT INTO event (matter, seq, instant, day, actor, officer, unit, for_petitioner, noun, body) VALUES
    (430102202600000017, 1, 1772400000000, '2026-03-02', 'officer', 'lin', 'petition-office', 0, 'registration',
     '{"number":"430102-2026-00000017","submission":{"ordinal":1,"channel":"web","received_day":"2026-03-02","registered_day":"2026-03-02","statement":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","petitioners":[],"representatives":[],"attachments":[],"persons":1,"withheld_name":false,"anonymous":false,"reachable":true,"electronic_consent":false,"registered_by":""},"kind":"request","category":"labour.wages.arrears","place":"430102","accused_unit":"","demands":[{"number":1,"text":"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"}],"holder":"petition-office","deadlines":[{"clock":"registration","unit":"petition-office","day_zero":"2026-03-02","raw_last_day":"2026-03-17","last_day":"2026-03-17","provisional":false,"extended_days":0,"hearing_days":0,"law":"cn/2022-05-01"}]}');
INSERT INTO duty (matter, ordinal, unit, clock, raw_last_day, last_day, provisional, stage, kind, category, place,
                  registered_day) VALUES
    (430102202600000017, 0, 'petition-office', 'registration', '2026-03-17', '2026-03-17', 0, 'registered', 'request',
     'labour.wages.arrears', '430102', '2026-03-02');
INSERT INTO outbox (matter, seq, ordinal, recipient, word) VALUES (430102202600000017, 1, 0, 'petitioner', 'registration');
INSERT INTO query_code (digest, matter) VALUES ('digest of a code', 430102202600000017);
INSERT INTO once (key, day, fingerprint, status, body, headers) VALUES
    ('web/key', '2026-03-02', 'fingerprint', 201, '{}', '{}');
INSERT INTO serial (division, year, next) VALUES (430102, 2026, 18);
INSERT INTO follower (name, position) VALUES ('outgoing', 1);
