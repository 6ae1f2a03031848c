-- What the program wrote when the schema had version 11: a person, sealed under a key of this name.
INSERT INTO vault_key (id) VALUES ('8a1f6c0d2b4e7935');
INSERT INTO sealed (reference, kind, vault_key, wrapped, box)
    VALUES (CAST('a reference of thirty-two bytes..' AS {bytes}), 'person', '8a1f6c0d2b4e7935',
            CAST('its key, wrapped' AS {bytes}), CAST('its box' AS {bytes}));
