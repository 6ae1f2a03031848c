-- What the program wrote when the schema had version 6: the first event has its leaf, under a checkpoint that one witness
-- has signed; the event after it is not sealed yet.
UPDATE event SET salt = CAST('ssssssssssssssssssssssssssssssss' AS {bytes}) WHERE matter = 430102202600000017 AND seq = 1;
INSERT INTO leaf (number, position, entry)
    SELECT 0, position, CAST('eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee' AS {bytes}) FROM event WHERE matter = 430102202600000017 AND seq = 1;
INSERT INTO checkpoint (size, root, note) VALUES (1, CAST('rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr' AS {bytes}), 'petitions.example/ledger
1
cnJycnJycnJycnJycnJycnJycnJycnJycnJycnJycnI=

— petitions.example/ledger zEONxZDXKa4N20LUkIaE4Pfw44dLb13qbzMg3udv04WQA41EcKVJmrzmPW44s0QxdvR0a1tTo8KPjX+MHvHI8B0hfwE=
');
INSERT INTO cosignature (size, witness, line) VALUES (1, 'witness.example/w1+db17b2a8+BJv61WxpD9USxT1b/8uWLdK7INB1tiLIoFwdzxxAVQ/m',
    '— witness.example/w1 2xeyqAAAAABpVbkASd4lEQ+taDUgEmF5F3wSdh7AINxvR2lzNChIL62DX6EE95My5ADdzwkktX0EvTlMZQz0smNAEeRqq5CRC3hGBg==
');
