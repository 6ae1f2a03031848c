-- What the program wrote when the schema had version 5: the answer of the registered matter, made public. Its texts were
-- erased since, so that nothing is found by words.
INSERT INTO event (matter, seq, instant, day, actor, officer, unit, for_petitioner, noun, body) VALUES
    (430102202600000017, 2, 1773964800000, '2026-03-20', 'officer', 'lin', 'petition-office', 0, 'publication',
     '{"publication":{"title":"6161616161616161616161616161616161616161616161616161616161616161","question":"6262626262626262626262626262626262626262626262626262626262626262","answer":"6363636363636363636363636363636363636363636363636363636363636363","unit":"petition-office","registered_on":"2026-03-02","answered_on":"2026-03-12","published_on":"2026-03-20"}}');
UPDATE matter SET version = 2, body = replace(replace(body, '"version":1,', '"version":2,'), '"redoing":false',
    '"publication":{"title":"6161616161616161616161616161616161616161616161616161616161616161","question":"6262626262626262626262626262626262626262626262626262626262626262","answer":"6363636363636363636363636363636363636363636363636363636363636363","unit":"petition-office","registered_on":"2026-03-02","answered_on":"2026-03-12","published_on":"2026-03-20"},"redoing":false')
    WHERE number = 430102202600000017;
INSERT INTO published_answer (matter, id, unit, category, place, registered_on, answered_on, published_on, title, question,
                              answer, basis, words) VALUES
    (430102202600000017, '63636363636363636363', 'petition-office', 'labour.wages.arrears', '430102', '2026-03-02',
     '2026-03-12', '2026-03-20', CAST('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' AS {bytes}), CAST('bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb' AS {bytes}),
     CAST('cccccccccccccccccccccccccccccccc' AS {bytes}), '', '


');
