-- What the program wrote when the schema had version 10.
INSERT INTO session (token_digest, officer, csrf_token, expires, began, used, browser, address, factor, challenge, challenge_until)
    VALUES ('another digest', 'qian', 'token', 1772400000000, 1772300000000, 1772300000000, 'Chrome, Windows', '198.51.100.8',
            'code_wanted', 'asked', 1772300300000);
INSERT INTO security_key (credential, officer, name, algorithm, public_key, counter, added, used)
    VALUES ('Y3JlZGVudGlhbA', 'qian', '钥匙串上的', -7, 'cHVibGljIGtleQ', 12, 1772200000000, 1772300000000);
