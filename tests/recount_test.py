#!/usr/bin/python3
"""tools/recount agrees with a sound edition and names what is wrong with each that is not."""
import copy
import json
import pathlib
import subprocess
import tempfile
import unittest

RECOUNT = pathlib.Path(__file__).resolve().parent.parent / "tools/recount"
SOUND = {
    "year": 2026, "made_on": "2027-01-04",
    "parts": [
        {"part": "reply_in_time", "all": 43, "unit": {"county": None, "housing": 30, "petitions": None},
         "month": {"2026-01": 30, "2026-02": 13}},
        {"part": "reply_late", "all": 6, "unit": {"housing": 6}, "month": {"2026-02": 6}},
        {"part": "reply_overdue", "all": 0, "unit": {}, "month": {}},
        {"part": "first_item", "all": None, "unit": {"housing": None}, "month": {"2026-02": None},
         "place": {"430102/housing": None}}],
    "indicators": [
        {"indicator": "timely_reply", "measure": "share", "better": "higher", "over": "reply_in_time",
         "rest": ["reply_late", "reply_overdue"], "all": {"over": 43, "under": 49, "value": 87.7},
         "units": {"county": None, "housing": {"over": 30, "under": 36, "value": 83.3}, "petitions": None}}]}


class RecountTest(unittest.TestCase):
    def recount(self, edition):
        with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
            json.dump(edition, file)
            file.flush()
            return subprocess.run([RECOUNT, file.name], capture_output=True, text=True, check=False)

    def test_agrees_with_a_sound_edition(self):
        told = self.recount(SOUND)
        self.assertEqual((told.returncode, told.stdout.count("differs:")), (0, 0), told.stdout + told.stderr)
        self.assertIn("5 of them hidden", told.stdout)

    def test_names_what_is_wrong(self):
        reply, late, items = 0, 1, 3

        def told_value(edition):
            edition["indicators"][0]["all"]["value"] = 88

        def of_a_unit(edition):
            edition["indicators"][0]["units"]["housing"]["over"] = 31

        def told_though_hidden(edition):
            edition["indicators"][0]["units"]["county"] = {"over": 3, "under": 3, "value": 100}

        def small(edition):
            edition["parts"][reply]["unit"]["county"] = 3

        def worked_out(edition):
            edition["parts"][reply]["unit"]["petitions"] = 10

        def no_sum(edition):
            edition["parts"][late]["month"]["2026-02"] = 7

        def sum_made(edition):
            edition["parts"][items]["unit"]["housing"] = 9

        def small_sum(edition):
            edition["parts"][items]["all"] = 4

        for wrong in (told_value, of_a_unit, told_though_hidden, small, worked_out, no_sum, sum_made, small_sum):
            with self.subTest(wrong.__name__):
                edition = copy.deepcopy(SOUND)
                wrong(edition)
                told = self.recount(edition)
                self.assertEqual(told.returncode, 1, told.stdout)
                self.assertIn("differs:", told.stdout)


if __name__ == "__main__":
    unittest.main()
