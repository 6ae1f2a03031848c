-- What the program wrote when the schema had version 2.
INSERT INTO unit (id, body) VALUES
    ('housing-bureau',
     '{"id":"housing-bureau","name":{"zh":"住建局","en":"Housing Bureau"},"kind":"unit","level":4,"division":"430102","parent":"county","level_above":["county"],"successor":""}');
INSERT INTO officer (id, name, unit, roles, active, password_digest, must_change_password) VALUES
    ('zhao', '赵', 'housing-bureau', 'handler head', 1, 'none', 0);
INSERT INTO session (token_digest, officer, csrf_token, expires) VALUES ('digest', 'zhao', 'token', 1772400000000);
INSERT INTO division (code, zh, en, parent) VALUES ('430102', '芙蓉区', 'Furong District', '430100');
INSERT INTO category (code, zh, en, parent, level) VALUES ('labour', '劳动', 'Labour', '', 1);
INSERT INTO setting (name, value) VALUES ('law', 'cn');
