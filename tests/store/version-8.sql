-- What the program wrote when the schema had version 8.
INSERT INTO session (token_digest, officer, csrf_token, expires, began, used, browser, address, factor)
    VALUES ('digest', 'zhao', 'token', 1772400000000, 1772300000000, 1772300000000, 'Firefox, Linux', '198.51.100.7', 'passed');
INSERT INTO second_factor (officer, secret, proposed, confirmed, counter)
    VALUES ('zhao', 'sealed secret', '', 1772200000000, 59073333);
INSERT INTO recovery_code (officer, digest) VALUES ('zhao', 'digest of a code');
INSERT INTO second_factor_reset (officer, instant, administrator) VALUES ('zhao', 1772100000000, 'admin');
