#!/usr/bin/python3
"""Proves that the walk of never_built.py can fail, in the schema, in the API description and in the core."""
import pathlib
import tempfile
import unittest

import never_built

BAD = ["petitioner_score", "personRisk", "petitioner_flag", "petitioner_history", "history_of_petitioner", "blacklist",
       "key_persons", "vexatious", "repeat_petitioner", "whereabouts", "travel_plan", "train_ticket", "gps",
       "imei", "face_id", "camera", "intercepted_on", "escort", "sensitive_period", "case_building",
       "beijing_visits", "zero_petition_target", "person-category", "contact_list", "last_seen_place"]
GOOD = ["matter", "stage", "last_day", "received_day", "demand", "unit", "representatives", "withheld_name",
        "review_request", "served_on", "kind", "category", "place", "place_of_matter", "re_review", "version",
        "persons_count", "remedy_body", "submission", "surface", "interface", "history_of_matter", "category_level"]


class Walk(unittest.TestCase):
    def walked(self, name, text):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, name)
            path.parent.mkdir(parents=True)
            path.write_text(text)
            return never_built.walk(pathlib.Path(folder))

    def test_names(self):
        for name in BAD:
            self.assertIsNotNone(never_built.forbidden(name), name)
        for name in GOOD:
            self.assertIsNone(never_built.forbidden(name), name)

    def test_columns(self):
        for name in BAD:
            name = name.replace("-", "_")
            bad = f"CREATE TABLE matter (id TEXT, {name} TEXT NOT NULL);"
            faults, _ = self.walked("server/store/schema.sql", bad)
            self.assertTrue(faults, name)
        faults, _ = self.walked("server/store/schema.cpp", 'auto sql = "ALTER TABLE matter ADD COLUMN gps TEXT";')
        self.assertTrue(faults)
        good = "CREATE TABLE matter (id TEXT, stage TEXT CHECK (x IN (1)));"
        faults, seen = self.walked("server/store/schema.sql", good)
        self.assertEqual((faults, seen), ([], 3))

    def test_a_table_of_persons(self):
        for name in ("persons", "petitioner", "people"):
            self.assertTrue(self.walked("server/store/schema.sql", f"CREATE TABLE {name} (id TEXT);")[0], name)

    def test_api(self):
        field = "components: {schemas: {Matter: {properties: {%s: {type: string}}}}}\n"
        for name in BAD:
            self.assertTrue(self.walked("docs/api/openapi.yaml", field % name)[0], name)
        self.assertEqual(self.walked("docs/api/openapi.yaml", field % "last_day")[0], [])
        value = "components: {schemas: {Kind: {enum: [petition, vexatious]}}}\n"
        self.assertTrue(self.walked("docs/api/openapi.yaml", value)[0])

    def test_search_by_person(self):
        query = "paths: {/api/v1/matters: {get: {parameters: [{name: %s, in: query}]}}}\n"
        for name in ("petitioner", "name", "phone", "id_number", "person_id"):
            self.assertTrue(self.walked("docs/api/openapi.yaml", query % name)[0], name)
        self.assertEqual(self.walked("docs/api/openapi.yaml", query % "stage")[0], [])
        register = "paths: {/api/v1/petitioners: {get: {}}}\n"
        self.assertTrue(self.walked("docs/api/openapi.yaml", register)[0])

    def test_core(self):
        self.assertTrue(self.walked("server/core/matter.hpp", "struct Matter { int petitioner_score = 0; };\n")[0])
        good = "// whereabouts\nstruct Matter { int stage; };\n"
        self.assertEqual(self.walked("server/core/matter.hpp", good)[0], [])


if __name__ == "__main__":
    unittest.main(verbosity=0)
