#!/usr/bin/python3
"""tools/check-lot agrees with a sound draw, and names what is wrong with one in which anything was changed."""
import copy
import hashlib
import json
import pathlib
import subprocess
import tempfile
import unittest

CHECK = pathlib.Path(__file__).resolve().parent.parent / "tools/check-lot"
NUMBER, SALT = "430102-2026-00000017", b"s" * 32


def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def root_of(leaves):
    if len(leaves) == 1:
        return leaves[0]
    half = 1 << (len(leaves) - 1).bit_length() - 1
    return sha(b"\1", root_of(leaves[:half]), root_of(leaves[half:]))


def write_ledger(folder, entries):
    """The files that a ledger of so many entries serves: bundles, and tiles of two levels."""
    hashes = [sha(b"\0", entry) for entry in entries]
    levels = [hashes, [root_of(hashes[i:i + 256]) for i in range(0, len(hashes) - 255, 256)]]
    bundles = [bytes([0, len(one)]) + one for one in entries]
    for name, rows in (("entries", bundles), ("0", levels[0]), ("1", levels[1])):
        for tile in range(0, len(rows), 256):
            row = rows[tile:tile + 256]
            at = folder / "tile" / name / f"{tile // 256:03d}"
            if len(row) < 256:
                at = at.with_name(at.name + ".p") / str(len(row))
            at.parent.mkdir(parents=True, exist_ok=True)
            at.write_bytes(b"".join(row))
    return root_of(hashes).hex()


def made(folder, before=300):
    """A lot drawn of two units, and of one that has too few, in a ledger of more than a tile."""
    water = sorted(sha(b"water", bytes([i])).hex() for i in range(40))
    housing = sorted([sha(b"dengwen lot ticket 1\n", SALT, NUMBER.encode()).hex(),
                      *(sha(b"housing", bytes([i])).hex() for i in range(6))])
    lot = {"id": "one", "by": "petitions", "from": "2026-01-01", "until": "2026-02-28", "share": 12, "on": "2026-03-20",
           "announced_at": "2026-03-09T04:10:05.123Z", "state": "drawn", "rule": "dengwen lot 1", "leaf": before,
           "seed_size": before + 2, "salt": (b"t" * 32).hex(),
           "units": [{"unit": "water", "size": 40, "drawn": 5, "tickets": water},
                     {"unit": "housing", "size": 7, "drawn": 1, "tickets": housing}, {"unit": "labour"}]}
    lot["digest"] = sha(b"water 40\n", *map(bytes.fromhex, water), b"housing 7\n", *map(bytes.fromhex, housing),
                        b"labour 0\n").hex()
    lot["text"] = ("lot one\nby petitions\nfrom 2026-01-01\nuntil 2026-02-28\nshare 12\non 2026-03-20\n"
                   "announced 2026-03-09T04:10:05.123Z\nunit water 40 5\nunit housing 7 1\nunit labour few\n"
                   f"population 47 {lot['digest']}\n")
    entries = [bytes([1]) + sha(bytes([i % 256, i // 256])) for i in range(before + 2)]
    entries[before] = b"\3" + sha(b"dengwen lot 1\n", bytes.fromhex(lot["salt"]), lot["text"].encode())
    lot["seed"] = write_ledger(folder, entries)
    for unit in lot["units"][:2]:
        ranked = {sha(b"dengwen lot draw 1\n", bytes.fromhex(lot["seed"]), bytes.fromhex(one)): one
                  for one in unit["tickets"]}
        unit["tickets_drawn"] = [ranked[key] for key in sorted(ranked)][:unit["drawn"]]
    return lot


class CheckLotTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.ledger = pathlib.Path(self.folder.name)
        self.lot = made(self.ledger)

    def check(self, lot, *more):
        file = self.ledger / "lot.json"
        file.write_text(json.dumps(lot), encoding="utf-8")
        return subprocess.run([CHECK, str(file), *more], capture_output=True, text=True, check=False)

    def test_agrees_with_a_sound_draw(self):
        told = self.check(self.lot, "--ledger", str(self.ledger), "--opened", NUMBER, SALT.hex())
        self.assertEqual((told.returncode, told.stdout.count("differs:")), (0, 0), told.stdout + told.stderr)
        self.assertIn("47 in the population, 6 drawn", told.stdout)
        self.assertRegex(told.stdout, f"{NUMBER} is in the population of housing, (not )?drawn")
        self.assertEqual(self.check({"rule": "dengwen lot 1", "state": "announced"}).returncode, 0)

    def test_agrees_at_every_size_of_the_ledger(self):
        for before in (0, 1, 2, 6, 254, 255, 256, 511, 512, 700):
            with tempfile.TemporaryDirectory() as folder:
                self.ledger = pathlib.Path(folder)
                told = self.check(made(self.ledger, before), "--ledger", folder)
                self.assertEqual(told.returncode, 0, f"{before}: {told.stdout}{told.stderr}")

    def test_names_what_was_changed(self):
        water = self.lot["units"][0]
        undrawn = next(one for one in water["tickets"] if one not in water["tickets_drawn"])

        def another_drawn(lot):
            lot["units"][0]["tickets_drawn"][0] = undrawn

        def one_left_out(lot):
            lot["units"][0]["tickets_drawn"].pop()

        def gone_from_the_population(lot):
            lot["units"][0]["tickets"].remove(undrawn)
            lot["units"][0]["size"] -= 1

        def more_promised(lot):
            lot["units"][1]["drawn"] = 2

        def of_few(lot):
            lot["units"][2] = {"unit": "labour", "size": 1, "drawn": 0, "tickets": [sha(b"x").hex()]}

        def another_day(lot):
            lot["on"] = "2026-03-21"

        def afterwards(lot):
            lot["announced_at"] = "2026-03-20T04:10:05.123Z"

        def later_seed(lot):
            lot["seed_size"] += 1

        def another_rule(lot):
            lot["rule"] = "dengwen lot 2"

        for change in (another_drawn, one_left_out, gone_from_the_population, more_promised, of_few, another_day,
                       afterwards, later_seed, another_rule):
            lot = copy.deepcopy(self.lot)
            change(lot)
            told = self.check(lot)
            self.assertEqual(told.returncode, 1, f"{change.__name__}: {told.stdout}{told.stderr}")
            self.assertIn("differs:", told.stdout)

    def test_names_a_seed_or_a_population_that_is_not_the_ledgers(self):
        lot = copy.deepcopy(self.lot)
        lot["seed"] = sha(b"of somebody's choice").hex()
        for unit in lot["units"][:2]:
            ranked = sorted(unit["tickets"], key=lambda one: sha(b"dengwen lot draw 1\n", bytes.fromhex(lot["seed"]),
                                                                 bytes.fromhex(one)))
            unit["tickets_drawn"] = ranked[:unit["drawn"]]
        self.assertEqual(self.check(lot).returncode, 0, "from the file alone it cannot be told")
        told = self.check(lot, "--ledger", str(self.ledger))
        self.assertIn("differs: the seed is not the ledger's root", told.stdout)
        lot = copy.deepcopy(self.lot)
        lot["salt"] = bytes(32).hex()
        told = self.check(lot, "--ledger", str(self.ledger))
        self.assertIn("is not this population", told.stdout)
        told = self.check(self.lot, "--opened", "430102-2026-00000018", SALT.hex())
        self.assertEqual(told.returncode, 1, told.stdout)


if __name__ == "__main__":
    unittest.main()
